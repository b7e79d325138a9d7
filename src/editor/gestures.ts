import { automaticMode } from '../domain/auto-layout.ts';
import type { Document } from '../domain/document.ts';
import { type Rect, bounds, clamp, intersect } from '../domain/rect.ts';
import { mapRects, resizeBox } from '../domain/resize.ts';
import { resolveLayout } from '../domain/resolve.ts';
import type { Axis } from '../domain/snap/axis.ts';
import { attractionOf } from './attraction.ts';
import { duplicateSlots, placeRegions, roomFor } from './commands.ts';
import { cropGesture } from './crop-gesture.ts';
import { evenMove, evenPull } from './even.ts';
import { dragGuide } from './guide-gesture.ts';
import type { Frame, Now, Start } from './hand.ts';
import { labelFor } from './labels.ts';
import { proportionsOf } from './proportions.ts';
import { dragRadius } from './radius.ts';
import { reachOf } from './reach.ts';
import { travelled } from './travelled.ts';
import { type Point, panBy, toCanvas } from './view.ts';

/** A gesture: what it shows and would commit, from where it started and where the pointer is now. */
export type Gesture = (start: Start, now: Now) => Frame;

const targetRects = (document: Document, ids: readonly string[]): ReadonlyMap<string, Rect> =>
  new Map(
    resolveLayout(document)
      .regions.filter((region) => ids.includes(region.id))
      .map((region) => [region.id, region.rect]),
  );

/**
 * How far a box may be moved along one axis: its start stays within 0..size-1, as the API demands, and with `keepInside`
 * its end within the canvas. A box that is outside already is not pulled back.
 */
export function moveRoom(
  start: number,
  length: number,
  size: number,
  keepInside: boolean,
): readonly [number, number] {
  const last = keepInside ? size - length : size - 1;
  return [Math.min(0, -start), Math.max(0, last - start)];
}

/** The shift by (dx, dy) that moves all of `rects` alike and leaves each of them legal, in whole canvas pixels. */
export function legalShift(
  rects: readonly Rect[],
  dx: number,
  dy: number,
  canvas: { readonly width: number; readonly height: number },
  keepInside: boolean,
): Point {
  const room = (axis: (r: Rect) => readonly [number, number]) => {
    const rooms = rects.map(axis);
    return [Math.max(...rooms.map(([least]) => least)), Math.min(...rooms.map(([, most]) => most))] as const;
  };
  const across = room((r) => moveRoom(r.x, r.w, canvas.width, keepInside));
  const down = room((r) => moveRoom(r.y, r.h, canvas.height, keepInside));
  return { x: clamp(Math.round(dx), ...across) + 0, y: clamp(Math.round(dy), ...down) + 0 };
}

const axesOf = (locked: boolean, across: boolean): readonly Axis[] =>
  locked ? [across ? 'x' : 'y'] : ['x', 'y'];

/** Moves the targets by one shift for all; Shift keeps to the longer axis, Alt moves copies instead where there is room for them. */
const move: Gesture = (start, now) => {
  // The service places the streams: there is nothing to move.
  if (automaticMode(start.document) !== undefined) return { kind: 'move', selection: start.targets };
  const by = travelled(start, now);
  const { shift, alt } = now.modifiers;
  const rects = targetRects(start.document, start.targets);
  const { canvas } = resolveLayout(start.document);
  const copying = alt && roomFor(start.document) >= start.targets.length;
  const axes = axesOf(shift, Math.abs(by.x) >= Math.abs(by.y));
  const raw = { x: axes.includes('x') ? by.x : 0, y: axes.includes('y') ? by.y : 0 };
  const box = bounds([...rects.values()]);
  const { to, held, guidesAt } = attractionOf(start, now).move(start, now, { box, raw, axes, copying });
  const rested = start.aids.even ? evenMove(box, to, axes) : to;
  const step = legalShift([...rects.values()], rested.x, rested.y, canvas, start.keepInside);
  const moved = new Map([...rects].map(([id, r]) => [id, { ...r, x: r.x + step.x, y: r.y + step.y }]));
  const shown = bounds([...moved.values()]);
  const shared = {
    kind: 'move',
    readout: { box: shown, dx: step.x, dy: step.y },
    held,
    guides: guidesAt(shown),
  } as const;
  if (copying) {
    const copied = duplicateSlots(start.document, start.targets, start.copies, 0, 0);
    const placed = start.targets.flatMap((id, at) => {
      const [copy, rect] = [start.copies[at], moved.get(id)];
      return copy === undefined || !rect ? [] : [[copy, rect] as const];
    });
    return {
      ...shared,
      label: labelFor('duplicate', start.document, start.targets),
      document: placeRegions(copied, new Map(placed)),
      selection: start.copies,
      copied: true,
    };
  }
  return {
    ...shared,
    label: labelFor('move', start.document, start.targets),
    document: placeRegions(start.document, moved),
    ...(alt ? { full: true } : {}),
  };
};

