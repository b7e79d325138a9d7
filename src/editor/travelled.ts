import type { Now, Start } from './hand.ts';
import { type Point, toCanvas } from './view.ts';

/** How far the pointer has gone, in canvas pixels, the view's own movement included. */
export function travelled(start: Start, now: Now): Point {
  const from = toCanvas(start.view, start.at);
  const to = toCanvas(now.view, now.at);
  return { x: to.x - from.x, y: to.y - from.y };
}
