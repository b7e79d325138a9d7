import { type Json, type JsonObject, type Path, isList, isObject } from '../json.ts';
import { RATIO_KEYS } from '../rules/ratio-geometry.ts';
import type { Fields } from '../rules/tree.ts';
import { bodyFields } from '../rules/tree.ts';
import type { Step } from './moves.ts';

/** A key as people vary it: `stream_index`, `streamIndex` and `StreamIndex` are one. */
export const plainKey = (key: string): string => {
  const small = key.toLowerCase();
  return small.includes('_') || small.includes('-') ? small.replaceAll(/[_-]/g, '') : small;
};

/** Keys of other versions of the API, by the catalogue path of their object. */
const formerKeys: Readonly<Record<string, readonly string[]>> = {
  '': ['Vod', 'RecordFileNamePattern', 'PublicStreamId'],
  Encode: ['VideoConfig'],
  Layout: ['MainVideoStreamIndex'],
  'Layout.CustomLayout.Regions[]': RATIO_KEYS,
};

const spellings = new Map<Fields, ReadonlyMap<string, string>>();

/** The API's spelling of each key of an object, by its plain form. */
function spellingOf(fields: Fields): ReadonlyMap<string, string> {
  let known = spellings.get(fields);
  if (!known) {
    const names = [...fields.nodes.keys(), ...(formerKeys[fields.path] ?? [])];
    spellings.set(fields, (known = new Map(names.map((name) => [plainKey(name), name]))));
  }
  return known;
}

/** Most keys of an object in which other spellings are looked for; no request has so many. */
const MOST_KEYS = 1000;

/** Whether an object has more keys than any request: what it has in another spelling is not looked for. */
export const isCrowded = (object: JsonObject): boolean => Object.keys(object).length > MOST_KEYS;

/** The key of `object` that is `name` but for its spelling: itself where it is there. */
export function spelledAs(object: JsonObject, name: string): string | undefined {
  if (Object.hasOwn(object, name)) return name;
  if (isCrowded(object)) return undefined;
  const plain = plainKey(name);
  return Object.keys(object).find((key) => plainKey(key) === plain);
}

/** A body with its known keys in the API's spelling. */
export interface Respelled {
  readonly value: JsonObject;
  /** The different renamings, each once: old and new key. */
  readonly renamed: ReadonlyMap<string, string>;
  readonly count: number;
  readonly step: Step;
}

/** The body with every known key in the API's letter case; one whose right spelling is there already stays. The same body where all are. */
export function respell(body: JsonObject): Respelled {
  const renamed = new Map<string, string>();
  let count = 0;

  function inObject(object: JsonObject, fields: Fields): JsonObject {
    if (isCrowded(object)) return object;
    const spelling = spellingOf(fields);
    const taken = new Set<string>();
    let changed = false;
    const entries = Object.entries(object).map(([key, value]): [string, Json] => {
      const right = spelling.get(plainKey(key)) ?? key;
      const name = right === key || Object.hasOwn(object, right) || taken.has(right) ? key : right;
      if (name !== key) {
        taken.add(name);
        renamed.set(key, name);
        count += 1;
      }
      const node = fields.nodes.get(name);
      const next = node?.fields
        ? inPlace(value, node.fields)
        : node?.elements
          ? inList(value, node.elements)
          : value;
      changed ||= name !== key || next !== value;
      return [name, next];
    });
    return changed ? Object.fromEntries(entries) : object;
  }
  const inPlace = (value: Json, fields: Fields): Json => (isObject(value) ? inObject(value, fields) : value);
  function inList(value: Json, fields: Fields): Json {
    if (!isList(value)) return value;
    const next = value.map((element) => inPlace(element, fields));
    return next.every((element, at) => element === value[at]) ? value : next;
  }

  const value = inObject(body, bodyFields);
  return { value, renamed, count, step: spellingStep(body, value) };
}

/** The path in `there` of what stands at `path` in `here`: key by key, the same but for the spelling. */
const following =
  (there: JsonObject) =>
  (path: Path): Path => {
    let value: Json | undefined = there;
    return path.map((part) => {
      if (typeof part === 'number') {
        value = isList(value) ? value[part] : undefined;
        return part;
      }
      const key: string = (isObject(value) ? spelledAs(value, part) : undefined) ?? part;
      value = isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
      return key;
    });
  };

const spellingStep = (before: JsonObject, after: JsonObject): Step => ({
  back: following(before),
  forth: following(after),
});
