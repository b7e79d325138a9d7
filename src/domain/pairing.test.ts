import { describe, expect, test } from 'vitest';

import { type Document, toBody } from './document.ts';
import type { Json, JsonObject } from './json.ts';
import { fromBody } from './pairing.ts';

const body = (streams: Json, regions: Json): JsonObject => ({
  TargetStreams: { StreamList: streams },
  Layout: { LayoutMode: 2, CustomLayout: { Regions: regions } },
});

const counter = (prefix = 'id') => {
  let next = 0;
  return () => `${prefix}${(next += 1)}`;
};

const load = (streams: Json, regions: Json, previous?: Document): Document =>
  fromBody(body(streams, regions), counter(previous ? 'new' : 'id'), previous).document;

const stream = (Index: Json, UserId = `user_${JSON.stringify(Index)}`): JsonObject => ({ Index, UserId });
const region = (StreamIndex: Json, Width = 100): JsonObject => ({ StreamIndex, Width });
const many = (count: number, from = 0): number[] => Array.from({ length: count }, (_, at) => from + at);

describe('a stream and the region of its Index are one record', () => {
  test('in whatever order the lists are', () => {
    const document = load([stream(5), stream(2)], [region(2), region(5)]);
    expect(document.slots).toEqual([
      { id: 'id1', stream: stream(5), region: region(5) },
      { id: 'id2', stream: stream(2), region: region(2) },
    ]);
    expect(document.regionOrder).toEqual(['id2', 'id1']);
    expect(document.body).toEqual(body([], []));
  });

  test('the Index being 0 where it is absent', () => {
    expect(load([{ UserId: 'host' }], [region(0)]).slots).toHaveLength(1);
  });

  test('a second region of an Index goes to a second stream of it, or stays by itself', () => {
    const twins = load([stream(1, 'a'), stream(1, 'b')], [region(1, 10), region(1, 20), region(1, 30)]);
    expect(twins.slots).toEqual([
      { id: 'id1', stream: stream(1, 'a'), region: region(1, 10) },
      { id: 'id2', stream: stream(1, 'b'), region: region(1, 20) },
      { id: 'id3', region: region(1, 30) },
    ]);
    expect(twins.regionOrder).toEqual(['id1', 'id2', 'id3']);
  });

  test('one half alone is a record of its own', () => {
    const document = load([stream(1)], [region(2), {}, 'text', null]);
    expect(document.slots).toEqual([
      { id: 'id1', stream: stream(1) },
      { id: 'id2', region: region(2) },
      { id: 'id3', region: {} },
      { id: 'id4', region: 'text' },
      { id: 'id5', region: null },
    ]);
  });

  test('a stream without a number is tied to no region without one', () => {
    expect(load([{ Index: 'x' }], [{ StreamIndex: 'x' }]).slots).toHaveLength(2);
  });
});

test.each<JsonObject>([
  {},
  { TargetStreams: null, Layout: [] },
  { TargetStreams: { StreamList: {} }, Layout: { CustomLayout: { Regions: 'x' } } },
  { Layout: { CustomLayout: null } },
])('a body without lists has no records, and is kept: %j', (plain) => {
  const { document, leftOut } = fromBody(plain, counter());
  expect(document).toEqual({ slots: [], regionOrder: [], body: plain });
  expect(leftOut).toEqual({ streams: 0, regions: 0 });
});

describe('at most 17 streams', () => {
  test('streams beyond the 17th go, and their regions', () => {
    const streams = many(19).map((index) => stream(index));
    const regions = many(19).map((index) => region(index));
    const { document, leftOut } = fromBody(body(streams, regions.toReversed()), counter());
    expect(leftOut).toEqual({ streams: 2, regions: 2 });
    expect(toBody(document)).toEqual(body(streams.slice(0, 17), regions.slice(0, 17).toReversed()));
  });

  test('a region beyond the 17th goes', () => {
    const regions = many(20).map((index) => region(index));
    const { document, leftOut } = fromBody(body([stream(19)], regions), counter());
    expect(leftOut).toEqual({ streams: 0, regions: 3 });
    expect(toBody(document)).toEqual(body([stream(19)], regions.slice(0, 17)));
  });

  test('a region stays whose Index a kept stream has as well', () => {
    const streams = [...many(17), 3].map((index) => stream(index));
    const { leftOut } = fromBody(body(streams, [region(3), region(3)]), counter());
    expect(leftOut).toEqual({ streams: 1, regions: 0 });
  });

  test('a region without a StreamIndex is that of no stream, whatever Index the dropped ones have', () => {
    const streams = [...many(17), -1, 'x'].map((index) => stream(index));
    const { leftOut } = fromBody(body(streams, [{}, { StreamIndex: 'x' }, region(-1)]), counter());
    expect(leftOut).toEqual({ streams: 2, regions: 1 });
  });
});

describe('with a previous document, records keep their ids', () => {
  const before = load([stream(0, 'a'), stream(1, 'b')], [region(0), region(1), region(7)]);
  const ids = (document: Document) => document.slots.map((slot) => slot.id);

  test.each<[string, Json, Json, string[]]>([
    ['by an unchanged stream', [before.slots[1]?.stream as Json], [], ['id2']],
    ['by an unchanged region', [stream(7, 'z')], [before.slots[2]?.region as Json], ['id3']],
    ['by the same user and stream type', [stream(4, 'b'), stream(5, 'a')], [], ['id2', 'id1']],
    ['by the same Index', [stream(1, 'renamed')], [], ['id2']],
    ['by the same StreamIndex, for a region by itself', [], [region(7, 50)], ['id3']],
    ['the user counting more than the Index', [stream(0, 'b'), stream(1, 'a')], [], ['id2', 'id1']],
    ['but not as another stream type of the user', [{ Index: 9, UserId: 'a', StreamType: 1 }], [], ['new1']],
    ['but not as the next one without a number', [{ Index: 'x' }], ['text'], ['new1', 'new2']],
    ['each only once', [stream(1, 'b'), stream(1, 'b')], [], ['id2', 'new1']],
  ])('%s', (_, streams, regions, expected) => {
    expect(ids(load(streams, regions, before))).toEqual(expected);
  });

  test('a user is the same with StreamType absent or at its default', () => {
    expect(ids(load([{ Index: 9, UserId: 'a', StreamType: 0 }], [], before))).toEqual(['id1']);
  });
});
