import { type Region, drawOrder } from '../domain/layout.ts';
import { type Rect, contains } from '../domain/rect.ts';
import type { Handle } from '../domain/resize.ts';
import type { Point } from './view.ts';

/** What points: a finger needs larger targets than a pen, a pen than a mouse. */
export type PointerKind = 'mouse' | 'pen' | 'touch';

/** Side of a handle's target, CSS pixels. */
const TARGET: Record<PointerKind, number> = { mouse: 16, pen: 28, touch: 44 };
/** Width of the band along an edge that resizes, CSS pixels. */
const BAND: Record<PointerKind, number> = { mouse: 10, pen: 14, touch: 20 };
/** A box shorter than this many targets keeps its inside for moving: handles and bands lie outside (40 px for a mouse). */
const SMALL = 2.5;

/**
 * Handles worth drawing on a box of this size on the screen (CSS pixels): fewer on a small one, so that it can be seen and
 * moved, and so that no target covers another.
 */
export function visibleHandles(box: Rect, pointer: PointerKind = 'mouse'): readonly Handle[] {
  const target = TARGET[pointer];
  if (box.w < target || box.h < target) return ['se'];
  const corners: Handle[] = ['nw', 'ne', 'se', 'sw'];
  const across: Handle[] = box.w < 2 * target ? [] : ['n', 's'];
  const down: Handle[] = box.h < 2 * target ? [] : ['e', 'w'];
  return [...corners, ...across, ...down];
}

/** Where a handle of the box sits. */
export const handlePoint = (box: Rect, handle: Handle): Point => ({
  x: box.x + (handle.includes('w') ? 0 : handle.includes('e') ? box.w : box.w / 2),
  y: box.y + (handle.includes('n') ? 0 : handle.includes('s') ? box.h : box.h / 2),
});

/** The handle or edge of the box (CSS pixels) under the point: the square handles, corners first, then the bands along the edges. */
export function handleAt(box: Rect, p: Point, pointer: PointerKind): Handle | undefined {
  const shown = visibleHandles(box, pointer);
  const small = Math.min(box.w, box.h) < SMALL * TARGET[pointer];
  if (small && contains(box, p.x, p.y)) return undefined;
  const reach = TARGET[pointer] / 2;
  const square = shown.find((handle) => {
    // The band along the edge is as much as a mouse needs there.
    if (handle.length === 1 && pointer === 'mouse') return false;
    const at = handlePoint(box, handle);
    return Math.abs(p.x - at.x) <= reach && Math.abs(p.y - at.y) <= reach;
  });
  if (square) return square;
  const half = BAND[pointer] / 2;
  const inward = small ? 0 : half;
  const outward = small ? half * 2 : half;
  const alongX = p.x >= box.x && p.x <= box.x + box.w;
  const alongY = p.y >= box.y && p.y <= box.y + box.h;
  const near: Record<'n' | 'e' | 's' | 'w', boolean> = {
    n: alongX && p.y >= box.y - outward && p.y < box.y + inward,
    s: alongX && p.y > box.y + box.h - inward && p.y <= box.y + box.h + outward,
    w: alongY && p.x >= box.x - outward && p.x < box.x + inward,
    e: alongY && p.x > box.x + box.w - inward && p.x <= box.x + box.w + outward,
  };
  return (['n', 'e', 's', 'w'] as const).find((edge) => shown.includes(edge) && near[edge]);
}

/** The regions under a canvas point, the topmost first. */
export const regionsAt = (regions: readonly Region[], canvasPoint: Point): readonly Region[] =>
  drawOrder(regions)
    .filter((region) => contains(region.rect, canvasPoint.x, canvasPoint.y))
    .toReversed();

/**
 * Regions as a reader meets them: in rows from the top, from left to right within a row. A region belongs to a row whose
 * first region's upper half it starts in.
 */
export function readingOrder(regions: readonly Region[]): readonly Region[] {
  const rows: { top: number; reach: number; regions: Region[] }[] = [];
  for (const region of regions.toSorted((a, b) => a.rect.y - b.rect.y || a.rect.x - b.rect.x)) {
    const row = rows.at(-1);
    if (row && region.rect.y < row.top + row.reach / 2) row.regions.push(region);
    else rows.push({ top: region.rect.y, reach: region.rect.h, regions: [region] });
  }
  return rows.flatMap((row) => row.regions.toSorted((a, b) => a.rect.x - b.rect.x));
}

/** The region nearest to `from` in a direction, measured between centres; what lies more aside than ahead does not count. */
export function neighbour(
  regions: readonly Region[],
  from: Region,
  dx: -1 | 0 | 1,
  dy: -1 | 0 | 1,
): Region | undefined {
  const centre = (r: Rect): Point => ({ x: r.x + r.w / 2, y: r.y + r.h / 2 });
  const start = centre(from.rect);
  const ranked = regions.flatMap((region) => {
    const at = centre(region.rect);
    const ahead = (at.x - start.x) * dx + (at.y - start.y) * dy;
    const aside = Math.abs((at.x - start.x) * dy) + Math.abs((at.y - start.y) * dx);
    return ahead > 0 && aside <= ahead ? [{ region, cost: ahead + aside * 2 }] : [];
  });
  return ranked.toSorted((a, b) => a.cost - b.cost)[0]?.region;
}
