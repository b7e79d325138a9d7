import { automaticMode } from '../../domain/auto-layout.ts';
import { type Contacts, land, lift, move, noContacts, pairs, spent } from '../../editor/contacts.ts';
import type { CropView } from '../../editor/crop-view.ts';
import { onCrop, pinchCrop, pinchedFrom, zoomCrop } from '../../editor/crop.ts';
import { type Editor, cancel } from '../../editor/editor.ts';
import type { Grip, Modifiers } from '../../editor/hand.ts';
import type { PointerKind } from '../../editor/hit.ts';
import { pan, pinch, zoom } from '../../editor/operations.ts';
import { pinchOf } from '../../editor/pinch.ts';
import { autoPan, drag, gripAt, modify, press, release, rest } from '../../editor/pointer.ts';
import type { Point } from '../../editor/view.ts';

/** How near the stage's edge a drag moves the view, and by how much a frame, CSS pixels. */
const EDGE = 24;
const EDGE_STEP = 8;
/** A press this soon after the last one, milliseconds, and this near to it, CSS pixels, is the second of a double click. */
const TWICE = 400;
const NEAR: Record<PointerKind, number> = { mouse: 6, pen: 10, touch: 24 };
/** How long a finger rests before it means the context menu, milliseconds. */
const LONG = 500;
/** How long no move means that the pointer has come to rest, milliseconds. */
const REST = 32;

const modifiersOf = (event: MouseEvent | KeyboardEvent): Modifiers => ({
  shift: event.shiftKey,
  alt: event.altKey,
  invert: event.ctrlKey || event.metaKey,
});

const pointerKind = (event: PointerEvent): PointerKind =>
  event.pointerType === 'touch' || event.pointerType === 'pen' ? event.pointerType : 'mouse';

const cursors: Record<string, string> = {
  n: 'ns-resize',
  s: 'ns-resize',
  e: 'ew-resize',
  w: 'ew-resize',
  ne: 'nesw-resize',
  sw: 'nesw-resize',
  nw: 'nwse-resize',
  se: 'nwse-resize',
};

/** The pointer over what it would grip; `free` where regions can be moved. */
const cursorOf = (grip: Grip, pressed: boolean, free: boolean): string => {
  if (grip.kind === 'handle') return cursors[grip.handle] ?? 'default';
  if (grip.kind === 'crop')
    return grip.handle ? (cursors[grip.handle] ?? 'default') : pressed ? 'grabbing' : 'grab';
  if (grip.kind === 'radius') return 'nesw-resize';
  if (grip.kind === 'guide') return grip.axis === 'x' ? 'ew-resize' : 'ns-resize';
  if (grip.kind === 'view') return pressed ? 'grabbing' : 'grab';
  return grip.kind === 'region' && free ? 'move' : 'default';
};

/**
 * Lets the pointers, the wheel and the modifier keys on `stage` drive the editor; returns the way to stop. A finger that
 * rests means `onLongPress`, with its place in the window, CSS pixels.
 */
