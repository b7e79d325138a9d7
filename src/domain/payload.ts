import { type BodyKind, FRAGMENT_KEYS, UPDATE_KEYS } from './body-kind.ts';
import { catalogue, findRow, keysOf } from './catalogue.ts';
import { type Document, toBody } from './document.ts';
import { type Json, type JsonObject, isList, isObject, sameJson } from './json.ts';

/** What to write out, and whether values equal to their default are left out. */
export interface PayloadOptions {
  readonly kind: BodyKind;
  readonly values: 'all' | 'minimal';
}

const known = new Set(keysOf(''));

const keeps: Record<BodyKind, (key: string) => boolean> = {
  layout: (key) => FRAGMENT_KEYS.includes(key) || !known.has(key),
  'start-record': () => true,
  'update-record': (key) => UPDATE_KEYS.includes(key),
};

/** Whether a key of the body's first level is part of its export as `kind`. */
export const isExported = (kind: BodyKind, key: string): boolean => keeps[kind](key);

const pick = (body: JsonObject, keep: (key: string) => boolean): JsonObject =>
  Object.keys(body).every(keep)
    ? body
    : Object.fromEntries(Object.entries(body).filter(([key]) => keep(key)));

const stripped = new WeakMap<object, { path: string; result: Json }>();

/** An object that says nothing once its defaults are left out, and may go with them. */
const OPTIONAL = new Set(catalogue.filter((row) => row.path.endsWith('.SourceCrop')).map((row) => row.path));

/** `value`, standing at the catalogue path, without the keys that equal their default; the same object where nothing goes. */
function withoutDefaults(value: Json, path: string): Json {
  if (!isObject(value) && !isList(value)) return value;
  const done = stripped.get(value);
  if (done?.path === path) return done.result;
  const result = isList(value) ? stripList(value, path) : stripObject(value, path);
  stripped.set(value, { path, result });
  return result;
}

function stripList(list: readonly Json[], path: string): Json {
  const next = list.map((item) => withoutDefaults(item, `${path}[]`));
  return next.every((item, at) => item === list[at]) ? list : next;
}

function stripObject(object: JsonObject, path: string): Json {
  const entries = Object.entries(object).flatMap(([key, value]): [string, Json][] => {
    const row = findRow(path === '' ? key : `${path}.${key}`);
    if (!row || key.includes('.')) return [[key, value]];
    if (row.default !== undefined && sameJson(value, row.default)) return [];
    const next = withoutDefaults(value, row.path);
    return OPTIONAL.has(row.path) && isObject(next) && Object.keys(next).length === 0 ? [] : [[key, next]];
  });
  const same =
    entries.length === Object.keys(object).length && entries.every(([key, value]) => object[key] === value);
  return same ? object : Object.fromEntries(entries);
}

/**
 * The JSON for the service. `layout` is TargetStreams and Layout; `update-record` has only the keys UpdateRecord takes;
 * the others keep unknown keys. Parts that did not change since the last call are the same objects.
 */
export function payload(document: Document, options: PayloadOptions): JsonObject {
  const body = pick(toBody(document), keeps[options.kind]);
  return options.values === 'all' ? body : (withoutDefaults(body, '') as JsonObject);
}
