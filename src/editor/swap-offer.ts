import type { Document } from '../domain/document.ts';
import { drawOrder } from '../domain/layout.ts';
import { type Rect, contains, intersect } from '../domain/rect.ts';
import { findRegion, resolveLayout } from '../domain/resolve.ts';
import { placeRegions } from './commands.ts';
import { reachOf } from './reach.ts';
import { setLayers } from './z-order.ts';

/** The document with two regions in each other's place, on each other's layer. */
export function swapPlaces(document: Document, a: string, b: string): Document {
  const one = findRegion(document, a);
  const other = findRegion(document, b);
  if (!one || !other || one === other) return document;
  const placed = placeRegions(
    document,
    new Map([
      [one.id, other.rect],
      [other.id, one.rect],
    ]),
  );
  return setLayers(placed, [one, other], [other.zOrder, one.zOrder]);
}

/** A region that was dropped on another one, and the document that letting them swap would make. */
export interface SwapOffer {
  readonly id: string;
  readonly other: string;
  /** The document that the drop made: the offer stands while it is the committed one. */
  readonly on: Document;
  readonly swapped: Document;
}

/** The least share of the smaller one that two regions have in common when one was dropped on the other. */
const DEEP = 0.6;

/** Whether `rect` lies deep inside `other`: with its middle, and with most of the smaller of the two. */
export function isDeepIn(rect: Rect, other: Rect): boolean {
  const shared = intersect(rect, other);
  if (!shared || !contains(other, rect.x + rect.w / 2, rect.y + rect.h / 2)) return false;
  return shared.w * shared.h > DEEP * Math.min(rect.w * rect.h, other.w * other.h);
}

/**
 * The swap to offer after one region, `id`, was moved: with the topmost region that it now lies deep inside, and did not
 * before (a small picture moved about on a large one is no swap). Neither hidden nor locked ones are offered.
 */
export function swapOfferOf(before: Document, after: Document, id: string): SwapOffer | undefined {
  const from = findRegion(before, id)?.rect;
  const to = findRegion(after, id)?.rect;
  if (!from || !to) return undefined;
  const other = drawOrder(reachOf(after, resolveLayout(after).regions)).findLast(
    (region) => region.id !== id && isDeepIn(to, region.rect) && !isDeepIn(from, region.rect),
  )?.id;
  return other === undefined ? undefined : { id, other, on: after, swapped: swapPlaces(before, id, other) };
}
