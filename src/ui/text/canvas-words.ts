import type { Text } from '../../domain/text.ts';

/** The texts of the ways to take the regions along to a canvas of another size. */
export const canvasWords = {
  ways: { en: 'Regions', zh: '区域' },
  wayScale: { en: 'Scale', zh: '缩放' },
  wayKeep: { en: 'Keep pixels', zh: '保持像素' },
  wayPin: { en: 'Pin to edges', zh: '贴边' },
  wayFlow: { en: 'Reflow', zh: '重新排布' },
} as const satisfies Record<string, Text>;
