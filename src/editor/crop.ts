import { automaticMode, recordsSingle } from '../domain/auto-layout.ts';
import { cropOf, evenPart, panPart, partOfRatio, pullPart, resetEdges, zoomPart } from '../domain/crop.ts';
import { contains, type Rect, clamp } from '../domain/rect.ts';
import type { Handle } from '../domain/resize.ts';
import type { Text } from '../domain/text.ts';
import { type CropRatio, type CropView, cropView, ratioOf, writeCrop } from './crop-view.ts';
import { type Editor, type EditorState, HISTORY_DEPTH, type Step, commit, say, shown } from './editor.ts';
import { labelFor, nameOf } from './labels.ts';
import type { Direction } from './nudge.ts';
import type { Pinch } from './pinch.ts';
import { freeOrRefused } from './reach.ts';
import { type Point, type View, toCanvas } from './view.ts';

const words = {
  entered: {
    en: 'Cropping {name}. Arrows move the picture, with Alt the edges; plus and minus zoom; Enter keeps, Escape puts back.',
    zh: '正在裁剪 {name}。方向键移动画面，加 Alt 移动边缘，加减号缩放；Enter 保留，Esc 还原。',
  },
  kept: { en: 'Crop kept', zh: '已保留裁剪' },
  reverted: { en: 'Crop put back', zh: '已还原裁剪' },
  figures: { en: '{w} by {h} at {x}, {y} of {sw} by {sh}', zh: '{sw} × {sh} 中的 {w} × {h}，位于 {x}, {y}' },
  limit: { en: 'The picture ends here', zh: '已到画面边缘' },
} as const satisfies Record<string, Text>;

/** Room kept in the history for the steps inside a crop. */
const INNER_STEPS = 100;

/** The record that can be cropped on the canvas: the only one selected, with a picture, in a custom layout. */
export function croppable(state: EditorState): string | undefined {
  const [id, ...others] = state.selection;
  const free = automaticMode(state.committed) === undefined && !recordsSingle(state.committed.body);
  if (id === undefined || others.length > 0 || !free) return undefined;
  const region = shown(state).regions.find((one) => one.id === id);
  return region && region.mediaType !== 1 ? id : undefined;
}

/** How the source lies over the canvas now; undefined where nothing is being cropped. */
export function croppingView(state: EditorState): CropView | undefined {
  const { crop, hand } = state;
  if (!crop) return undefined;
  const moving = hand.phase === 'dragging' ? hand.frame.crop : undefined;
  return moving ?? cropView(shown(state), crop.id, state.sourceSize);
}

/** Begins to crop the region `id` on the canvas; a crop under way is kept first. */
export function enterCrop(editor: Editor, id: string | undefined = croppable(editor.getState())): void {
  if (id === undefined) return;
  endCrop(editor);
  const before = editor.getState();
  if (croppable({ ...before, selection: [id] }) === undefined || freeOrRefused(editor, [id]).length === 0)
    return;
  const past = before.past.slice(-(HISTORY_DEPTH - INNER_STEPS));
  const view = cropView(shown(before), id, before.sourceSize);
  editor.setState({
    past,
    future: [],
    burstOpen: false,
    selection: [id],
    hand: { phase: 'idle' },
    crop: {
      id,
      before: { document: before.committed, selection: [id] },
      depth: past.length,
      future: before.future,
      // Stretched or filled, the region's own ratio distorts nothing and loses nothing.
      ratio: view?.renderMode === 2 ? 'free' : 'region',
    },
  });
  say(editor, words.entered, { name: nameOf(before.committed, id) });
}

/** Ends the crop under way and keeps it, as one step. */
export function endCrop(editor: Editor): void {
  editor.setState((state) => {
    const { crop } = state;
    if (!crop) return state;
    const past = state.past.slice(0, crop.depth);
    if (state.committed === crop.before.document) return { crop: undefined, past, future: crop.future };
    const label = labelFor('crop', state.committed, [crop.id]);
    const after = { document: state.committed, selection: state.selection };
    const step: Step = { label, before: crop.before, after };
    return { crop: undefined, past: [...past, step], future: [], burstOpen: false };
  });
}

/** Leaves the crop under way, keeping it, and says so. */
export function keepCrop(editor: Editor): void {
  endCrop(editor);
  say(editor, words.kept);
}

/** Gives up the crop under way: document and history are as before it. */
export function revertCrop(editor: Editor): void {
  editor.setState((state) => {
    const { crop } = state;
    if (!crop) return state;
    return {
      crop: undefined,
      hand: { phase: 'idle' },
      draft: undefined,
      committed: crop.before.document,
      selection: crop.before.selection,
      past: state.past.slice(0, crop.depth),
      future: crop.future,
      burstOpen: false,
    };
  });
  say(editor, words.reverted);
}

/** Ends the crop wherever something else begins: another selection, another layout mode, a region that is gone; returns the way to stop. */
export const watchCrop = (editor: Editor): (() => void) =>
  editor.subscribe((state) => {
    if (!state.crop || state.hand.phase !== 'idle') return;
    if (croppable(state) !== state.crop.id) endCrop(editor);
  });

