import type { Row } from './catalogue/row.ts';
import type { Json } from './json.ts';
import { boundAt } from './rules/limits.ts';

/** The range of a number field in one document. */
export interface Limits {
  readonly min: number;
  readonly max: number;
  /** The step of the arrow keys; 2 where only even numbers are allowed. */
  readonly step: number;
  readonly whole: boolean;
  /** Bounds of a field of fractions that are not legal themselves, though everything up to them is. */
  readonly above?: number;
  readonly below?: number;
}

/** The step of a field that takes fractions. */
const FRACTION = 0.01;
/** Decimals kept of a fraction: enough that a share of 1920 px comes back as the same pixel. */
const DECIMALS = 6;

/** The least and greatest value of a number field; where the bound itself is excluded, the nearest step inside it. */
export function limitsOf(row: Row, body: Json): Limits {
  const whole = row.type === 'integer';
  const step = row.multipleOf ?? (whole ? 1 : FRACTION);
  const mins = [row.min, row.exclusiveMin === undefined ? undefined : row.exclusiveMin + step];
  const maxes = [
    row.max,
    row.exclusiveMax === undefined ? undefined : row.exclusiveMax - step,
    row.maxRef === undefined ? undefined : boundAt(body, row.maxRef),
    row.exclusiveMaxRef === undefined ? undefined : boundAt(body, row.exclusiveMaxRef) - step,
  ];
  return {
    min: Math.max(-Infinity, ...mins.filter((bound) => bound !== undefined)),
    max: Math.min(Infinity, ...maxes.filter((bound) => bound !== undefined)),
    step,
    whole,
    ...(!whole && row.exclusiveMin !== undefined && { above: row.exclusiveMin }),
    ...(!whole && row.exclusiveMax !== undefined && { below: row.exclusiveMax }),
  };
}

/** `value` as the field writes it: whole, even where it must be (an odd size goes up to the next one), or with at most six decimals. */
function shaped(value: number, { whole, step }: Limits): number {
  if (!whole) return Number(value.toFixed(DECIMALS));
  const rounded = Math.round(value);
  return step === 1 ? rounded : Math.ceil(rounded / step) * step;
}

/**
 * The legal value nearest to `value`, as the field writes it. Fractions between an excluded bound and the step inside it
 * are legal and stay: an Alpha of 0.004 is one.
 */
export function legal(value: number, limits: Limits): number {
  const { min, max, above, below } = limits;
  const written = shaped(value, limits);
  const high = above === undefined ? written >= min : written > above;
  const low = below === undefined ? written <= max : written < below;
  return high && low ? written : Math.max(min, Math.min(max, written));
}
