import { setOrdered } from '../edits.ts';
import { type Json, type JsonObject, get, isList, isObject, set, without } from '../json.ts';
import { type Move, type Step, stepOf } from './moves.ts';
import { isCrowded, spelledAs } from './spelling.ts';

type Way = readonly string[];

/** Keys that belong deeper than where they are put now and then. */
const strays: readonly { readonly owner: Way; readonly key: string; readonly home: Way }[] = [
  ...['LayoutMode', 'MainVideoStream', 'CustomLayout'].map((key) => ({
    owner: [],
    key,
    home: ['Layout', key],
  })),
  ...['Canvas', 'Regions'].flatMap((key) =>
    [[], ['Layout']].map((owner) => ({ owner, key, home: ['Layout', 'CustomLayout', key] })),
  ),
  { owner: [], key: 'StreamList', home: ['TargetStreams', 'StreamList'] },
];

/** `object` with `value` at the end of a way of keys, objects on it made where they lack; undefined where something is in the way. */
export function placed(object: JsonObject, way: Way, value: Json, parent = ''): JsonObject | undefined {
  const [key, ...rest] = way as readonly [string, ...string[]];
  const inner = get(object, key);
  if (rest.length === 0) return inner === undefined ? setOrdered(object, key, value, parent) : undefined;
  if (inner !== undefined && !isObject(inner)) return undefined;
  const next = placed(inner ?? {}, rest, value, parent === '' ? key : `${parent}.${key}`);
  return next && setOrdered(object, key, next, parent);
}

/** The value under a stray key taken out of its owner, with the key as it is spelled there. */
function taken(body: JsonObject, [owner]: Way, key: string) {
  const holder = owner === undefined ? body : get(body, owner);
  const name = isObject(holder) ? spelledAs(holder, key) : undefined;
  if (!isObject(holder) || name === undefined) return undefined;
  const left = without(holder, name);
  const rest = owner === undefined ? left : set(body, owner, left);
  return { rest, value: holder[name] as Json, from: owner === undefined ? [name] : [owner, name] };
}

/** A body with everything in its place. */
export interface Rehomed {
  readonly body: JsonObject;
  /** What was moved. */
  readonly moves: readonly Move[];
  readonly step: Step;
}

/** Puts keys that stand too high where they belong, and a bare list of streams into the object that holds one; what is taken already stays. */
export function rehome(body: JsonObject): Rehomed {
  const moves: Move[] = [];
  let now = body;
  for (const { owner, key, home } of isCrowded(body) ? [] : strays) {
    const stray = taken(now, owner, key);
    const next = stray && placed(stray.rest, home, stray.value);
    if (!next) continue;
    now = next;
    moves.push({ to: home, from: stray.from });
  }
  for (const name of ['TargetStreams', 'ExcludeStreams']) {
    const list = get(now, name);
    if (!isList(list)) continue;
    now = set(now, name, { StreamList: list });
    moves.push({ to: [name, 'StreamList'], from: [name] });
  }
  return { body: now, moves, step: stepOf(moves) };
}

/** The body with LayoutMode 2, without which its custom layout has no effect; the same body where it says one, or has no custom layout. */
export function withMode(body: JsonObject): JsonObject {
  const layout = get(body, 'Layout');
  if (get(layout, 'CustomLayout') === undefined || get(layout, 'LayoutMode') !== undefined) return body;
  return set(body, 'Layout', setOrdered(layout as JsonObject, 'LayoutMode', 2, 'Layout'));
}
