import { automaticMode } from '../domain/auto-layout.ts';
import type { Document } from '../domain/document.ts';
import { changeSlots, writeField, writeSlot } from '../domain/fields.ts';
import type { Region } from '../domain/layout.ts';
import { markDocument } from '../domain/marks.ts';
import { type Rect, type Size, clamp } from '../domain/rect.ts';
import { findRegion, resolveLayout } from '../domain/resolve.ts';
import { type Text, joined } from '../domain/text.ts';
import { placeRegions, scaleCanvas } from './commands.ts';
import { type Editor, amend, commit } from './editor.ts';
import { familyOf, flowInto } from './flow.ts';
import { type Label, plainLabels } from './labels.ts';
import { tell } from './said.ts';

/** What becomes of the regions when the canvas gets another size. */
export type CanvasWay = 'scale' | 'keep' | 'pin' | 'flow';

const CORNER_RADIUS = 'Layout.CustomLayout.Regions[].CornerRadius';
const CANVAS = 'Layout.CustomLayout.Canvas';

const withSize = (document: Document, { w, h }: Size): Document =>
  writeField(writeField(document, [], `${CANVAS}.Width`, w), [], `${CANVAS}.Height`, h);

/** The document on a canvas of `size`, each region placed by `place`; their corners keep their radius in px. */
function placed(document: Document, size: Size, place: (rect: Rect, from: Size) => Rect): Document {
  const { canvas, regions } = resolveLayout(document);
  const from = { w: canvas.width, h: canvas.height };
  const rects = new Map(regions.map(({ id, rect }) => [id, place(rect, from)]));
  const sized = withSize(placeRegions(document, rects), size);
  if (size.w === from.w) return sized;
  return changeSlots(
    sized,
    regions.flatMap((region) => (region.cornerRadius > 0 ? [region.id] : [])),
    (slot) => {
      const { cornerRadius } = findRegion(document, slot.id) as Region;
      const share = Math.round(((cornerRadius * from.w) / size.w) * 1e6) / 1e6;
      return writeSlot(slot, CORNER_RADIUS, Math.min(1, share));
    },
  );
}

/** One axis kept in pixels: moved back, then made shorter, where the canvas became too small for it. */
function keptAxis(start: number, length: number, to: number): readonly [number, number] {
  const kept = Math.min(length, to);
  return [clamp(start, 0, Math.max(0, to - kept)), kept];
}

/** The region where it was, in pixels, as far as the new canvas has room. */
function keep({ x, y, w, h }: Rect, size: Size): Rect {
  const [left, width] = keptAxis(x, w, size.w);
  const [top, height] = keptAxis(y, h, size.h);
  return { x: left, y: top, w: width, h: height };
}

/**
 * Up to this share of the canvas's side a margin holds a region to the edge. It is twice what EBU R95 leaves free for
 * titles (5 %), so that a margin meant so on one canvas is still one on a canvas half as large, and pinning leads back.
 */
const NEAR_EDGE = 0.1;

/**
 * One axis held to the edges it lies at or mirrors, with the margins it has: to both (it grows along) where it lies at
 * both, or where its margins are equal and it is longer than half the canvas; to the middle where they are equal and it is
 * shorter; to the one edge it lies at; else scaled.
 */
function pinnedAxis(start: number, length: number, from: number, to: number): readonly [number, number] {
  const after = from - start - length;
  const [nearStart, nearEnd] = [start <= from * NEAR_EDGE, after <= from * NEAR_EDGE];
  const mirrors = Math.abs(start - after) <= 1;
  if ((nearStart && nearEnd) || (mirrors && length * 2 > from))
    return keptAxis(start, Math.max(1, to - start - after), to);
  if (mirrors) return keptAxis(Math.round((to - length) / 2), length, to);
  if (nearStart) return keptAxis(start, length, to);
  if (nearEnd) return keptAxis(to - after - length, length, to);
  const [first, last] = [Math.round((start * to) / from), Math.round(((start + length) * to) / from)];
  return keptAxis(first, Math.max(1, last - first), to);
}

function pin({ x, y, w, h }: Rect, from: Size, size: Size): Rect {
  const [left, width] = pinnedAxis(x, w, from.w, size.w);
  const [top, height] = pinnedAxis(y, h, from.h, size.h);
  return { x: left, y: top, w: width, h: height };
}

