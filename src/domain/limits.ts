import type { Row } from './catalogue/row.ts';
import { rowOf } from './catalogue.ts';
import { type Json, getAt } from './json.ts';

/** The range of a number field in one document. */
export interface Limits {
  readonly min: number;
  readonly max: number;
  /** The step of the arrow keys; 2 where only even numbers are allowed. */
  readonly step: number;
  readonly whole: boolean;
}

/** The step of a field that takes fractions. */
const FRACTION = 0.01;
/** Decimals kept of a fraction: enough that a share of 1920 px comes back as the same pixel. */
const DECIMALS = 6;

/** The value of the field a bound refers to: its default where it is absent or no integer. */
function referred(path: string, body: Json): number {
  const value = getAt(body, path.split('.'));
  const fallback = rowOf(path).default;
  return Number.isInteger(value) ? (value as number) : typeof fallback === 'number' ? fallback : Infinity;
}

/** The least and greatest value of a number field; where the bound itself is excluded, the nearest step inside it. */
export function limitsOf(row: Row, body: Json): Limits {
  const whole = row.type === 'integer';
  const step = row.multipleOf ?? (whole ? 1 : FRACTION);
  const mins = [row.min, row.exclusiveMin === undefined ? undefined : row.exclusiveMin + step];
  const maxes = [
    row.max,
    row.exclusiveMax === undefined ? undefined : row.exclusiveMax - step,
    row.maxRef === undefined ? undefined : referred(row.maxRef, body),
    row.exclusiveMaxRef === undefined ? undefined : referred(row.exclusiveMaxRef, body) - step,
  ];
  return {
    min: Math.max(-Infinity, ...mins.filter((bound) => bound !== undefined)),
    max: Math.min(Infinity, ...maxes.filter((bound) => bound !== undefined)),
    step,
    whole,
  };
}

/** The legal value nearest to `value`: whole or even as the field demands (an odd size goes down), at most six decimals, within the range. */
export function legal(value: number, limits: Limits): number {
  const shaped = limits.whole
    ? limits.step === 1
      ? Math.round(value)
      : Math.floor(Math.round(value) / limits.step) * limits.step
    : Number(value.toFixed(DECIMALS));
  const tiny = !limits.whole && shaped > 0 && shaped < limits.min;
  const huge = !limits.whole && shaped < 1 && shaped > limits.max;
  return tiny || huge ? shaped : Math.max(limits.min, Math.min(limits.max, shaped));
}
