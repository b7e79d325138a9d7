import { Menu } from '@base-ui/react/menu';
import { Check, ChevronRight } from 'lucide-react';
import type { RefObject } from 'react';

import type { Text } from '../../domain/text.ts';
import { type Action, actions } from '../actions.ts';
import type { Switch } from '../aid-actions.ts';
import { setAids } from '../aids.ts';
import { keysText } from '../chrome/keys-text.ts';
import { useKeys } from '../chrome/use-keys.ts';
import { guidesWords } from '../text/guides-words.ts';
import { usePreferences, useText, useWorkbench } from '../workbench.ts';
import { afterMenu, landmark } from './menu-place.ts';

import styles from './menu.module.css';

const switches: readonly Switch[] = ['snapping', 'rulers', 'grid', 'thirds', 'safeAreas', 'even'];

/** The choices of each number among the aids: CSS pixels, and canvas pixels. */
const choices = { reach: [4, 6, 8, 12, 16], gridStep: [8, 10, 16, 20, 32, 40, 64, 80, 120, 160] } as const;

function SwitchRow({ id }: { readonly id: Switch }) {
  const t = useText();
  const workbench = useWorkbench();
  const on = usePreferences((state) => state.aids[id]);
  const row: Action = actions[id];
  const key = useKeys(row);
  return (
    <Menu.CheckboxItem
      className={styles['item']}
      checked={on}
      onCheckedChange={() => row.run(workbench)}
      data-aid={id}
    >
      <span className={styles['tick']}>{on && <Check size={14} aria-hidden />}</span>
      <span className={styles['name']}>{t(row.label)}</span>
      {key && <kbd>{keysText(key)}</kbd>}
    </Menu.CheckboxItem>
  );
}

function Numbers({ of, label }: { readonly of: keyof typeof choices; readonly label: Text }) {
  const t = useText();
  const { preferences } = useWorkbench();
  const value = usePreferences((state) => state.aids[of]);
  return (
    <Menu.SubmenuRoot>
      <Menu.SubmenuTrigger className={styles['item']}>
        <span className={styles['tick']} />
        <span className={styles['name']}>{t(label)}</span>
        <ChevronRight size={14} aria-hidden />
      </Menu.SubmenuTrigger>
      <Menu.Portal container={landmark()}>
        <Menu.Positioner className={styles['positioner']} alignOffset={-5}>
          <Menu.Popup className={styles['menu']}>
            <Menu.RadioGroup
              value={value}
              onValueChange={(next) => setAids(preferences, { [of]: Number(next) })}
            >
              {choices[of].map((n) => (
                <Menu.RadioItem key={n} value={n} className={styles['item']}>
                  <span className={styles['tick']}>{n === value && <Check size={14} aria-hidden />}</span>
                  <span className={styles['name']}>{t(guidesWords.pixels, { n })}</span>
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.SubmenuRoot>
  );
}

function Row({ id }: { readonly id: 'guides' | 'clearGuides' }) {
  const t = useText();
  const workbench = useWorkbench();
  const row: Action = actions[id];
  return (
    <Menu.Item
      className={styles['item']}
      disabled={!(row.enabled?.(workbench) ?? true)}
      onClick={() => row.run(workbench)}
    >
      <span className={styles['tick']} />
      <span className={styles['name']}>{t(row.label)}</span>
    </Menu.Item>
  );
}

interface Props {
  readonly anchor: RefObject<HTMLButtonElement | null>;
  readonly onClose: () => void;
}

/** What is shown over the canvas, what attracts, and from how far. */
export function ViewMenu({ anchor, onClose }: Props) {
  return (
    <Menu.Root open onOpenChange={(open) => !open && onClose()}>
      <Menu.Portal container={landmark()}>
        <Menu.Positioner
          anchor={anchor}
          side="bottom"
          align="start"
          sideOffset={4}
          className={styles['positioner']}
        >
          <Menu.Popup className={styles['menu']} finalFocus={afterMenu(anchor)}>
            {switches.map((id) => (
              <SwitchRow key={id} id={id} />
            ))}
            <Menu.Separator className={styles['separator']} />
            <Numbers of="reach" label={guidesWords.reach} />
            <Numbers of="gridStep" label={guidesWords.gridStep} />
            <Menu.Separator className={styles['separator']} />
            <Row id="guides" />
            <Row id="clearGuides" />
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
