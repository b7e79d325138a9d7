import { expect, test } from 'vitest';

import { barItems, fitted, roomForItems } from './bar-items.ts';

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

test('what is worth most stays, in the order of the bar', () => {
  const { shown, rest } = fitted(4);
  expect(shown.map(({ action }) => action)).toEqual(['undo', 'redo', 'addCamera', 'copyJson']);
  expect([...shown, ...rest]).toHaveLength(barItems.length);
  expect(barItems.map(({ worth }) => worth).toSorted((a, b) => a - b)).toEqual(
    barItems.map((_, at) => at + 1),
  );
});
