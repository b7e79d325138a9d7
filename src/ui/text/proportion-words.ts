import type { Text } from '../../domain/text.ts';

/** The texts of what a region's sides do together: its locked ratio, and the point that stays. */
export const proportionWords = {
  lock: { en: 'Lock aspect ratio', zh: '锁定宽高比' },
  ratio: { en: 'Aspect ratio', zh: '宽高比' },
  free: { en: 'Free', zh: '自由' },
  own: { en: 'As it is', zh: '保持现状' },
  source: { en: 'As its picture', zh: '与画面一致' },
  mixed: { en: 'Mixed', zh: '多个值' },
  anchor: {
    en: 'The point that stays when width or height is typed',
    zh: '输入宽高时保持不动的点',
  },
  topLeft: { en: 'Top left', zh: '左上' },
  top: { en: 'Top', zh: '上' },
  topRight: { en: 'Top right', zh: '右上' },
  left: { en: 'Left', zh: '左' },
  centre: { en: 'Centre', zh: '中心' },
  right: { en: 'Right', zh: '右' },
  bottomLeft: { en: 'Bottom left', zh: '左下' },
  bottom: { en: 'Bottom', zh: '下' },
  bottomRight: { en: 'Bottom right', zh: '右下' },
} as const satisfies Record<string, Text>;
