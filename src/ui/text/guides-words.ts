import type { Text } from '../../domain/text.ts';

/** The texts of the dialog of guides, and of the view menu's choices. */
export const guidesWords = {
  title: { en: 'Guides', zh: '参考线' },
  hint: {
    en: 'Lines to align to. They are saved with the layout and never exported.',
    zh: '用于对齐的线。随布局保存，不会导出。',
  },
  vertical: { en: 'Vertical, from the left', zh: '竖线，距左边' },
  horizontal: { en: 'Horizontal, from the top', zh: '横线，距上边' },
  place: { en: '{axis} in pixels', zh: '{axis}，像素' },
  add: { en: 'Add', zh: '添加' },
  addAt: { en: 'Add a guide at {axis}', zh: '添加参考线，{axis}' },
  remove: { en: 'Remove the guide at {axis} {at}', zh: '移除 {axis} {at} 的参考线' },
  none: { en: 'None yet', zh: '还没有' },
  range: { en: 'A whole number from 0 to {most}', zh: '请输入 0 到 {most} 的整数' },
  unit: { en: 'px', zh: 'px' },
  gridStep: { en: 'Grid spacing', zh: '网格间距' },
  reach: { en: 'Snap distance', zh: '吸附距离' },
  pixels: { en: '{n} px', zh: '{n} px' },
} as const satisfies Record<string, Text>;
