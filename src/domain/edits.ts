import { keysOf } from './catalogue.ts';
import { isList, isObject, set, without } from './json.ts';
import type { Json, JsonEdit, JsonObject, Path } from './json.ts';
import { catalogPath } from './path.ts';

/** A copy of `object` with `key` set; a new key takes its place in catalogue order among the keys already there, an unknown one goes last. */
export function setOrdered(
  object: JsonObject,
  key: string,
  value: Json,
  catalogParentPath: string,
): JsonObject {
  const order = keysOf(catalogParentPath);
  const rank = order.indexOf(key);
  const next = rank < 0 ? undefined : Object.keys(object).find((other) => order.indexOf(other) > rank);
  return set(object, key, value, next);
}

function editList(list: readonly Json[], at: number, edit: JsonEdit): readonly Json[] {
  if (edit.op === 'insert') return list.toSpliced(at, 0, edit.value);
  if (at >= list.length) return list;
  return edit.op === 'remove' ? list.toSpliced(at, 1) : list.with(at, edit.value);
}

function editObject(object: JsonObject, key: string, edit: JsonEdit, parent: Path): JsonObject {
  if (edit.op === 'insert') return object;
  if (edit.op === 'remove') return without(object, key);
  return setOrdered(object, key, edit.value, catalogPath(parent));
}

function applyAt(value: Json, edit: JsonEdit, depth: number): Json {
  const part = edit.path[depth];
  if (part === undefined) return edit.op === 'set' ? edit.value : value;
  const last = depth === edit.path.length - 1;
  if (typeof part === 'number') {
    if (!isList(value)) return value;
    if (last) return editList(value, part, edit);
    const old = value[part];
    if (old === undefined) return value;
    const changed = applyAt(old, edit, depth + 1);
    return changed === old ? value : value.with(part, changed);
  }
  if (!isObject(value)) return value;
  if (last) return editObject(value, part, edit, edit.path.slice(0, depth));
  const old = Object.hasOwn(value, part) ? value[part] : undefined;
  if (old === undefined) return value;
  const changed = applyAt(old, edit, depth + 1);
  return changed === old ? value : set(value, part, changed);
}

/** The body after `edits`, one after the other; an edit whose place does not exist changes nothing, and parts not touched stay the same references. */
export const applyEdits = (body: Json, edits: readonly JsonEdit[]): Json =>
  edits.reduce((value, edit) => applyAt(value, edit, 0), body);
