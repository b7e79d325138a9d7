import { useRef } from 'react';
import { useStore } from 'zustand';

import { formatPath } from '../../domain/path.ts';
import type { Problem } from '../../domain/problem.ts';
import { canRepair } from '../../domain/repair.ts';
import { nameOf } from '../../editor/labels.ts';
import { useKeptPlace } from '../chrome/use-kept-place.ts';
import { positionOf, slotAt, visit } from '../go-to.ts';
import { repair, repairEverything } from '../repair.ts';
import { words } from '../text/words.ts';
import { useDocument, useReport, useText, useWorkbench } from '../workbench.ts';
import { MOST_ROWS } from './most-rows.ts';
import { ProblemRow } from './ProblemRow.tsx';

import controls from '../chrome/controls.module.css';
import styles from './panels.module.css';

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
  const judged = useReport((report) => report.judge !== undefined);
  const found = useReport((report) => report.problems);
  const problems = importing ? none : found;
  const document = useDocument();
  const whoOf = ({ path }: Problem) => {
    const id = slotAt(document, path);
    return id === undefined ? undefined : nameOf(document, id);
  };
  const panel = useRef<HTMLElement>(null);
  useKeptPlace(panel);
  const current = useStore(workbench.overlays, (state) => positionOf(problems, state.visited));
  return (
    <section ref={panel} tabIndex={-1} className={styles['panel']} aria-label={t(words.problems)}>
      <div className={styles['head']}>
        <h2 className={styles['title']}>{t(words.problems)}</h2>
        <span className={styles['count']}>{problems.length}</span>
        <span className={styles['spring']} />
        {canRepair(problems) && (
          <button
            type="button"
            className={`${controls['button']} ${controls['small']}`}
            data-testid="repair-all"
            data-tip={t(words.repairAllHint)}
            onClick={() => repairEverything(workbench)}
          >
            {t(words.repairAll)}
          </button>
        )}
      </div>
      {problems.length === 0 && !importing && judged ? (
        <p className={styles['empty']}>
          <strong>{t(words.problemsNone)}</strong>
          {t(words.problemsNoneHint)}
        </p>
      ) : (
        <ul className={styles['scroll']}>
          {keyed(problems.slice(0, MOST_ROWS)).map(([key, problem], at) => (
            <ProblemRow
              key={key}
              problem={problem}
              who={whoOf(problem)}
              current={at === current}
              onGo={() => visit(workbench, problem)}
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
