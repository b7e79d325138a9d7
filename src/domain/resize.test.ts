import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Rect } from './rect.ts';
import { type Handle, type ResizeOptions, mapRect, mapRects, resizeBox } from './resize.ts';

const r = (x: number, y: number, w: number, h: number): Rect => ({ x, y, w, h });
const CANVAS = r(0, 0, 640, 480);
const start = r(100, 100, 200, 100);

const resized = (
  handle: Handle,
  dx: number,
  dy: number,
  options: Partial<ResizeOptions> = {},
  from: Rect = start,
): Rect =>
  resizeBox(from, handle, dx, dy, {
    keepRatio: false,
    aboutCentre: false,
    within: CANVAS,
    min: { w: 2, h: 2 },
    max: { w: 640, h: 480 },
    ...options,
  });

test('an edge that keeps the ratio grows the box also where the other axis lies at the border', () => {
  expect(resized('e', 100, 0, { keepRatio: true }, r(100, 0, 200, 100))).toEqual(r(100, 0, 300, 150));
  expect(resized('s', 0, 50, { keepRatio: true }, r(440, 100, 200, 100))).toEqual(r(340, 100, 300, 150));
});

test('a ratio is kept exactly by what is higher than wide as well', () => {
  const tall = r(100, 100, 91, 161);
  expect(resized('se', 0, 160, { keepRatio: true, ratio: 9 / 16 }, tall)).toEqual(r(100, 100, 181, 321));
});

describe('each handle moves its own edges', () => {
  test.each<[Handle, Rect]>([
    ['n', r(100, 120, 200, 80)],
    ['ne', r(100, 120, 210, 80)],
    ['e', r(100, 100, 210, 100)],
    ['se', r(100, 100, 210, 120)],
    ['s', r(100, 100, 200, 120)],
    ['sw', r(110, 100, 190, 120)],
    ['w', r(110, 100, 190, 100)],
    ['nw', r(110, 120, 190, 80)],
  ])('%s by 10, 20', (handle, box) => {
    expect(resized(handle, 10, 20)).toEqual(box);
  });
});

describe('limits', () => {
  test.each<[string, Rect, Rect]>([
    ['the moving edge stops at the canvas', resized('se', 999, 999), r(100, 100, 540, 380)],
    ['so does the top left one', resized('nw', -999, -999), r(0, 0, 300, 200)],
    ['crossing the opposite edge stops at the least size', resized('nw', 999, 999), r(298, 198, 2, 2)],
    ['from the other side as well', resized('se', -999, -999), r(100, 100, 2, 2)],
    [
      'no side gets longer than the most',
      resized('e', 300, 0, { max: { w: 250, h: 480 } }),
      r(100, 100, 250, 100),
    ],
    ['pixels stay whole', resized('e', 10.5, 0), r(100, 100, 211, 100)],
    [
      'about the centre the nearer edge decides',
      resized('e', 300, 0, { aboutCentre: true }),
      r(0, 100, 400, 100),
    ],
  ])('%s', (_, box, expected) => {
    expect(box).toEqual(expected);
  });
});

describe('about the centre', () => {
  test('the opposite edge goes the other way', () => {
    expect(resized('se', 10, 5, { aboutCentre: true })).toEqual(r(90, 95, 220, 110));
    expect(resized('n', 0, 10, { aboutCentre: true })).toEqual(r(100, 110, 200, 80));
  });
});

describe('with the ratio kept', () => {
  test.each<[string, Handle, number, number, Partial<ResizeOptions>, Rect]>([
    ['a corner takes the farther of both ways', 'se', 100, 10, {}, r(100, 100, 300, 150)],
    ['down as well as across', 'se', 10, 50, {}, r(100, 100, 300, 150)],
    ['the opposite corner stays', 'nw', -20, 0, {}, r(80, 90, 220, 110)],
    ['an edge carries the other axis along about its middle', 'e', 100, 0, {}, r(100, 75, 300, 150)],
    ['so does a horizontal one', 'n', 0, 20, {}, r(120, 120, 160, 80)],
    ['the scale is what is clamped', 'se', 999, 999, {}, r(100, 100, 540, 270)],
    ['by the shorter way to the canvas', 'ne', 999, -999, {}, r(100, 0, 400, 200)],
    ['and by the least size', 'se', -999, -999, {}, r(100, 100, 4, 2)],
    ['it combines with the centre', 'se', 20, 0, { aboutCentre: true }, r(80, 90, 240, 120)],
    ['crossing over stops there too', 'w', 999, 0, {}, r(296, 149, 4, 2)],
  ])('%s', (_, handle, dx, dy, options, box) => {
    expect(resized(handle, dx, dy, { keepRatio: true, ...options })).toEqual(box);
  });
});

const handles = fc.constantFrom<Handle>('n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw');
const within = fc
  .tuple(fc.integer({ min: 2, max: 638 }), fc.integer({ min: 2, max: 478 }))
  .chain(([w, h]) => fc.tuple(fc.nat(640 - w), fc.nat(480 - h)).map(([x, y]) => r(x, y, w, h)));
const travel = fc.double({ min: -1000, max: 1000, noNaN: true });
const drag = fc.record({
  from: within,
  handle: handles,
  dx: travel,
  dy: travel,
  keepRatio: fc.boolean(),
  aboutCentre: fc.boolean(),
});

