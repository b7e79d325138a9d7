import fc from 'fast-check';
import { expect, test } from 'vitest';

import { keysOf } from './catalogue.ts';
import { type Json, get } from './json.ts';
import { detectKind, judge } from './judge.ts';
import { bodyWith, said } from './rules/testing.ts';

const MANY = 10_000;

const many = <T>(make: (at: number) => T): T[] => Array.from({ length: MANY }, (_, at) => make(at));

const crowds: readonly (readonly [string, Json])[] = [
  [
    'streams and regions',
    bodyWith({
      'TargetStreams.StreamList': many((Index) => ({ Index, UserId: `u${Index}` })),
      'Layout.CustomLayout.Regions': many((StreamIndex) => ({
        StreamIndex,
        Width: 200,
        Height: 100,
        LocationX: StreamIndex % 1000,
        ZOrder: StreamIndex % 100,
      })),
    }),
  ],
  [
    'regions on one layer',
    bodyWith({
      'Layout.CustomLayout.Regions': many((StreamIndex) => ({ StreamIndex, Width: 1280, Height: 720 })),
    }),
  ],
  [
    'thin regions that cut each other into pieces',
    bodyWith({
      'Layout.CustomLayout.Regions': many((at) => ({
        StreamIndex: at,
        ZOrder: at % 101,
        LocationX: at % 2 === 0 ? at % 1280 : 0,
        LocationY: at % 2 === 0 ? 0 : at % 720,
        Width: at % 2 === 0 ? 1 : 1280,
        Height: at % 2 === 0 ? 720 : 1,
      })),
    }),
  ],
  [
    'streams of one Index',
    bodyWith({
      'TargetStreams.StreamList': many(() => ({ UserId: 'x' })),
      'ExcludeStreams.StreamList': many(() => ({ UserId: 'x', Index: -1 })),
    }),
  ],
  ['unknown keys', Object.fromEntries(many((at) => [`key${at}`, at]))],
];

test.each(crowds)('ten thousand %s are judged without a stall', (_, body) => {
  const problems = judge(body, { kind: 'start-record' });
  expect(problems.length).toBeGreaterThan(0);
  // Far above what it takes, far below what anything quadratic would.
  const [best] = [1, 2, 3].map(() => timed(body)).toSorted((a, b) => a - b);
  expect(best).toBeLessThan(1000);
});

declare const performance: { now: () => number };

function timed(body: Json): number {
  const start = performance.now();
  judge(body, { kind: 'start-record' });
  return performance.now() - start;
}

test('keys of prototypes are unknown keys like others, and pollute nothing', () => {
  const body = JSON.parse(
    '{"__proto__": {"AppId": "x"}, "constructor": 1, "toString": [], "Layout": {"__proto__": {"LayoutMode": 2}}}',
  ) as Json;
  expect(said(body, 'layout').toSorted()).toEqual([
    'info streams.all TargetStreams',
    'warning field.unknown Layout.__proto__',
    'warning field.unknown __proto__',
    'warning field.unknown constructor',
    'warning field.unknown toString',
  ]);
  expect(get({}, 'LayoutMode')).toBeUndefined();
  expect(Object.hasOwn(Object.prototype, 'AppId')).toBe(false);
});

test('what is nested deeply below an unknown key is not visited', () => {
  const depth = JSON.parse(`${'[{"a":'.repeat(2000)}1${'}]'.repeat(2000)}`) as Json;
  expect(said(bodyWith({ Foo: depth, Encode: depth }))).toEqual([
    'error field.type Encode',
    'warning field.unknown Foo',
  ]);
});

const names = [
  ...keysOf(''),
  'StreamList',
  'CustomLayout',
  'Regions',
  'Canvas',
  'Width',
  '__proto__',
  'constructor',
  'x',
];
const json = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'medium' },
    fc.constantFrom<Json>(null, true, 0, 2, -1, 0.5, Infinity, '', '1', '#fff'),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...names), tie('value'), { maxKeys: 5, noNullPrototype: true }),
  ),
})).value;

test('any JSON is judged, again alike, by its own paths, without a throw', () => {
  fc.assert(
    fc.property(json, (body) => {
      const kind = detectKind(body);
      const problems = judge(body, { kind });
      expect(judge(body, { kind })).toEqual(problems);
      for (const { path } of problems) {
        expect(path.every((part) => typeof part === 'string' || Number.isInteger(part))).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});
