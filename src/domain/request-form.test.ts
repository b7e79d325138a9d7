import { expect, test } from 'vitest';

import { catalogue, rowOf } from './catalogue.ts';
import { hindrance, isGiven, requestGroups } from './request-form.ts';

test('every value of the request outside the layout stands in one group', () => {
  const paths = requestGroups.flatMap((group) => group.rows.map((row) => row.path));
  expect(new Set(paths).size).toBe(paths.length);
  const values = catalogue.filter(
    (row) =>
      row.type !== 'object' &&
      (row.type !== 'array' || row.items) &&
      !/^(TargetStreams|Layout)\b/.test(row.path),
  );
  expect(paths.toSorted()).toEqual(values.map((row) => row.path).toSorted());
});

test('the groups are those of the API', () => {
  expect(requestGroups.map((group) => group.path)).toEqual([
    '',
    'ExcludeStreams',
    'Encode',
    'Control',
    'FileFormatConfig',
    'FileNameConfig',
    'StorageConfig',
  ]);
});

test.each([
  ['VodConfig without Type 1', 'StorageConfig.VodConfig.Space', {}, 'StorageConfig.VodConfig'],
  ['VodConfig with Type 1', 'StorageConfig.VodConfig.Space', { StorageConfig: { Type: 1 } }, undefined],
  ['MaxSilenceSeconds in mixed recording', 'Control.MaxSilenceSeconds', {}, 'Control.MaxSilenceSeconds'],
  ['MaxSilenceSeconds of single streams', 'Control.MaxSilenceSeconds', { RecordMode: 1 }, undefined],
  [
    'a size of the encoder beside a custom layout',
    'Encode.VideoWidth',
    { Layout: { LayoutMode: 2 } },
    'Encode.VideoWidth',
  ],
  ['a field without a condition', 'Encode.VideoFps', {}, undefined],
])('%s: what keeps it from having an effect', (_, path, body, by) => {
  expect(hindrance(rowOf(path), body)?.path).toBe(by);
});

test('a field is given where there is anything at its path', () => {
  const row = rowOf('Control.MaxIdleTime');
  expect(isGiven(row, { Control: { MaxIdleTime: null } })).toBe(true);
  expect(isGiven(row, { Control: {} })).toBe(false);
  expect(isGiven(row, null)).toBe(false);
});
