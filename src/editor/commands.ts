import { MAX_STREAMS } from '../domain/catalogue.ts';
import { type Document, type Slot, findSlot, freeIndex, streamIndex } from '../domain/document.ts';
import { changeSlots, readField, writeField, writeSlot } from '../domain/fields.ts';
import { type Json, type JsonObject, get } from '../domain/json.ts';
import { drawOrder } from '../domain/layout.ts';
import { type Rect, type Size, clamp, intersect, wholePixels } from '../domain/rect.ts';
import { mapRects } from '../domain/resize.ts';
import { findRegion, resolveLayout } from '../domain/resolve.ts';
import { asNew, freeUserId, onTop } from './newcomers.ts';

const REGION = 'Layout.CustomLayout.Regions[]';

const places = { x: 'LocationX', y: 'LocationY', w: 'Width', h: 'Height' } as const;

/** The document with regions moved or resized; only the figures that differ are written. */
export function placeRegions(document: Document, rects: ReadonlyMap<string, Rect>): Document {
  return changeSlots(document, [...rects.keys()], (slot) => {
    const now = findRegion(document, slot.id)?.rect;
    const rect = rects.get(slot.id);
    if (!now || !rect) return slot;
    // Whatever led here, the API takes whole pixels only.
    const next = wholePixels(rect);
    return (Object.keys(places) as (keyof typeof places)[]).reduce(
      (changed, side) =>
        now[side] === next[side] ? changed : writeSlot(changed, `${REGION}.${places[side]}`, next[side]),
      slot,
    );
  });
}

/** How many more streams the recording can take. */
export const roomFor = (document: Document): number => Math.max(0, MAX_STREAMS - document.slots.length);

/** A place for a new 16:9 region: on a coarse grid, row by row, the first that covers the least of the others. */
function freePlace(document: Document): Rect {
  const { canvas, regions } = resolveLayout(document);
  const w = Math.max(1, Math.min(canvas.width, Math.round(canvas.width / 4)));
  const h = Math.max(1, Math.min(canvas.height, Math.round((w * 9) / 16)));
  const stepX = Math.max(1, Math.round(w / 4));
  const stepY = Math.max(1, Math.round(h / 4));
  const covered = (place: Rect): number =>
    regions.reduce((sum, { rect }) => {
      const shared = intersect(rect, place);
      return shared ? sum + shared.w * shared.h : sum;
    }, 0);
  let best: Rect = { x: 0, y: 0, w, h };
  let least = covered(best);
  for (let y = 0; y + h <= canvas.height && least > 0; y += stepY)
    for (let x = 0; x + w <= canvas.width && least > 0; x += stepX) {
      const place = { x, y, w, h };
      const cover = covered(place);
      if (cover < least) [best, least] = [place, cover];
    }
  return best;
}

/** A region for a stream that has none, in a free place. */
export function newRegion(
  document: Document,
  index: number,
  streamType: Json | undefined,
  zOrder: number,
): JsonObject {
  const place = freePlace(document);
  return {
    StreamIndex: index,
    LocationX: place.x,
    LocationY: place.y,
    Width: place.w,
    Height: place.h,
    ZOrder: zOrder,
    Alpha: 1,
    RenderMode: streamType === 1 ? 2 : 1,
  };
}

/** The document with one more stream and its region on top, `id` being the record's; the document itself when it is full. */
export function addStream(document: Document, id: string, streamType: 0 | 1 = 0): Document {
  if (roomFor(document) === 0) return document;
  const index = freeIndex(document);
  const { document: base, zOrder } = onTop(document);
  const slot: Slot = {
    id,
    stream: { Index: index, UserId: freeUserId(document, `user_${index + 1}`), StreamType: streamType },
    region: newRegion(document, index, streamType, zOrder),
  };
  return { ...base, slots: [...base.slots, slot], regionOrder: [...base.regionOrder, id] };
}

