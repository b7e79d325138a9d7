import { Menu } from '@base-ui/react/menu';
import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';

import { automaticMode } from '../../domain/auto-layout.ts';
import type { Document } from '../../domain/document.ts';
import { select } from '../../editor/editor.ts';
import { nameOf } from '../../editor/labels.ts';
import { type Action, type ActionId, actions } from '../actions.ts';
import { keysText } from '../chrome/keys-text.ts';
import { useKeys } from '../chrome/use-keys.ts';
import { perform } from '../perform.ts';
import { dialogWords } from '../text/dialog-words.ts';
import { useText, useWorkbench } from '../workbench.ts';
import { landmark, theStage } from './menu-place.ts';

import styles from './menu.module.css';

const groups: readonly (readonly ActionId[])[] = [
  ['cut', 'copy', 'paste', 'pasteReplace'],
  ['crop', 'duplicate', 'delete', 'rename'],
  ['copyLook', 'pasteLook'],
  ['lock', 'hide', 'showHidden'],
  ['front', 'forward', 'backward', 'back', 'compactLayers'],
  ['arrange', 'tidy', 'fitCanvas', 'swap'],
  ['selectAll', 'zoomSelection', 'zoomFit'],
];

/** In the automatic layouts there is nothing to arrange, but a main stream to choose. */
const groupsFor = (document: Document): readonly (readonly ActionId[])[] =>
  automaticMode(document) === undefined ? groups : [['makeMain', 'convertToCustom'], ...groups.slice(0, 2)];

function Row({ id }: { readonly id: ActionId }) {
  const t = useText();
  const workbench = useWorkbench();
  const row: Action = actions[id];
  const key = useKeys(row);
  return (
    <Menu.Item
      className={styles['item']}
      disabled={!(row.enabled?.(workbench) ?? true)}
      onClick={() => perform(workbench, row)}
    >
      <span>{t(row.label)}</span>
      {key && <kbd>{keysText(key)}</kbd>}
    </Menu.Item>
  );
}

/** Where the focus goes from the menu: back to the row it came from, else to the stage. */
const focusAfter = (opener: Element | null): HTMLElement | null =>
  opener instanceof HTMLElement && opener.isConnected && opener.matches('[data-slot]') ? opener : theStage();

/** The menu of the stage and of the list: what can be done with the selection, and what lies under the pointer. */
export function ContextMenu() {
  const t = useText();
  const { editor, overlays } = useWorkbench();
  const menu = useStore(overlays, (state) => state.menu);
  const [opener] = useState(() => document.activeElement);
  if (!menu) return null;
  const { committed } = editor.getState();
  // What is being named takes the focus by itself.
  const finalFocus = () => overlays.getState().renaming === undefined && focusAfter(opener);
  const anchor = { getBoundingClientRect: () => new DOMRect(menu.x, menu.y, 0, 0) };
  return (
    <Menu.Root open onOpenChange={(open) => !open && overlays.setState({ menu: undefined })}>
      <Menu.Portal container={landmark()}>
        <Menu.Positioner
          anchor={anchor}
          side="right"
          align="start"
          sideOffset={2}
          // A long menu moves up as far as it must, instead of being cut off at the pointer.
          collisionAvoidance={{ side: 'flip', align: 'shift' }}
          className={styles['positioner']}
        >
          <Menu.Popup className={styles['menu']} finalFocus={finalFocus}>
            {menu.under.length > 1 && (
              <>
                <Menu.SubmenuRoot>
                  <Menu.SubmenuTrigger className={styles['item']}>
                    <span>{t(dialogWords.selectLayer)}</span>
                    <ChevronRight size={14} aria-hidden />
                  </Menu.SubmenuTrigger>
                  <Menu.Portal container={landmark()}>
                    <Menu.Positioner className={styles['positioner']} alignOffset={-5}>
                      <Menu.Popup className={styles['menu']}>
                        {menu.under.map((id) => (
                          <Menu.Item key={id} className={styles['item']} onClick={() => select(editor, [id])}>
                            <span>{nameOf(committed, id)}</span>
                          </Menu.Item>
                        ))}
                      </Menu.Popup>
                    </Menu.Positioner>
                  </Menu.Portal>
                </Menu.SubmenuRoot>
                <Menu.Separator className={styles['separator']} />
              </>
            )}
            {groupsFor(committed).map((ids, at) => (
              <Menu.Group key={ids[0]}>
                {at > 0 && <Menu.Separator className={styles['separator']} />}
                {ids.map((id) => (
                  <Row key={id} id={id} />
                ))}
              </Menu.Group>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
