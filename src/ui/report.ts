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
import { type CalmEditors, PACE } from './calm.ts';
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
  /** What the problems are of: the body, or, for a frame while a hand drags, the one before; undefined before the first judgement. */
  readonly judged: JsonObject | undefined;
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

const blank: Report = {
  body: {},
  shown: {},
  revealed: false,
  lines: [],
  problems: [],
  judged: undefined,
  counts: { error: 0, warning: 0, info: 0 },
  sizes: new Map(),
  judge: undefined,
};

/**
 * The live report on what the editor shows: at once after a commit; while a gesture is under way, see `calmEditors`, the
 * problems a frame after the text; while a draft is, within 70 ms.
 */
export function createReport(
  { text, judgement }: Pick<CalmEditors, 'text' | 'judgement'>,
  preferences: StoreApi<Preferences>,
  pictures: PictureBook,
): StoreApi<Report> {
  const sizesNow = () => sourceSizes(visible(text.getState()), pictures);
  /** With the text as it is now; the same report where that is the same. */
  const rewritten = (before: Report): Report => {
    const { exportKind, exportValues } = preferences.getState();
    const body = payload(visible(text.getState()), { kind: exportKind, values: exportValues });
    return before.body === body ? before : { ...before, body, ...textOf(body, before.revealed) };
  };
  /** With what is wrong with its text; the same report where that is known. */
  const judged = (before: Report, judge = before.judge): Report => {
    const { body } = before;
    const sizes = sizesNow();
    if (before.judged === body && before.judge === judge && sameSizes(sizes, before.sizes)) return before;
    const kind = preferences.getState().exportKind;
    const problems = judge?.(body, { kind, sourceSize: (index) => sizes.get(index) }) ?? [];
    const report = { ...before, sizes, judged: body, judge };
    if (sameProblems(problems, before.problems)) return report;
    const counts = { error: 0, warning: 0, info: 0 };
    for (const { severity } of problems) counts[severity] += 1;
    return { ...report, problems, counts };
  };
  const store = createStore<Report>(() => judged(rewritten(blank)));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = (next: Report) => {
    if (next !== store.getState()) store.setState(next, true);
  };
  const refresh = () => {
    clearTimeout(timer);
    timer = undefined;
    show(judged(rewritten(store.getState())));
  };
  text.subscribe((state, before) => {
    const report = store.getState();
    if (visible(state) === visible(before) && report.judged === report.body) return;
    if (state.draft !== undefined) timer ??= setTimeout(refresh, PACE);
    else if (state.hand.phase === 'dragging') show(rewritten(report));
    else refresh();
  });
  judgement.subscribe(({ hand }) => {
    if (hand.phase === 'dragging') show(judged(store.getState()));
  });
  preferences.subscribe((now, before) => {
    if (now.exportKind === before.exportKind && now.exportValues === before.exportValues) return;
    show(judged(rewritten({ ...blank, judge: store.getState().judge })));
  });
  pictures.subscribe(() => {
    if (!sameSizes(sizesNow(), store.getState().sizes)) refresh();
  });
  void import('../domain/judge.ts').then((rules) => show(judged(rewritten(store.getState()), rules.judge)));
  return store;
}
