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
