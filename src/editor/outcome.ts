import type { Document } from '../domain/document.ts';
import { type Rect, bounds } from '../domain/rect.ts';
import { resolveLayout } from '../domain/resolve.ts';

const boxOf = (document: Document, ids: readonly string[]): Rect | undefined => {
  const rects = resolveLayout(document).regions.flatMap(({ id, rect }) => (ids.includes(id) ? [rect] : []));
  return rects.length === 0 ? undefined : bounds(rects);
};

/**
 * The box around the records `ids` after a change, canvas pixels, where the change moved or resized it: what is said of a
 * move. Undefined where it stayed, came or went.
 */
export function outcomeOf(before: Document, after: Document, ids: readonly string[]): Rect | undefined {
  const [was, is] = [boxOf(before, ids), boxOf(after, ids)];
  if (!was || !is) return undefined;
  return was.x === is.x && was.y === is.y && was.w === is.w && was.h === is.h ? undefined : is;
}
