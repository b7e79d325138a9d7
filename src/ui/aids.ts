import type { StoreApi } from 'zustand/vanilla';

import { type Aids, aidLimits, usualAids } from '../editor/aids.ts';
import type { Editor } from '../editor/editor.ts';
import type { Preferences } from './preferences.ts';

/** The aids that were kept, where each still means something, else as they usually are. */
export function keptAids(value: unknown): Aids {
  if (typeof value !== 'object' || value === null) return usualAids;
  const known = Object.entries(value).filter(([key, one]) => {
    if (!Object.hasOwn(usualAids, key) || typeof one !== typeof usualAids[key as keyof Aids]) return false;
    if (typeof one !== 'number') return true;
    const [least, most] = aidLimits[key as keyof typeof aidLimits];
    return Number.isInteger(one) && one >= least && one <= most;
  });
  return { ...usualAids, ...Object.fromEntries(known) };
}

/** Lets the editor align by the preferences, and remembers there how the canvas was last resized; returns the way to stop. */
export function keepAids(editor: Editor, preferences: StoreApi<Preferences>): () => void {
  const { aids: kept, canvasWay: way } = preferences.getState();
  editor.setState({ aids: kept, canvasWay: way });
  const stops = [
    preferences.subscribe(({ aids }, before) => {
      if (aids !== before.aids) editor.setState({ aids });
    }),
    editor.subscribe(({ canvasWay }, before) => {
      if (canvasWay !== before.canvasWay) preferences.setState({ canvasWay });
    }),
  ];
  return () => stops.forEach((stop) => stop());
}

/** Changes some of the aids. */
export const setAids = (preferences: StoreApi<Preferences>, change: Partial<Aids>): void =>
  preferences.setState(({ aids }) => ({ aids: { ...aids, ...change } }));
