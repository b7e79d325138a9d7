import type { Fault, FaultKind } from '../json-text/fault.ts';
import { excerpt } from '../json-text/fault.ts';
import { type Mapped, weave } from './mapped.ts';
import { type Token, gapAt, nameAt, opensString, plainAt, stringAt } from './relaxed-token.ts';

/** A text read as JSON with the liberties of other notations. */
export interface Relaxed {
  /** The same in JSON's own notation. */
  readonly json: Mapped;
  /** The first liberty of each kind, in the order of the text. */
  readonly liberties: readonly Fault[];
  /** Where the value ends. */
  readonly end: number;
}

/** Where a text could not be read even so. */
export interface Refused {
  readonly refusedAt: number;
}

/** Most levels of nesting that are read. */
const MAX_DEPTH = 200;

/** Most of what may follow the value: a comma or a semicolon, and blanks. */
const MOST_AFTER = 1000;

const WIDE: Readonly<Record<string, string>> = {
  '，': ',',
  '：': ':',
  '｛': '{',
  '｝': '}',
  '［': '[',
  '］': ']',
};

/**
 * Reads the value that begins at `start`: JSON, or JSON with comments, trailing commas, other quotes, keys without any,
 * the words and numbers of JavaScript and Python, or full-width signs. Goes to the end of the text, or with `part` only to
 * the end of the value. Without recursion.
 */
export function readRelaxed(text: string, start = 0, part = false): Relaxed | Refused {
  const out = weave();
  const liberties = new Map<FaultKind, Fault>();
  /** The open brackets. */
  const open: string[] = [];
  let at = start;
  let copied = start;

  const note = (kind: FaultKind, offset: number): void => {
    if (!liberties.has(kind)) liberties.set(kind, { kind, offset, found: excerpt(text, offset) });
  };
  /** Takes what stands up to `end` as it is, or `json` in its place. */
  const take = ({ end, json, fault, faultAt = at }: Token): void => {
    if (fault !== undefined) note(fault, faultAt);
    if (json !== undefined) {
      out.add(text.slice(copied, at), copied);
      out.add(json, at);
      copied = end;
    }
    at = end;
  };
  const skip = (): void => {
    for (let gap = gapAt(text, at); gap; gap = gapAt(text, at)) take(gap);
  };
  const signAt = (offset: number): string => WIDE[text.charAt(offset)] ?? text.charAt(offset);
  const takeSign = (): void => {
    const plain = WIDE[text.charAt(at)];
    take({ end: at + 1, json: plain, fault: plain === undefined ? undefined : 'wide-punctuation' });
  };
  const finish = (): Relaxed => {
    out.add(text.slice(copied, at), copied);
    const inOrder = [...liberties.values()].toSorted((a, b) => a.offset - b.offset);
    return { json: out.done(), liberties: inOrder, end: at };
  };
  const closes = (sign: string): boolean => sign === (open.at(-1) === '{' ? '}' : ']');
  /** Whether nothing but the end of the container follows the comma here. */
  const trails = (): number | undefined => {
    let next = at + 1;
    for (let gap = gapAt(text, next); gap; gap = gapAt(text, next)) next = gap.end;
    return closes(signAt(next)) ? next : undefined;
  };
  /** Takes a key or a value; false where none can be read, with `at` at the reason. */
  const takeToken = (plain: typeof nameAt): boolean => {
    const token = opensString(text.charAt(at)) ? stringAt(text, at) : plain(text, at);
    if (typeof token === 'object') take(token);
    else at = token ?? at;
    return typeof token === 'object';
  };

  let state: 'value' | 'first' | 'entry' | 'after' = 'value';
  for (;;) {
    skip();
    const sign = signAt(at);
    const container = open.at(-1);
    if (state === 'after' && container === undefined) {
      if (part || at === text.length) return finish();
      if (!/^[,;][\s;]*$/.test(text.slice(at, at + MOST_AFTER))) break;
      note('after-end', at);
      return finish();
    }
    if (state === 'after' && sign === ',') {
      const bracket = trails();
      if (bracket === undefined) {
        takeSign();
        state = 'entry';
      } else {
        note('trailing-comma', bracket);
        take({ end: at + 1, json: '', fault: undefined });
      }
    } else if ((state === 'after' || state === 'first') && closes(sign)) {
      takeSign();
      open.pop();
      state = 'after';
    } else if (state === 'after') break;
    else if (state !== 'value' && container === '{') {
      if (!takeToken(nameAt)) break;
      skip();
      if (signAt(at) !== ':') break;
      takeSign();
      state = 'value';
    } else if (sign === '{' || sign === '[') {
      if (open.length === MAX_DEPTH) break;
      takeSign();
      open.push(sign);
      state = 'first';
    } else {
      if (!takeToken(plainAt)) break;
      state = 'after';
    }
  }
  return { refusedAt: at };
}
