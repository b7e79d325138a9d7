import type { Path } from '../json.ts';
import { isExact, SHORTEST_INEXACT } from './exact.ts';
import type { Expected, Fault, FaultKind } from './fault.ts';
import { excerpt, faultKind } from './fault.ts';

/** Most levels of nesting that are read. */
const MAX_DEPTH = 200;
/** Most repeated keys that are told. */
const MAX_DUPLICATES = 1000;
/** Most numbers without an exact value that are told. */
const MAX_INEXACT = 100;

/** A key that its object has named before. */
export interface Duplicate {
  readonly path: Path;
  readonly offset: number;
  /** Where the object named the key first. */
  readonly first: number;
}

/** A number that is read as another one, because a double cannot hold it. */
export interface Inexact {
  readonly path: Path;
  /** The number as it is written. */
  readonly written: string;
}

/** What one strict pass over a text finds; `fault` is of kind `unknown` where it finds none. */
export interface Scan {
  readonly fault: Fault;
  readonly tooDeep: boolean;
  readonly duplicates: readonly Duplicate[];
  readonly inexact: readonly Inexact[];
}

const LITERALS: Readonly<Record<string, string>> = { t: 'true', f: 'false', n: 'null' };
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\p{L}\p{N}_$.+-])/uy;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

const isSpace = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;

/** Where the string that begins at `start` ends (behind its quote), or the fault within it. */
export function stringEnd(text: string, start: number): number | Fault {
  for (let at = start + 1; ; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return at + 1;
    if (code === 0x5c) {
      ESCAPE.lastIndex = at;
      if (!ESCAPE.test(text)) {
        // An escape cut off by the end of the text is an unfinished string.
        if (/^\\(?:u[\da-fA-F]{0,3})?$/.test(text.slice(at, at + 6))) return endInString(text, start);
        return { kind: 'escape', offset: at };
      }
      at = ESCAPE.lastIndex - 1;
    } else if (code < 0x20) {
      const lineBreak = code === 0x0a || code === 0x0d;
      return {
        kind: lineBreak ? 'line-break' : 'control',
        offset: at,
        found: excerpt(text, at),
        opened: start,
      };
    } else if (!(code >= 0)) return endInString(text, start);
  }
}

const endInString = (text: string, start: number): Fault => ({
  kind: 'end-in-string',
  offset: text.length,
  opened: start,
});

/** Where the number, or the word of JSON, at `start` ends; `start` itself where there is none. */
function plainEnd(text: string, start: number): number {
  const literal = LITERALS[text.charAt(start)];
  if (literal !== undefined) {
    const end = start + literal.length;
    return text.startsWith(literal, start) && !/^[\p{L}\p{N}_$]/u.test(text.slice(end, end + 2))
      ? end
      : start;
  }
  NUMBER.lastIndex = start;
  return NUMBER.test(text) ? NUMBER.lastIndex : start;
}

/** Reads `text` once, without recursion: its first fault, and the keys that stand twice. */
export function scan(text: string): Scan {
  /** Offsets of the open brackets, the way to the current value, and the keys of each open object with their offsets. */
  const opened: number[] = [];
  const way: (string | number)[] = [];
  const keys: (Map<string, number> | undefined)[] = [];
  const pool: Map<string, number>[] = [];
  const duplicates: Duplicate[] = [];
  const inexact: Inexact[] = [];
  let expected = 'value' as Expected;
  let at = 0;

  const inObject = (): boolean => text.charCodeAt(Number(opened.at(-1))) === 0x7b;
  const failed = (fault: Fault): Scan => ({ fault, tooDeep: fault.kind === 'deep', duplicates, inexact });
  const ended = (): Scan => {
    const offset = text.trimEnd().length;
    const open = opened.at(-1);
    if (open === undefined) return failed({ kind: expected === 'end' ? 'unknown' : 'empty', offset: 0 });
    return failed({ kind: inObject() ? 'end-in-object' : 'end-in-list', offset, opened: open });
  };
  const refused = (): Scan => {
    const open = opened.at(-1);
    const kind: FaultKind = faultKind(text, at, expected, open === undefined ? '' : inObject() ? '{' : '[');
    return failed({
      kind,
      offset: at,
      found: excerpt(text, at),
      ...(open === undefined ? {} : { opened: open }),
    });
  };
  const valueRead = (): void => {
    expected = opened.length === 0 ? 'end' : 'separator';
  };

  for (;;) {
    while (isSpace(text.charCodeAt(at))) at += 1;
    if (at >= text.length) return ended();
    const code = text.charCodeAt(at);
    if (expected === 'separator') {
      if (code === 0x2c) {
        const object = inObject();
        expected = object ? 'next-key' : 'next-value';
        if (!object) way[way.length - 1] = Number(way.at(-1)) + 1;
      } else if (code === (inObject() ? 0x7d : 0x5d)) close();
      else return refused();
      at += 1;
    } else if (expected === 'first-key' || expected === 'next-key') {
      if (code === 0x22) {
        const end = stringEnd(text, at);
        if (typeof end !== 'number') return failed(end);
        readKey(end);
      } else if (code === 0x7d && expected === 'first-key') {
        close();
        at += 1;
      } else return refused();
    } else if (expected === 'colon') {
      if (code !== 0x3a) return refused();
      at += 1;
      expected = 'value';
    } else if (expected === 'end') return refused();
    else if (code === 0x22) {
      const end = stringEnd(text, at);
      if (typeof end !== 'number') return failed(end);
      at = end;
      valueRead();
    } else if (code === 0x7b || code === 0x5b) {
      if (opened.length === MAX_DEPTH) return failed({ kind: 'deep', offset: at });
      open(code === 0x7b);
      at += 1;
    } else if (code === 0x5d && expected === 'first-value') {
      close();
      at += 1;
    } else {
      const end = plainEnd(text, at);
      if (end === at) return refused();
      if (end - at >= SHORTEST_INEXACT && inexact.length < MAX_INEXACT) {
        const written = text.slice(at, end);
        if (!isExact(written)) inexact.push({ path: [...way], written });
      }
      at = end;
      valueRead();
    }
  }

  function open(object: boolean): void {
    opened.push(at);
    way.push(object ? '' : 0);
    keys.push(object ? (pool.pop() ?? new Map<string, number>()) : undefined);
    expected = object ? 'first-key' : 'first-value';
  }

  function close(): void {
    opened.pop();
    way.pop();
    const map = keys.pop();
    if (map) {
      map.clear();
      pool.push(map);
    }
    valueRead();
  }

  function readKey(end: number): void {
    const raw = text.slice(at + 1, end - 1);
    const key = raw.includes('\\') ? String(JSON.parse(text.slice(at, end))) : raw;
    way[way.length - 1] = key;
    const map = keys.at(-1);
    const first = map?.get(key);
    if (first === undefined) map?.set(key, at);
    else if (duplicates.length < MAX_DUPLICATES) duplicates.push({ path: [...way], offset: at, first });
    at = end;
    expected = 'colon';
  }
}
