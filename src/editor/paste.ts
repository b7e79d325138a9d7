import { automaticMode } from '../domain/auto-layout.ts';
import { type Document, type Slot, slotIndex } from '../domain/document.ts';
import { writeSlot } from '../domain/fields.ts';
import { excerptOf } from '../domain/fragment.ts';
import { groupPlaces } from '../domain/group-place.ts';
import { get } from '../domain/json.ts';
import { type Region, drawOrder } from '../domain/layout.ts';
import { markDocument } from '../domain/marks.ts';
import type { Rect } from '../domain/rect.ts';
import { findRegion, resolveLayout } from '../domain/resolve.ts';
import { deleteSlots, newRegion, roomFor } from './commands.ts';
import { type Editor, commit } from './editor.ts';
import { labelFor } from './labels.ts';
import { asNew, onTop } from './newcomers.ts';
import { freeOrRefused } from './reach.ts';
import { refuse } from './said.ts';

const REGION = 'Layout.CustomLayout.Regions[]';
const STREAM = 'TargetStreams.StreamList[]';

/** The records of a document from the bottom layer up, those without a region last. */
function upwards(document: Document): readonly Slot[] {
  const order = drawOrder(resolveLayout(document).regions).map(({ id }) => id);
  const layer = ({ id }: Slot) => (order.includes(id) ? order.indexOf(id) : order.length);
  return document.slots.toSorted((a, b) => layer(a) - layer(b));
}

/** The record with its region at a place; a stream without a region gets one, where the regions place the streams. */
function placed(document: Document, slot: Slot, rect: Rect | undefined, zOrder: number): Slot {
  if (slot.region === undefined && automaticMode(document) !== undefined) return slot;
  const region =
    slot.region ?? newRegion(document, slotIndex(slot) as number, get(slot.stream, 'StreamType'), zOrder);
  const figures = rect && { LocationX: rect.x, LocationY: rect.y, Width: rect.w, Height: rect.h };
  return Object.entries({ ...figures, ZOrder: zOrder }).reduce<Slot>(
    (next, [key, value]) => writeSlot(next, `${REGION}.${key}`, value),
    { ...slot, region },
  );
}

/** The document with the images that stand in for those of an excerpt, but for those that it has already. */
function withStandIns(document: Document, { editorOnly }: Document): Document {
  if (!editorOnly?.standIns) return document;
  const standIns = { ...editorOnly.standIns, ...document.editorOnly?.standIns };
  return markDocument(document, { standIns });
}

/**
 * The document with the records of an excerpt on top of its own, as records `ids`: at their places, moved in where they
 * would lie beyond the canvas and aside where one would hide just such a region. Needs room for all of them.
 */
export function pasteSlots(document: Document, excerpt: Document, ids: readonly string[]): Document {
  const slots = upwards(excerpt);
  const { canvas, regions } = resolveLayout(document);
  const own = slots.filter(({ region }) => region !== undefined);
  const places = groupPlaces(
    own.map(({ id }) => (findRegion(excerpt, id) as Region).rect),
    regions.map(({ rect }) => rect),
    { w: canvas.width, h: canvas.height },
  );
  const pasted = slots.reduce((now, slot, at) => {
    const { document: base, zOrder } = onTop(now);
    const next = placed(base, asNew(base, slot, ids[at] as string), places[own.indexOf(slot)], zOrder);
    return {
      ...base,
      slots: [...base.slots, next],
      regionOrder: next.region === undefined ? base.regionOrder : [...base.regionOrder, next.id],
    };
  }, document);
  return withStandIns(pasted, excerpt);
}

/**
 * The document with the records `targets` replaced by those of an excerpt, as records `ids`: each takes number, place,
 * size and layer of the one it replaces. Fewer ones than targets come again; those left over are pasted on top.
 */
function replaceSlots(
  document: Document,
  targets: readonly string[],
  excerpt: Document,
  ids: readonly string[],
): Document {
  const incoming = upwards(excerpt);
  const outgoing = upwards(document).filter(({ id }) => targets.includes(id));
  const replaced = outgoing.reduce((now, old, at) => {
    const slot = incoming[at % incoming.length] as Slot;
    const id = ids[at] as string;
    const region = findRegion(now, old.id);
    const fresh = asNew(deleteSlots(now, [old.id]), slot, id);
    const numbered = writeSlot(fresh, `${STREAM}.Index`, slotIndex(old) ?? slotIndex(fresh));
    const next = region ? placed(now, numbered, region.rect, region.zOrder) : numbered;
    const order = now.regionOrder.filter((one) => one !== old.id || next.region !== undefined);
    return {
      ...now,
      slots: now.slots.map((one) => (one.id === old.id ? next : one)),
      regionOrder: order.includes(old.id)
        ? order.map((one) => (one === old.id ? id : one))
        : next.region === undefined
          ? order
          : [...order, id],
    };
  }, document);
  const left = excerptOf(
    excerpt,
    incoming.slice(outgoing.length).map(({ id }) => id),
  );
  return withStandIns(pasteSlots(replaced, left, ids.slice(outgoing.length)), excerpt);
}

const noRoom = {
  en: 'A recording takes 17 streams at most: there is room for {room} more, and {n} were to be pasted. Nothing was pasted.',
  zh: '一次录制最多 17 路流：还能加入 {room} 路，而要粘贴 {n} 路。没有粘贴任何内容。',
};

/** Pastes the records of an excerpt on top and selects them, as one step; false where there is no room for all, which is said. */
export function paste(editor: Editor, excerpt: Document): boolean {
  const { committed } = editor.getState();
  const n = excerpt.slots.length;
  const room = roomFor(committed);
  if (room < n) {
    refuse(editor, noRoom, { room, n });
    return false;
  }
  const ids = excerpt.slots.map(() => editor.newId());
  const next = pasteSlots(committed, excerpt, ids);
  commit(editor, labelFor('paste', next, ids), next, { selection: ids });
  return true;
}

/** Replaces what is selected by the records of an excerpt and selects those, as one step; with nothing selected, pastes them. */
export function pasteToReplace(editor: Editor, excerpt: Document): boolean {
  const { committed, selection } = editor.getState();
  if (selection.length === 0) return paste(editor, excerpt);
  const targets = freeOrRefused(editor, selection);
  if (targets.length === 0) return false;
  const n = Math.max(targets.length, excerpt.slots.length);
  const room = roomFor(committed) + targets.length;
  if (room < n) {
    refuse(editor, noRoom, { room, n });
    return false;
  }
  const ids = Array.from({ length: n }, () => editor.newId());
  const next = replaceSlots(committed, targets, excerpt, ids);
  commit(editor, labelFor('replace', committed, targets), next, { selection: ids });
  return true;
}
