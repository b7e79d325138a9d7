import { Menu } from '@base-ui/react/menu';
import type { RefObject } from 'react';

import { type Action, type ActionId, actions } from '../actions.ts';
import { keysText } from '../chrome/keys-text.ts';
import { useKeys } from '../chrome/use-keys.ts';
import { useText, useWorkbench } from '../workbench.ts';
import { afterMenu, landmark } from './menu-place.ts';

import styles from './menu.module.css';

const ids: readonly ActionId[] = ['palette', 'shortcuts', 'reference'];

function Row({ id }: { readonly id: ActionId }) {
  const t = useText();
  const workbench = useWorkbench();
  const row: Action = actions[id];
  const key = useKeys(row);
  return (
    <Menu.Item className={styles['item']} onClick={() => row.run(workbench)}>
      <span>{t(row.label)}</span>
      {key && <kbd>{keysText(key)}</kbd>}
    </Menu.Item>
  );
}

interface Props {
  readonly anchor: RefObject<HTMLButtonElement | null>;
  readonly onClose: () => void;
}

/** What helps: the command palette, the keys, the parameters. */
export function HelpMenu({ anchor, onClose }: Props) {
  return (
    <Menu.Root open onOpenChange={(open) => !open && onClose()}>
      <Menu.Portal container={landmark()}>
        <Menu.Positioner
          anchor={anchor}
          side="top"
          align="end"
          sideOffset={4}
          className={styles['positioner']}
        >
          <Menu.Popup className={styles['menu']} finalFocus={afterMenu(anchor)}>
            {ids.map((id) => (
              <Row key={id} id={id} />
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
