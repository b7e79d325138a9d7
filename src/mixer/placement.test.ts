import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { place } from '../domain/fit.ts';
import type { RenderMode } from '../domain/layout.ts';
import { cornerRadius, covers, cut } from './placement.ts';
import { even } from './readings.ts';

const side = fc.integer({ min: 1, max: 1920 });
const size = fc.record({ w: side, h: side });
const region = fc.record({
  x: fc.integer({ min: 0, max: 1919 }),
  y: fc.integer({ min: 0, max: 1919 }),
  w: side,
  h: side,
});
const share = fc.double({ min: Number.EPSILON, max: 1, noNaN: true });
const start = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

describe('even: the rounded number lowered to the even number, at least 2', () => {
  it.each([
    [0.2, 2],
    [1, 2],
    [2.4, 2],
    [2.5, 2],
    [3.49, 2],
    [3.5, 4],
    [5, 4],
    [853.333, 852],
    [1280, 1280],
  ])('%s px become %s', (px, expected) => expect(even(px)).toBe(expected));
});

describe('the source crop (mixing rule 4)', () => {
  const frame = { w: 1281, h: 721 };
  it.each([
    ['without SourceCrop nothing is cut, odd sizes included', undefined, { x: 0, y: 0, w: 1281, h: 721 }],
    ['the whole share is even all the same', { x: 0, y: 0, w: 1, h: 1 }, { x: 0, y: 0, w: 1280, h: 720 }],
    [
      'the cut begins at round(Location * size)',
      { x: 0.1, y: 0.25, w: 0.5, h: 0.5 },
      { x: 128, y: 180, w: 640, h: 360 },
    ],
    [
      'what would reach beyond the frame is cut off',
      { x: 0.75, y: 0.9, w: 0.5, h: 0.5 },
      { x: 961, y: 649, w: 320, h: 72 },
    ],
    ['it is at least 2 px large', { x: 0.5, y: 0.5, w: 0.0001, h: 0.0001 }, { x: 641, y: 361, w: 2, h: 2 }],
    ['one that begins beyond the last pixel leaves nothing', { x: 0.9999, y: 0, w: 1, h: 1 }, undefined],
    ['so does one below the last row', { x: 0, y: 0.9999, w: 1, h: 1 }, undefined],
  ])('%s', (_, crop, expected) => expect(cut(frame, crop)).toEqual(expected));

  it('lies within the frame, in whole pixels', () => {
    fc.assert(
      fc.property(size, start, start, share, share, (frame, x, y, w, h) => {
        const part = cut(frame, { x, y, w, h });
        if (!part) return;
        expect(covers({ x: 0, y: 0, ...frame }, part)).toBe(true);
        expect(Object.values(part).every(Number.isInteger)).toBe(true);
        expect(part.w).toBeGreaterThan(0);
        expect(part.h).toBeGreaterThan(0);
      }),
    );
  });
});

describe('the render mode (mixing rule 5)', () => {
  const box = { x: 10, y: 20, w: 400, h: 300 };
  it.each<[string, RenderMode, { w: number; h: number }, object]>([
    ['0 stretches the whole cut onto the whole rectangle', 0, { w: 1280, h: 720 }, box],
    ['3 does the same', 3, { w: 1280, h: 720 }, box],
    [
      '1 covers: a wide frame hangs over left and right',
      1,
      { w: 200, h: 100 },
      { x: -90, y: 20, w: 600, h: 300 },
    ],
    [
      '1 covers: a tall frame hangs over above and below',
      1,
      { w: 100, h: 100 },
      { x: 10, y: -30, w: 400, h: 400 },
    ],
    ['1 of the same ratio is exactly the rectangle', 1, { w: 4, h: 3 }, box],
    [
      '2 fits: a wide frame leaves room above and below',
      2,
      { w: 200, h: 100 },
      { x: 10, y: 70, w: 400, h: 200 },
    ],
    [
      '2 fits: a tall frame leaves room left and right',
      2,
      { w: 100, h: 100 },
      { x: 60, y: 20, w: 300, h: 300 },
    ],
    ['2 of the same ratio is exactly the rectangle', 2, { w: 1600, h: 1200 }, box],
  ])('%s', (_, mode, frame, expected) => expect(place(frame, box, mode)).toEqual(expected));

  it('0, 1 and 3 cover the region, 2 lies within it, to the bit', () => {
    fc.assert(
      fc.property(size, region, fc.constantFrom<RenderMode>(0, 1, 2, 3), (frame, box, mode) => {
        const target = place(frame, box, mode);
        expect(mode === 2 ? covers(box, target) : covers(target, box)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('1 and 2 keep the ratio and the middle', () => {
    fc.assert(
      fc.property(size, region, fc.constantFrom<RenderMode>(1, 2), (frame, box, mode) => {
        const target = place(frame, box, mode);
        expect(target.w / target.h / (frame.w / frame.h)).toBeCloseTo(1, 9);
        expect(target.x + target.w / 2).toBeCloseTo(box.x + box.w / 2, 6);
        expect(target.y + target.h / 2).toBeCloseTo(box.y + box.h / 2, 6);
      }),
    );
  });
});

describe('the corner radius (mixing rule 7)', () => {
  it.each([
    ['it is a share of the canvas width', 0.05, 1280, { w: 400, h: 300 }, 64],
    ['none without CornerRadius', 0, 1280, { w: 400, h: 300 }, 0],
    ['half the shorter side is still rounded', 150 / 1280, 1280, { w: 400, h: 300 }, 150],
    ['above it there is no rounding at all', 150.01 / 1280, 1280, { w: 400, h: 300 }, 0],
    ['the shorter side may be the width', 0.25, 640, { w: 310, h: 900 }, 0],
  ])('%s', (_, share, width, region, expected) => expect(cornerRadius(share, width, region)).toBe(expected));
});
