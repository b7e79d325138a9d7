import type { StreamState } from '../domain/layout.ts';
import { bounds } from '../domain/rect.ts';
import { placedByService } from './automatic.ts';
import { addStream, deleteSlots, duplicateSlots, roomFor } from './commands.ts';
import { type Editor, canvasRect, commit, say, select, shown } from './editor.ts';
import { neighbour, readingOrder } from './hit.ts';
import { labelFor, nameOf, plainLabels } from './labels.ts';
import type { Direction } from './nudge.ts';
import { type Point, fitView, panBy, zoomTo } from './view.ts';
import { type ZMove, moveInZ, moveToLayer } from './z-order.ts';

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

/** Deletes the selected streams with their regions; nothing is selected after it. */
export function remove(editor: Editor): void {
  const { committed, selection } = editor.getState();
  if (selection.length > 0)
    commit(editor, labelFor('remove', committed, selection), deleteSlots(committed, selection), {
      selection: [],
    });
}

/** How far a duplicate lies from its original, canvas pixels. */
const OFFSET = 16;

/** Duplicates the selected streams and selects the copies; a recording too full for all of them says why not. */
export function duplicate(editor: Editor): void {
  const { committed, selection } = editor.getState();
  if (selection.length === 0) return undefined;
  if (roomFor(committed) < selection.length) return say(editor, fullReason);
  const copies = selection.map(() => editor.newId());
  const next = duplicateSlots(committed, selection, copies, OFFSET, OFFSET);
  return commit(editor, labelFor('duplicate', committed, selection), next, { selection: copies });
}

/** Moves the selection in the drawn order. */
export function restack(editor: Editor, move: ZMove): void {
  if (placedByService(editor)) return undefined;
  const { committed, selection } = editor.getState();
  const next = moveInZ(committed, selection, move);
  if (next === committed && selection.length > 0)
    return say(editor, { en: 'Already there', zh: '已经在那里了' });
  return commit(editor, labelFor(move, committed, selection), next);
}

/** Moves one record to a position of the drawn order, 0 being the bottom. */
export function relayer(editor: Editor, id: string, to: number): void {
  if (placedByService(editor)) return;
  const { committed, selection } = editor.getState();
  commit(editor, labelFor('reorder', committed, [id]), moveToLayer(committed, id, to), {
    selection: selection.includes(id) ? selection : [id],
  });
}

/** Selects every record, those without a region as well. */
export const selectAll = (editor: Editor): void =>
  select(
    editor,
    editor.getState().committed.slots.map((slot) => slot.id),
  );

/** Selects the next (1) or previous (-1) region in reading order; returns false at the end, where the focus may leave. */
export function selectNext(editor: Editor, by: 1 | -1): boolean {
  const { selection } = editor.getState();
  const order = readingOrder(shown(editor.getState()).regions);
  const at = order.findIndex((region) => region.id === selection.at(-1));
  const next = at < 0 ? order.at(by === 1 ? 0 : -1) : order[at + by];
  if (!next) return false;
  select(editor, [next.id]);
  return true;
}

/** Selects the nearest region in a direction from the selected one. */
export function selectNeighbour(editor: Editor, { dx, dy }: Direction): void {
  const { selection } = editor.getState();
  const { regions } = shown(editor.getState());
  const from = regions.find((region) => region.id === selection.at(-1));
  const next = from ? neighbour(regions, from, dx, dy) : readingOrder(regions)[0];
  if (next) select(editor, [next.id]);
}

/** Adds the nearest region in a direction from the last one selected to the selection; those selected already are passed over. */
export function addNeighbour(editor: Editor, { dx, dy }: Direction): void {
  const { selection } = editor.getState();
  const { regions } = shown(editor.getState());
  const from = regions.find((region) => region.id === selection.at(-1));
  const others = regions.filter((region) => !selection.includes(region.id));
  const next = from ? neighbour(others, from, dx, dy) : readingOrder(regions)[0];
  if (next) select(editor, [...selection, next.id]);
}

/** Sets the scale about a point of the stage, by default its middle. */
export function zoom(editor: Editor, scale: number, at?: Point): void {
  editor.setState(({ view, viewport }) => ({
    view: zoomTo(view, scale, at ?? { x: viewport.w / 2, y: viewport.h / 2 }),
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
  editor.setState(({ states }) => ({
    states: { ...states, [id]: state },
    // Whoever does something can have been seen.
    unseen: false,
  }));
