import fc from 'fast-check';
import { expect, test } from 'vitest';

import { catalogPath, formatPath, parsePath } from './path.ts';

test.each([
  [[], ''],
  [['AppId'], 'AppId'],
  [['Layout', 'CustomLayout', 'Regions', 2, 'Alpha'], 'Layout.CustomLayout.Regions[2].Alpha'],
  [['TargetStreams', 'StreamList', 16], 'TargetStreams.StreamList[16]'],
  [[0, 'a'], '[0].a'],
])('%j is written %s', (path, text) => {
  expect(formatPath(path)).toBe(text);
  expect(parsePath(text)).toEqual(path);
});

test('the catalogue leaves positions open', () => {
  expect(catalogPath(['Layout', 'CustomLayout', 'Regions', 12, 'Alpha'])).toBe(
    'Layout.CustomLayout.Regions[].Alpha',
  );
});

test('what is written is read back', () => {
  const part = fc.oneof(fc.stringMatching(/^[^.[\]]+$/), fc.nat(100));
  fc.assert(
    fc.property(fc.array(part), (path) => {
      expect(parsePath(formatPath(path))).toEqual(path);
    }),
  );
});
