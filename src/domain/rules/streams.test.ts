import { expect, test } from 'vitest';

import { type Changes, bodyWith, codesSaid, said } from './testing.ts';

const STREAMS = 'TargetStreams.StreamList';
const EXCLUDED = 'ExcludeStreams.StreamList';

const automatic: Changes = { 'Layout.LayoutMode': 0, 'Layout.CustomLayout': undefined };

/** The sound body with changes, and all that is said of it. */
const speaking: readonly (readonly [string, Changes, readonly string[]])[] = [
  [
    'one Index twice',
    { [`${STREAMS}[2]`]: { Index: 1, UserId: 'carl' } },
    [`error streams.duplicate-index ${STREAMS}[2].Index`],
  ],
  [
    'an absent Index counts as 0',
    { [EXCLUDED]: [{ UserId: 'a' }, { Index: 0, UserId: 'b' }, { UserId: 'c' }] },
    [
      `error streams.duplicate-index ${EXCLUDED}[1].Index`,
      `error streams.duplicate-index ${EXCLUDED}[2].Index`,
    ],
  ],
  [
    'one stream twice',
    { ...automatic, [`${STREAMS}[2]`]: { Index: 2, UserId: 'anna', StreamType: 0 } },
    [`warning streams.duplicate-stream ${STREAMS}[2]`],
  ],
  [
    'a stream to record and not to',
    { [EXCLUDED]: [{ UserId: 'x' }, { Index: 1, UserId: 'anna', StreamType: 0 }] },
    [`error streams.target-and-excluded ${EXCLUDED}[1]`],
  ],
  [
    'UserIds as they stand',
    { [`${STREAMS}[0].UserId`]: 'a*', [EXCLUDED]: [{ UserId: 'a*' }] },
    [
      `error field.pattern ${STREAMS}[0].UserId`,
      `error streams.target-and-excluded ${EXCLUDED}[0]`,
      `error field.pattern ${EXCLUDED}[0].UserId`,
    ],
  ],
  [
    'a screen excluded',
    { [EXCLUDED]: [{ UserId: 'x', StreamType: 1 }] },
    [`error streams.excluded-screen ${EXCLUDED}[0].StreamType`],
  ],
  ['an empty list of targets', { ...automatic, [STREAMS]: [] }, ['info streams.all TargetStreams']],
  ['no list of targets', { ...automatic, TargetStreams: {} }, ['info streams.all TargetStreams']],
  ['no targets', { ...automatic, TargetStreams: undefined }, ['info streams.all TargetStreams']],
];

/** A rule, and the sound body with changes of which it has nothing to say. */
const silent: readonly (readonly [string, string, Changes])[] = [
  [
    'streams.duplicate-index',
    'the same Index in the other list',
    { [EXCLUDED]: [{ UserId: 'x' }, { Index: 1, UserId: 'y' }] },
  ],
  [
    'streams.duplicate-index',
    'an Index at fault',
    {
      [STREAMS]: [
        { Index: '1', UserId: 'a' },
        { Index: 1, UserId: 'b' },
        { Index: null, UserId: 'c' },
      ],
    },
  ],
  ['streams.duplicate-stream', 'camera and screen of one user', { [`${STREAMS}[1].UserId`]: 'anna' }],
  [
    'streams.duplicate-stream',
    'a StreamType or UserId at fault',
    {
      [STREAMS]: [
        { UserId: 'a', StreamType: 2 },
        { Index: 1, UserId: 'a', StreamType: 2 },
        { Index: 2 },
        { Index: 3 },
      ],
    },
  ],
  [
    'streams.target-and-excluded',
    'another StreamType, another case, no UserId',
    {
      [`${STREAMS}[2]`]: { Index: 2 },
      [EXCLUDED]: [{ UserId: 'ben' }, { Index: 1, UserId: 'Anna' }, { Index: 2 }],
    },
  ],
  [
    'streams.excluded-screen',
    'an ordinary stream, and a type at fault',
    {
      [EXCLUDED]: [
        { UserId: 'x', StreamType: 0 },
        { Index: 1, UserId: 'y', StreamType: '1' },
      ],
    },
  ],
  ['streams.all', 'a list of faulty streams', { [STREAMS]: [null] }],
  ['streams.all', 'a list at fault', { [STREAMS]: {} }],
  ['streams.all', 'an object at fault', { TargetStreams: [] }],
];

test.each(speaking)('%s', (_, changes, expected) => {
  expect(said(bodyWith(changes)).toSorted()).toEqual([...expected].toSorted());
});

test.each(silent)('%s is silent about: %s', (code, _, changes) => {
  expect(codesSaid(bodyWith(changes))).not.toContain(code);
});
