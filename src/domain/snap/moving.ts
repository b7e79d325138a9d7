import type { Rect } from '../rect.ts';
import { type Axis, lengthOf, spanOf, whole } from './axis.ts';
import { gapPlaces } from './gaps.ts';
import type { Target } from './pick.ts';
import type { SnapTargets } from './targets.ts';

/** Where a moving box may come to rest along an axis, by where it begins: its edges and its middle on lines, its edges on the grid, equal gaps. */
export function movingTargets(box: Rect, axis: Axis, targets: SnapTargets): readonly Target[] {
  const span = spanOf(box, axis);
  const size = lengthOf(span);
  const { grid } = targets;
  return [
    ...targets.lines[axis].flatMap(({ kind, at }) =>
      [0, size / 2, size].map((anchor) => ({
        kind,
        to: whole(at - anchor),
        key: `${kind} ${at} ${anchor}`,
      })),
    ),
    ...gapPlaces(box, axis, targets.siblings).map(({ at }) => ({
      kind: 'gap' as const,
      to: whole(at),
      key: `gap ${at}`,
    })),
    ...(grid === undefined ? [] : [0, size]).flatMap((anchor) => {
      const at = Math.round((span.from + anchor) / (grid as number)) * (grid as number);
      return [{ kind: 'grid' as const, to: at - anchor, key: `grid ${at} ${anchor}` }];
    }),
  ];
}
