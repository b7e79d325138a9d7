import { Menu } from '@base-ui/react/menu';
import { Check, ChevronRight } from 'lucide-react';
import { useStore } from 'zustand';

import { findSlot } from '../../domain/document.ts';
import { select } from '../../editor/editor.ts';
import { landmark } from '../dialogs/menu-place.ts';
import { mediaWords } from '../text/media-words.ts';
import { useDocument, useText, useWorkbench } from '../workbench.ts';
import { showSources } from './assign.ts';
import { sharingAgain, showCapture } from './capture.ts';
import { cardSizes } from './sizes.ts';
import { describeSource, mediaKeyOf, useMedia } from './source.ts';
import { pickFile, showFiles } from './take.ts';

import menus from '../dialogs/menu.module.css';
import styles from './media.module.css';

/** Takes the person to the fields for a free size, in the inspector. */
function toFreeSize(): void {
  // The inspector shows the stream only after the selection has been rendered.
  requestAnimationFrame(() => {
    const field = document.querySelector<HTMLInputElement>('[data-card-size] input');
    field?.scrollIntoView({ block: 'center' });
    field?.focus({ preventScroll: true });
  });
}

/** All that a stream's sample source can be, as a menu at its row. */
export function SourceMenu() {
  const t = useText();
  const workbench = useWorkbench();
  const { editor, overlays } = workbench;
  const document = useDocument();
  const open = useStore(overlays, (state) => state.source);
  const slot = open && findSlot(document, open.id);
  const key = slot && mediaKeyOf(slot);
  const media = useMedia(key);
  if (!open || !slot) return null;
  const source = describeSource(t, slot, media);
  const again = sharingAgain(workbench, document, key, media);
  const card = slot.editorOnly?.source;
  const anchor = { getBoundingClientRect: () => new DOMRect(open.x, open.y, 0, 0) };
  const choose = async () => {
    const file = await pickFile('image/*,video/*');
    if (file) await showFiles(workbench, [file], [slot.id]);
  };
  const isCard = (w: number, h: number) => card?.kind === 'card' && card.width === w && card.height === h;
  return (
    <Menu.Root open onOpenChange={(still) => !still && overlays.setState({ source: undefined })}>
      <Menu.Portal container={landmark()}>
        <Menu.Positioner anchor={anchor} side="bottom" align="start" className={menus['positioner']}>
          <Menu.Popup
            className={menus['menu']}
            aria-label={t(mediaWords.menu)}
            finalFocus={() =>
              globalThis.document.querySelector<HTMLElement>(`[data-slot="${slot.id}"] [data-source]`)
            }
          >
            <div className={styles['about']}>
              {source.name !== '' && <strong>{source.name}</strong>}
              <span>{source.details}</span>
            </div>
            <Menu.Separator className={menus['separator']} />
            {again && (
              <Menu.Item className={menus['item']} onClick={again}>
                {t(mediaWords.shareAgain)}
              </Menu.Item>
            )}
            <Menu.Item className={menus['item']} onClick={() => void choose()}>
              {t(mediaWords.chooseFileFull)}
            </Menu.Item>
            <Menu.Item
              className={menus['item']}
              onClick={() => void showCapture(workbench, 'camera', [slot.id])}
            >
              {t(mediaWords.camera)}
            </Menu.Item>
            <Menu.Item
              className={menus['item']}
              onClick={() => void showCapture(workbench, 'screen', [slot.id])}
            >
              {t(mediaWords.screen)}
            </Menu.Item>
            <Menu.SubmenuRoot>
              <Menu.SubmenuTrigger className={menus['item']}>
                <span>{t(mediaWords.testCard)}</span>
                <ChevronRight size={14} aria-hidden />
              </Menu.SubmenuTrigger>
              <Menu.Portal container={landmark()}>
                <Menu.Positioner className={menus['positioner']} alignOffset={-5}>
                  <Menu.Popup className={menus['menu']} aria-label={t(mediaWords.testCard)}>
                    <Menu.Item
                      className={menus['item']}
                      onClick={() => showSources(editor, new Map([[slot.id, undefined]]))}
                    >
                      <span>{t(mediaWords.cardUsual)}</span>
                      {!card && <Check size={14} aria-hidden />}
                    </Menu.Item>
                    {cardSizes.map(({ w, h }) => (
                      <Menu.Item
                        key={`${w}x${h}`}
                        className={menus['item']}
                        onClick={() =>
                          showSources(editor, new Map([[slot.id, { kind: 'card', width: w, height: h }]]))
                        }
                      >
                        <span>{`${w} × ${h}`}</span>
                        {isCard(w, h) && <Check size={14} aria-hidden />}
                      </Menu.Item>
                    ))}
                    <Menu.Item
                      className={menus['item']}
                      onClick={() => {
                        select(editor, [slot.id]);
                        toFreeSize();
                      }}
                    >
                      {t(mediaWords.cardOther)}
                    </Menu.Item>
                  </Menu.Popup>
                </Menu.Positioner>
              </Menu.Portal>
            </Menu.SubmenuRoot>
            {card?.kind === 'media' && (
              <>
                <Menu.Separator className={menus['separator']} />
                <Menu.Item
                  className={menus['item']}
                  onClick={() => showSources(editor, new Map([[slot.id, undefined]]))}
                >
                  {t(mediaWords.removeMedia)}
                </Menu.Item>
              </>
            )}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
