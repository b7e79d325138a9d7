import type { Aids } from '../editor/aids.ts';
import { clearGuides, guidesIn } from '../editor/guides.ts';
import { setAids } from './aids.ts';
import { aidsWords } from './text/aids-words.ts';
import type { Workbench } from './workbench.ts';

/** The aids that are on or off. */
export type Switch = 'snapping' | 'rulers' | 'thirds' | 'safeAreas' | 'grid';

const flip =
  (aid: Switch) =>
  ({ preferences }: Workbench) => {
    const change: Partial<Aids> = { [aid]: !preferences.getState().aids[aid] };
    setAids(preferences, change);
  };

const hasGuides = ({ editor }: Workbench): boolean => {
  const { x, y } = guidesIn(editor.getState().committed);
  return x.length + y.length > 0;
};

/** The actions that concern what helps to align. */
export const aidActions = {
  snapping: { label: aidsWords.snapping, keys: ['KeyS'], where: 'canvas', run: flip('snapping') },
  rulers: { label: aidsWords.rulers, keys: ['Shift+KeyR'], where: 'canvas', run: flip('rulers') },
  grid: { label: aidsWords.grid, keys: ['Shift+KeyG'], where: 'canvas', run: flip('grid') },
  thirds: { label: aidsWords.thirds, where: 'canvas', run: flip('thirds') },
  safeAreas: { label: aidsWords.safeAreas, where: 'canvas', run: flip('safeAreas') },
  guides: {
    label: aidsWords.guides,
    where: 'page',
    run: ({ overlays }: Workbench) => overlays.setState({ dialog: 'guides' }),
  },
  clearGuides: {
    label: aidsWords.clearGuides,
    where: 'page',
    enabled: hasGuides,
    run: ({ editor }: Workbench) => clearGuides(editor),
  },
} as const;
