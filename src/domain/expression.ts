import { normaliseInput } from './expression/normalise.ts';
import type { Scope } from './expression/parse.ts';
import { continueProduct, continueSum, divide, readSum } from './expression/parse.ts';
import type { Reader } from './expression/reader.ts';
import { finite, readerOf, refuse, refuseNext, take } from './expression/reader.ts';
import { reasons } from './expression/reasons.ts';
import type { Params, Text } from './text.ts';

export { normaliseInput } from './expression/normalise.ts';

/** What an expression may refer to. */
export interface ExpressionContext {
  /** The field's value; undefined where it has none. */
  readonly current: number | undefined;
  /** What 100 % is for an absolute figure; % is refused without it. */
  readonly percentOf?: number;
  /** Named figures, case-sensitive: `w h x y W H`. */
  readonly variables?: Readonly<Record<string, number>>;
}

/** The finite value of an expression (`relative`: reckoned from the current value), or why there is none. */
export type ExpressionResult =
  | { readonly ok: true; readonly value: number; readonly relative: boolean }
  | { readonly ok: false; readonly reason: Text; readonly params?: Params };

/**
 * Evaluates what was typed into a number field:
 *
 *     960/3   (W-2*20)/3   12,5   50%   -20   320px   max(w, h)   round(W/3)      absolute
 *     +=20   -=20   +=10%   *=1.5   /=2   *2   /2   *2+1                          from the current value
 *
 * A percentage is one of `percentOf`; after `+=` and `-=` of the current value; after a leading `*` and `/` a plain share.
 * A leading `*` or `/` goes on from the current value (`*2+1` doubles, then adds 1), while `*=` takes all that follows
 * as one figure. Functions: min max round floor ceil. `1,280` is refused, because it may be 1.28 or 1280.
 */
export function evaluate(input: string, context: ExpressionContext): ExpressionResult {
  const text = normaliseInput(input).trim();
  if (text === '') return { ok: false, reason: reasons.empty };
  const reader = readerOf(text);
  const relative = take(reader, /([+\-*/])=|([*/])/y);
  const scope: Scope = {
    whole: context.percentOf,
    variables: context.variables ?? {},
    inCall: false,
    depth: 0,
  };
  const value = relative ? readRelative(reader, scope, relative[0], context.current) : readSum(reader, scope);
  if (!reader.refusal && reader.at < text.length) refuseNext(reader);
  if (reader.refusal) return { ok: false, ...reader.refusal };
  // Adding 0 turns -0 into 0.
  return { ok: true, value: value + 0, relative: relative !== undefined };
}

function readRelative(reader: Reader, scope: Scope, operator: string, current: number | undefined): number {
  if (current === undefined) return refuse(reader, reasons.noCurrent);
  const ofCurrent = { ...scope, whole: current };
  const asShare = { ...scope, whole: 1 };
  if (operator === '+=') return finite(reader, current + readSum(reader, ofCurrent));
  if (operator === '-=') return finite(reader, current - readSum(reader, ofCurrent));
  if (operator === '*=') return finite(reader, current * readSum(reader, asShare));
  if (operator === '/=') return divide(reader, current, readSum(reader, asShare));
  reader.at -= 1;
  return continueSum(reader, ofCurrent, continueProduct(reader, asShare, current));
}
