import { type Rect, type Size, clamp } from '../domain/rect.ts';

/** A place in CSS pixels from the stage's top left, or in canvas pixels where its name says so. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How the canvas lies on the stage: screen pixels per canvas pixel, and where canvas point (0, 0) is, in CSS pixels. */
export interface View {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** The least and the greatest scale; the greatest makes a canvas of 2 x 2 a picture of 128 x 128. */
export const SCALE_LIMITS = [0.05, 64] as const;

/** Air around the canvas when it is fitted, in CSS pixels: at most, and at least; in between where the stage is small. */
const MARGIN = [12, 40] as const;

/** The canvas point under a point of the stage. */
export const toCanvas = (view: View, p: Point): Point => ({
  x: (p.x - view.x) / view.scale,
  y: (p.y - view.y) / view.scale,
});

/** Where a rectangle of the canvas lies on the stage. */
export const toScreen = (view: View, r: Rect): Rect => ({
  x: view.x + r.x * view.scale,
  y: view.y + r.y * view.scale,
  w: r.w * view.scale,
  h: r.h * view.scale,
});

/** The view with another scale, the canvas point under `at` staying there (within half a pixel at a whole scale). */
export function zoomTo(view: View, scale: number, at: Point): View {
  const next = clamp(scale, ...SCALE_LIMITS);
  const held = toCanvas(view, at);
  const [x, y] = [at.x - held.x * next, at.y - held.y * next];
  // At whole scales canvas pixels fall on screen pixels, and the picture is sharp.
  return Number.isInteger(next) ? { scale: next, x: Math.round(x), y: Math.round(y) } : { scale: next, x, y };
}

/** The view that shows `part` (canvas pixels) whole and centred in a viewport of this size, at most at `most`. */
export function fitView(part: Rect, viewport: Size, most: number = SCALE_LIMITS[1]): View {
  const room = (length: number) =>
    Math.max(1, length - 2 * Math.min(length / 8, clamp(length / 4 - 64, ...MARGIN)));
  const scale = clamp(Math.min(room(viewport.w) / part.w, room(viewport.h) / part.h, most), ...SCALE_LIMITS);
  return {
    scale,
    x: Math.round(viewport.w / 2 - (part.x + part.w / 2) * scale),
    y: Math.round(viewport.h / 2 - (part.y + part.h / 2) * scale),
  };
}

/** The view moved by whole CSS pixels, some of the canvas always staying within the viewport. */
export function panBy(view: View, dx: number, dy: number, canvas: Size, viewport: Size): View {
  const keep = 48;
  return {
    scale: view.scale,
    x: clamp(view.x + dx, keep - canvas.w * view.scale, viewport.w - keep),
    y: clamp(view.y + dy, keep - canvas.h * view.scale, viewport.h - keep),
  };
}
