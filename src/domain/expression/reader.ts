import type { Params, Text } from '../text.ts';
import type { Refusal } from './reasons.ts';
import { reasons } from './reasons.ts';

/** A place in an expression, and the first refusal met; reading stops there, because a refusal moves to the end. */
export interface Reader {
  readonly text: string;
  at: number;
  refusal: Refusal | undefined;
}

/** A reader at the start of `text`. */
export const readerOf = (text: string): Reader => ({ text, at: 0, refusal: undefined });

/** Notes the first refusal, ends the reading, and stands in for a number. */
export function refuse(reader: Reader, reason: Text, params?: Params): number {
  reader.refusal ??= params ? { reason, params } : { reason };
  reader.at = reader.text.length;
  return 0;
}

/** The next piece that matches `pattern` (sticky), spaces before it skipped; undefined, and nothing read, where there is none. */
export function take(reader: Reader, pattern: RegExp): RegExpExecArray | undefined {
  const space = /\s*/y;
  space.lastIndex = reader.at;
  space.test(reader.text);
  pattern.lastIndex = space.lastIndex;
  const match = pattern.exec(reader.text);
  if (!match) return undefined;
  reader.at = pattern.lastIndex;
  return match;
}

/** Refuses what stands next: the end as unfinished, anything else by name. */
export function refuseNext(reader: Reader): number {
  const found = take(reader, /[\p{L}_][\p{L}\p{N}_]*|\d[\d.,]*|./suy);
  return found
    ? refuse(reader, reasons.unexpected, { found: found[0].slice(0, 24) })
    : refuse(reader, reasons.unfinished);
}

/** `value` where a double can hold it. */
export const finite = (reader: Reader, value: number): number =>
  Number.isFinite(value) ? value : refuse(reader, reasons.overflow);
