import { expect, test } from 'vitest';

import { type Changes, bodyWith, codesSaid, said } from './testing.ts';

const custom: Changes = {
  'StorageConfig.Type': 2,
  'StorageConfig.TosConfig': undefined,
  'StorageConfig.CustomConfig': { Bucket: 'b', AccessKey: '', SecretKey: '' },
};
const vod: Changes = {
  'StorageConfig.Type': 1,
  'StorageConfig.TosConfig': undefined,
  'StorageConfig.VodConfig': { AccountId: '1', Space: 's' },
};

/** The sound body with changes, and all that is said of it. */
const speaking: readonly (readonly [string, Changes, readonly string[]])[] = [
  [
    "the platform's own object missing",
    { 'StorageConfig.Type': 1 },
    [
      'warning storage.config-ignored StorageConfig.TosConfig',
      'error storage.config-missing StorageConfig.VodConfig',
    ],
  ],
  [
    'nothing said of the platform',
    { StorageConfig: {} },
    ['error storage.config-missing StorageConfig.TosConfig'],
  ],
  ['veImageX', { StorageConfig: { Type: 3 } }, ['error storage.veimagex StorageConfig.Type']],
  [
    'a region not in the table',
    { 'StorageConfig.TosConfig.Region': 4 },
    ['error storage.region-unknown StorageConfig.TosConfig.Region'],
  ],
  [
    "a region not in the vendor's table",
    { ...custom, 'StorageConfig.CustomConfig.Vendor': 4, 'StorageConfig.CustomConfig.Region': 4 },
    ['error storage.region-unknown StorageConfig.CustomConfig.Region'],
  ],
  [
    'no region where 0 is none',
    { ...custom, 'StorageConfig.CustomConfig.Vendor': 2 },
    ['error storage.region-unknown StorageConfig.CustomConfig.Region'],
  ],
  [
    'a region not supported',
    { ...custom, 'StorageConfig.CustomConfig.Region': 7 },
    ['error storage.region-unsupported StorageConfig.CustomConfig.Region'],
  ],
  [
    'a token for Kodo',
    { ...custom, 'StorageConfig.CustomConfig.Vendor': 4, 'StorageConfig.CustomConfig.SecurityToken': '' },
    ['error storage.kodo-token StorageConfig.CustomConfig.SecurityToken'],
  ],
  [
    'credentials',
    {
      ...custom,
      'StorageConfig.CustomConfig.AccessKey': 'a',
      'StorageConfig.CustomConfig.SecretKey': 'b',
      'StorageConfig.CustomConfig.SecurityToken': 'c',
    },
    [
      'warning storage.secret StorageConfig.CustomConfig.AccessKey',
      'warning storage.secret StorageConfig.CustomConfig.SecretKey',
      'warning storage.secret StorageConfig.CustomConfig.SecurityToken',
    ],
  ],
];

/** A rule, and the sound body with changes of which it has nothing to say. */
const silent: readonly (readonly [string, string, Changes])[] = [
  ['storage.config-missing', 'a Type at fault', { StorageConfig: { Type: '0' } }],
  ['storage.config-missing', 'an object at fault', { StorageConfig: { TosConfig: null } }],
  ['storage.config-missing', 'no StorageConfig', { StorageConfig: undefined }],
  ['storage.config-ignored', 'a Type at fault', { 'StorageConfig.Type': 4 }],
  ['storage.config-ignored', 'an object at fault', { 'StorageConfig.VodConfig': null }],
  ['storage.veimagex', 'VOD', vod],
  [
    'storage.region-unknown',
    'listed ones',
    { 'StorageConfig.TosConfig.Region': 3, 'StorageConfig.VodConfig': { Region: 1 } },
  ],
  ['storage.region-unknown', 'a region at fault', { 'StorageConfig.TosConfig.Region': -1 }],
  [
    'storage.region-unknown',
    'a vendor at fault',
    { ...custom, 'StorageConfig.CustomConfig.Vendor': 9, 'StorageConfig.CustomConfig.Region': 99 },
  ],
  [
    'storage.region-unknown',
    'a region that is not supported',
    { ...custom, 'StorageConfig.CustomConfig.Region': 7 },
  ],
  ['storage.region-unsupported', 'a supported one', { ...custom, 'StorageConfig.CustomConfig.Region': 6 }],
  ['storage.region-unsupported', 'one not listed', { ...custom, 'StorageConfig.CustomConfig.Region': 25 }],
  ['storage.kodo-token', 'another vendor', { ...custom, 'StorageConfig.CustomConfig.SecurityToken': 't' }],
  ['storage.kodo-token', 'no token', { ...custom, 'StorageConfig.CustomConfig.Vendor': 4 }],
  ['storage.secret', 'empty ones', custom],
  ['storage.secret', 'what is no text', { ...custom, 'StorageConfig.CustomConfig.SecretKey': 1 }],
];

test.each(speaking)('%s', (_, changes, expected) => {
  expect(said(bodyWith(changes)).toSorted()).toEqual([...expected].toSorted());
});

test.each(silent)('%s is silent about: %s', (code, _, changes) => {
  expect(codesSaid(bodyWith(changes))).not.toContain(code);
});
