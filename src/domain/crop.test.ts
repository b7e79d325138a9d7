import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';

import {
  LEAST_CROP,
  cropOf,
  evenPart,
  panPart,
  partAt,
  partOf,
  partOfRatio,
  pullPart,
  resetEdges,
  sourceAt,
  zoomPart,
} from './crop.ts';
import type { Rect, Size } from './rect.ts';
import type { Handle } from './resize.ts';

const hd: Size = { w: 1280, h: 720 };
const side = fc.integer({ min: 2, max: 4096 });
const size = fc.record({ w: side, h: side });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const parts = size.chain((s) =>
  fc.tuple(fc.constant(s), fc.record({ x: share, y: share, w: share, h: share })).map(
    ([source, { x, y, w, h }]) =>
      ({
        source,
        part: partOf({ x: x * 0.99, y: y * 0.99, w: Math.max(w, 0.001), h: Math.max(h, 0.001) }, source),
      }) as const,
  ),
);
const handles: readonly Handle[] = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'];
const inside = (part: Rect, s: Size) => {
  expect(part.x).toBeGreaterThanOrEqual(-1e-9);
  expect(part.y).toBeGreaterThanOrEqual(-1e-9);
  expect(part.x + part.w).toBeLessThanOrEqual(s.w + 1e-6);
  expect(part.y + part.h).toBeLessThanOrEqual(s.h + 1e-6);
};

describe('the part that a crop keeps', () => {
  it('is the whole source without one', () => {
    expect(partOf(undefined, hd)).toEqual({ x: 0, y: 0, w: 1280, h: 720 });
  });
  it('is in px of the source, cut off at its edges', () => {
    expect(partOf({ x: 0.5, y: 0.25, w: 0.8, h: 0.5 }, hd)).toEqual({ x: 640, y: 180, w: 640, h: 360 });
  });
});

test('what is stored is whole px with even sides, to 4 decimals, legal, and never less than 16 px where the source has them', () => {
  fc.assert(
    fc.property(parts, ({ source, part }) => {
      const crop = cropOf(part, source);
      if (!crop) return;
      const even = evenPart(part, source);
      for (const value of [crop.x, crop.y, crop.w, crop.h]) expect(Math.round(value * 1e4) / 1e4).toBe(value);
      expect(crop.x + crop.w).toBeLessThanOrEqual(1);
      expect(crop.y + crop.h).toBeLessThanOrEqual(1);
      expect(crop.x).toBeLessThan(1);
      expect(crop.w).toBeGreaterThan(0);
      // The service's own rounding gives the very pixels back.
      expect(Math.round(crop.x * source.w)).toBe(even.x);
      expect(Math.floor(Math.round(crop.w * source.w) / 2) * 2).toBe(even.w);
      expect(Math.floor(Math.round(crop.h * source.h) / 2) * 2).toBe(even.h);
      expect((even.w % 2) + (even.h % 2)).toBe(0);
      expect(even.w).toBeGreaterThanOrEqual(Math.min(LEAST_CROP, Math.floor(source.w / 2) * 2));
      inside(even, source);
    }),
  );
});

test('the whole source is stored as no crop at all, odd sizes included', () => {
  expect(cropOf({ x: 0, y: 0, w: 1280, h: 720 }, hd)).toBeUndefined();
  expect(cropOf({ x: 0, y: 0, w: 1281, h: 721 }, { w: 1281, h: 721 })).toBeUndefined();
  expect(cropOf({ x: 0, y: 0, w: 640, h: 720 }, hd)).toEqual({ x: 0, y: 0, w: 0.5, h: 1 });
});

test('the source lies so that its part is where it should be, and the part can be found again', () => {
  fc.assert(
    fc.property(parts, ({ source, part }) => {
      const target = { x: 10, y: 20, w: 300, h: 200 };
      const found = partAt(sourceAt(target, part, source), part, source);
      for (const key of ['x', 'y', 'w', 'h'] as const) expect(found[key]).toBeCloseTo(target[key], 3);
    }),
  );
});

