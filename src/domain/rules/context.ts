import { type JsonObject, get, getAt, isList } from '../json.ts';
import type { Size } from '../rect.ts';
import { boundAt } from './limits.ts';
import { type Reader, readerOf } from './read.ts';
import { REGIONS, type RegionFacts, readRegions } from './region-facts.ts';
import { type StreamList, readStreams } from './stream-facts.ts';
import { bodyFields } from './tree.ts';
import { type Found, walk } from './walk.ts';

/** What the rules know of a body. */
export interface Context {
  readonly body: JsonObject;
  /** What is wrong with single values. */
  readonly found: Found;
  readonly read: Reader;
  /** The value of a field that others have for bound. */
  readonly bound: (path: string) => number;
  readonly sourceSize: (index: number) => Size | undefined;
  /** Mixed recording: any RecordMode but 1. */
  readonly mixed: boolean;
  /** 0..3; undefined where LayoutMode, or Layout, is at fault. */
  readonly layoutMode: number | undefined;
  /** The canvas that bounds the regions, in pixels: its defaults where a side is absent or not an integer. */
  readonly canvas: Size;
  readonly targets: StreamList;
  readonly excluded: StreamList;
  /** The objects of the Regions list; none where there is no such list. */
  readonly regions: readonly RegionFacts[];
  /** Length of the Regions list, elements that are no objects included; 0 where there is no such list. */
  readonly regionCount: number;
}

/** What a judgement starts from, besides the body. */
export interface ContextOptions {
  /** Catalogue paths of required fields that may be missing. */
  readonly optional: ReadonlySet<string>;
  readonly sourceSize: (index: number) => Size | undefined;
}

const CANVAS = 'Layout.CustomLayout.Canvas';

/** Reads a body for the rules, once. */
export function contextOf(body: JsonObject, { optional, sourceSize }: ContextOptions): Context {
  const bounds = new Map<string, number>();
  const bound = (path: string): number => {
    const value = bounds.get(path) ?? boundAt(body, path);
    bounds.set(path, value);
    return value;
  };
  const found = walk(body, bodyFields, { bound, optional });
  const read = readerOf(found);
  const regionList = getAt(body, REGIONS);
  const regions = isList(regionList) ? regionList : [];
  return {
    body,
    found,
    read,
    bound,
    sourceSize,
    mixed: get(body, 'RecordMode') !== 1,
    layoutMode: read.number(read.part(body, 'Layout'), 'Layout.LayoutMode'),
    canvas: { w: bound(`${CANVAS}.Width`), h: bound(`${CANVAS}.Height`) },
    targets: readStreams(body, 'TargetStreams', read),
    excluded: readStreams(body, 'ExcludeStreams', read),
    regions: readRegions(regions, read),
    regionCount: regions.length,
  };
}
