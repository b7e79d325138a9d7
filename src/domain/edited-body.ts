import type { BodyKind } from './body-kind.ts';
import type { Document } from './document.ts';
import { toBody } from './document.ts';
import { setOrdered } from './edits.ts';
import { type Json, type JsonObject, get, isList, isObject, sameJson, set, without } from './json.ts';
import { isExported } from './payload.ts';
import { isPlaceholder, withoutPlaceholders } from './placeholders.ts';

/** The share of two objects: how many keys have the same value in both; -1 where one is no object. */
const likeness = (a: Json, b: Json): number =>
  isObject(a) && isObject(b)
    ? Object.entries(a).filter(([key, value]) => sameJson(get(b, key), value)).length
    : -1;

/**
 * For each element of `list` the position of its counterpart in `others`, each taken once: first the equal ones, then
 * the most alike, but for a list whose length is the same `inPlace`; undefined for those that are left over.
 */
function counterparts(
  list: readonly Json[],
  others: readonly Json[],
  inPlace: boolean,
): (number | undefined)[] {
  if (inPlace && list.length === others.length) return list.map((_, at) => at);
  const free = new Set(others.keys());
  const take = (at: number | undefined): number | undefined => {
    if (at !== undefined) free.delete(at);
    return at;
  };
  const equal = list.map((item) => take([...free].find((at) => sameJson(others[at], item))));
  return list.map((item, place) => {
    if (equal[place] !== undefined) return equal[place];
    const [best] = [...free]
      .map((at) => ({ at, alike: likeness(item, others[at] as Json) }))
      .filter(({ alike }) => alike > 0)
      .toSorted((a, b) => b.alike - a.alike);
    return take(best?.at);
  });
}

function mergeList(
  full: readonly Json[],
  shown: readonly Json[],
  edited: readonly Json[],
  path: string,
): readonly Json[] {
  const fullAt = counterparts(shown, full, true);
  const shownAt = counterparts(edited, shown, false);
  const merged = edited.flatMap((item, place): Json[] => {
    const at = shownAt[place];
    if (at === undefined) return isPlaceholder(item) ? [] : [withoutPlaceholders(item)];
    const was = shown[at] as Json;
    const home = fullAt[at];
    // What was taken away in the meantime stays away, unless it was changed here.
    if (home === undefined) return sameJson(was, item) ? [] : [withoutPlaceholders(item)];
    return [merge(full[home] as Json, was, item, `${path}[]`)];
  });
  const known = new Set(fullAt);
  return [...merged, ...full.filter((_, at) => !known.has(at))];
}

function mergeObject(full: JsonObject, shown: JsonObject, edited: JsonObject, path: string): JsonObject {
  let result = full;
  for (const key of Object.keys(shown)) if (get(edited, key) === undefined) result = without(result, key);
  for (const [key, value] of Object.entries(edited)) {
    const was = get(shown, key);
    const old = get(full, key);
    // A placeholder that stands where it stood is no change; anywhere else it is no value.
    if (isPlaceholder(value)) continue;
    const next =
      was === undefined || old === undefined
        ? withoutPlaceholders(value)
        : merge(old, was, value, path === '' ? key : `${path}.${key}`);
    if (next === old) continue;
    result = Object.hasOwn(result, key) ? set(result, key, next) : setOrdered(result, key, next, path);
  }
  return result;
}

function merge(full: Json, shown: Json, edited: Json, path: string): Json {
  if (sameJson(shown, edited)) return full;
  if (isObject(full) && isObject(shown) && isObject(edited)) return mergeObject(full, shown, edited, path);
  if (isList(full) && isList(shown) && isList(edited)) return mergeList(full, shown, edited, path);
  return withoutPlaceholders(edited);
}

/**
 * The whole body after someone edited what was exported of it as `kind`: what differs between `shown` and `edited` is
 * changed, and nothing else, so that keys the export leaves out, and secrets behind their placeholders, stay what they
 * are, as do changes that were made elsewhere since. Keys of the first level that are not part of the export are left
 * alone. Parts that do not change stay the same objects.
 */
export const editedBody = (
  document: Document,
  kind: BodyKind,
  shown: JsonObject,
  edited: JsonObject,
): JsonObject => {
  const own = Object.fromEntries(Object.entries(edited).filter(([key]) => isExported(kind, key)));
  return merge(toBody(document), shown, own, '') as JsonObject;
};
