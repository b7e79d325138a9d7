import { useStore } from 'zustand';

import { toBody } from '../../domain/document.ts';
import { applyEdits } from '../../domain/edits.ts';
import { isObject } from '../../domain/json.ts';
import { fromBody } from '../../domain/pairing.ts';
import { formatPath } from '../../domain/path.ts';
import type { Problem } from '../../domain/problem.ts';
import { commit } from '../../editor/editor.ts';
import { plainLabels } from '../../editor/labels.ts';
import { goTo } from '../go-to.ts';
import { words } from '../text/words.ts';
import { type Workbench, useReport, useText, useWorkbench } from '../workbench.ts';
import { ProblemRow } from './ProblemRow.tsx';

import styles from './panels.module.css';

/** Most rows that are shown. */
export const MOST_ROWS = 300;

/** Makes a problem's repair: a change of the document like any other, so that it can be undone. */
function repair({ editor }: Workbench, problem: Problem): void {
  if (!problem.fix) return;
  const { committed } = editor.getState();
  const body = applyEdits(toBody(committed), problem.fix.edits);
  if (!isObject(body)) return;
  const { document } = fromBody(body, editor.newId, committed);
  commit(editor, { text: plainLabels.repair, params: { field: formatPath(problem.path) } }, document);
}

const none: readonly Problem[] = [];

/** A key for each problem that stays while it does. */
const keyed = (problems: readonly Problem[]): readonly (readonly [string, Problem])[] => {
  const seen = new Map<string, number>();
  return problems.map((problem) => {
    const name = `${problem.code} ${formatPath(problem.path)}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return [`${name} ${count}`, problem];
  });
};

/** What is wrong with the export, live. */
export function Problems() {
  const t = useText();
  const workbench = useWorkbench();
  // While a text is imported, only that text's problems are on the page.
  const importing = useStore(workbench.overlays, (state) => state.dialog === 'import');
  const judged = useReport((report) => report.problems);
  const problems = importing ? none : judged;
  return (
    <section className={styles['panel']} aria-label={t(words.problems)}>
      <div className={styles['head']}>
        <h2 className={styles['title']}>{t(words.problems)}</h2>
        <span className={styles['count']}>{problems.length}</span>
      </div>
      {problems.length === 0 && !importing ? (
        <p className={styles['empty']}>
          <strong>{t(words.problemsNone)}</strong>
          {t(words.problemsNoneHint)}
        </p>
      ) : (
        <ul className={styles['scroll']}>
          {keyed(problems.slice(0, MOST_ROWS)).map(([key, problem]) => (
            <ProblemRow
              key={key}
              problem={problem}
              onGo={() => goTo(workbench, problem.path)}
              onFix={() => repair(workbench, problem)}
            />
          ))}
          {problems.length > MOST_ROWS && (
            <li className={styles['empty']}>{t(words.problemsMore, { n: problems.length - MOST_ROWS })}</li>
          )}
        </ul>
      )}
    </section>
  );
}
