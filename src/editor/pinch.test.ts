import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { type Pair, pinchOf, pinchedView } from './pinch.ts';
import { SCALE_LIMITS, toCanvas } from './view.ts';

const CANVAS = { w: 640, h: 360 };
const STAGE = { w: 800, h: 600 };

describe('two pointers', () => {
  test.each<[string, Pair, Pair, ReturnType<typeof pinchOf>]>([
    [
      'that spread double the scale about their middle',
      [
        { x: 100, y: 100 },
        { x: 200, y: 100 },
      ],
      [
        { x: 50, y: 100 },
        { x: 250, y: 100 },
      ],
      { from: { x: 150, y: 100 }, centre: { x: 150, y: 100 }, scale: 2 },
    ],
    [
      'that move together only move',
      [
        { x: 100, y: 100 },
        { x: 200, y: 100 },
      ],
      [
        { x: 130, y: 140 },
        { x: 230, y: 140 },
      ],
      { from: { x: 150, y: 100 }, centre: { x: 180, y: 140 }, scale: 1 },
    ],
    [
      'that turn about each other leave the scale',
      [
        { x: 100, y: 100 },
        { x: 200, y: 100 },
      ],
      [
        { x: 150, y: 50 },
        { x: 150, y: 150 },
      ],
      { from: { x: 150, y: 100 }, centre: { x: 150, y: 100 }, scale: 1 },
    ],
    [
      'in one place are taken for 16 px apart',
      [
        { x: 100, y: 100 },
        { x: 100, y: 100 },
      ],
      [
        { x: 84, y: 100 },
        { x: 116, y: 100 },
      ],
      { from: { x: 100, y: 100 }, centre: { x: 100, y: 100 }, scale: 2 },
    ],
  ])('%s', (_, start, now, pinch) => {
    expect(pinchOf(start, now)).toEqual(pinch);
  });
});

const inner = fc.record({ x: fc.integer({ min: 200, max: 600 }), y: fc.integer({ min: 150, max: 450 }) });

test('the canvas point under the middle stays under it, exactly, whatever the scale', () => {
  fc.assert(
    fc.property(
      inner,
      inner,
      inner,
      inner,
      fc.double({ min: 0.5, max: 8, noNaN: true }),
      (a, b, c, d, scale) => {
        // Two fingers on the canvas, which fills the stage.
        const start = { scale, x: 400 - 320 * scale, y: 300 - 180 * scale };
        const pinch = pinchOf([a, b], [c, d]);
        const view = pinchedView(start, pinch, CANVAS, STAGE);
        fc.pre(view.scale > SCALE_LIMITS[0] && view.scale < SCALE_LIMITS[1]);
        const held = toCanvas(start, pinch.from);
        fc.pre(held.x >= 48 && held.x <= 592 && held.y >= 48 && held.y <= 312);
        const now = toCanvas(view, pinch.centre);
        expect(now.x).toBeCloseTo(held.x, 6);
        expect(now.y).toBeCloseTo(held.y, 6);
        expect(view.scale).toBeCloseTo(scale * pinch.scale, 9);
      },
    ),
  );
});

test('at a whole scale, too, where other ways of zooming round', () => {
  const start = { scale: 1, x: 0.25, y: 0.5 };
  const pinch = { from: { x: 101, y: 77 }, centre: { x: 101, y: 77 }, scale: 2 };
  expect(pinchedView(start, pinch, CANVAS, STAGE)).toEqual({ scale: 2, x: -100.5, y: -76 });
});

test('the scale stays within its limits, and some of the canvas in sight', () => {
  const start = { scale: 1, x: 80, y: 120 };
  const here = { x: 400, y: 300 };
  expect(pinchedView(start, { from: here, centre: here, scale: 1e6 }, CANVAS, STAGE).scale).toBe(64);
  expect(pinchedView(start, { from: here, centre: here, scale: 1e-6 }, CANVAS, STAGE).scale).toBe(0.05);
  const away = pinchedView(start, { from: here, centre: { x: -5000, y: 300 }, scale: 1 }, CANVAS, STAGE);
  expect(away.x).toBe(48 - 640);
});
