/** Any JSON value, never changed in place. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
/** A JSON object; its keys may come from outside, so read it with `get` and write it with `set`. */
export interface JsonObject {
  readonly [key: string]: Json;
}
/** The way to a value inside a JSON document: object keys and array positions. */
export type Path = readonly (string | number)[];

/** One change of a JSON value: what is at `path` is set, removed, or (array positions only) inserted before. */
export type JsonEdit =
  | { readonly op: 'set' | 'insert'; readonly path: Path; readonly value: Json }
  | { readonly op: 'remove'; readonly path: Path };

/** True for a JSON object, false for null, lists and plain values. */
export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** True for a JSON list. */
export const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

/** The own value of `key`, or undefined; never what a prototype holds. */
export const get = (object: Json | undefined, key: string): Json | undefined =>
  isObject(object) && Object.hasOwn(object, key) ? object[key] : undefined;

/** The value at `path`, or undefined where something on the way is missing. */
export function getAt(root: Json | undefined, path: Path): Json | undefined {
  let value = root;
  for (const part of path) {
    value = typeof part === 'number' ? (isList(value) ? value[part] : undefined) : get(value, part);
    if (value === undefined) return undefined;
  }
  return value;
}

/** A copy of `object` with `key` set; an existing key keeps its place, a new one goes last or before `before`. Safe for `__proto__`. */
export function set(object: JsonObject, key: string, value: Json, before?: string): JsonObject {
  const entries = Object.entries(object);
  const at = entries.findIndex(([name]) => name === key);
  if (at >= 0) entries[at] = [key, value];
  else {
    const place = before === undefined ? -1 : entries.findIndex(([name]) => name === before);
    entries.splice(place < 0 ? entries.length : place, 0, [key, value]);
  }
  return Object.fromEntries(entries);
}

/** A copy of `object` without `key`; the object itself where it has no such key. */
export const without = (object: JsonObject, key: string): JsonObject =>
  Object.hasOwn(object, key)
    ? Object.fromEntries(Object.entries(object).filter(([name]) => name !== key))
    : object;

/** Structural equality; the order of an object's keys does not count. */
export function sameJson(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (isList(a) && isList(b)) return a.length === b.length && a.every((item, i) => sameJson(item, b[i]));
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && sameJson(a[key], b[key]))
  );
}
