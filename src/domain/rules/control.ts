import type { Context } from './context.ts';
import { fileFormats, namePattern, variablesIn } from './file-facts.ts';
import type { Part } from './read.ts';
import type { Rule } from './rule.ts';

const controlOf = ({ read, body }: Context): Part => read.part(body, 'Control');

const givenIn = (context: Context, key: string) => context.read.given(controlOf(context), `Control.${key}`);

const syncUploadNeedsHls: Rule = {
  code: 'control.sync-upload-needs-hls',
  severity: 'error',
  message: {
    en: 'Upload while recording (EnableSyncUpload) is on, but the file formats (FileFormat) do not contain HLS, the only one that it works with. The service refuses the request; add HLS, or switch it off.',
    zh: '边录边传（EnableSyncUpload）已开启，但文件格式（FileFormat）中没有 HLS，而它只支持 HLS。服务会拒绝该请求，请添加 HLS，或关闭边录边传。',
  },
  check(context) {
    const formats = fileFormats(context);
    const broken = givenIn(context, 'EnableSyncUpload') === true && formats && !formats.includes('HLS');
    return broken ? [{ path: ['Control', 'EnableSyncUpload'] }] : [];
  },
};

const syncUploadDuration: Rule = {
  code: 'control.sync-upload-duration',
  severity: 'warning',
  message: {
    en: 'The name pattern (Pattern) contains {variable}, but with upload while recording (EnableSyncUpload) and HLS it is always 0. Take another variable.',
    zh: '文件名模式（Pattern）包含 {variable}，但在边录边传（EnableSyncUpload）且格式为 HLS 时它恒为 0。请改用其他变量。',
  },
  check(context) {
    const variable = variablesIn(namePattern(context) ?? '').find(
      (name) => name.toLowerCase() === 'duration',
    );
    const synced = givenIn(context, 'EnableSyncUpload') === true && fileFormats(context)?.includes('HLS');
    return synced && variable !== undefined
      ? [{ path: ['FileNameConfig', 'Pattern'], params: { variable: `{${variable}}` } }]
      : [];
  },
};

const silenceMixed: Rule = {
  code: 'control.silence-mixed',
  severity: 'warning',
  message: {
    en: 'The longest interruption (MaxSilenceSeconds) is given, but it works in single-stream recording only; in mixed recording the service ignores it. Remove it, or set RecordMode to 1.',
    zh: '设置了最大中断时间（MaxSilenceSeconds），但它仅用于单流录制，合流录制会忽略它。请删除它，或把 RecordMode 改为 1。',
  },
  check: (context) =>
    context.mixed && givenIn(context, 'MaxSilenceSeconds') !== undefined
      ? [{ path: ['Control', 'MaxSilenceSeconds'] }]
      : [],
};

const silenceBeyondIdle: Rule = {
  code: 'control.silence-beyond-idle',
  severity: 'warning',
  message: {
    en: 'The longest interruption (MaxSilenceSeconds) is {silence} s, not below the idle timeout (MaxIdleTime) of {idle} s: the task ends before it takes effect. Lower it, or raise MaxIdleTime.',
    zh: '最大中断时间（MaxSilenceSeconds）为 {silence} 秒，不小于空闲超时（MaxIdleTime）的 {idle} 秒，任务会在它生效之前结束。请减小它，或增大 MaxIdleTime。',
  },
  check(context) {
    const silence = givenIn(context, 'MaxSilenceSeconds');
    const idle = context.read.number(controlOf(context), 'Control.MaxIdleTime');
    return !context.mixed && typeof silence === 'number' && idle !== undefined && silence >= idle
      ? [{ path: ['Control', 'MaxSilenceSeconds'], params: { silence, idle } }]
      : [];
  },
};

const interpolationAuto: Rule = {
  code: 'control.interpolation-auto',
  severity: 'warning',
  message: {
    en: 'Missing frames (FrameInterpolationMode) is given, but LayoutMode {mode} is an automatic layout, where it has no effect. Remove it, or use a custom layout (2).',
    zh: '设置了补帧模式（FrameInterpolationMode），但布局模式（LayoutMode）为 {mode}，属于自动布局，该设置不起作用。请删除它，或改用自定义布局（2）。',
  },
  check(context) {
    const { mixed, layoutMode: mode } = context;
    const automatic = mixed && mode !== undefined && mode !== 2;
    return automatic && givenIn(context, 'FrameInterpolationMode') !== undefined
      ? [{ path: ['Control', 'FrameInterpolationMode'], params: { mode } }]
      : [];
  },
};

/** The rules about Control. */
export const controlRules: readonly Rule[] = [
  syncUploadNeedsHls,
  syncUploadDuration,
  silenceMixed,
  silenceBeyondIdle,
  interpolationAuto,
];
