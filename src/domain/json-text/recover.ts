import type { ParseErrorCode } from 'jsonc-parser';
import { printParseErrorCode, visit } from 'jsonc-parser';

import type { Expected, Fault } from './fault.ts';
import { excerpt, faultKind } from './fault.ts';
import { stringEnd } from './scan.ts';

const EXPECTED: ReadonlyMap<string, Expected> = new Map([
  ['PropertyNameExpected', 'next-key'],
  ['ColonExpected', 'colon'],
  ['CommaExpected', 'separator'],
]);

/** A first fault of these kinds leaves open what the rest of the text means. */
const FINAL = new Set<Fault['kind']>([
  'empty',
  'end-in-object',
  'end-in-list',
  'end-in-string',
  'close-object',
  'close-list',
  'spare-close',
  'after-end',
  'deep',
]);

/** Further faults behind the first one, as far as a forgiving reader recovers: one a line, at most `limit`. */
export function furtherFaults(text: string, first: Fault, limit: number): readonly Fault[] {
  const faults: Fault[] = [];
  if (FINAL.has(first.kind)) return faults;
  const nextLine = /[\r\n]/g;
  const lineAfter = (offset: number): number => {
    nextLine.lastIndex = offset;
    return nextLine.test(text) ? nextLine.lastIndex : text.length;
  };
  let from = lineAfter(first.offset);
  const end = text.trimEnd().length;
  const onError = (code: ParseErrorCode, offset: number): void => {
    if (offset < from || offset >= end) return;
    if (faults.length === limit) throw new Error('enough');
    from = lineAfter(offset);
    faults.push(faultAt(text, offset, code));
  };
  try {
    visit(text, { onError }, { disallowComments: true });
  } catch {
    // Enough faults, or brackets nested beyond the reader's stack: what was found so far stands.
  }
  return faults;
}

function faultAt(text: string, offset: number, code: ParseErrorCode): Fault {
  const string = text.charAt(offset) === '"' ? stringEnd(text, offset) : undefined;
  if (typeof string === 'object') return string;
  const kind = faultKind(text, offset, EXPECTED.get(printParseErrorCode(code)) ?? 'next-value', '');
  return { kind, offset, found: excerpt(text, offset) };
}
