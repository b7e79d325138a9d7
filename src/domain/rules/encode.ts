import { rowOf } from '../catalogue.ts';
import type { Context } from './context.ts';
import { setFix } from './field-fixes.ts';
import type { Part } from './read.ts';
import type { Breach, Rule } from './rule.ts';

const encodeOf = ({ read, body }: Context): Part => read.part(body, 'Encode');

/** The value of a parameter of Encode where it is given and sound. */
const givenIn = (context: Context, key: string) => context.read.given(encodeOf(context), `Encode.${key}`);

const numberIn = (context: Context, key: string) => context.read.number(encodeOf(context), `Encode.${key}`);

const sizeIgnored: Rule = {
  code: 'encode.size-ignored',
  severity: 'warning',
  message: {
    en: '{label} ({name}) is {value}, but a custom layout (LayoutMode 2) takes its size from the canvas, and the service ignores this one. Remove it, or set the canvas to that size.',
    zh: '{label}（{name}）为 {value}，但自定义布局（LayoutMode 为 2）使用画布的尺寸，服务会忽略该值。请删除它，或把画布设为该尺寸。',
  },
  check(context) {
    if (!context.mixed || context.layoutMode !== 2) return [];
    return ['VideoWidth', 'VideoHeight'].flatMap((key): readonly Breach[] => {
      const value = givenIn(context, key);
      const row = rowOf(`Encode.${key}`);
      return typeof value === 'number'
        ? [{ path: ['Encode', key], row, params: { name: row.path, value } }]
        : [];
    });
  },
};

const maybeIgnored: Rule = {
  code: 'encode.maybe-ignored',
  severity: 'info',
  message: {
    en: "{label} ({name}) is {value}, not the default {normal}. One edition of the service's page says that it cannot be set; check the recorded file, or leave it out.",
    zh: '{label}（{name}）为 {value}，不是默认值 {normal}。服务文档的一个版本说明它不可设置，请检查录制文件，或不设置该值。',
  },
  check: (context) =>
    ['VideoCodec', 'VideoGop'].flatMap((key): readonly Breach[] => {
      const value = givenIn(context, key);
      const row = rowOf(`Encode.${key}`);
      return typeof value !== 'number' || value === row.default
        ? []
        : [{ path: ['Encode', key], row, params: { name: row.path, value, normal: Number(row.default) } }];
    }),
};

const monoHeAacV2: Rule = {
  code: 'encode.mono-he-aac-v2',
  severity: 'error',
  message: {
    en: 'The audio profile (AudioProfile 2) is HE-AAC v2, which needs two channels, but Channels (AudioChannels) is 1. The service refuses the request; set AudioChannels to 2, or take another profile.',
    zh: '音频规格（AudioProfile 为 2）是 HE-AAC v2，需要双声道，但声道数（AudioChannels）为 1。服务会拒绝该请求，请把 AudioChannels 改为 2，或改用其他规格。',
  },
  check(context) {
    const path = ['Encode', 'AudioChannels'];
    const broken = numberIn(context, 'AudioProfile') === 2 && numberIn(context, 'AudioChannels') === 1;
    return broken ? [{ path, fix: setFix(path, 2) }] : [];
  },
};

/** The highest bitrate that the service uses with each profile, in kbps. */
const caps: Readonly<Record<number, number>> = { 1: 128, 2: 64 };

const audioBitrateCapped: Rule = {
  code: 'encode.audio-bitrate-capped',
  severity: 'warning',
  message: {
    en: 'The audio bitrate (AudioBitrate) is {value} kbps, but with AudioProfile {profile} the service uses {cap} at most. Set {cap}, or take another profile.',
    zh: '音频码率（AudioBitrate）为 {value} kbps，但 AudioProfile 为 {profile} 时服务最高按 {cap} 处理。请改为 {cap}，或改用其他规格。',
  },
  check(context) {
    const path = ['Encode', 'AudioBitrate'];
    const profile = numberIn(context, 'AudioProfile') ?? 0;
    const value = numberIn(context, 'AudioBitrate') ?? 0;
    const cap = caps[profile];
    return cap === undefined || value <= cap
      ? []
      : [{ path, params: { value, profile, cap }, fix: setFix(path, cap) }];
  },
};

/** The rules about encoding. */
export const encodeRules: readonly Rule[] = [sizeIgnored, maybeIgnored, monoHeAacV2, audioBitrateCapped];
