import { describe, expect, test } from 'vitest';
import { z } from 'zod';

import { catalogue, rowOf } from './catalogue.ts';
import type { Json } from './json.ts';
import { codePoints, itemSchemaOf, schemaOf, utf8Bytes } from './schema.ts';

const takes = (path: string, value: Json): boolean => schemaOf(rowOf(path)).safeParse(value).success;

test.each<[string, number, number]>([
  ['', 0, 0],
  ['aé', 2, 3],
  ['图', 1, 3],
  ['😀', 1, 4],
  ['\ud800', 1, 3],
])('%j has %i code points and %i bytes', (text, points, bytes) => {
  expect(codePoints(text)).toBe(points);
  expect(utf8Bytes(text)).toBe(bytes);
});

describe('schemaOf', () => {
  test('is remembered for each row', () => {
    for (const row of catalogue) expect(schemaOf(row)).toBe(schemaOf(row));
    expect(schemaOf(rowOf('AppId'))).not.toBe(schemaOf(rowOf('RoomId')));
    expect(itemSchemaOf(rowOf('FileNameConfig.Prefix'))).toBe(itemSchemaOf(rowOf('FileNameConfig.Prefix')));
  });

  test('takes every default of the catalogue', () => {
    const defaults = catalogue.flatMap((row) =>
      row.default === undefined ? [] : [[row.path, row.default] as const],
    );
    expect(defaults.filter(([path, value]) => !takes(path, value))).toEqual([]);
  });

  test('refuses null everywhere', () => {
    for (const row of catalogue) expect([row.path, takes(row.path, null)]).toEqual([row.path, false]);
  });

  test.each<[string, Json[], Json[]]>([
    ['RecordMode', [0, 1], [2, '0', 0.5, Infinity, true]],
    ['Encode.VideoWidth', [2, 640, 1920], [0, 3, 1921, 1922, 640.0000000000001]],
    ['Layout.CustomLayout.Regions[].LocationX', [0, 1279, 99_999], [-1, 0.5]],
    ['Layout.CustomLayout.Regions[].Alpha', [1, 0.001], [0, 1.001]],
    ['Layout.CustomLayout.Regions[].SourceCrop.LocationX', [0, 0.999], [1, -0.001]],
    ['Control.EnableSyncUpload', [true, false], [0, 'true']],
    [
      'Layout.CustomLayout.Canvas.BackgroundImage',
      ['http://a.b/c', `https://a.b/${'图'.repeat(337)}`],
      ['', 'a.png', 'http://', 'http://a.b\n/', ' http://a.b', `https://a.b/${'图'.repeat(338)}`],
    ],
    ['FileFormatConfig.FileFormat', [[], ['MP4', 'HLS']], [['hls'], 'HLS', {}]],
    ['FileNameConfig.Prefix', [['a1']], [['a_'], ['']]],
    [
      'Layout.CustomLayout.Regions[].SpatialPosition',
      [[0, -100, 100]],
      [
        [0, 0],
        [0, 0, 0, 0],
        [0, 0, 0.5],
      ],
    ],
    [
      'TargetStreams.StreamList',
      [[{}], Array.from({ length: 17 }, () => ({}))],
      [[1], [[]], Array.from({ length: 18 }, () => ({}))],
    ],
    ['Encode', [{}, { constructor: 1 }], [[], 'x', 0]],
  ])('%s', (path, good, bad) => {
    for (const value of good) expect([value, takes(path, value)]).toEqual([value, true]);
    for (const value of bad) expect([value, takes(path, value)]).toEqual([value, false]);
  });

  test('a list of plain texts without a pattern takes any text', () => {
    const { itemPattern, ...row } = rowOf('FileNameConfig.Prefix');
    expect(itemPattern).toBeDefined();
    expect(schemaOf(row).safeParse(['', ' _']).success).toBe(true);
  });

  test('every row can be written as JSON Schema, integers as such', () => {
    for (const row of catalogue) {
      const schema = z.toJSONSchema(schemaOf(row));
      expect([row.path, schema.type]).toEqual([row.path, row.type]);
    }
    expect(z.toJSONSchema(schemaOf(rowOf('Layout.CustomLayout.Regions[].AlternateImage')))).toMatchObject({
      format: 'uri',
      maxLength: 1024,
    });
  });
});
