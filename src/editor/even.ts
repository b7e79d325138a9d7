import type { Rect } from '../domain/rect.ts';
import type { Handle } from '../domain/resize.ts';
import type { Axis } from '../domain/snap/axis.ts';
import type { Point } from './view.ts';

/** The shift nearest to `by` that leads from a place to an even one; none where there is none to be made. */
const evenly = (place: number, by: number): number =>
  Math.round(by) === 0 ? by : 2 * Math.round((place + by) / 2) - place;

/** A move of a box that ends on even pixels, along the axes it goes. */
export const evenMove = (box: Rect, to: Point, axes: readonly Axis[]): Point => ({
  x: axes.includes('x') ? evenly(box.x, to.x) : to.x,
  y: axes.includes('y') ? evenly(box.y, to.y) : to.y,
});

/** A pull on a handle of a box that brings the edges it moves to even pixels. */
export const evenPull = (box: Rect, handle: Handle, to: Point): Point => ({
  x:
    handle.includes('w') || handle.includes('e')
      ? evenly(handle.includes('w') ? box.x : box.x + box.w, to.x)
      : to.x,
  y:
    handle.includes('n') || handle.includes('s')
      ? evenly(handle.includes('n') ? box.y : box.y + box.h, to.y)
      : to.y,
});
