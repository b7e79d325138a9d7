import type { Rect, Size } from '../domain/rect.ts';

/**
 * How the plane of the canvas falls on a surface: `bounds` (canvas px) is what the surface shows, `scale` the surface
 * px per canvas px.
 */
export interface View {
  readonly bounds: Rect;
  readonly scale: number;
}

/** The surface's size in whole px. */
export const surfaceSize = ({ bounds, scale }: View): Size => ({
  w: Math.round(bounds.w * scale),
  h: Math.round(bounds.h * scale),
});

/** The whole surface px that `rect` (canvas px) touches. */
export const touched = (rect: Rect, view: View): Rect => onPixels(rect, view, Math.floor, Math.ceil);

/** `rect` (canvas px) on the surface with each edge moved to the nearest whole px, so that neighbours meet without a seam. */
export const snapped = (rect: Rect, view: View): Rect => onPixels(rect, view, Math.round, Math.round);

function onPixels(
  rect: Rect,
  { bounds, scale }: View,
  low: typeof Math.round,
  high: typeof Math.round,
): Rect {
  const x = low((rect.x - bounds.x) * scale);
  const y = low((rect.y - bounds.y) * scale);
  return {
    x,
    y,
    w: high((rect.x + rect.w - bounds.x) * scale) - x,
    h: high((rect.y + rect.h - bounds.y) * scale) - y,
  };
}

/** The whole px that `rect` touches. */
export const outward = (rect: Rect): Rect => touched(rect, { bounds: { x: 0, y: 0, w: 0, h: 0 }, scale: 1 });

/** `inner` moved and stretched as `from` is to become `to`. */
export function follow(inner: Rect, from: Rect, to: Rect): Rect {
  const across = to.w / from.w;
  const down = to.h / from.h;
  return {
    x: to.x + (inner.x - from.x) * across,
    y: to.y + (inner.y - from.y) * down,
    w: inner.w * across,
    h: inner.h * down,
  };
}

/**
 * What `hole` leaves of `rect`, in whole px and up to one px under the hole's edges, where those fall between pixels:
 * above, below, left and right of it.
 */
export function around(rect: Rect, hole: Rect): Rect[] {
  const right = rect.x + rect.w;
  const bottom = rect.y + rect.h;
  const holeLeft = Math.ceil(hole.x);
  const holeTop = Math.ceil(hole.y);
  const holeRight = Math.floor(hole.x + hole.w);
  const holeBottom = Math.floor(hole.y + hole.h);
  return [
    { x: rect.x, y: rect.y, w: rect.w, h: holeTop - rect.y },
    { x: rect.x, y: holeBottom, w: rect.w, h: bottom - holeBottom },
    { x: rect.x, y: rect.y, w: holeLeft - rect.x, h: rect.h },
    { x: holeRight, y: rect.y, w: right - holeRight, h: rect.h },
  ].filter((band) => band.w > 0 && band.h > 0);
}
