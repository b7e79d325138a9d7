import { describe, expect, test } from 'vitest';

import { endBurst, select, undo } from './editor.ts';
import { type Direction, nudge, nudgeEdge } from './nudge.ts';
import { type Box, openBody, rect, shown, stage, tiles } from './script.testing.ts';

const CANVAS = { w: 640, h: 480 };
const RIGHT: Direction = { dx: 1, dy: 0 };
const LEFT: Direction = { dx: -1, dy: 0 };
const UP: Direction = { dx: 0, dy: -1 };
const DOWN: Direction = { dx: 0, dy: 1 };

const open = (box: Box, keepInside = true) => stage(tiles(CANVAS, box), { selection: ['a'], keepInside });
const said = (editor: ReturnType<typeof open>) => {
  const { text, params } = editor.getState().said ?? {};
  return [text?.en, params];
};

describe('an arrow key', () => {
  test('held for 12 ticks moves by 12 px, in one step of the history', () => {
    const editor = open([100, 100, 50, 50]);
    const before = editor.getState().committed;
    for (let tick = 0; tick < 12; tick += 1) nudge(editor, RIGHT, 1);
    endBurst(editor);
    expect(shown(editor, 'a')).toEqual(rect([112, 100, 50, 50]));
    expect(editor.getState().past).toHaveLength(1);
    expect(said(editor)).toEqual(['Moved to {x}, {y}', { x: 112, y: 100 }]);
    undo(editor);
    expect(editor.getState().committed).toBe(before);
  });

  test('pressed again after a pause is a step of its own', () => {
    const editor = open([100, 100, 50, 50]);
    nudge(editor, RIGHT, 1);
    endBurst(editor);
    nudge(editor, RIGHT, 1);
    expect(editor.getState().past).toHaveLength(2);
  });

  test('ends its burst with any other action', () => {
    const editor = stage(tiles(CANVAS, [0, 0, 9, 9], [50, 50, 9, 9]), { selection: ['a'] });
    nudge(editor, RIGHT, 1);
    select(editor, ['b']);
    nudge(editor, RIGHT, 1);
    nudgeEdge(editor, RIGHT, 1, false);
    nudge(editor, RIGHT, 1);
    expect(editor.getState().past).toHaveLength(4);
  });

  test.each<[string, Direction, Box, Box]>([
    ['right', RIGHT, [585, 100, 50, 50], [590, 100, 50, 50]],
    ['left', LEFT, [3, 100, 50, 50], [0, 100, 50, 50]],
    ['top', UP, [100, 9, 50, 50], [100, 0, 50, 50]],
    ['bottom', DOWN, [100, 425, 50, 50], [100, 430, 50, 50]],
  ])('stops at the %s edge, and says so from there on', (name, direction, from, to) => {
    const editor = open(from);
    nudge(editor, direction, 10);
    expect(shown(editor, 'a')).toEqual(rect(to));
    nudge(editor, direction, 10);
    expect(said(editor)).toEqual([`At the ${name} edge`, {}]);
    expect(editor.getState().past).toHaveLength(1);
  });

  test('may leave one pixel on the canvas where regions need not stay inside', () => {
    const editor = open([600, 100, 50, 50], false);
    nudge(editor, RIGHT, 100);
    expect(shown(editor, 'a')).toEqual(rect([639, 100, 50, 50]));
  });

  test('moves all of the selection alike', () => {
    const editor = stage(tiles(CANVAS, [0, 0, 9, 9], [600, 50, 30, 30]), { selection: ['a', 'b'] });
    nudge(editor, RIGHT, 100);
    expect([shown(editor, 'a')?.x, shown(editor, 'b')?.x]).toEqual([10, 610]);
  });

  test('does nothing without a region selected, or without a direction', () => {
    const editor = stage(openBody(CANVAS, [{ Index: 0 }], []), { selection: ['a'] });
    nudge(editor, RIGHT, 1);
    nudgeEdge(editor, RIGHT, 1, false);
    expect(editor.getState()).toMatchObject({ past: [], said: undefined });
    const still = open([0, 0, 9, 9]);
    nudge(still, { dx: 0, dy: 0 }, 1);
    nudgeEdge(still, { dx: 0, dy: 0 }, 1, true);
    expect(still.getState()).toMatchObject({ past: [], said: undefined });
  });
});

