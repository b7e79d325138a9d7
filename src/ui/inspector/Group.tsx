import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';

import { type Text, fill } from '../../domain/text.ts';
import { usePreferences } from '../workbench.ts';

import styles from './Inspector.module.css';

interface Props {
  readonly title: Text;
  /** Its figures follow a hand that drags. */
  readonly following?: boolean;
  readonly children: ReactNode;
}

/** A group of fields that folds. */
export function Group({ title, following = false, children }: Props) {
  const language = usePreferences((state) => state.language);
  return (
    <details className={`${styles['group']} ${following ? styles['following'] : ''}`} open>
      <summary className={styles['summary']}>
        <ChevronDown size={14} aria-hidden />
        {fill(title, language)}
      </summary>
      {children}
    </details>
  );
}
