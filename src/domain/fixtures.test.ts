import { expect, test } from 'vitest';

import { applyEdits } from './edits.ts';
import pushPublicStream from './fixtures/push-public-stream.json';
import ratio2020 from './fixtures/start-record-2020-12-01.json';
import camelCase from './fixtures/start-record-camel-case.json';
import customIgnored from './fixtures/start-record-custom-ignored.json';
import documented from './fixtures/start-record-documented.json';
import meeting from './fixtures/start-record-meeting-2020-12-01.json';
import sdk from './fixtures/start-record-sdk-2022-06-01.json';
import ratio2022 from './fixtures/update-record-2022-06-01.json';
import pixels2023 from './fixtures/update-record-2023-06-01.json';
import updateDocumented from './fixtures/update-record-documented.json';
import type { Json } from './json.ts';
import { detectKind, judge } from './judge.ts';
import { said } from './rules/testing.ts';

const REGIONS = 'Layout.CustomLayout.Regions';

/** What is said of a region in the old geometry; `shares` are its places that are no whole numbers. */
const ratio = (at: number, shares: readonly string[], legacy = false): string[] => [
  ...shares.map((key) => `error field.type ${REGIONS}[${at}].${key}`),
  `error field.required ${REGIONS}[${at}].Width`,
  `error field.required ${REGIONS}[${at}].Height`,
  `error region.ratio-geometry ${REGIONS}[${at}]`,
  `warning field.unknown ${REGIONS}[${at}].WidthProportion`,
  `warning field.unknown ${REGIONS}[${at}].HeightProportion`,
  ...(legacy ? [`info region.render-mode-legacy ${REGIONS}[${at}].RenderMode`] : []),
];

const masked = ['error field.pattern AppId', 'error field.pattern BusinessId'];
const halves = [...ratio(0, [], true), ...ratio(1, ['LocationX'])];
const legacy = `info region.render-mode-legacy ${REGIONS}[0].RenderMode`;

const bodies: readonly (readonly [string, Json, string, readonly string[]])[] = [
  [
    'the documented StartRecord',
    documented,
    'start-record',
    [
      ...masked,
      'info streams.all TargetStreams',
      'info files.pattern-not-unique FileNameConfig.Pattern',
      'error field.type StorageConfig.TosConfig.Region',
      'error field.required StorageConfig.TosConfig.AccountId',
      'warning field.unknown StorageConfig.TosConfig.UserAccountId',
    ],
  ],
  ['the documented UpdateRecord', updateDocumented, 'update-record', [...masked, legacy]],
  [
    'a body of another API',
    pushPublicStream,
    'start-record',
    [
      'error field.pattern AppId',
      'error field.required RoomId',
      'error field.required TaskId',
      'error field.type TargetStreams',
      'warning field.unknown Encode.VideoConfig',
      ...ratio(0, []),
      ...ratio(1, ['LocationY']),
      ...ratio(2, ['LocationY']),
      ...ratio(3, ['LocationX']),
      'error field.required StorageConfig',
      'warning field.unknown PublicStreamId',
    ],
  ],
  [
    'StartRecord of 2020',
    ratio2020,
    'start-record',
    [...masked, ...halves, 'error field.required StorageConfig'],
  ],
  ['UpdateRecord of 2022', ratio2022, 'update-record', [...masked, ...halves]],
  ['UpdateRecord of 2023', pixels2023, 'update-record', [legacy]],
  [
    'the SDK example',
    sdk,
    'start-record',
    ['info streams.all TargetStreams', 'warning control.interpolation-auto Control.FrameInterpolationMode'],
  ],
  [
    'a meeting of 2020',
    meeting,
    'start-record',
    [
      ...ratio(0, []),
      ...ratio(1, ['LocationX']),
      ...ratio(2, ['LocationX']),
      ...ratio(3, ['LocationX']),
      ...ratio(4, ['LocationY']),
      'error field.required StorageConfig',
    ],
  ],
  [
    'a custom layout without its mode',
    customIgnored,
    'start-record',
    [
      'warning layout.custom-ignored Layout.CustomLayout',
      'info files.pattern-not-unique FileNameConfig.Pattern',
    ],
  ],
  [
    'keys in another letter case',
    camelCase,
    'start-record',
    [
      'error field.required AppId',
      'error field.required RoomId',
      'error field.required TaskId',
      'info streams.all TargetStreams',
      'error field.required StorageConfig',
      ...Object.keys(camelCase).map((key) => `warning field.unknown ${key}`),
    ],
  ],
];

test.each(bodies)('%s', (_, body, kind, expected) => {
  expect(detectKind(body)).toBe(kind);
  expect(said(body, detectKind(body)).toSorted()).toEqual([...expected].toSorted());
});

/** The body after every fix, one at a time, until none is left. */
function mendedThroughout(body: Json): Json {
  let mended = body;
  for (let step = 0; step < 100; step += 1) {
    const fix = judge(mended, { kind: detectKind(body) }).find((problem) => problem.fix)?.fix;
    if (!fix) return mended;
    mended = applyEdits(mended, fix.edits);
  }
  throw new Error('the fixes never end');
}

test.each<[string, Json, readonly string[]]>([
  [
    'the documented StartRecord',
    documented,
    [...masked, 'info streams.all TargetStreams', 'info files.pattern-not-unique FileNameConfig.Pattern'],
  ],
  ['StartRecord of 2020', ratio2020, [...masked, 'error field.required StorageConfig']],
  ['UpdateRecord of 2022', ratio2022, masked],
  ['a meeting of 2020', meeting, ['error field.required StorageConfig']],
  ['keys in another letter case', camelCase, ['warning control.silence-mixed Control.MaxSilenceSeconds']],
])('what the fixes leave of %s', (_, body, expected) => {
  expect(said(mendedThroughout(body), detectKind(body))).toEqual(expected);
});
