import { type StoreApi, createStore } from 'zustand/vanilla';

import { shownLayout } from '../domain/auto-layout.ts';
import type { Document } from '../domain/document.ts';
import type { Layout, StreamState } from '../domain/layout.ts';
import { markDocument } from '../domain/marks.ts';
import type { Anchor } from '../domain/proportions.ts';
import type { Rect, Size } from '../domain/rect.ts';
import { resolveLayout } from '../domain/resolve.ts';
import type { Axis } from '../domain/snap/axis.ts';
import type { Params, Text } from '../domain/text.ts';
import { type Aids, usualAids } from './aids.ts';
import { type Attraction, noAttraction } from './attraction.ts';
import type { CanvasWay } from './canvas-size.ts';
import type { CropRatio } from './crop-view.ts';
import type { Hand } from './hand.ts';
import type { PointerKind } from './hit.ts';
import { inSight } from './in-sight.ts';
import type { Label } from './labels.ts';
import type { Look } from './look.ts';
import type { Said } from './said.ts';
import type { SwapOffer } from './swap-offer.ts';
import { type View, fitView } from './view.ts';

/** One step of the history: its name, and document and selection on either side of it. */
export interface Step {
  readonly label: Label;
  readonly before: Moment;
  readonly after: Moment;
  /** Steps of one burst (a held arrow key, a scrubbed field) are one step while it lasts. */
  readonly burst?: string;
}

/** A document with what was selected in it. */
export interface Moment {
  readonly document: Document;
  readonly selection: readonly string[];
}

/** A crop under way on the canvas: one step of the history in the end, whatever is done and undone in it. */
export interface CropSession {
  readonly id: string;
  /** What Escape gives back. */
  readonly before: Moment;
  /** How many steps there were: those after them belong to the crop. */
  readonly depth: number;
  /** The steps that could have been done again. */
  readonly future: readonly Step[];
  readonly ratio: CropRatio;
  /** The part that the last change was to keep, px of the source, before it came to whole px, and the document it made. */
  readonly exact?: { readonly document: Document; readonly part: Rect };
}

/** Everything the person is doing. The document of the moment is `visible(state)`. */
export interface EditorState {
  readonly committed: Document;
  readonly selection: readonly string[];
  readonly past: readonly Step[];
  readonly future: readonly Step[];
  /** Whether the last step may still take more changes of its burst. */
  readonly burstOpen: boolean;
  /** What the pointer is doing. */
  readonly hand: Hand;
  /** The draft of a field under the fingers (a scrubbed label, a dragged slider), shown but not committed. */
  readonly draft: Document | undefined;
  readonly tool: 'select' | 'hand';
  /** What pointed last: handles are drawn for it. */
  readonly pointer: PointerKind;
  readonly crop: CropSession | undefined;
  readonly hover: string | undefined;
  readonly view: View;
  readonly viewport: Size;
  /** The view follows the window until the user zooms or pans. */
  readonly fitted: boolean;
  /** Regions cannot be moved or resized beyond the canvas. */
  readonly keepInside: boolean;
  /** The point of a region that stays where a field sets one of its sides. */
  readonly anchor: Anchor;
  /** What becomes of the regions when the canvas gets another size. */
  readonly canvasWay: CanvasWay;
  /** The last change of the canvas's size: it can be made another way for as long as its outcome is the document. */
  readonly resized: { readonly before: Document; readonly size: Size; readonly after: Document } | undefined;
  readonly aids: Aids;
  /** What attracts where the aids are on; nothing until it is given. */
  readonly attraction: Attraction;
  /** The guide that was clicked or moved last. */
  readonly picked: { readonly axis: Axis; readonly at: number } | undefined;
  readonly said: Said | undefined;
  /** The records last duplicated, and their copies: the next duplicate lies as far from them. */
  readonly copied: { readonly from: readonly string[]; readonly to: readonly string[] } | undefined;
  /** The look that was copied from a region. */
  readonly look: Look | undefined;
  /** What can be done with the region just dropped on another: to take its place and give it the own one. */
  readonly swapOffer: SwapOffer | undefined;
  /** The position of the excluded stream whose fields are shown. */
  readonly excluded: number;
  /** The state each stream is imagined in, by the record's id; live where it is not named. */
  readonly states: Readonly<Record<string, StreamState>>;
  /** Size of a stream's picture, px, by the record's id. */
  readonly sourceSize: (id: string) => Size | undefined;
}

