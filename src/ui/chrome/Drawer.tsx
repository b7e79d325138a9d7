import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from 'react';
import { useStore } from 'zustand';

import { type Drawer as Panel, setDrawer, useNarrow } from '../narrow.ts';
import { drawerWords } from '../text/drawer-words.ts';
import { usePreferences, useText, useWorkbench } from '../workbench.ts';

interface Props {
  readonly panel: Panel;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** Where Escape means what is being typed, not the drawer. */
const TYPED =
  'input:not([type="checkbox"], [type="range"], [type="color"], [type="file"]), textarea, [contenteditable]';

/**
 * A panel beside the stage; in a narrow window a drawer over it, which takes the focus as it opens and gives it back to
 * its button as it closes.
 */
export function Drawer({ panel, className, children }: Props) {
  const t = useText();
  const workbench = useWorkbench();
  const narrow = useNarrow();
  const open = useStore(workbench.overlays, (state) => state.drawer === panel);
  const folded = usePreferences((state) => state.panels[panel] === 0);
  const element = useRef<HTMLDivElement>(null);

  const shown = narrow && open;
  const wasShown = useRef(false);
  // Not in the clean-up: as it ends an update, React gives the focus back to what had it before.
  useLayoutEffect(() => {
    const drawer = element.current;
    if (!drawer || shown === wasShown.current) return;
    wasShown.current = shown;
    const { activeElement } = document;
    const inside = drawer.contains(activeElement);
    if (shown && !inside) drawer.focus({ preventScroll: true });
    if (!shown && narrow && (inside || activeElement === document.body))
      document.querySelector<HTMLElement>(`[data-drawer-button="${panel}"]`)?.focus();
  }, [shown, narrow, panel]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || (event.target as Element).matches(TYPED)) return;
    if (!element.current?.contains(event.target as Node)) return;
    event.stopPropagation();
    setDrawer(workbench, undefined);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- a group while it is a drawer, and no more than its place otherwise
    <div
      ref={element}
      id={`panel-${panel}`}
      className={className}
      data-drawer={panel}
      inert={!narrow && folded}
      {...(narrow && {
        'data-open': open,
        role: 'group',
        tabIndex: -1,
        'aria-label': t(drawerWords[panel]),
        onKeyDown,
      })}
    >
      {children}
    </div>
  );
}
