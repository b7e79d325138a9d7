import type { Rect } from '../domain/rect.ts';
import type { Handle } from '../domain/resize.ts';
import { unrounded } from '../domain/resize.ts';
import { reachAt, snapMove, snapPlace, snapResize } from '../domain/snap.ts';
import { AXES, type Axis, type Span, crossOf, lengthOf, spanOf } from '../domain/snap/axis.ts';
import { type Settled, guidesOf } from '../domain/snap/guides.ts';
import type { Reach } from '../domain/snap/pick.ts';
import type { Sides } from '../domain/snap/resizing.ts';
import { type Ratio, type SnapTargets, collectTargets } from '../domain/snap/targets.ts';
import type { Attraction, RawMove, RawResize, Rest } from './attraction.ts';
import { guidesIn } from './guides.ts';
import type { Now, Start } from './hand.ts';
import { proportionsOf } from './proportions.ts';
import type { Point } from './view.ts';

/** How far things attract now. */
const reachOf = ({ aids }: Start, { view }: Now): Reach => reachAt(aids.reach, view.scale);

/** The ratio of what a single target shows: its picture's, after SourceCrop. */
function sourceOf({ layout, targets, sourceSize }: Start): Ratio | undefined {
  const [id, ...more] = targets;
  if (id === undefined || more.length > 0) return undefined;
  const size = sourceSize(id);
  if (!size) return undefined;
  const crop = layout.regions.find((region) => region.id === id)?.crop ?? { w: 1, h: 1 };
  const value = (size.w * crop.w) / (size.h * crop.h);
  const figure = (n: number) => String(Math.round(n * 100) / 100);
  return { name: value >= 1 ? `${figure(value)}:1` : `1:${figure(1 / value)}`, value };
}

const collected = new WeakMap<Start, Map<boolean, SnapTargets>>();

/**
 * What there is to align to while the targets move, or, with `all`, while copies of them do: collected once for a gesture.
 * Hidden regions do not attract, locked ones do.
 */
function targetsOf(start: Start, all = false): SnapTargets {
  const known = collected.get(start) ?? new Map<boolean, SnapTargets>();
  collected.set(start, known);
  const targets = known.get(all) ?? collect(start, all);
  known.set(all, targets);
  return targets;
}

function collect(start: Start, all: boolean): SnapTargets {
  const { document, aids } = start;
  const { canvas, regions } = start.layout;
  const hidden = new Set(document.slots.filter((slot) => slot.editorOnly?.hidden).map(({ id }) => id));
  const source = sourceOf(start);
  return collectTargets({
    canvas: { w: canvas.width, h: canvas.height },
    siblings: regions
      .filter(({ id }) => !hidden.has(id) && (all || !start.targets.includes(id)))
      .map(({ rect }) => rect),
    guides: start.grip.kind === 'guide' ? { x: [], y: [] } : guidesIn(document),
    aids: { ...aids, grid: aids.grid ? aids.gridStep : undefined },
    ...(source ? { source } : {}),
  });
}

/** Where a move comes to rest that the hand alone takes to `raw`; along the axes it may go. */
function restOfMove(start: Start, now: Now, { box, raw, axes, copying }: RawMove): Rest {
  const targets = targetsOf(start, copying);
  const { dx, dy, held } = snapMove(
    { box, dx: raw.x, dy: raw.y, axes },
    targets,
    reachOf(start, now),
    now.held,
  );
  const anchors = Object.fromEntries(axes.map((axis) => [axis, ['from', 'middle', 'to'] as const]));
  return {
    to: { x: dx, y: dy },
    held,
    guidesAt: (final) => guidesOf(final, targets, { anchors, lengths: false }),
  };
}

/** Which edges a handle moves. */
const sidesOf = (handle: Handle): Sides => ({
  ...(handle.includes('w') ? { x: 'from' } : handle.includes('e') ? { x: 'to' } : {}),
  ...(handle.includes('n') ? { y: 'from' } : handle.includes('s') ? { y: 'to' } : {}),
});

/** The edges whose alignments are shown. */
const anchorsOf = (sides: Sides, aboutCentre: boolean): Settled['anchors'] =>
  Object.fromEntries(
    Object.entries(sides).map(([axis, side]) => [axis, aboutCentre ? ['from', 'to'] : [side]]),
  );

/** The pull on the handle that brings its edges to where they rest; where the ratio is kept, one edge decides for both. */
function pullTo(
  box: Rect,
  sides: Sides,
  edges: Readonly<Partial<Record<Axis, number>>>,
  by: Point,
  { keepRatio, ratio }: ReturnType<typeof proportionsOf>,
): Point {
  const pull: { x: number; y: number } = { ...by };
  const full = { ...box, ...unrounded(box, ratio) };
  for (const axis of AXES) {
    const [side, edge] = [sides[axis], edges[axis]];
    if (side === undefined || edge === undefined) continue;
    pull[axis] = edge - spanOf(box, axis)[side];
    const other = crossOf(axis);
    const otherSide = sides[other];
    if (!keepRatio || otherSide === undefined) continue;
    const forth = (end: keyof Span) => (end === 'to' ? 1 : -1);
    pull[other] =
      (pull[axis] * forth(side) * forth(otherSide) * lengthOf(spanOf(full, other))) /
      lengthOf(spanOf(full, axis));
  }
  return pull;
}

/** Where the handle of a resize comes to rest: `box` is as at the start, `free` as the hand alone makes it. */
function restOfResize(start: Start, now: Now, { box, free, handle, raw }: RawResize): Rest {
  const { shift, alt: aboutCentre } = now.modifiers;
  const proportions = proportionsOf(start.document, start.targets, shift);
  const { keepRatio } = proportions;
  const targets = targetsOf(start);
  const sides = sidesOf(handle);
  const { edges, held } = snapResize(
    free,
    { start: box, sides, keepRatio, aboutCentre },
    targets,
    reachOf(start, now),
    now.held,
  );
  const anchors = anchorsOf(sides, aboutCentre);
  return {
    to: pullTo(box, sides, edges, raw, proportions),
    held,
    guidesAt: (final) => guidesOf(final, targets, { anchors, lengths: !keepRatio }),
  };
}

/** What attracts by the aids that are on: lines, gaps, lengths and ratios within reach on the screen. */
export const snapping: Attraction = {
  move: restOfMove,
  resize: restOfResize,
  guide: (start, now, axis, at) => snapPlace(at, axis, targetsOf(start, true), reachOf(start, now)),
};
