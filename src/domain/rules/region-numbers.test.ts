import fc from 'fast-check';
import { expect, test } from 'vitest';

import { largestRadius } from '../corner-radius.ts';
import { restOf } from './region.ts';

test.each([
  [180, 400, 1920, 0.046875],
  [400, 1000, 1920, 0.104166],
  [2, 2, 3, 0.333333],
  // 0.2664 x 1875 is 499.5 on paper, a trifle more in binary fractions.
  [999, 999, 1875, 0.266399],
])('the largest radius of %d x %d on %d px is %d', (w, h, canvas, radius) => {
  expect(largestRadius(w, h, canvas)).toBe(radius);
});

test('the largest radius is drawn, and a thousandth of a pixel more or less is all that is lost', () => {
  const side = fc.integer({ min: 1, max: 1920 });
  fc.assert(
    fc.property(side, side, side, (w, h, canvas) => {
      const pixels = largestRadius(w, h, canvas) * canvas;
      expect(pixels).toBeLessThanOrEqual(Math.min(w, h) / 2);
      expect(pixels).toBeGreaterThan(Math.min(w, h) / 2 - 0.005);
    }),
  );
});

test.each([
  [0.9, 0.1],
  [0.3, 0.7],
  [0.25, 0.75],
  [0.99999999999999, 1 - 0.99999999999999],
])('%d leaves %d', (location, rest) => {
  expect(restOf(location)).toBe(rest);
});

test('a location and what it leaves never exceed 1', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (location) => {
      expect(location + restOf(location)).toBeLessThanOrEqual(1);
      expect(restOf(location)).toBeGreaterThan(0);
    }),
  );
});
