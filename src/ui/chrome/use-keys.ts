import type { Action } from '../actions.ts';
import { liveKeys } from '../keys.ts';
import { usePreferences } from '../workbench.ts';

/** The keys that are shown for an action, in the notation of tinykeys: the first that does something. */
export function useKeys(action: Pick<Action, 'keys'>): string | undefined {
  const singleKeys = usePreferences((state) => state.singleKeys);
  return liveKeys(action, singleKeys)[0];
}
