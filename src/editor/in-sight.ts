import type { Document, Slot } from '../domain/document.ts';
import { type Json, sameJson } from '../domain/json.ts';
import { type Rect, type Size, bounds, intersect } from '../domain/rect.ts';
import { resolveLayout } from '../domain/resolve.ts';
import { type View, toScreen } from './view.ts';

/** Structurally: documents that a reload brought back share nothing. */
const sameSlot = (a: Slot, b: Slot | undefined): boolean =>
  sameJson(a as unknown as Json, b as unknown as Json);

/** The rectangles, canvas px, of the regions that differ between two documents: as they are in the second, those gone as they were. */
export function changedRects(before: Document, after: Document): readonly Rect[] {
  const slotsBefore = new Map(before.slots.map((slot) => [slot.id, slot]));
  const idsAfter = new Set(after.slots.map((slot) => slot.id));
  const changed = new Set(
    after.slots.filter((slot) => !sameSlot(slot, slotsBefore.get(slot.id))).map((slot) => slot.id),
  );
  return [
    ...resolveLayout(after).regions.filter((region) => changed.has(region.id)),
    ...resolveLayout(before).regions.filter((region) => !idsAfter.has(region.id)),
  ].map((region) => region.rect);
}

/** The view moved, where none of what changed between the documents is in sight, to what changed. */
export function inSight(view: View, viewport: Size, before: Document, after: Document): View {
  const rects = changedRects(before, after);
  const window = { x: 0, y: 0, ...viewport };
  if (rects.length === 0 || rects.some((rect) => intersect(toScreen(view, rect), window))) return view;
  const { x, y, w, h } = bounds(rects);
  return {
    ...view,
    x: Math.round(viewport.w / 2 - (x + w / 2) * view.scale),
    y: Math.round(viewport.h / 2 - (y + h / 2) * view.scale),
  };
}
