import { describe, expect, test } from 'vitest';

import type { Document } from './document.ts';
import { writeField } from './fields.ts';
import type { JsonObject } from './json.ts';
import { fromBody } from './pairing.ts';
import { type PayloadOptions, payload } from './payload.ts';

const open = (body: JsonObject): Document => {
  let next = 0;
  return fromBody(body, () => `id${(next += 1)}`).document;
};
const out = (body: JsonObject, options: Partial<PayloadOptions>): JsonObject =>
  payload(open(body), { kind: 'start-record', values: 'all', ...options });

const full: JsonObject = {
  AppId: 'app',
  BusinessId: 'business',
  RoomId: 'room',
  TaskId: 'task',
  TargetStreams: { StreamList: [{ Index: 0, UserId: 'a', StreamType: 0, extra: 0 }] },
  Control: { MediaType: 0, MaxIdleTime: 180 },
  Layout: {
    LayoutMode: 2,
    CustomLayout: {
      Canvas: { Width: 640, Height: 480, Background: '#000000' },
      Regions: [{ StreamIndex: 0, LocationX: 0, Width: 640, Height: 480, SpatialPosition: [0, 0, 0] }],
    },
  },
  FileFormatConfig: { FileFormat: ['HLS'] },
  ImportId: 'unknown',
};

describe('the kinds', () => {
  test.each<[PayloadOptions['kind'], string[]]>([
    ['layout', ['TargetStreams', 'Layout', 'ImportId']],
    ['start-record', Object.keys(full)],
    ['update-record', ['AppId', 'BusinessId', 'RoomId', 'TaskId', 'TargetStreams', 'Layout']],
  ])('%s has %j', (kind, keys) => {
    const result = out(full, { kind });
    expect(Object.keys(result)).toEqual(keys);
    expect(result['Layout']).toEqual(full['Layout']);
  });
});

describe('without the values equal to their default', () => {
  test('these go, and only these', () => {
    expect(out(full, { values: 'minimal' })).toEqual({
      AppId: 'app',
      BusinessId: 'business',
      RoomId: 'room',
      TaskId: 'task',
      TargetStreams: { StreamList: [{ UserId: 'a', extra: 0 }] },
      Control: {},
      Layout: {
        LayoutMode: 2,
        CustomLayout: { Canvas: {}, Regions: [{ StreamIndex: 0, Width: 640, Height: 480 }] },
      },
      FileFormatConfig: {},
      ImportId: 'unknown',
    });
  });

  const region = (fields: JsonObject): JsonObject => ({ Layout: { CustomLayout: { Regions: [fields] } } });

  test.each<[string, JsonObject, JsonObject]>([
    ['-0 is 0', { LocationX: -0 }, {}],
    ['a default of another type is none', { LocationX: '0', Alpha: null }, { LocationX: '0', Alpha: null }],
    ['a list is compared whole', { SpatialPosition: [0, 0, 1] }, { SpatialPosition: [0, 0, 1] }],
    ['a SourceCrop that cuts nothing goes', { SourceCrop: { LocationX: 0, WidthProportion: 1 } }, {}],
    [
      'a SourceCrop that cuts stays',
      { SourceCrop: { LocationX: 0, WidthProportion: 0.5 } },
      { SourceCrop: { WidthProportion: 0.5 } },
    ],
    ['a SourceCrop of a wrong type stays', { SourceCrop: [] }, { SourceCrop: [] }],
    [
      'unknown keys stay, and what is in them',
      { X: { Alpha: 1 }, __proto: 0 },
      { X: { Alpha: 1 }, __proto: 0 },
    ],
    [
      'a list in a list is unknown',
      { SourceCrop: [[{ LocationX: 0 }]] },
      { SourceCrop: [[{ LocationX: 0 }]] },
    ],
  ])('%s', (_, fields, left) => {
    expect(out(region(fields), { values: 'minimal' })).toEqual(region(left));
  });

  test('a key that reads like a path is unknown', () => {
    const body = { 'Control.MediaType': 0, RecordMode: 0 };
    expect(out(body, { values: 'minimal' })).toEqual({ 'Control.MediaType': 0 });
  });

  test('one object at two places is judged at each', () => {
    const shared = { Width: 640, StreamType: 0 };
    const body = {
      TargetStreams: { StreamList: [shared] },
      Layout: { CustomLayout: { Canvas: shared } },
      X: shared,
    };
    expect(out(body, { values: 'minimal' })).toEqual({
      TargetStreams: { StreamList: [{ Width: 640 }] },
      Layout: { CustomLayout: { Canvas: { StreamType: 0 } } },
      X: shared,
    });
  });
});

describe('parts that did not change are the same objects', () => {
  const document = open(full);
  const alpha = writeField(document, ['id1'], 'Layout.CustomLayout.Regions[].Alpha', 0.5);

  test.each<PayloadOptions>([
    { kind: 'layout', values: 'all' },
    { kind: 'layout', values: 'minimal' },
  ])('from one call to the next: $values', (options) => {
    const [before, after] = [payload(document, options), payload(alpha, options)];
    expect(after['TargetStreams']).toEqual(before['TargetStreams']);
    const streams = (one: JsonObject) => (one['TargetStreams'] as { StreamList: object[] }).StreamList;
    expect(streams(after)[0]).toBe(streams(before)[0]);
    expect(after['Layout']).not.toEqual(before['Layout']);
  });

  test('where nothing goes', () => {
    const plain = { TargetStreams: { StreamList: [{ UserId: 'a' }] }, X: 1 };
    const opened = open(plain);
    expect(payload(opened, { kind: 'layout', values: 'minimal' })).toBe(
      payload(opened, { kind: 'layout', values: 'all' }),
    );
  });
});
