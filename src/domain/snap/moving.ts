import type { Rect } from '../rect.ts';
import { type Axis, lengthOf, spanOf, whole } from './axis.ts';
import { gapPlaces } from './gaps.ts';
import type { Target } from './pick.ts';
import type { SnapTargets } from './targets.ts';

const onLines = new WeakMap<SnapTargets, Map<string, readonly Target[]>>();

/** Where a box of this length along an axis may come to rest on lines: the same for all of a move. */
function lineTargets(size: number, axis: Axis, targets: SnapTargets): readonly Target[] {
  const known = onLines.get(targets) ?? new Map<string, readonly Target[]>();
  onLines.set(targets, known);
  const name = `${axis} ${size}`;
  const found =
    known.get(name) ??
    targets.lines[axis].flatMap(({ kind, at }) =>
      [0, size / 2, size].map((anchor) => ({
        kind,
        to: whole(at - anchor),
        key: `${kind} ${at} ${anchor}`,
      })),
    );
  known.set(name, found);
  return found;
}

/** Where a moving box may come to rest along an axis, by where it begins: its edges and its middle on lines, its edges on the grid, equal gaps. */
export function movingTargets(box: Rect, axis: Axis, targets: SnapTargets): readonly Target[] {
  const span = spanOf(box, axis);
  const size = lengthOf(span);
  const { grid } = targets;
  return [
    ...lineTargets(size, axis, targets),
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
