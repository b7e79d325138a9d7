import { rowOf } from '../../domain/catalogue.ts';
import { readField } from '../../domain/fields.ts';
import { setField } from '../inspector/edit.ts';
import { words } from '../text/words.ts';
import { useDocument, useText, useWorkbench } from '../workbench.ts';

import controls from '../chrome/controls.module.css';
import styles from './Stage.module.css';

const CUSTOM = 2;

/** Says over the stage that the request does not use the custom layout, and offers to use it. */
export function ModeNote() {
  const t = useText();
  const { editor } = useWorkbench();
  const document = useDocument();
  const mode = readField(document, undefined, 'Layout.LayoutMode') ?? 0;
  const single = readField(document, undefined, 'RecordMode') === 1;
  if (!single && mode === CUSTOM) return null;
  return (
    <div className={styles['mode']} role="note">
      <span>{single ? t(words.singleStream) : t(words.automatic, { mode: String(mode as number) })}</span>
      {!single && (
        <button
          type="button"
          className={`${controls['button']} ${controls['outlined']} ${controls['small']}`}
          onClick={() => setField(editor, [undefined], rowOf('Layout.LayoutMode'), () => CUSTOM)}
        >
          {t(words.makeCustom)}
        </button>
      )}
    </div>
  );
}
