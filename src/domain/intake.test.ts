import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import pushPublicStream from './fixtures/push-public-stream.json';
import ratio2020 from './fixtures/start-record-2020-12-01.json';
import camelCase from './fixtures/start-record-camel-case.json';
import customIgnored from './fixtures/start-record-custom-ignored.json';
import documented from './fixtures/start-record-documented.json';
import meeting from './fixtures/start-record-meeting-2020-12-01.json';
import sdk from './fixtures/start-record-sdk-2022-06-01.json';
import ratio2022 from './fixtures/update-record-2022-06-01.json';
import pixels2023 from './fixtures/update-record-2023-06-01.json';
import updateDocumented from './fixtures/update-record-documented.json';
import { type Intake, intake, problemsOf } from './intake.ts';
import { disguise } from './intake/testing.ts';
import { writeJson } from './json-lines.ts';
import { type Json, type JsonObject, type Path, get, getAt, sameJson } from './json.ts';
import { formatPath, parsePath } from './path.ts';
import { bodyWith, soundBody } from './rules/testing.ts';
import { fill } from './text.ts';

const bodies: Readonly<Record<string, JsonObject>> = {
  soundBody,
  documented,
  updateDocumented,
  sdk,
  pixels2023,
  customIgnored,
};

const said = ({ findings }: Intake): readonly string[] =>
  findings.map(({ kind, text, params }) => `${kind}: ${fill(text, 'en', params)}`);
const saidOf = (text: string, kind: string): readonly string[] =>
  said(intake(text)).filter((one) => one.startsWith(`${kind}:`));
const bodyOf = (text: string): JsonObject | undefined => intake(text).body;
const codesOf = (text: string): readonly string[] =>
  problemsOf(intake(text)).map(({ code, path }) => `${code} ${formatPath(path)}`.trim());
/** Where the first of these signs stands, as line and column. */
const placeOf = (text: string, piece: string) => {
  const before = text.slice(0, text.indexOf(piece)).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
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
    expect(bodyOf(writeJson({ ...crowd, layout: {} }))).toMatchObject({ layout: {} });
  });
});

