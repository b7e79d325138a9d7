import { cropOf, evenPart, panPart, pullPart } from '../domain/crop.ts';
import { type Rect, clamp } from '../domain/rect.ts';
import type { Handle } from '../domain/resize.ts';
import type { Axis } from '../domain/snap/axis.ts';
import { type CropRatio, type CropView, cropView, ratioOf, withPart, writeCrop } from './crop-view.ts';
import type { Frame, Now, Start } from './hand.ts';
import { labelFor } from './labels.ts';
import { travelled } from './travelled.ts';
import type { Point } from './view.ts';

/** How near an edge comes to a line before it rests there, CSS px (as for regions). */
const REACH = 8;

/** A crop as the hand has it: the view it began with, its part at whole px, and how far the hand has gone. */
interface Hold {
  readonly view: CropView;
  readonly part: Rect;
  /** Px of the source. */
  readonly by: Point;
  /** How near a line attracts, px of the source; 0 where none does. */
  readonly reach: Point;
  /** Width through height, where it is kept. */
  readonly ratio: number | undefined;
  readonly aboutCentre: boolean;
}

/** How far a point of one axis goes, and the line it rests at, px of the source. */
interface Pull {
  readonly by: number;
  readonly at?: number;
}

function attracted(from: number, by: number, lines: readonly number[], reach: number): Pull {
  const [nearest] = lines.toSorted((a, b) => Math.abs(from + by - a) - Math.abs(from + by - b));
  const near = nearest !== undefined && reach > 0 && Math.abs(from + by - nearest) <= reach;
  return near ? { by: nearest - from, at: nearest } : { by };
}

function edgeOf(part: Rect, handle: Handle, axis: Axis): number | undefined {
  const [near, far] = axis === 'x' ? (['w', 'e'] as const) : (['n', 's'] as const);
  const [start, length] = axis === 'x' ? [part.x, part.w] : [part.y, part.h];
  if (handle.includes(near)) return start;
  return handle.includes(far) ? start + length : undefined;
}

/** The view with the lines that the crop has come to rest at, where they lie on the canvas. */
const withLines = (view: CropView, x: Pull, y: Pull): CropView => ({
  ...view,
  lines: [
    ...(x.at === undefined
      ? []
      : [{ axis: 'x' as const, at: view.source.x + (x.at / view.size.w) * view.source.w }]),
    ...(y.at === undefined
      ? []
      : [{ axis: 'y' as const, at: view.source.y + (y.at / view.size.h) * view.source.h }]),
  ],
});

/** A handle is pulled, and the source lies still: its edges, thirds and middle attract, but where a ratio makes one axis decide the other. */
function pulled({ view, part, by, reach, ratio, aboutCentre }: Hold, handle: Handle): CropView {
  const along = (axis: Axis, length: number): Pull => {
    const edge = edgeOf(part, handle, axis);
    if (edge === undefined || ratio !== undefined) return { by: by[axis] };
    const lines = [0, length / 3, length / 2, (length * 2) / 3, length];
    return attracted(edge, by[axis], lines, reach[axis]);
  };
  const [x, y] = [along('x', view.size.w), along('y', view.size.h)];
  const next = pullPart(part, handle, { dx: x.by, dy: y.by }, view.size, { ratio, aboutCentre });
  return withLines(withPart(view, next), x, y);
}

/** The source moves under the region, which it goes on filling; the middle of what is kept is attracted by the source's. */
function panned({ view, part, by, reach }: Hold): CropView {
  const { size, source, target } = view;
  const along = (axis: Axis, from: number, length: number, whole: number): Pull =>
    attracted(from + length / 2, clamp(-by[axis], -from, whole - length - from), [whole / 2], reach[axis]);
  const [x, y] = [along('x', part.x, part.w, size.w), along('y', part.y, part.h, size.h)];
  const next = panPart(part, x.by, y.by, size);
  const shifted = {
    ...source,
    x: target.x - (next.x / size.w) * source.w,
    y: target.y - (next.y / size.h) * source.h,
  };
  return withLines({ ...view, part: next, source: shifted }, x, y);
}

/** The ratio that a pull keeps: that of the crop, or with Shift, where it is free, the part's own; with Shift a kept one is free. */
function keptRatio(ratio: CropRatio, shift: boolean, view: CropView, part: Rect): number | undefined {
  if (ratio === 'free') return shift ? part.w / part.h : undefined;
  return shift ? undefined : ratioOf(ratio, view);
}

/**
 * Crops: a handle changes what is kept, a drag inside moves the source under the region. Shift keeps the ratio (or frees
 * it where it is kept), Alt the centre, Control inverts the attraction, as for regions.
 */
export function cropGesture(start: Start, now: Now): Frame {
  const { grip, crop } = start;
  const view = crop && cropView(start.layout, crop.id, start.sourceSize);
  if (grip.kind !== 'crop' || !crop || !view) return { kind: 'none' };
  const { size, source } = view;
  const scale = { x: size.w / source.w, y: size.h / source.h };
  const moved = travelled(start, now);
  const near = start.aids.snapping === now.modifiers.invert ? 0 : REACH / now.view.scale;
  const part = evenPart(view.part, size);
  const hold: Hold = {
    view,
    part,
    by: { x: moved.x * scale.x, y: moved.y * scale.y },
    reach: { x: near * scale.x, y: near * scale.y },
    ratio: keptRatio(crop.ratio, now.modifiers.shift, view, part),
    aboutCentre: now.modifiers.alt,
  };
  const made = grip.handle ? pulled(hold, grip.handle) : panned(hold);
  return {
    kind: 'crop',
    label: labelFor('crop', start.document, [crop.id]),
    document: writeCrop(start.document, crop.id, cropOf(made.part, size)),
    selection: [crop.id],
    crop: made,
  };
}
