import type { Document } from '../domain/document.ts';
import { markDocument } from '../domain/marks.ts';
import { clamp } from '../domain/rect.ts';
import type { Axis } from '../domain/snap/axis.ts';
import { type Editor, type EditorState, canvasRect, commit, visible } from './editor.ts';
import type { PointerKind } from './hit.ts';
import { type Label, plainLabels } from './labels.ts';
import type { Direction } from './nudge.ts';
import type { Point } from './view.ts';

/** A line of the document to align to, a whole canvas pixel along `axis`. */
export interface UserGuide {
  readonly axis: Axis;
  readonly at: number;
}

/** How thick the rulers along the top and the left of the stage are, CSS pixels. */
export const RULER = 20;
/** How near a guide counts as on it, CSS pixels to either side. */
const NEAR: Record<PointerKind, number> = { mouse: 4, pen: 7, touch: 12 };
/** Most guides of an axis. */
const MOST = 100;

/** The guides of a document by axis: `x` from the left, `y` from the top. */
export const guidesIn = (
  document: Document,
): { readonly x: readonly number[]; readonly y: readonly number[] } =>
  document.editorOnly?.guides ?? { x: [], y: [] };

/** The document with one guide elsewhere: from nowhere it is a new one, to nowhere it goes away. Places lie on the canvas. */
export function putGuide(
  document: Document,
  axis: Axis,
  from: number | undefined,
  to: number | undefined,
): Document {
  const canvas = canvasRect(document);
  const before = guidesIn(document);
  const most = axis === 'x' ? canvas.w : canvas.h;
  const places = new Set(before[axis].filter((at) => at !== from));
  if (to !== undefined && places.size < MOST) places.add(clamp(Math.round(to), 0, most));
  const after = { ...before, [axis]: [...places].toSorted((a, b) => a - b) };
  if (after[axis].join() === before[axis].join()) return document;
  return markDocument(document, { guides: after.x.length + after.y.length > 0 ? after : undefined });
}

/** What a change of a guide is called. */
export function guideLabel(axis: Axis, from: number | undefined, to: number | undefined): Label {
  const text =
    to === undefined
      ? plainLabels.removeGuide
      : from === undefined
        ? plainLabels.addGuide
        : plainLabels.moveGuide;
  return { text, params: { axis, at: to ?? from ?? 0 } };
}

/** Moves a guide, makes one (`from` nowhere) or takes one away (`to` nowhere), as one step. */
export function changeGuide(
  editor: Editor,
  axis: Axis,
  from: number | undefined,
  to: number | undefined,
): void {
  const { committed } = editor.getState();
  commit(editor, guideLabel(axis, from, to), putGuide(committed, axis, from, to));
}

/** Takes all guides away, as one step. */
export function clearGuides(editor: Editor): void {
  const { committed } = editor.getState();
  if (committed.editorOnly?.guides)
    commit(editor, { text: plainLabels.clearGuides }, markDocument(committed, { guides: undefined }));
}

/** The guide that is picked, as far as it is still there and no region is selected. */
export function pickedGuide(state: EditorState): UserGuide | undefined {
  const { picked, selection } = state;
  if (!picked || selection.length > 0) return undefined;
  return guidesIn(visible(state))[picked.axis].includes(picked.at) ? picked : undefined;
}

/** Takes the picked guide away; false where none is picked. */
export function removePicked(editor: Editor): boolean {
  const guide = pickedGuide(editor.getState());
  if (guide) changeGuide(editor, guide.axis, guide.at, undefined);
  return guide !== undefined;
}

/** Moves the picked guide by whole canvas pixels, a held key being one step; false where none is picked. */
export function nudgePicked(editor: Editor, { dx, dy }: Direction, step: number): boolean {
  const { axis, at } = pickedGuide(editor.getState()) ?? {};
  if (axis === undefined || at === undefined) return false;
  const { committed } = editor.getState();
  const size = canvasRect(committed);
  const to = clamp(at + (axis === 'x' ? dx : dy) * step, 0, axis === 'x' ? size.w : size.h);
  commit(editor, guideLabel(axis, at, to), putGuide(committed, axis, at, to), { burst: 'nudge-guide' });
  editor.setState({ picked: { axis, at: to } });
  return true;
}

/** The ruler under a point of the stage: its name is the axis of the guides that are pulled out of it. */
export function rulerAt({ aids }: EditorState, at: Point): Axis | undefined {
  if (!aids.rulers) return undefined;
  if (at.y < RULER) return 'y';
  return at.x < RULER ? 'x' : undefined;
}

/** The guide under a point of the stage. */
export function guideAt(state: EditorState, at: Point, pointer: PointerKind): UserGuide | undefined {
  const { view } = state;
  const guides = guidesIn(visible(state));
  const near = (['x', 'y'] as const).flatMap((axis) =>
    guides[axis].map((place) => ({
      axis,
      at: place,
      off: Math.abs(view[axis] + place * view.scale - at[axis]),
    })),
  );
  const [nearest] = near.toSorted((a, b) => a.off - b.off);
  return nearest && nearest.off <= NEAR[pointer] ? { axis: nearest.axis, at: nearest.at } : undefined;
}
