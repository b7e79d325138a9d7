import { rowOf } from '../catalogue.ts';
import { type Rect, intersect } from '../rect.ts';
import { spread } from '../z-spread.ts';
import { REGION } from './region-facts.ts';

/** A region on its layer, with its part on the canvas. */
export interface Layer {
  readonly zOrder: number;
  readonly seen: Rect;
}

const { min: BOTTOM = 0, max: TOP = 100 } = rowOf(`${REGION}.ZOrder`);

const overlap = (a: Layer, b: Layer): boolean => intersect(a.seen, b.seen) !== undefined;

/** Each layer raised just above those below it that it overlaps; a layer that is above them already stays. */
function raised(stack: readonly Layer[]): readonly number[] {
  const values: number[] = [];
  for (const [at, layer] of stack.entries()) {
    const floors = values.flatMap((value, below) => (overlap(stack[below] as Layer, layer) ? value + 1 : []));
    values[at] = Math.max(layer.zOrder, ...floors);
  }
  return values;
}

/** The same from the top: each layer lowered just below those above it that it overlaps. */
const lowered = (stack: readonly Layer[]): readonly number[] =>
  raised(stack.toReversed().map((layer) => ({ ...layer, zOrder: TOP - layer.zOrder })))
    .map((value) => TOP - value)
    .toReversed();

/** For each layer the lowest one that it is tied to by a chain of overlaps. */
function groupsOf(stack: readonly Layer[]): readonly number[] {
  const group = stack.map((_, at) => at);
  for (const [at, layer] of stack.entries()) {
    for (let below = 0; below < at; below += 1) {
      if (!overlap(stack[below] as Layer, layer)) continue;
      const from = group[at];
      const to = group[below] as number;
      for (const [i, one] of group.entries()) if (one === from) group[i] = to;
    }
  }
  return group;
}

function best(stack: readonly Layer[]): readonly number[] {
  const legal = [raised(stack), lowered(stack)].filter((values) =>
    values.every((value) => value >= BOTTOM && value <= TOP),
  );
  const changes = (values: readonly number[]): number =>
    values.filter((value, at) => value !== stack[at]?.zOrder).length;
  const ways = [...legal, spread(stack.map((layer) => layer.zOrder))];
  return ways.toSorted((a, b) => changes(a) - changes(b))[0] as readonly number[];
}

/**
 * A ZOrder for each layer of a stack given from the bottom to the top (101 at most), 0..100, so that no two that overlap
 * share one and each pair that overlaps keeps its order; of three ways to do it the one with the fewest changes, in each
 * group of layers that hang together.
 */
export function layers(stack: readonly Layer[]): readonly number[] {
  const values = stack.map((layer) => layer.zOrder);
  const groups = groupsOf(stack);
  for (const group of new Set(groups)) {
    const members = groups.flatMap((one, at) => (one === group ? [at] : []));
    const found = best(members.map((at) => stack[at] as Layer));
    for (const [i, at] of members.entries()) values[at] = found[i] as number;
  }
  return values;
}
