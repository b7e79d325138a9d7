import { expect, test } from 'vitest';

import { type Changes, bodyWith, codesSaid, said } from './testing.ts';

const vod: Changes = {
  'StorageConfig.Type': 1,
  'StorageConfig.TosConfig': undefined,
  'StorageConfig.VodConfig': { AccountId: '1', Space: 's' },
};
const custom: Changes = {
  'StorageConfig.Type': 2,
  'StorageConfig.TosConfig': undefined,
  'StorageConfig.CustomConfig': { Bucket: 'b', AccessKey: '', SecretKey: '' },
};

/** The sound body with changes, and all that is said of it. */
const speaking: readonly (readonly [string, Changes, readonly string[]])[] = [
  [
    'audio formats with video',
    { 'FileFormatConfig.FileFormat': ['MP4', 'M4A', 'AAC', 'MP3'] },
    [
      'warning files.audio-format-with-video FileFormatConfig.FileFormat[1]',
      'warning files.audio-format-with-video FileFormatConfig.FileFormat[2]',
      'warning files.audio-format-with-video FileFormatConfig.FileFormat[3]',
    ],
  ],
  [
    'a format twice',
    { 'FileFormatConfig.FileFormat': ['HLS', 'MP4', 'HLS', 'HLS'] },
    [
      'warning files.duplicate-format FileFormatConfig.FileFormat[2]',
      'warning files.duplicate-format FileFormatConfig.FileFormat[3]',
    ],
  ],
  [
    'folders of 129 characters',
    { 'FileNameConfig.Prefix': ['a'.repeat(63), 'b'.repeat(64)] },
    ['error files.prefix-length FileNameConfig.Prefix'],
  ],
  [
    'folders in VOD',
    { ...vod, 'FileNameConfig.Prefix': ['a'] },
    ['warning files.prefix-ignored FileNameConfig.Prefix'],
  ],
  [
    'an unknown variable',
    { 'FileNameConfig.Pattern': '{Random}_{roomId}_{User}' },
    ['warning files.pattern-unknown-variable FileNameConfig.Pattern'],
  ],
  [
    'a name that is not unique',
    { 'FileNameConfig.Pattern': '{RoomId}' },
    ['info files.pattern-not-unique FileNameConfig.Pattern'],
  ],
  [
    'a name that is not unique in third-party storage',
    { ...custom, 'FileNameConfig.Pattern': '' },
    ['info files.pattern-not-unique FileNameConfig.Pattern'],
  ],
];

/** A rule, and the sound body with changes of which it has nothing to say. */
const silent: readonly (readonly [string, string, Changes])[] = [
  [
    'files.audio-format-with-video',
    'audio-only recording',
    { 'Control.MediaType': 1, 'FileFormatConfig.FileFormat': ['MP3'] },
  ],
  [
    'files.audio-format-with-video',
    'media at fault',
    { 'Control.MediaType': '1', 'FileFormatConfig.FileFormat': ['MP3'] },
  ],
  ['files.audio-format-with-video', 'formats at fault', { 'FileFormatConfig.FileFormat': 'MP3' }],
  ['files.duplicate-format', 'formats at fault', { 'FileFormatConfig.FileFormat': ['XYZ', 'XYZ', 1, 1] }],
  ['files.duplicate-format', 'a list at fault', { 'FileFormatConfig.FileFormat': 'HLS' }],
  ['files.prefix-length', '128 characters', { 'FileNameConfig.Prefix': ['a'.repeat(63), 'b'.repeat(63)] }],
  ['files.prefix-length', 'what is no text', { 'FileNameConfig.Prefix': ['a'.repeat(127), 1] }],
  ['files.prefix-length', 'a list at fault', { 'FileNameConfig.Prefix': 'a'.repeat(200) }],
  ['files.prefix-ignored', 'TOS', { 'FileNameConfig.Prefix': ['a'] }],
  ['files.prefix-ignored', 'no StorageConfig', { 'FileNameConfig.Prefix': ['a'], StorageConfig: undefined }],
  [
    'files.pattern-unknown-variable',
    'known ones in any case',
    {
      'FileNameConfig.Pattern': '{TASKID}{roomid}{UserId}{Type}{StartTime}{Duration}{Random}',
    },
  ],
  ['files.pattern-unknown-variable', 'empty and open braces', { 'FileNameConfig.Pattern': '{}{Foo' }],
  ['files.pattern-not-unique', '{Random}', { 'FileNameConfig.Pattern': '{random}' }],
  ['files.pattern-not-unique', '{StartTime}', { 'FileNameConfig.Pattern': '{STARTTIME}' }],
  ['files.pattern-not-unique', 'VOD', { ...vod, 'FileNameConfig.Pattern': 'a' }],
  [
    'files.pattern-not-unique',
    'no StorageConfig',
    { 'FileNameConfig.Pattern': 'a', StorageConfig: undefined },
  ],
  ['files.pattern-not-unique', 'a pattern at fault', { 'FileNameConfig.Pattern': 1 }],
];

test.each(speaking)('%s', (_, changes, expected) => {
  expect(said(bodyWith(changes)).toSorted()).toEqual([...expected].toSorted());
});

test.each(silent)('%s is silent about: %s', (code, _, changes) => {
  expect(codesSaid(bodyWith(changes))).not.toContain(code);
});
