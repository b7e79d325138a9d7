import { describe, expect, test } from 'vitest';

import { catalogue } from './catalogue.ts';
import type { Row } from './catalogue/row.ts';
import type { Json } from './json.ts';
import { detectKind, judge } from './judge.ts';
import { formatPath, parsePath } from './path.ts';
import { bodyWith, put, said, soundBody } from './rules/testing.ts';

test('nothing is said of a sound body', () => {
  expect(said(soundBody)).toEqual([]);
});

test.each<[string, Json]>([
  ['null', null],
  ['a list', []],
  ['a text', 'x'],
  ['a number', Infinity],
  ['true', true],
])('a root that is %s is field.type with an empty path', (_, body) => {
  const problems = judge(body, { kind: 'start-record' });
  expect(problems.map(({ code, severity, path }) => ({ code, severity, path }))).toEqual([
    { code: 'field.type', severity: 'error', path: [] },
  ]);
});

describe('what a kind of body may lack', () => {
  test('a fragment lacks everything else', () => {
    const { TargetStreams, Layout } = soundBody;
    expect(said({ TargetStreams, Layout } as Json, 'layout')).toEqual([]);
    expect(said({}, 'layout')).toEqual(['info streams.all TargetStreams']);
  });

  test('rules about other parts speak in a fragment where those parts are present', () => {
    expect(said(bodyWith({ RecordMode: 1, StorageConfig: undefined, AppId: undefined }), 'layout')).toEqual([
      'error layout.single-stream Layout',
    ]);
    expect(said(bodyWith({ Control: { MaxSilenceSeconds: 60 }, StorageConfig: {} }), 'layout')).toEqual([
      'warning control.silence-mixed Control.MaxSilenceSeconds',
      'error storage.config-missing StorageConfig.TosConfig',
    ]);
  });

  test('UpdateRecord needs to know the task only', () => {
    expect(said({ TargetStreams: soundBody['TargetStreams'] as Json }, 'update-record')).toEqual([
      'error field.required AppId',
      'error field.required RoomId',
      'error field.required TaskId',
    ]);
  });

  test('StartRecord needs a storage too', () => {
    expect(said({ TargetStreams: soundBody['TargetStreams'] as Json })).toEqual([
      'error field.required AppId',
      'error field.required RoomId',
      'error field.required TaskId',
      'error field.required StorageConfig',
    ]);
  });
});

test.each<[string, Json, string]>([
  ['no object', [], 'layout'],
  ['nothing known', { foo: 1, Bar: 2 }, 'layout'],
  ['the fragment', { TargetStreams: {}, Layout: {}, Foo: 1 }, 'layout'],
  ['the fragment in another letter case', { targetStreams: {}, LAYOUT: {} }, 'layout'],
  ['keys of UpdateRecord', { AppId: '', layout: {} }, 'update-record'],
  ['a key of StartRecord only', { AppId: '', recordmode: 0 }, 'start-record'],
  ['a prototype', { __proto__: { AppId: '' }, Layout: {} }, 'layout'],
])('kind of a body with %s', (_, body, kind) => {
  expect(detectKind(body)).toBe(kind);
});

test('problems come by top-level key, array position and severity', () => {
  const body = bodyWith({
    Foo: 1,
    AppId: 5,
    'StorageConfig.Foo': 1,
    'StorageConfig.TosConfig.Bucket': 1,
    'TargetStreams.StreamList[1].foo': 1,
    'Layout.CustomLayout.Regions[1].Foo': 1,
    'Layout.CustomLayout.Regions[1].Alpha': 0,
    'Layout.CustomLayout.Regions[0].RenderMode': 0,
    'Layout.CustomLayout.Regions[0].Bar': 0,
    'Layout.CustomLayout.Regions[0].SpatialPosition': [0, 'x', 0.5, 1],
    'Layout.CustomLayout.Canvas.Foo': 0,
  });
  const lines = [
    'error field.type AppId',
    'warning field.unknown TargetStreams.StreamList[1].foo',
    'warning field.unknown Layout.CustomLayout.Canvas.Foo',
    'error field.length Layout.CustomLayout.Regions[0].SpatialPosition',
    'warning field.unknown Layout.CustomLayout.Regions[0].Bar',
    'info region.render-mode-legacy Layout.CustomLayout.Regions[0].RenderMode',
    'error field.type Layout.CustomLayout.Regions[0].SpatialPosition[1]',
    'error field.type Layout.CustomLayout.Regions[0].SpatialPosition[2]',
    'error field.range Layout.CustomLayout.Regions[1].Alpha',
    'warning field.unknown Layout.CustomLayout.Regions[1].Foo',
    'error field.type StorageConfig.TosConfig.Bucket',
    'warning field.unknown StorageConfig.Foo',
    'warning field.unknown Foo',
  ];
  expect(said(body)).toEqual(lines);
  const { AppId, ...rest } = body as Record<string, Json>;
  expect(said({ ...rest, AppId: AppId as Json })).toEqual(lines);
});

/** The first value beyond each fixed bound of a row, and beyond those that the canvas of 1280 x 720 sets. */
function beyond(row: Row): readonly number[] {
  const step = row.type === 'integer' ? (row.multipleOf ?? 1) : 1e-9;
  const side = (path = ''): number => (path.endsWith('Width') ? 1280 : 720);
  const { min, max, exclusiveMin, exclusiveMax, maxRef, exclusiveMaxRef } = row;
  return [
    ...(min === undefined ? [] : [min - step]),
    ...(max === undefined ? [] : [max + step]),
    ...(exclusiveMin === undefined ? [] : [exclusiveMin]),
    ...(exclusiveMax === undefined ? [] : [exclusiveMax]),
    ...(maxRef === undefined ? [] : [side(maxRef) + step]),
    ...(exclusiveMaxRef === undefined ? [] : [side(exclusiveMaxRef)]),
  ];
}

const bounded = catalogue.flatMap((row) =>
  beyond(row).map((value) => [row.path.replaceAll('[]', '[1]'), value] as const),
);

/** The sound body with a second stream to change in each list. */
const full = bodyWith({ 'ExcludeStreams.StreamList': [{ UserId: 'x' }, { Index: 1, UserId: 'y' }] });

test('the catalogue has bounds to try', () => {
  expect(bounded.length).toBeGreaterThan(40);
});

test.each(bounded)('%s refuses %d', (path, value) => {
  const problems = judge(put(full, parsePath(path), value), { kind: 'start-record' });
  const here = problems.filter((problem) => formatPath(problem.path) === path);
  const own = here.filter(({ code }) => code.startsWith('field.'));
  expect(own.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['error field.range']);
});
