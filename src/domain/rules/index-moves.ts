import { type JsonEdit, type Path, get } from '../json.ts';
import type { Fix } from '../problem.ts';
import type { Text } from '../text.ts';
import type { Context } from './context.ts';
import { hasRoom, newRegion } from './new-region.ts';
import { perContext } from './per-context.ts';
import { REGIONS, type RegionFacts } from './region-facts.ts';
import type { StreamFacts, StreamList } from './stream-facts.ts';

/** The lowest number from 0 that is not among `taken`. */
function lowestFree(taken: readonly (number | undefined)[]): number {
  const known = new Set(taken);
  let free = 0;
  while (known.has(free)) free += 1;
  return free;
}

/** The things with an index, by index, in the order of their list. */
function byIndex<T extends { readonly index: number | undefined }>(things: readonly T[]): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const thing of things) {
    if (thing.index === undefined) continue;
    const group = groups.get(thing.index);
    if (group) group.push(thing);
    else groups.set(thing.index, [thing]);
  }
  return groups;
}

/** Regions by StreamIndex, target streams by Index, and the first target stream that no region shows. */
export const pairs = perContext(({ regions, targets }) => {
  const regionsOf = byIndex<RegionFacts>(regions);
  const streamsOf = byIndex<StreamFacts>(targets.streams);
  const lonely = targets.streams.find(({ index }) => index !== undefined && !regionsOf.has(index))?.index;
  return { regionsOf, streamsOf, lonely };
});

/** The first region, or target stream, that has a number for its index, be it an allowed one or not. */
const firstByNumber = perContext(({ regions, targets }) => ({
  region: new Map(regions.toReversed().map((region) => [get(region.object, 'StreamIndex'), region])),
  stream: new Map(targets.streams.toReversed().map((stream) => [get(stream.object, 'Index'), stream])),
}));

const freeIndexes = perContext(({ targets, excluded }) => ({
  TargetStreams: lowestFree(targets.streams.map((stream) => stream.index)),
  ExcludeStreams: lowestFree(excluded.streams.map((stream) => stream.index)),
}));

const giveIndex: Text = { en: 'Give it the Index {value}', zh: '把 Index 改为 {value}' };
const pointTo: Text = { en: 'Show stream {value}', zh: '改为显示流 {value}' };

const setIndex = (stream: Path, value: number): JsonEdit => ({
  op: 'set',
  path: [...stream, 'Index'],
  value,
});
const setStreamIndex = (region: Path, value: number): JsonEdit => ({
  op: 'set',
  path: [...region, 'StreamIndex'],
  value,
});

/** Gives an Index below 0 the lowest free one; a region that names the stream by the old number goes along. */
export function liftIndex(context: Context, list: StreamList, stream: Path, old: number): Fix {
  const value = freeIndexes(context)[list.key];
  const region = list.key === 'TargetStreams' ? firstByNumber(context).region.get(old) : undefined;
  return {
    label: giveIndex,
    params: { value },
    edits: [setIndex(stream, value), ...(region ? [setStreamIndex(region.path, value)] : [])],
  };
}

/** Points a region whose StreamIndex is below 0 to the stream of that number, lifted; else to one without a region; else to 0. */
export function liftStreamIndex(context: Context, region: Path, old: number): Fix {
  const stream = firstByNumber(context).stream.get(old);
  const value = stream ? freeIndexes(context).TargetStreams : (pairs(context).lonely ?? 0);
  return {
    label: pointTo,
    params: { value },
    edits: [setStreamIndex(region, value), ...(stream ? [setIndex(stream.path, value)] : [])],
  };
}

/**
 * Gives the `nth` stream (from 1) of one Index the lowest free Index, and moves the `nth` region of the old Index along.
 * Where it has none, and the custom layout needs one, it gets a region.
 */
export function separate(context: Context, list: StreamList, stream: StreamFacts, nth: number): Fix {
  const value = freeIndexes(context)[list.key];
  const edits = [setIndex(stream.path, value)];
  if (list.key === 'TargetStreams' && !pairs(context).regionsOf.has(value)) {
    const region = pairs(context).regionsOf.get(stream.index as number)?.[nth - 1];
    if (region) edits.push(setStreamIndex(region.path, value));
    else if (context.layoutMode === 2 && context.regionCount > 0 && hasRoom(context)) {
      edits.push(addRegion(context, value));
    }
  }
  return { label: giveIndex, params: { value }, edits };
}

/** The change that adds a region for the stream of this Index at the end of the list. */
export const addRegion = (context: Context, index: number): JsonEdit => ({
  op: 'insert',
  path: [...REGIONS, context.regionCount],
  value: newRegion(context, index),
});

/** Points a region to the first stream without one, or removes it where every stream has its own. */
export function pointOrRemove(context: Context, { path }: RegionFacts): Fix {
  const value = pairs(context).lonely;
  return value === undefined
    ? { label: removeRegion, edits: [{ op: 'remove', path }] }
    : { label: pointTo, params: { value }, edits: [setStreamIndex(path, value)] };
}

/** Names the repair that takes a region out. */
export const removeRegion: Text = { en: 'Remove the region', zh: '删除该区域' };
