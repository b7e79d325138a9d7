import { expect, test } from 'vitest';

import { type Json, getAt } from '../json.ts';
import { parsePath } from '../path.ts';
import { type Changes, mended } from './testing.ts';

const REGIONS = 'Layout.CustomLayout.Regions';
const CANVAS = 'Layout.CustomLayout.Canvas';
const STREAMS = 'TargetStreams.StreamList';
const EXCLUDED = 'ExcludeStreams.StreamList';

/** What stands at each path after the fix; undefined where nothing does. */
const outcomes: readonly (readonly [string, string, Changes, Readonly<Record<string, Json | undefined>>])[] =
  [
    [
      'streams.duplicate-index',
      'its region goes along',
      { [`${STREAMS}[1].Index`]: 0, [`${REGIONS}[1].StreamIndex`]: 0 },
      {
        [`${STREAMS}[1].Index`]: 1,
        [`${REGIONS}[1].StreamIndex`]: 1,
      },
    ],
    [
      'streams.duplicate-index',
      'a region waits for it',
      { [`${STREAMS}[1].Index`]: 0 },
      { [`${STREAMS}[1].Index`]: 1, [`${REGIONS}[1].StreamIndex`]: 1 },
    ],
    [
      'streams.duplicate-index',
      'it gets a region',
      { [`${STREAMS}[2]`]: { UserId: 'carl' } },
      {
        [`${STREAMS}[2]`]: { Index: 2, UserId: 'carl' },
        [`${REGIONS}[2].StreamIndex`]: 2,
      },
    ],
    [
      'streams.duplicate-index',
      'no region in an automatic mode',
      { 'Layout.LayoutMode': 0, [`${STREAMS}[2]`]: { UserId: 'carl' } },
      {
        [`${STREAMS}[2].Index`]: 2,
        [`${REGIONS}[2]`]: undefined,
      },
    ],
    [
      'streams.duplicate-index',
      'the excluded list',
      { [EXCLUDED]: [{ UserId: 'x' }, { UserId: 'y' }] },
      { [EXCLUDED]: [{ UserId: 'x' }, { Index: 1, UserId: 'y' }] },
    ],
    [
      'streams.target-and-excluded',
      'taken out',
      { [EXCLUDED]: [{ UserId: 'x' }, { Index: 1, UserId: 'anna' }] },
      { [EXCLUDED]: [{ UserId: 'x' }] },
    ],
    ['layout.single-stream', 'taken out', { RecordMode: 1 }, { Layout: undefined }],
    [
      'regions.no-stream',
      'a stream is added',
      { [`${STREAMS}[1]`]: undefined },
      {
        [STREAMS]: [{ UserId: 'anna' }, { Index: 1, UserId: 'user2', StreamType: 0 }],
      },
    ],
    [
      'regions.no-stream',
      'a stream is added under a free name',
      {
        [`${STREAMS}[0].UserId`]: 'user2',
        [`${STREAMS}[1]`]: undefined,
        [EXCLUDED]: [{ UserId: 'user3' }],
      },
      { [`${STREAMS}[1].UserId`]: 'user4' },
    ],
    [
      'regions.no-stream',
      'a list is added',
      { TargetStreams: {} },
      { [STREAMS]: [{ Index: 0, UserId: 'user1', StreamType: 0 }] },
    ],
    [
      'regions.no-stream',
      'target streams are added',
      { TargetStreams: undefined },
      { [STREAMS]: [{ Index: 0, UserId: 'user1', StreamType: 0 }] },
    ],
    [
      'regions.no-stream',
      'the region goes in an automatic mode',
      { 'Layout.LayoutMode': 0, [`${STREAMS}[1]`]: undefined },
      { [`${REGIONS}[1]`]: undefined },
    ],
    [
      'regions.no-stream',
      'the region goes where the list is full',
      {
        [STREAMS]: Array.from({ length: 17 }, (_, Index) => ({ Index, UserId: `u${Index}` })),
        [`${REGIONS}[1].StreamIndex`]: 17,
      },
      { [`${REGIONS}[1]`]: undefined },
    ],
    [
      'regions.no-region',
      'a free place, on top',
      { [`${STREAMS}[2]`]: { Index: 7, UserId: 'carl' }, [`${REGIONS}[0].Width`]: 640 },
      {
        [`${REGIONS}[2]`]: {
          StreamIndex: 7,
          LocationX: 640,
          LocationY: 0,
          Width: 320,
          Height: 180,
          ZOrder: 2,
          RenderMode: 1,
        },
      },
    ],
    [
      'regions.no-region',
      'no free place, no layer above',
      { [`${STREAMS}[2]`]: { Index: 7, UserId: 'carl' }, [`${REGIONS}[1].ZOrder`]: 100 },
      {
        [`${REGIONS}[2]`]: {
          StreamIndex: 7,
          LocationX: 0,
          LocationY: 0,
          Width: 320,
          Height: 180,
          ZOrder: 100,
          RenderMode: 1,
        },
      },
    ],
    [
      'regions.no-region',
      'beside regions at fault',
      { [REGIONS]: [null, { StreamIndex: 0, Width: 'a', ZOrder: 'b' }] },
      {
        [`${REGIONS}[2]`]: {
          StreamIndex: 1,
          LocationX: 0,
          LocationY: 0,
          Width: 320,
          Height: 180,
          ZOrder: 1,
          RenderMode: 1,
        },
      },
    ],
    [
      'regions.duplicate-stream',
      'a stream is free',
      { [`${REGIONS}[1].StreamIndex`]: 0 },
      { [`${REGIONS}[1].StreamIndex`]: 1 },
    ],
    [
      'regions.duplicate-stream',
      'no stream is free',
      { [`${REGIONS}[2]`]: { StreamIndex: 0, Width: 2, Height: 2 } },
      { [`${REGIONS}[2]`]: undefined },
    ],
    [
      'region.beyond-canvas',
      'both ways',
      { [`${REGIONS}[1].LocationX`]: 1279, [`${REGIONS}[1].LocationY`]: 719 },
      {
        [`${REGIONS}[1].LocationX`]: 980,
        [`${REGIONS}[1].LocationY`]: 552,
      },
    ],
    [
      'region.ratio-geometry',
      'every such region',
      {
        [CANVAS]: { Width: 1920, Height: 1920 },
        [REGIONS]: [
          { StreamIndex: 0, LocationX: 0.25026, LocationY: 0, WidthProportion: 0.33, HeightProportion: 0.21 },
          {
            StreamIndex: 1,
            LocationX: 0.9999,
            LocationY: 7,
            WidthProportion: 0.0001,
            HeightProportion: 1.5,
            Height: 400,
          },
        ],
      },
      {
        [REGIONS]: [
          { StreamIndex: 0, LocationX: 480, LocationY: 0, Width: 634, Height: 404 },
          { StreamIndex: 1, LocationX: 1919, LocationY: 7, Width: 2, Height: 400 },
        ],
      },
    ],
    [
      'region.same-layer-overlap',
      'the upper one rises',
      { [`${REGIONS}[1].ZOrder`]: 0 },
      { [`${REGIONS}[0].ZOrder`]: undefined, [`${REGIONS}[1].ZOrder`]: 1 },
    ],
    [
      'region.corner-too-large',
      'exact',
      { [`${REGIONS}[1].CornerRadius`]: 1 },
      { [`${REGIONS}[1].CornerRadius`]: 0.065625 },
    ],
    [
      'region.crop-beyond-source',
      'both ways',
      { [`${REGIONS}[1].SourceCrop`]: { LocationX: 0.9, LocationY: 0.3, HeightProportion: 0.8 } },
      {
        [`${REGIONS}[1].SourceCrop`]: {
          LocationX: 0.9,
          LocationY: 0.3,
          WidthProportion: 0.1,
          HeightProportion: 0.7,
        },
      },
    ],
    [
      'region.render-mode-legacy',
      '3',
      { [`${REGIONS}[0].RenderMode`]: 0 },
      { [`${REGIONS}[0].RenderMode`]: 3 },
    ],
    [
      'encode.mono-he-aac-v2',
      '2',
      { 'Encode.AudioProfile': 2, 'Encode.AudioChannels': 1 },
      { 'Encode.AudioChannels': 2 },
    ],
    [
      'encode.audio-bitrate-capped',
      'the cap',
      { 'Encode.AudioProfile': 1, 'Encode.AudioBitrate': 192 },
      { 'Encode.AudioBitrate': 128 },
    ],
    [
      'files.duplicate-format',
      'taken out',
      { 'FileFormatConfig.FileFormat': ['HLS', 'HLS', 'MP4'] },
      { 'FileFormatConfig.FileFormat': ['HLS', 'MP4'] },
    ],
  ];

