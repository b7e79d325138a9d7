import { expect, test } from 'vitest';

import { type Changes, bodyWith, codesSaid, said } from './testing.ts';

const REGIONS = 'Layout.CustomLayout.Regions';
const CANVAS = 'Layout.CustomLayout.Canvas';
const STREAMS = 'TargetStreams.StreamList';
const EXCLUDED = 'ExcludeStreams.StreamList';
const longUrl = (text: string, count: number) => `https://example.com/${text.repeat(count)}.png`;

const automatic: Changes = { 'Layout.LayoutMode': 0, 'Layout.CustomLayout': undefined };

/** The sound body with changes, and all that is said of it. */
const speaking: readonly (readonly [string, Changes, readonly string[]])[] = [
  [
    'a number in quotes',
    { 'StorageConfig.TosConfig.Region': '0' },
    ['error field.type StorageConfig.TosConfig.Region'],
  ],
  ['null', { BusinessId: null }, ['error field.type BusinessId']],
  ['a fraction for an integer', { 'Encode.VideoFps': 1.5 }, ['error field.type Encode.VideoFps']],
  [
    'the smallest fraction',
    { [`${CANVAS}.Width`]: 1280.0000000000002 },
    [
      `error field.type ${CANVAS}.Width`,
      // The default width bounds the regions now.
      `error field.range ${REGIONS}[0].Width`,
      `error field.range ${REGIONS}[1].LocationX`,
    ],
  ],
  ['a list for an object', { Encode: [] }, ['error field.type Encode']],
  [
    'an object for a list',
    { 'FileFormatConfig.FileFormat': {} },
    ['error field.type FileFormatConfig.FileFormat'],
  ],
  ['a stream that is no object', { [`${STREAMS}[2]`]: 7 }, [`error field.type ${STREAMS}[2]`]],
  [
    'an element of another type',
    { 'FileNameConfig.Prefix': ['a', 1] },
    ['error field.type FileNameConfig.Prefix[1]'],
  ],
  ['a missing field', { AppId: undefined }, ['error field.required AppId']],
  ['a missing object', { StorageConfig: undefined }, ['error field.required StorageConfig']],
  [
    'a missing field of a region',
    { [`${REGIONS}[1].Width`]: undefined },
    [`error field.required ${REGIONS}[1].Width`],
  ],
  ['above the range', { 'Encode.VideoFps': 61 }, ['error field.range Encode.VideoFps']],
  ['beyond a double', { 'Encode.VideoFps': Infinity }, ['error field.range Encode.VideoFps']],
  [
    'beyond a double, downwards',
    { 'Control.MaxRecordTime': -Infinity },
    ['error field.range Control.MaxRecordTime'],
  ],
  ['beyond a double in a list of choices', { RecordMode: Infinity }, ['error field.range RecordMode']],
  [
    'the canvas as bound',
    { [`${REGIONS}[1].LocationX`]: 1280 },
    [`error field.range ${REGIONS}[1].LocationX`],
  ],
  ['an odd size out of range', { [`${CANVAS}.Width`]: 1921 }, [`error field.range ${CANVAS}.Width`]],
  ['an odd size', { [`${CANVAS}.Height`]: 721 }, [`error field.even ${CANVAS}.Height`]],
  [
    'an odd size of the encoder',
    { ...automatic, 'Encode.VideoWidth': 641 },
    ['error field.even Encode.VideoWidth'],
  ],
  ['a value not listed', { RecordMode: 2 }, ['error field.enum RecordMode']],
  [
    'an element not listed',
    { 'FileFormatConfig.FileFormat': ['HLS', 'hls'] },
    ['error field.enum FileFormatConfig.FileFormat[1]'],
  ],
  ['a wrong ID', { AppId: '' }, ['error field.pattern AppId']],
  ['a wrong colour', { [`${CANVAS}.Background`]: '#fff' }, [`error field.pattern ${CANVAS}.Background`]],
  [
    'a wrong folder',
    { 'FileNameConfig.Prefix': ['a', 'b_c'] },
    ['error field.pattern FileNameConfig.Prefix[1]'],
  ],
  [
    'too many bytes',
    { [`${CANVAS}.BackgroundImage`]: longUrl('图', 334) },
    [`error field.length ${CANVAS}.BackgroundImage`],
  ],
  [
    'too many characters',
    { [`${REGIONS}[0].AlternateImage`]: longUrl('a', 1001) },
    [`error field.length ${REGIONS}[0].AlternateImage`],
  ],
  [
    'too few elements',
    { [`${REGIONS}[0].SpatialPosition`]: [1, 2] },
    [`error field.length ${REGIONS}[0].SpatialPosition`],
  ],
  [
    'too many elements, one of them wrong',
    { [`${REGIONS}[0].SpatialPosition`]: [1, 2, 101, 4] },
    [
      `error field.length ${REGIONS}[0].SpatialPosition`,
      `error field.range ${REGIONS}[0].SpatialPosition[2]`,
    ],
  ],
  [
    'too many streams',
    {
      [EXCLUDED]: Array.from({ length: 18 }, (_, at) => ({ Index: at, UserId: `u${at}` })),
    },
    [`error field.length ${EXCLUDED}`],
  ],
  ['an unknown key', { Foo: { Bar: [] } }, ['warning field.unknown Foo']],
  [
    'an unknown key of a region',
    { [`${REGIONS}[1].alpha`]: 0 },
    [`warning field.unknown ${REGIONS}[1].alpha`],
  ],
  [
    'no address',
    { [`${CANVAS}.BackgroundImage`]: 'background.png' },
    [`error field.url ${CANVAS}.BackgroundImage`],
  ],
  [
    'another protocol',
    { [`${REGIONS}[0].AlternateImage`]: 'ftp://a.example/b.png' },
    [`error field.url ${REGIONS}[0].AlternateImage`],
  ],
  [
    'an address after a space',
    { [`${REGIONS}[0].AlternateImage`]: ' https://a.example/b.png' },
    [`error field.url ${REGIONS}[0].AlternateImage`],
  ],
  [
    'no picture',
    { [`${CANVAS}.BackgroundImage`]: 'https://a.example/b.gif?c=d.png' },
    [`warning field.image-type ${CANVAS}.BackgroundImage`],
  ],
  [
    'a host that is named like a picture',
    { [`${REGIONS}[1].AlternateImage`]: 'https://a.png' },
    [`warning field.image-type ${REGIONS}[1].AlternateImage`],
  ],
];

