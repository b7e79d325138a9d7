import { MAX_STREAMS } from './catalogue.ts';
import {
  type Document,
  REGIONS,
  STREAMS,
  type Slot,
  type Way,
  regionIndex,
  slotIndex,
  streamIndex,
} from './document.ts';
import { type Json, type JsonObject, get, getAt, isList, isObject, set } from './json.ts';

/** What a body becomes: the document, and how many streams and regions beyond the 17th were left out. */
export interface Paired {
  readonly document: Document;
  readonly leftOut: { readonly streams: number; readonly regions: number };
}

type Halves = Pick<Slot, 'stream' | 'region'>;

const listAt = (body: JsonObject, way: Way): readonly Json[] => {
  const value = getAt(body, way);
  return isList(value) ? value : [];
};

/** The body with the list at `way` emptied, where there is one. */
function emptyList(body: JsonObject, way: Way): JsonObject {
  const [key, next, ...rest] = way;
  const inner = get(body, key);
  if (next === undefined) return isList(inner) ? set(body, key, []) : body;
  return isObject(inner) ? set(body, key, emptyList(inner, [next, ...rest])) : body;
}

/**
 * Streams and regions tied by Index and StreamIndex: each region to the first stream of that Index that has none yet,
 * else left by itself after them. `homes` is where in `pairs` each region went.
 */
function pair(streams: readonly Json[], regions: readonly Json[]): { pairs: Halves[]; homes: number[] } {
  const pairs: Halves[] = streams.map((stream) => ({ stream }));
  const homes = regions.map((region) => {
    const index = regionIndex(region);
    const tied = pairs.findIndex(
      (one) => index !== undefined && one.region === undefined && streamIndex(one.stream) === index,
    );
    const at = tied < 0 ? pairs.length : tied;
    pairs[at] = { ...pairs[at], region };
    return at;
  });
  return { pairs, homes };
}

const sameWho = (a: Json | undefined, b: Json | undefined): boolean =>
  get(a, 'UserId') !== undefined &&
  get(a, 'UserId') === get(b, 'UserId') &&
  (get(a, 'StreamType') ?? 0) === (get(b, 'StreamType') ?? 0);

/** What makes two records the same one, the surest first: an unchanged half, the same user's stream, the same number. */
const kinships: readonly ((a: Halves, b: Slot) => boolean)[] = [
  (a, b) =>
    (a.stream !== undefined && a.stream === b.stream) || (a.region !== undefined && a.region === b.region),
  (a, b) => sameWho(a.stream, b.stream),
  (a, b) => slotIndex(a) !== undefined && slotIndex(a) === slotIndex(b),
];

/** The counterpart of each record in the previous document, where one is found. */
function counterparts(pairs: readonly Halves[], previous: readonly Slot[]): (Slot | undefined)[] {
  const found: (Slot | undefined)[] = pairs.map(() => undefined);
  const free = new Set(previous);
  for (const akin of kinships)
    for (const [at, one] of pairs.entries()) {
      if (found[at] !== undefined) continue;
      const match = [...free].find((slot) => akin(one, slot));
      if (!match) continue;
      found[at] = match;
      free.delete(match);
    }
  return found;
}

/**
 * The document of a request body. Streams beyond the 17th, their regions, and regions beyond the 17th are left out.
 * With `previous`, records that are still the same keep their ids and their marks, and the document keeps its own.
 */
export function fromBody(body: JsonObject, newId: () => string, previous?: Document): Paired {
  const allStreams = listAt(body, STREAMS);
  const allRegions = listAt(body, REGIONS);
  const streams = allStreams.slice(0, MAX_STREAMS);
  const kept = new Set(streams.map(streamIndex));
  const dropped = new Set(
    allStreams
      .slice(MAX_STREAMS)
      .map(streamIndex)
      .filter((index) => !kept.has(index)),
  );
  const regions = allRegions
    .filter((region) => {
      const index = regionIndex(region);
      return index === undefined || !dropped.has(index);
    })
    .slice(0, MAX_STREAMS);
  const { pairs, homes } = pair(streams, regions);
  const known = counterparts(pairs, previous?.slots ?? []);
  const slots = pairs.map((one, at): Slot => {
    const { id = newId(), editorOnly } = known[at] ?? {};
    return { id, ...one, ...(editorOnly && { editorOnly }) };
  });
  const regionOrder = homes.map((at) => (slots[at] as Slot).id);
  return {
    document: {
      slots,
      regionOrder,
      body: emptyList(emptyList(body, STREAMS), REGIONS),
      ...(previous?.editorOnly && { editorOnly: previous.editorOnly }),
    },
    leftOut: { streams: allStreams.length - streams.length, regions: allRegions.length - regions.length },
  };
}
