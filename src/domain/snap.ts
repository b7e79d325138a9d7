import type { Rect } from './rect.ts';
import { type Axis, spanOf, whole } from './snap/axis.ts';
import { movingTargets } from './snap/moving.ts';
import { type Hit, type Reach, pick } from './snap/pick.ts';
import { type Resizing, resizingTargets } from './snap/resizing.ts';
import type { SnapTargets } from './snap/targets.ts';

/** What holds a gesture along each axis, by key: it lets go later than it took hold. */
export type Held = Readonly<Partial<Record<Axis, string>>>;

/** How far things attract: so many screen pixels, whatever the zoom. */
const TIE = 0.5;

/** The reach on the canvas of `pixels` on the screen, at so many screen pixels per canvas pixel. */
export const reachAt = (pixels: number, scale: number): Reach => ({ most: pixels / scale, tie: TIE / scale });

interface Place {
  readonly x: number;
  readonly y: number;
}

type Hits = { readonly [A in Axis]: Hit | undefined };

const none: Hits = { x: undefined, y: undefined };

/**
 * What is found along each axis, given where the other one has come to rest: gaps and ratios along one axis depend on the
 * other. Three rounds, for each may change what the other finds.
 */
function settle(raw: Place, find: (axis: Axis, at: Place) => Hit | undefined): Hits {
  const round = (hits: Hits): Hits => {
    const x = find('x', { x: raw.x, y: hits.y?.to ?? raw.y });
    return { x, y: find('y', { x: x?.to ?? raw.x, y: raw.y }) };
  };
  return round(round(round(none)));
}

const heldBy = ({ x, y }: Hits): Held => ({ ...(x ? { x: x.key } : {}), ...(y ? { y: y.key } : {}) });

/** A box being moved. */
export interface Moving {
  readonly box: Rect;
  /** How far the hand has gone, canvas pixels. */
  readonly dx: number;
  readonly dy: number;
  /** The axes along which it may come to rest elsewhere. */
  readonly axes: readonly Axis[];
}

/** How far the box moves when it comes to rest at what is near: whole canvas pixels, and what holds it. */
export function snapMove(
  { box, dx, dy, axes }: Moving,
  targets: SnapTargets,
  reach: Reach,
  held: Held = {},
): { readonly dx: number; readonly dy: number; readonly held: Held } {
  const raw = { x: box.x + whole(dx), y: box.y + whole(dy) };
  const hits = settle(raw, (axis, at) =>
    axes.includes(axis)
      ? pick(movingTargets({ ...box, ...at }, axis, targets), raw[axis], reach, held[axis])
      : undefined,
  );
  return {
    dx: (hits.x?.to ?? raw.x) - box.x,
    dy: (hits.y?.to ?? raw.y) - box.y,
    held: heldBy(hits),
  };
}

/** The box with its moving edges somewhere else; about the centre the others move the other way. */
function withEdges(box: Rect, { start, sides, aboutCentre }: Resizing, at: Place): Rect {
  const stretch = (axis: Axis) => {
    const span = spanOf(box, axis);
    const side = sides[axis];
    if (side === undefined) return span;
    const whole = spanOf(start, axis);
    const other = aboutCentre ? whole.from + whole.to - at[axis] : side === 'to' ? span.from : span.to;
    return { from: Math.min(at[axis], other), to: Math.max(at[axis], other) };
  };
  const [across, down] = [stretch('x'), stretch('y')];
  return { x: across.from, y: down.from, w: across.to - across.from, h: down.to - down.from };
}

/**
 * Where the moving edges of a box come to rest: whole canvas pixels along the axes on which something attracts, and what
 * holds them. `box` is what the hand alone makes of it. Where the ratio is kept only the nearer axis rests, for the other
 * one follows from it.
 */
export function snapResize(
  box: Rect,
  resizing: Resizing,
  targets: SnapTargets,
  reach: Reach,
  held: Held = {},
): { readonly edges: Readonly<Partial<Record<Axis, number>>>; readonly held: Held } {
  const { sides, keepRatio } = resizing;
  const edge = (axis: Axis) => spanOf(box, axis)[sides[axis] ?? 'from'];
  const raw = { x: edge('x'), y: edge('y') };
  const found = settle(raw, (axis, at) => {
    const side = sides[axis];
    if (side === undefined) return undefined;
    const own = withEdges(box, resizing, at);
    return pick(resizingTargets(own, axis, side, resizing, targets), raw[axis], reach, held[axis]);
  });
  const across = !found.y || (found.x && found.x.off <= found.y.off);
  const hits = !keepRatio ? found : across ? { ...found, y: undefined } : { ...found, x: undefined };
  return {
    edges: { ...(hits.x ? { x: hits.x.to } : {}), ...(hits.y ? { y: hits.y.to } : {}) },
    held: heldBy(hits),
  };
}

/** Where a guide being dragged along an axis comes to rest: a whole canvas pixel. */
export function snapPlace(at: number, axis: Axis, targets: SnapTargets, reach: Reach): number {
  const raw = whole(at);
  const { grid } = targets;
  const places = [
    ...targets.lines[axis].map((line) => ({ kind: line.kind, at: line.at })),
    ...(grid === undefined ? [] : [{ kind: 'grid' as const, at: Math.round(raw / grid) * grid }]),
  ].map(({ kind, at }) => ({ kind, to: whole(at), key: '' }));
  return pick(places, raw, reach, undefined)?.to ?? raw;
}
