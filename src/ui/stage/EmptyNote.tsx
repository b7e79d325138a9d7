import { type ActionId, actions } from '../actions.ts';
import { perform } from '../perform.ts';
import { arrangePanelWords as words } from '../text/arrange-panel-words.ts';
import { useText, useWorkbench } from '../workbench.ts';

import controls from '../chrome/controls.module.css';
import styles from './EmptyNote.module.css';

/** Says over a canvas without regions how it gets some: by a layout for all streams, or by a request that exists. */
export function EmptyNote() {
  const t = useText();
  const workbench = useWorkbench();
  const ways: readonly (readonly [ActionId, string])[] = [
    ['arrange', t(words.chooseLayout)],
    ['importJson', t(actions.importJson.label)],
  ];
  return (
    <div className={styles['note']} role="note" data-testid="empty-note">
      <strong>{t(words.noRegions)}</strong>
      <span className={styles['hint']}>{t(words.noRegionsHint)}</span>
      <div className={styles['ways']}>
        {ways.map(([action, name]) => (
          <button
            key={action}
            type="button"
            className={`${controls['button']} ${controls['outlined']}`}
            onClick={() => perform(workbench, actions[action])}
          >
            {name}
          </button>
        ))}
      </div>
    </div>
  );
}
