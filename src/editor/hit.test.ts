import { describe, expect, test } from 'vitest';

import type { Handle } from '../domain/resize.ts';
import { resolveLayout } from '../domain/resolve.ts';
import {
  type PointerKind,
  handleAt,
  handlePoint,
  neighbour,
  readingOrder,
  regionsAt,
  visibleHandles,
} from './hit.ts';
import { type Box, rect, tiles } from './script.testing.ts';

const CANVAS = { w: 1280, h: 720 };
const regions = (...boxes: Box[]) => resolveLayout(tiles(CANVAS, ...boxes)).regions;
const names = (list: readonly { id: string }[]) => list.map(({ id }) => id).join('');

describe('the handles of a box', () => {
  test.each<[number, number, Handle[]]>([
    [32, 32, ['nw', 'ne', 'se', 'sw', 'n', 's', 'e', 'w']],
    [31, 32, ['nw', 'ne', 'se', 'sw', 'e', 'w']],
    [32, 31, ['nw', 'ne', 'se', 'sw', 'n', 's']],
    [16, 16, ['nw', 'ne', 'se', 'sw']],
    [15, 99, ['se']],
    [99, 15, ['se']],
  ])('of %d x %d px on the screen are %j', (w, h, handles) => {
    expect(visibleHandles(rect([0, 0, w, h]))).toEqual(handles);
  });

  test.each<[Handle, number, number]>([
    ['nw', 10, 20],
    ['n', 60, 20],
    ['ne', 110, 20],
    ['e', 110, 45],
    ['se', 110, 70],
    ['s', 60, 70],
    ['sw', 10, 70],
    ['w', 10, 45],
  ])('%s sits at %d, %d', (handle, x, y) => {
    expect(handlePoint(rect([10, 20, 100, 50]), handle)).toEqual({ x, y });
  });
});

describe('under the pointer of a box of 200 x 100', () => {
  const box = rect([100, 100, 200, 100]);
  test.each<[string, number, number, PointerKind, Handle | undefined]>([
    ['a corner, within 8 px for a mouse', 108, 92, 'mouse', 'nw'],
    ['a corner, up to 14 px for a pen', 314, 214, 'pen', 'se'],
    ['the edge below the corner', 300, 109, 'mouse', 'e'],
    ['the middle of the top edge', 200, 104.9, 'mouse', 'n'],
    ['the top edge from outside', 150, 95, 'mouse', 'n'],
    ['the bottom edge', 200, 205, 'mouse', 's'],
    ['the left edge', 95, 150, 'mouse', 'w'],
    ['not the inside, 5 px from the edge', 200, 105, 'mouse', undefined],
    ['not the outside, beyond 5 px', 200, 94.9, 'mouse', undefined],
    ['nor beside the bottom edge', 309, 205, 'mouse', undefined],
    ['a wider band for a pen', 200, 94, 'pen', 'n'],
  ])('%s', (_, x, y, pointer, handle) => {
    expect(handleAt(box, { x, y }, pointer)).toBe(handle);
  });
});

describe('a small box can still be moved: its inside is no handle', () => {
  test.each<[string, Box, number, number, PointerKind, Handle | undefined]>([
    ['the inside of a corner', [100, 100, 39, 39], 101, 101, 'mouse', undefined],
    ['the corner from outside', [100, 100, 39, 39], 99, 99, 'mouse', 'nw'],
    ['the edge from outside, 10 px wide', [100, 100, 39, 39], 120, 90, 'mouse', 'n'],
    ['the edge from inside', [100, 100, 39, 39], 120, 100, 'mouse', undefined],
    ['the edge below', [100, 100, 39, 39], 120, 149, 'mouse', 's'],
    ['a low box, though it is wide', [100, 100, 300, 39], 200, 138, 'mouse', undefined],
    ['a tiny one by its only handle, from outside', [100, 100, 10, 10], 112, 112, 'mouse', 'se'],
    ['the inside of a tiny one', [100, 100, 10, 10], 109, 109, 'mouse', undefined],
    ['the hidden handle of a tiny one', [100, 100, 10, 10], 98, 98, 'mouse', undefined],
    ['for a finger, one of 109 px is small', [100, 100, 109, 109], 120, 120, 'touch', undefined],
    ['and has targets of 44 px around it', [100, 100, 109, 109], 80, 80, 'touch', 'nw'],
    ['one of 110 px is not', [100, 100, 110, 110], 120, 120, 'touch', 'nw'],
  ])('%s', (_, box, x, y, pointer, handle) => {
    expect(handleAt(rect(box), { x, y }, pointer)).toBe(handle);
  });
});

test('the regions under a point, the topmost first', () => {
  const stack = regions([0, 0, 100, 100], [50, 50, 100, 100], [60, 60, 10, 10]);
  expect(names(regionsAt(stack, { x: 65, y: 65 }))).toBe('cba');
  expect(names(regionsAt(stack, { x: 99.9, y: 99.9 }))).toBe('ba');
  expect(names(regionsAt(stack, { x: 100, y: 100 }))).toBe('b');
  expect(names(regionsAt(stack, { x: 500, y: 500 }))).toBe('');
});

test.each<[string, Box[], string]>([
  [
    'rows from the top, from left to right',
    [
      [320, 180, 320, 180],
      [0, 180, 320, 180],
      [320, 0, 320, 180],
      [0, 0, 320, 180],
    ],
    'dcba',
  ],
  [
    'a row takes what starts in its upper half',
    [
      [0, 0, 100, 100],
      [200, 0, 100, 100],
      [100, 49, 100, 100],
    ],
    'acb',
  ],
  [
    'not what starts in its lower half',
    [
      [0, 0, 100, 100],
      [200, 0, 100, 100],
      [100, 50, 100, 100],
    ],
    'abc',
  ],
  ['nothing', [], ''],
])('reading order: %s', (_, boxes, order) => {
  expect(names(readingOrder(regions(...boxes)))).toBe(order);
});

describe('the neighbour', () => {
  const grid = regions(
    [0, 0, 320, 180],
    [320, 0, 320, 180],
    [0, 180, 320, 180],
    [320, 180, 320, 180],
    [960, 180, 320, 180],
  );
  test.each<[string, number, -1 | 0 | 1, -1 | 0 | 1, string | undefined]>([
    ['to the right', 0, 1, 0, 'b'],
    ['to the left', 1, -1, 0, 'a'],
    ['above', 3, 0, -1, 'b'],
    ['below', 0, 0, 1, 'c'],
    ['across a gap', 3, 1, 0, 'e'],
    ['the nearest of several', 4, -1, 0, 'd'],
    ['none beyond the last', 4, 1, 0, undefined],
    ['not what lies more aside than ahead', 4, 0, -1, undefined],
    ['aside as well as ahead, where nothing is nearer', 1, 1, 0, 'e'],
  ])('%s', (_, from, dx, dy, id) => {
    expect(neighbour(grid, grid[from] as (typeof grid)[number], dx, dy)?.id).toBe(id);
  });

  test('is none right on top', () => {
    const stack = regions([0, 0, 100, 100], [0, 0, 100, 100]);
    expect(neighbour(stack, stack[0] as (typeof stack)[number], 1, 0)).toBeUndefined();
  });
});
