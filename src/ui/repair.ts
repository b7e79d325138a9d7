import { toBody } from '../domain/document.ts';
import { applyEdits } from '../domain/edits.ts';
import { type Json, type JsonObject, isObject } from '../domain/json.ts';
import { fromBody } from '../domain/pairing.ts';
import { formatPath } from '../domain/path.ts';
import type { Problem } from '../domain/problem.ts';
import { repairAll } from '../domain/repair.ts';
import { commit } from '../editor/editor.ts';
import { type Label, nameOf, plainLabels } from '../editor/labels.ts';
import { slotAt } from './go-to.ts';
import { words } from './text/words.ts';
import type { Workbench } from './workbench.ts';

function load({ editor }: Workbench, label: Label, body: Json): void {
  const { committed } = editor.getState();
  if (!isObject(body)) return;
  commit(editor, label, fromBody(body, editor.newId, committed).document);
}

/** Makes a problem's repair: a change of the document like any other, so that it can be undone. */
export function repair(workbench: Workbench, problem: Problem): void {
  if (!problem.fix) return;
  const { committed } = workbench.editor.getState();
  const id = slotAt(committed, problem.path);
  const last = problem.path.at(-1);
  const label: Label =
    id !== undefined && typeof last === 'string'
      ? { text: plainLabels.repairOf, params: { field: last, name: nameOf(committed, id) } }
      : { text: plainLabels.repair, params: { field: formatPath(problem.path) } };
  load(workbench, label, applyEdits(toBody(committed), problem.fix.edits));
}

/** Makes every repair of the export that cannot be misunderstood, as one step, and says how many problems are gone. */
export function repairEverything(workbench: Workbench): void {
  const { editor, preferences, report, overlays } = workbench;
  const { exportKind } = preferences.getState();
  const { judge, problems, sizes } = report.getState();
  const body = repairAll(
    toBody(editor.getState().committed),
    (now: JsonObject) => judge?.(now, { kind: exportKind, sourceSize: (index) => sizes.get(index) }) ?? [],
  );
  load(workbench, { text: plainLabels.repairAll }, body);
  const left = report.getState().problems.length;
  overlays.setState({ notice: { text: words.repaired, params: { n: problems.length - left, left } } });
}
