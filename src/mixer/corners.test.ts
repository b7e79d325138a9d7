import { expect, test } from 'vitest';

import { roundCorners } from './corners.ts';
import type { Surface } from './surface.ts';

/** A surface that counts the squares wiped on it. */
function counting(): { readonly surface: Surface<never>; readonly wiped: () => number } {
  let count = 0;
  const surface = {
    createRadialGradient: () => ({ addColorStop: () => {} }),
    fillRect: () => {
      count += 1;
    },
  };
  return { surface: surface as unknown as Surface<never>, wiped: () => count };
}

test.each([
  ['less than half a pixel cannot be seen, and wipes nothing', 0.2, 0],
  ['a radius that can be seen wipes all four corners', 3, 4],
])('%s', (_, radius, squares) => {
  const { surface, wiped } = counting();
  roundCorners(surface, { x: 0, y: 0, w: 10, h: 10 }, radius);
  expect(wiped()).toBe(squares);
});
