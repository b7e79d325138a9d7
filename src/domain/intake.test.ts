import { describe, expect, it } from 'vitest';

import camelCase from './fixtures/start-record-camel-case.json';
import customIgnored from './fixtures/start-record-custom-ignored.json';
import documented from './fixtures/start-record-documented.json';
import sdk from './fixtures/start-record-sdk-2022-06-01.json';
import pixels2023 from './fixtures/update-record-2023-06-01.json';
import updateDocumented from './fixtures/update-record-documented.json';
import { intake } from './intake.ts';
import { bodyOf, codesOf, placeOf, said, saidOf } from './intake/testing.ts';
import { writeJson } from './json-lines.ts';
import { type Json, type JsonObject, type Path, get, getAt, sameJson } from './json.ts';
import { bodyWith, soundBody } from './rules/testing.ts';

const bodies: Readonly<Record<string, JsonObject>> = {
  soundBody,
  documented,
  updateDocumented,
  sdk,
  pixels2023,
  customIgnored,
};

const text = writeJson(soundBody);
const line = writeJson(soundBody, '');

describe('a body in today’s shape', () => {
  it.each(Object.entries(bodies))('%s comes through as it is', (_, body) => {
    const taken = intake(`\uFEFF${writeJson(body)}`);
    expect(taken.body).toEqual(body);
    expect(taken.textProblems).toEqual([]);
    expect(taken.findings.filter(({ kind }) => kind === 'changed')).toEqual([]);
    expect(taken.editText?.([])).toBe(`\uFEFF${writeJson(body)}`);
  });

  it('is named with what is in it', () => {
    expect(said(intake(text))).toEqual(['understood: A StartRecord body: 2 streams, 2 regions.']);
    expect(said(intake(writeJson(updateDocumented)))).toEqual([
      'understood: An UpdateRecord body: 2 streams, 2 regions.',
    ]);
    expect(said(intake('{"Layout": {}}'))).toEqual(['understood: A layout: 0 streams, 0 regions.']);
  });

  it('is edited in its own text', () => {
    const taken = intake('{"Layout": {"LayoutMode": 9}}');
    expect(taken.editText?.([{ op: 'set', path: ['Layout', 'LayoutMode'], value: 2 }])).toBe(
      '{"Layout": {"LayoutMode": 2}}',
    );
  });

  it('keeps what nobody knows, and says so', () => {
    const body = bodyWith({
      'Layout.CustomLayout.Regions[0].Foo': 1,
      'Layout.CustomLayout.Regions[1].Foo': 2,
      Bar: {},
    });
    expect(bodyOf(writeJson(body))).toEqual(body);
    expect(saidOf(writeJson(body), 'kept')).toEqual([
      'kept: Layout.CustomLayout.Regions[0].Foo: unknown to the API, 2 in all; it stays as it is.',
      'kept: Bar: unknown to the API, 1 in all; it stays as it is.',
    ]);
    const many = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`Foo${at}`, at]));
    expect(saidOf(writeJson(many), 'kept').at(-1)).toBe('kept: 10 more unknown keys; they stay as they are.');
    expect(
      saidOf('{"Layout": 1, "Encode": {"VideoFps": {}}, "TargetStreams": {"StreamList": 2}}', 'kept'),
    ).toEqual([]);
  });

  it('says what is left out beyond the 17th', () => {
    const list = Array.from({ length: 20 }, (_, Index) => ({ Index, UserId: `u${Index}` }));
    expect(saidOf(writeJson({ TargetStreams: { StreamList: list } }), 'left-out')).toEqual([
      'left-out: A recording takes 17 at most: 3 streams and 0 regions beyond the 17th.',
    ]);
  });
});

describe('numbers', () => {
  it('that no double holds are told, with what stands for them', () => {
    const pasted =
      '{"Control": {"MaxRecordTime": 12345678901234567890}, "x": [0.1000000000000000055, 1e-999]}';
    expect(saidOf(pasted, 'changed')).toEqual([
      'changed: Control.MaxRecordTime: no number here can hold 12345678901234567890 exactly; it was read as 12345678901234567000.',
      'changed: x[0]: no number here can hold 0.1000000000000000055 exactly; it was read as 0.1.',
      'changed: x[1]: no number here can hold 1e-999 exactly; it was read as 0.',
    ]);
    expect(intake(pasted).findings[1]?.path).toEqual(['Control', 'MaxRecordTime']);
  });

  it.each([
    '0.10',
    '1.0e3',
    '100000000000000000000',
    '1E+2',
    '-0.000',
    '0.30000000000000004',
    '1e400',
    '9007199254740993e0',
  ])('as %s: said only where the value changes', (number) => {
    const exact = number !== '9007199254740993e0';
    expect(saidOf(`{"Layout": ${number}}`, 'changed')).toHaveLength(exact ? 0 : 1);
  });
});

