import { type Rect, type Size, bounds, clamp } from './rect.ts';
import { mapRect } from './resize.ts';

/** How far a copy lies from what lies at its place already, canvas pixels. */
const COPY_OFFSET = 16;

/** The ways to step aside: to the lower right while there is room, else towards another corner, else straight. */
const WAYS = [
  [1, 1],
  [-1, -1],
  [1, -1],
  [-1, 1],
  [0, 1],
  [1, 0],
  [0, -1],
  [-1, 0],
] as const;

const same = (a: Rect, b: Rect): boolean => a.x === b.x && a.y === b.y && a.w === b.w && a.h === b.h;

/** The box moved into the canvas; scaled down, its ratio kept, where it is larger than that. */
function fitted(box: Rect, canvas: Size): Rect {
  const scale = Math.min(1, canvas.w / box.w, canvas.h / box.h);
  const w = Math.min(canvas.w, Math.max(1, Math.round(box.w * scale)));
  const h = Math.min(canvas.h, Math.max(1, Math.round(box.h * scale)));
  return { x: clamp(box.x, 0, canvas.w - w), y: clamp(box.y, 0, canvas.h - h), w, h };
}

/**
 * How far to move a group of boxes, whole canvas px, so that none of them hides another one exactly: not at all where
 * none of `taken` is the like of one of them, else by 16 px as often as it takes, within the canvas. Where no place is
 * left, not at all.
 */
export function stepAside(
  group: readonly Rect[],
  taken: readonly Rect[],
  canvas: Size,
): { readonly x: number; readonly y: number } {
  const box = bounds(group);
  const free = (x: number, y: number) =>
    !group.some((rect) => taken.some((other) => same(other, { ...rect, x: rect.x + x, y: rect.y + y })));
  const inside = (x: number, y: number) =>
    box.x + x >= 0 && box.y + y >= 0 && box.x + box.w + x <= canvas.w && box.y + box.h + y <= canvas.h;
  if (free(0, 0)) return { x: 0, y: 0 };
  for (const [dx, dy] of WAYS)
    for (let n = 1; inside(dx * n * COPY_OFFSET, dy * n * COPY_OFFSET); n += 1) {
      const step = { x: dx * n * COPY_OFFSET, y: dy * n * COPY_OFFSET };
      if (free(step.x, step.y)) return step;
    }
  return { x: 0, y: 0 };
}

/** The places of a group of boxes that comes to a canvas: as they lie, inside it, and not exactly on one of `taken`. */
export function groupPlaces(group: readonly Rect[], taken: readonly Rect[], canvas: Size): readonly Rect[] {
  if (group.length === 0) return [];
  const box = bounds(group);
  const place = fitted(box, canvas);
  const placed = group.map((rect) => {
    const r = mapRect(rect, box, place);
    // What is scaled down to nothing is one pixel all the same, at the canvas's end its last one.
    return { ...r, x: Math.min(r.x, canvas.w - r.w), y: Math.min(r.y, canvas.h - r.h) };
  });
  const step = stepAside(placed, taken, canvas);
  return placed.map((rect) => ({ ...rect, x: rect.x + step.x, y: rect.y + step.y }));
}
