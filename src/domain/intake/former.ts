import { REGIONS, STREAMS, streamIndex } from '../document.ts';
import { setOrdered } from '../edits.ts';
import { type JsonObject, type Path, get, getAt, isList, isObject, set, without } from '../json.ts';
import type { Converted } from './conversion.ts';
import type { Finding } from './finding.ts';
import { type Move, type Step, chain, stepOf } from './moves.ts';
import { placed } from './rehome.ts';
import { sharesToPixels } from './shares.ts';
import { formerWords as words } from './words.ts';

type Conversion = (body: JsonObject) => Converted | undefined;

const changed = (to: Path, from: Path): Finding => ({
  kind: 'changed',
  text: words.renamed,
  params: { from: from.join('.'), to: to.join('.') },
  path: to,
});

/** Version 2020-12-01 has the pattern of file names at the top. */
const filePattern: Conversion = (body) => {
  const from = ['RecordFileNamePattern'];
  const to = ['FileNameConfig', 'Pattern'];
  const value = getAt(body, from);
  const next = value === undefined ? undefined : placed(without(body, 'RecordFileNamePattern'), to, value);
  return next && { body: next, moves: [{ to, from }], findings: [changed(to, from)] };
};

/** Version 2020-12-01 knows one platform, in `Vod`. */
const vod: Conversion = (body) => {
  const value = get(body, 'Vod');
  if (!isObject(value) || get(body, 'StorageConfig') !== undefined) return undefined;
  const to = ['StorageConfig', 'VodConfig'];
  return {
    body: setOrdered(without(body, 'Vod'), 'StorageConfig', { Type: 1, VodConfig: value }, ''),
    moves: [
      { to: ['StorageConfig'], from: ['Vod'] },
      { to, from: ['Vod'] },
    ],
    findings: [{ kind: 'changed', text: words.vod, path: to }],
  };
};

/** Version 2020-12-01 may name the main stream by its Index; where both are given, MainVideoStream counts. */
const mainStream: Conversion = (body) => {
  const from = ['Layout', 'MainVideoStreamIndex'];
  const to = ['Layout', 'MainVideoStream'];
  const layout = get(body, 'Layout');
  const index = getAt(body, from);
  if (!isObject(layout) || index === undefined) return undefined;
  const rest = without(layout, 'MainVideoStreamIndex');
  if (get(layout, 'MainVideoStream') !== undefined) {
    const finding: Finding = { kind: 'left-out', text: words.mainIndexUnused };
    return { body: set(body, 'Layout', rest), moves: [], findings: [finding] };
  }
  const list = getAt(body, STREAMS);
  const stream = isList(list) ? list.find((one) => streamIndex(one) === index) : undefined;
  if (stream === undefined) return undefined;
  return {
    body: set(body, 'Layout', setOrdered(rest, 'MainVideoStream', stream, 'Layout')),
    moves: [{ to, from }],
    findings: [changed(to, from)],
  };
};

/** Keys of Control that version 2020-12-01 documents as acting on the push to a CDN only. */
const PUSH_KEYS = ['VolumeIndicationInterval', 'VolumeIndicationMode', 'TalkVolume', 'PushStreamMode'];

const pushKeys: Conversion = (body) => {
  const control = get(body, 'Control');
  const found = PUSH_KEYS.filter((key) => get(control, key) !== undefined);
  if (found.length === 0) return undefined;
  return {
    body: set(body, 'Control', found.reduce(without, control as JsonObject)),
    moves: [],
    findings: [{ kind: 'left-out', text: words.pushKeys, params: { keys: found.join(', ') } }],
  };
};

/** StartPushPublicStream has the size of the picture in Encode.VideoConfig; a custom layout takes it for its canvas. */
const videoConfig: Conversion = (body) => {
  const config = ['Encode', 'VideoConfig'];
  if (!isObject(getAt(body, config))) return undefined;
  const custom = getAt(body, ['Layout', 'CustomLayout']) !== undefined;
  const canvas = ['Layout', 'CustomLayout', 'Canvas'];
  const ways: readonly (readonly [string, readonly string[]])[] = [
    ['Width', custom ? [...canvas, 'Width'] : ['Encode', 'VideoWidth']],
    ['Height', custom ? [...canvas, 'Height'] : ['Encode', 'VideoHeight']],
    ['FrameRate', ['Encode', 'VideoFps']],
  ];
  let now = body;
  const done: Move[] = [];
  for (const [key, to] of ways) {
    const inner = getAt(now, config) as JsonObject;
    const value = get(inner, key);
    const encode = set(get(now, 'Encode') as JsonObject, 'VideoConfig', without(inner, key));
    const next = value === undefined ? undefined : placed(set(now, 'Encode', encode), to, value);
    if (!next) continue;
    now = next;
    done.push({ to, from: [...config, key] });
  }
  if (done.length === 0) return undefined;
  if (Object.keys(getAt(now, config) as JsonObject).length === 0)
    now = set(now, 'Encode', without(get(now, 'Encode') as JsonObject, 'VideoConfig'));
  return { body: now, moves: done, findings: done.map(({ to, from }) => changed(to, from)) };
};

const conversions: readonly Conversion[] = [
  vod,
  filePattern,
  mainStream,
  pushKeys,
  videoConfig,
  sharesToPixels,
];

/** The version of the API that a body's own keys tell of, where they tell any. */
export function formerVersion(body: JsonObject): string | undefined {
  const has = (...path: string[]): boolean => getAt(body, path) !== undefined;
  if (has('PublicStreamId') || has('Encode', 'VideoConfig')) return 'StartPushPublicStream';
  if (has('Vod') || has('RecordFileNamePattern') || has('Layout', 'MainVideoStreamIndex'))
    return '2020-12-01';
  const regions = getAt(body, REGIONS);
  const shares = isList(regions) && regions.some((one) => get(one, 'WidthProportion') !== undefined);
  return shares ? '2020-12-01 / 2022-06-01' : undefined;
}

/** Brings the keys and the geometry of older versions of the API into those of 2023-11-01. */
export function modernised(body: JsonObject): Omit<Converted, 'moves'> & { readonly step: Step } {
  const findings: Finding[] = [];
  const steps: Step[] = [];
  let now = body;
  for (const convert of conversions) {
    const result = convert(now);
    if (!result) continue;
    now = result.body;
    findings.push(...result.findings);
    steps.push(stepOf(result.moves));
  }
  return { body: now, findings, step: chain(steps) };
}
