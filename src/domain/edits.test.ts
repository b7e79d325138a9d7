import { describe, expect, test } from 'vitest';

import { applyEdits, setOrdered } from './edits.ts';
import type { Json, JsonEdit, JsonObject } from './json.ts';

describe('setOrdered', () => {
  const keys = (object: JsonObject) => Object.keys(object);

  test.each<[string, JsonObject, string, string, string[]]>([
    ['among known keys', { AppId: 1, TaskId: 2 }, 'RoomId', '', ['AppId', 'RoomId', 'TaskId']],
    ['after all known keys', { AppId: 1, Foo: 2 }, 'Encode', '', ['AppId', 'Foo', 'Encode']],
    [
      'before the first known key that follows',
      { Foo: 1, Layout: 2, AppId: 3 },
      'RoomId',
      '',
      ['Foo', 'RoomId', 'Layout', 'AppId'],
    ],
    ['of a region', { Height: 1 }, 'Width', 'Layout.CustomLayout.Regions[]', ['Width', 'Height']],
    ['unknown, at the end', { AppId: 1 }, 'Foo', '', ['AppId', 'Foo']],
    ['already there, in its place', { TaskId: 1, AppId: 2 }, 'TaskId', '', ['TaskId', 'AppId']],
    ['__proto__', { AppId: 1 }, '__proto__', '', ['AppId', '__proto__']],
  ])('a key %s', (_, object, key, parent, expected) => {
    const after = setOrdered(object, key, 9, parent);
    expect(keys(after)).toEqual(expected);
    expect(Object.getOwnPropertyDescriptor(after, key)?.value).toBe(9);
    expect(Object.getPrototypeOf(after)).toBe(Object.prototype);
  });
});

describe('applyEdits', () => {
  const body = {
    Layout: { LayoutMode: 2, CustomLayout: { Regions: [{ StreamIndex: 0 }, { StreamIndex: 1 }] } },
    Encode: {},
  };
  const regions = ['Layout', 'CustomLayout', 'Regions'];
  const list = (...items: Json[]) => ({
    ...body,
    Layout: { LayoutMode: 2, CustomLayout: { Regions: items } },
  });

  test.each<[string, JsonEdit[], Json]>([
    [
      'sets a value',
      [{ op: 'set', path: [...regions, 1, 'StreamIndex'], value: 5 }],
      list({ StreamIndex: 0 }, { StreamIndex: 5 }),
    ],
    ['sets an element', [{ op: 'set', path: [...regions, 0], value: 7 }], list(7, { StreamIndex: 1 })],
    [
      'inserts before',
      [{ op: 'insert', path: [...regions, 1], value: 7 }],
      list({ StreamIndex: 0 }, 7, { StreamIndex: 1 }),
    ],
    [
      'inserts at the end',
      [{ op: 'insert', path: [...regions, 2], value: 7 }],
      list({ StreamIndex: 0 }, { StreamIndex: 1 }, 7),
    ],
    ['removes an element', [{ op: 'remove', path: [...regions, 0] }], list({ StreamIndex: 1 })],
    ['removes a key', [{ op: 'remove', path: ['Encode'] }], { Layout: body.Layout }],
    [
      'goes on from the edit before',
      [
        { op: 'remove', path: [...regions, 0] },
        { op: 'remove', path: [...regions, 0] },
      ],
      list(),
    ],
    ['sets the root', [{ op: 'set', path: [], value: 1 }], 1],
  ])('%s', (_, edits, expected) => {
    expect(applyEdits(body, edits)).toEqual(expected);
  });

  test('a new key takes its place in the catalogue', () => {
    const after = applyEdits(body, [
      { op: 'set', path: [...regions, 0, 'Width'], value: 5 },
      { op: 'set', path: ['AppId'], value: 'a' },
    ]);
    expect(JSON.stringify(after)).toBe(
      '{"AppId":"a","Layout":{"LayoutMode":2,"CustomLayout":{"Regions":[{"StreamIndex":0,"Width":5},{"StreamIndex":1}]}},"Encode":{}}',
    );
  });

  test.each<[string, JsonEdit]>([
    ['a parent that is not there', { op: 'set', path: ['Control', 'MediaType'], value: 1 }],
    ['a position that is not there', { op: 'set', path: [...regions, 2], value: 1 }],
    ['an element to take out that is not there', { op: 'remove', path: [...regions, 2] }],
    ['below a position that is not there', { op: 'set', path: [...regions, 2, 'Width'], value: 1 }],
    ['a key to take out that is not there', { op: 'remove', path: ['Control'] }],
    [
      'a key of a key of an element',
      { op: 'set', path: [...regions, 0, 'SourceCrop', 'LocationX'], value: 1 },
    ],
    ['a key in a list', { op: 'set', path: [...regions, 'Width'], value: 1 }],
    ['a position in an object', { op: 'set', path: ['Layout', 0], value: 1 }],
    ['a key of a plain value', { op: 'set', path: ['Layout', 'LayoutMode', 'x'], value: 1 }],
    ['a key of a prototype', { op: 'set', path: ['constructor', 'x'], value: 1 }],
    ['to insert a key', { op: 'insert', path: ['AppId'], value: 1 }],
    ['to remove the root', { op: 'remove', path: [] }],
  ])('an edit of %s changes nothing', (_, edit) => {
    expect(applyEdits(body, [edit])).toBe(body);
  });

  test('what is not touched stays the same object', () => {
    const after = applyEdits(body, [
      { op: 'set', path: [...regions, 1, 'StreamIndex'], value: 5 },
    ]) as typeof body;
    expect(after.Encode).toBe(body.Encode);
    expect(after.Layout.CustomLayout.Regions[0]).toBe(body.Layout.CustomLayout.Regions[0]);
    expect(body.Layout.CustomLayout.Regions[1]).toEqual({ StreamIndex: 1 });
  });

  test('a set of __proto__ makes a key', () => {
    const after = applyEdits({}, [{ op: 'set', path: ['__proto__'], value: { polluted: 1 } }]);
    expect(Object.keys(after as object)).toEqual(['__proto__']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