/** A rule, and the sound body with changes of which it has nothing to say. */
const silent: readonly (readonly [string, string, Changes])[] = [
  ['field.type', 'a whole number with a point', { 'Encode.VideoFps': 15.0 }],
  ['field.type', 'below an unknown key', { Foo: { AppId: 1, Layout: [] } }],
  ['field.type', 'an element within a list', { 'FileNameConfig.Prefix': ['a'] }],
  [
    'field.required',
    'a field of an absent object',
    { 'StorageConfig.TosConfig': undefined, 'Layout.CustomLayout': undefined },
  ],
  ['field.required', 'a field with null', { AppId: null }],
  [
    'field.range',
    'at the bounds',
    { 'Encode.VideoFps': 60, 'Encode.VideoBitrate': 0, [`${REGIONS}[1].Alpha`]: 1 },
  ],
  ['field.range', 'beside a wrong type', { 'Encode.VideoFps': 61.5 }],
  [
    'field.range',
    'at the bounds of the default canvas',
    {
      [CANVAS]: undefined,
      [REGIONS]: [{ StreamIndex: 0, LocationX: 639, LocationY: 479, Width: 640, Height: 480 }],
    },
  ],
  ['field.even', 'beside a range', { [`${CANVAS}.Width`]: 1921, [`${CANVAS}.Height`]: 1 }],
  ['field.even', 'a region', { [`${REGIONS}[1].Width`]: 299, [`${REGIONS}[1].LocationX`]: 901 }],
  ['field.enum', 'a wrong type', { RecordMode: '0', 'FileFormatConfig.FileFormat': [1] }],
  ['field.enum', 'a number beyond a double', { RecordMode: Infinity }],
  ['field.pattern', 'IDs of every allowed sign', { AppId: 'aZ09_@-.', RoomId: 'r'.repeat(128) }],
  ['field.pattern', 'colours in either case', { [`${CANVAS}.Background`]: '#aBcDeF' }],
  ['field.length', '1024 bytes', { [`${CANVAS}.BackgroundImage`]: longUrl('图', 333) }],
  ['field.length', '1024 characters of two units', { [`${REGIONS}[0].AlternateImage`]: longUrl('😀', 1000) }],
  [
    'field.length',
    '17 streams',
    { [STREAMS]: Array.from({ length: 17 }, (_, Index) => ({ Index, UserId: `u${Index}` })) },
  ],
  ['field.unknown', 'a known key at fault', { AppId: 1 }],
  [
    'field.url',
    'addresses',
    {
      [`${CANVAS}.BackgroundImage`]: 'http://a.example/图.png',
      [`${REGIONS}[0].AlternateImage`]: 'HTTPS://a.example/b.jpg',
    },
  ],
  [
    'field.image-type',
    'pictures',
    {
      [`${CANVAS}.BackgroundImage`]: 'https://a.example/b.JPG?c=d#e',
      [`${REGIONS}[0].AlternateImage`]: 'https://a.example/b/c.jpeg',
    },
  ],
  ['field.image-type', 'what is no address', { [`${CANVAS}.BackgroundImage`]: 'a.gif' }],
];

test.each(speaking)('%s', (_, changes, expected) => {
  expect(said(bodyWith(changes)).toSorted()).toEqual([...expected].toSorted());
});

test.each(silent)('%s is silent about: %s', (code, _, changes) => {
  expect(codesSaid(bodyWith(changes))).not.toContain(code);
});
