import { Menu } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import type { RefObject } from 'react';

import { fill } from '../../domain/text.ts';
import type { Step } from '../../editor/editor.ts';
import { jump } from '../../editor/jump.ts';
import { historyWords } from '../text/history-words.ts';
import { useEditor, usePreferences, useText, useWorkbench } from '../workbench.ts';
import { afterMenu, landmark } from './menu-place.ts';

import styles from './menu.module.css';

/** Most steps that are listed on either side of the present. */
const MOST = 50;

/** The steps, the newest first, those taken back above the present one; choosing one goes there. */
export function HistoryMenu({
  anchor,
  onClose,
}: Readonly<{ anchor: RefObject<HTMLElement | null>; onClose: () => void }>) {
  const t = useText();
  const { editor } = useWorkbench();
  const language = usePreferences((state) => state.language);
  const past = useEditor((state) => state.past);
  const future = useEditor((state) => state.future);
  const nameOf = ({ label }: Step) => fill(label.text, language, label.params);
  const from = Math.max(0, past.length - MOST);
  const rows = [
    { steps: from, name: from === 0 ? t(historyWords.beginning) : t(historyWords.more, { n: from }) },
    ...[...past.slice(from), ...future.slice(0, MOST)].map((step, at) => ({
      steps: from + at + 1,
      name: nameOf(step),
    })),
  ].toReversed();
  return (
    <Menu.Root open onOpenChange={(open) => !open && onClose()}>
      <Menu.Portal container={landmark()}>
        <Menu.Positioner
          anchor={anchor}
          side="bottom"
          align="start"
          sideOffset={6}
          className={styles['positioner']}
        >
          <Menu.Popup
            className={`${styles['menu']} ${styles['tall']}`}
            aria-label={t(historyWords.history)}
            finalFocus={afterMenu(anchor)}
          >
            <Menu.RadioGroup value={past.length} onValueChange={(steps) => jump(editor, Number(steps))}>
              {rows.map(({ steps, name }) => (
                <Menu.RadioItem
                  key={steps}
                  value={steps}
                  className={styles['item']}
                  data-later={steps > past.length || undefined}
                >
                  <span className={styles['tick']}>
                    {steps === past.length && <Check size={14} aria-hidden />}
                  </span>
                  <span className={styles['name']}>{name}</span>
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