test.each(outcomes)('%s: %s', (code, _, changes, expected) => {
  const { fix, after } = mended(changes, code);
  expect(fix).toBeDefined();
  for (const [path, value] of Object.entries(expected)) {
    expect([path, getAt(after, parsePath(path))]).toEqual([path, value]);
  }
});

/** Problems that no click can mend. */
const hopeless: readonly (readonly [string, string, Changes])[] = [
  [
    'regions.no-stream',
    'the last region beside a full list',
    {
      [STREAMS]: Array.from({ length: 17 }, (_, Index) => ({ Index, UserId: `u${Index}` })),
      [REGIONS]: [{ StreamIndex: 17, Width: 2, Height: 2 }],
    },
  ],
  [
    'regions.no-region',
    'no canvas',
    { [`${CANVAS}.Width`]: 0, [`${STREAMS}[2]`]: { Index: 2, UserId: 'carl' } },
  ],
  ['region.ratio-geometry', 'a share that is no number', { [`${REGIONS}[1].WidthProportion`]: '0.5' }],
  ['region.ratio-geometry', 'no canvas', { [`${CANVAS}.Width`]: -2, [`${REGIONS}[1].WidthProportion`]: 0.5 }],
];

test.each(hopeless)('%s has no fix: %s', (code, _, changes) => {
  expect(mended(changes, code).fix).toBeUndefined();
});