test('a pull, a shift, a zoom and a ratio stay inside the source, whatever the hand does', () => {
  const far = fc.integer({ min: -5000, max: 5000 });
  fc.assert(
    fc.property(
      parts,
      far,
      far,
      fc.constantFrom(...handles),
      fc.option(fc.double({ min: 0.1, max: 10, noNaN: true }), { nil: undefined }),
      fc.boolean(),
      (given, dx, dy, handle, ratio, aboutCentre) => {
        const { source } = given;
        const part = evenPart(given.part, source);
        inside(panPart(part, dx, dy, source), source);
        inside(pullPart(part, handle, { dx, dy }, source, { ratio, aboutCentre }), source);
        inside(zoomPart(part, 1.1 ** (dx / 100), { x: part.x + part.w / 3, y: part.y }, source), source);
        inside(partOfRatio(part, 2 ** (dy / 2000), source), source);
      },
    ),
  );
});

describe('the hands on a part', () => {
  const part = { x: 320, y: 180, w: 640, h: 360 };
  it('a pulled edge moves alone', () => {
    expect(pullPart(part, 'e', { dx: 40, dy: 7 }, hd, { ratio: undefined, aboutCentre: false })).toEqual({
      ...part,
      w: 680,
    });
  });
  it('stops at 16 px and at the source’s edge', () => {
    const free = { ratio: undefined, aboutCentre: false };
    expect(pullPart(part, 'w', { dx: 5000, dy: 0 }, hd, free)).toMatchObject({ x: 944, w: 16 });
    expect(pullPart(part, 'n', { dx: 0, dy: -5000 }, hd, free)).toMatchObject({ y: 0, h: 540 });
  });
  it.each([
    ['a corner', 'se', { dx: -150, dy: -150 }, { x: 0, y: 0, w: 570, h: 570 }],
    ['the other corner', 'nw', { dx: 150, dy: 150 }, { x: 710, y: 150, w: 570, h: 570 }],
    ['an edge that has far to go', 'e', { dx: -700, dy: 0 }, { x: 0, y: 70, w: 580, h: 580 }],
    ['an edge that is not there yet', 'w', { dx: 150, dy: 0 }, { x: 560, y: 0, w: 720, h: 720 }],
    ['an edge across', 's', { dx: 0, dy: -120 }, { x: 340, y: 0, w: 600, h: 600 }],
  ] as const)('%s brings the part to the ratio it is kept to', (_, handle, by, expected) =>
    expect(pullPart({ x: 0, y: 0, ...hd }, handle, by, hd, { ratio: 1, aboutCentre: false })).toEqual(
      expected,
    ),
  );
  it('a ratio is kept about the centre', () =>
    expect(
      pullPart({ x: 0, y: 0, ...hd }, 'e', { dx: -340, dy: 0 }, hd, { ratio: 1, aboutCentre: true }),
    ).toEqual({ x: 340, y: 60, w: 600, h: 600 }));
  it('a zoom keeps the point under the cursor, and the ratio', () => {
    const zoomed = zoomPart(part, 0.5, { x: 320, y: 180 }, hd);
    expect(zoomed).toEqual({ x: 320, y: 180, w: 320, h: 180 });
    expect(zoomPart(part, 100, { x: 640, y: 360 }, hd)).toEqual({ x: 0, y: 0, w: 1280, h: 720 });
    expect(zoomPart(part, 0, { x: 640, y: 360 }, hd).h).toBe(16);
  });
  it('a ratio is taken about the centre', () => {
    const square = partOfRatio(part, 1, hd);
    expect(square.w).toBeCloseTo(square.h);
    expect(square.x + square.w / 2).toBeCloseTo(640);
    expect(partOfRatio({ x: 0, y: 0, ...hd }, 1, hd)).toEqual({ x: 280, y: 0, w: 720, h: 720 });
  });
  it.each([
    ['e', { x: 320, y: 180, w: 960, h: 360 }],
    ['nw', { x: 0, y: 0, w: 960, h: 540 }],
    ['s', { x: 320, y: 180, w: 640, h: 540 }],
  ] as const)('the edges of %s are reset', (handle, expected) =>
    expect(resetEdges(part, handle, hd)).toEqual(expected),
  );
});
