import { CircleHelp } from 'lucide-react';
import { useRef, useState } from 'react';

import { deferred } from '../deferred.tsx';
import { commandWords } from '../text/command-words.ts';
import { useText } from '../workbench.ts';

import controls from './controls.module.css';

const HelpMenu = deferred(async () => (await import('../dialogs/HelpMenu.tsx')).HelpMenu);

/** Opens the menu of what helps. */
export function HelpButton() {
  const t = useText();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        ref={button}
        type="button"
        className={`${controls['button']} ${controls['icon']} ${controls['small']}`}
        aria-label={t(commandWords.help)}
        data-tip={t(commandWords.help)}
        aria-haspopup="menu"
        aria-expanded={open}
        data-testid="help"
        onClick={() => setOpen(!open)}
      >
        <CircleHelp size={15} aria-hidden />
      </button>
      {open && <HelpMenu anchor={button} onClose={() => setOpen(false)} />}
    </>
  );
}
