import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { bounds, intersect } from '../rect.ts';
import { type FamilyCall, families, usualOptions } from './families.ts';

const even = fc.integer({ min: 60, max: 960 }).map((half) => half * 2);
const call: fc.Arbitrary<FamilyCall> = fc.record({
  size: fc.record({ w: even, h: even }),
  count: fc.integer({ min: 1, max: 17 }),
  lastRow: fc.constantFrom('centre', 'stretch'),
  side: fc.constantFrom('left', 'right', 'top', 'bottom'),
});

const wide: FamilyCall = { size: { w: 1280, h: 720 }, count: 5, ...usualOptions };
const placesOf = (id: string, change: Partial<FamilyCall> = {}) =>
  families.find((family) => family.id === id)?.places({ ...wide, ...change });

describe.each(families)('the family $id', (family) => {
  test('places every stream on the canvas in whole pixels', () => {
    fc.assert(
      fc.property(call, (one) => {
        const places = family.places(one);
        expect(places).toHaveLength(one.count);
        for (const { x, y, w, h } of places) {
          expect([x, y, w, h].every(Number.isInteger)).toBe(true);
          expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
          expect(Math.min(w, h)).toBeGreaterThanOrEqual(1);
          expect(x + w).toBeLessThanOrEqual(one.size.w);
          expect(y + h).toBeLessThanOrEqual(one.size.h);
        }
      }),
    );
  });

  test('is the whole canvas for one stream', () =>
    expect(family.places({ ...wide, count: 1 })).toEqual([{ x: 0, y: 0, w: 1280, h: 720 }]));
});

describe.each(families.filter(({ id }) => id !== 'picture-in-picture'))('the family $id', (family) => {
  test('overlaps nothing, and leaves no hole where the last row is stretched', () => {
    fc.assert(
      fc.property(call, (one) => {
        const places = family.places({ ...one, lastRow: 'stretch' });
        for (const [at, a] of places.entries())
          for (const b of places.slice(at + 1)) expect(intersect(a, b)).toBeUndefined();
        const area = places.reduce((sum, { w, h }) => sum + w * h, 0);
        expect(area).toBe(one.size.w * one.size.h);
      }),
    );
  });
});

describe('what the families look like', () => {
  test('the grid takes tiles near 16:9 on a wide and on a tall canvas', () => {
    expect(placesOf('grid', { count: 4 })?.[3]).toEqual({ x: 640, y: 360, w: 640, h: 360 });
    expect(placesOf('grid', { count: 3, size: { w: 720, h: 1280 } })?.[2]).toEqual({
      x: 0,
      y: 853,
      w: 720,
      h: 427,
    });
  });

  test.each([
    ['left', { x: 320, y: 0 }],
    ['right', { x: 0, y: 0 }],
    ['top', { x: 0, y: 180 }],
    ['bottom', { x: 0, y: 0 }],
  ] as const)('the strip lies on the %s, the speaker beside it', (side, corner) => {
    expect(placesOf('speaker', { side })?.[0]).toMatchObject(corner);
    const strip = bounds(placesOf('speaker', { side })?.slice(1) ?? []);
    expect(strip).toMatchObject(
      side === 'left' || side === 'right' ? { w: 320, h: 720 } : { w: 1280, h: 180 },
    );
  });

  test('a long strip has two lanes', () => {
    const xs = new Set(
      placesOf('speaker', { count: 17 })
        ?.slice(1)
        .map(({ x }) => x),
    );
    expect(xs.size).toBe(2);
  });

  test('picture in picture starts in the lower right corner, and follows its side', () => {
    const [, small] = placesOf('picture-in-picture', { count: 2 }) ?? [];
    expect(small).toEqual({ x: 942, y: 522, w: 320, h: 180 });
  });

  test('the interview stands side by side on a wide canvas, one above the other on a tall one', () => {
    expect(placesOf('interview', { count: 2 })?.[1]).toEqual({ x: 640, y: 0, w: 640, h: 720 });
    expect(placesOf('interview', { count: 2, size: { w: 720, h: 1280 } })?.[1]).toEqual({
      x: 0,
      y: 640,
      w: 720,
      h: 640,
    });
  });

  test('the classroom has its class along the bottom', () => {
    expect(placesOf('classroom', { count: 2 })?.[1]).toEqual({ x: 960, y: 0, w: 320, h: 720 });
    expect(
      placesOf('classroom', { count: 6 })
        ?.slice(2)
        .every(({ y }) => y === 540),
    ).toBe(true);
    expect(placesOf('classroom', { count: 12 })?.[2]?.y).toBe(432);
  });
});
