import { functions } from './functions.ts';
import type { Reader } from './reader.ts';
import { finite, refuse, refuseNext, take } from './reader.ts';
import { reasons } from './reasons.ts';

/** What surrounds the piece being read. */
export interface Scope {
  /** What 100 % is; undefined where % has no meaning. */
  readonly whole: number | undefined;
  readonly variables: Readonly<Record<string, number>>;
  /** Within a call a comma parts arguments; elsewhere it is a decimal comma. */
  readonly inCall: boolean;
  readonly depth: number;
}

const MAX_DEPTH = 100;

const POINT_NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?/iy;
const COMMA_NUMBER = /(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[+-]?\d+)?/iy;
/** Figures with more than one separator, or with a comma before exactly three digits that may be thousands. */
const GROUPED = /\d+[.,]\d*[.,]\d[\d.,]*|[1-9]\d{0,2},\d{3}(?![\d.,])/y;

/** Reads sums and differences; the widest piece. */
export function readSum(reader: Reader, scope: Scope): number {
  return continueSum(reader, scope, readProduct(reader, scope));
}

/** Reads what is added to, or taken from, the `value` read so far. */
export function continueSum(reader: Reader, scope: Scope, start: number): number {
  let value = start;
  for (let sign = take(reader, /[+-](?!=)/y); sign; sign = take(reader, /[+-](?!=)/y)) {
    const next = readProduct(reader, scope);
    value = finite(reader, sign[0] === '+' ? value + next : value - next);
  }
  return value;
}

const readProduct = (reader: Reader, scope: Scope): number =>
  continueProduct(reader, scope, readFactor(reader, scope));

/** Reads what multiplies or divides the `value` read so far. */
export function continueProduct(reader: Reader, scope: Scope, start: number): number {
  let value = start;
  for (let sign = take(reader, /[*/](?!=)/y); sign; sign = take(reader, /[*/](?!=)/y)) {
    const next = readFactor(reader, scope);
    value = sign[0] === '*' ? finite(reader, value * next) : divide(reader, value, next);
  }
  return value;
}

/** `value / by`, refused for zero. */
export const divide = (reader: Reader, value: number, by: number): number =>
  by === 0 ? refuse(reader, reasons.divisionByZero) : finite(reader, value / by);

function readFactor(reader: Reader, scope: Scope): number {
  let negative = false;
  for (let sign = take(reader, /[+-](?!=)/y); sign; sign = take(reader, /[+-](?!=)/y))
    if (sign[0] === '-') negative = !negative;
  let value = readPrimary(reader, scope);
  const unit = take(reader, /px(?![\p{L}\p{N}_])|%/iuy);
  if (unit?.[0] === '%') {
    value =
      scope.whole === undefined
        ? refuse(reader, reasons.noWhole)
        : finite(reader, (value / 100) * scope.whole);
  }
  return negative ? -value : value;
}

function readPrimary(reader: Reader, scope: Scope): number {
  const grouped = scope.inCall ? undefined : take(reader, GROUPED);
  if (grouped) return refuse(reader, reasons.grouping, { found: grouped[0].slice(0, 24) });
  const number = take(reader, scope.inCall ? POINT_NUMBER : COMMA_NUMBER);
  if (number) return finite(reader, Number(number[0].replace(',', '.')));
  if (take(reader, /\(/y)) {
    const value = readSum(reader, deeper(reader, scope));
    closeBracket(reader);
    return value;
  }
  const name = take(reader, /[\p{L}_][\p{L}\p{N}_]*/uy)?.[0];
  if (name === undefined) return refuseNext(reader);
  if (take(reader, /\(/y)) return readCall(reader, scope, name);
  if (!Object.hasOwn(scope.variables, name))
    return refuse(reader, reasons.unknownName, { name: name.slice(0, 24) });
  return finite(reader, Number(scope.variables[name]));
}

function readCall(reader: Reader, scope: Scope, written: string): number {
  const name = written.toLowerCase();
  const called = Object.hasOwn(functions, name) ? functions[name] : undefined;
  if (!called) return refuse(reader, reasons.unknownName, { name: written.slice(0, 24) });
  const inner = deeper(reader, { ...scope, inCall: true });
  const values = [readSum(reader, inner)];
  while (take(reader, /,/y)) values.push(readSum(reader, inner));
  if (called.takes === 'one' && values.length > 1) return refuse(reader, reasons.oneArgument, { name });
  closeBracket(reader);
  return called.of(values);
}

function deeper(reader: Reader, scope: Scope): Scope {
  if (scope.depth === MAX_DEPTH) refuse(reader, reasons.tooDeep);
  return { ...scope, depth: scope.depth + 1 };
}

function closeBracket(reader: Reader): void {
  if (take(reader, /\)/y)) return;
  if (take(reader, /\s*$/y)) refuse(reader, reasons.unclosed);
  else refuseNext(reader);
}