export function attachPointer(
  stage: HTMLElement,
  editor: Editor,
  onLongPress: (place: Point) => void,
): () => void {
  const controller = new AbortController();
  const { signal } = controller;
  let contacts: Contacts = noContacts;
  /** The view when two fingers began to pinch. */
  let pinched = editor.getState().view;
  /** How the crop under them lay then. */
  let cropped: CropView | undefined;
  let last = { time: Number.NEGATIVE_INFINITY, x: 0, y: 0 };
  let frame = 0;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let longPress: ReturnType<typeof setTimeout> | undefined;
  /** The finger that is down, or came up last, has rested: what it meant has been done. */
  let rested = false;

  if (matchMedia('(pointer: coarse)').matches) editor.setState({ pointer: 'touch' });

  // Asking the page where the stage lies costs a layout, and it does not move while a pointer is held.
  let corner: Point | undefined;
  /** The last move of what drags. */
  let dragged: PointerEvent | undefined;
  const at = (event: MouseEvent): Point => {
    const { x, y } = corner ?? stage.getBoundingClientRect();
    return { x: event.clientX - x, y: event.clientY - y };
  };

  const edgeStep = (place: number, length: number): number => {
    if (place < EDGE) return EDGE_STEP;
    return place > length - EDGE ? -EDGE_STEP : 0;
  };

  /** Goes on moving the view for as long as a drag rests at the stage's edge. */
  const panAtEdge = () => {
    frame = 0;
    const { hand, viewport } = editor.getState();
    if (hand.phase !== 'dragging' || hand.frame.kind === 'pan') return;
    const dx = edgeStep(hand.now.at.x, viewport.w);
    const dy = edgeStep(hand.now.at.y, viewport.h);
    if (dx === 0 && dy === 0) return;
    const before = editor.getState().view;
    autoPan(editor, dx, dy);
    const { view } = editor.getState();
    if (view.x !== before.x || view.y !== before.y) frame = requestAnimationFrame(panAtEdge);
  };

  const hoverAt = (event: PointerEvent) => {
    const state = editor.getState();
    const grip = gripAt(state, at(event), pointerKind(event));
    stage.style.cursor = cursorOf(grip, false, automaticMode(state.committed) === undefined);
    const hover = grip.kind === 'region' ? grip.id : undefined;
    if (hover !== state.hover) editor.setState({ hover });
  };

  const letGo = () => {
    clearTimeout(resting);
    clearTimeout(longPress);
    corner = undefined;
    cancelAnimationFrame(frame);
    frame = 0;
  };
  /** Ends what is under way; what is still down does nothing more. */
  const giveUp = () => {
    letGo();
    contacts = spent(contacts);
    if (editor.getState().hand.phase !== 'idle') cancel(editor);
  };

  const pressAt = (event: PointerEvent) => {
    const pointer = pointerKind(event);
    const point = at(event);
    const again =
      event.timeStamp - last.time < TWICE && Math.hypot(point.x - last.x, point.y - last.y) < NEAR[pointer];
    // A third press begins anew.
    last = { time: again ? Number.NEGATIVE_INFINITY : event.timeStamp, ...point };
    press(editor, {
      at: point,
      again,
      button: event.button,
      pointer,
      modifiers: modifiersOf(event),
      time: event.timeStamp,
    });
    const { hand } = editor.getState();
    if (hand.phase !== 'idle')
      stage.style.cursor = cursorOf(hand.start.grip, true, automaticMode(hand.start.document) === undefined);
    if (pointer !== 'touch') return;
    longPress = setTimeout(() => {
      giveUp();
      rested = true;
      onLongPress({ x: event.clientX, y: event.clientY });
    }, LONG);
  };

  /** Whether something is dragged: what is pressed after that is no second click. */
  const noteDrag = (): boolean => {
    const dragging = editor.getState().hand.phase === 'dragging';
    if (dragging) last.time = Number.NEGATIVE_INFINITY;
    return dragging;
  };

  const dragTo = (event: PointerEvent) => {
    dragged = event;
    drag(editor, at(event), modifiersOf(event), event.timeStamp);
    clearTimeout(resting);
    resting = setTimeout(() => rest(editor), REST);
    if (!noteDrag()) return;
    clearTimeout(longPress);
    if (frame === 0) frame = requestAnimationFrame(panAtEdge);
  };

  stage.addEventListener(
    'pointerdown',
    (event) => {
      if (event.button > 1) return undefined;
      const pointer = pointerKind(event);
      // The first finger of all: whatever fingers the browser has lost count of are up.
      if (pointer === 'touch' && event.isPrimary)
        contacts = { ...contacts, down: contacts.down.filter(({ kind }) => kind !== 'touch') };
      const { contacts: next, deed } = land(contacts, { id: event.pointerId, kind: pointer, at: at(event) });
      contacts = next;
      if (deed === undefined) return undefined;
      // What is typed in a field is committed before the press looks at the document.
      if (document.activeElement instanceof HTMLElement && !stage.contains(document.activeElement))
        document.activeElement.blur();
      letGo();
      rested = false;
      corner = stage.getBoundingClientRect();
      stage.setPointerCapture(event.pointerId);
      if (deed === 'press') return pressAt(event);
      last.time = Number.NEGATIVE_INFINITY;
      if (deed === 'cancel') giveUp();
      if (deed !== 'pinch-start') return undefined;
      if (editor.getState().hand.phase !== 'idle') cancel(editor);
      const state = editor.getState();
      const fingers = pairs(contacts);
      pinched = state.view;
      cropped =
        fingers && onCrop(state, pinchOf(fingers.start, fingers.now).centre) ? pinchedFrom(state) : undefined;
    },
    { signal },
  );
  const moveTo = (event: PointerEvent) => {
    const { contacts: next, deed } = move(contacts, event.pointerId, at(event));
    contacts = next;
    if (deed === 'drag') return dragTo(event);
    const fingers = deed === 'pinch' && pairs(contacts);
    if (fingers) {
      const by = pinchOf(fingers.start, fingers.now);
      if (cropped && editor.getState().crop) return pinchCrop(editor, cropped, by);
      return pinch(editor, pinched, by);
    }
    if (contacts.down.length === 0 && event.pointerType !== 'touch') hoverAt(event);
    return undefined;
  };
  stage.addEventListener('pointermove', moveTo, { signal });
  // While a hand drags, its moves go to the stage alone: whatever else listens on the page would cost each of them time.
  for (const type of ['pointermove', 'mousemove'] as const)
    window.addEventListener(
      type,
      (event) => {
        if (editor.getState().hand.phase !== 'dragging') return;
        event.stopPropagation();
        if (event.target === stage && event instanceof PointerEvent && event.type === 'pointermove')
          moveTo(event);
      },
      { signal, capture: true },
    );
  stage.addEventListener(
    'pointerup',
    (event) => {
      const { contacts: next, deed } = lift(contacts, event.pointerId);
      contacts = next;
      if (contacts.down.length === 0) letGo();
      if (deed !== 'release') return;
      letGo();
      // The last move may have been left out by the browser: the release says where the pointer is.
      drag(editor, at(event), modifiersOf(event));
      noteDrag();
      release(editor);
      if (event.pointerType !== 'touch') hoverAt(event);
    },
    { signal },
  );
  /** The browser has taken a pointer away. */
  const lose = (event: PointerEvent) => {
    const { contacts: next, deed } = lift(contacts, event.pointerId, true);
    contacts = next;
    if (deed === 'cancel') giveUp();
  };
  // A long press is no click: without this, the browser would report one where the menu has just opened.
  stage.addEventListener('touchend', (event) => rested && event.cancelable && event.preventDefault(), {
    signal,
    passive: false,
  });
  // The middle button pans: it must neither start the browser's scrolling nor paste, as it does on Linux.
  for (const type of ['mousedown', 'mouseup', 'auxclick'] as const)
    stage.addEventListener(type, (event) => event.button === 1 && event.preventDefault(), { signal });
  stage.addEventListener('pointercancel', lose, { signal });
  stage.addEventListener('lostpointercapture', lose, { signal });
  stage.addEventListener('contextmenu', giveUp, { signal });
  stage.addEventListener('pointerleave', () => editor.setState({ hover: undefined }), { signal });
  stage.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      const { view, hand } = editor.getState();
      if (hand.phase !== 'idle') return;
      if (!event.ctrlKey && !event.metaKey && onCrop(editor.getState(), at(event))) {
        zoomCrop(editor, Math.exp(event.deltaY / 300), at(event));
        return;
      }
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
      if (event.ctrlKey || event.metaKey)
        zoom(editor, view.scale * Math.exp((-event.deltaY * unit) / 300), at(event));
      else if (event.shiftKey && event.deltaX === 0) pan(editor, -event.deltaY * unit, 0);
      else pan(editor, -event.deltaX * unit, -event.deltaY * unit);
    },
    { signal, passive: false },
  );
  const keys = (event: KeyboardEvent) => modify(editor, modifiersOf(event));
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || editor.getState().hand.phase === 'idle') return keys(event);
      // Whatever else is held; and one press of Escape takes back one thing only.
      event.stopImmediatePropagation();
      giveUp();
    },
    { signal, capture: true },
  );
  window.addEventListener('keyup', keys, { signal });
  window.addEventListener('blur', giveUp, { signal });
  document.addEventListener('visibilitychange', () => document.hidden && giveUp(), { signal });
  const stop = editor.subscribe(({ tool, viewport, hand }, before) => {
    if (tool !== before.tool) stage.style.cursor = tool === 'hand' ? 'grab' : 'default';
    if (viewport === before.viewport || hand.phase !== 'dragging' || hand.frame.kind === 'pan') return;
    // The window changed under the hand: what it holds goes on lying under it, for a release commits what is shown.
    corner = undefined;
    if (dragged) drag(editor, at(dragged), hand.now.modifiers);
  });
  return () => {
    stop();
    giveUp();
    controller.abort();
  };
}
