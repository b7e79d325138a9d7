import { FRAGMENT_KEYS } from './body-kind.ts';
import { REGIONS, STREAMS } from './document.ts';
import { type Json, type JsonObject, getAt, isList, isObject } from './json.ts';
import { isPlainJson } from './plain-json.ts';

/** Longest text that is looked at as a fragment, characters. */
const LONGEST_TEXT = 1_000_000;

/** The keys of each object on the way to a fragment's lists; of the canvas, only what the places are measured by. */
const KEYS: readonly (readonly [way: readonly string[], keys: readonly string[]])[] = [
  [[], FRAGMENT_KEYS],
  [['TargetStreams'], ['StreamList']],
  [['Layout'], ['LayoutMode', 'CustomLayout']],
  [
    ['Layout', 'CustomLayout'],
    ['Canvas', 'Regions'],
  ],
  [
    ['Layout', 'CustomLayout', 'Canvas'],
    ['Width', 'Height'],
  ],
];

const listAt = (body: Json, way: readonly string[]): readonly Json[] => {
  const list = getAt(body, way) ?? [];
  return isList(list) ? list : [list];
};

function parsed(text: string): Json | undefined {
  if (text.length > LONGEST_TEXT || !text.trimStart().startsWith('{')) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isPlainJson(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The body of a text that is some regions with their streams, and no layout of its own: a fragment whose canvas says no
 * more than its size. Undefined for every other text.
 */
export function readFragment(text: string): JsonObject | undefined {
  const body = parsed(text);
  if (!isObject(body)) return undefined;
  const plain = KEYS.every(([way, keys]) => {
    const value = getAt(body, way);
    return value === undefined || (isObject(value) && Object.keys(value).every((key) => keys.includes(key)));
  });
  const records = [...listAt(body, STREAMS), ...listAt(body, REGIONS)];
  return plain && records.length > 0 && records.every(isObject) ? body : undefined;
}
