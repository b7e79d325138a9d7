import { keysOf } from '../catalogue.ts';
import { type Json, type JsonObject, isList, isObject } from '../json.ts';
import { type Step, stepOf } from './moves.ts';
import { isCrowded, plainKey } from './spelling.ts';

/** A part of a body that may stand alone. */
export type Part = 'Layout' | 'CustomLayout' | 'TargetStreams' | 'Regions' | 'StreamList';

const plainSet = (keys: readonly string[]): ReadonlySet<string> => new Set(keys.map(plainKey));

const rootKeys = plainSet([...keysOf(''), 'Vod', 'RecordFileNamePattern', 'PublicStreamId']);
const levels: readonly { readonly part: Part; readonly keys: ReadonlySet<string> }[] = [
  { part: 'Layout', keys: plainSet([...keysOf('Layout'), 'MainVideoStreamIndex']) },
  { part: 'CustomLayout', keys: plainSet(keysOf('Layout.CustomLayout')) },
  { part: 'TargetStreams', keys: plainSet(keysOf('TargetStreams')) },
];
const regionKeys = plainSet([
  ...keysOf('Layout.CustomLayout.Regions[]'),
  'WidthProportion',
  'HeightProportion',
]);
const streamKeys = plainSet(keysOf('TargetStreams.StreamList[]'));

const has = (object: JsonObject, keys: ReadonlySet<string>): boolean =>
  Object.keys(object).some((key) => keys.has(plainKey(key)));

/** What the elements of a list are: regions where more of them have a region's keys, else streams, else neither. */
function listPart(list: readonly Json[]): Part | undefined {
  const objects = list.filter(isObject);
  if (objects.length < list.length) return undefined;
  const regions = objects.filter((one) => has(one, regionKeys)).length;
  const streams = objects.filter((one) => has(one, streamKeys)).length;
  if (regions + streams === 0) return undefined;
  return regions >= streams ? 'Regions' : 'StreamList';
}

const homeOf: Readonly<Record<Part, readonly string[]>> = {
  Layout: ['Layout'],
  CustomLayout: ['Layout', 'CustomLayout'],
  Regions: ['Layout', 'CustomLayout', 'Regions'],
  TargetStreams: ['TargetStreams'],
  StreamList: ['TargetStreams', 'StreamList'],
};

/** The part that a value is, where it is one by itself. */
function partOf(value: Json): Part | undefined {
  if (isList(value)) return listPart(value);
  if (!isObject(value) || isCrowded(value)) return undefined;
  const given = Object.keys(value).map(plainKey);
  if (given.some((key) => rootKeys.has(key))) return undefined;
  const found = levels.filter(({ keys }) => given.some((key) => keys.has(key)));
  return found.length === 1 ? found[0]?.part : undefined;
}

/** Whether a value is a body, or a part of one, by its keys. */
export const isKnown = (value: Json | undefined): boolean =>
  value !== undefined &&
  (partOf(value) !== undefined ||
    (isObject(value) && (has(value, rootKeys) || levels.some(({ keys }) => has(value, keys)))));

/** A value as a body: by itself, or wrapped as the part of one that it is. */
export interface Wrapped {
  readonly body: JsonObject;
  /** What the value is, where it is a part. */
  readonly part: Part | undefined;
  readonly step: Step;
}

/** Puts a part of a body that stands alone where it belongs; an object that is no part is taken for a body. Undefined for what is neither. */
export function wrapped(value: Json): Wrapped | undefined {
  const part = partOf(value);
  if (part === undefined) return isObject(value) ? { body: value, part, step: stepOf([]) } : undefined;
  const home = homeOf[part];
  const body = home.reduceRight<Json>((inner, key) => ({ [key]: inner }), value) as JsonObject;
  return { body, part, step: stepOf([{ to: home, from: [] }]) };
}
