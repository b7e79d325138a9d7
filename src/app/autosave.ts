import type { Editor } from '../editor/editor.ts';
import { toSession } from '../editor/session.ts';
import { askToPersist } from './persist.ts';
import type { StorageFault } from './storage-fault.ts';
import type { Outcome, SessionStore } from './storage.ts';

/** What the status bar says of the document: stored, not yet, not possible, or that another tab has stored another one since. */
export type SaveState = 'saved' | 'saving' | 'elsewhere' | StorageFault;

/** The autosave under way. */
export interface Autosave {
  /** Stores what has changed without waiting; resolves when it is stored, or has failed. */
  readonly flush: () => Promise<void>;
  /** Ends the autosave; what has changed since is not stored. */
  readonly stop: () => void;
}

/** How long after a change it is stored at the latest, milliseconds. */
export const SAVE_DELAY = 400;

/**
 * Stores what is committed, 400 ms after a change and at once when the page is hidden or left; one write at a time, the
 * last state always. After a failure the next change tries again. `onState` hears every new state, from the first change on.
 */
export function startAutosave(
  editor: Editor,
  storage: Pick<SessionStore, 'save' | 'onElsewhere'>,
  onState: (state: SaveState) => void,
): Autosave {
  let shown: SaveState | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;
  /** Something has changed since the last write began. */
  let changed = false;
  /** The running write is to be followed by another at once. */
  let again = false;
  let asked = false;

  const report = (state: SaveState) => {
    if (state !== shown) onState(state);
    shown = state;
  };

  async function store(): Promise<Outcome> {
    try {
      return await storage.save(toSession(editor.getState()), new Date());
    } catch {
      return 'failed';
    }
  }

  async function write(): Promise<void> {
    changed = false;
    again = false;
    const outcome = await store();
    changed ||= outcome !== 'done';
    if (outcome !== 'done') return report(outcome);
    if (!changed) report('saved');
    if (!asked) void askToPersist();
    asked = true;
    return undefined;
  }

  async function writeAll(): Promise<void> {
    do await write();
    while (again && changed);
    running = undefined;
  }

  function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    again = true;
    if (changed) running ??= writeAll();
    return running ?? Promise.resolve();
  }

  const unsubscribe = editor.subscribe((state, before) => {
    const { committed, past, future, states } = before;
    const same = state.committed === committed && state.past === past && state.future === future;
    if (same && state.states === states) return;
    changed = true;
    report('saving');
    timer ??= setTimeout(flush, SAVE_DELAY);
  });
  const unlisten = storage.onElsewhere(() => report('elsewhere'));
  const onLeave = () => void flush();
  const onHide = () => {
    if (document.visibilityState === 'hidden') onLeave();
  };
  document.addEventListener('visibilitychange', onHide);
  window.addEventListener('pagehide', onLeave);

  return {
    flush,
    stop: () => {
      unsubscribe();
      unlisten();
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onHide);
      window.removeEventListener('pagehide', onLeave);
    },
  };
}
