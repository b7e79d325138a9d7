import { expect, test } from 'vitest';

import { placeOf, sizeOf } from './ratio-geometry.ts';

test.each([
  [0.33, 1920, 634],
  [0.21, 1920, 404],
  [0.5, 860, 430],
  [1, 340, 340],
  [1, 641, 641],
  [0.0001, 640, 2],
  [0, 640, 2],
  [-1, 640, 2],
  [1.5, 640, 640],
  [0.5, 1, 1],
  // 0.145 x 100 is 14.499… in binary fractions, 14.5 on paper.
  [0.145, 100, 16],
])('a size of %d of %d px is %d px', (share, full, size) => {
  expect(sizeOf(share, full)).toBe(size);
});

test.each([
  [0.5, 860, 430],
  [0.33333334, 480, 160],
  [0.145, 100, 15],
  [0.144, 100, 14],
  [0.9999, 640, 639],
  [0.5, 1, 0],
])('a place at %d of %d px is at %d px', (share, full, place) => {
  expect(placeOf(share, full)).toBe(place);
});
