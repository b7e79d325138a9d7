import { useEffect, useRef } from 'react';

import { lastByKey } from '../last-input.ts';
import { arrangeWords as words } from '../text/arrange-words.ts';
import { useText, useWorkbench } from '../workbench.ts';
import { Families } from './Families.tsx';
import { Selection } from './Selection.tsx';

import styles from './arrange.module.css';

/** How narrow the panel may become for the picture to stay in sight, CSS px. */
const LEAST = 288;

/** Where the picture begins in the window, CSS px. */
function pictureLeft(): number | undefined {
  const stage = document.querySelector<HTMLElement>('[data-testid="stage"]');
  return stage ? stage.getBoundingClientRect().left + Number(stage.dataset['originX']) : undefined;
}

/** What arranges regions: the selection by itself, or all streams by a family. */
export function ArrangePanel() {
  const t = useText();
  const { overlays } = useWorkbench();
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = panel.current;
    const button = document.querySelector('[data-testid="arrange"], [data-testid="more"]');
    if (!element || !button) return;
    element.showPopover();
    if (lastByKey()) element.focus();
    const { left, bottom } = button.getBoundingClientRect();
    // Beside the picture where there is room: what it arranges is seen while it is open.
    const room = (pictureLeft() ?? left) - 16;
    if (room < element.offsetWidth) element.style.width = `${Math.max(LEAST, room)}px`;
    const beside = room + 8 - element.offsetWidth;
    Object.assign(element.style, {
      left: `${Math.max(8, Math.min(left, beside, innerWidth - element.offsetWidth - 8))}px`,
      top: `${bottom + 6}px`,
    });
  }, []);
  return (
    <div
      ref={panel}
      popover="auto"
      role="dialog"
      tabIndex={-1}
      aria-label={t(words.arrange)}
      className={styles['panel']}
      onToggle={(event) => {
        if (event.newState === 'closed') overlays.setState({ arranging: false });
      }}
    >
      <Selection />
      <Families />
    </div>
  );
}
