import { type Json, isList } from '../json.ts';

/** How a language writes the values of JSON. */
export interface Notation {
  readonly text: (value: string) => string;
  readonly number: (value: number) => string;
  readonly yes: string;
  readonly no: string;
  readonly nothing: string;
  readonly key: (key: string) => string;
}

/** A value as an expression of the language, over several lines, `lead` being the indentation it stands at. */
export function literal(value: Json, notation: Notation, unit: string, lead = ''): string {
  if (typeof value === 'string') return notation.text(value);
  if (typeof value === 'number') return notation.number(value);
  if (value === null) return notation.nothing;
  if (typeof value === 'boolean') return value ? notation.yes : notation.no;
  const inner = lead + unit;
  const entries = isList(value)
    ? value.map((item) => literal(item, notation, unit, inner))
    : Object.entries(value).map(
        ([key, item]) => `${notation.key(key)}: ${literal(item, notation, unit, inner)}`,
      );
  const [open, close] = isList(value) ? ['[', ']'] : ['{', '}'];
  return entries.length === 0
    ? open + close
    : `${open}\n${entries.map((entry) => `${inner}${entry},`).join('\n')}\n${lead}${close}`;
}

/**
 * Characters that nobody sees, or that end a line or turn its direction: in a program they would make it read otherwise
 * than it runs, and Go takes no byte order mark within a file.
 */
const UNSEEN = /[\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF]/g;

/** A text in double quotes, as C-like languages write it; lone surrogates and what cannot be seen as escapes. */
export const quoted = (text: string): string =>
  JSON.stringify(text).replaceAll(
    UNSEEN,
    (unseen) => `\\u${unseen.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