describe('a text that takes liberties', () => {
  it('is loaded, each kind of liberty said once, and shown where it stands', () => {
    const pasted = "{\n  // the layout\n  Layout: { // here\n    'LayoutMode': 0,\n  },\n}";
    const taken = intake(pasted);
    expect(taken.body).toEqual({ Layout: { LayoutMode: 0 } });
    expect(saidOf(pasted, 'changed')).toEqual([
      'changed: Comments were taken out.',
      'changed: Keys were put in double quotes.',
      'changed: Single quotes or backticks became double quotes.',
      'changed: Commas before a closing bracket were taken out.',
    ]);
    expect(taken.textProblems).toMatchObject([
      { code: 'json.syntax', severity: 'error', line: 2, column: 3 },
      { code: 'json.syntax', line: 3, column: 3 },
      { code: 'json.syntax', line: 4, column: 5 },
      { code: 'json.syntax', line: 5, column: 3 },
    ]);
    expect(taken.locate(['Layout', 'LayoutMode'])).toEqual({ line: 4, column: 5 });
    expect(taken.locate(['Layout', 'LayoutMode'], 'value')).toEqual({ line: 4, column: 19 });
    expect(taken.editText).toBeUndefined();
  });

  it('may name a key twice', () => {
    expect(codesOf("{'Layout': 1, 'Layout': 2}")).toContain('json.duplicate-key Layout');
  });

  it('without the outer braces is one object', () => {
    expect(bodyOf('"Layout": {"LayoutMode": 2},')).toEqual({ Layout: { LayoutMode: 2 } });
    expect(saidOf('Layout: {LayoutMode: 2}', 'understood')[0]).toContain('braces');
    expect(bodyOf('Host: example.com')).toBeUndefined();
    expect(bodyOf('Host: 1')).toBeUndefined();
  });
});

describe('a part alone goes where it belongs', () => {
  const layout = getAt(soundBody, ['Layout']) as JsonObject;
  const custom = get(layout, 'CustomLayout') as JsonObject;
  const streams = get(soundBody, 'TargetStreams') as JsonObject;
  it.each<[string, Json, JsonObject]>([
    ['Layout', layout, { Layout: layout }],
    ['CustomLayout', custom, { Layout: { LayoutMode: 2, CustomLayout: custom } }],
    [
      'its regions',
      { Regions: get(custom, 'Regions') as Json },
      { Layout: { LayoutMode: 2, CustomLayout: { Regions: get(custom, 'Regions') as Json } } },
    ],
    [
      'a list of regions',
      get(custom, 'Regions') as Json,
      { Layout: { LayoutMode: 2, CustomLayout: { Regions: get(custom, 'Regions') as Json } } },
    ],
    ['TargetStreams', streams, { TargetStreams: streams }],
    ['a list of streams', get(streams, 'StreamList') as Json, { TargetStreams: streams }],
    [
      'streams in the place of their object',
      { TargetStreams: get(streams, 'StreamList') as Json, ExcludeStreams: [] },
      { TargetStreams: streams, ExcludeStreams: { StreamList: [] } },
    ],
    [
      'canvas and streams side by side',
      { Canvas: { Width: 640 }, StreamList: [], note: 1 },
      {
        TargetStreams: { StreamList: [] },
        Layout: { LayoutMode: 2, CustomLayout: { Canvas: { Width: 640 } } },
        note: 1,
      },
    ],
    [
      'regions right in Layout',
      { Layout: { LayoutMode: 2, regions: [] } },
      { Layout: { LayoutMode: 2, CustomLayout: { Regions: [] } } },
    ],
    [
      'a mode of its own',
      { CustomLayout: {}, LayoutMode: 0 },
      { Layout: { CustomLayout: {}, LayoutMode: 0 } },
    ],
    [
      'a custom layout beside the request',
      { AppId: 'a', CustomLayout: { Regions: [] } },
      { AppId: 'a', Layout: { LayoutMode: 2, CustomLayout: { Regions: [] } } },
    ],
    [
      'what is taken stays',
      { Layout: { CustomLayout: 1 }, CustomLayout: {}, Regions: [] },
      { Layout: { CustomLayout: 1 }, CustomLayout: {}, Regions: [] },
    ],
    ['what is unknown stays', { foo: 1 }, { foo: 1 }],
  ])('%s', (_, value, wanted) => {
    expect(sameJson(bodyOf(writeJson(value)), wanted)).toBe(true);
    expect(bodyOf(writeJson(value))).toEqual(wanted);
  });

  it('and its places are found there', () => {
    const pasted = '[\n {"StreamIndex": 0},\n {"StreamIndex": 1, "Alpha": 7}]';
    const taken = intake(pasted);
    const region = ['Layout', 'CustomLayout', 'Regions', 1];
    expect(taken.locate([...region, 'Alpha'])).toEqual(placeOf(pasted, '"Alpha"'));
    expect(taken.locate([...region, 'Width'])).toEqual({ line: 3, column: 2 });
    expect(taken.locate(['TargetStreams'])).toEqual({ line: 1, column: 1 });
    expect(said(taken)).toContain(
      'changed: Regions alone was put where it belongs: Layout.CustomLayout.Regions.',
    );
    expect(said(taken)).toContain(
      'changed: LayoutMode 2 was added, without which a custom layout has no effect.',
    );
    const moved = '{"Regions": [{"Alpha": 1}], "StreamList": [{"UserId": 2}]}';
    expect(intake(moved).locate(['TargetStreams', 'StreamList', 0, 'UserId'])).toEqual(
      placeOf(moved, '"UserId"'),
    );
    expect(said(intake(moved))).toContain(
      'changed: StreamList was moved to TargetStreams.StreamList, where it belongs.',
    );
  });

  it.each(['null', '17', '"Layout"', '[]', '[1]', '[{"foo": 1}]', '[[]]', JSON.stringify([soundBody])])(
    '%s is none: one problem, at the root',
    (pasted) => {
      expect(bodyOf(pasted)).toBeUndefined();
      expect(codesOf(pasted)).toEqual(['field.type']);
      expect(intake(pasted).textProblems).toMatchObject([{ path: [], line: 1, column: 1 }]);
    },
  );
});

