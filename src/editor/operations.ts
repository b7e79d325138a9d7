import { stepAside } from '../domain/group-place.ts';
import type { StreamState } from '../domain/layout.ts';
import { idsWith } from '../domain/marks.ts';
import { bounds } from '../domain/rect.ts';
import { findRegion, resolveLayout } from '../domain/resolve.ts';
import type { Text } from '../domain/text.ts';
import { placedByService } from './automatic.ts';
import { addStream, deleteSlots, duplicateSlots, roomFor } from './commands.ts';
import { type Editor, type EditorState, canvasRect, commit, say, select, shown } from './editor.ts';
import { legalShift } from './gestures.ts';
import { neighbour, readingOrder } from './hit.ts';
import { labelFor, nameOf, plainLabels } from './labels.ts';
import type { Direction } from './nudge.ts';
import { type Pinch, pinchedView } from './pinch.ts';
import { freeOf, freeOrRefused, seenOf } from './reach.ts';
import { type Point, type View, fitView, panBy, zoomTo } from './view.ts';
import { type ZMove, compactLayers, moveInZ, moveToLayer } from './z-order.ts';

/** Why no stream can be added to a full recording. */
export const fullReason = {
  en: 'A recording takes 17 streams at most. Delete one to add another.',
  zh: '一次录制最多 17 路流，删除一路后才能再添加。',
};

/** Adds a stream with its region on top and selects it; a full recording says why not. */
export function add(editor: Editor, streamType: 0 | 1 = 0): void {
  const { committed } = editor.getState();
  if (roomFor(committed) === 0) return say(editor, fullReason);
  const id = editor.newId();
  const next = addStream(committed, id, streamType);
  return commit(editor, { text: plainLabels.add, params: { name: nameOf(next, id) } }, next, {
    selection: [id],
  });
}

/** Deletes the selected streams that are not locked, with their regions; nothing of them is selected after it. */
export function remove(editor: Editor): void {
  const { committed, selection } = editor.getState();
  const ids = freeOrRefused(editor, selection);
  if (ids.length > 0)
    commit(editor, labelFor('remove', committed, ids), deleteSlots(committed, ids), {
      selection: selection.filter((id) => !ids.includes(id)),
    });
}

/** How far the last copies were put from their originals, canvas px; undefined where the selection is not those copies. */
function lastOffset({ copied, committed, selection }: EditorState): Point | undefined {
  const same = copied?.to.length === selection.length && selection.every((id) => copied.to.includes(id));
  const [from] = copied?.from ?? [];
  const [to] = copied?.to ?? [];
  if (!same || from === undefined || to === undefined) return undefined;
  const [a, b] = [findRegion(committed, from)?.rect, findRegion(committed, to)?.rect];
  return a && b && (a.x !== b.x || a.y !== b.y) ? { x: b.x - a.x, y: b.y - a.y } : undefined;
}

/** How far the duplicates of the selection go: as the last ones went, else a little aside; as far as the canvas allows. */
function offsetOf(state: EditorState): Point {
  const { canvas, regions } = resolveLayout(state.committed);
  const rects = regions.filter(({ id }) => state.selection.includes(id)).map(({ rect }) => rect);
  if (rects.length === 0) return { x: 0, y: 0 };
  const last = lastOffset(state);
  return last
    ? legalShift(rects, last.x, last.y, canvas, true)
    : stepAside(
        rects,
        regions.map(({ rect }) => rect),
        { w: canvas.width, h: canvas.height },
      );
}

/**
 * Duplicates the selected streams and selects the copies; a recording too full for all of them says why not. Copies that
 * were moved and are duplicated in their turn go as far again.
 */
export function duplicate(editor: Editor): void {
  const { committed, selection } = editor.getState();
  if (selection.length === 0) return undefined;
  if (roomFor(committed) < selection.length) return say(editor, fullReason);
  const copies = selection.map(() => editor.newId());
  const { x, y } = offsetOf(editor.getState());
  const next = duplicateSlots(committed, selection, copies, x, y);
  commit(editor, labelFor('duplicate', committed, selection), next, { selection: copies });
  return editor.setState({ copied: { from: selection, to: copies } });
}

/** Why a step changes nothing, where another one would. */
const settled: Partial<Record<ZMove, Text>> = {
  forward: {
    en: 'Already above all that it overlaps. With Shift it passes any region.',
    zh: '已在所有与它重叠的区域之上。按住 Shift 可越过任意区域。',
  },
  backward: {
    en: 'Already below all that it overlaps. With Shift it passes any region.',
    zh: '已在所有与它重叠的区域之下。按住 Shift 可越过任意区域。',
  },
};

/** Moves the selection in the drawn order. */
export function restack(editor: Editor, move: ZMove): void {
  if (placedByService(editor)) return undefined;
  const { committed, selection } = editor.getState();
  const next = moveInZ(committed, selection, move);
  if (next === committed && selection.length > 0)
    return say(editor, settled[move] ?? { en: 'Already there', zh: '已经在那里了' });
  const kind = move === 'forwardAny' ? 'forward' : move === 'backwardAny' ? 'backward' : move;
  return commit(editor, labelFor(kind, committed, selection), next);
}

