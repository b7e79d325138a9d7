import type { JsonEdit } from '../json.ts';
import type { Fix } from '../problem.ts';
import { clamp } from '../rect.ts';
import type { Text } from '../text.ts';
import type { Context } from './context.ts';
import { perContext } from './per-context.ts';
import type { RegionFacts } from './region-facts.ts';

/** The keys by which API versions before 2023-06-01 gave a region's size, as shares of the canvas. */
export const RATIO_KEYS = ['WidthProportion', 'HeightProportion'] as const;

const axes = [
  { ratio: 'WidthProportion', size: 'Width', place: 'LocationX', side: 'w' },
  { ratio: 'HeightProportion', size: 'Height', place: 'LocationY', side: 'h' },
] as const;

const label: Text = { en: 'Convert all regions to pixels', zh: '把所有区域换算为像素' };

/** Share times pixels, without the noise of binary fractions, so that 0.145 x 100 is 14.5. */
const pixels = (share: number, full: number): number => Number((share * full).toPrecision(12));

/** Place of a share of the canvas in pixels: rounded half up, kept within the canvas. */
export const placeOf = (share: number, full: number): number =>
  clamp(Math.floor(pixels(share, full) + 0.5), 0, Math.max(0, full - 1));

/** Size of a share of the canvas in pixels: rounded, then raised to the even number; at least 2, at most the canvas. */
export function sizeOf(share: number, full: number): number {
  const whole = Math.floor(pixels(share, full) + 0.5);
  return clamp(whole + (whole % 2), Math.min(2, full), full);
}

/** The changes that put one region into pixels, or undefined where a share is no number. */
function toPixels({ object, path }: RegionFacts, context: Context): readonly JsonEdit[] | undefined {
  const edits: JsonEdit[] = [];
  for (const { ratio, size, place, side } of axes) {
    const full = context.canvas[side];
    const at = Object.hasOwn(object, place) ? object[place] : undefined;
    if (typeof at === 'number' && at > 0 && at < 1) {
      edits.push({ op: 'set', path: [...path, place], value: placeOf(at, full) });
    }
    if (!Object.hasOwn(object, ratio)) continue;
    const share = object[ratio];
    if (typeof share !== 'number' || !Number.isFinite(share) || full < 1) return undefined;
    const known = context.read.given(object, `Layout.CustomLayout.Regions[].${size}`);
    if (known === undefined) edits.push({ op: 'set', path: [...path, size], value: sizeOf(share, full) });
    edits.push({ op: 'remove', path: [...path, ratio] });
  }
  return edits;
}

/** Whether the region is in the old geometry. */
export const hasRatio = (region: RegionFacts): boolean =>
  RATIO_KEYS.some((key) => Object.hasOwn(region.object, key));

const convert = perContext((context) => {
  const edits = new Map<number, readonly JsonEdit[]>();
  for (const region of context.regions) {
    const changes = hasRatio(region) ? toPixels(region, context) : undefined;
    if (changes) edits.set(region.at, changes);
  }
  const fix: Fix = { label, edits: [...edits.values()].flat(), sure: true };
  return { edits, fix };
});

/** The one repair of all regions in the old geometry, for the region at this position; undefined where that one cannot be converted. */
export function ratioFix(context: Context, at: number): Fix | undefined {
  const { edits, fix } = convert(context);
  return edits.has(at) ? fix : undefined;
}
