import { expect, test } from 'vitest';

import { keysOf } from '../catalogue.ts';
import { editDistance, nearKey } from './near-key.ts';

test.each([
  ['', '', 0],
  ['width', 'width', 0],
  ['width', 'widht', 2],
  ['width', 'wdth', 1],
  ['width', 'wiidth', 1],
  ['width', 'wixth', 1],
  ['abc', 'xyz', 3],
  ['a', 'abcd', 3],
])('%j and %j are %i edits apart', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
  expect(editDistance(b, a)).toBe(distance);
});

test.each<[string, string, string | undefined]>([
  ['StorageConfig.TosConfig', 'UserAccountId', 'AccountId'],
  ['Layout.CustomLayout.Regions[]', 'locationX', 'LocationX'],
  ['Layout.CustomLayout.Regions[]', 'Location', undefined],
  ['Layout.CustomLayout.Regions[]', 'Alhpa', 'Alpha'],
  ['Layout.CustomLayout.Regions[]', 'Image', undefined],
  ['Encode', 'Gop', 'VideoGop'],
  ['Encode', 'Codec', undefined],
  ['', 'Storage', 'StorageConfig'],
  ['', 'Foo', undefined],
  ['TargetStreams', '', undefined],
])('in %j the key %s is near to %s', (path, key, near) => {
  expect(nearKey(key, keysOf(path))).toBe(near);
});