/** Puts records above `to` of the other regions, counted from the bottom; what is not selected among them is then. */
export function relayer(editor: Editor, ids: readonly string[], to: number): void {
  if (placedByService(editor)) return;
  const { committed, selection } = editor.getState();
  commit(editor, labelFor('reorder', committed, ids), moveToLayer(committed, ids, to), {
    selection: ids.every((id) => selection.includes(id)) ? selection : ids,
  });
}

/** Numbers the layers 0, 1, 2, … from the bottom, as one step; says so where they are so already. */
export function compact(editor: Editor): void {
  if (placedByService(editor)) return undefined;
  const { committed } = editor.getState();
  const next = compactLayers(committed);
  if (next === committed) return say(editor, { en: 'The layers are compact already', zh: '层级已是连续的' });
  return commit(editor, { text: plainLabels.compact }, next);
}

/** Selects every record that is neither locked nor hidden, those without a region as well. */
export function selectAll(editor: Editor): void {
  const { committed } = editor.getState();
  const hidden = idsWith(committed, 'hidden');
  const ids = committed.slots.map(({ id }) => id).filter((id) => !hidden.has(id));
  select(editor, freeOf(committed, ids));
  say(editor, { en: '{n} selected', zh: '已选择 {n} 个' }, { n: editor.getState().selection.length });
}

const noFurther: Text = { en: 'No region further that way', zh: '该方向没有其他区域' };

/** The regions that keys go through: those that the stage shows. */
const listed = (state: EditorState) => seenOf(state.committed, shown(state).regions);

/** Selects the next (1) or previous (-1) region in reading order; returns false at the end, where the focus may leave. */
export function selectNext(editor: Editor, by: 1 | -1): boolean {
  const { selection } = editor.getState();
  const order = readingOrder(listed(editor.getState()));
  const at = order.findIndex((region) => region.id === selection.at(-1));
  const next = at < 0 ? order.at(by === 1 ? 0 : -1) : order[at + by];
  if (!next) return false;
  select(editor, [next.id]);
  return true;
}

/** Selects the nearest region in a direction from the selected one. */
export function selectNeighbour(editor: Editor, { dx, dy }: Direction): void {
  const { selection } = editor.getState();
  const regions = listed(editor.getState());
  const from = shown(editor.getState()).regions.find((region) => region.id === selection.at(-1));
  const next = from ? neighbour(regions, from, dx, dy) : readingOrder(regions)[0];
  return next ? select(editor, [next.id]) : say(editor, noFurther);
}

/** Adds the nearest region in a direction from the last one selected to the selection; those selected already are passed over. */
export function addNeighbour(editor: Editor, { dx, dy }: Direction): void {
  const { selection } = editor.getState();
  const from = shown(editor.getState()).regions.find((region) => region.id === selection.at(-1));
  const others = listed(editor.getState()).filter((region) => !selection.includes(region.id));
  const next = from ? neighbour(others, from, dx, dy) : readingOrder(others)[0];
  return next ? select(editor, [...selection, next.id]) : say(editor, noFurther);
}

/** Sets the scale about a point of the stage, by default its middle. */
export function zoom(editor: Editor, scale: number, at?: Point): void {
  editor.setState(({ view, viewport }) => ({
    view: zoomTo(view, scale, at ?? { x: viewport.w / 2, y: viewport.h / 2 }),
    fitted: false,
  }));
}

/** Moves and scales the view by two pointers, from where it was when they began. */
export function pinch(editor: Editor, start: View, by: Pinch): void {
  editor.setState(({ viewport, committed }) => ({
    view: pinchedView(start, by, canvasRect(committed), viewport),
    fitted: false,
  }));
}

/** Moves the view by CSS pixels. */
export function pan(editor: Editor, dx: number, dy: number): void {
  editor.setState(({ view, viewport, committed }) => ({
    view: panBy(view, dx, dy, canvasRect(committed), viewport),
    fitted: false,
  }));
}

/** Shows the whole canvas, and goes on doing so while the window changes. */
export function fit(editor: Editor): void {
  editor.setState(({ viewport, committed }) => ({
    view: fitView(canvasRect(committed), viewport),
    fitted: true,
  }));
}

/** Shows the selection as large as it goes, up to 4 screen pixels a canvas pixel. */
export function fitSelection(editor: Editor): void {
  editor.setState((state) => {
    const { viewport, selection } = state;
    const rects = shown(state)
      .regions.filter((region) => selection.includes(region.id))
      .map((region) => region.rect);
    if (rects.length === 0) return state;
    return { view: fitView(bounds(rects), viewport, 4), fitted: false };
  });
}

/** The stage has another size, in CSS pixels: a fitted view is fitted anew, another one keeps its middle. */
export function resizeViewport(editor: Editor, w: number, h: number): void {
  editor.setState((state) => {
    const { view, viewport, committed, fitted } = state;
    if (viewport.w === w && viewport.h === h) return state;
    const next = fitted
      ? fitView(canvasRect(committed), { w, h })
      : { ...view, x: view.x + (w - viewport.w) / 2, y: view.y + (h - viewport.h) / 2 };
    return { viewport: { w, h }, view: next };
  });
}

/** Imagines a stream in another state, for the preview; not part of the document, and no step of the history. */
export const setStreamState = (editor: Editor, id: string, state: StreamState): void =>
  editor.setState(({ states }) => ({ states: { ...states, [id]: state } }));
