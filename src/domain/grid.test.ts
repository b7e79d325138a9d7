import { expect, test } from 'vitest';

import { bestColumns, edges, grid, line } from './grid.ts';

test('edges are whole and cover the length, neighbours sharing theirs', () =>
  expect(edges(10, 100, 3)).toEqual([10, 43, 77, 110]));

test('a line fills its area along one direction', () => {
  const area = { x: 5, y: 7, w: 10, h: 9 };
  expect(line(area, 3, 'across').map(({ x, w }) => [x, w])).toEqual([
    [5, 3],
    [8, 4],
    [12, 3],
  ]);
  expect(line(area, 2, 'down').map(({ y, h }) => [y, h])).toEqual([
    [7, 5],
    [12, 4],
  ]);
});

test('the columns give tiles near the wanted ratio, with few empty places', () => {
  const wide = { w: 1280, h: 720 };
  expect([1, 2, 3, 4, 6, 9, 12, 16, 17].map((count) => bestColumns(wide, count, 16 / 9))).toEqual([
    1, 2, 2, 2, 3, 3, 4, 4, 5,
  ]);
  expect(bestColumns({ w: 720, h: 1280 }, 4, 16 / 9)).toBe(1);
});

test('a last row that is not full stands in the middle or is stretched', () => {
  const area = { x: 0, y: 0, w: 300, h: 200 };
  expect(grid(area, 3, 2, 'centre')[2]).toEqual({ x: 75, y: 100, w: 150, h: 100 });
  expect(grid(area, 3, 2, 'stretch')[2]).toEqual({ x: 0, y: 100, w: 300, h: 100 });
  expect(grid(area, 4, 2, 'centre')[3]).toEqual({ x: 150, y: 100, w: 150, h: 100 });
});
