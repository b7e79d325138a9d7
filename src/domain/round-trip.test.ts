import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { MAX_STREAMS } from './catalogue.ts';
import { REGIONS, STREAMS, findSlot, regionIndex, streamIndex, toBody } from './document.ts';
import { type Json, type JsonObject, getAt, isList } from './json.ts';
import { fromBody } from './pairing.ts';
import { type PayloadOptions, payload } from './payload.ts';
import { resolveLayout } from './resolve.ts';

const key = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'toString', 'X', '', 'Alpha', 'Index', 'Control.MediaType'),
  fc.string({ maxLength: 5 }),
);
const plain = fc.oneof(
  fc.constantFrom<Json>(null, true, false, 0, -0, 1, 0.5, -1, 2, 640, 1e21, '', '0', '#000000', '流'),
  fc.string({ maxLength: 5 }),
  fc.integer({ min: -3, max: 25 }),
);
const { json } = fc.letrec<{ json: Json; object: JsonObject }>((tie) => ({
  json: fc.oneof({ depthSize: 'small' }, plain, fc.array(tie('json'), { maxLength: 3 }), tie('object')),
  object: fc
    .array(fc.tuple(key, tie('json')), { maxLength: 4 })
    .map((entries) => Object.fromEntries(entries)),
}));

/** An object with some of `fields`, each of them now and then of any type at all, and some keys that nobody knows. */
const some = (fields: Record<string, fc.Arbitrary<Json>>): fc.Arbitrary<JsonObject> =>
  fc
    .tuple(
      fc.record(
        Object.fromEntries(
          Object.entries(fields).map(([name, value]) => [
            name,
            fc.oneof({ weight: 9, arbitrary: value }, { weight: 1, arbitrary: json }),
          ]),
        ),
        { requiredKeys: [] },
      ),
      fc.array(fc.tuple(key, json), { maxLength: 2 }),
    )
    .map(([known, unknown]) => Object.fromEntries([...Object.entries(known as JsonObject), ...unknown]));

const index = fc.oneof(fc.nat(20), fc.constantFrom<Json>(-1, 0, 1.5, '1', null));
const stream = some({
  Index: index,
  UserId: fc.constantFrom('a', 'b', 'c'),
  StreamType: fc.constantFrom(0, 1, 2),
});
const crop = some({ LocationX: fc.constantFrom(0, -0, 0.5), WidthProportion: fc.constantFrom(1, 0.5) });
const region = some({
  StreamIndex: index,
  LocationX: fc.constantFrom(0, 10, 5000),
  Width: fc.nat(700),
  Alpha: fc.constantFrom(1, 0.5),
  SourceCrop: crop,
  SpatialPosition: fc.constantFrom<Json>([0, 0, 0], [0, 0, 1]),
});
const body = some({
  AppId: fc.constant('app'),
  RecordMode: fc.constantFrom(0, 1),
  Control: some({ MediaType: fc.constantFrom(0, 1), MaxIdleTime: fc.constantFrom(180, 5) }),
  TargetStreams: some({ StreamList: fc.array(stream, { maxLength: 22 }) }),
  Layout: some({
    LayoutMode: fc.constantFrom(0, 2),
    CustomLayout: some({
      Canvas: some({ Width: fc.constantFrom(640, 2, 1920), Background: fc.constant('#000000') }),
      Regions: fc.array(region, { maxLength: 22 }),
    }),
  }),
});

const open = (from: JsonObject) => {
  let next = 0;
  return fromBody(from, () => `id${(next += 1)}`);
};

/** The body as import should keep it: the first 17 streams, and the first 17 regions that are of none of the others. */
function expected(from: JsonObject): string {
  const streams = getAt(from, STREAMS);
  const list: readonly Json[] = isList(streams) ? streams : [];
  const [kept, dropped] = [list.slice(0, MAX_STREAMS), list.slice(MAX_STREAMS)];
  const homeless = (one: Json): boolean => {
    const tie = regionIndex(one);
    const names = (other: Json) => tie !== undefined && streamIndex(other) === tie;
    return dropped.some(names) && !kept.some(names);
  };
  const regions = getAt(from, REGIONS);
  const copy = JSON.parse(JSON.stringify(from));
  if (isList(streams)) copy.TargetStreams.StreamList = kept;
  if (isList(regions))
    copy.Layout.CustomLayout.Regions = regions.filter((one) => !homeless(one)).slice(0, MAX_STREAMS);
  return JSON.stringify(copy);
}

describe('whatever body is imported', () => {
  test('goes out unchanged, up to the streams and regions beyond the 17th', () => {
    fc.assert(
      fc.property(body, (from) => {
        expect(JSON.stringify(toBody(open(from).document))).toBe(expected(from));
      }),
      { numRuns: 300 },
    );
  });

  test('becomes records with names of their own and at least one half', () => {
    fc.assert(
      fc.property(body, (from) => {
        const { slots, regionOrder } = open(from).document;
        expect(new Set(slots.map(({ id }) => id)).size).toBe(slots.length);
        expect(new Set(regionOrder)).toEqual(
          new Set(slots.filter((slot) => slot.region !== undefined).map(({ id }) => id)),
        );
        expect(slots.every((slot) => slot.stream !== undefined || slot.region !== undefined)).toBe(true);
      }),
    );
  });

  test('keeps its records when it is imported again', () => {
    fc.assert(
      fc.property(body, (from) => {
        const { document } = open(from);
        const again = fromBody(toBody(document), () => 'new', document);
        expect(again.document).toEqual(document);
        expect(again.leftOut).toEqual({ streams: 0, regions: 0 });
      }),
    );
  });

  test('is resolved to whole pixels within the limits of the API', () => {
    fc.assert(
      fc.property(body, (from) => {
        const { document } = open(from);
        const { canvas, regions } = resolveLayout(document);
        for (const { id, rect, zOrder, alpha } of regions) {
          expect(findSlot(document, id)).toBeDefined();
          expect(Object.values(rect).every(Number.isInteger)).toBe(true);
          expect(rect.x >= 0 && rect.x < canvas.width && rect.w >= 1 && rect.w <= canvas.width).toBe(true);
          expect(rect.y >= 0 && rect.y < canvas.height && rect.h >= 1 && rect.h <= canvas.height).toBe(true);
          expect(zOrder >= 0 && zOrder <= 100 && alpha >= 0 && alpha <= 1).toBe(true);
        }
      }),
    );
  });

  test('pollutes no prototype', () => {
    const from = JSON.parse('{"__proto__": {"polluted": 1}, "Layout": {"__proto__": {"polluted": 1}}}');
    const result = toBody(open(from).document);
    expect(JSON.stringify(result)).toBe(JSON.stringify(from));
    expect(({} as JsonObject)['polluted']).toBeUndefined();
  });
});

describe('what is exported, imported and exported again is the same text', () => {
  const kinds = ['layout', 'start-record', 'update-record'] as const;
  const options = kinds.flatMap((kind): PayloadOptions[] => [
    { kind, values: 'all' },
    { kind, values: 'minimal' },
  ]);

  test.each(options)('$kind, $values', (option) => {
    fc.assert(
      fc.property(body, (from) => {
        const text = JSON.stringify(payload(open(from).document, option));
        expect(JSON.stringify(payload(open(JSON.parse(text)).document, option))).toBe(text);
      }),
      { numRuns: 200 },
    );
  });
});
