import { EyeOff } from 'lucide-react';

import { idsWith } from '../../domain/marks.ts';
import { showAll } from '../../editor/marking.ts';
import { pasteWords } from '../text/paste-words.ts';
import { recordWords } from '../text/record-words.ts';
import { useDocument, useText, useWorkbench } from '../workbench.ts';

import controls from '../chrome/controls.module.css';
import styles from '../stage/Stage.module.css';

/** Says over the stage how many regions it does not show, though the recording does; offers to show them. */
export function HiddenNote() {
  const t = useText();
  const { editor } = useWorkbench();
  const n = idsWith(useDocument(), 'hidden').size;
  if (n === 0) return null;
  return (
    <div className={styles['hiddenNote']} role="note" data-testid="hidden-note">
      <EyeOff size={14} aria-hidden />
      <span>{n === 1 ? t(pasteWords.hiddenOne) : t(pasteWords.hiddenMany, { n })}</span>
      <button
        type="button"
        className={`${controls['button']} ${controls['outlined']} ${controls['small']}`}
        data-testid="show-hidden"
        onClick={() => showAll(editor)}
      >
        {t(recordWords.showAll)}
      </button>
    </div>
  );
}
