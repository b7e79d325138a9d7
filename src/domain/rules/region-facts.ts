import { type Json, type JsonObject, type Path, isObject } from '../json.ts';
import type { Rect } from '../rect.ts';
import type { Reader } from './read.ts';

/** Catalogue path of a region. */
export const REGION = 'Layout.CustomLayout.Regions[]';

/** Path of the list of regions. */
export const REGIONS: Path = ['Layout', 'CustomLayout', 'Regions'];

/** One region; defaults stand for what is absent, undefined for what is at fault by itself or missing though required. */
export interface RegionFacts {
  readonly at: number;
  readonly path: Path;
  readonly object: JsonObject;
  readonly index: number | undefined;
  readonly x: number | undefined;
  readonly y: number | undefined;
  readonly w: number | undefined;
  readonly h: number | undefined;
  /** The rectangle, where all four of its numbers are sound. */
  readonly rect: Rect | undefined;
  readonly zOrder: number | undefined;
  readonly alpha: number | undefined;
  readonly renderMode: number | undefined;
  readonly cornerRadius: number | undefined;
  readonly mediaType: number | undefined;
}

function readRegion(object: JsonObject, at: number, read: Reader): RegionFacts {
  const number = (key: string) => read.number(object, `${REGION}.${key}`);
  const x = number('LocationX');
  const y = number('LocationY');
  const w = number('Width');
  const h = number('Height');
  const sound = x !== undefined && y !== undefined && w !== undefined && h !== undefined;
  return {
    at,
    path: [...REGIONS, at],
    object,
    index: number('StreamIndex'),
    x,
    y,
    w,
    h,
    rect: sound ? { x, y, w, h } : undefined,
    zOrder: number('ZOrder'),
    alpha: number('Alpha'),
    renderMode: number('RenderMode'),
    cornerRadius: number('CornerRadius'),
    mediaType: number('MediaType'),
  };
}

/** The regions among the elements of the Regions list. */
export const readRegions = (list: readonly Json[], read: Reader): readonly RegionFacts[] =>
  list.flatMap((element, at) => (isObject(element) ? [readRegion(element, at, read)] : []));

/** How messages name a region: as the API's path ends. */
export const regionName = (region: RegionFacts): string => `Regions[${region.at}]`;
