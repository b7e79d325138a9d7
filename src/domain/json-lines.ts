import type { Json, JsonObject, Path } from './json.ts';
import { isList, isObject } from './json.ts';

/** A coloured piece of a line; spaces of the indentation count as punctuation. */
export interface JsonToken {
  readonly kind: 'key' | 'string' | 'number' | 'literal' | 'punctuation';
  readonly text: string;
}

/** One line of a written JSON value: its text (the tokens joined), and the path of the value that begins, or of the container that ends, on it. */
export interface JsonLine {
  readonly text: string;
  readonly tokens: readonly JsonToken[];
  readonly path: Path;
}

/** A plain value as JSON text; numbers beyond a double as 1e400, -0 as -0, so that they are read again as what they were. */
function plainText(value: Json): string {
  if (value === Infinity) return '1e400';
  if (value === -Infinity) return '-1e400';
  return Object.is(value, -0) ? '-0' : JSON.stringify(value);
}

function write(value: Json, unit: string, lead: string): string {
  if (!isList(value) && !isObject(value)) return plainText(value);
  const [open, close] = isList(value) ? ['[', ']'] : ['{', '}'];
  const inner = lead + unit;
  const colon = unit === '' ? ':' : ': ';
  const entries = isList(value)
    ? value.map((item) => write(item, unit, inner))
    : Object.entries(value).map(([key, item]) => JSON.stringify(key) + colon + write(item, unit, inner));
  if (entries.length === 0) return open + close;
  if (unit === '') return open + entries.join(',') + close;
  return `${open}\n${inner}${entries.join(`,\n${inner}`)}\n${lead}${close}`;
}

/** The JSON text of `value`, as JSON.stringify writes it with `indent` ('' for one line), but numbers beyond a double as 1e400 and -0 as -0. */
export const writeJson = (value: Json, indent = '  '): string => write(value, indent, '');

const UNIT = '  ';

const punctuation = (text: string): JsonToken => ({ kind: 'punctuation', text });

const line = (tokens: readonly JsonToken[], path: Path): JsonLine => ({
  text: tokens.map((token) => token.text).join(''),
  tokens,
  path,
});

const kindOf = (value: Json): JsonToken['kind'] =>
  typeof value === 'string' ? 'string' : typeof value === 'number' ? 'number' : 'literal';

/** What stands around a value on its lines: its path, its indentation, its key (absent in lists), and the comma after it. */
interface Setting {
  readonly path: Path;
  readonly lead: string;
  readonly key: string | undefined;
  readonly comma: boolean;
}

/** The lines of each container, with the setting they were made for. */
const cache = new WeakMap<object, { readonly setting: string; readonly lines: readonly JsonLine[] }>();

function linesOf(value: Json, setting: Setting): readonly JsonLine[] {
  const { path, lead, key, comma } = setting;
  const indent = lead === '' ? [] : [punctuation(lead)];
  const before: JsonToken[] = [...indent];
  if (key !== undefined) before.push({ kind: 'key', text: JSON.stringify(key) }, punctuation(': '));
  const after = comma ? [punctuation(',')] : [];
  if (!isList(value) && !isObject(value))
    return [line([...before, { kind: kindOf(value), text: plainText(value) }, ...after], path)];

  const name = JSON.stringify([path, comma]);
  const known = cache.get(value);
  if (known?.setting === name) return known.lines;
  const children = childLines(value, path, lead + UNIT);
  const [open, close] = isList(value) ? ['[', ']'] : ['{', '}'];
  const lines =
    children.length === 0
      ? [line([...before, punctuation(open + close), ...after], path)]
      : [
          line([...before, punctuation(open)], path),
          ...children,
          line([...indent, punctuation(close), ...after], path),
        ];
  cache.set(value, { setting: name, lines });
  return lines;
}

function childLines(value: readonly Json[] | JsonObject, path: Path, lead: string): readonly JsonLine[] {
  const entries: readonly [string | number, Json][] = isList(value)
    ? value.map((item, at) => [at, item])
    : Object.entries(value);
  return entries.flatMap(([part, item], at) =>
    linesOf(item, {
      path: [...path, part],
      lead,
      key: typeof part === 'string' ? part : undefined,
      comma: at < entries.length - 1,
    }),
  );
}

/** The lines of `writeJson(value)`; those of a list or object met before at the same place are the same references. */
export const jsonLines = (value: Json): readonly JsonLine[] =>
  linesOf(value, { path: [], lead: '', key: undefined, comma: false });

const isWayTo = (ancestor: Path, path: Path): boolean => ancestor.every((part, at) => part === path[at]);

/** The number, from 1, of the line where `path` begins, or its nearest ancestor there is. */
export function lineOf(lines: readonly JsonLine[], path: Path): number {
  let best = 0;
  let length = 0;
  for (const [at, each] of lines.entries()) {
    if (each.path.length > length && isWayTo(each.path, path)) {
      best = at;
      length = each.path.length;
      if (length === path.length) break;
    }
  }
  return best + 1;
}
