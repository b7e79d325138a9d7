import type { Text } from '../../domain/text.ts';

/** The texts of what helps to align: snapping, rulers, guides, lines over the canvas. */
export const aidsWords = {
  view: { en: 'View', zh: '视图' },
  snapping: { en: 'Snap', zh: '吸附' },
  rulers: { en: 'Rulers', zh: '标尺' },
  thirds: { en: 'Thirds', zh: '三分线' },
  safeAreas: { en: 'Safe areas (EBU R 95)', zh: '安全区（EBU R 95）' },
  grid: { en: 'Grid', zh: '网格' },
  even: { en: 'Even pixels', zh: '偶数像素' },
  guides: { en: 'Guides…', zh: '参考线…' },
  clearGuides: { en: 'Remove all guides', zh: '移除所有参考线' },
} as const satisfies Record<string, Text>;
