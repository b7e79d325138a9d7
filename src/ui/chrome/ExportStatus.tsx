import { words } from '../text/words.ts';
import { useReport, useText } from '../workbench.ts';

import controls from './controls.module.css';
import styles from './TopBar.module.css';

/** Whether the export is right: the counts of errors and warnings; `brief` shows the figures alone, and says the rest. */
export function ExportStatus({ brief = false }: { readonly brief?: boolean }) {
  const t = useText();
  const { error, warning } = useReport((report) => report.counts);
  const judged = useReport((report) => report.judge !== undefined);
  const counts = [
    ...(error > 0 ? [['error', error, t(words.errors, { n: error })] as const] : []),
    ...(warning > 0 ? [['warning', warning, t(words.warnings, { n: warning })] as const] : []),
    ...(judged && error + warning === 0 ? [['ok', '✓', t(words.problemsNone)] as const] : []),
  ];
  return (
    <output
      className={styles['status']}
      data-testid="export-status"
      data-valid={judged && error === 0}
      data-errors={error}
      data-warnings={warning}
    >
      {counts.map(([tone, figure, text]) => (
        <span key={tone} className={styles[tone]}>
          {brief && <span aria-hidden="true">{figure}</span>}
          <span className={brief ? controls['hidden'] : undefined}>{text}</span>
        </span>
      ))}
    </output>
  );
}
