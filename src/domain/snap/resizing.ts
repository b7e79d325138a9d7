import type { Rect } from '../rect.ts';
import { type Axis, type Span, crossOf, lengthOf, middleOf, spanOf, whole } from './axis.ts';
import { edgeGapPlaces } from './gaps.ts';
import type { Target } from './pick.ts';
import type { SnapTargets } from './targets.ts';

/** Which edge moves along each axis; none where the handle leaves the axis alone. */
export type Sides = Readonly<Partial<Record<Axis, keyof Span>>>;

/** How a box is being resized. */
export interface Resizing {
  readonly start: Rect;
  readonly sides: Sides;
  readonly keepRatio: boolean;
  readonly aboutCentre: boolean;
}

/** How long a box of this ratio is along `axis`, given its other side. */
export const lengthAt = (ratio: number, axis: Axis, cross: number): number =>
  axis === 'x' ? cross * ratio : cross / ratio;

/**
 * Where the moving edge may come to rest along an axis: on lines, on the grid, at equal gaps, and, where the ratio is not
 * kept, at a sibling's length or at a listed ratio. About the centre the opposite edge takes part as well.
 */
export function resizingTargets(
  box: Rect,
  axis: Axis,
  side: keyof Span,
  { start, keepRatio, aboutCentre }: Resizing,
  targets: SnapTargets,
): readonly Target[] {
  const span = spanOf(box, axis);
  const centre = middleOf(spanOf(start, axis));
  const held = aboutCentre ? centre : side === 'to' ? span.from : span.to;
  const forth = side === 'to' ? 1 : -1;
  const target = (kind: Target['kind'], at: number): Target => ({
    kind,
    to: whole(at),
    key: `${kind} ${at}`,
  });
  const atLength = (kind: 'size' | 'ratio', length: number, key: string): Target => ({
    kind,
    to: whole(held + forth * (aboutCentre ? length / 2 : length)),
    key: `${kind} ${key}`,
  });
  const { grid } = targets;
  const cross = lengthOf(spanOf(box, crossOf(axis)));
  return [
    ...targets.lines[axis].flatMap(({ kind, at }) =>
      aboutCentre ? [target(kind, at), target(kind, 2 * centre - at)] : [target(kind, at)],
    ),
    ...(grid === undefined ? [] : [target('grid', Math.round(span[side] / grid) * grid)]),
    ...(aboutCentre ? [] : edgeGapPlaces(box, axis, side, targets.siblings)).map(({ at }) =>
      target('gap', at),
    ),
    ...(keepRatio ? [] : targets.siblings).map((r) => {
      const length = lengthOf(spanOf(r, axis));
      return atLength('size', length, String(length));
    }),
    ...(keepRatio ? [] : targets.ratios).map(({ name, value }) =>
      atLength('ratio', lengthAt(value, axis, cross), name),
    ),
  ].filter(({ to }) => (to - held) * forth > 0);
}
