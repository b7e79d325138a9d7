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

/** Where a z-order command moves the selection. */
export type ZMove = 'front' | 'back' | 'forward' | 'backward';

/** The regions with those at `ids` moved past the next other region they overlap, or past the next one where they overlap none. */
function step(order: readonly Region[], ids: readonly string[]): readonly Region[] {
  const moving = order.filter((region) => ids.includes(region.id));
  const top = order.findLastIndex((region) => ids.includes(region.id));
  const above = order.slice(top + 1);
  const over = above.find((region) => moving.some((one) => intersect(one.rect, region.rect))) ?? above[0];
  const rest = order.filter((region) => !ids.includes(region.id));
  const place = over ? rest.indexOf(over) + 1 : rest.length;
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
  }[move]();
  return next.every((region, at) => region === order[at]) ? document : reorder(document, next);
}

/** The document with the record moved to the position `to` of the drawn order (0 = bottom) among the other regions. */
export function moveToLayer(document: Document, id: string, to: number): Document {
  const order = drawOrder(resolveLayout(document).regions);
  const moving = order.find((region) => region.id === id);
  if (!moving) return document;
  const rest = order.filter((region) => region !== moving);
  const next = [...rest.slice(0, to), moving, ...rest.slice(to)];
  return next.every((region, at) => region === order[at]) ? document : reorder(document, next);
}