/** Commits the part that `change` makes as an inner step of the crop, and says it; false where nothing is being cropped. */
function keepPart(editor: Editor, change: (view: CropView, stage: View) => Rect, burst?: string): boolean {
  const state = editor.getState();
  const view = croppingView(state);
  if (!state.crop || !view) return false;
  const { id } = state.crop;
  const part = change(view, state.view);
  const document = writeCrop(state.committed, id, cropOf(part, view.size));
  editor.setState({ crop: { ...state.crop, exact: { document, part } } });
  if (document === state.committed) {
    say(editor, words.limit);
    return true;
  }
  commit(editor, labelFor('crop', document, [id]), document, burst === undefined ? {} : { burst });
  say(editor, words.figures, { ...evenPart(part, view.size), sw: view.size.w, sh: view.size.h });
  return true;
}

/** Keeps the crop to a ratio from now on, and brings it there. */
export function setCropRatio(editor: Editor, ratio: CropRatio): void {
  editor.setState(({ crop }) => ({ crop: crop && { ...crop, ratio } }));
  if (ratio !== 'free') keepPart(editor, (view) => partOfRatio(view.part, ratioOf(ratio, view), view.size));
}

/** Keeps the whole source. */
export const resetCrop = (editor: Editor): boolean =>
  keepPart(editor, ({ size }) => ({ x: 0, y: 0, ...size }));

/** Puts the edges of a handle back to the source's own. */
export const resetCropEdge = (editor: Editor, handle: Handle): boolean =>
  keepPart(editor, ({ part, size }) => resetEdges(part, handle, size));

/** Moves the picture under the crop by px of the source; false where nothing is being cropped. */
export const nudgeCrop = (editor: Editor, { dx, dy }: Direction, step: number): boolean =>
  keepPart(
    editor,
    ({ part, size }) => panPart(evenPart(part, size), -dx * step, -dy * step, size),
    'nudge-crop',
  );

/** Moves the right or bottom edge of the crop, with `far` the left or top one, by px of the source, at least 2; false where nothing is being cropped. */
export function nudgeCropEdge(editor: Editor, { dx, dy }: Direction, step: number, far: boolean): boolean {
  const handle = dx === 0 ? (far ? 'n' : 's') : far ? 'w' : 'e';
  const by = { dx: dx * Math.max(2, step), dy: dy * Math.max(2, step) };
  const free = { ratio: undefined, aboutCentre: false };
  return keepPart(editor, ({ part, size }) => pullPart(part, handle, by, size, free), 'nudge-crop-edge');
}

/** The px of the source under a point of the stage (CSS px), within what is kept. */
function sourcePoint({ source, size, part }: CropView, at: Point, stage: View): Point {
  const point = toCanvas(stage, at);
  return {
    x: clamp(((point.x - source.x) / source.w) * size.w, part.x, part.x + part.w),
    y: clamp(((point.y - source.y) / source.h) * size.h, part.y, part.y + part.h),
  };
}

/** The view with the part that the last change was to keep, before it came to whole px: zooming back and forth ends where it began. */
function exactView(view: CropView, { crop, committed }: EditorState): CropView {
  const exact = crop?.exact;
  return exact?.document === committed ? { ...view, part: exact.part } : view;
}

/** The view that a zoom by two fingers begins with; undefined where nothing is being cropped. */
export function pinchedFrom(state: EditorState): CropView | undefined {
  const view = croppingView(state);
  return view && exactView(view, state);
}

/** Shows more (`factor` above 1) or less of the source, about a point of the stage (CSS px) or the crop's middle; false where nothing is being cropped. */
export const zoomCrop = (editor: Editor, factor: number, at?: Point): boolean =>
  keepPart(
    editor,
    (view, stage) => {
      const { part, size } = exactView(view, editor.getState());
      const about = at ? sourcePoint(view, at, stage) : { x: part.x + part.w / 2, y: part.y + part.h / 2 };
      return zoomPart(part, factor, about, size);
    },
    'zoom-crop',
  );

/** Zooms and moves the picture under the crop by two fingers, from how it lay when they began, `start`. */
export const pinchCrop = (editor: Editor, start: CropView, { from, centre, scale }: Pinch): boolean =>
  keepPart(
    editor,
    (_, stage) => {
      const zoomed = zoomPart(start.part, 1 / scale, sourcePoint(start, from, stage), start.size);
      // What is kept now fills what the part filled then.
      const across = zoomed.w / start.target.w / stage.scale;
      const down = zoomed.h / start.target.h / stage.scale;
      return panPart(zoomed, (from.x - centre.x) * across, (from.y - centre.y) * down, start.size);
    },
    'pinch-crop',
  );

/** Whether a point of the stage, CSS px, lies on the region or on the part of its source that is kept. */
export function onCrop(state: EditorState, at: Point): boolean {
  const view = croppingView(state);
  if (!view) return false;
  const { x, y } = toCanvas(state.view, at);
  return contains(view.rect, x, y) || contains(view.target, x, y);
}
