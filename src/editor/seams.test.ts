import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { Rect } from '../domain/rect.ts';
import { resolveLayout } from '../domain/resolve.ts';
import { type CanvasWay, resizeCanvas } from './canvas-size.ts';
import { type Editor, select, visible } from './editor.ts';
import type { Modifiers } from './hand.ts';
import { selectionBox } from './pointer.ts';
import { type Box, script, stage, tiles } from './script.testing.ts';
import { snapping } from './snapping.ts';

const CANVAS = { w: 640, h: 480 };

/** Where a length is cut into tiles: no tile is shorter than 20 px. */
const cuts = (length: number) =>
  fc
    .uniqueArray(fc.integer({ min: 1, max: Math.floor(length / 20) - 1 }), { maxLength: 3 })
    .chain((places) =>
      fc.tuple(
        ...places
          .toSorted((a, b) => a - b)
          .map((place) => fc.integer({ min: -4, max: 4 }).map((by) => place * 20 + by)),
      ),
    )
    .map((inner) => [0, ...inner.filter((at) => at >= 16 && at <= length - 16), length]);

interface Grid {
  readonly columns: readonly number[];
  readonly rows: readonly number[];
}

const boxesOf = ({ columns, rows }: Grid): readonly Box[] =>
  rows
    .slice(1)
    .flatMap((bottom, row) =>
      columns
        .slice(1)
        .map(
          (right, column) =>
            [
              columns[column] as number,
              rows[row] as number,
              right - (columns[column] as number),
              bottom - (rows[row] as number),
            ] as const,
        ),
    );

type Act =
  | { readonly kind: 'pull'; readonly handle: number; readonly by: readonly [number, number] }
  | { readonly kind: 'canvas'; readonly w: number; readonly h: number };

const key = fc.constantFrom<keyof Modifiers>('shift', 'alt', 'invert');
const act = fc.oneof(
  fc.record({
    kind: fc.constant('pull' as const),
    handle: fc.nat(7),
    by: fc.tuple(fc.integer({ min: -300, max: 300 }), fc.integer({ min: -300, max: 300 })),
    keys: fc.uniqueArray(key),
  }),
  fc.record({
    kind: fc.constant('canvas' as const),
    // Small enough to squeeze the tiles, large enough to leave each of them some pixels.
    w: fc.integer({ min: 160, max: 960 }).map((half) => half * 2),
    h: fc.integer({ min: 160, max: 960 }).map((half) => half * 2),
  }),
);

const rectsOf = (editor: Editor): readonly Rect[] =>
  resolveLayout(visible(editor.getState())).regions.map(({ rect }) => rect);

/** Every edge that two tiles of the grid share is one place still, and no tile has gone. */
function expectClosed(editor: Editor, { columns, rows }: Grid): void {
  const across = columns.length - 1;
  const rects = rectsOf(editor);
  rects.forEach((rect, at) => {
    expect(Object.values(rect).every(Number.isInteger) && rect.w >= 1 && rect.h >= 1).toBe(true);
    const right = (at + 1) % across === 0 ? undefined : rects[at + 1];
    const below = at + across < across * (rows.length - 1) ? rects[at + across] : undefined;
    if (right) expect([right.x, right.y, right.h]).toEqual([rect.x + rect.w, rect.y, rect.h]);
    if (below) expect([below.y, below.x, below.w]).toEqual([rect.y + rect.h, rect.x, rect.w]);
  });
}

/** Where the nth handle of the box around all tiles is, from the top left clockwise. */
function grip(editor: Editor, handle: number): readonly [number, number] {
  const box = selectionBox(editor.getState()) as Rect;
  const [x, y] = (
    [
      [0, 0],
      [0.5, 0],
      [1, 0],
      [1, 0.5],
      [1, 1],
      [0.5, 1],
      [0, 1],
      [0, 0.5],
    ] as const
  )[handle] as readonly [number, number];
  return [box.x + box.w * x, box.y + box.h * y];
}

function perform(editor: Editor, one: Act & { readonly keys?: readonly (keyof Modifiers)[] }): void {
  if (one.kind === 'canvas') {
    resizeCanvas(editor, one);
    return;
  }
  const [x, y] = grip(editor, one.handle);
  const hand = script(editor).press(x, y);
  for (const held of one.keys ?? []) hand.hold(held);
  hand.move(x + one.by[0], y + one.by[1]).release();
  for (const held of one.keys ?? []) hand.let(held);
}

test('seams of a grid stay closed, whatever it is pulled and its canvas scaled to', () => {
  fc.assert(
    fc.property(
      fc.record({ columns: cuts(CANVAS.w), rows: cuts(CANVAS.h) }),
      fc.array(act, { minLength: 1, maxLength: 4 }),
      fc.boolean(),
      (grid, acts, keepInside) => {
        const editor = stage(tiles(CANVAS, ...boxesOf(grid)), {
          keepInside,
          attraction: snapping,
          canvasWay: 'scale' satisfies CanvasWay,
        });
        for (const one of acts) {
          select(
            editor,
            editor.getState().committed.slots.map(({ id }) => id),
          );
          perform(editor, one);
          // A tile squeezed to nothing is kept at one pixel, and then lies over its neighbour.
          if (rectsOf(editor).some(({ w, h }) => w < 2 || h < 2)) return;
          expectClosed(editor, grid);
        }
      },
    ),
    { numRuns: 200 },
  );
});
