import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { groupPlaces, stepAside } from './group-place.ts';
import type { Rect } from './rect.ts';

const CANVAS = { w: 640, h: 360 };
const rect = (x: number, y: number, w: number, h: number): Rect => ({ x, y, w, h });

describe('stepping aside', () => {
  const box = rect(100, 100, 50, 40);

  test.each<[string, Rect[], Rect[], { x: number; y: number }]>([
    ['is not done where the place is free', [box], [rect(100, 100, 50, 41)], { x: 0, y: 0 }],
    ['goes to the lower right', [box], [box], { x: 16, y: 16 }],
    ['goes on until nothing is hidden exactly', [box], [box, rect(116, 116, 50, 40)], { x: 32, y: 32 }],
    [
      'goes to the upper left at the end of the canvas',
      [rect(590, 320, 50, 40)],
      [rect(590, 320, 50, 40)],
      { x: -16, y: -16 },
    ],
    [
      'goes straight where one way is closed',
      [rect(0, 100, 640, 40)],
      [rect(0, 100, 640, 40)],
      { x: 0, y: 16 },
    ],
    [
      'has nowhere to go with the whole canvas',
      [rect(0, 0, 640, 360)],
      [rect(0, 0, 640, 360)],
      { x: 0, y: 0 },
    ],
    ['moves a group as one', [box, rect(200, 100, 50, 40)], [rect(216, 116, 50, 40), box], { x: 32, y: 32 }],
  ])('%s', (_, group, taken, step) => {
    expect(stepAside(group, taken, CANVAS)).toEqual(step);
  });
});

describe('the places of a group', () => {
  test('are its own where it fits', () => {
    const group = [rect(10, 20, 30, 40), rect(50, 20, 30, 40)];
    expect(groupPlaces(group, [], CANVAS)).toEqual(group);
    expect(groupPlaces([], [], CANVAS)).toEqual([]);
  });

  test('are moved in as one where it lies beyond the canvas', () => {
    expect(groupPlaces([rect(1000, 0, 100, 100), rect(1100, 0, 100, 100)], [], CANVAS)).toEqual([
      rect(440, 0, 100, 100),
      rect(540, 0, 100, 100),
    ]);
  });

  test('are scaled down where the canvas is too small, shared edges staying shared', () => {
    expect(groupPlaces([rect(0, 0, 640, 720), rect(640, 0, 640, 720)], [], CANVAS)).toEqual([
      rect(0, 0, 320, 360),
      rect(320, 0, 320, 360),
    ]);
  });

  test('lie on the canvas in whole pixels, whatever comes to whatever canvas', () => {
    const side = fc.integer({ min: 1, max: 1920 });
    const box = fc.record({ x: fc.nat(1919), y: fc.nat(1919), w: side, h: side });
    fc.assert(
      fc.property(
        fc.array(box, { minLength: 1, maxLength: 17 }),
        fc.array(box, { maxLength: 17 }),
        side,
        side,
        (group, taken, w, h) => {
          for (const place of groupPlaces(group, taken, { w, h })) {
            expect(Object.values(place).every(Number.isInteger)).toBe(true);
            expect(place.x).toBeGreaterThanOrEqual(0);
            expect(place.y).toBeGreaterThanOrEqual(0);
            expect(place.w).toBeGreaterThanOrEqual(1);
            expect(place.h).toBeGreaterThanOrEqual(1);
            expect(place.x + place.w).toBeLessThanOrEqual(w);
            expect(place.y + place.h).toBeLessThanOrEqual(h);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
