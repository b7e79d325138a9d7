import type { Document } from '../domain/document.ts';
import { type SavedFile, toSaved } from '../domain/saved-file.ts';
import { type Editor, type EditorState, type Moment, type Step, canvasRect } from './editor.ts';
import type { Label } from './labels.ts';
import { fitView } from './view.ts';

/** What is back after a reload: the document, what was selected, what the streams did, and the steps both ways. */
export interface Session extends Moment {
  readonly past: readonly Step[];
  readonly future: readonly Step[];
  readonly states: EditorState['states'];
}

/** A document with what was selected in it, as saved. */
export interface SavedMoment {
  readonly document: SavedFile;
  readonly selection: readonly string[];
}

/** One step of the history, as saved. */
export interface SavedStep {
  readonly label: Label;
  readonly before: SavedMoment;
  readonly after: SavedMoment;
}

/** The saved form of a session, without secrets. Steps share documents and their parts, which structured clone keeps. */
export interface SavedSession extends SavedMoment {
  readonly format: 'recording-layout-session';
  readonly version: 1;
  readonly past: readonly SavedStep[];
  readonly future: readonly SavedStep[];
  /** Absent where everybody is live. */
  readonly states?: EditorState['states'];
}

/** Most steps that are saved in each direction. */
export const SAVED_STEPS = 50;

const toMoment = (document: Document, selection: readonly string[]): SavedMoment => ({
  document: toSaved(document),
  selection,
});

const toStep = ({ label, before, after }: Step): SavedStep => ({
  label,
  before: toMoment(before.document, before.selection),
  after: toMoment(after.document, after.selection),
});

/** What is saved of the editor: what is committed, never a gesture's draft. */
export const toSession = (state: EditorState): SavedSession => ({
  format: 'recording-layout-session',
  version: 1,
  ...toMoment(state.committed, state.selection),
  past: state.past.slice(-SAVED_STEPS).map(toStep),
  future: state.future.slice(0, SAVED_STEPS).map(toStep),
  ...(Object.keys(state.states).length > 0 && { states: state.states }),
});

/** Opens a session in place of whatever the editor has open, history included; a gesture under way is given up. */
export function openSession(editor: Editor, session: Session): void {
  const { document, selection, past, future, states } = session;
  editor.setState((state) => ({
    committed: document,
    selection,
    past,
    future,
    states,
    burstOpen: false,
    hand: { phase: 'idle' },
    draft: undefined,
    hover: undefined,
    view: state.fitted ? fitView(canvasRect(document), state.viewport) : state.view,
  }));
}
