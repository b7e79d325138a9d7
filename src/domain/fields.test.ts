import { describe, expect, test } from 'vitest';

import { type Document, toBody } from './document.ts';
import { changeSlots, readField, scopeOf, writeField, writeSlot } from './fields.ts';
import type { Json, JsonObject } from './json.ts';
import { fromBody } from './pairing.ts';

const S = 'TargetStreams.StreamList[]';
const R = 'Layout.CustomLayout.Regions[]';
const WIDTH = 'Layout.CustomLayout.Canvas.Width';

const body: JsonObject = {
  AppId: 'app',
  TargetStreams: {
    StreamList: [{ Index: 0, UserId: 'a', extra: 1 }, { Index: 1, UserId: 'b' }, { Index: 3 }],
  },
  Layout: {
    CustomLayout: {
      Canvas: { Width: 640 },
      Regions: [
        { StreamIndex: 1, Alpha: 0.5, SourceCrop: { LocationX: 0.5 } },
        { StreamIndex: 0, Alpha: 0.25 },
        { StreamIndex: 9, Alpha: 0.75 },
        'text',
      ],
    },
  },
};
/** a and b have both halves, c has a stream only, d and e a region only, e's being no object. */
function open(): Document {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  return fromBody(body, () => ids.shift() as string).document;
}
const document = open();
const slot = (id: string, of = document) => of.slots.find((one) => one.id === id);

test.each([
  [`${S}.UserId`, 'stream'],
  [`${R}.SourceCrop.LocationX`, 'region'],
  [WIDTH, 'request'],
  ['ExcludeStreams.StreamList[].UserId', 'excluded'],
])('%s stands once for each %s', (path, scope) => {
  expect(scopeOf(path)).toBe(scope);
});

test.each<[string | undefined, string, Json | undefined]>([
  ['b', `${S}.UserId`, 'b'],
  ['b', `${R}.SourceCrop.LocationX`, 0.5],
  ['a', `${R}.SourceCrop.LocationX`, undefined],
  ['a', `${S}.Index`, 0],
  ['c', `${R}.Alpha`, undefined],
  ['c', `${R}.StreamIndex`, undefined],
  ['d', `${S}.UserId`, undefined],
  ['d', `${S}.Index`, 9],
  ['x', `${S}.Index`, undefined],
  ['x', `${S}.UserId`, undefined],
  [undefined, `${S}.UserId`, undefined],
  [undefined, WIDTH, 640],
  ['a', 'AppId', 'app'],
])('of the record %s, %s is %j', (id, path, value) => {
  expect(readField(document, id, path)).toEqual(value);
});

describe('a field of the request', () => {
  test('is set where it stands', () => {
    const next = writeField(document, [], WIDTH, 1280);
    expect(readField(next, undefined, WIDTH)).toBe(1280);
    expect(next.slots).toBe(document.slots);
  });

  test('gets the objects it stands in, in the order of the catalogue', () => {
    const next = toBody(writeField(document, [], 'Encode.VideoBitrate', 500));
    expect(Object.keys(next)).toEqual(['AppId', 'TargetStreams', 'Encode', 'Layout']);
    expect(next['Encode']).toEqual({ VideoBitrate: 500 });
  });

  test('replaces what is no object on its way', () => {
    const wrong = writeField(document, [], 'Encode', 'text');
    expect(writeField(wrong, [], 'Encode.VideoBitrate', 500).body['Encode']).toEqual({ VideoBitrate: 500 });
  });

  test('takes the objects it empties with it when it is removed', () => {
    const set = writeField(document, [], 'StorageConfig.TosConfig.Bucket', 'x');
    expect(writeField(set, [], 'StorageConfig.TosConfig.Bucket', undefined)).toEqual(document);
    expect(toBody(writeField(document, [], WIDTH, undefined))['Layout']).toEqual({
      CustomLayout: { Regions: (body['Layout'] as { CustomLayout: JsonObject }).CustomLayout['Regions'] },
    });
  });

  test.each<[string, Json | undefined]>([
    [WIDTH, 640],
    ['AppId', 'app'],
    ['Encode.VideoBitrate', undefined],
    ['Layout.CustomLayout.Canvas.Height', undefined],
    ['Layout.CustomLayout.Canvas', { Width: 640 }],
  ])('that stands so already changes nothing: %s, %j', (path, value) => {
    expect(writeField(document, [], path, value)).toBe(document);
  });
});