test('a move that is cut short says where it came to, and at which edge', () => {
  const editor = open([600, 100, 30, 30]);
  nudge(editor, RIGHT, 100);
  expect(said(editor)).toEqual(['Moved to {x}, {y}. At the right edge', { x: 610, y: 100 }]);
});

describe('with Alt, an arrow key moves an edge', () => {
  test.each<[string, Box, Direction, boolean, string]>([
    ['at the canvas', [600, 100, 40, 30], RIGHT, false, 'At the right edge'],
    ['at the canvas, from the other side', [0, 100, 40, 30], LEFT, true, 'At the left edge'],
    ['at the least size', [100, 100, 2, 50], LEFT, false, 'As small as it goes'],
    ['at the least height', [100, 100, 50, 2], DOWN, true, 'As small as it goes'],
  ])('and says that it cannot, %s', (_, from, direction, far, text) => {
    const editor = open(from);
    nudgeEdge(editor, direction, 1, far);
    expect(said(editor)).toEqual([text, {}]);
    expect(editor.getState().past).toEqual([]);
  });

  test.each<[string, Direction, boolean, Box]>([
    ['the right one out', RIGHT, false, [100, 100, 51, 50]],
    ['the right one in', LEFT, false, [100, 100, 49, 50]],
    ['the bottom one out', DOWN, false, [100, 100, 50, 51]],
    ['the bottom one in', UP, false, [100, 100, 50, 49]],
    ['with Control, the left one out', LEFT, true, [99, 100, 51, 50]],
    ['with Control, the left one in', RIGHT, true, [101, 100, 49, 50]],
    ['with Control, the top one out', UP, true, [100, 99, 50, 51]],
    ['with Control, the top one in', DOWN, true, [100, 101, 50, 49]],
  ])('%s', (_, direction, far, box) => {
    const editor = open([100, 100, 50, 50]);
    nudgeEdge(editor, direction, 1, far);
    expect(shown(editor, 'a')).toEqual(rect(box));
    expect(said(editor)).toEqual(['{w} by {h}', { w: box[2], h: box[3] }]);
  });

  test('as one step while it is held', () => {
    const editor = open([100, 100, 50, 50]);
    for (let tick = 0; tick < 12; tick += 1) nudgeEdge(editor, DOWN, 10, false);
    expect(shown(editor, 'a')).toEqual(rect([100, 100, 50, 170]));
    expect(editor.getState().past).toHaveLength(1);
  });

  test.each<[string, Box, Direction, boolean, boolean, Box]>([
    ['at the canvas', [600, 100, 30, 30], RIGHT, false, true, [600, 100, 40, 30]],
    ['at 2 px', [100, 100, 50, 50], LEFT, false, true, [100, 100, 2, 50]],
    ['at 2 px from the other side', [100, 100, 50, 50], DOWN, true, true, [100, 148, 50, 2]],
    ['where it is, if it hangs over', [600, 100, 80, 30], RIGHT, false, true, [600, 100, 80, 30]],
    [
      'at the size of the canvas, if it may hang over',
      [600, 100, 30, 30],
      RIGHT,
      false,
      false,
      [600, 100, 130, 30],
    ],
    ['and may hang over below', [600, 470, 30, 8], DOWN, false, false, [600, 470, 30, 108]],
    ['at the last column, the right edge staying', [600, 100, 80, 30], RIGHT, true, true, [639, 100, 41, 30]],
    ['at the last row, the bottom edge staying', [0, 470, 80, 30], DOWN, true, true, [0, 479, 80, 21]],
    ['where it is, if it is smaller than 2 px', [100, 100, 1, 1], LEFT, false, true, [100, 100, 1, 1]],
  ])('it stops %s', (_, from, direction, far, keepInside, box) => {
    const editor = open(from, keepInside);
    nudgeEdge(editor, direction, 100, far);
    expect(shown(editor, 'a')).toEqual(rect(box));
  });
});
