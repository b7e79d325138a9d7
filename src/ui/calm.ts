import type { StoreApi } from 'zustand/vanilla';

import type { Editor, EditorState } from '../editor/editor.ts';

/** How far what follows a hand from afar may lie behind it, milliseconds, and the frame in which it is told. */
export const PACE = 70;

/** The editor, told of from afar; `getState` is the editor's own. */
export type CalmEditor = Pick<StoreApi<EditorState>, 'getState' | 'getInitialState' | 'subscribe'>;

type Listener = Parameters<CalmEditor['subscribe']>[0];

/** Those who are told together. */
interface Party {
  readonly listeners: Set<Listener>;
  told: EditorState;
  /** Milliseconds since the page began. */
  at: number;
}

const isDragging = ({ hand }: EditorState): boolean => hand.phase === 'dragging';

/** The editor as all but the stage follows it. */
export interface CalmEditors {
  /** For the text of the export. */
  readonly text: CalmEditor;
  /** For what is wrong with it. */
  readonly judgement: CalmEditor;
  /** For all else. */
  readonly panels: CalmEditor;
}

/**
 * The editor as all but the stage follows it, in three parties, told in this order: each change at once, but while a hand
 * drags every 70 ms what has changed meanwhile, and one party a frame. A single figure in a field costs the page more
 * than the whole mix.
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
    const due = parties.filter(({ told }) => told !== editor.getState());
    const next = due.find(({ at }) => performance.now() - at >= PACE);
    if (next) tell(next);
    if (due.length > (next ? 1 : 0)) frame = requestAnimationFrame(tellNext);
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
  const party = (): CalmEditor => {
    const listeners = new Set<Listener>();
    parties.push({ listeners, told: editor.getState(), at: 0 });
    return {
      getState: editor.getState,
      getInitialState: editor.getInitialState,
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    };
  };
  return { text: party(), judgement: party(), panels: party() };
}
