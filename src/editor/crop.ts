import { automaticMode, recordsSingle } from '../domain/auto-layout.ts';
import { cropOf, evenPart, panPart, partOfRatio, pullPart, resetEdges, zoomPart } from '../domain/crop.ts';
import { contains, type Rect, clamp } from '../domain/rect.ts';
import type { Handle } from '../domain/resize.ts';
import type { Text } from '../domain/text.ts';
import { type CropRatio, type CropView, cropView, writeCrop } from './crop-view.ts';
import { type Editor, type EditorState, HISTORY_DEPTH, type Step, commit, say, shown } from './editor.ts';
import { labelFor } from './labels.ts';
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

/** The ratio (width through height, px of the source) that the crop is kept to; undefined where it is free. */
function ratioOf(ratio: CropRatio, { rect, size }: CropView): number | undefined {
  if (ratio === 'free') return undefined;
  if (ratio === 'region') return rect.w / rect.h;
  return ratio === 'source' ? size.w / size.h : ratio;
}

const sayFigures = (editor: Editor): void => {
  const view = croppingView(editor.getState());
  if (!view) return;
  const { x, y, w, h } = evenPart(view.part, view.size);
  say(editor, words.figures, { x, y, w, h, sw: view.size.w, sh: view.size.h });
};

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
  const name = labelFor('crop', before.committed, [id]).params?.['name'] ?? '';
  say(editor, words.entered, { name });
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

/** Commits another part as an inner step of the crop. */
function keepPart(editor: Editor, part: Rect, burst?: string): void {
  const state = editor.getState();
  const view = croppingView(state);
  if (!state.crop || !view) return;
  const { id } = state.crop;
  const document = writeCrop(state.committed, id, cropOf(part, view.size));
  if (document === state.committed) return say(editor, words.limit);
  commit(editor, labelFor('crop', document, [id]), document, burst === undefined ? {} : { burst });
  return sayFigures(editor);
}

/** Keeps the crop to a ratio from now on, and brings it there. */
export function setCropRatio(editor: Editor, ratio: CropRatio): void {
  const { crop } = editor.getState();
  const view = croppingView(editor.getState());
  if (!crop || !view) return;
  editor.setState({ crop: { ...crop, ratio } });
  const wanted = ratioOf(ratio, view);
  if (wanted !== undefined) keepPart(editor, partOfRatio(view.part, wanted, view.size));
}

/** Keeps the whole source. */
export function resetCrop(editor: Editor): void {
  const view = croppingView(editor.getState());
  if (view) keepPart(editor, { x: 0, y: 0, ...view.size });
}

/** Puts the edges of a handle back to the source's own. */
export function resetCropEdge(editor: Editor, handle: Handle): void {
  const view = croppingView(editor.getState());
  if (view) keepPart(editor, resetEdges(view.part, handle, view.size));
}

/** Moves the picture under the crop by px of the source; false where nothing is being cropped. */
export function nudgeCrop(editor: Editor, { dx, dy }: Direction, step: number): boolean {
  const view = croppingView(editor.getState());
  if (!view) return false;
  keepPart(editor, panPart(evenPart(view.part, view.size), -dx * step, -dy * step, view.size), 'nudge-crop');
  return true;
}

/** Moves the right or bottom edge of the crop, with `far` the left or top one, by px of the source, at least 2; false where nothing is being cropped. */
export function nudgeCropEdge(editor: Editor, { dx, dy }: Direction, step: number, far: boolean): boolean {
  const view = croppingView(editor.getState());
  if (!view) return false;
  const handle = dx === 0 ? (far ? 'n' : 's') : far ? 'w' : 'e';
  const by = Math.max(2, step);
  const pulled = pullPart(view.part, handle, { dx: dx * by, dy: dy * by }, view.size, {
    keepRatio: false,
    aboutCentre: false,
  });
  keepPart(editor, pulled, 'nudge-crop-edge');
  return true;
}

/** The px of the source under a point of the stage (CSS px), within what is kept. */
function sourcePoint({ source, size, part }: CropView, at: Point, stage: View): Point {
  const point = toCanvas(stage, at);
  return {
    x: clamp(((point.x - source.x) / source.w) * size.w, part.x, part.x + part.w),
    y: clamp(((point.y - source.y) / source.h) * size.h, part.y, part.y + part.h),
  };
}

/** Shows more (`factor` above 1) or less of the source, about a point of the stage (CSS px) or the crop's middle; false where nothing is being cropped. */
export function zoomCrop(editor: Editor, factor: number, at?: Point): boolean {
  const state = editor.getState();
  const view = croppingView(state);
  if (!view) return false;
  const { size, part } = view;
  const about = at ? sourcePoint(view, at, state.view) : { x: part.x + part.w / 2, y: part.y + part.h / 2 };
  keepPart(editor, zoomPart(part, factor, about, size), 'zoom-crop');
  return true;
}

/** Zooms and moves the picture under the crop by two fingers, from how it lay when they began, `start`. */
export function pinchCrop(editor: Editor, start: CropView, { from, centre, scale }: Pinch): void {
  const { view } = editor.getState();
  const zoomed = zoomPart(start.part, 1 / scale, sourcePoint(start, from, view), start.size);
  // What is kept now fills what the part filled then.
  const perPixel = { x: zoomed.w / start.target.w / view.scale, y: zoomed.h / start.target.h / view.scale };
  const [dx, dy] = [(centre.x - from.x) * perPixel.x, (centre.y - from.y) * perPixel.y];
  keepPart(editor, panPart(zoomed, -dx, -dy, start.size), 'pinch-crop');
}

/** Whether a point of the stage, CSS px, lies on the region or on the part of its source that is kept. */
export function onCrop(state: EditorState, at: Point): boolean {
  const view = croppingView(state);
  if (!view) return false;
  const { x, y } = toCanvas(state.view, at);
  return contains(view.rect, x, y) || contains(view.target, x, y);
}
