import type { StoreApi } from 'zustand/vanilla';

import type { Editor, EditorState } from '../editor/editor.ts';

/** How often the report is told of a hand that drags, milliseconds: it has to be true within 100, its frame included. */
export const PACE = 70;
/** How often all else is: nobody reads figures that change faster, and those at the hand change in each frame. */
const LEISURE = 140;

/** The editor, told of from afar; `getState` is the editor's own. */
export type CalmEditor = Pick<StoreApi<EditorState>, 'getState' | 'getInitialState' | 'subscribe'>;

type Listener = Parameters<CalmEditor['subscribe']>[0];

/** Those who are told together. */
interface Party {
  readonly listeners: Set<Listener>;
  /** Milliseconds from one telling to the next. */
  readonly pace: number;
  told: EditorState;
  /** Milliseconds since the page began. */
  at: number;
}

const isDragging = ({ hand }: EditorState): boolean => hand.phase === 'dragging';

/** The editor as all but the stage follows it, by what it costs the page to follow. */
export interface CalmEditors {
  /** For the export, and what is wrong with it. */
  readonly report: CalmEditor;
  /** For what the fields show. */
  readonly fields: CalmEditor;
  /** For all else. */
  readonly panels: CalmEditor;
}

/**
 * The editor as all but the stage follows it, in parties: each change at once, but while a hand drags every 70 ms
 * (the report) or 140 ms what has changed meanwhile, and one party a frame. A single figure in a field costs the page
 * more than the whole mix.
 */
export function calmEditors(editor: Editor): CalmEditors {
  const parties: Party[] = [];
  let frame = 0;

  const tell = (one: Party) => {
    const before = one.told;
    one.told = editor.getState();
    one.at = performance.now();
    if (one.told !== before) for (const listener of one.listeners) listener(one.told, before);
  };
  const tellNext = () => {
    frame = 0;
    const behind = parties.filter(({ told }) => told !== editor.getState());
    const due = behind.filter(({ at, pace }) => performance.now() - at >= pace);
    // Who is in more of a hurry comes first, and of the others whoever has waited longest.
    const [next] = due.toSorted((a, b) => a.pace - b.pace || a.at - b.at);
    if (next) tell(next);
    if (behind.length > (next ? 1 : 0)) frame = requestAnimationFrame(tellNext);
  };
  editor.subscribe(() => {
    if (isDragging(editor.getState())) {
      if (frame === 0) frame = requestAnimationFrame(tellNext);
      return;
    }
    cancelAnimationFrame(frame);
    frame = 0;
    for (const one of parties) tell(one);
  });
  const party = (pace: number): CalmEditor => {
    const listeners = new Set<Listener>();
    parties.push({ listeners, pace, told: editor.getState(), at: 0 });
    return {
      getState: editor.getState,
      getInitialState: editor.getInitialState,
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    };
  };
  return { report: party(PACE), fields: party(LEISURE), panels: party(LEISURE) };
}
