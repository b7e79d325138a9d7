import fc from 'fast-check';
import { expect, test } from 'vitest';

import { hasProportion, inProportion, lockedRatio, mostOf, proportionOf, withSide } from './proportions.ts';

const canvas = { w: 1280, h: 720 };
const rect = { x: 100, y: 50, w: 320, h: 180 };
const corner = { x: 0, y: 0 } as const;

test('the ratio of a box is a common one where it is that but for rounding, else its own sides', () => {
  expect(proportionOf({ w: 33, h: 19 })).toEqual([16, 9]);
  expect(proportionOf({ w: 480, h: 360 })).toEqual([4, 3]);
  expect(proportionOf({ w: 300, h: 110 })).toEqual([300, 110]);
});

test('a lock holds its ratio exactly, or the one that the box has got since', () => {
  expect(lockedRatio({ w: 33, h: 19 }, [16, 9])).toBe(16 / 9);
  expect(lockedRatio({ w: 100, h: 100 }, [16, 9])).toBe(1);
});

test('a side alone changes nothing else', () => {
  expect(withSide(rect, 'w', 400, { ratio: undefined, anchor: corner, canvas })).toEqual({ ...rect, w: 400 });
  expect(withSide(rect, 'h', 90, { ratio: undefined, anchor: corner, canvas })).toEqual({ ...rect, h: 90 });
});

test('with a ratio the other side follows', () => {
  expect(withSide(rect, 'w', 640, { ratio: 16 / 9, anchor: corner, canvas })).toEqual({
    ...rect,
    w: 640,
    h: 360,
  });
  expect(withSide(rect, 'h', 90, { ratio: 16 / 9, anchor: corner, canvas })).toEqual({
    ...rect,
    w: 160,
    h: 90,
  });
});

test.each([
  [0, 0, 100, 50],
  [0.5, 0.5, 180, 95],
  [1, 1, 260, 140],
  [1, 0, 260, 50],
] as const)('the anchor %d, %d stays', (x, y, left, top) => {
  expect(withSide(rect, 'w', 160, { ratio: 16 / 9, anchor: { x, y }, canvas })).toEqual({
    x: left,
    y: top,
    w: 160,
    h: 90,
  });
});

test('a box does not grow beyond the upper left of the canvas', () => {
  expect(withSide(rect, 'w', 600, { ratio: undefined, anchor: { x: 1, y: 0 }, canvas })).toEqual({
    ...rect,
    x: 0,
    w: 600,
  });
});

test('a shape is given from the width, with room on the canvas', () => {
  expect(inProportion(rect, [1, 1], canvas)).toEqual({ x: 100, y: 50, w: 320, h: 320 });
  expect(inProportion({ x: 300, y: 0, w: 900, h: 100 }, [9, 16], canvas)).toEqual({
    x: 300,
    y: 0,
    w: 405,
    h: 720,
  });
});

test('whatever the ratio and the figure, both sides are whole, on the canvas, and in the ratio', () => {
  const part = fc.integer({ min: 1, max: 32 });
  fc.assert(
    fc.property(
      part,
      part,
      fc.constantFrom('w' as const, 'h' as const),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (a, b, side, share) => {
        const most = mostOf(side, a / b, canvas);
        const length = Math.max(1, Math.round(share * most));
        const next = withSide(rect, side, length, { ratio: a / b, anchor: corner, canvas });
        expect([next.w, next.h].every(Number.isInteger)).toBe(true);
        expect(next.w >= 1 && next.h >= 1 && next.w <= canvas.w && next.h <= canvas.h).toBe(true);
        if (next.w > 1 && next.h > 1) expect(hasProportion(next, [a, b])).toBe(true);
      },
    ),
  );
});
