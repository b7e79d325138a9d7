import { type Document, REGIONS, STREAMS, regionSlots } from '../domain/document.ts';
import { excludedStreams } from '../domain/excluded.ts';
import { fieldPlace } from '../domain/field-place.ts';
import { scopeOf } from '../domain/fields.ts';
import type { Path } from '../domain/json.ts';
import { catalogPath, formatPath } from '../domain/path.ts';
import type { Problem } from '../domain/problem.ts';
import { fill } from '../domain/text.ts';
import { say, select } from '../editor/editor.ts';
import { reveal } from './narrow.ts';
import { noteWords, severityWords } from './text/note-words.ts';
import type { Workbench } from './workbench.ts';

const below = (path: Path, list: readonly string[]): number | undefined => {
  const at = path[list.length];
  return list.every((key, depth) => path[depth] === key) && typeof at === 'number' ? at : undefined;
};

/** The id of the record that a path of the body lies in, or undefined. */
export function slotAt(document: Document, path: Path): string | undefined {
  const stream = below(path, STREAMS);
  if (stream !== undefined) return document.slots.filter((slot) => slot.stream !== undefined)[stream]?.id;
  const region = below(path, REGIONS);
  return region === undefined ? undefined : regionSlots(document)[region]?.id;
}

/** The input of the inspector for a path, or the first one below it. */
function inputFor(path: string): HTMLElement | undefined {
  const inputs = [...document.querySelectorAll<HTMLElement>('[data-field]')];
  const named = (input: HTMLElement) => input.dataset['field'] ?? '';
  return (
    inputs.find((input) => named(input) === path) ??
    inputs.find(
      (input) => path !== '' && (named(input).startsWith(`${path}.`) || named(input).startsWith(`${path}[]`)),
    )
  );
}

const isSame = (a: Problem, b: Problem): boolean =>
  a.code === b.code && formatPath(a.path) === formatPath(b.path);

/** Where the problem, or what has become of it, stands in a list; -1 where it is gone. */
export const positionOf = (problems: readonly Problem[], problem: Problem | undefined): number =>
  problem ? problems.findIndex((one) => one === problem || isSame(one, problem)) : -1;

/** Says what the problem is, and how many there are: the field that gets the focus need not have it as its own. */
function sayProblem({ editor, preferences, report }: Workbench, problem: Problem): void {
  const { language } = preferences.getState();
  const { problems } = report.getState();
  say(editor, noteWords.problemAt, {
    severity: fill(severityWords[problem.severity], language),
    at: positionOf(problems, problem) + 1,
    n: problems.length,
    message: fill(problem.message, language, problem.params),
  });
}

/** Takes the user to a problem: its record, its field, its line, or its row where it has no field. */
export function visit(workbench: Workbench, problem: Problem): void {
  // What lies under the preview could not be seen.
  workbench.overlays.setState({ visited: problem, preview: undefined });
  sayProblem(workbench, problem);
  goTo(workbench, problem.path);
}

/** Takes the user to the problem after (1), or before (-1), the one visited last; round and round. */
export function visitNext(workbench: Workbench, by: 1 | -1): void {
  const { problems } = workbench.report.getState();
  const at = positionOf(problems, workbench.overlays.getState().visited);
  const from = at < 0 && by < 0 ? 0 : at;
  const next = problems[(from + by + problems.length) % problems.length];
  if (next) visit(workbench, next);
}

/** Takes the user to a place of the body: its record is selected, and its field, where there is one, gets the focus. */
export function goTo(workbench: Workbench, path: Path): void {
  const { editor } = workbench;
  const id = slotAt(editor.getState().committed, path);
  if (id !== undefined) select(editor, [id]);
  const field = catalogPath(path).replace(
    'Layout.CustomLayout.Regions[].StreamIndex',
    'TargetStreams.StreamList[].Index',
  );
  focusField(workbench, field);
}

/**
 * Focuses the field in which a parameter is set, by its catalogue path: a stream's or region's on the first stream, where
 * none is selected.
 */
export function goToField(workbench: Workbench, path: string): void {
  const { editor } = workbench;
  const { committed, selection, excluded } = editor.getState();
  const field = fieldPlace(committed, path);
  if (field === undefined) return;
  const scope = scopeOf(field);
  const [first] = committed.slots;
  if (scope === 'excluded') {
    if (excluded >= excludedStreams(committed).length) editor.setState({ excluded: 0 });
  } else if (scope !== 'request' && selection.length === 0 && first) select(editor, [first.id]);
  focusField(workbench, field);
}

/** Gives the focus to the selected region on the stage, or to the stage. */
export function focusRegion(): void {
  requestAnimationFrame(() => {
    const stage = document.querySelector<HTMLElement>('[data-testid="stage"]');
    const region = stage?.querySelector<HTMLElement>('[role="option"][tabindex="0"]');
    (region ?? stage)?.focus({ preventScroll: true });
  });
}

function focusField(workbench: Workbench, field: string): void {
  // The inspector shows the record's fields only after the selection has been rendered.
  requestAnimationFrame(() => {
    const input = inputFor(field);
    if (!input) return;
    reveal(workbench, input);
    input.scrollIntoView({ block: 'center' });
    input.focus({ preventScroll: true });
  });
}
