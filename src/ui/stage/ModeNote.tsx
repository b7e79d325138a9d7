import { automaticMode, recordsSingle } from '../../domain/auto-layout.ts';
import { rowOf } from '../../domain/catalogue.ts';
import { fill } from '../../domain/text.ts';
import type { Text } from '../../domain/text.ts';
import { type Action, type ActionId, actions } from '../actions.ts';
import { perform } from '../perform.ts';
import { autoLayoutWords } from '../text/auto-layout-words.ts';
import { modeWords } from '../text/mode-words.ts';
import { useDocument, useEditor, usePreferences, useText, useWorkbench } from '../workbench.ts';

import controls from '../chrome/controls.module.css';
import styles from './Stage.module.css';

/** A button of the note; where its action is off, it says why when it is pressed. */
function NoteButton({ action, testId, why }: Readonly<{ action: ActionId; testId: string; why: Text }>) {
  const t = useText();
  const workbench = useWorkbench();
  const row: Action = actions[action];
  const on = useEditor(() => row.enabled?.(workbench) ?? true);
  return (
    <button
      type="button"
      className={`${controls['button']} ${controls['outlined']} ${controls['small']}`}
      data-testid={testId}
      data-off={!on || undefined}
      data-tip={on ? undefined : t(why)}
      onClick={() => (on ? perform(workbench, row) : workbench.overlays.setState({ notice: { text: why } }))}
    >
      {t(row.label)}
    </button>
  );
}

/** Says above the stage that the picture is the service's own, and as how sure; offers to make it a custom layout. */
export function ModeNote() {
  const t = useText();
  const document = useDocument();
  const language = usePreferences((state) => state.language);
  const mode = automaticMode(document);
  if (recordsSingle(document.body))
    return (
      <div className={styles['mode']} role="note">
        <span>{t(modeWords.singleStream)}</span>
      </div>
    );
  if (mode === undefined) return null;
  const option = rowOf('Layout.LayoutMode').options?.find(({ value }) => value === mode);
  return (
    <div className={styles['mode']} role="note" data-testid="mode-note">
      <strong className={styles['indicative']}>{t(modeWords.indicative)}</strong>
      <span>
        {t(modeWords.automaticNote, {
          mode: option ? fill(option.label, language) : String(mode),
        })}
      </span>
      {mode === 1 && <NoteButton action="makeMain" testId="make-main" why={autoLayoutWords.pickFirst} />}
      <NoteButton
        action="convertToCustom"
        testId="convert-to-custom"
        why={autoLayoutWords.nothingToConvert}
      />
    </div>
  );
}
