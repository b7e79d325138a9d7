import type { Document } from '../domain/document.ts';
import { changeSlots, writeSlot } from '../domain/fields.ts';
import { type Region, drawOrder } from '../domain/layout.ts';
import { intersect } from '../domain/rect.ts';
import { resolveLayout } from '../domain/resolve.ts';
import { spread } from '../domain/z-spread.ts';

const Z_ORDER = 'Layout.CustomLayout.Regions[].ZOrder';

/** The document with `values[n]` as the ZOrder of the nth of `regions`; only the figures that differ are written. */
export function setLayers(
  document: Document,
  regions: readonly Region[],
  values: readonly number[],
): Document {
  const next = new Map(regions.map((region, at) => [region.id, values[at] as number]));
  const changed = regions
    .filter((region) => region.zOrder !== next.get(region.id))
    .map((region) => region.id);
  return changeSlots(document, changed, (slot) => writeSlot(slot, Z_ORDER, next.get(slot.id)));
}

/** The document with its regions drawn in this order (bottom to top), as few ZOrder values changed as will do. */
const reorder = (document: Document, order: readonly Region[]): Document =>
  setLayers(document, order, spread(order.map((region) => region.zOrder)));

/** Where a z-order command moves the selection; a step `…Any` goes past the next region also where they do not overlap. */
export type ZMove = 'front' | 'back' | 'forward' | 'backward' | 'forwardAny' | 'backwardAny';

/**
 * The regions with those at `ids` moved past the next other region they overlap; past the next one where they overlap none
 * at all, above or below, or with `any`.
 */
function step(order: readonly Region[], ids: readonly string[], any = false): readonly Region[] {
  const moving = order.filter((region) => ids.includes(region.id));
  const top = order.findLastIndex((region) => ids.includes(region.id));
  const above = order.slice(top + 1);
  const meets = (region: Region) => moving.some((one) => intersect(one.rect, region.rect));
  const rest = order.filter((region) => !ids.includes(region.id));
  const over = any || !rest.some(meets) ? above[0] : above.find(meets);
  if (!over) return order;
  const place = rest.indexOf(over) + 1;
  return [...rest.slice(0, place), ...moving, ...rest.slice(place)];
}

/** The document after a z-order command on the records `ids`; the others keep their order. */
export function moveInZ(document: Document, ids: readonly string[], move: ZMove): Document {
  const order = drawOrder(resolveLayout(document).regions);
  const moving = order.filter((region) => ids.includes(region.id));
  const rest = order.filter((region) => !ids.includes(region.id));
  if (moving.length === 0 || rest.length === 0) return document;
  const next = {
    front: () => [...rest, ...moving],
    back: () => [...moving, ...rest],
    forward: () => step(order, ids),
    backward: () => step(order.toReversed(), ids).toReversed(),
    forwardAny: () => step(order, ids, true),
    backwardAny: () => step(order.toReversed(), ids, true).toReversed(),
  }[move]();
  return next.every((region, at) => region === order[at]) ? document : reorder(document, next);
}

/** The document with the records put above `to` of the other regions, counted from the bottom; they keep their order. */
export function moveToLayer(document: Document, ids: readonly string[], to: number): Document {
  const order = drawOrder(resolveLayout(document).regions);
  const moving = order.filter((region) => ids.includes(region.id));
  const rest = order.filter((region) => !ids.includes(region.id));
  const next = [...rest.slice(0, to), ...moving, ...rest.slice(to)];
  return next.every((region, at) => region === order[at]) ? document : reorder(document, next);
}

/** The document with its layers numbered 0, 1, 2, … from the bottom, as they are drawn. */
export function compactLayers(document: Document): Document {
  const order = drawOrder(resolveLayout(document).regions);
  return setLayers(
    document,
    order,
    order.map((_, at) => at),
  );
}
