import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { rect } from './script.testing.ts';
import { SCALE_LIMITS, fitView, panBy, toCanvas, toScreen, zoomTo } from './view.ts';

const view = { scale: 2, x: 100, y: 50 };

test('the canvas lies on the stage by scale and origin, and back', () => {
  expect(toScreen(view, rect([10, 20, 30, 40]))).toEqual(rect([120, 90, 60, 80]));
  expect(toCanvas(view, { x: 120, y: 90 })).toEqual({ x: 10, y: 20 });
});

describe('zooming', () => {
  test('keeps the point under the pointer', () => {
    const scale = fc.double({ min: SCALE_LIMITS[0], max: SCALE_LIMITS[1], noNaN: true });
    fc.assert(
      fc.property(scale, fc.nat(1000), fc.nat(800), (to, x, y) => {
        const before = toCanvas(view, { x, y });
        const after = toCanvas(zoomTo(view, to, { x, y }), { x, y });
        expect(after.x).toBeCloseTo(before.x, 6);
        expect(after.y).toBeCloseTo(before.y, 6);
      }),
    );
  });

  test('stays within its limits', () => {
    expect(zoomTo(view, 1000, { x: 0, y: 0 }).scale).toBe(64);
    expect(zoomTo(view, 0, { x: 0, y: 0 }).scale).toBe(0.05);
  });
});

describe('fitting', () => {
  test.each([
    ['a wide part by its width, with air around it', [0, 0, 1840, 100], { scale: 0.5, x: 40, y: 375 }],
    ['a high part by its height', [0, 0, 100, 1440], { scale: 0.5, x: 475, y: 40 }],
    ['a part that does not start at the origin', [1840, 0, 1840, 100], { scale: 0.5, x: -880, y: 375 }],
    ['a tiny part at the greatest scale', [0, 0, 2, 2], { scale: 64, x: 436, y: 336 }],
  ] as const)('%s', (_, part, fitted) => {
    expect(fitView(rect(part), { w: 1000, h: 800 })).toEqual(fitted);
  });

  test('at most at the scale asked for', () => {
    expect(fitView(rect([0, 0, 10, 10]), { w: 1000, h: 800 }, 4)).toEqual({ scale: 4, x: 480, y: 380 });
  });

  test('in a small viewport leaves less air, and none at all is no failure', () => {
    expect(fitView(rect([0, 0, 60, 60]), { w: 80, h: 80 })).toEqual({ scale: 1, x: 10, y: 10 });
    expect(fitView(rect([0, 0, 640, 480]), { w: 0, h: 0 }).scale).toBe(0.05);
  });
});

describe('panning', () => {
  const canvas = { w: 640, h: 480 };
  const viewport = { w: 1000, h: 800 };

  test('moves the view', () => {
    expect(panBy(view, -30, 40, canvas, viewport)).toEqual({ scale: 2, x: 70, y: 90 });
  });

  test('never loses the canvas', () => {
    expect(panBy(view, -9999, -9999, canvas, viewport)).toEqual({ scale: 2, x: 48 - 1280, y: 48 - 960 });
    expect(panBy(view, 9999, 9999, canvas, viewport)).toEqual({ scale: 2, x: 952, y: 752 });
  });
});
