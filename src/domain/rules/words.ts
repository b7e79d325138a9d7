import { type Json, type Path, isList, isObject } from '../json.ts';

/** Longest piece of a text that a message quotes, in code points. */
const QUOTED = 40;

/** The text, cut after 40 code points. */
export function short(text: string): string {
  const start = Array.from(text.slice(0, 2 * QUOTED + 2));
  return start.length > QUOTED ? `${start.slice(0, QUOTED).join('')}…` : text;
}

/** A value as a message quotes it: short, and the same in every language. */
export function quoted(value: Json): string {
  if (isList(value)) return '[…]';
  if (isObject(value)) return '{…}';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : value > 0 ? '∞' : '-∞';
  if (typeof value !== 'string') return String(value);
  return JSON.stringify(short(value));
}

/** The end of a path that names a field well enough in a sentence: `Canvas.Width`, `Regions[2].Alpha`. */
export function nameOf(path: Path): string {
  let name = '';
  for (let at = path.length - 1, keys = 0; at >= 0 && keys < 2; at -= 1) {
    const part = path[at] as string | number;
    const joint = name === '' || name.startsWith('[') ? '' : '.';
    name = (typeof part === 'number' ? `[${part}]` : part) + joint + name;
    if (typeof part === 'string') keys += 1;
  }
  return name;
}
