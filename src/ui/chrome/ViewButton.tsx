import { ChevronDown, Ruler } from 'lucide-react';
import { Suspense, lazy, useRef, useState } from 'react';

import { aidsWords } from '../text/aids-words.ts';
import { useText } from '../workbench.ts';

import controls from './controls.module.css';
import styles from './TopBar.module.css';

const ViewMenu = lazy(async () => ({ default: (await import('../dialogs/ViewMenu.tsx')).ViewMenu }));

/** Opens the menu of what is shown over the canvas, and of what attracts. */
export function ViewButton() {
  const t = useText();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        ref={button}
        type="button"
        className={controls['button']}
        aria-label={t(aidsWords.view)}
        data-tip={t(aidsWords.view)}
        aria-haspopup="menu"
        aria-expanded={open}
        data-testid="view-menu"
        onClick={() => setOpen(!open)}
      >
        <Ruler size={16} aria-hidden className={styles['narrow']} />
        <span className={styles['wide']}>{t(aidsWords.view)}</span>
        <ChevronDown size={14} aria-hidden className={styles['wide']} />
      </button>
      <Suspense>{open && <ViewMenu anchor={button} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
