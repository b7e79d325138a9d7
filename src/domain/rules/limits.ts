import { rowOf } from '../catalogue.ts';
import type { Row } from '../catalogue/row.ts';
import { type Json, getAt } from '../json.ts';
import { parsePath } from '../path.ts';

/** The bounds of one number, with those taken from the canvas filled in. */
export interface Limits {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly exclusiveMin?: number | undefined;
  readonly exclusiveMax?: number | undefined;
}

/** The value of the field at a catalogue path that other fields have for bound: its default where it is absent or not an integer. */
export function boundAt(body: Json, path: string): number {
  const value = getAt(body, parsePath(path));
  return Number.isInteger(value) ? (value as number) : (rowOf(path).default as number);
}

/** The bounds of the parameter, of its elements where it is a list; `bound` gives the value of a field referred to. */
export function limitsOf(row: Row, bound: (path: string) => number): Limits {
  if (row.type === 'array') return { min: row.itemMin, max: row.itemMax };
  return {
    min: row.min,
    max: row.maxRef === undefined ? row.max : bound(row.maxRef),
    exclusiveMin: row.exclusiveMin,
    exclusiveMax: row.exclusiveMaxRef === undefined ? row.exclusiveMax : bound(row.exclusiveMaxRef),
  };
}

/** Whether the number keeps within the bounds. */
export const within = (value: number, limits: Limits): boolean =>
  value >= (limits.min ?? -Infinity) &&
  value <= (limits.max ?? Infinity) &&
  value > (limits.exclusiveMin ?? -Infinity) &&
  value < (limits.exclusiveMax ?? Infinity);

/** How far inside an exclusive bound the nearest value that we write lies: 1 for whole numbers, a hundredth for others. */
const STEP = { integer: 1, number: 0.01 };

/** The allowed value nearest to one out of bounds, or undefined where there is none. */
export function nearest(value: number, limits: Limits, kind: 'integer' | 'number'): number | undefined {
  const { min, max, exclusiveMin = -Infinity, exclusiveMax = Infinity } = limits;
  const low = min ?? exclusiveMin + STEP[kind];
  const high = max ?? exclusiveMax - STEP[kind];
  const found = Math.max(low, Math.min(high, value));
  return low > high || !Number.isFinite(found) ? undefined : found;
}
