import { keysOf } from '../catalogue.ts';
import type { Problem, Severity } from '../problem.ts';

const topRank = new Map<unknown, number>(keysOf('').map((key, at) => [key, at]));
const severityRank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

interface Place {
  readonly problem: Problem;
  readonly top: number;
  /** Positions in the outer and the inner list on the way; -1 where there is none. */
  readonly outer: number;
  readonly inner: number;
}

function placeOf(problem: Problem): Place {
  const { path } = problem;
  let outer = -1;
  let inner = -1;
  for (const part of path) {
    if (typeof part !== 'number') continue;
    if (outer < 0) outer = part;
    else inner = part;
  }
  return { problem, top: topRank.get(path[0]) ?? topRank.size, outer, inner };
}

const compare = (a: Place, b: Place): number =>
  a.top - b.top ||
  a.outer - b.outer ||
  a.inner - b.inner ||
  severityRank[a.problem.severity] - severityRank[b.problem.severity];

/**
 * Problems by position in the body (top-level keys in catalogue order, unknown ones last; then array positions), then by
 * severity; else as they come.
 */
export const inOrder = (problems: readonly Problem[]): Problem[] =>
  problems
    .map(placeOf)
    .toSorted(compare)
    .map((place) => place.problem);
