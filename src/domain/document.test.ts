import { describe, expect, test } from 'vitest';

import {
  type Document,
  findSlot,
  freeIndex,
  regionIndex,
  regionSlots,
  slotIndex,
  streamIndex,
  toBody,
} from './document.ts';
import type { Json, JsonObject } from './json.ts';

test.each<[string, Json | undefined, number | undefined]>([
  ['as it stands', { Index: 3 }, 3],
  ['0 where it is absent, by the default', { UserId: 'host' }, 0],
  ['none where it is no integer', { Index: 1.5 }, undefined],
  ['none where it is text', { Index: '1' }, undefined],
  ['none where the stream is no object', ['x'], undefined],
  ['none where there is no stream', undefined, undefined],
])("a stream's Index is %s", (_, stream, index) => {
  expect(streamIndex(stream)).toBe(index);
});

test.each<[string, Json | undefined, number | undefined]>([
  ['as it stands', { StreamIndex: 3 }, 3],
  ['none where it is missing: it is required', {}, undefined],
  ['none where it is no integer', { StreamIndex: '1' }, undefined],
])("a region's StreamIndex is %s", (_, region, index) => {
  expect(regionIndex(region)).toBe(index);
});

test('the number of a record is that of its stream, else of its region', () => {
  expect(slotIndex({ stream: { Index: 2 }, region: { StreamIndex: 5 } })).toBe(2);
  expect(slotIndex({ region: { StreamIndex: 5 } })).toBe(5);
  expect(slotIndex({ stream: 'x', region: { StreamIndex: 5 } })).toBeUndefined();
});

const streamA: JsonObject = { Index: 0, UserId: 'a' };
const streamB: JsonObject = { Index: 1, UserId: 'b' };
const regionA: JsonObject = { StreamIndex: 0, Width: 1, Height: 1 };
const regionC: JsonObject = { StreamIndex: 3, Width: 1, Height: 1 };
const some = (body: JsonObject): Document => ({
  slots: [
    { id: 'a', stream: streamA, region: regionA },
    { id: 'b', stream: streamB },
    { id: 'c', region: regionC },
  ],
  regionOrder: ['c', 'a'],
  body,
});
const none: Omit<Document, 'body'> = { slots: [], regionOrder: [] };

test('records are found by id, and in the order of the regions', () => {
  const document = some({});
  expect(findSlot(document, 'b')).toBe(document.slots[1]);
  expect(findSlot(document, 'x')).toBeUndefined();
  expect(regionSlots({ ...document, regionOrder: ['c', 'x', 'a'] }).map(({ id }) => id)).toEqual(['c', 'a']);
});

test('a free Index is used by no stream and no region', () => {
  expect(freeIndex({ ...none, body: {} })).toBe(0);
  expect(freeIndex(some({}))).toBe(2);
});

describe('the body', () => {
  test('has the lists where the document has their places', () => {
    const body = { Layout: { CustomLayout: { Regions: [], x: 1 } }, TargetStreams: { StreamList: [] }, y: 2 };
    expect(JSON.stringify(toBody(some(body)))).toBe(
      JSON.stringify({
        Layout: { CustomLayout: { Regions: [regionC, regionA], x: 1 } },
        TargetStreams: { StreamList: [streamA, streamB] },
        y: 2,
      }),
    );
  });

  test('keeps the identity of elements, and is the same for the same document', () => {
    const document = some({});
    const body = toBody(document) as { TargetStreams: { StreamList: Json[] } };
    expect(body.TargetStreams.StreamList[0]).toBe(streamA);
    expect(toBody(document)).toBe(body);
  });

  test('gets containers that are missing, in the order of the catalogue', () => {
    expect(JSON.stringify(toBody(some({ AppId: 'x', unknown: 1, Encode: {} })))).toBe(
      JSON.stringify({
        AppId: 'x',
        unknown: 1,
        TargetStreams: { StreamList: [streamA, streamB] },
        Encode: {},
        Layout: { CustomLayout: { Regions: [regionC, regionA] } },
      }),
    );
  });

  test.each<JsonObject>([
    {},
    { Layout: null },
    { Layout: { CustomLayout: 'x' }, TargetStreams: [] },
    { Layout: { CustomLayout: {} }, TargetStreams: { StreamList: 'x' } },
    { Layout: { CustomLayout: { Regions: [] } } },
  ])('stays as it is where there is nothing to put in: %j', (body) => {
    expect(toBody({ ...none, body })).toEqual(body);
  });

  test('of the wrong type makes way for what there is to put in', () => {
    expect(toBody(some({ Layout: 'x', TargetStreams: { StreamList: {} } }))).toEqual({
      Layout: { CustomLayout: { Regions: [regionC, regionA] } },
      TargetStreams: { StreamList: [streamA, streamB] },
    });
  });
});