/** The least side of a region that a drag makes, canvas pixels: 1 is never useful, and chroma comes in pairs. */
const LEAST = 2;

/** Resizes the box around the targets by one handle; Shift keeps its ratio, or frees a locked one, Alt keeps its centre. */
export const resize: Gesture = (start, now) => {
  if (start.grip.kind !== 'handle') return { kind: 'resize' };
  const by = travelled(start, now);
  const rects = targetRects(start.document, start.targets);
  const box = bounds([...rects.values()]);
  const { canvas } = resolveLayout(start.document);
  const smallest = {
    w: Math.min(...[...rects.values()].map((r) => r.w)),
    h: Math.min(...[...rects.values()].map((r) => r.h)),
  };
  const reach = (end: number, size: number) => (start.keepInside ? Math.max(size, end) : end + size * 2);
  const { handle } = start.grip;
  const options = {
    ...proportionsOf(start.document, start.targets, now.modifiers.shift),
    aboutCentre: now.modifiers.alt,
    within: { x: 0, y: 0, w: reach(box.x + box.w, canvas.width), h: reach(box.y + box.h, canvas.height) },
    min: {
      w: Math.min(box.w, Math.ceil((box.w * LEAST) / smallest.w)),
      h: Math.min(box.h, Math.ceil((box.h * LEAST) / smallest.h)),
    },
    max: { w: Math.max(box.w, canvas.width), h: Math.max(box.h, canvas.height) },
  };
  const free = resizeBox(box, handle, by.x, by.y, options);
  const { to, held, guidesAt } = attractionOf(start, now).resize(start, now, { box, free, handle, raw: by });
  const { even } = start.aids;
  // A ratio that is kept leaves one side no choice.
  const rested = even && !options.keepRatio ? evenPull(box, handle, to) : to;
  const next = resizeBox(box, handle, rested.x, rested.y, options);
  const grain = even ? 2 : 1;
  const mapped = mapRects(rects, box, next, { w: canvas.width, h: canvas.height }, grain);
  const shown = bounds([...mapped.values()]);
  return {
    kind: 'resize',
    label: labelFor('resize', start.document, start.targets),
    document: placeRegions(start.document, mapped),
    readout: { box: shown, dx: shown.w - box.w, dy: shown.h - box.h },
    held,
    guides: guidesAt(shown),
  };
};

/** Selects what the rubber band touches; with Shift, on top of what was selected. */
const marquee: Gesture = (start, now) => {
  const a = toCanvas(start.view, start.at);
  const b = toCanvas(now.view, now.at);
  const band = {
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    w: Math.abs(a.x - b.x),
    h: Math.abs(a.y - b.y),
  };
  const touched = reachOf(start.document, start.layout.regions)
    .filter((region) => intersect(region.rect, band))
    .map((region) => region.id);
  const kept = start.modifiers.shift ? start.selection.filter((id) => !touched.includes(id)) : [];
  return { kind: 'marquee', selection: [...kept, ...touched], marquee: band };
};

/** Moves the view along with the pointer, some of the canvas always staying in sight. */
const pan: Gesture = (start, now) => {
  const { canvas } = start.layout;
  const size = { w: canvas.width, h: canvas.height };
  const [dx, dy] = [now.at.x - start.at.x, now.at.y - start.at.y];
  return { kind: 'pan', view: panBy(start.view, dx, dy, size, start.viewport) };
};

/** The gesture that a press on each kind of grip begins. */
export const gestureOf: Record<Start['grip']['kind'], Gesture> = {
  region: move,
  handle: resize,
  radius: dragRadius,
  guide: dragGuide,
  crop: cropGesture,
  // Beside a crop there is nothing to drag.
  beside: () => ({ kind: 'none' }),
  ground: marquee,
  view: pan,
};
