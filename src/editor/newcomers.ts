import { type Document, type Slot, freeIndex } from '../domain/document.ts';
import { writeSlot } from '../domain/fields.ts';
import { type Json, get } from '../domain/json.ts';
import { drawOrder } from '../domain/layout.ts';
import { LONGEST_NAME, markSlot } from '../domain/marks.ts';
import { resolveLayout } from '../domain/resolve.ts';
import { spread } from '../domain/z-spread.ts';
import { setLayers } from './z-order.ts';

const STREAM = 'TargetStreams.StreamList[]';

/** The ZOrder above all regions; where 100 is taken, the layers below are first moved together. */
export function onTop(document: Document): { document: Document; zOrder: number } {
  const order = drawOrder(resolveLayout(document).regions);
  const top = order.at(-1)?.zOrder ?? -1;
  if (top < 100) return { document, zOrder: top + 1 };
  const values = spread([...order.map((region) => region.zOrder), 100]);
  return { document: setLayers(document, order, values), zOrder: 100 };
}

/** Most characters of a UserId, by its pattern. */
const LONGEST = 128;

/** `base` where it is not used, else `base_2`, `base_3`, … (whatever joins them), cut to at most `longest` characters. */
function numbered(base: string, used: ReadonlySet<unknown>, join: string, longest: number): string {
  if (!used.has(base)) return base;
  let n = 2;
  const next = () => `${base.slice(0, longest - join.length - String(n).length)}${join}${n}`;
  while (used.has(next())) n += 1;
  return next();
}

const kindOf = (stream: Json | undefined): Json => get(stream, 'StreamType') ?? 0;

/** A UserId that no stream of the document has, or, given a StreamType, none of that type. */
export function freeUserId(document: Document, base: string, type?: Json): string {
  const rivals = document.slots.filter(({ stream }) => type === undefined || kindOf(stream) === type);
  return numbered(base, new Set(rivals.map(({ stream }) => get(stream, 'UserId'))), '_', LONGEST);
}

/**
 * The record as one more of `document`: with an Index of its own, and a UserId and a name of its own where they are taken.
 * It is neither locked nor hidden, so that it can be seen and placed.
 */
export function asNew(document: Document, slot: Slot, id: string): Slot {
  const { name } = slot.editorOnly ?? {};
  const names = new Set(document.slots.map(({ editorOnly }) => editorOnly?.name));
  const own = name === undefined ? undefined : numbered(name, names, ' ', LONGEST_NAME);
  const marked = markSlot({ ...slot, id }, { locked: undefined, hidden: undefined, name: own });
  const user = get(slot.stream, 'UserId');
  const base = typeof user === 'string' ? user : 'user';
  const called =
    slot.stream === undefined
      ? marked
      : writeSlot(marked, `${STREAM}.UserId`, freeUserId(document, base, kindOf(slot.stream)));
  return writeSlot(called, `${STREAM}.Index`, freeIndex(document));
}
