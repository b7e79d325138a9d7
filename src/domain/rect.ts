/** A rectangle in canvas pixels, x to the right, y down, origin at the canvas's top left. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** A width and a height in pixels. */
export interface Size {
  readonly w: number;
  readonly h: number;
}

/** The part that two rectangles share, or undefined where they do not overlap. */
export function intersect(a: Rect, b: Rect): Rect | undefined {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  const w = Math.min(a.x + a.w, b.x + b.w) - x;
  const h = Math.min(a.y + a.h, b.y + b.h) - y;
  return w > 0 && h > 0 ? { x, y, w, h } : undefined;
}

/** The smallest rectangle around all of `rects`; throws on an empty list. */
export function bounds(rects: readonly Rect[]): Rect {
  if (rects.length === 0) throw new RangeError('no rectangles');
  const x = Math.min(...rects.map((r) => r.x));
  const y = Math.min(...rects.map((r) => r.y));
  const right = Math.max(...rects.map((r) => r.x + r.w));
  const bottom = Math.max(...rects.map((r) => r.y + r.h));
  return { x, y, w: right - x, h: bottom - y };
}

/** The rectangle with each edge on the nearest whole pixel, at least one pixel in each direction. */
export function wholePixels({ x, y, w, h }: Rect): Rect {
  const left = Math.round(x);
  const top = Math.round(y);
  return {
    x: left,
    y: top,
    w: Math.max(1, Math.round(x + w) - left),
    h: Math.max(1, Math.round(y + h) - top),
  };
}

/** Whether the point lies in the rectangle; the left and top edges belong to it, the right and bottom ones do not. */
export const contains = (r: Rect, x: number, y: number): boolean =>
  x >= r.x && x < r.x + r.w && y >= r.y && y < r.y + r.h;

/** `value` moved into `min..max`; `min` wins where the two cross. */
export const clamp = (value: number, min: number, max: number): number => Math.max(min, Math.min(max, value));
