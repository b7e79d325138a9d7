import { type Size, clamp } from '../domain/rect.ts';
import { type Point, SCALE_LIMITS, type View, panBy, toCanvas } from './view.ts';

/** Where two pointers are, CSS pixels from the stage's top left. */
export type Pair = readonly [Point, Point];

/** What two pointers have done since they came down: where their middle was and is, and how many times further apart they are. */
export interface Pinch {
  readonly from: Point;
  readonly centre: Point;
  readonly scale: number;
}

/** The least distance that two fingers are taken to have, CSS pixels: nearer, their distance is chance, and would throw the scale about. */
const LEAST = 16;

const middle = ([a, b]: Pair): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
const apart = ([a, b]: Pair): number => Math.max(LEAST, Math.hypot(a.x - b.x, a.y - b.y));

/** What two pointers have done between `start` and `now`. */
export const pinchOf = (start: Pair, now: Pair): Pinch => ({
  from: middle(start),
  centre: middle(now),
  scale: apart(now) / apart(start),
});

/**
 * The view after a pinch that began with the view `start`: the canvas point that was under the fingers' middle is under
 * it still, exactly, for as long as the scale and the place of the canvas are within their limits.
 */
export function pinchedView(start: View, pinch: Pinch, canvas: Size, viewport: Size): View {
  const scale = clamp(start.scale * pinch.scale, ...SCALE_LIMITS);
  const held = toCanvas(start, pinch.from);
  const view = { scale, x: pinch.centre.x - held.x * scale, y: pinch.centre.y - held.y * scale };
  return panBy(view, 0, 0, canvas, viewport);
}