describe('keys in another spelling', () => {
  it('are renamed where they stand', () => {
    const taken = intake(writeJson(camelCase, '  '));
    expect(taken.body).toMatchObject({
      AppId: 'app0',
      TargetStreams: { StreamList: [{ Index: 0, UserId: 'u1', StreamType: 0 }, {}] },
      StorageConfig: { TosConfig: { AccountId: '2100000000' } },
    });
    expect(Object.keys(taken.body ?? {})[0]).toBe('BusinessId');
    expect(saidOf(writeJson(camelCase), 'changed')[0]).toContain(
      '26 in all: businessId → BusinessId, roomId → RoomId,',
    );
    expect(taken.locate(['StorageConfig', 'TosConfig', 'AccountId'])).toEqual(
      placeOf(writeJson(camelCase), '"accountId"'),
    );
    expect(taken.locate(['Layout'])).toEqual({ line: 1, column: 1 });
    expect(taken.locate(['Layout', 'CustomLayout', 'Regions', 0, 'Alpha'])).toEqual({ line: 1, column: 1 });
  });

  it.each<[string, string, JsonObject]>([
    [
      'separators',
      '{"layout": {"layout_mode": 0, "MAIN-VIDEO-STREAM": {"user_id": "x"}}}',
      { Layout: { LayoutMode: 0, MainVideoStream: { UserId: 'x' } } },
    ],
    ['the right one beside it', '{"Layout": {}, "layout": {"a": 1}}', { Layout: {}, layout: { a: 1 } }],
    ['two wrong ones', '{"layout": {}, "LAYOUT": 1}', { Layout: {}, LAYOUT: 1 }],
    [
      'values of other types',
      '{"layout": [], "targetStreams": {"streamList": 1}}',
      { Layout: [], TargetStreams: { StreamList: 1 } },
    ],
    [
      'elements that are no objects',
      '{"targetStreams": {"streamList": [1, {"index": 2}]}}',
      { TargetStreams: { StreamList: [1, { Index: 2 }] } },
    ],
  ])('%s', (_, pasted, wanted) => {
    expect(bodyOf(pasted)).toEqual(wanted);
  });

  it('are listed in part where there are many, and not looked for in a crowd', () => {
    expect(saidOf('{"layout": {}}', 'changed')).toEqual([
      'changed: Keys in another spelling than the API’s, 1 in all: layout → Layout.',
    ]);
    expect(saidOf(writeJson(camelCase), 'changed')[0]?.endsWith(', ….')).toBe(true);
    const crowd = Object.fromEntries(Array.from({ length: 1001 }, (_, at) => [`k${at}`, 0]));
    const crowded = intake(writeJson({ ...crowd, layout: {} }));
    expect(crowded.body).toMatchObject({ layout: {} });
    expect(crowded.locate(['Layout'])).toEqual({ line: 1, column: 1 });
  });
});

it('a path leads to the same place before and after', () => {
  const path: Path = ['Layout', 'CustomLayout', 'Regions', 1, 'Width'];
  expect(intake(line).locate(path)).toEqual({ line: 1, column: line.lastIndexOf('"Width"') + 1 });
});