/** The layout flowed anew into the family it has; scaled where it has none. */
function flowed(document: Document, size: Size): Document {
  const found = familyOf(document);
  const scaled = scaleCanvas(document, size);
  const count = resolveLayout(document).regions.length;
  return found ? flowInto(scaled, { ...found, count, placedOnly: true }, [], document) : scaled;
}

/** The guides of `before` carried along to a canvas of `size`: with the regions, or in px as far as the canvas goes. */
function withGuides(document: Document, before: Document, size: Size, way: CanvasWay): Document {
  const { guides } = before.editorOnly ?? {};
  if (!guides) return document;
  const { width, height } = resolveLayout(before).canvas;
  const along = (places: readonly number[], from: number, to: number): readonly number[] =>
    way === 'keep'
      ? places.filter((at) => at <= to)
      : [...new Set(places.map((at) => Math.round((at * to) / from)))];
  const next = { x: along(guides.x, width, size.w), y: along(guides.y, height, size.h) };
  return markDocument(document, { guides: next.x.length + next.y.length > 0 ? next : undefined });
}

/** The document on a canvas of `size` px, its regions and guides changed in this way; SourceCrop and, but for `flow`, ZOrder stay. */
export function resizedCanvas(document: Document, size: Size, way: CanvasWay): Document {
  const { width, height } = resolveLayout(document).canvas;
  const resized =
    way === 'scale'
      ? scaleCanvas(document, size)
      : way === 'flow'
        ? flowed(document, size)
        : placed(document, size, (rect, from) => (way === 'keep' ? keep(rect, size) : pin(rect, from, size)));
  return width === size.w && height === size.h ? resized : withGuides(resized, document, size, way);
}

/** Gives the automatic layouts' picture another size: it is the encoder's. */
const resizedPicture = (document: Document, { w, h }: Size): Document =>
  writeField(writeField(document, [], 'Encode.VideoWidth', w), [], 'Encode.VideoHeight', h);

const label = ({ w, h }: Size): Label => ({ text: plainLabels.canvasSize, params: { w, h } });

const movedBack: Text = {
  en: '{moved} {moved|region|regions} moved to fit.',
  zh: '{moved} 个区域已移动以适应画布。',
};
const cutShort: Text = {
  en: '{smaller} {smaller|region|regions} made smaller to fit.',
  zh: '{smaller} 个区域已缩小以适应画布。',
};

/** Says how many regions could not keep their pixels: those moved back, and those made smaller. */
function tellFitted(editor: Editor, before: Document, size: Size): void {
  const { regions } = resolveLayout(before);
  const kept = regions.map(({ rect: was }) => ({ was, is: keep(was, size) }));
  const smaller = kept.filter(({ was, is }) => is.w < was.w || is.h < was.h);
  const moved = kept.filter(
    (one) => !smaller.includes(one) && (one.is.x < one.was.x || one.is.y < one.was.y),
  );
  const { text, params } = label(size);
  const what = [...(moved.length > 0 ? [movedBack] : []), ...(smaller.length > 0 ? [cutShort] : [])];
  const name = { en: `${text.en}.`, zh: `${text.zh}。` };
  if (what.length > 0)
    tell(editor, joined([name, ...what]), { ...params, moved: moved.length, smaller: smaller.length });
}

/**
 * Gives the canvas another size in the way last used, as one step; the other ways can be chosen after it. Where the
 * service places the streams, the size is that of its picture.
 */
export function resizeCanvas(editor: Editor, size: Size): void {
  const { committed, canvasWay } = editor.getState();
  if (automaticMode(committed) !== undefined)
    return commit(editor, label(size), resizedPicture(committed, size));
  const next = resizedCanvas(committed, size, canvasWay);
  commit(editor, label(size), next);
  if (canvasWay === 'keep') tellFitted(editor, committed, size);
  const some = resolveLayout(committed).regions.length > 0;
  return editor.setState({
    resized: some && next !== committed ? { before: committed, size, after: next } : undefined,
  });
}

/** Makes the last change of the canvas's size in another way, which is remembered; the step stays one. */
export function resizeOtherwise(editor: Editor, way: CanvasWay): void {
  const { resized, committed } = editor.getState();
  if (!resized || resized.after !== committed) return;
  const after = resizedCanvas(resized.before, resized.size, way);
  amend(editor, after);
  editor.setState({ canvasWay: way, resized: { ...resized, after } });
  if (way === 'keep') tellFitted(editor, resized.before, resized.size);
}
