import type { Json } from './json.ts';

/** Deeper than the reader of JSON texts goes (200 levels), and far from the end of the call stack. */
const MAX_DEPTH = 500;
/** Most values within one; a value of few objects that hold each other many times over ends here. */
const MAX_VALUES = 5_000_000;

const checked = new WeakSet<object>();

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === null || Object.getPrototypeOf(prototype) === null;
}

/**
 * True for what JSON can say: plain objects, lists without holes, texts, numbers, true, false and null, at most 500
 * levels deep. Infinity passes, as JSON.parse makes it of 1e999. Asked again about the same object, it remembers.
 */
export function isPlainJson(value: unknown): value is Json {
  let left = MAX_VALUES;
  const holds = (part: unknown, depth: number): boolean => {
    left -= 1;
    if (part === null || ['boolean', 'number', 'string'].includes(typeof part)) return true;
    if (typeof part !== 'object' || depth > MAX_DEPTH || left < 0 || !isPlain(part)) return false;
    for (const item of Array.isArray(part) ? part : Object.values(part))
      if (!holds(item, depth + 1)) return false;
    return true;
  };
  if (typeof value === 'object' && value !== null && checked.has(value)) return true;
  const good = holds(value, 0);
  if (good && typeof value === 'object' && value !== null) checked.add(value);
  return good;
}
