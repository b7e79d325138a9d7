import { type Rect, type Size, clamp } from './rect.ts';

/** A ratio by two whole numbers: width to height. */
export type Proportion = readonly [w: number, h: number];

/** Which point of a box stays where its sides are set by figures: shares of its width and of its height. */
export interface Anchor {
  readonly x: 0 | 0.5 | 1;
  readonly y: 0 | 0.5 | 1;
}

/** The ratios that people ask for by name. */
export const commonProportions: readonly Proportion[] = [
  [16, 9],
  [4, 3],
  [1, 1],
  [3, 4],
  [9, 16],
];

/** Whether a box has a ratio, but for the rounding of one of its sides. */
export const hasProportion = ({ w, h }: Size, [a, b]: Proportion): boolean =>
  Math.abs((w * b) / a - h) <= 0.5 || Math.abs((h * a) / b - w) <= 0.5;

/** The ratio that a box has: a common one where it is that but for rounding, else its own sides. */
export const proportionOf = (size: Size): Proportion =>
  commonProportions.find((one) => hasProportion(size, one)) ?? [size.w, size.h];

/** The ratio (width through height) that a box with this lock is held to: the lock's, or its own where it has another by now. */
export const lockedRatio = (size: Size, lock: Proportion): number =>
  hasProportion(size, lock) ? lock[0] / lock[1] : size.w / size.h;

/** The most that one side can be on a canvas while the other follows in a ratio. */
export const mostOf = (side: 'w' | 'h', ratio: number, canvas: Size): number =>
  Math.max(
    1,
    side === 'w'
      ? Math.min(canvas.w, Math.floor((canvas.h + 0.49) * ratio))
      : Math.min(canvas.h, Math.floor((canvas.w + 0.49) / ratio)),
  );

/**
 * The box with one side set by a figure; with a ratio (width through height) the other side follows. The point of the box at
 * the anchor stays, as far as the canvas begins at 0: whole canvas px, the sides no longer than the canvas's.
 */
export function withSide(
  rect: Rect,
  side: 'w' | 'h',
  length: number,
  {
    ratio,
    anchor,
    canvas,
  }: { readonly ratio: number | undefined; readonly anchor: Anchor; readonly canvas: Size },
): Rect {
  const other = ratio === undefined ? undefined : Math.round(side === 'w' ? length / ratio : length * ratio);
  const w = side === 'w' ? length : other === undefined ? rect.w : clamp(other, 1, canvas.w);
  const h = side === 'h' ? length : other === undefined ? rect.h : clamp(other, 1, canvas.h);
  return {
    x: Math.max(0, Math.round(rect.x + (rect.w - w) * anchor.x)),
    y: Math.max(0, Math.round(rect.y + (rect.h - h) * anchor.y)),
    w,
    h,
  };
}

/** The box in a ratio: its width kept, its height as that asks for, both less where the canvas has no room for it; its upper left corner stays where it can. */
export function inProportion(rect: Rect, [a, b]: Proportion, canvas: Size): Rect {
  const w = Math.min(rect.w, mostOf('w', a / b, canvas));
  const h = clamp(Math.round((w * b) / a), 1, canvas.h);
  return {
    x: clamp(rect.x, 0, Math.max(0, canvas.w - w)),
    y: clamp(rect.y, 0, Math.max(0, canvas.h - h)),
    w,
    h,
  };
}
