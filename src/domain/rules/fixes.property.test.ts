import fc from 'fast-check';
import { expect, test } from 'vitest';

import { catalogue } from '../catalogue.ts';
import { applyEdits } from '../edits.ts';
import { type Json, type JsonObject, sameJson } from '../json.ts';
import { judge } from '../judge.ts';
import { parsePath } from '../path.ts';
import type { Problem } from '../problem.ts';
import { put, soundBody } from './testing.ts';

/** Values that are wrong somewhere, and right elsewhere. */
const values: readonly Json[] = [
  null,
  true,
  'true',
  'false',
  '',
  'a',
  '0',
  '1',
  '2',
  '0.5',
  '-3',
  '1e2',
  '1e400',
  'abc',
  '#abc',
  '123456',
  'http://a.example/b.png',
  -1,
  0,
  1,
  2,
  3,
  5,
  16,
  63,
  101,
  129,
  641,
  642,
  1921,
  5000,
  -0.5,
  0.3,
  0.5,
  0.999,
  1.5,
  Infinity,
  -Infinity,
  [],
  [1],
  ['HLS', 'HLS'],
  ['a'],
  {},
  { UserId: 'anna' },
  { WidthProportion: 2, locationX: 0.5 },
];

const unknownKeys = [
  'Foo',
  'width',
  'locationx',
  'Alhpa',
  'WidthProportion',
  'HeightProportion',
  'UserAccountId',
  'streamIndex',
  '__proto__',
  'regions',
  'Type',
];

const place = (path: string, at: number): string => path.replaceAll('[]', `[${at}]`);

const leaf = fc.constantFrom(
  ...catalogue.map((row) => row.path),
  'FileFormatConfig.FileFormat[]',
  'FileNameConfig.Prefix[]',
);
const parents = [
  ...new Set(catalogue.map((row) => row.path.slice(0, Math.max(0, row.path.lastIndexOf('.'))))),
];
const unknown = fc
  .tuple(fc.constantFrom(...parents), fc.constantFrom(...unknownKeys))
  .map(([parent, key]) => (parent === '' ? key : `${parent}.${key}`));

const change = fc.record({
  path: fc.oneof({ weight: 3, arbitrary: leaf }, { weight: 1, arbitrary: unknown }),
  at: fc.nat(2),
  value: fc.constantFrom(...values),
});

const index = fc.constantFrom<Json>(0, 1, 2, 3, -1, '1');
const stream = fc.record(
  { Index: index, UserId: fc.constantFrom('anna', 'ben', 'user3'), StreamType: fc.constantFrom(0, 1) },
  { requiredKeys: ['UserId'] },
);
const region = fc.record(
  {
    StreamIndex: index,
    LocationX: fc.constantFrom(0, 100, 400, 1279),
    LocationY: fc.constantFrom(0, 100, 719),
    Width: fc.constantFrom(2, 300, 1280),
    Height: fc.constantFrom(2, 300, 720),
    ZOrder: fc.constantFrom(0, 1, 50, 100),
    Alpha: fc.constantFrom(0.5, 1),
    CornerRadius: fc.constantFrom(0, 0.1, 0.5),
    RenderMode: fc.constantFrom(0, 1, 3),
    MediaType: fc.constantFrom(0, 1),
  },
  { requiredKeys: ['StreamIndex', 'Width', 'Height'] },
);

/** Bodies near the sound one: other streams and regions, and a few values changed, keys added. */
const body = fc
  .record({
    mode: fc.constantFrom(0, 1, 2, 2, 2),
    streams: fc.array(stream, { maxLength: 4 }),
    excluded: fc.array(stream, { maxLength: 3 }),
    regions: fc.array(region, { maxLength: 5 }),
    changes: fc.array(change, { maxLength: 4 }),
  })
  .map(({ mode, streams, excluded, regions, changes }) => {
    const near: JsonObject = {
      ...soundBody,
      TargetStreams: { StreamList: streams as Json },
      ExcludeStreams: { StreamList: excluded as Json },
      Layout: {
        LayoutMode: mode,
        CustomLayout: { Canvas: { Width: 1280, Height: 720 }, Regions: regions as Json },
      },
    };
    return changes.reduce<Json>(
      (done, { path, at, value }) => put(done, parsePath(place(path, at)), value),
      near,
    );
  });

const kinds = fc.constantFrom('layout' as const, 'start-record' as const, 'update-record' as const);

const errors = (problems: readonly Problem[]): number =>
  problems.filter(({ severity }) => severity === 'error').length;

/** These uncover what could not be judged before: a value of the right type, an object under its right name. */
const uncovering = new Set(['field.type', 'field.unknown']);

test('a fix removes its problem and brings none worse', () => {
  fc.assert(
    fc.property(body, kinds, (before, kind) => {
      const problems = judge(before, { kind });
      for (const { code, path, fix } of problems) {
        if (!fix) continue;
        const after = judge(applyEdits(before, fix.edits), { kind });
        // Where an element is taken out the next one takes its place, and may be at fault itself.
        const out = fix.edits.some(
          (edit) => edit.op === 'remove' && edit.path.every((part, at) => part === path[at]),
        );
        const stays = after.some((problem) => problem.code === code && sameJson(problem.path, path));
        expect(stays && !out, `${code} stays`).toBe(false);
        if (!uncovering.has(code))
          expect(errors(after), `errors after ${code}`).toBeLessThanOrEqual(errors(problems));
      }
    }),
    { numRuns: 1000 },
  );
}, 60_000);
