import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

import { panelLimits } from './preferences.ts';
import type { Workbench } from './workbench.ts';

/** The panels that lie over a narrow window as drawers, one at a time. */
export type Drawer = 'layers' | 'inspector' | 'dock';

/** Where the panels no longer fit beside the stage, by the reader's text size: also in a low window, as of a phone on its side or at 200 %. */
const NARROW = '(width < 64em) or (height < 31.25em)';
/** Where the bar's buttons do not fit into one line: those for fingers are larger. */
const SHORT = `${NARROW} or ((pointer: coarse) and (width < 90em))`;

const following = (query: string) => (changed: () => void) => {
  const list = matchMedia(query);
  list.addEventListener('change', changed);
  return () => list.removeEventListener('change', changed);
};
const followNarrow = following(NARROW);
const followShort = following(SHORT);
const isNarrow = (): boolean => matchMedia(NARROW).matches;
const isShort = (): boolean => matchMedia(SHORT).matches;

/** Whether the window is so narrow, or so low, that the panels are drawers. */
export const useNarrow = (): boolean => useSyncExternalStore(followNarrow, isNarrow);

/** Whether the bar has no room for all of its buttons. */
export const useShortBar = (): boolean => useSyncExternalStore(followShort, isShort);

/** Opens a drawer, or closes the one that is open. */
export const setDrawer = ({ overlays }: Workbench, drawer: Drawer | undefined): void =>
  overlays.setState({ drawer });

/** Brings the panel of an element into sight, where it is folded away or a closed drawer, so that the element can have the focus. */
export function reveal({ overlays, preferences }: Workbench, element: Element): void {
  const panel = element.closest<HTMLElement>('[data-drawer]')?.dataset['drawer'] as Drawer | undefined;
  if (!panel) return;
  flushSync(() => {
    if (isNarrow()) overlays.setState({ drawer: panel });
    else if (preferences.getState().panels[panel] === 0)
      preferences.setState(({ panels }) => ({ panels: { ...panels, [panel]: panelLimits[panel].usual } }));
  });
}
