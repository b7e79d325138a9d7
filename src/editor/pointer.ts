import { automaticMode } from '../domain/auto-layout.ts';
import { type Rect, bounds } from '../domain/rect.ts';
import { makeMain } from './automatic.ts';
import { croppingView, enterCrop, keepCrop, onCrop, resetCropEdge } from './crop.ts';
import {
  type Editor,
  type EditorState,
  cancelled,
  canvasRect,
  commit,
  selected,
  shown,
  visible,
} from './editor.ts';
import { gestureOf } from './gestures.ts';
import { guideAt, rulerAt } from './guides.ts';
import type { Frame, Grip, Hand, Modifiers, Now, Start } from './hand.ts';
import { type PointerKind, handleAt, regionsAt } from './hit.ts';
import { fullReason } from './operations.ts';
import { isFast, paceAfter } from './pace.ts';
import { isOnDot } from './radius.ts';
import { freeOf, inReach, reachOf, seenOf } from './reach.ts';
import { swapOfferOf } from './swap-offer.ts';
import { type Point, panBy, toCanvas, toScreen } from './view.ts';

/** A press of a pointer on the stage. */
export interface Press {
  /** CSS pixels from the stage's top left. */
  readonly at: Point;
  /** As in the DOM: 0 the main button, 1 the middle one. */
  readonly button: number;
  readonly pointer: PointerKind;
  readonly modifiers: Modifiers;
  /** When, milliseconds by the clock of `drag`. */
  readonly time?: number;
  /** The second press of a double click. */
  readonly again?: boolean;
}

/** How far the pointer goes before a press becomes a drag, CSS pixels. */
const DRAG_THRESHOLD: Record<PointerKind, number> = { mouse: 4, pen: 4, touch: 8 };

/** The box around what is selected on the stage, neither locked nor hidden, in CSS pixels; undefined where nothing such has a region. */
export function selectionBox(state: EditorState): Rect | undefined {
  const document = visible(state);
  const chosen = freeOf(document, selected(state));
  const rects = seenOf(document, shown(state).regions)
    .filter((region) => chosen.includes(region.id))
    .map((region) => region.rect);
  return rects.length === 0 ? undefined : toScreen(state.view, bounds(rects));
}

/**
 * What lies under a point of the stage for the pointer: a ruler, a handle of the selection, the dot of its corners, a guide,
 * a region, or the ground; with `dots` off, what lies under the dot.
 */
export function gripAt(state: EditorState, at: Point, pointer: PointerKind, dots = true): Grip {
  if (state.tool === 'hand') return { kind: 'view' };
  const ruler = rulerAt(state, at);
  if (ruler) return { kind: 'guide', axis: ruler, from: undefined };
  const crop = croppingView(state);
  if (crop) {
    const handle = handleAt(toScreen(state.view, crop.target), at, pointer);
    if (handle || onCrop(state, at)) return { kind: 'crop', handle };
    const [other] = regionsAt(inReach(state), toCanvas(state.view, at));
    return { kind: 'beside', id: other?.id };
  }
  const box = selectionBox(state);
  // Where the service places the streams there is nothing to resize.
  const free = automaticMode(visible(state)) === undefined;
  const handle = box && free && handleAt(box, at, pointer);
  if (handle) return { kind: 'handle', handle };
  if (dots && isOnDot(state, at, pointer)) return { kind: 'radius' };
  const guide = guideAt(state, at, pointer);
  if (guide) return { kind: 'guide', axis: guide.axis, from: guide.at };
  const [top] = regionsAt(inReach(state), toCanvas(state.view, at));
  return top ? { kind: 'region', id: top.id } : { kind: 'ground' };
}

/** What is selected while the press lasts: an unselected region is taken at once, by itself or, with Shift, as well. */
function taken(state: EditorState, grip: Grip, { modifiers }: Press): readonly string[] {
  if (grip.kind === 'region' && !state.selection.includes(grip.id))
    return modifiers.shift ? [...state.selection, grip.id] : [grip.id];
  return grip.kind === 'ground' && !modifiers.shift ? [] : state.selection;
}

