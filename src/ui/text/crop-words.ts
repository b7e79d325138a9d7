import type { Text } from '../../domain/text.ts';

/** The texts of cropping on the canvas. */
export const cropWords = {
  crop: { en: 'Crop on the canvas', zh: '在画布上裁剪' },
  bar: { en: 'Crop', zh: '裁剪' },
  ratio: { en: 'Ratio', zh: '比例' },
  ratioRegion: { en: 'Region', zh: '区域' },
  ratioSource: { en: 'Original', zh: '原始' },
  ratioFree: { en: 'Free', zh: '自由' },
  source: { en: 'Size of the source', zh: '画面尺寸' },
  sourceMedia: { en: 'The media’s own size', zh: '素材自身的尺寸' },
  resetTip: { en: 'Keep the whole picture', zh: '保留整个画面' },
  done: { en: 'Done', zh: '完成' },
  cancel: { en: 'Cancel', zh: '取消' },
  figures: { en: '{w} × {h} @ ({x}, {y})', zh: '{w} × {h} @ ({x}, {y})' },
} as const satisfies Record<string, Text>;
