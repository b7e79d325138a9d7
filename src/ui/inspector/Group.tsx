import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';

import { type Text, fill } from '../../domain/text.ts';
import { usePreferences } from '../workbench.ts';

import styles from './Inspector.module.css';

/** A group of fields that folds. */
export function Group({ title, children }: { readonly title: Text; readonly children: ReactNode }) {
  const language = usePreferences((state) => state.language);
  return (
    <details className={styles['group']} open>
      <summary className={styles['summary']}>
        <ChevronDown size={14} aria-hidden />
        {fill(title, language)}
      </summary>
      {children}
    </details>
  );
}
