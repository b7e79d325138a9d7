import type { Rect } from '../rect.ts';
import { type Axis, type Span, crossOf, lengthOf, overlap, spanOf } from './axis.ts';

/** A place at which two gaps are equal: where the box begins, or its moving edge lies, and the gaps, canvas pixels. */
export interface GapPlace {
  readonly at: number;
  readonly gaps: readonly Span[];
  /** Where on the other axis the gaps are best shown. */
  readonly cross: number;
}

/** A sibling beside the box: its stretch of the axis, and what it has in common with the box on the other one. */
interface Beside extends Span {
  readonly cross: Span;
}

const common = (a: Span, b: Span): Span => ({ from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) });

const crossAt = (a: Beside, b: Beside): number => {
  const { from, to } = common(a.cross, b.cross);
  return (from + to) / 2;
};

const within = (inner: Span, outer: Span): boolean => outer.from <= inner.from && inner.to <= outer.to;

const inOrder = (a: Span, b: Span): number => a.from - b.from || a.to - b.to;

/** The siblings beside the box along an axis, from the first on; those that lie around others are left out. */
function rowOf(box: Rect, axis: Axis, siblings: readonly Rect[]): readonly Beside[] {
  const cross = crossOf(axis);
  const own = spanOf(box, cross);
  const beside = siblings.filter((r) => overlap(spanOf(r, cross), own));
  const around = (outer: Rect) =>
    beside.some(
      (r) =>
        (r.w < outer.w || r.h < outer.h) &&
        within(spanOf(r, 'x'), spanOf(outer, 'x')) &&
        within(spanOf(r, 'y'), spanOf(outer, 'y')),
    );
  return beside
    .filter((r) => !around(r))
    .map((r) => ({ ...spanOf(r, axis), cross: common(spanOf(r, cross), own) }))
    .toSorted(inOrder);
}

/** Neighbours with a gap between them that nothing of the row reaches into. */
const pairsOf = (row: readonly Beside[]): readonly (readonly [before: Beside, after: Beside])[] =>
  row.flatMap((before) =>
    row
      .filter((after) => before.to < after.from)
      .filter((after) => !row.some((other) => overlap(other, { from: before.to, to: after.from })))
      .map((after) => [before, after] as const),
  );

/**
 * Where the moving box makes equal gaps along an axis: in the middle between two neighbours, or beside them, as far off as
 * they are from each other.
 *
 * ```
 *  [A]   [box]   [B]        [A]   [B]   [box]
 * ```
 */
export function gapPlaces(box: Rect, axis: Axis, siblings: readonly Rect[]): readonly GapPlace[] {
  const size = lengthOf(spanOf(box, axis));
  return pairsOf(rowOf(box, axis, siblings)).flatMap(([a, b]) => {
    const gap = { from: a.to, to: b.from };
    const room = lengthOf(gap) - size;
    const between = a.to + room / 2;
    const [after, before] = [b.to + lengthOf(gap), a.from - lengthOf(gap) - size];
    const cross = crossAt(a, b);
    const middle: GapPlace = {
      at: between,
      gaps: [
        { from: a.to, to: between },
        { from: between + size, to: b.from },
      ],
      cross,
    };
    return [
      ...(room > 0 ? [middle] : []),
      { at: after, gaps: [gap, { from: b.to, to: after }], cross },
      { at: before, gaps: [{ from: before + size, to: a.from }, gap], cross },
    ];
  });
}

/** Where the far edge of `own` makes its gap to the next of the row equal to the gap before it, or to the one after that. */
function ahead(own: Span, row: readonly Beside[]): readonly GapPlace[] {
  const next = row.find(({ from }) => from > own.from);
  if (!next) return [];
  const equal = (gap: Span, other: Beside): GapPlace => {
    const at = next.from - lengthOf(gap);
    return { at, gaps: [{ from: at, to: next.from }, gap], cross: crossAt(next, other) };
  };
  const before = row.filter(({ to }) => to < own.from).toSorted((a, b) => b.to - a.to);
  const further = pairsOf(row).filter(([first]) => first === next);
  return [
    ...before.slice(0, 1).map((other) => equal({ from: other.to, to: own.from }, other)),
    ...further.map(([, other]) => equal({ from: next.to, to: other.from }, other)),
  ].filter(({ at }) => at > own.from);
}

const mirrored = ({ from, to }: Span): Span => ({ from: -to, to: -from });

/** Where a moving edge of the box makes equal gaps along an axis; `side` says which edge moves. */
export function edgeGapPlaces(
  box: Rect,
  axis: Axis,
  side: keyof Span,
  siblings: readonly Rect[],
): readonly GapPlace[] {
  const row = rowOf(box, axis, siblings);
  const own = spanOf(box, axis);
  if (side === 'to') return ahead(own, row);
  const turned = row.map((one) => ({ ...one, ...mirrored(one) })).toSorted(inOrder);
  return ahead(mirrored(own), turned).map((place) => ({
    ...place,
    at: -place.at,
    gaps: place.gaps.map(mirrored),
  }));
}