/** With Alt, a region of the selection under the pointer is gripped rather than the topmost: what Alt drags or cycles from. */
function gripFor(state: EditorState, press: Press): Grip {
  if (press.button === 1) return { kind: 'view' };
  // With a key, or the second time, a click means the region: to select beside or below it, or to crop it.
  const plain = !press.modifiers.shift && !press.modifiers.alt && press.again !== true;
  const grip = gripAt(state, press.at, press.pointer, plain);
  const only = state.selection.length === 1 ? state.selection[0] : undefined;
  // The first click may have made its stream the large one: the second means that stream, not the one in its place now.
  if (press.again && grip.kind === 'region' && only !== undefined && automaticMode(state.committed) === 1)
    return { kind: 'region', id: only };
  if (grip.kind !== 'region' || !press.modifiers.alt) return grip;
  const under = regionsAt(inReach(state), toCanvas(state.view, press.at));
  const own = under.find((region) => state.selection.includes(region.id));
  return own ? { kind: 'region', id: own.id } : grip;
}

/** Begins a press; a gesture or a draft still under way is given up first. */
export function press(editor: Editor, event: Press): void {
  if (event.button > 1) return;
  editor.setState((before) => {
    const state = { ...before, ...cancelled(before) };
    const grip = gripFor(state, event);
    const selection = taken(state, grip, event);
    const targets =
      automaticMode(state.committed) === undefined ? freeOf(state.committed, selection) : selection;
    const start: Start = {
      document: state.committed,
      layout: shown(state),
      selection: state.selection,
      targets,
      view: state.view,
      viewport: state.viewport,
      at: event.at,
      grip,
      pointer: event.pointer,
      again: event.again === true,
      crop: state.crop,
      copies: targets.map(() => editor.newId()),
      modifiers: event.modifiers,
      keepInside: state.keepInside,
      aids: state.aids,
      attraction: state.attraction,
      sourceSize: state.sourceSize,
    };
    const pace = { time: event.time ?? 0, speed: 0 };
    const now: Now = { at: event.at, modifiers: event.modifiers, view: state.view, pace };
    return {
      hand: { phase: 'pressing', start, now },
      pointer: event.pointer,
      selection: grip.kind === 'ground' ? state.selection : selection,
      burstOpen: false,
      draft: undefined,
      hover: undefined,
      picked: undefined,
    };
  });
}

/** The hand with the pointer or the keys somewhere new: past the threshold a press becomes a drag. */
function advance(hand: Exclude<Hand, { phase: 'idle' }>, now: Now): Exclude<Hand, { phase: 'idle' }> {
  const { start } = hand;
  const gone = Math.hypot(now.at.x - start.at.x, now.at.y - start.at.y);
  if (hand.phase === 'pressing' && gone < DRAG_THRESHOLD[start.pointer]) return { ...hand, now };
  const held = hand.phase === 'dragging' ? hand.frame.held : undefined;
  return { phase: 'dragging', start, now, frame: gestureOf[start.grip.kind](start, { ...now, held }) };
}

/** Computes the hand anew from what changed of where the pointer is, and how. */
function change(editor: Editor, changed: (now: Now) => Partial<Now>): void {
  editor.setState((state) => {
    if (state.hand.phase === 'idle') return state;
    const { now } = state.hand;
    const hand = advance(state.hand, { ...now, view: state.view, ...changed(now) });
    if (hand.phase !== 'dragging') return { hand };
    const { view, full } = hand.frame;
    const knew = state.hand.phase === 'dragging' && state.hand.frame.full;
    return {
      hand,
      ...(view ? { view, fitted: false } : {}),
      ...(full && !knew ? { said: { text: fullReason } } : {}),
    };
  });
}

/** Moves the pointer, in CSS pixels from the stage's top left, at a time in milliseconds; without one it is at rest there. */
export function drag(editor: Editor, at: Point, modifiers: Modifiers, time?: number): void {
  change(editor, ({ pace, at: from }) => ({ at, modifiers, pace: paceAfter(pace, from, at, time) }));
}

/** The pointer has come to rest: what it was too fast for attracts it now. */
export function rest(editor: Editor): void {
  const { hand } = editor.getState();
  if (hand.phase === 'dragging' && isFast(hand.now.pace))
    change(editor, ({ pace }) => ({ pace: { ...pace, speed: 0 } }));
}

/** A modifier key went down or up: the frame is computed anew at once. */
export function modify(editor: Editor, modifiers: Modifiers): void {
  if (editor.getState().hand.phase === 'dragging') change(editor, () => ({ modifiers }));
}

/** How far from the stage's edge the canvas's edge comes when the view moves by itself, CSS px. */
const EDGE_IN_SIGHT = 40;

