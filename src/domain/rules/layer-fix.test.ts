import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { intersect } from '../rect.ts';
import { type Layer, layers } from './layer-fix.ts';

const layer = (zOrder: number, x = 0): Layer => ({ zOrder, seen: { x, y: 0, w: 10, h: 10 } });

describe('layers', () => {
  test.each<[string, Layer[], number[]]>([
    ['nothing overlaps, nothing changes', [layer(0), layer(0, 10), layer(0, 20)], [0, 0, 0]],
    ['distinct layers stay', [layer(3), layer(7)], [3, 7]],
    ['the upper one rises', [layer(0), layer(0)], [0, 1]],
    ['the lower one sinks where that changes less', [layer(5), layer(5), layer(6)], [4, 5, 6]],
    [
      'one overlay above a grid',
      [layer(0), layer(0, 10), { zOrder: 0, seen: { x: 5, y: 0, w: 10, h: 10 } }],
      [0, 0, 1],
    ],
    ['at the top only sinking is left', [layer(100), layer(100)], [99, 100]],
    [
      'one ground below a grid at the top',
      [{ zOrder: 100, seen: { x: 0, y: 0, w: 30, h: 10 } }, layer(100), layer(100, 10), layer(100, 20)],
      [99, 100, 100, 100],
    ],
    ['between both ends all are spread', [layer(0), layer(0), layer(100), layer(100)], [0, 1, 99, 100]],
    [
      'a group of its own keeps its values',
      [layer(0), layer(0), layer(50, 20), layer(50, 40)],
      [0, 1, 50, 50],
    ],
  ])('%s', (_, stack, expected) => {
    expect(layers(stack)).toEqual(expected);
  });

  test('overlapping ones are distinct, in their order, within 0..100', () => {
    const rect = fc.record({
      x: fc.nat(30),
      y: fc.nat(30),
      w: fc.integer({ min: 1, max: 20 }),
      h: fc.integer({ min: 1, max: 20 }),
    });
    const stack = fc
      .array(fc.record({ zOrder: fc.oneof(fc.nat(3), fc.integer({ min: 97, max: 100 })), seen: rect }), {
        maxLength: 40,
      })
      .map((list) => list.toSorted((a, b) => a.zOrder - b.zOrder));
    fc.assert(
      fc.property(stack, (list) => {
        const values = layers(list);
        for (const [at, value] of values.entries()) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(100);
          for (let below = 0; below < at; below += 1) {
            const [a, b] = [list[below], list[at]];
            if (a && b && intersect(a.seen, b.seen)) expect(values[below]).toBeLessThan(value);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
