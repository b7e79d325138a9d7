import type { Row } from '../../domain/catalogue/row.ts';
import { fill } from '../../domain/text.ts';
import { words } from '../text/words.ts';
import { usePreferences, useText } from '../workbench.ts';

import styles from './Inspector.module.css';

/** Why fields have no effect: `by` is the row whose condition keeps them from it. */
export function Hindered({ by }: { readonly by: Row }) {
  const t = useText();
  const language = usePreferences((state) => state.language);
  return (
    <p className={styles['note']}>
      {t(words.appliesOnly, {
        label: fill(by.label, language),
        field: by.appliesWhen?.field ?? '',
        values: by.appliesWhen?.in.join(', ') ?? '',
      })}
    </p>
  );
}
