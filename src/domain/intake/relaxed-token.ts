import type { FaultKind } from '../json-text/fault.ts';
import { escapeAt } from './escapes.ts';

/** A piece of a relaxed text: where it ends, how JSON writes it (undefined where it stands as it is), and what was not JSON about it. */
export interface Token {
  readonly end: number;
  readonly json: string | undefined;
  readonly fault: FaultKind | undefined;
  /** Where the fault lies, where that is not at the beginning. */
  readonly faultAt?: number;
}

/** For each sign that may open a text, the signs that close it. */
const CLOSERS: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '`': '`',
  '“': '”“',
  '”': '”“',
  '‘': '’‘',
  '’': '’‘',
  '＂': '＂',
};

const OPENERS = Object.keys(CLOSERS).join('');

/** Whether a text may be opened by this sign. */
export const opensString = (char: string): boolean => char !== '' && OPENERS.includes(char);

/** Signs of a text that mean themselves, whatever opened it. */
const RUN = /[^\\"'`“”‘’＂\p{Cc}]+/uy;
const PLAIN_ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

const inner = (text: string): string => JSON.stringify(text).slice(1, -1);

/** The text that begins at `start` with one of the opening signs; a number is the offset at which it cannot be read on. */
export function stringAt(text: string, start: number): Token | number {
  const opener = text.charAt(start);
  const closers = String(CLOSERS[opener]);
  const pieces: string[] = [];
  let fault: FaultKind | undefined =
    opener === '"' ? undefined : opener === "'" || opener === '`' ? 'single-quote' : 'curly-quote';
  let faultAt = start;
  let from = start + 1;
  const replace = (at: number, end: number, json: string, kind?: FaultKind): void => {
    pieces.push(text.slice(from, at), json);
    from = end;
    if (fault === undefined && kind !== undefined) {
      fault = kind;
      faultAt = at;
    }
  };
  for (let at = start + 1; ; at += 1) {
    RUN.lastIndex = at;
    if (RUN.test(text)) at = RUN.lastIndex;
    const char = text.charAt(at);
    if (char === '') return at;
    if (closers.includes(char)) {
      const json = fault === undefined ? undefined : `"${pieces.join('')}${text.slice(from, at)}"`;
      return { end: at + 1, json, fault, faultAt };
    }
    if (char === '\\') {
      PLAIN_ESCAPE.lastIndex = at;
      const escape = escapeAt(text, at);
      if (!escape) return at;
      if (!PLAIN_ESCAPE.test(text)) replace(at, at + escape.length, inner(escape.stands), 'escape');
      at += escape.length - 1;
    } else if (char === '"') replace(at, at + 1, '\\"');
    else if (char < ' ') {
      // A line break ends every quotation but the backtick's; it is more likely a forgotten quote.
      if ((char === '\n' || char === '\r') && opener !== '`') return at;
      replace(at, at + 1, inner(char), 'control');
    }
  }
}

const WORD = /[\p{L}\p{N}_$.+-]+/uy;
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const LOOSE = /^([+-]?)(?:(0x[\da-f]+)|(0|[1-9]\d*)?(\.\d*)?(e[+-]?\d+)?)$/i;
const LITERALS: Readonly<Record<string, readonly [string, FaultKind]>> = {
  true: ['true', 'literal-case'],
  false: ['false', 'literal-case'],
  null: ['null', 'literal-case'],
  none: ['null', 'literal-case'],
  nil: ['null', 'literal-case'],
  undefined: ['null', 'not-finite'],
  nan: ['null', 'not-finite'],
};

/** A number as other languages write it (`.5`, `+1`, `0x1F`) in JSON's way, or undefined. */
function looseNumber(word: string): string | undefined {
  const found = LOOSE.exec(word);
  if (!found) return undefined;
  const [, sign, hex, whole, fraction = '', exponent = ''] = found;
  const minus = sign === '-' ? '-' : '';
  if (hex !== undefined) return minus + BigInt(hex).toString();
  const digits = fraction.slice(1);
  if (whole === undefined && digits === '') return undefined;
  return `${minus}${whole ?? '0'}${digits === '' ? '' : `.${digits}`}${exponent}`;
}

/** The number, or the word that stands for a value, at `start`; undefined where there is none. */
export function plainAt(text: string, start: number): Token | undefined {
  WORD.lastIndex = start;
  const [word = ''] = WORD.exec(text) ?? [];
  const end = start + word.length;
  if (word === 'true' || word === 'false' || word === 'null' || NUMBER.test(word))
    return { end, json: undefined, fault: undefined };
  const small = word.toLowerCase();
  if (Object.hasOwn(LITERALS, small)) {
    const [json, fault] = LITERALS[small] as readonly [string, FaultKind];
    return { end, json, fault };
  }
  if (/^[+-]?inf(?:inity)?$/.test(small))
    return { end, json: word.startsWith('-') ? '-1e400' : '1e400', fault: 'not-finite' };
  const number = looseNumber(word);
  return number === undefined ? undefined : { end, json: number, fault: 'number' };
}

const NAME = /[\p{L}_$][\p{L}\p{N}_$-]*|\d+/uy;

/** The key without quotes at `start`, or undefined. */
export function nameAt(text: string, start: number): Token | undefined {
  NAME.lastIndex = start;
  const [name] = NAME.exec(text) ?? [];
  return name === undefined
    ? undefined
    : { end: start + name.length, json: `"${name}"`, fault: 'unquoted-key' };
}

const GAP = /[ \t\r\n]+|(\/\/[^\r\n]*|\/\*[^]*?\*\/|#[^\r\n]*)|([\p{Z}\p{Cf}\v\f\u0085])/uy;

/** False for the signs that JSON is made of, so that most places need no search. */
const mayBeGap = (code: number): boolean => code <= 0x20 || code === 0x23 || code === 0x2f || code >= 0x7f;

/** The blank or the comment at `start`; undefined where something else stands there. */
export function gapAt(text: string, start: number): Token | undefined {
  if (!mayBeGap(text.charCodeAt(start))) return undefined;
  GAP.lastIndex = start;
  const found = GAP.exec(text);
  if (!found) return undefined;
  const end = GAP.lastIndex;
  if (found[1] !== undefined) return { end, json: ' ', fault: 'comment' };
  return found[2] === undefined
    ? { end, json: undefined, fault: undefined }
    : { end, json: ' ', fault: 'invisible' };
}
