import type { Text } from '../../domain/text.ts';

/** The texts of the units in which shares are shown and typed. */
export const unitWords = {
  ratio: { en: 'Ratio', zh: '比例' },
  px: { en: 'Pixels', zh: '像素' },
  percent: { en: 'Percent', zh: '百分比' },
  change: { en: 'Unit: {unit}. Show in {next}', zh: '单位：{unit}。改为 {next}' },
  next: {
    en: 'Change the unit of ratios (ratio, pixels, percent)',
    zh: '切换比例字段的单位（比例、像素、百分比）',
  },
} as const satisfies Record<string, Text>;
