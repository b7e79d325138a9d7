import { expect, test } from 'vitest';

import { type Changes, bodyWith, codesSaid, said } from './testing.ts';

const automatic: Changes = { 'Layout.LayoutMode': 0, 'Layout.CustomLayout': undefined };

const single: Changes = { RecordMode: 1, Layout: undefined };

/** The sound body with changes, and all that is said of it. */
const speaking: readonly (readonly [string, Changes, readonly string[]])[] = [
  [
    'upload without HLS',
    { 'Control.EnableSyncUpload': true, 'FileFormatConfig.FileFormat': ['MP4'] },
    ['error control.sync-upload-needs-hls Control.EnableSyncUpload'],
  ],
  [
    'upload with {Duration}',
    { 'Control.EnableSyncUpload': true, 'FileNameConfig.Pattern': '{Random}{duration}' },
    ['warning control.sync-upload-duration FileNameConfig.Pattern'],
  ],
  [
    'an interruption in mixed recording',
    { 'Control.MaxSilenceSeconds': 60 },
    ['warning control.silence-mixed Control.MaxSilenceSeconds'],
  ],
  [
    'an interruption as long as the default timeout',
    { ...single, 'Control.MaxSilenceSeconds': 180 },
    ['warning control.silence-beyond-idle Control.MaxSilenceSeconds'],
  ],
  [
    'an interruption longer than the timeout',
    { ...single, 'Control.MaxSilenceSeconds': 301, 'Control.MaxIdleTime': 300 },
    ['warning control.silence-beyond-idle Control.MaxSilenceSeconds'],
  ],
  [
    'missing frames in an automatic layout',
    { Layout: undefined, 'Control.FrameInterpolationMode': 0 },
    ['warning control.interpolation-auto Control.FrameInterpolationMode'],
  ],
];

/** A rule, and the sound body with changes of which it has nothing to say. */
const silent: readonly (readonly [string, string, Changes])[] = [
  ['control.sync-upload-needs-hls', 'the default format', { 'Control.EnableSyncUpload': true }],
  [
    'control.sync-upload-needs-hls',
    'HLS',
    { 'Control.EnableSyncUpload': true, 'FileFormatConfig.FileFormat': ['MP4', 'HLS'] },
  ],
  [
    'control.sync-upload-needs-hls',
    'switched off',
    { 'Control.EnableSyncUpload': false, 'FileFormatConfig.FileFormat': ['MP4'] },
  ],
  [
    'control.sync-upload-needs-hls',
    'formats at fault',
    { 'Control.EnableSyncUpload': true, 'FileFormatConfig.FileFormat': 'MP4' },
  ],
  [
    'control.sync-upload-needs-hls',
    'their object at fault',
    { 'Control.EnableSyncUpload': true, FileFormatConfig: ['MP4'] },
  ],
  ['control.sync-upload-duration', 'no upload', { 'FileNameConfig.Pattern': '{Duration}' }],
  ['control.sync-upload-duration', 'no pattern', { 'Control.EnableSyncUpload': true }],
  [
    'control.sync-upload-duration',
    'no variable',
    { 'Control.EnableSyncUpload': true, 'FileNameConfig.Pattern': 'Duration' },
  ],
  [
    'control.sync-upload-duration',
    'no HLS',
    {
      'Control.EnableSyncUpload': true,
      'FileNameConfig.Pattern': '{Duration}',
      'FileFormatConfig.FileFormat': ['MP4'],
    },
  ],
  ['control.silence-mixed', 'single-stream recording', { ...single, 'Control.MaxSilenceSeconds': 60 }],
  ['control.silence-mixed', 'at fault', { 'Control.MaxSilenceSeconds': 59 }],
  [
    'control.silence-beyond-idle',
    'below the default timeout',
    { ...single, 'Control.MaxSilenceSeconds': 179 },
  ],
  ['control.silence-beyond-idle', 'absent', { ...single, 'Control.MaxIdleTime': 60 }],
  [
    'control.silence-beyond-idle',
    'a timeout at fault',
    { ...single, 'Control.MaxSilenceSeconds': 179, 'Control.MaxIdleTime': 9 },
  ],
  ['control.silence-beyond-idle', 'mixed recording', { 'Control.MaxSilenceSeconds': 180 }],
  ['control.interpolation-auto', 'the custom layout', { 'Control.FrameInterpolationMode': 1 }],
  [
    'control.interpolation-auto',
    'a mode at fault',
    { 'Control.FrameInterpolationMode': 1, 'Layout.LayoutMode': null },
  ],
  [
    'control.interpolation-auto',
    'single-stream recording',
    { ...single, 'Control.FrameInterpolationMode': 1 },
  ],
  ['control.interpolation-auto', 'at fault', { ...automatic, 'Control.FrameInterpolationMode': 2 }],
];

test.each(speaking)('%s', (_, changes, expected) => {
  expect(said(bodyWith(changes)).toSorted()).toEqual([...expected].toSorted());
});

test.each(silent)('%s is silent about: %s', (code, _, changes) => {
  expect(codesSaid(bodyWith(changes))).not.toContain(code);
});
