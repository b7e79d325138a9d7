import { CircleX, Info, TriangleAlert } from 'lucide-react';

import { formatPath } from '../../domain/path.ts';
import type { Problem } from '../../domain/problem.ts';
import { fill } from '../../domain/text.ts';
import { severityWords } from '../text/note-words.ts';
import { words } from '../text/words.ts';
import { usePreferences, useText } from '../workbench.ts';

import controls from '../chrome/controls.module.css';
import styles from './panels.module.css';

const icons = { error: CircleX, warning: TriangleAlert, info: Info };

interface Props {
  readonly problem: Problem;
  /** Where it is in the text that is being imported, 1-based. */
  readonly place?: { readonly line: number; readonly column: number } | undefined;
  /** What people call the record it concerns. */
  readonly who?: string | undefined;
  /** The one the user was last taken to. */
  readonly current?: boolean;
  readonly onGo: () => void;
  readonly onFix: (() => void) | undefined;
}

const bringIntoView = (row: HTMLLIElement | null): void => row?.scrollIntoView({ block: 'nearest' });

/** One problem: what is wrong, where, a click that goes there, and the repair where there is one. */
export function ProblemRow({ problem, place, who, current = false, onGo, onFix }: Props) {
  const t = useText();
  const language = usePreferences((state) => state.language);
  const Icon = icons[problem.severity];
  const path = formatPath(problem.path);
  return (
    <li
      className={styles['problem']}
      data-testid="problem"
      data-code={problem.code}
      data-severity={problem.severity}
      data-path={path}
      data-line={place?.line}
      data-column={place?.column}
      aria-current={current || undefined}
      ref={current ? bringIntoView : undefined}
    >
      <Icon size={16} className={styles['problemIcon']} aria-label={t(severityWords[problem.severity])} />
      <div>
        <button type="button" className={styles['problemText']} onClick={onGo}>
          {fill(problem.message, language, problem.params)}
        </button>
        <span className={styles['where']}>
          {place ? `${t(words.lineColumn, place)} · ` : ''}
          {who === undefined ? '' : `${who} · `}
          {path === '' ? '' : `${path} · `}
          {problem.code}
        </span>
      </div>
      {problem.fix && onFix && (
        <button
          type="button"
          className={`${controls['button']} ${controls['outlined']} ${controls['small']}`}
          data-testid="problem-fix"
          data-tip={fill(problem.fix.label, language, problem.fix.params)}
          onClick={onFix}
        >
          {t(words.repair)}
        </button>
      )}
    </li>
  );
}
