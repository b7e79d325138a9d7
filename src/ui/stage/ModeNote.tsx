import { automaticMode, recordsSingle } from '../../domain/auto-layout.ts';
import { rowOf } from '../../domain/catalogue.ts';
import { fill } from '../../domain/text.ts';
import { convertToCustom } from '../../editor/automatic.ts';
import { words } from '../text/words.ts';
import { useDocument, usePreferences, useText, useWorkbench } from '../workbench.ts';

import controls from '../chrome/controls.module.css';
import styles from './Stage.module.css';

/** Says over the stage that the picture is the service's own, and as how sure; offers to make it a custom layout. */
export function ModeNote() {
  const t = useText();
  const { editor } = useWorkbench();
  const document = useDocument();
  const language = usePreferences((state) => state.language);
  const mode = automaticMode(document);
  if (recordsSingle(document.body))
    return (
      <div className={styles['mode']} role="note">
        <span>{t(words.singleStream)}</span>
      </div>
    );
  if (mode === undefined) return null;
  const option = rowOf('Layout.LayoutMode').options?.find(({ value }) => value === mode);
  return (
    <div className={styles['mode']} role="note" data-testid="mode-note">
      <strong className={styles['indicative']}>{t(words.indicative)}</strong>
      <span>
        {t(mode === 1 ? words.verticalNote : words.automaticNote, {
          mode: option ? fill(option.label, language) : String(mode),
        })}
      </span>
      <button
        type="button"
        className={`${controls['button']} ${controls['outlined']} ${controls['small']}`}
        data-testid="convert-to-custom"
        onClick={() => convertToCustom(editor)}
      >
        {t(words.makeCustom)}
      </button>
    </div>
  );
}
