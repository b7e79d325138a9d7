import { automaticMode } from '../domain/auto-layout.ts';
import { largestRadius } from '../domain/corner-radius.ts';
import type { Document } from '../domain/document.ts';
import { changeSlots, writeSlot } from '../domain/fields.ts';
import type { Region } from '../domain/layout.ts';
import { type Rect, clamp } from '../domain/rect.ts';
import { findRegion, resolveLayout } from '../domain/resolve.ts';
import { type EditorState, selected, shown, visible } from './editor.ts';
import type { Gesture } from './gestures.ts';
import type { PointerKind } from './hit.ts';
import { labelFor } from './labels.ts';
import { freeOf, seenOf } from './reach.ts';
import { travelled } from './travelled.ts';
import { type Point, toScreen } from './view.ts';

const CORNER_RADIUS = 'Layout.CustomLayout.Regions[].CornerRadius';

/** How far inside its corner the dot lies at least, how near it counts as on it, and the least side of a box that has one; CSS pixels. */
const FROM_CORNER: Record<PointerKind, number> = { mouse: 20, pen: 28, touch: 44 };
const NEAR: Record<PointerKind, number> = { mouse: 9, pen: 14, touch: 22 };
const LEAST_SIDE: Record<PointerKind, number> = { mouse: 80, pen: 112, touch: 176 };

/** The most that a radius can be before the service draws no rounding at all: half the shorter side, canvas px. */
const mostRadius = ({ w, h }: { readonly w: number; readonly h: number }): number => Math.min(w, h) / 2;

/** The radius of a region's corners, canvas px. */
export const radiusOf = ({ cornerRadius }: Region, canvasWidth: number): number => cornerRadius * canvasWidth;

/** Whether the corners are to be rounded so far that the service does not round them at all. */
export const isRoundingLost = (region: Region, canvasWidth: number): boolean =>
  radiusOf(region, canvasWidth) > mostRadius(region.rect);

/** The document with the corners of a region rounded by a radius, canvas px: as a share of the canvas's width that gives that radius back. */
export function withRadius(document: Document, id: string, radius: number): Document {
  const region = findRegion(document, id);
  if (!region) return document;
  const { width } = resolveLayout(document).canvas;
  const { w, h } = region.rect;
  const share =
    radius >= mostRadius(region.rect) ? largestRadius(w, h, width) : Math.round((radius / width) * 1e6) / 1e6;
  return changeSlots(document, [id], (slot) =>
    writeSlot(slot, CORNER_RADIUS, share === 0 ? undefined : share),
  );
}

/** The dot that a selected region's corners are rounded by. */
export interface RadiusDot {
  readonly id: string;
  /** CSS pixels from the stage's top left. */
  readonly at: Point;
}

/** The dot of the one selected region: at the centre of its upper right corner's circle, never too near to the corner itself. */
export function radiusDot(state: EditorState, pointer: PointerKind): RadiusDot | undefined {
  const document = visible(state);
  const [id, ...more] = selected(state);
  if (id === undefined || more.length > 0 || state.crop || automaticMode(document) !== undefined)
    return undefined;
  const { canvas, regions } = shown(state);
  const region = seenOf(document, regions).find((one) => one.id === id);
  if (!region || freeOf(document, [id]).length === 0) return undefined;
  const box: Rect = toScreen(state.view, region.rect);
  if (Math.min(box.w, box.h) < LEAST_SIDE[pointer]) return undefined;
  const radius = Math.min(radiusOf(region, canvas.width), mostRadius(region.rect)) * state.view.scale;
  const inset = Math.max(FROM_CORNER[pointer], radius);
  return { id, at: { x: box.x + box.w - inset, y: box.y + inset } };
}

/** Whether a point of the stage, CSS pixels, is on the dot. */
export function isOnDot(state: EditorState, { x, y }: Point, pointer: PointerKind): boolean {
  const dot = radiusDot(state, pointer);
  return dot !== undefined && Math.hypot(x - dot.at.x, y - dot.at.y) <= NEAR[pointer];
}

/** Rounds the corners as far as the dot is pulled along the diagonal; never so far that the rounding would be lost. */
export const dragRadius: Gesture = (start, now) => {
  const [id] = start.targets;
  const region = id === undefined ? undefined : findRegion(start.document, id);
  if (id === undefined || !region) return { kind: 'radius' };
  const { canvas } = resolveLayout(start.document);
  const by = travelled(start, now);
  const most = mostRadius(region.rect);
  const from = Math.min(radiusOf(region, canvas.width), most);
  const pulled = Math.round(from + (by.y - by.x) / 2);
  const radius = clamp(pulled, 0, most);
  const document =
    radius === radiusOf(region, canvas.width) ? start.document : withRadius(start.document, id, radius);
  return { kind: 'radius', label: labelFor('radius', start.document, [id]), document, radius };
};
