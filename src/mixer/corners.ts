import type { Rect } from '../domain/rect.ts';
import type { Surface } from './surface.ts';

/**
 * Wipes what lies outside the rounded corners of `place` (surface px, whole), with smooth edges (mixing rule 7).
 *
 * Each corner is a square filled with a ring that fades within one pixel. Filled paths and `clip()` are no match: without
 * a graphics card Chromium misses the true coverage of a circle's edge pixels by up to a third, `clip()` by all of it.
 */
export function roundCorners<Image>(surface: Surface<Image>, place: Rect, wanted: number): void {
  const radius = Math.min(wanted, place.w / 2, place.h / 2);
  // Less than half a pixel cannot be seen, while a whole fading pixel could.
  if (radius < 0.5) return;
  const side = Math.ceil(radius);
  const right = place.x + place.w;
  const bottom = place.y + place.h;
  surface.globalCompositeOperation = 'destination-out';
  const corner = (centreX: number, centreY: number, x: number, y: number) => {
    const inner = Math.max(0, radius - 0.5);
    const ring = surface.createRadialGradient(centreX, centreY, inner, centreX, centreY, radius + 0.5);
    ring.addColorStop(0, '#00000000');
    ring.addColorStop(1, '#000000FF');
    surface.fillStyle = ring;
    surface.fillRect(x, y, side, side);
  };
  corner(place.x + radius, place.y + radius, place.x, place.y);
  corner(right - radius, place.y + radius, right - side, place.y);
  corner(place.x + radius, bottom - radius, place.x, bottom - side);
  corner(right - radius, bottom - radius, right - side, bottom - side);
}
