import { expect, test } from 'vitest';

import { storageRegions } from './storage-regions.ts';

test.each([
  ['TosConfig', undefined, 4],
  ['VodConfig', undefined, 2],
  ['CustomConfig', undefined, 25],
  ['CustomConfig', 1, 24],
  ['CustomConfig', 2, 6],
  ['CustomConfig', 3, 10],
  ['CustomConfig', 4, 4],
  ['CustomConfig', 5, 0],
] as const)('%s of vendor %s has %i regions, rising', (name, vendor, count) => {
  const values = storageRegions(name, vendor).map((region) => region.value);
  expect(values).toHaveLength(count);
  expect(values).toEqual([...new Set(values)].toSorted((a, b) => a - b));
});

test('Huawei OBS and Tencent COS have no region 0', () => {
  for (const vendor of [2, 3]) expect(storageRegions('CustomConfig', vendor)[0]?.value).toBe(1);
});

test('what the service does not support is marked', () => {
  const marked = [0, 1, 2, 3, 4].map((vendor) =>
    storageRegions('CustomConfig', vendor).flatMap((region) => (region.unsupported ? [region.name] : [])),
  );
  expect(marked).toEqual([
    ['eu-central-1', 'ap-southeast-2', 'us-gov-east-1', 'us-gov-west-1'],
    ['oss-ap-southeast-3'],
    [],
    [],
    [],
  ]);
});
