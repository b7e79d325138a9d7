import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { around, follow, snapped, surfaceSize, touched } from './pixels.ts';

const view = { bounds: { x: -10, y: 4, w: 101, h: 51 }, scale: 0.5 };

describe('a view of the canvas on a surface', () => {
  it('is as large as its bounds, rounded', () => expect(surfaceSize(view)).toEqual({ w: 51, h: 26 }));
  it('touches every pixel that a rectangle overlaps', () =>
    expect(touched({ x: 0.5, y: 5, w: 2, h: 3 }, view)).toEqual({ x: 5, y: 0, w: 2, h: 2 }));
  it('moves edges to the nearest pixel', () =>
    expect(snapped({ x: 3, y: 6, w: 10, h: 11 }, view)).toEqual({ x: 7, y: 1, w: 5, h: 6 }));
  it('leaves no seam between neighbours and none of them overlapping', () => {
    const length = fc.integer({ min: 1, max: 500 });
    fc.assert(
      fc.property(length, length, fc.double({ min: 0.05, max: 8, noNaN: true }), (first, second, scale) => {
        const scaled = { bounds: { x: 0, y: 0, w: 1000, h: 1000 }, scale };
        const left = snapped({ x: 3, y: 0, w: first, h: 1 }, scaled);
        const right = snapped({ x: 3 + first, y: 0, w: second, h: 1 }, scaled);
        expect(left.x + left.w).toBe(right.x);
      }),
    );
  });
});

it('a target follows its rectangle', () =>
  expect(
    follow({ x: 15, y: 0, w: 10, h: 40 }, { x: 10, y: 10, w: 20, h: 20 }, { x: 100, y: 100, w: 10, h: 40 }),
  ).toEqual({ x: 102.5, y: 80, w: 5, h: 80 }));

describe('what a hole leaves', () => {
  const rect = { x: 10, y: 10, w: 100, h: 60 };
  it('is nothing where the hole is all of it', () => expect(around(rect, rect)).toEqual([]));
  it('is what lies above and below', () =>
    expect(around(rect, { x: 10, y: 20.4, w: 100, h: 39.2 })).toEqual([
      { x: 10, y: 10, w: 100, h: 11 },
      { x: 10, y: 59, w: 100, h: 11 },
    ]));
  it('is what lies left and right', () =>
    expect(around(rect, { x: 30, y: 10, w: 60, h: 60 })).toEqual([
      { x: 10, y: 10, w: 20, h: 60 },
      { x: 90, y: 10, w: 20, h: 60 },
    ]));
});
