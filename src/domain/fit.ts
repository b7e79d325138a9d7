import type { RenderMode } from './layout.ts';
import type { Rect, Size } from './rect.ts';

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
