import type { DrawList, Step } from '../../mixer/draw-list.ts';
import { reachesBeyond, sameStep } from './draw-list-changes.ts';

/** Whether the same steps follow each other, see `sameStep`. */
export const sameSteps = (a: readonly Step[], b: readonly Step[]): boolean =>
  a.length === b.length && a.every((step, at) => sameStep(step, b[at]!));

/** A draw list in three, bottom to top: what lies below a stretch of steps, the stretch, what lies above it. */
export interface Stretch {
  readonly below: readonly Step[];
  readonly held: readonly Step[];
  readonly above: readonly Step[];
}

/**
 * The list parted at the steps that a hand holds, by id; nothing is held where others lie between them, or where one
 * reaches beyond the canvas.
 */
export function partAt(list: DrawList, held: ReadonlySet<string>): Stretch {
  const whole = { below: list.steps, held: [], above: [] };
  if (held.size === 0) return whole;
  const isHeld = ({ id }: Step) => held.has(id);
  const from = list.steps.findIndex(isHeld);
  if (from === -1) return whole;
  const to = list.steps.findLastIndex(isHeld) + 1;
  const stretch = list.steps.slice(from, to);
  if (!stretch.every(isHeld) || stretch.some(reachesBeyond(list))) return whole;
  return { below: list.steps.slice(0, from), held: stretch, above: list.steps.slice(to) };
}
