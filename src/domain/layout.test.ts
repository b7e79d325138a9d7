import { expect, test } from 'vitest';

import { type Region, drawOrder } from './layout.ts';

const region = (id: string, zOrder: number) => ({ id, zOrder }) as Region;

test('regions are drawn by ZOrder, equal ones in the order of the list', () => {
  const list = [region('a', 2), region('b', 0), region('c', 2), region('d', 0)];
  expect(drawOrder(list).map(({ id }) => id)).toEqual(['b', 'd', 'a', 'c']);
  expect(list.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
});
