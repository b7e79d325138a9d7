import type { Aids } from '../editor/aids.ts';
import { clearGuides, guidesIn } from '../editor/guides.ts';
import type { Action } from './actions.ts';
import { setAids } from './aids.ts';
import { aidsWords } from './text/aids-words.ts';
import { needs } from './text/command-words.ts';
import type { Workbench } from './workbench.ts';

/** The aids that are on or off. */
export type Switch = 'snapping' | 'rulers' | 'thirds' | 'safeAreas' | 'grid' | 'even';

const flip =
  (aid: Switch) =>
  ({ preferences }: Workbench) => {
    const change: Partial<Aids> = { [aid]: !preferences.getState().aids[aid] };
    setAids(preferences, change);
  };

const isOn =
  (aid: Switch) =>
  ({ preferences }: Workbench): boolean =>
    preferences.getState().aids[aid];

const hasGuides = ({ editor }: Workbench): boolean => {
  const { x, y } = guidesIn(editor.getState().committed);
  return x.length + y.length > 0;
};

/** The actions that concern what helps to align. */
export const aidActions = {
  snapping: {
    label: aidsWords.snapping,
    group: 'view',
    keys: ['KeyS'],
    where: 'canvas',
    on: isOn('snapping'),
    run: flip('snapping'),
  },
  rulers: {
    label: aidsWords.rulers,
    group: 'view',
    keys: ['Shift+KeyR'],
    where: 'canvas',
    on: isOn('rulers'),
    run: flip('rulers'),
  },
  grid: {
    label: aidsWords.grid,
    group: 'view',
    keys: ['Shift+KeyG'],
    where: 'canvas',
    on: isOn('grid'),
    run: flip('grid'),
  },
  thirds: {
    label: aidsWords.thirds,
    group: 'view',
    where: 'canvas',
    on: isOn('thirds'),
    run: flip('thirds'),
  },
  safeAreas: {
    label: aidsWords.safeAreas,
    group: 'view',
    where: 'canvas',
    on: isOn('safeAreas'),
    run: flip('safeAreas'),
  },
  even: {
    label: aidsWords.even,
    group: 'view',
    where: 'canvas',
    on: isOn('even'),
    run: flip('even'),
  },
  guides: {
    label: aidsWords.guides,
    group: 'view',
    where: 'page',
    run: ({ overlays }: Workbench) => overlays.setState({ dialog: 'guides' }),
  },
  clearGuides: {
    label: aidsWords.clearGuides,
    group: 'view',
    where: 'page',
    enabled: hasGuides,
    needs: needs.guides,
    run: ({ editor }: Workbench) => clearGuides(editor),
  },
} as const satisfies Record<string, Action>;