/** The store of one open document; `newId` makes the ids of new records. */
export interface Editor extends StoreApi<EditorState> {
  readonly newId: () => string;
}

/** Most steps that are kept. */
export const HISTORY_DEPTH = 500;

/** An editor with this document open, nothing selected, nothing to undo. */
export function createEditor(document: Document, newId: () => string): Editor {
  const store = createStore<EditorState>(() => ({
    committed: document,
    selection: [],
    past: [],
    future: [],
    burstOpen: false,
    hand: { phase: 'idle' },
    draft: undefined,
    tool: 'select',
    pointer: 'mouse',
    crop: undefined,
    hover: undefined,
    view: { scale: 1, x: 0, y: 0 },
    viewport: { w: 0, h: 0 },
    fitted: true,
    keepInside: true,
    anchor: { x: 0, y: 0 },
    canvasWay: 'scale',
    resized: undefined,
    aids: usualAids,
    attraction: noAttraction,
    picked: undefined,
    said: undefined,
    copied: undefined,
    look: undefined,
    swapOffer: undefined,
    excluded: 0,
    states: {},
    sourceSize: () => undefined,
  }));
  return { ...store, newId };
}

/** The document as it stands on the screen: with what the hand, or a field, is changing. */
export const visible = (state: EditorState): Document =>
  (state.hand.phase === 'dragging' ? state.hand.frame.document : undefined) ?? state.draft ?? state.committed;

/** What is selected on the screen. */
export const selected = (state: EditorState): readonly string[] =>
  (state.hand.phase === 'dragging' ? state.hand.frame.selection : undefined) ?? state.selection;

/** What is selected of the committed records: of copies that are being dragged, the originals. */
export const selectedRecords = (state: EditorState): readonly string[] =>
  state.hand.phase === 'dragging' && state.hand.frame.copied ? state.hand.start.targets : selected(state);

/** The layout on the screen: the service's own in the automatic modes, else the custom one. */
export const shown = (state: EditorState): Layout => shownLayout(visible(state), state.states);

const noStates = {};

/** The whole picture as a rectangle. */
export const canvasRect = (document: Document): Rect => {
  const { canvas } = shownLayout(document, noStates);
  return { x: 0, y: 0, w: canvas.width, h: canvas.height };
};

const living = (document: Document, ids: readonly string[]): readonly string[] =>
  ids.every((id) => document.slots.some((slot) => slot.id === id))
    ? ids
    : ids.filter((id) => document.slots.some((slot) => slot.id === id));

/** The view after the document changed: a fitted one is fitted anew where the canvas has another size. */
function follow(state: EditorState, document: Document): View {
  const now = canvasRect(document);
  const before = canvasRect(state.committed);
  return state.fitted && (now.w !== before.w || now.h !== before.h)
    ? fitView(now, state.viewport)
    : state.view;
}

/**
 * Makes `document` the committed one, as one step named `label`. Nothing happens where it is the committed one already.
 * While a burst is open, a step of the same burst grows instead of a new one being made.
 */
export function commit(
  editor: Editor,
  label: Label,
  document: Document,
  { selection, burst }: { selection?: readonly string[]; burst?: string } = {},
): void {
  editor.setState((state) => {
    const after: Moment = { document, selection: living(document, selection ?? state.selection) };
    const idle = { hand: { phase: 'idle' }, draft: undefined } as const;
    if (document === state.committed) return { ...idle, selection: after.selection };
    const last = state.past.at(-1);
    const grows = burst !== undefined && state.burstOpen && last?.burst === burst;
    const selectedBefore = state.hand.phase === 'idle' ? state.selection : state.hand.start.selection;
    const before = grows ? last.before : { document: state.committed, selection: selectedBefore };
    const step: Step = { label, before, after, ...(burst === undefined ? {} : { burst }) };
    return {
      ...idle,
      committed: document,
      selection: after.selection,
      past: [...(grows ? state.past.slice(0, -1) : state.past), step].slice(-HISTORY_DEPTH),
      future: [],
      burstOpen: burst !== undefined,
      view: follow(state, document),
    };
  });
}

