import { describe, expect, test } from 'vitest';

import { type Rect, bounds, clamp, contains, intersect, wholePixels } from './rect.ts';

const r = (x: number, y: number, w: number, h: number): Rect => ({ x, y, w, h });

test.each<[string, Rect, Rect | undefined]>([
  ['a corner', r(5, 5, 10, 10), r(5, 5, 5, 5)],
  ['all of the smaller one', r(2, 3, 4, 5), r(2, 3, 4, 5)],
  ['nothing beside each other', r(20, 0, 10, 10), undefined],
  ['nothing below each other', r(0, 20, 10, 10), undefined],
  ['nothing where only edges touch', r(10, 0, 10, 10), undefined],
  ['nothing where only corners touch', r(10, 10, 10, 10), undefined],
])('rectangles share %s', (_, other, shared) => {
  expect(intersect(r(0, 0, 10, 10), other)).toEqual(shared);
  expect(intersect(other, r(0, 0, 10, 10))).toEqual(shared);
});

describe('the box around rectangles', () => {
  test('reaches from the least edge to the greatest', () => {
    expect(bounds([r(5, 9, 2, 2), r(1, 10, 3, 20), r(6, 4, 10, 1)])).toEqual(r(1, 4, 15, 26));
  });

  test('does not exist around none', () => {
    expect(() => bounds([])).toThrow(RangeError);
  });
});

test.each([
  ['the top left corner', 1, 2, true],
  ['the last pixel', 3.9, 5.9, true],
  ['not the right edge', 4, 3, false],
  ['not the bottom edge', 2, 6, false],
  ['not what is left of it', 0.9, 3, false],
  ['not what is above it', 2, 1.9, false],
])('a rectangle contains %s', (_, x, y, inside) => {
  expect(contains(r(1, 2, 3, 4), x, y)).toBe(inside);
});

test.each([
  [5, 0, 10, 5],
  [-1, 0, 10, 0],
  [11, 0, 10, 10],
  [5, 10, 0, 10],
])('%d in %d..%d is %d', (value, min, max, moved) => {
  expect(clamp(value, min, max)).toBe(moved);
});

test.each([
  [r(0.4, 0.6, 10, 10), r(0, 1, 10, 10)],
  [r(0.5, 0, 0.2, 3.6), r(1, 0, 1, 4)],
  [r(2, 3, 4, 5), r(2, 3, 4, 5)],
])('%j lies on the whole pixels %j', (rect, whole) => {
  expect(wholePixels(rect)).toEqual(whole);
});
