import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Document } from '../domain/document.ts';
import { resolveLayout } from '../domain/resolve.ts';
import { scaleCanvas } from './commands.ts';
import { type Box, fields, openBody, tiles } from './script.testing.ts';

const CANVAS = { w: 640, h: 480 };

const boxes = (document: Document) =>
  resolveLayout(document).regions.map(({ rect: { x, y, w, h } }) => [x, y, w, h]);

describe('scaling the canvas', () => {
  const quarters: Box[] = [
    [0, 0, 320, 240],
    [320, 0, 320, 240],
    [0, 240, 320, 240],
    [320, 240, 320, 240],
  ];

  test('scales the regions along', () => {
    const next = scaleCanvas(tiles(CANVAS, ...quarters), { w: 1280, h: 240 });
    expect(resolveLayout(next).canvas).toMatchObject({ width: 1280, height: 240 });
    expect(boxes(next)).toEqual([
      [0, 0, 640, 120],
      [640, 0, 640, 120],
      [0, 120, 640, 120],
      [640, 120, 640, 120],
    ]);
  });

  test('to the size it has changes nothing', () => {
    const document = tiles(CANVAS, ...quarters);
    expect(scaleCanvas(document, CANVAS)).toBe(document);
  });

  test('keeps SourceCrop, ZOrder and the share that CornerRadius is', () => {
    const region = { ZOrder: 7, CornerRadius: 0.05, SourceCrop: { LocationX: 0.5 } };
    const document = openBody(CANVAS, [], [{ StreamIndex: 0, ...fields([0, 0, 100, 100]), ...region }]);
    expect(scaleCanvas(document, { w: 320, h: 480 }).slots[0]?.region).toEqual({
      StreamIndex: 0,
      ...fields([0, 0, 50, 100]),
      ...region,
    });
  });

  test('leaves something of each region on the smallest canvas', () => {
    expect(boxes(scaleCanvas(tiles(CANVAS, [639, 479, 1, 1], [600, 0, 300, 480]), { w: 2, h: 2 }))).toEqual([
      [1, 1, 1, 1],
      [1, 0, 2, 2],
    ]);
  });

  test('keeps the share that hangs over', () => {
    expect(boxes(scaleCanvas(tiles(CANVAS, [600, 400, 200, 160]), { w: 320, h: 240 }))).toEqual([
      [300, 200, 100, 80],
    ]);
  });

  const even = (min: number, max: number) =>
    fc.integer({ min: min / 2, max: max / 2 }).map((half) => half * 2);
  const size = fc.record({ w: even(2, 1920), h: even(2, 1920) });
  const layout = fc
    .record({ w: even(2, 960), h: even(2, 960) })
    .chain((canvas) =>
      fc
        .array(
          fc.tuple(
            fc.nat(canvas.w - 1),
            fc.nat(canvas.h - 1),
            fc.integer({ min: 1, max: canvas.w }),
            fc.integer({ min: 1, max: canvas.h }),
          ),
          { maxLength: 6 },
        )
        .map((list) => tiles(canvas, ...list)),
    );

  test('leaves whole and legal pixels, whatever the sizes', () => {
    fc.assert(
      fc.property(layout, size, (document, to) => {
        for (const [x = -1, y = -1, w = 0, h = 0] of boxes(scaleCanvas(document, to))) {
          expect([x, y, w, h].every(Number.isInteger)).toBe(true);
          expect(x >= 0 && x < to.w && w >= 1 && w <= to.w).toBe(true);
          expect(y >= 0 && y < to.h && h >= 1 && h <= to.h).toBe(true);
        }
      }),
    );
  });

  test('twice as large and back is as it was', () => {
    fc.assert(
      fc.property(layout, (document) => {
        const { canvas } = resolveLayout(document);
        const twice = scaleCanvas(document, { w: canvas.width * 2, h: canvas.height * 2 });
        expect(scaleCanvas(twice, { w: canvas.width, h: canvas.height })).toEqual(document);
      }),
    );
  });

  test('keeps seams closed', () => {
    fc.assert(
      fc.property(size, fc.integer({ min: 100, max: 500 }), ({ w, h }, cut) => {
        const document = tiles(CANVAS, [0, 0, cut, 480], [cut, 0, 640 - cut, 480]);
        const [left, right] = boxes(scaleCanvas(document, { w: Math.max(w, 20), h }));
        expect((left?.[0] ?? 0) + (left?.[2] ?? 0)).toBe(right?.[0]);
      }),
    );
  });
});
