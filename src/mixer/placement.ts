import type { RenderMode } from '../domain/layout.ts';
import type { Rect, Size } from '../domain/rect.ts';
import { even } from './readings.ts';

/**
 * The part of a picture of `size` px that `crop` (shares of it, 0..1) keeps, in whole px, cut off at the picture's
 * edges (mixing rule 4); the whole picture without a crop, undefined where no pixel is left.
 */
export function cut(size: Size, crop: Rect | undefined): Rect | undefined {
  const { w, h } = size;
  if (!crop) return nonEmpty({ x: 0, y: 0, w, h });
  const x = Math.round(crop.x * w);
  const y = Math.round(crop.y * h);
  return nonEmpty({ x, y, w: Math.min(even(crop.w * w), w - x), h: Math.min(even(crop.h * h), h - y) });
}

const nonEmpty = (rect: Rect): Rect | undefined => (rect.w > 0 && rect.h > 0 ? rect : undefined);

/**
 * Where a frame of the size (or only the ratio) `frame` lies for the region's rectangle, in canvas px (mixing rule 5):
 * on it (0, 3), around it (1) or within it (2), centred in the last two.
 *
 *      0, 3           1              2
 *     +-----+     :- +-----+ -:   +-----+
 *     |/////|     ://|/////|//:   |     |     + region    / frame
 *     |/////|     ://|/////|//:   |/////|
 *     +-----+     :- +-----+ -:   |     |
 *                                 +-----+
 */
export function place(frame: Size, region: Rect, mode: RenderMode): Rect {
  if (mode === 0 || mode === 3) return region;
  const across = region.w / frame.w;
  const down = region.h / frame.h;
  const scale = mode === 1 ? Math.max(across, down) : Math.min(across, down);
  // The side that decides the scale is the region's own, to the bit: no hair of padding or overhang by rounding.
  const w = scale === across ? region.w : frame.w * scale;
  const h = scale === down ? region.h : frame.h * scale;
  return { x: region.x + (region.w - w) / 2, y: region.y + (region.h - h) / 2, w, h };
}

/** The corners' radius in canvas px for `share` of the canvas's width: 0 where it is above half the shorter side (mixing rule 7). */
export function cornerRadius(share: number, canvasWidth: number, region: Size): number {
  const radius = share * canvasWidth;
  return radius > Math.min(region.w, region.h) / 2 ? 0 : radius;
}

/** Whether `outer` covers the whole of `inner`. */
export const covers = (outer: Rect, inner: Rect): boolean =>
  outer.x <= inner.x &&
  outer.y <= inner.y &&
  outer.x + outer.w >= inner.x + inner.w &&
  outer.y + outer.h >= inner.y + inner.h;
