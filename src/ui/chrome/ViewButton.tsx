import { ChevronDown, Ruler } from 'lucide-react';
import { useRef, useState } from 'react';

import { deferred } from '../deferred.tsx';
import { aidsWords } from '../text/aids-words.ts';
import { useText } from '../workbench.ts';

import controls from './controls.module.css';
import styles from './TopBar.module.css';

const ViewMenu = deferred(async () => (await import('../dialogs/ViewMenu.tsx')).ViewMenu);

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
      {open && <ViewMenu anchor={button} onClose={() => setOpen(false)} />}
    </>
  );
}