describe('older versions', () => {
  const region = (body: Json | undefined, at: number) =>
    getAt(body, ['Layout', 'CustomLayout', 'Regions', at]);

  it('give places and sizes in shares of the canvas, which become pixels', () => {
    const pasted = writeJson(ratio2020);
    const taken = intake(pasted);
    expect(region(taken.body, 1)).toEqual({
      StreamIndex: 1,
      LocationX: 430,
      LocationY: 0,
      Width: 430,
      Height: 340,
      ZOrder: 1,
      Alpha: 1,
      RenderMode: 1,
    });
    expect(Object.keys(region(taken.body, 1) as object)[3]).toBe('Width');
    expect(said(taken)).toContain(
      'changed: Regions[1] from shares of the canvas to pixels: LocationX 0.5 × 860 → 430, WidthProportion 0.5 × 860 → Width 430, HeightProportion 1 × 340 → Height 340.',
    );
    expect(said(taken)).toContain('understood: Version 2020-12-01 / 2022-06-01 of the API.');
    expect(taken.locate(parsePath('Layout.CustomLayout.Regions[0].Width'))).toEqual(
      placeOf(pasted, '"WidthProportion"'),
    );
    expect(taken.editText).toBeUndefined();
    expect(region(bodyOf(writeJson(ratio2022)), 0)).toMatchObject({ Width: 430, Height: 340 });
    expect(region(bodyOf(writeJson(meeting)), 4)).toMatchObject({ LocationY: 90, Width: 960, Height: 630 });
  });

  it('on the canvas by default where none is given; what cannot be converted stays', () => {
    const shares = (one: JsonObject, canvas: JsonObject = {}): Json | undefined =>
      region(
        bodyOf(writeJson({ Layout: { LayoutMode: 2, CustomLayout: { Canvas: canvas, Regions: [one] } } })),
        0,
      );
    expect(shares({ WidthProportion: 0.5 })).toEqual({ Width: 320 });
    expect(shares({ HeightProportion: 0.5, LocationY: 1 })).toEqual({ Height: 240, LocationY: 1 });
    for (const kept of [{ WidthProportion: '0.5' }, { WidthProportion: 0.5, Width: 3 }, { LocationX: 0.5 }])
      expect(shares(kept)).toEqual(kept);
    expect(shares({ WidthProportion: 0.5 }, { Width: 0 })).toEqual({ WidthProportion: 0.5 });
    expect(bodyOf('{"Layout": {"CustomLayout": {"Regions": [1, {"WidthProportion": 1e400}]}}}')).toEqual({
      Layout: { CustomLayout: { Regions: [1, { WidthProportion: Infinity }] } },
    });
  });

  it('of many regions the first 17 are told one by one', () => {
    const many = Array.from({ length: 20 }, () => ({ WidthProportion: 0.5 }));
    expect(saidOf(writeJson(many), 'changed').at(-1)).toBe(
      'changed: 3 more regions from shares of the canvas to pixels.',
    );
  });

  it('name storage, files and the main stream in other ways', () => {
    const pasted = writeJson({
      AppId: 'x',
      Vod: { AccountId: '1', Space: 's' },
      RecordFileNamePattern: '{TaskId}',
      TargetStreams: { StreamList: [{ UserId: 'u' }, { Index: 3, UserId: 'v' }] },
      Layout: { LayoutMode: 1, MainVideoStreamIndex: 3 },
      Control: { PushStreamMode: 1, TalkVolume: 2, MaxIdleTime: 60 },
    });
    const taken = intake(pasted);
    expect(taken.body).toEqual({
      AppId: 'x',
      TargetStreams: { StreamList: [{ UserId: 'u' }, { Index: 3, UserId: 'v' }] },
      Layout: { LayoutMode: 1, MainVideoStream: { Index: 3, UserId: 'v' } },
      Control: { MaxIdleTime: 60 },
      FileNameConfig: { Pattern: '{TaskId}' },
      StorageConfig: { Type: 1, VodConfig: { AccountId: '1', Space: 's' } },
    });
    expect(taken.kind).toBe('start-record');
    expect(said(taken)).toEqual([
      'understood: A StartRecord body: 2 streams, 0 regions.',
      'understood: Version 2020-12-01 of the API.',
      'changed: Vod is StorageConfig.VodConfig in version 2023-11-01; Type 1 (VOD) was set with it.',
      'changed: RecordFileNamePattern is FileNameConfig.Pattern in version 2023-11-01.',
      'changed: Layout.MainVideoStreamIndex is Layout.MainVideoStream in version 2023-11-01.',
      'left-out: Control: TalkVolume, PushStreamMode. They acted on pushing to a CDN only; recording has no counterpart.',
    ]);
    const at = (path: string) => taken.locate(parsePath(path));
    expect(at('StorageConfig')).toEqual(placeOf(pasted, '"Vod"'));
    expect(at('StorageConfig.VodConfig.Space')).toEqual(placeOf(pasted, '"Space"'));
    expect(at('FileNameConfig.Pattern')).toEqual(placeOf(pasted, '"RecordFileNamePattern"'));
    expect(at('Layout.MainVideoStream')).toEqual(placeOf(pasted, '"MainVideoStreamIndex"'));
  });

  it.each<[string, JsonObject]>([
    ['storage is given', { Vod: {}, StorageConfig: {} }],
    ['Vod is no object', { Vod: 1 }],
    ['a pattern is given', { RecordFileNamePattern: 'a', FileNameConfig: { Pattern: 'b' } }],
    ['file names are no object', { RecordFileNamePattern: 'a', FileNameConfig: 1 }],
    ['no stream has that Index', { Layout: { MainVideoStreamIndex: 3 }, TargetStreams: { StreamList: [] } }],
    ['there are no streams', { Layout: { MainVideoStreamIndex: 3 } }],
    ['the encoding has no figures', { Encode: { VideoConfig: { x: 1 } } }],
    ['the encoding has them already', { Encode: { VideoConfig: { Width: 2 }, VideoWidth: 4 } }],
  ])('but keep what they have where %s', (_, body) => {
    expect(bodyOf(writeJson(body))).toEqual(body);
  });

  it('lose the Index of a main stream that is named beside it', () => {
    const pasted = '{"Layout": {"MainVideoStreamIndex": 3, "MainVideoStream": {"UserId": "u"}}}';
    expect(bodyOf(pasted)).toEqual({ Layout: { MainVideoStream: { UserId: 'u' } } });
    expect(saidOf(pasted, 'left-out')).toHaveLength(1);
  });

  it('are told by the address of the request as well', () => {
    const request = (action: string) =>
      `POST /?Action=${action}&Version=2022-06-01 HTTP/1.1\nHost: rtc.volcengineapi.com\n\n{"AppId": "a"}`;
    expect(said(intake(request('UpdateRecord')))).toEqual([
      'understood: An HTTP request; its body was read.',
      'understood: An UpdateRecord body: 0 streams, 0 regions.',
      'understood: Version 2022-06-01 of the API.',
    ]);
    expect(intake(request('StartRecord')).kind).toBe('start-record');
    expect(intake(request('StopRecord')).kind).toBe('update-record');
  });

  it('of a public stream are taken over as far as recording has the same', () => {
    const taken = intake(writeJson(pushPublicStream));
    expect(said(taken)[1]).toContain('StartPushPublicStream');
    expect(taken.body).toMatchObject({ Encode: { VideoFps: 30 }, PublicStreamId: 'Your_PublicStreamId' });
    expect(getAt(taken.body, ['Layout', 'CustomLayout', 'Canvas'])).toEqual({ Width: 414, Height: 736 });
    expect(region(taken.body, 3)).toMatchObject({ LocationX: 207, Width: 208, Height: 248 });
    expect(taken.locate(parsePath('Layout.CustomLayout.Canvas.Width'))).toEqual(
      placeOf(writeJson(pushPublicStream), '"Width"'),
    );
    expect(bodyOf('{"Encode": {"VideoConfig": {"Width": 100, "Height": 50, "x": 1}}}')).toEqual({
      Encode: { VideoWidth: 100, VideoHeight: 50, VideoConfig: { x: 1 } },
    });
  });
});