/** The document with a region on top for a record that has a stream with an Index and no region; else the document itself. */
export function addRegion(document: Document, id: string): Document {
  const slot = findSlot(document, id);
  const index = streamIndex(slot?.stream);
  if (slot?.stream === undefined || slot.region !== undefined || index === undefined) return document;
  const { document: base, zOrder } = onTop(document);
  const region = newRegion(base, index, get(slot.stream, 'StreamType'), zOrder);
  return {
    ...base,
    slots: base.slots.map((one) => (one.id === id ? { ...one, region } : one)),
    regionOrder: [...base.regionOrder, id],
  };
}

/** The document without these records. */
export function deleteSlots(document: Document, ids: readonly string[]): Document {
  if (!document.slots.some((slot) => ids.includes(slot.id))) return document;
  return {
    ...document,
    slots: document.slots.filter((slot) => !ids.includes(slot.id)),
    regionOrder: document.regionOrder.filter((id) => !ids.includes(id)),
  };
}

/**
 * The document with copies of the records `ids`, the copy of the nth being `copies[n]`, each with an Index, a UserId and a
 * top layer of its own (they lie on each other as their originals do), moved by (dx, dy) canvas pixels as far as the
 * canvas allows. Copies are neither locked nor hidden. As many as there is room for.
 */
export function duplicateSlots(
  document: Document,
  ids: readonly string[],
  copies: readonly string[],
  dx: number,
  dy: number,
): Document {
  const layers = drawOrder(resolveLayout(document).regions).map((region) => region.id);
  const pairs = ids.slice(0, roomFor(document)).map((id, at) => ({ id, copy: copies[at] }));
  const upwards = pairs.toSorted((a, b) => layers.indexOf(a.id) - layers.indexOf(b.id));
  return upwards.reduce((now, { id, copy }) => {
    const original = findSlot(document, id);
    if (!original || copy === undefined) return now;
    const { document: base, zOrder } = onTop(now);
    const { canvas } = resolveLayout(base);
    let slot = asNew(base, original, copy);
    const rect = findRegion(document, id)?.rect;
    if (!rect) return { ...base, slots: [...base.slots, slot] };
    slot = writeSlot(slot, `${REGION}.ZOrder`, zOrder);
    slot = writeSlot(slot, `${REGION}.LocationX`, clamp(rect.x + dx, 0, Math.max(0, canvas.width - rect.w)));
    slot = writeSlot(slot, `${REGION}.LocationY`, clamp(rect.y + dy, 0, Math.max(0, canvas.height - rect.h)));
    return { ...base, slots: [...base.slots, slot], regionOrder: [...base.regionOrder, copy] };
  }, document);
}

/**
 * The document with another canvas size, its regions scaled along: every edge goes through one map and is rounded, so
 * that seams stay closed. SourceCrop, ZOrder and the share that CornerRadius is do not change.
 */
export function scaleCanvas(document: Document, size: Size): Document {
  const before = resolveLayout(document);
  const from = { x: 0, y: 0, w: before.canvas.width, h: before.canvas.height };
  const to = { x: 0, y: 0, ...size };
  const rects = new Map(before.regions.map(({ id, rect }) => [id, rect]));
  const legal = [...mapRects(rects, from, to, size)].map(([id, { x, y, w, h }]) => {
    const inside = { x: Math.max(0, x), y: Math.max(0, y), w: Math.min(w, size.w), h: Math.min(h, size.h) };
    return [id, inside] as const;
  });
  const placed = placeRegions(document, new Map(legal));
  const widened = writeField(placed, [], 'Layout.CustomLayout.Canvas.Width', size.w);
  return writeField(widened, [], 'Layout.CustomLayout.Canvas.Height', size.h);
}

/** The document with one field set on all of `ids`, each by `change` of what it is now. */
export const changeField = (
  document: Document,
  ids: readonly string[],
  path: string,
  change: (now: Json | undefined, id: string) => Json | undefined,
): Document =>
  ids.reduce((next, id) => writeField(next, [id], path, change(readField(document, id, path), id)), document);
