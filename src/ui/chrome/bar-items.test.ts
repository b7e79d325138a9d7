import { expect, test } from 'vitest';

import { barItems, roomForItems } from './bar-items.ts';

test.each([
  ['none', -20, 48, 0],
  ['not even one', 47, 48, 0],
  ['as many as fit whole', 150, 48, 3],
  ['all, and no more', 5000, 32, barItems.length],
])('there is room for %s', (_, width, button, count) => {
  expect(roomForItems(width, button)).toBe(count);
});

test('no action stands in the bar twice', () => {
  expect(new Set(barItems.map(({ action }) => action)).size).toBe(barItems.length);
});
