import { applyEdits } from './edits.ts';
import { type JsonEdit, type JsonObject, isObject } from './json.ts';
import type { Fix, Problem } from './problem.ts';

/** Most rounds of judging and repairing: a repair may bring to light what it hid. */
const MOST_ROUNDS = 40;

/** Whether an edit gives later elements of its list another position. */
const shifts = ({ op, path }: JsonEdit): boolean =>
  op === 'insert' || (op === 'remove' && typeof path.at(-1) === 'number');

/** The sure repairs that can be made in one go: none touches a place that another has touched, or moved. */
function together(problems: readonly Problem[]): readonly Fix[] {
  const sure = problems.flatMap(({ fix }) => (fix?.sure ? [fix] : []));
  const still = sure.filter(({ edits }) => !edits.some(shifts));
  if (still.length === 0) return sure.slice(0, 1);
  const touched = new Set<string>();
  return still.filter(({ edits }) => {
    const places = edits.map(({ path }) => path.join('\n'));
    if (places.some((place) => touched.has(place))) return false;
    for (const place of places) touched.add(place);
    return true;
  });
}

/** Whether any of the problems has a repair that cannot be misunderstood. */
export const canRepair = (problems: readonly Problem[]): boolean => problems.some(({ fix }) => fix?.sure);

/**
 * The body with every repair made that cannot be misunderstood, judged anew after each round; the repairs that are a
 * choice are left to the user.
 */
export function repairAll(body: JsonObject, judge: (body: JsonObject) => readonly Problem[]): JsonObject {
  let now = body;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const fixes = together(judge(now));
    const next = applyEdits(
      now,
      fixes.flatMap((fix) => fix.edits),
    );
    if (next === now || !isObject(next)) return now;
    now = next;
  }
  return now;
}
