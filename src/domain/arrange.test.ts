import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { type Alignment, type Places, align, distribute, gapLimits, matchSize } from './arrange.ts';
import { type Rect, bounds } from './rect.ts';

const places = (...rects: readonly (readonly [number, number, number, number])[]): Places =>
  new Map(rects.map(([x, y, w, h], at) => [`r${at}`, { x, y, w, h }]));
const list = (result: Places) => [...result.values()].map(({ x, y, w, h }) => [x, y, w, h]);
const canvas: Rect = { x: 0, y: 0, w: 640, h: 360 };

describe('align', () => {
  const three = places([10, 20, 101, 50], [200, 100, 60, 41]);
  test.each<[Alignment, number[][]]>([
    [
      'left',
      [
        [0, 20, 101, 50],
        [0, 100, 60, 41],
      ],
    ],
    [
      'centre',
      [
        [269, 20, 101, 50],
        [290, 100, 60, 41],
      ],
    ],
    [
      'right',
      [
        [539, 20, 101, 50],
        [580, 100, 60, 41],
      ],
    ],
    [
      'top',
      [
        [10, 0, 101, 50],
        [200, 0, 60, 41],
      ],
    ],
    [
      'middle',
      [
        [10, 155, 101, 50],
        [200, 159, 60, 41],
      ],
    ],
    [
      'bottom',
      [
        [10, 310, 101, 50],
        [200, 319, 60, 41],
      ],
    ],
  ])('by %s', (by, expected) => expect(list(align(three, by, canvas))).toEqual(expected));
});

describe('distribute', () => {
  test('leaves the outer two and makes the gaps equal, whatever the order of the list', () =>
    expect(list(distribute(places([300, 0, 40, 10], [0, 0, 40, 10], [50, 0, 40, 10]), 'across'))).toEqual([
      [300, 0, 40, 10],
      [0, 0, 40, 10],
      [150, 0, 40, 10],
    ]));
  test('gaps differ by a pixel at most', () =>
    expect(
      list(
        distribute(places([0, 0, 10, 10], [10, 0, 10, 10], [20, 0, 10, 10], [64, 0, 10, 10]), 'across'),
      ).map(([x]) => x),
    ).toEqual([0, 21, 43, 64]));
  test('sets the gap that is asked for', () =>
    expect(list(distribute(places([0, 5, 40, 10], [0, 50, 40, 10]), 'down', 8))).toEqual([
      [0, 5, 40, 10],
      [0, 23, 40, 10],
    ]));
  test('moves nothing where there is nothing to distribute', () => {
    const two = places([0, 5, 40, 10], [0, 50, 40, 10]);
    expect(distribute(two, 'down')).toBe(two);
    expect(distribute(places([0, 5, 40, 10]), 'down', 4).size).toBe(1);
  });
  test('keeps whole pixels, sizes and the box, overlapping or not', () => {
    const rect = fc.tuple(
      fc.nat(1900),
      fc.nat(1900),
      fc.integer({ min: 1, max: 400 }),
      fc.integer({ min: 1, max: 400 }),
    );
    fc.assert(
      fc.property(fc.array(rect, { minLength: 3, maxLength: 17 }), (rects) => {
        const before = places(...rects);
        const after = distribute(before, 'across');
        const xs = ({ x, w }: Rect) => [x, x + w];
        expect(xs(bounds([...after.values()]))).toEqual(xs(bounds([...before.values()])));
        for (const [id, rect] of after) {
          expect(rect).toEqual({ ...before.get(id), x: rect.x });
          expect(Number.isInteger(rect.x)).toBe(true);
        }
      }),
    );
  });
});

test('any gap within its limits keeps the rectangles in their order and on the canvas', () => {
  const rect = fc.tuple(fc.nat(1500), fc.constant(0), fc.integer({ min: 1, max: 400 }), fc.constant(10));
  fc.assert(
    fc.property(
      fc.array(rect, { minLength: 2, maxLength: 8 }),
      fc.boolean(),
      fc.nat(1000),
      (rects, overhang, n) => {
        const before = places(...rects);
        const { min, max } = gapLimits(before, 'across', { end: 1920, overhang });
        expect(min).toBeLessThanOrEqual(max);
        const after = distribute(before, 'across', min + Math.round(((max - min) * n) / 1000));
        const ends = [...after.values()].map(({ x, w }) => (overhang ? x + 1 : x + w));
        const first = bounds([...before.values()]).x;
        // One that alone goes beyond the edge stays where it is.
        if (first + Math.max(...rects.map(([, , w]) => w)) < 1920)
          expect(Math.max(...ends)).toBeLessThanOrEqual(1920);
      },
    ),
  );
});

test('match size gives the model’s sides, one or both', () => {
  const one = places([10, 20, 100, 50]);
  const model = { w: 7, h: 9 };
  expect(list(matchSize(one, 'width', model))).toEqual([[10, 20, 7, 50]]);
  expect(list(matchSize(one, 'height', model))).toEqual([[10, 20, 100, 9]]);
  expect(list(matchSize(one, 'both', model))).toEqual([[10, 20, 7, 9]]);
});
