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

/** Line ends that JSON allows in a string and older programs do not. */
const LINE_ENDS = /[\u2028\u2029]/g;

/** A text in double quotes, as C-like languages write it; lone surrogates and rare line ends as escapes. */
export const quoted = (text: string): string =>
  JSON.stringify(text).replaceAll(LINE_ENDS, (end) => `\\u${end.codePointAt(0)?.toString(16)}`);