/** The step of a view of one axis that brings the canvas's edge into sight, and no further: what is kept inside ends there. */
function asFar(by: number, start: number, length: number, viewport: number): number {
  return by > 0
    ? Math.min(by, Math.max(0, EDGE_IN_SIGHT - start))
    : Math.max(by, Math.min(0, viewport - EDGE_IN_SIGHT - start - length));
}

/** Moves the view under a resting pointer (at the stage's edge), the gesture following; by CSS pixels. */
export function autoPan(editor: Editor, dx: number, dy: number): void {
  editor.setState((state) => {
    const { hand, viewport, keepInside } = state;
    if (hand.phase !== 'dragging' || hand.frame.kind === 'pan' || hand.frame.kind === 'guide') return state;
    const canvas = canvasRect(state.committed);
    const { scale, x, y } = state.view;
    const ends = keepInside && hand.frame.kind !== 'crop';
    const across = ends ? asFar(dx, x, canvas.w * scale, viewport.w) : dx;
    const down = ends ? asFar(dy, y, canvas.h * scale, viewport.h) : dy;
    if (across === 0 && down === 0) return state;
    const view = panBy(state.view, across, down, canvas, viewport);
    return { view, fitted: false, hand: advance(hand, { ...hand.now, view }) };
  });
}

/** What a click (a press without a drag) selects. */
function clicked(state: EditorState, start: Start): readonly string[] {
  const { grip, modifiers } = start;
  if (grip.kind === 'ground') return modifiers.shift ? state.selection : [];
  if (grip.kind === 'guide' && grip.from !== undefined) return [];
  if (grip.kind !== 'region' || !start.selection.includes(grip.id)) return state.selection;
  if (modifiers.shift) return state.selection.filter((id) => id !== grip.id);
  if (!modifiers.alt) return [grip.id];
  const within = reachOf(start.document, start.layout.regions);
  const under = regionsAt(within, toCanvas(state.view, start.at));
  const at = under.findIndex((region) => region.id === grip.id);
  return [...under, ...under].slice(at + 1, at + 2).map((region) => region.id);
}

/** What a committed gesture leaves to go on from: copies that can be repeated, a swap that can be made of the drop. */
function afterwards(
  { document, targets, copies }: Start,
  { modifiers }: Now,
  frame: Frame,
): Partial<EditorState> {
  if (frame.copied) return { copied: { from: targets, to: copies } };
  const [id] = targets;
  const plain = !modifiers.shift && !modifiers.alt && !modifiers.invert;
  if (frame.kind !== 'move' || !frame.document || !plain || id === undefined || targets.length > 1) return {};
  return { swapOffer: swapOfferOf(document, frame.document, id) };
}

/** A click while a region is cropped: the second on an edge resets it, one beside the crop keeps it and goes on to the region there. */
function clickedCrop(editor: Editor, grip: Grip, again: boolean): void {
  editor.setState({ hand: { phase: 'idle' } });
  if (grip.kind === 'crop' && grip.handle && again) resetCropEdge(editor, grip.handle);
  if (grip.kind !== 'beside') return undefined;
  keepCrop(editor);
  return grip.id === undefined ? undefined : enterCrop(editor, grip.id);
}

/** Ends the press: a drag is committed as one step, a click selects. */
export function release(editor: Editor): void {
  const state = editor.getState();
  const { hand } = state;
  if (hand.phase === 'idle') return;
  if (hand.phase === 'pressing') {
    const { grip, modifiers, again } = hand.start;
    if (grip.kind === 'crop' || grip.kind === 'beside') return clickedCrop(editor, grip, again);
    const picked =
      grip.kind === 'guide' && grip.from !== undefined ? { axis: grip.axis, at: grip.from } : undefined;
    editor.setState({ hand: { phase: 'idle' }, selection: clicked(state, hand.start), picked });
    // In the vertical layout a plain click chooses the large stream: there is nothing else to do with a tile.
    if (grip.kind !== 'region' || modifiers.shift || modifiers.alt) return undefined;
    makeMain(editor, grip.id);
    if (again) enterCrop(editor);
    return undefined;
  }
  const { frame } = hand;
  editor.setState({ picked: frame.guide });
  const selection = selected(state);
  if (frame.document && frame.label) {
    commit(editor, frame.label, frame.document, { selection });
    return editor.setState(afterwards(hand.start, hand.now, frame));
  }
  return editor.setState({ hand: { phase: 'idle' }, selection });
}
