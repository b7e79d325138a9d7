/** What a strict reader was waiting for when it met something else. */
export type Expected =
  | 'value'
  | 'first-value'
  | 'next-value'
  | 'first-key'
  | 'next-key'
  | 'colon'
  | 'separator'
  | 'end';

/** The first thing wrong at a place of a text that is not JSON; `offset` is where the offending piece begins. */
export interface Fault {
  readonly kind: FaultKind;
  readonly offset: number;
  /** The piece found there, shortened. */
  readonly found?: string;
  /** Where the container or the string that matters to the message was opened. */
  readonly opened?: number;
}

/** The kinds of fault; each has its message. */
export type FaultKind =
  | 'empty'
  | 'end-in-object'
  | 'end-in-list'
  | 'end-in-string'
  | 'missing-comma'
  | 'missing-colon'
  | 'missing-key'
  | 'missing-value'
  | 'trailing-comma'
  | 'spare-comma'
  | 'close-object'
  | 'close-list'
  | 'spare-close'
  | 'after-end'
  | 'comment'
  | 'single-quote'
  | 'curly-quote'
  | 'wide-punctuation'
  | 'unquoted-key'
  | 'unquoted-text'
  | 'literal-case'
  | 'not-finite'
  | 'number'
  | 'escape'
  | 'line-break'
  | 'control'
  | 'invisible'
  | 'unexpected'
  | 'deep'
  | 'unknown';

const shown = (char: string): string =>
  /[\p{C}\p{Z}]/u.test(char)
    ? `U+${Number(char.codePointAt(0)).toString(16).toUpperCase().padStart(4, '0')}`
    : char;

/** The string, the word or the character at `offset`, at most 24 characters of it, invisible ones as U+XXXX. */
export function excerpt(text: string, offset: number): string {
  const near = text.slice(offset, offset + 25);
  const piece = /^(?:"[^"\\\p{C}]*"?|[\p{L}\p{N}_$.+-]+)/u.exec(near);
  if (!piece) return shown(near.replace(/^(.).*/su, '$1'));
  return piece[0].length > 24 ? `${piece[0].slice(0, 23)}…` : piece[0];
}

const isWord = /^[\p{L}_$]/u;
const isNumber = /^[-+.]?\d/;

/** What is wrong with a value, or a key, that begins at `offset` with something other than JSON's own signs. */
function strange(text: string, offset: number, key: boolean): FaultKind {
  const found = excerpt(text, offset);
  if (/^['`´]/.test(found)) return 'single-quote';
  if (/^[“”„‘’‚«»「」『』＂＇]/.test(found)) return 'curly-quote';
  if (key) return isWord.test(found) || isNumber.test(found) ? 'unquoted-key' : 'missing-key';
  if (/^[-+]?(nan|inf|infinity|undefined)$/i.test(found)) return 'not-finite';
  if (/^(true|false|null|none|nil)$/i.test(found)) return 'literal-case';
  if (isNumber.test(found) || /^[-+.]/.test(found)) return 'number';
  return isWord.test(found) ? 'unquoted-text' : 'unexpected';
}

const closing = (char: string): boolean => char === '}' || char === ']';

/** The kind of fault where `expected` was due and something else stands at `offset`; `open` is the innermost open bracket. */
export function faultKind(text: string, offset: number, expected: Expected, open: '{' | '[' | ''): FaultKind {
  const char = text.charAt(offset);
  if (char === '#' || /^\/[/*]/.test(text.slice(offset, offset + 2))) return 'comment';
  if (/^[\p{C}\p{Z}]/u.test(text.slice(offset, offset + 2))) return 'invisible';
  if (/[，：；｛｝［］]/.test(char)) return 'wide-punctuation';
  if (closing(char) && open === '') return 'spare-close';
  if (expected === 'end') return 'after-end';
  if (closing(char) && (char === '}') !== (open === '{')) return open === '{' ? 'close-object' : 'close-list';
  if (expected === 'colon') return 'missing-colon';
  if (expected === 'separator')
    return char === ':' || char === ';' || char === '=' ? 'unexpected' : 'missing-comma';
  if (char === ',') return expected === 'value' && open !== '' ? 'missing-value' : 'spare-comma';
  if (closing(char)) return expected === 'value' ? 'missing-value' : 'trailing-comma';
  return strange(text, offset, expected === 'first-key' || expected === 'next-key');
}