describe('a field of the records', () => {
  test('is set on each of them, the others staying the same objects', () => {
    const next = writeField(document, ['a', 'b', 'x'], `${R}.Alpha`, 1);
    expect(['a', 'b', 'd'].map((id) => readField(next, id, `${R}.Alpha`))).toEqual([1, 1, 0.75]);
    expect(slot('d', next)).toBe(slot('d'));
    expect(next.regionOrder).toBe(document.regionOrder);
  });

  test('keeps what the catalogue does not know', () => {
    expect(slot('a', writeField(document, ['a'], `${S}.UserId`, 'z'))?.stream).toEqual({
      Index: 0,
      UserId: 'z',
      extra: 1,
    });
  });

  test('is removed, with the object it empties', () => {
    const next = writeField(document, ['b'], `${R}.SourceCrop.LocationX`, undefined);
    expect(slot('b', next)?.region).toEqual({ StreamIndex: 1, Alpha: 0.5 });
  });

  test.each<[string, string, Json | undefined]>([
    ['a', `${R}.Alpha`, 0.25],
    ['a', `${R}.ZOrder`, undefined],
    ['a', `${S}.StreamType`, undefined],
    ['a', `${S}.Index`, 0],
    ['a', `${R}.StreamIndex`, 0],
    ['c', `${R}.Alpha`, undefined],
    ['d', `${S}.UserId`, undefined],
    ['x', `${S}.UserId`, 'z'],
  ])('that stands so already changes nothing: %s, %s, %j', (id, path, value) => {
    expect(writeField(document, [id], path, value)).toBe(document);
  });
});

describe('a half that was missing', () => {
  test('comes with the number that ties it, a region last in the order', () => {
    const next = writeField(document, ['c'], `${R}.Alpha`, 1);
    expect(slot('c', next)?.region).toEqual({ StreamIndex: 3, Alpha: 1 });
    expect(next.regionOrder).toEqual(['b', 'a', 'd', 'e', 'c']);
    expect(slot('d', writeField(document, ['d'], `${S}.UserId`, 'z'))?.stream).toEqual({
      Index: 9,
      UserId: 'z',
    });
  });

  test('has no number where the other half has none', () => {
    expect(slot('e', writeField(document, ['e'], `${S}.UserId`, 'z'))?.stream).toEqual({ UserId: 'z' });
  });

  test('that is no object is replaced by one', () => {
    expect(slot('e', writeField(document, ['e'], `${R}.Alpha`, 1))?.region).toEqual({ Alpha: 1 });
  });
});

describe('Index and StreamIndex are one number', () => {
  test.each([`${S}.Index`, `${R}.StreamIndex`])('%s moves both', (path) => {
    expect(slot('a', writeField(document, ['a'], path, 7))).toEqual({
      id: 'a',
      stream: { Index: 7, UserId: 'a', extra: 1 },
      region: { StreamIndex: 7, Alpha: 0.25 },
    });
    expect(slot('c', writeField(document, ['c'], path, 7))).toEqual({ id: 'c', stream: { Index: 7 } });
    expect(slot('d', writeField(document, ['d'], path, 7))).toEqual({
      id: 'd',
      region: { StreamIndex: 7, Alpha: 0.75 },
    });
  });

  test('without an Index it is 0, by the default', () => {
    expect(slot('b', writeField(document, ['b'], `${S}.Index`, undefined))).toMatchObject({
      stream: { UserId: 'b' },
      region: { StreamIndex: 0 },
    });
  });

  test('a StreamIndex, which is required, can be taken away by itself', () => {
    expect(slot('b', writeField(document, ['b'], `${R}.StreamIndex`, undefined))).toEqual({
      id: 'b',
      stream: { Index: 1, UserId: 'b' },
      region: { Alpha: 0.5, SourceCrop: { LocationX: 0.5 } },
    });
  });
});

test('records are changed by a function', () => {
  const next = changeSlots(document, ['a', 'b'], (one) =>
    one.id === 'a' ? writeSlot(one, `${S}.UserId`, 'z') : one,
  );
  expect(slot('a', next)?.stream).toMatchObject({ UserId: 'z' });
  expect(slot('b', next)).toBe(slot('b'));
  expect(changeSlots(document, ['a', 'b'], (one) => one)).toBe(document);
});
