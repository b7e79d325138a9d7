import { expect, test } from 'vitest';

import { type Changes, bodyWith, codesSaid, said } from './testing.ts';

const REGIONS = 'Layout.CustomLayout.Regions';
const STREAMS = 'TargetStreams.StreamList';
const tile = (x: number, more = {}) => ({
  StreamIndex: 0,
  LocationX: x,
  Width: 200,
  Height: 200,
  RenderMode: 1,
  ...more,
});

/** The sound body with changes, and all that is said of it. */
const speaking: readonly (readonly [string, Changes, readonly string[]])[] = [
  [
    'a region without a stream',
    { [`${REGIONS}[2]`]: tile(0, { StreamIndex: 5, ZOrder: 2 }) },
    [`error regions.no-stream ${REGIONS}[2].StreamIndex`],
  ],
  [
    'regions without any streams',
    { TargetStreams: undefined },
    [
      'info streams.all TargetStreams',
      `error regions.no-stream ${REGIONS}[0].StreamIndex`,
      `error regions.no-stream ${REGIONS}[1].StreamIndex`,
    ],
  ],
  [
    'a stream whose Index is no integer has none',
    { [`${STREAMS}[1].Index`]: '1' },
    [`error field.type ${STREAMS}[1].Index`, `error regions.no-stream ${REGIONS}[1].StreamIndex`],
  ],
  [
    'a stream without a region',
    { [`${STREAMS}[2]`]: { Index: 2, UserId: 'carl' } },
    [`error regions.no-region ${STREAMS}[2]`],
  ],
  [
    'a region whose StreamIndex is no integer shows none',
    { [`${REGIONS}[1].StreamIndex`]: 1.5 },
    [`error regions.no-region ${STREAMS}[1]`, `error field.type ${REGIONS}[1].StreamIndex`],
  ],
  [
    'regions that are no objects',
    { [REGIONS]: [null] },
    [
      `error regions.no-region ${STREAMS}[0]`,
      `error regions.no-region ${STREAMS}[1]`,
      `error field.type ${REGIONS}[0]`,
    ],
  ],
  [
    'two regions of one stream',
    { [`${REGIONS}[2]`]: tile(0, { ZOrder: 2 }), [`${REGIONS}[3]`]: tile(300, { ZOrder: 3 }) },
    [
      `error regions.duplicate-stream ${REGIONS}[2].StreamIndex`,
      `error regions.duplicate-stream ${REGIONS}[3].StreamIndex`,
    ],
  ],
  [
    'two regions of no stream, in any mode',
    {
      'Layout.LayoutMode': 3,
      [`${REGIONS}[2]`]: tile(0, { ZOrder: 2, StreamIndex: 9 }),
      [`${REGIONS}[3]`]: tile(300, { ZOrder: 3, StreamIndex: 9 }),
    },
    [
      'warning layout.custom-ignored Layout.CustomLayout',
      `error regions.no-stream ${REGIONS}[2].StreamIndex`,
      `error regions.duplicate-stream ${REGIONS}[3].StreamIndex`,
    ],
  ],
];

/** A rule, and the sound body with changes of which it has nothing to say. */
const silent: readonly (readonly [string, string, Changes])[] = [
  ['regions.no-stream', 'a list of streams at fault', { [STREAMS]: {} }],
  ['regions.no-stream', 'single-stream recording', { RecordMode: 1, TargetStreams: undefined }],
  ['regions.no-stream', 'a StreamIndex at fault', { [`${REGIONS}[1].StreamIndex`]: -1 }],
  ['regions.no-stream', 'a missing StreamIndex', { [`${REGIONS}[1].StreamIndex`]: undefined }],
  [
    'regions.no-region',
    'an automatic mode',
    { 'Layout.LayoutMode': 0, [`${STREAMS}[2]`]: { Index: 2, UserId: 'carl' } },
  ],
  ['regions.no-region', 'no regions', { [REGIONS]: [] }],
  [
    'regions.no-region',
    'a mode at fault',
    { 'Layout.LayoutMode': '2', [`${STREAMS}[2]`]: { Index: 2, UserId: 'carl' } },
  ],
  [
    'regions.no-region',
    'another automatic mode',
    { 'Layout.LayoutMode': 3, [`${STREAMS}[2]`]: { Index: 2, UserId: 'carl' } },
  ],
  ['regions.no-region', 'an Index at fault', { [`${STREAMS}[2]`]: { Index: -1, UserId: 'carl' } }],
  ['regions.no-region', 'single-stream recording', { RecordMode: 1, [`${REGIONS}[1]`]: undefined }],
  [
    'regions.duplicate-stream',
    'a StreamIndex at fault',
    { [`${REGIONS}[0].StreamIndex`]: '1', [`${REGIONS}[2]`]: { StreamIndex: '1' } },
  ],
  [
    'regions.duplicate-stream',
    'single-stream recording',
    { RecordMode: 1, [`${REGIONS}[1].StreamIndex`]: 0 },
  ],
];

test.each(speaking)('%s', (_, changes, expected) => {
  expect(said(bodyWith(changes)).toSorted()).toEqual([...expected].toSorted());
});

test.each(silent)('%s is silent about: %s', (code, _, changes) => {
  expect(codesSaid(bodyWith(changes))).not.toContain(code);
});