describe('robustness', () => {
  it('keys of prototypes are keys like others', () => {
    const pasted =
      '{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}, "layout": {"__proto__": {"LayoutMode": 2}}}';
    const { body } = intake(pasted);
    expect(Object.keys(body ?? {})).toEqual(['__proto__', 'constructor', 'Layout']);
    expect(get({}, 'polluted')).toBeUndefined();
    expect(bodyOf("{__proto__: {Layout: 1}, 'AppId': 1}")).toMatchObject({ AppId: 1 });
  });

  it('NaN, numbers beyond a double and lone surrogates are read and judged', () => {
    expect(codesOf('{"Layout": {"LayoutMode": NaN}}')).toEqual(
      expect.arrayContaining(['json.syntax', 'field.type Layout.LayoutMode']),
    );
    expect(codesOf('{"Control": {"MaxRecordTime": 1e400}}')).toContain('field.range Control.MaxRecordTime');
    expect(bodyOf(String.raw`{"AppId": "\ud800"}`)).toEqual({ AppId: '\ud800' });
  });

  it('a hundred levels are read, beyond 200 the text is refused', () => {
    const nested = (depth: number) => `{"Layout":${'['.repeat(depth)}${']'.repeat(depth)}}`;
    expect(bodyOf(nested(100))).toBeDefined();
    expect(codesOf(nested(300))).toEqual(['json.syntax']);
    expect(codesOf(`x = ${nested(100_000)}`)).toEqual(['json.syntax']);
  });

  const region = { StreamIndex: 1, LocationX: 1, LocationY: 1, Width: 10, Height: 10 };
  const large: readonly (readonly [string, () => string, boolean])[] = [
    ['ten thousand regions', () => writeJson(Array(10_000).fill(region)), true],
    ['ten thousand regions in shares', () => writeJson(Array(10_000).fill({ WidthProportion: 0.5 })), true],
    ['ten thousand regions in other spellings', () => writeJson(Array(10_000).fill({ location_x: 1 })), true],
    ['ten megabytes of regions', () => writeJson(Array(150_000).fill(region), ''), true],
    ['ten megabytes of nothing', () => 'x'.repeat(1e7), false],
    ['ten megabytes that break off', () => `{"x":"${'y'.repeat(1e7)}`, false],
    ['two megabytes of open brackets', () => `x${'[{'.repeat(999_000)}`, false],
    ['two megabytes of quotes', () => `x${'"{'.repeat(999_000)}`, false],
    ['two megabytes of empty objects', () => 'x {} '.repeat(399_000), false],
    ['two megabytes in single quotes', () => `{'AppId': '${'x'.repeat(1_900_000)}'}`, true],
    ['a command of two megabytes', () => `curl -d "${'\\"'.repeat(900_000)}"`, false],
  ];
  it.each(large)('%s are answered without a stall', { timeout: 20_000 }, (_, make, loads) => {
    const taken = intake(make());
    expect(taken.body !== undefined).toBe(loads);
    expect(problemsOf(taken).length).toBeGreaterThan(0);
  });

  it('a text of more than two million signs is read as JSON only', () => {
    expect(bodyOf(`{'AppId': '${'x'.repeat(2_000_000)}'}`)).toBeUndefined();
    expect(bodyOf(`{"AppId": "${'x'.repeat(2_000_000)}"}`)).toBeDefined();
  });

  it('any text is taken or refused with a reason, and every place of a body is in the text', () => {
    const pieces = fc.constantFrom(
      ...[
        'curl -d ',
        "'",
        '"',
        '\\',
        '{',
        '}',
        '[',
        ']',
        ':',
        ',',
        'AppId',
        'layout',
        'Regions',
        'LocationX',
        '0.5',
      ],
      ...[
        'WidthProportion',
        '\n',
        ' ',
        '//',
        '/*',
        '*/',
        '^',
        '$',
        '@',
        '`',
        '+',
        'NaN',
        '__proto__',
        'Vod',
        '\ud800',
      ],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const pasted = parts.join('');
        const taken = intake(pasted);
        const problems = problemsOf(taken);
        if (!taken.body) expect(problems.length).toBeGreaterThan(0);
        const lines = pasted.split(/\r\n|\r|\n/);
        for (const { path } of problems) {
          const place = taken.body && taken.locate(path);
          if (place) expect(place.column).toBeLessThanOrEqual((lines[place.line - 1] ?? '').length + 1);
        }
        for (const { text: said, params } of taken.findings)
          expect(fill(said, 'en', params)).not.toMatch(/\{(path|n|list|from|to|part|home|version)\}/);
      }),
      { numRuns: 2000 },
    );
  });
});

