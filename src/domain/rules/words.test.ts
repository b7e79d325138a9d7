import { expect, test } from 'vitest';

import type { Json, Path } from '../json.ts';
import { nameOf, quoted, short } from './words.ts';

test.each<[Json, string]>([
  [null, 'null'],
  [true, 'true'],
  [0.5, '0.5'],
  [Infinity, '∞'],
  [-Infinity, '-∞'],
  ['a"b', '"a\\"b"'],
  [[1], '[…]'],
  [{ a: 1 }, '{…}'],
  ['😀'.repeat(41), `"${'😀'.repeat(40)}…"`],
])('%j is quoted as %s', (value, text) => {
  expect(quoted(value)).toBe(text);
});

test('a text of 40 code points is short enough', () => {
  expect(short('😀'.repeat(40))).toBe('😀'.repeat(40));
  expect(short('x'.repeat(1e6))).toHaveLength(41);
});

test.each<[Path, string]>([
  [[], ''],
  [['AppId'], 'AppId'],
  [['Layout', 'CustomLayout', 'Canvas', 'Width'], 'Canvas.Width'],
  [['Layout', 'CustomLayout', 'Regions', 2, 'Alpha'], 'Regions[2].Alpha'],
  [['Layout', 'CustomLayout', 'Regions', 2], 'CustomLayout.Regions[2]'],
  [['Layout', 'CustomLayout', 'Regions', 2, 'SpatialPosition', 0], 'Regions[2].SpatialPosition[0]'],
])('%j is named %s', (path, name) => {
  expect(nameOf(path)).toBe(name);
});
