import { setOrdered } from './edits.ts';
import { type Json, type JsonObject, get, isList, isObject } from './json.ts';
import type { DocumentMarks, SlotMarks } from './marks.ts';

/**
 * A stream and its region: one record, as the service demands one for the other. One half is missing only where an
 * imported text left it out. Both are kept as they stand in the JSON, so that what is wrong or unknown is not lost.
 */
export interface Slot {
  /** The record's own name, stable over edits; never part of the payload. */
  readonly id: string;
  /** The element of `TargetStreams.StreamList`. */
  readonly stream?: Json;
  /** The element of `Layout.CustomLayout.Regions`. */
  readonly region?: Json;
  readonly editorOnly?: SlotMarks;
}

/** What is edited and saved: the request with its two lists woven into one. */
export interface Document {
  /** In the order of `StreamList`; records without a stream come last. */
  readonly slots: readonly Slot[];
  /** Ids of the records that have a region, in the order of `Regions`. */
  readonly regionOrder: readonly string[];
  /** The rest of the request body, the two lists empty. */
  readonly body: JsonObject;
  readonly editorOnly?: DocumentMarks;
}

/** The Index of a stream (0 where absent, by the API's default), or undefined where it is no integer. */
export function streamIndex(stream: Json | undefined): number | undefined {
  if (!isObject(stream)) return undefined;
  const value = get(stream, 'Index') ?? 0;
  return Number.isInteger(value) ? (value as number) : undefined;
}

/** The StreamIndex of a region, or undefined where it is missing or no integer. */
export function regionIndex(region: Json | undefined): number | undefined {
  const value = get(region, 'StreamIndex');
  return Number.isInteger(value) ? (value as number) : undefined;
}

/** The number that ties a record's halves: its stream's Index, else its region's StreamIndex. */
export const slotIndex = (slot: Pick<Slot, 'stream' | 'region'>): number | undefined =>
  slot.stream === undefined ? regionIndex(slot.region) : streamIndex(slot.stream);

/** The record with this id, or undefined. */
export const findSlot = (document: Document, id: string): Slot | undefined =>
  document.slots.find((slot) => slot.id === id);

/** The records with a region, in the order of `Regions`. */
export const regionSlots = (document: Document): readonly Slot[] =>
  document.regionOrder.flatMap((id) => findSlot(document, id) ?? []);

/** The lowest Index from 0 that no record uses. */
export function freeIndex(document: Document): number {
  const used = new Set(
    document.slots.flatMap((slot) => [streamIndex(slot.stream), regionIndex(slot.region)]),
  );
  let index = 0;
  while (used.has(index)) index += 1;
  return index;
}

const bodies = new WeakMap<Document, JsonObject>();

/** The keys on the way to a list of the body. */
export type Way = readonly [string, ...string[]];
/** The way to the list of target streams in the body. */
export const STREAMS: Way = ['TargetStreams', 'StreamList'];
/** The way to the list of regions in the body. */
export const REGIONS: Way = ['Layout', 'CustomLayout', 'Regions'];

/** The list put into `body` at `way`; a container that is no object, or missing, is made where there is something to put in. */
function putList(body: JsonObject, way: Way, list: readonly Json[], parent = ''): JsonObject {
  const [key, next, ...rest] = way;
  const inner = get(body, key);
  if (next === undefined)
    return isList(inner) || list.length > 0 ? setOrdered(body, key, list, parent) : body;
  if (!isObject(inner) && list.length === 0) return body;
  const path = parent === '' ? key : `${parent}.${key}`;
  return setOrdered(body, key, putList(isObject(inner) ? inner : {}, [next, ...rest], list, path), parent);
}

/** The whole request body of the document. Lists and elements keep their identity while they do not change. */
export function toBody(document: Document): JsonObject {
  const known = bodies.get(document);
  if (known) return known;
  const streams = document.slots.flatMap((slot) => (slot.stream === undefined ? [] : [slot.stream]));
  const regions = regionSlots(document).map((slot) => slot.region as Json);
  const body = putList(putList(document.body, STREAMS, streams), REGIONS, regions);
  bodies.set(document, body);
  return body;
}