const legal = fc.record(
  {
    AppId: fc.stringMatching(/^[a-zA-Z0-9_@.-]{1,12}$/),
    RoomId: fc.string({ unit: 'grapheme', maxLength: 8 }),
    BusinessId: fc.constantFrom("it's", 'a "b"', '$HOME `x` \\n', '100%', '^&|<>!', '\n\t', '😀'),
    Control: fc.record({ MaxIdleTime: fc.integer({ min: 10, max: 86_400 }), EnableSyncUpload: fc.boolean() }),
    TargetStreams: fc.record({
      StreamList: fc.array(fc.record({ Index: fc.nat(20), UserId: fc.string({ maxLength: 5 }) }), {
        maxLength: 4,
      }),
    }),
    Layout: fc.record({
      LayoutMode: fc.constant(2),
      CustomLayout: fc.record({
        Regions: fc.array(
          fc.record({ StreamIndex: fc.nat(20), Alpha: fc.double({ min: 0.1, max: 1, noNaN: true }) }),
        ),
      }),
    }),
  },
  { requiredKeys: ['AppId'] },
) as fc.Arbitrary<JsonObject>;

const posix = (body: string): string => `'${body.replaceAll("'", String.raw`'\''`)}'`;
const cLike = (body: string): string => JSON.stringify(body);
const disguises: Readonly<Record<string, (body: JsonObject) => string>> = {
  'on one line': (body) => writeJson(body, ''),
  'in a Bash command': (body) =>
    `curl -X POST 'https://x/?a=b' \\\n  -H 'A: b' \\\n  -d ${posix(writeJson(body))}`,
  'in a Bash command with double quotes': (body) =>
    `curl --data "${writeJson(body, '').replaceAll(/["\\$`]/g, String.raw`\$&`)}" x`,
  'in a Bash command with $': (body) =>
    `curl --data-raw $'${writeJson(body)
      .replaceAll(/['\\]/g, String.raw`\$&`)
      .replaceAll('\n', String.raw`\n`)}'`,
  'in a Windows command': (body) =>
    `curl x ^\r\n  --data-raw ^"${writeJson(body, '')
      .replaceAll(/(\\*)"/g, String.raw`$1$1\"`)
      .replaceAll(/["\\{}^&|<>!%]/g, '^$&')}^"`,
  'in a string of a program': (body) => `String body = ${cLike(writeJson(body))};`,
  'in joined strings': (body) => `body := ${writeJson(body).split('\n').map(cLike).join(' +\n  ')}`,
  'in a string of JSON': (body) => JSON.stringify(writeJson(body)),
  'in an HTTP request': (body) => `POST /?Action=StartRecord HTTP/1.1\r\nHost: x\r\n\r\n${writeJson(body)}`,
  'with liberties': (body) => disguise(body, [1, 2, 3, 4, 5, 6, 7]),
  'in a program': (body) => `client.startRecord(${disguise(body, [3, 1, 4, 1, 5, 9])});`,
  'in other letters': (body) =>
    writeJson(
      JSON.parse(
        writeJson(body).replaceAll(/"([A-Z]\w*)":/g, (_, key: string) => `"${key.toLowerCase()}":`),
      ) as Json,
    ),
};

describe('the same body comes out', () => {
  it.each(Object.keys(disguises))('%s', (name) => {
    fc.assert(
      fc.property(legal, (body) => {
        const pasted = (disguises[name] as (body: JsonObject) => string)(body);
        expect(bodyOf(pasted)).toEqual(JSON.parse(writeJson(body)));
        const place = intake(pasted).locate(['AppId']) as { line: number; column: number };
        const there = pasted.split(/\r\n|\n/)[place.line - 1]?.slice(place.column - 1, place.column + 12);
        expect(there?.toLowerCase()).toMatch(/^["'^\\]{0,6}appid/);
      }),
      { numRuns: 200 },
    );
  });
});

it('a path leads to the same place before and after', () => {
  const path: Path = ['Layout', 'CustomLayout', 'Regions', 1, 'Width'];
  expect(intake(line).locate(path)).toEqual({ line: 1, column: line.lastIndexOf('"Width"') + 1 });
});
