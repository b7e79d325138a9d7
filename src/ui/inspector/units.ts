import type { Row } from '../../domain/catalogue/row.ts';
import type { Text } from '../../domain/text.ts';
import { unitWords } from '../text/unit-words.ts';

/** In what a share is shown and typed: as the API has it, in pixels, or in percent. The document always has the ratio. */
export type Unit = 'ratio' | 'px' | 'percent';

/** The units in the order in which they are gone through. */
export const units: readonly Unit[] = ['ratio', 'px', 'percent'];

/** What each unit is called. */
export const unitNames: Readonly<Record<Unit, Text>> = {
  ratio: unitWords.ratio,
  px: unitWords.px,
  percent: unitWords.percent,
};

/** What stands behind a figure in a unit; what a ratio is in px is said in its place. */
export const unitMarks: Readonly<Record<Unit, string>> = { ratio: '', px: 'px', percent: '%' };

/** The unit after this one. */
export const unitAfter = (unit: Unit): Unit => units[(units.indexOf(unit) + 1) % units.length] as Unit;

/** Whether the field is a share of something that has pixels. */
export const isShare = (row: Row): boolean => /\.CornerRadius$|\.SourceCrop\./.test(row.path);

/** How many of the unit the whole is; 1 for every field that is no share, and where the whole's pixels are not known. */
export function factorOf(row: Row, unit: Unit, pixels: number | undefined): number {
  if (!isShare(row) || unit === 'ratio') return 1;
  return unit === 'percent' ? 100 : (pixels ?? 1);
}

/** A share as a figure of the unit, without the noise of its six decimals: hundredths of a pixel, and of a percent. */
export const inUnit = (value: number, factor: number): number =>
  factor === 1 ? value : Math.round(value * factor * 100) / 100;

/** A figure `by` further on, a hundredth of a share being one of the unit. */
export const stepped = (value: number, by: number, factor: number): number =>
  factor === 1 ? value + by : (Math.round(value * factor * 10) / 10 + by * 100) / factor;