describe('whatever the drag', () => {
  test('pixels are whole, the box is within the canvas and no smaller than the least', () => {
    fc.assert(
      fc.property(drag, ({ from, handle, dx, dy, ...options }) => {
        const box = resized(handle, dx, dy, options, from);
        expect(Object.values(box).every(Number.isInteger)).toBe(true);
        expect(box.x >= 0 && box.y >= 0 && box.x + box.w <= 640 && box.y + box.h <= 480).toBe(true);
        expect(box.w >= 2 && box.h >= 2).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('the edge opposite the handle does not move', () => {
    fc.assert(
      fc.property(drag, fc.boolean(), ({ from, handle, dx, dy }, keepRatio) => {
        const box = resized(handle, dx, dy, { keepRatio }, from);
        const moved = {
          w: box.x + box.w - (from.x + from.w),
          e: box.x - from.x,
          n: box.y + box.h - (from.y + from.h),
          s: box.y - from.y,
        };
        for (const edge of ['n', 'e', 's', 'w'] as const)
          if (handle.includes(edge)) expect(moved[edge]).toBe(0);
      }),
      { numRuns: 500 },
    );
  });

  test('the other axis stays as it is where the ratio need not be kept', () => {
    fc.assert(
      fc.property(drag, ({ from, handle, dx, dy, aboutCentre }) => {
        const box = resized(handle, dx, dy, { aboutCentre }, from);
        if (handle === 'n' || handle === 's') expect(box).toMatchObject({ x: from.x, w: from.w });
        if (handle === 'w' || handle === 'e') expect(box).toMatchObject({ y: from.y, h: from.h });
      }),
    );
  });

  test('about the centre, it stays within half a pixel', () => {
    fc.assert(
      fc.property(drag, ({ from, handle, dx, dy, keepRatio }) => {
        const box = resized(handle, dx, dy, { keepRatio, aboutCentre: true }, from);
        expect(Math.abs(box.x + box.w / 2 - (from.x + from.w / 2))).toBeLessThanOrEqual(0.5);
        expect(Math.abs(box.y + box.h / 2 - (from.y + from.h / 2))).toBeLessThanOrEqual(0.5);
      }),
      { numRuns: 500 },
    );
  });

  test('a kept ratio is the same within rounding', () => {
    fc.assert(
      fc.property(drag, ({ from, handle, dx, dy, aboutCentre }) => {
        const box = resized(handle, dx, dy, { keepRatio: true, aboutCentre }, from);
        // One scale explains both sides, each rounded by half a pixel at most.
        const least = Math.max((box.w - 0.5) / from.w, (box.h - 0.5) / from.h);
        const most = Math.min((box.w + 0.5) / from.w, (box.h + 0.5) / from.h);
        expect(least).toBeLessThanOrEqual(most + 1e-9);
      }),
      { numRuns: 500 },
    );
  });

  test('a handle let go where it was taken changes nothing', () => {
    fc.assert(
      fc.property(drag, ({ from, handle, keepRatio, aboutCentre }) => {
        expect(resized(handle, 0, 0, { keepRatio, aboutCentre }, from)).toEqual(from);
      }),
    );
  });
});

describe('rectangles carried along', () => {
  test('take their share of the box', () => {
    expect(mapRect(r(10, 20, 30, 40), r(0, 0, 100, 100), r(50, 50, 200, 50))).toEqual(r(70, 60, 60, 20));
  });

  test('are at least a pixel large', () => {
    expect(mapRect(r(10, 10, 1, 1), r(0, 0, 100, 100), r(0, 0, 10, 10))).toEqual(r(1, 1, 1, 1));
  });

  const cut = fc.integer({ min: 20, max: 80 });
  const size = fc.integer({ min: 10, max: 300 });
  test('share the edges that they shared: four tiles stay four tiles', () => {
    fc.assert(
      fc.property(cut, cut, size, size, fc.nat(50), fc.nat(50), (across, down, w, h, x, y) => {
        const to = r(x, y, w, h);
        const carry = (tile: Rect) => mapRect(tile, r(7, 7, 100, 100), to);
        const nw = carry(r(7, 7, across, down));
        const ne = carry(r(7 + across, 7, 100 - across, down));
        const sw = carry(r(7, 7 + down, across, 100 - down));
        const se = carry(r(7 + across, 7 + down, 100 - across, 100 - down));
        expect([nw.x + nw.w, sw.x + sw.w, se.x]).toEqual([ne.x, ne.x, ne.x]);
        expect([nw.y + nw.h, ne.y + ne.h, se.y]).toEqual([sw.y, sw.y, sw.y]);
        expect([nw.x, nw.y, se.x + se.w, se.y + se.h]).toEqual([x, y, x + w, y + h]);
      }),
    );
  });
});

describe('rectangles carried along on a canvas', () => {
  const onCanvas = (to: Rect, ...tiles: readonly Rect[]) =>
    [
      ...mapRects(new Map(tiles.map((tile, at) => [`${at}`, tile])), r(0, 0, 100, 100), to, {
        w: 100,
        h: 100,
      }),
    ].map(([, tile]) => tile);

  test('start at its last pixel at most, and keep the seam there', () => {
    expect(onCanvas(r(0, 50, 100, 100), r(0, 0, 100, 60), r(0, 60, 100, 40))).toEqual([
      r(0, 50, 100, 49),
      r(0, 99, 100, 51),
    ]);
    expect(onCanvas(r(50, 0, 100, 100), r(0, 0, 60, 100), r(60, 0, 40, 100))).toEqual([
      r(50, 0, 49, 100),
      r(99, 0, 51, 100),
    ]);
  });

  test('reach beyond it with an edge where none starts', () => {
    expect(onCanvas(r(0, 0, 200, 150), r(10, 10, 80, 80))).toEqual([r(20, 15, 160, 120)]);
  });
});
