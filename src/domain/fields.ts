import { type Document, type Slot, type Way, findSlot, slotIndex } from './document.ts';
import { applyEdits, setOrdered } from './edits.ts';
import {
  type Json,
  type JsonEdit,
  type JsonObject,
  type Path,
  get,
  getAt,
  isObject,
  sameJson,
  without,
} from './json.ts';

const STREAM = 'TargetStreams.StreamList[]';
const REGION = 'Layout.CustomLayout.Regions[]';

const EXCLUDED = 'ExcludeStreams.StreamList[]';

const roots = { stream: STREAM, region: REGION, excluded: EXCLUDED } as const;

/** Whether a field stands once for each stream, for each region, for each excluded stream, or once for the request. */
export type Scope = keyof typeof roots | 'request';

/** Where the field with this API path stands. */
export const scopeOf = (path: string): Scope =>
  (Object.keys(roots) as (keyof typeof roots)[]).find((scope) => path.startsWith(`${roots[scope]}.`)) ??
  'request';

const keys = (path: string, parent: string): Way =>
  (parent === '' ? path : path.slice(parent.length + 1)).split('.') as [string, ...string[]];

/** The way to a field of the excluded stream at a position, which is its id. */
const excludedWay = (id: string | undefined, path: string): Path => [
  'ExcludeStreams',
  'StreamList',
  Number(id),
  ...keys(path, EXCLUDED),
];

/** The value of a field, of the record `id` (of the excluded stream at position `id`) where it stands once for each; undefined where it is absent. */
export function readField(document: Document, id: string | undefined, path: string): Json | undefined {
  const scope = scopeOf(path);
  if (scope === 'request') return getAt(document.body, keys(path, ''));
  if (scope === 'excluded') return getAt(document.body, excludedWay(id, path));
  const slot = id === undefined ? undefined : findSlot(document, id);
  // A record without a stream still has the number that would tie it to one.
  if (path === `${STREAM}.Index` && slot?.stream === undefined) return get(slot?.region, 'StreamIndex');
  return scope === 'stream'
    ? getAt(slot?.stream, keys(path, STREAM))
    : getAt(slot?.region, keys(path, REGION));
}

/**
 * `object` with the value at `way` set, or removed where it is undefined; missing objects are made, emptied ones go.
 * The object itself where that is how it stands.
 */
function write(object: JsonObject, way: Way, value: Json | undefined, catalogParent: string): JsonObject {
  const [key, next, ...rest] = way;
  const inner = get(object, key);
  if (next === undefined) {
    if (value === undefined) return without(object, key);
    return sameJson(inner, value) ? object : setOrdered(object, key, value, catalogParent);
  }
  if (value === undefined && !isObject(inner)) return object;
  const path = catalogParent === '' ? key : `${catalogParent}.${key}`;
  const changed = write(isObject(inner) ? inner : {}, [next, ...rest], value, path);
  if (changed === inner) return object;
  return value === undefined && Object.keys(changed).length === 0
    ? without(object, key)
    : setOrdered(object, key, changed, catalogParent);
}

const halves = {
  stream: { root: STREAM, tie: `${STREAM}.Index` },
  region: { root: REGION, tie: `${REGION}.StreamIndex` },
} as const;

/** One half of the record with a field set or removed; a half that is new gets the number that ties it to the other. */
function writeHalf(slot: Slot, half: 'stream' | 'region', path: string, value: Json | undefined): Slot {
  const { root, tie } = halves[half];
  const old = slot[half];
  const index = slotIndex(slot);
  if (old === undefined && value === undefined) return slot;
  const base =
    old === undefined && index !== undefined
      ? write({}, keys(tie, root), index, root)
      : isObject(old)
        ? old
        : {};
  const next = write(base, keys(path, root), value, root);
  return next === old ? slot : { ...slot, [half]: next };
}

/**
 * The record with one of its fields set, or removed. Index and StreamIndex are one number and move together; only the
 * removal of a StreamIndex, which has no default, leaves the Index as it is.
 */
export function writeSlot(slot: Slot, path: string, value: Json | undefined): Slot {
  const tie = path === halves.stream.tie || (path === halves.region.tie && value !== undefined);
  if (!tie) return writeHalf(slot, scopeOf(path) === 'stream' ? 'stream' : 'region', path, value);
  const region = slot.region === undefined ? slot : writeHalf(slot, 'region', halves.region.tie, value ?? 0);
  return slot.stream === undefined ? region : writeHalf(region, 'stream', halves.stream.tie, value);
}

/** The document with some of its records replaced by `change(record)`; the document itself where none differs. */
export function changeSlots(
  document: Document,
  ids: readonly string[],
  change: (slot: Slot) => Slot,
): Document {
  let changed = false;
  const slots = document.slots.map((slot) => {
    const next = ids.includes(slot.id) ? change(slot) : slot;
    changed ||= next !== slot;
    return next;
  });
  if (!changed) return document;
  const known = new Set(document.regionOrder);
  const born = slots.flatMap((slot) => (slot.region !== undefined && !known.has(slot.id) ? [slot.id] : []));
  return {
    ...document,
    slots,
    regionOrder: born.length > 0 ? [...document.regionOrder, ...born] : document.regionOrder,
  };
}

/** The body with a field of some excluded streams set, or removed. */
const writeExcluded = (
  body: JsonObject,
  ids: readonly string[],
  path: string,
  value: Json | undefined,
): JsonObject =>
  applyEdits(
    body,
    ids.map((id): JsonEdit => {
      const way = excludedWay(id, path);
      return value === undefined ? { op: 'remove', path: way } : { op: 'set', path: way, value };
    }),
  ) as JsonObject;

/**
 * The document with a field set (removed where the value is undefined), on the records `ids` where it stands once for
 * each; the document itself where that is how it stands.
 */
export function writeField(
  document: Document,
  ids: readonly string[],
  path: string,
  value: Json | undefined,
): Document {
  const scope = scopeOf(path);
  if (scope === 'stream' || scope === 'region')
    return changeSlots(document, ids, (slot) => writeSlot(slot, path, value));
  const body =
    scope === 'excluded'
      ? writeExcluded(document.body, ids, path, value)
      : write(document.body, keys(path, ''), value, '');
  return body === document.body ? document : { ...document, body };
}
