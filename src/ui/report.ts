import { type StoreApi, createStore } from 'zustand/vanilla';

import { type JsonLine, jsonLines } from '../domain/json-lines.ts';
import type { JsonObject } from '../domain/json.ts';
import type { judge } from '../domain/judge.ts';
import { payload } from '../domain/payload.ts';
import type { Problem, Severity } from '../domain/problem.ts';
import type { Size } from '../domain/rect.ts';
import { withPlaceholders } from '../domain/secrets.ts';
import { visible } from '../editor/editor.ts';
import type { PictureBook } from '../media/pictures.ts';
import { type CalmEditor, PACE } from './calm.ts';
import { sourceSizes } from './media/source.ts';
import type { Preferences } from './preferences.ts';

/** What the chosen export says at this moment: its text, and what is wrong with it. */
export interface Report {
  readonly body: JsonObject;
  /** The body as it is shown and copied: credentials as placeholders, unless the user has asked for them. */
  readonly shown: JsonObject;
  readonly revealed: boolean;
  readonly lines: readonly JsonLine[];
  readonly problems: readonly Problem[];
  readonly counts: Readonly<Record<Severity, number>>;
  /** What is known of the sources' sizes, by Index, px. */
  readonly sizes: ReadonlyMap<number, Size>;
  /** What judges a body; undefined until the rules are loaded, which the first picture does not wait for. */
  readonly judge: typeof judge | undefined;
}

const sameProblems = (a: readonly Problem[], b: readonly Problem[]): boolean =>
  a.length === b.length &&
  a.every((one, at) => {
    const other = b[at];
    return (
      other !== undefined &&
      one.code === other.code &&
      one.message === other.message &&
      one.path.join('.') === other.path.join('.') &&
      JSON.stringify([one.params, one.fix]) === JSON.stringify([other.params, other.fix])
    );
  });

const sameSizes = (a: ReadonlyMap<number, Size>, b: ReadonlyMap<number, Size>): boolean =>
  JSON.stringify([...a]) === JSON.stringify([...b]);

const textOf = (body: JsonObject, revealed: boolean): Pick<Report, 'shown' | 'revealed' | 'lines'> => {
  const shown = revealed ? body : (withPlaceholders(body) as JsonObject);
  return { shown, revealed, lines: jsonLines(shown) };
};

/** Shows the credentials of the export, or placeholders for them. */
export const reveal = (report: StoreApi<Report>, revealed: boolean): void =>
  report.setState(({ body }) => textOf(body, revealed));

/** The live report on what the editor shows: at once after a commit; while a gesture is under way, see `calmEditors`, and while a draft is, within 70 ms. */
export function createReport(
  editor: CalmEditor,
  preferences: StoreApi<Preferences>,
  pictures: PictureBook,
): StoreApi<Report> {
  const compute = (previous?: Report, rules = previous?.judge): Report => {
    const { exportKind, exportValues } = preferences.getState();
    const document = visible(editor.getState());
    const body = payload(document, { kind: exportKind, values: exportValues });
    const sizes = sourceSizes(document, pictures);
    if (previous?.body === body && previous.judge === rules && sameSizes(sizes, previous.sizes))
      return previous;
    const problems = rules?.(body, { kind: exportKind, sourceSize: (index) => sizes.get(index) }) ?? [];
    const counts = { error: 0, warning: 0, info: 0 };
    for (const { severity } of problems) counts[severity] += 1;
    const same = previous && sameProblems(problems, previous.problems);
    return {
      body,
      sizes,
      ...textOf(body, previous?.revealed ?? false),
      problems: same ? previous.problems : problems,
      counts: same ? previous.counts : counts,
      judge: rules,
    };
  };
  const store = createStore<Report>(() => compute());
  let timer: ReturnType<typeof setTimeout> | undefined;
  const refresh = () => {
    clearTimeout(timer);
    timer = undefined;
    const next = compute(store.getState());
    if (next !== store.getState()) store.setState(next, true);
  };
  let shown = visible(editor.getState());
  editor.subscribe((state) => {
    const now = visible(state);
    if (now === shown) return;
    shown = now;
    if (state.draft === undefined) refresh();
    else timer ??= setTimeout(refresh, PACE);
  });
  preferences.subscribe((now, before) => {
    if (now.exportKind === before.exportKind && now.exportValues === before.exportValues) return;
    store.setState(compute(undefined, store.getState().judge), true);
  });
  pictures.subscribe(() => {
    const { sizes } = store.getState();
    if (!sameSizes(sourceSizes(visible(editor.getState()), pictures), sizes)) refresh();
  });
  void import('../domain/judge.ts').then((rules) =>
    store.setState(compute(store.getState(), rules.judge), true),
  );
  return store;
}
