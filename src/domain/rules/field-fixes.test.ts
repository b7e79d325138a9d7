import { expect, test } from 'vitest';

import { applyEdits } from '../edits.ts';
import { type Json, getAt } from '../json.ts';
import { judge } from '../judge.ts';
import { parsePath } from '../path.ts';
import { type Changes, bodyWith, mended, said } from './testing.ts';

const REGIONS = 'Layout.CustomLayout.Regions';
const CANVAS = 'Layout.CustomLayout.Canvas';
const STREAMS = 'TargetStreams.StreamList';
const EXCLUDED = 'ExcludeStreams.StreamList';

/** What stands at each path after the fix; undefined where nothing does. */
const outcomes: readonly (readonly [string, string, Changes, Readonly<Record<string, Json | undefined>>])[] =
  [
    ['field.type', 'an integer', { RecordMode: '0' }, { RecordMode: 0 }],
    ['field.type', 'a number', { [`${REGIONS}[0].Alpha`]: '-0.5e0' }, { [`${REGIONS}[0].Alpha`]: -0.5 }],
    [
      'field.type',
      'a boolean',
      { 'Control.EnableSyncUpload': 'false' },
      { 'Control.EnableSyncUpload': false },
    ],
    ['field.type', 'true', { 'Control.EnableSyncUpload': 'true' }, { 'Control.EnableSyncUpload': true }],
    [
      'field.type',
      'an element',
      { [`${REGIONS}[0].SpatialPosition`]: [1, '2', 3] },
      { [`${REGIONS}[0].SpatialPosition`]: [1, 2, 3] },
    ],
    ['field.range', 'too large', { 'Encode.VideoFps': 61 }, { 'Encode.VideoFps': 60 }],
    ['field.range', 'too small', { 'Control.MaxIdleTime': -5 }, { 'Control.MaxIdleTime': 10 }],
    [
      'field.range',
      'an excluded lower bound',
      { [`${REGIONS}[1].Alpha`]: 0 },
      { [`${REGIONS}[1].Alpha`]: 0.01 },
    ],
    [
      'field.range',
      'an excluded upper bound',
      { [`${REGIONS}[1].SourceCrop`]: { LocationX: 1 } },
      { [`${REGIONS}[1].SourceCrop.LocationX`]: 0.99 },
    ],
    ['field.range', 'beyond a double', { 'Encode.VideoFps': Infinity }, { 'Encode.VideoFps': 60 }],
    [
      'field.range',
      'the canvas, excluded',
      { [`${REGIONS}[1].LocationX`]: 5000 },
      { [`${REGIONS}[1].LocationX`]: 1279 },
    ],
    [
      'field.range',
      'the canvas, included',
      { [`${REGIONS}[1].Height`]: 721 },
      { [`${REGIONS}[1].Height`]: 720 },
    ],
    ['field.range', 'a size of 0', { [`${REGIONS}[1].Width`]: 0 }, { [`${REGIONS}[1].Width`]: 1 }],
    [
      'field.range',
      'an element',
      { [`${REGIONS}[0].SpatialPosition`]: [1, -101, 3] },
      { [`${REGIONS}[0].SpatialPosition`]: [1, -100, 3] },
    ],
    [
      'field.range',
      'a canvas, with the regions that it bounds',
      {
        [`${CANVAS}.Width`]: 2000,
        [`${REGIONS}[0].Width`]: 2000,
        [`${REGIONS}[1].LocationX`]: 1930,
      },
      {
        [`${CANVAS}.Width`]: 1920,
        [`${REGIONS}[0].Width`]: 1920,
        [`${REGIONS}[1].LocationX`]: 1919,
        [`${REGIONS}[1].Width`]: 300,
      },
    ],
    [
      'field.range',
      'an Index, with its region',
      { [`${STREAMS}[1].Index`]: -1, [`${REGIONS}[1].StreamIndex`]: -1 },
      {
        [`${STREAMS}[1].Index`]: 1,
        [`${REGIONS}[1].StreamIndex`]: 1,
      },
    ],
    [
      'field.range',
      'an Index of the excluded list',
      { [EXCLUDED]: [{ UserId: 'x' }, { Index: -1, UserId: 'y' }] },
      { [`${EXCLUDED}[1].Index`]: 1 },
    ],
    [
      'field.range',
      'an Index of the main stream',
      { 'Layout.MainVideoStream': { UserId: 'anna', Index: -1 } },
      { 'Layout.MainVideoStream.Index': 0 },
    ],
    [
      'field.range',
      'a StreamIndex',
      { [`${REGIONS}[1].StreamIndex`]: -1 },
      { [`${REGIONS}[1].StreamIndex`]: 1 },
    ],
    [
      'field.range',
      'a StreamIndex where no stream is free',
      { [`${REGIONS}[2]`]: { StreamIndex: -1, Width: 2, Height: 2 } },
      { [`${REGIONS}[2].StreamIndex`]: 0 },
    ],
    [
      'field.even',
      'a canvas, with the regions that it bounds',
      {
        [`${CANVAS}.Height`]: 721,
        [`${REGIONS}[0].Height`]: 721,
        [`${REGIONS}[1].LocationY`]: 720,
      },
      { [`${CANVAS}.Height`]: 720, [`${REGIONS}[0].Height`]: 720, [`${REGIONS}[1].LocationY`]: 719 },
    ],
    ['field.even', 'the encoder', { 'Encode.VideoHeight': 3 }, { 'Encode.VideoHeight': 2 }],
    [
      'field.pattern',
      'three digits',
      { [`${CANVAS}.Background`]: '#1aF' },
      { [`${CANVAS}.Background`]: '#11aaFF' },
    ],
    [
      'field.pattern',
      'no #',
      { [`${CANVAS}.Background`]: '303342' },
      { [`${CANVAS}.Background`]: '#303342' },
    ],
    [
      'field.pattern',
      'three digits and no #',
      { [`${CANVAS}.Background`]: 'abc' },
      { [`${CANVAS}.Background`]: '#aabbcc' },
    ],
    [
      'field.unknown',
      'a name within another',
      {
        'StorageConfig.TosConfig': { UserAccountId: '1', Bucket: 'b' },
      },
      { 'StorageConfig.TosConfig': { AccountId: '1', Bucket: 'b' } },
    ],
    [
      'field.unknown',
      'another case',
      { [`${REGIONS}[1].locationX`]: 3, [`${REGIONS}[1].LocationX`]: undefined },
      {
        [`${REGIONS}[1].LocationX`]: 3,
        [`${REGIONS}[1].locationX`]: undefined,
      },
    ],
    [
      'field.unknown',
      'another case, inside too',
      {
        StorageConfig: undefined,
        storageConfig: { type: 0, TosConfig: { bucket: 'b', AccountId: '1', Foo: [] } },
      },
      {
        StorageConfig: { Type: 0, TosConfig: { AccountId: '1', Bucket: 'b', Foo: [] } },
        storageConfig: undefined,
      },
    ],
    [
      'field.unknown',
      'another case, lists inside too',
      {
        TargetStreams: undefined,
        targetstreams: {
          streamList: [
            { userId: 'anna', UserID: 'ben' },
            { UserId: 'ben', index: 1 },
          ],
        },
        [CANVAS]: { Width: 1280, Height: 720 },
      },
      {
        'TargetStreams.StreamList': [
          { UserId: 'anna', UserID: 'ben' },
          { Index: 1, UserId: 'ben' },
        ],
      },
    ],
    ['field.unknown', 'nothing near', { Foo: 1 }, { Foo: undefined }],
    [
      'field.unknown',
      'several near',
      { [`${REGIONS}[0].Location`]: 1 },
      { [`${REGIONS}[0].Location`]: undefined },
    ],
    ['field.unknown', 'taken', { recordMode: 1, RecordMode: 0 }, { recordMode: undefined, RecordMode: 0 }],
    [
      'field.unknown',
      'a share of the canvas',
      { [`${REGIONS}[1]`]: { StreamIndex: 1, WidthProportion: 0.5, Height: 2 } },
      {
        [`${REGIONS}[1]`]: { StreamIndex: 1, Width: 640, Height: 2 },
      },
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
  ['field.type', 'a fraction in quotes', { RecordMode: '0.5' }],
  ['field.type', 'a number with a space', { RecordMode: ' 0' }],
  ['field.type', 'a number beyond a double', { 'Encode.VideoFps': '1e400' }],
  ['field.type', 'another word', { 'Control.EnableSyncUpload': 'True' }],
  ['field.type', 'a number for a text', { AppId: 1 }],
  ['field.type', 'a text for an object', { Encode: '1' }],
  ['field.type', 'a fraction', { 'Encode.VideoFps': 1.5 }],
  ['field.required', 'a missing field', { AppId: undefined }],
  ['field.range', 'beyond a double without an upper bound', { 'Control.MaxRecordTime': Infinity }],
  ['field.range', 'an Index beyond a double', { [`${STREAMS}[1].Index`]: Infinity }],
  ['field.range', 'a choice', { RecordMode: Infinity }],
  ['field.pattern', 'an ID', { AppId: 'a b' }],
  ['field.pattern', 'no colour', { [`${CANVAS}.Background`]: 'black' }],
  ['field.unknown', 'a list that is at fault under the right name', { TargetStreams: { streamList: [1] } }],
  ['field.unknown', 'a value that is at fault under the right name', { 'Encode.videoFps': 0 }],
];

test.each(hopeless)('%s has no fix: %s', (code, _, changes) => {
  expect(mended(changes, code).fix).toBeUndefined();
});

test('a canvas without any allowed place leaves its regions without a fix', () => {
  const problems = judge(bodyWith({ [`${CANVAS}.Width`]: 0 }), { kind: 'start-record' });
  const faults = problems.filter(({ code, path }) => code === 'field.range' && path.includes('Regions'));
  expect(faults.map(({ fix }) => fix)).toEqual([undefined, undefined, undefined]);
});

test('a required field may take one fault along under its right name', () => {
  const { after } = mended({ AppId: undefined, appid: 5 }, 'field.unknown');
  expect(said(after)).toEqual(['error field.type AppId']);
});

test('two keys that mean one do not swallow each other', () => {
  const body = bodyWith({ Encode: undefined, encode: { VideoFPS: 30, videofps: 15 } });
  const fix = judge(body, { kind: 'start-record' })[0]?.fix;
  expect(getAt(applyEdits(body, fix?.edits ?? []), ['Encode'])).toEqual({ VideoFps: 30, videofps: 15 });
});
