import { describe, expect, test } from 'vitest';

import { judge } from '../judge.ts';
import { type Text, fill } from '../text.ts';
import { type Rule, messageOf } from './rule.ts';
import { rules } from './rules.ts';
import { bodyWith } from './testing.ts';
import { jsonDuplicateKey, jsonSyntax } from './text-rules.ts';

/** Every rule that the published list has, with its severity. */
const listed: Readonly<Record<'error' | 'warning' | 'info', readonly string[]>> = {
  error: [
    'json.syntax',
    'json.duplicate-key',
    'field.type',
    'field.required',
    'field.range',
    'field.even',
    'field.enum',
    'field.pattern',
    'field.length',
    'field.url',
    'streams.duplicate-index',
    'streams.target-and-excluded',
    'streams.excluded-screen',
    'layout.single-stream',
    'layout.custom-missing',
    'layout.main-missing',
    'regions.no-stream',
    'regions.no-region',
    'regions.duplicate-stream',
    'region.ratio-geometry',
    'encode.mono-he-aac-v2',
    'control.sync-upload-needs-hls',
    'files.prefix-length',
    'storage.config-missing',
    'storage.veimagex',
    'storage.region-unknown',
    'storage.region-unsupported',
    'storage.kodo-token',
  ],
  warning: [
    'field.unknown',
    'field.image-type',
    'streams.duplicate-stream',
    'layout.custom-ignored',
    'layout.main-ignored',
    'layout.main-not-target',
    'region.beyond-canvas',
    'region.hidden',
    'region.same-layer-overlap',
    'region.corner-too-large',
    'region.crop-beyond-source',
    'region.distorted',
    'encode.size-ignored',
    'encode.audio-bitrate-capped',
    'control.sync-upload-duration',
    'control.silence-mixed',
    'control.silence-beyond-idle',
    'control.interpolation-auto',
    'files.audio-format-with-video',
    'files.duplicate-format',
    'files.prefix-ignored',
    'files.pattern-unknown-variable',
    'storage.config-ignored',
    'storage.secret',
  ],
  info: [
    'streams.all',
    'region.render-mode-legacy',
    'region.audio-only-visual',
    'region.alternate-image-fill-unused',
    'encode.maybe-ignored',
    'files.pattern-not-unique',
  ],
};

const textsOf = ({ message }: Rule): readonly Text[] =>
  typeof message.en === 'string'
    ? [message as Text]
    : Object.values(message as Readonly<Record<string, Text>>);

const places = (text: string): readonly string[] => [...new Set(text.match(/\{\w+\}/g))].toSorted();

test.each(['error', 'warning', 'info'] as const)(
  'every %s of the published list is a rule, and no other',
  (severity) => {
    const known = [jsonSyntax, jsonDuplicateKey, ...rules].filter((rule) => rule.severity === severity);
    expect(known.map((rule) => rule.code).toSorted()).toEqual([...listed[severity]].toSorted());
  },
);

describe.each(rules.map((rule) => [rule.code, rule] as const))('%s', (_, rule) => {
  test.each(textsOf(rule))('$en', ({ en, zh }) => {
    expect(places(zh)).toEqual(places(en));
    expect(en).toMatch(/^[A-Z{][^。]*\.$/);
    expect(zh).toMatch(/。$/);
    // Full-width punctuation beside Chinese, and a thin gap between Chinese and Latin or a place to fill.
    expect(zh).not.toMatch(/[\u4e00-\u9fff][,;:?!()]|[,;?!()][\u4e00-\u9fff]/);
    expect(zh.replaceAll('{label}', '值')).not.toMatch(
      /[\u4e00-\u9fff][A-Za-z0-9{]|[A-Za-z0-9}][\u4e00-\u9fff]/,
    );
  });
});

test('a text that a rule does not have is a fault of the rule', () => {
  const rule: Rule = { code: 'a.b', severity: 'info', message: { one: { en: '', zh: '' } }, check: () => [] };
  expect(() => messageOf(rule, { path: [] })).toThrow('a.b');
});

/** A body with something wrong everywhere. */
const wreck = bodyWith({
  AppId: 5,
  TaskId: undefined,
  'Encode.VideoFps': 99,
  'Encode.VideoHeight': 3,
  RecordMode: 9,
  RoomId: '',
  TargetStreams: { StreamList: [{ UserId: 'a' }, { UserId: 'a' }, { Index: 9, UserId: 'b' }], streamlist: 1 },
  ExcludeStreams: {
    StreamList: [
      { UserId: 'a', StreamType: 1 },
      { Index: 1, UserId: 'a' },
    ],
  },
  'Layout.MainVideoStream': { UserId: 'x' },
  'Layout.CustomLayout.Canvas.BackgroundImage': `ftp://${'x'.repeat(1024)}`,
  'Layout.CustomLayout.Regions[2]': {
    StreamIndex: 4,
    LocationX: 1200,
    Width: 100,
    Height: 100,
    CornerRadius: 1,
    SourceCrop: { LocationX: 0.5 },
    RenderMode: 0,
    MediaType: 1,
    AlternateImageFillMode: 1,
    WidthProportion: 0.5,
  },
  'Encode.AudioProfile': 2,
  'Encode.AudioChannels': 1,
  'Encode.AudioBitrate': 99,
  'Encode.VideoCodec': 1,
  Control: { EnableSyncUpload: true, MaxSilenceSeconds: 60, MaxRecordTime: Infinity },
  'FileFormatConfig.FileFormat': ['MP4', 'MP3', 'MP4', 'x'],
  FileNameConfig: { Prefix: ['a'.repeat(130), '_'], Pattern: '{Foo}{Duration}' },
  'StorageConfig.VodConfig': { Region: 5, AccountId: '1', Space: 's' },
});

test.each(['en', 'zh'] as const)('every place of every message and fix is filled (%s)', (language) => {
  const problems = judge(wreck, { kind: 'start-record' });
  expect(new Set(problems.map(({ code }) => code)).size).toBeGreaterThan(30);
  for (const { message, params, fix } of problems) {
    const text = fill(message, language, params).replaceAll(
      /\{(Random|StartTime|TaskId|RoomId|UserId|Type|Duration|Foo)\}/g,
      '',
    );
    expect(text).not.toMatch(/\{\w*\}/);
    if (fix) expect(fill(fix.label, language, fix.params)).not.toMatch(/\{\w*\}/);
  }
});

test('messages name the label and the field as the API writes it', () => {
  const [problem] = judge(bodyWith({ 'Layout.CustomLayout.Regions[1].Alpha': 1.4 }), {
    kind: 'start-record',
  });
  expect(problem && fill(problem.message, 'en', problem.params)).toBe(
    'Opacity (Regions[1].Alpha) is 1.4, but must be above 0 and at most 1. The service refuses the request; choose a value in this range.',
  );
  expect(problem && fill(problem.message, 'zh', problem.params)).toBe(
    '透明度（Regions[1].Alpha）为 1.4，应大于 0 且不超过 1。服务会拒绝该请求，请改为范围内的值。',
  );
});

test('a secret shows neither in a message nor in the name of a fix', () => {
  const body = bodyWith({
    'StorageConfig.Type': 2,
    'StorageConfig.CustomConfig': {
      Bucket: 'b',
      AccessKey: ['key'],
      secretKey: 'topsecret',
      SecretKey: 12345,
    },
  });
  for (const { message, params, fix } of judge(body, { kind: 'start-record' })) {
    expect(JSON.stringify([message, params, fix?.label, fix?.params])).not.toMatch(/topsecret|12345/);
  }
});