/** Gives the last step another outcome, `document`; nothing happens where the last step's outcome is not the document. */
export function amend(editor: Editor, document: Document): void {
  editor.setState((state) => {
    const last = state.past.at(-1);
    if (last?.after.document !== state.committed) return state;
    const selection = living(document, state.selection);
    const step: Step = { ...last, after: { document, selection } };
    return {
      committed: document,
      selection,
      draft: undefined,
      past: [...state.past.slice(0, -1), step],
      view: follow(state, document),
    };
  });
}

/** Takes the last steps of a burst back as if they had never been, as far as they came after the first `depth` steps. */
export function forget(editor: Editor, burst: string, depth: number): void {
  editor.setState((state) => {
    const kept = state.past.findLastIndex((step) => step.burst !== burst) + 1;
    const first = state.past[Math.max(kept, depth)];
    if (!first || underWay(state)) return state;
    return { ...travel(state, first.before), past: state.past.slice(0, Math.max(kept, depth)) };
  });
}

/** Ends the burst: the next change is a step of its own. */
export function endBurst(editor: Editor): void {
  if (editor.getState().burstOpen) editor.setState({ burstOpen: false });
}

function travel(state: EditorState, to: Moment): Partial<EditorState> {
  return {
    committed: to.document,
    selection: to.selection,
    view: inSight(follow(state, to.document), state.viewport, state.committed, to.document),
    burstOpen: false,
  };
}

/** Whether a hand or a draft is at work: what is shown is not committed yet. */
export const underWay = (state: EditorState): boolean =>
  state.hand.phase !== 'idle' || state.draft !== undefined;

/** Takes the last step back; while a gesture or a draft is under way, only cancels that. */
export function undo(editor: Editor): void {
  editor.setState((state) => {
    if (underWay(state)) return cancelled(state);
    const step = state.past.at(-1);
    // A crop under way is given up by Escape, not step by step beyond its beginning.
    if (!step || state.past.length === state.crop?.depth) return state;
    return {
      ...travel(state, step.before),
      past: state.past.slice(0, -1),
      future: [step, ...state.future],
    };
  });
}

/** Does the last step taken back again; while a gesture or a draft is under way, only cancels that. */
export function redo(editor: Editor): void {
  editor.setState((state) => {
    if (underWay(state)) return cancelled(state);
    const [step, ...future] = state.future;
    if (!step) return state;
    return { ...travel(state, step.after), past: [...state.past, step], future };
  });
}

/** The state with the gesture under way, or the draft, given up: document, selection and history as before it. */
export const cancelled = (state: EditorState): Partial<EditorState> => ({
  hand: { phase: 'idle' },
  draft: undefined,
  ...(state.hand.phase === 'idle' ? {} : { selection: state.hand.start.selection }),
});

/** Gives up the gesture, or the draft, under way. */
export function cancel(editor: Editor): void {
  editor.setState((state) => (underWay(state) ? cancelled(state) : state));
}

/** Selects these records, none by an empty list. */
export function select(editor: Editor, ids: readonly string[]): void {
  editor.setState((state) => {
    const next = living(state.committed, ids);
    const same = next.length === state.selection.length && next.every((id, at) => id === state.selection[at]);
    if (same) return state.picked ? { picked: undefined } : state;
    return { selection: next, picked: undefined, burstOpen: false };
  });
}

/** Shows a draft of a field's change without committing it; undefined takes it away. */
export const draft = (editor: Editor, document: Document | undefined): void =>
  editor.setState({ draft: document });

/** Says something in passing. */
export const say = (editor: Editor, text: Text, params: Params = {}): void =>
  editor.setState({ said: { text, params } });

/** Opens another document, whose canvas size is remembered; the history goes on, so that opening can be undone. */
export function replaceDocument(editor: Editor, label: Label, document: Document): void {
  const { width, height } = resolveLayout(document).canvas;
  commit(editor, label, markDocument(document, { started: { width, height } }), { selection: [] });
}
