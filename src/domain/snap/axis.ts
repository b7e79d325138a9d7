import type { Rect } from '../rect.ts';

/** A direction of the canvas: `x` to the right, `y` down. */
export type Axis = 'x' | 'y';

/** A stretch of an axis, canvas pixels. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Both directions. */
export const AXES: readonly Axis[] = ['x', 'y'];

/** The other direction. */
export const crossOf = (axis: Axis): Axis => (axis === 'x' ? 'y' : 'x');

/** The stretch that a rectangle takes of an axis. */
export const spanOf = (r: Rect, axis: Axis): Span =>
  axis === 'x' ? { from: r.x, to: r.x + r.w } : { from: r.y, to: r.y + r.h };

/** How long a stretch is. */
export const lengthOf = ({ from, to }: Span): number => to - from;

/** The middle of a stretch; between two pixels where its length is odd. */
export const middleOf = ({ from, to }: Span): number => (from + to) / 2;

/** Whether two stretches share more than a border. */
export const overlap = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to;

/** The nearest whole number, never -0. */
export const whole = (value: number): number => Math.round(value) + 0;
