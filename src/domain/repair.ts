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
  const touched = new Set<string>();
  const fixes: Fix[] = [];
  for (const { fix } of problems) {
    if (!fix?.sure) continue;
    const places = fix.edits.map(({ path }) => path.join('\n'));
    if (fix.edits.some(shifts)) {
      if (fixes.length === 0) return [fix];
      continue;
    }
    if (places.some((place) => touched.has(place))) continue;
    for (const place of places) touched.add(place);
    fixes.push(fix);
  }
  return fixes;
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
