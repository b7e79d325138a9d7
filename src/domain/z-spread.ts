import { clamp } from './rect.ts';

/** The highest ZOrder of the API. */
const TOP = 100;

/** Positions whose values can all stay, the last of them `at`, linked backwards. */
interface Run {
  readonly at: number;
  readonly slack: number;
  readonly length: number;
  readonly before: Run | undefined;
}

const longest = (runs: readonly Run[]): Run | undefined => runs.toSorted((a, b) => b.length - a.length)[0];

/**
 * Distinct ZOrder values, rising within 0..100, for regions in their drawn order: the most of `values` that can stay do
 * stay, the others move no farther than they must. Throws above 101 regions, which the API cannot layer.
 *
 * A value can stay beside another when the ones between them still fit: with `slack = value - position` that is a
 * longest non-falling run of slacks.
 */
export function spread(values: readonly number[]): readonly number[] {
  const room = TOP - (values.length - 1);
  if (room < 0) throw new RangeError('more regions than layers');
  const slacks = values.map((value, at) => value - at);
  const runs: Run[] = [];
  for (const [at, slack] of slacks.entries()) {
    if (slack < 0 || slack > room) continue;
    const before = longest(runs.filter((run) => run.slack <= slack));
    runs.push({ at, slack, length: (before?.length ?? 0) + 1, before });
  }
  const kept = new Set<number>();
  for (let run = longest(runs); run; run = run.before) kept.add(run.at);
  let floor = 0;
  return slacks.map((slack, at) => {
    const ceiling = slacks.find((_, later) => later >= at && kept.has(later)) ?? room;
    floor = clamp(slack, floor, ceiling);
    return floor + at;
  });
}
