import type { Row } from './row.ts';

/** When the task ends, and what its files are and are called. */
export const controlRows: readonly Row[] = [
  {
    path: 'Control',
    type: 'object',
    label: { en: 'Control', zh: '高级配置' },
    help: { en: 'When the task ends and how gaps are filled.', zh: '任务何时结束，缺失的画面如何补齐。' },
  },
  {
    path: 'Control.MediaType',
    type: 'integer',
    default: 0,
    label: { en: 'Recorded media', zh: '订阅流类型' },
    help: { en: 'What is recorded.', zh: '录制哪些媒体。' },
    options: [
      { value: 0, label: { en: 'Audio and video', zh: '音视频' } },
      { value: 1, label: { en: 'Audio only', zh: '纯音频' } },
    ],
  },
  {
    path: 'Control.FrameInterpolationMode',
    type: 'integer',
    default: 0,
    label: { en: 'Missing frames', zh: '补帧模式' },
    help: {
      en: 'What fills a region whose stream stopped. AlternateImage wins over it; it has no effect in automatic layouts or on screen streams.',
      zh: '某路流停止后其区域显示什么。AlternateImage 优先；对自动布局和屏幕流无效。',
    },
    options: [
      { value: 0, label: { en: 'Repeat last frame', zh: '补最后一帧' } },
      { value: 1, label: { en: 'Black', zh: '补黑帧' } },
    ],
  },
  {
    path: 'Control.MaxSilenceSeconds',
    type: 'integer',
    default: 3600,
    label: { en: 'Longest interruption', zh: '最大中断时间' },
    help: {
      en: 'Single-stream recording only. A gap beyond it starts a new file; keep it below MaxIdleTime.',
      zh: '仅用于单流录制。中断超过该时长会新建文件，应小于 MaxIdleTime。',
    },
    min: 60,
    max: 3600,
    unit: 's',
    appliesWhen: { field: 'RecordMode', in: [1] },
  },
  {
    path: 'Control.MaxIdleTime',
    type: 'integer',
    default: 180,
    label: { en: 'Idle timeout', zh: '空闲超时' },
    help: { en: 'The task ends after this long without streams.', zh: '没有任何流持续这么久后，任务结束。' },
    min: 10,
    max: 86400,
    unit: 's',
  },
  {
    path: 'Control.MaxRecordTime',
    type: 'integer',
    default: 0,
    label: { en: 'Longest recording', zh: '最大录制时长' },
    help: { en: '0 means no limit.', zh: '0 表示不限制。' },
    min: 0,
    unit: 's',
  },
  {
    path: 'Control.EnableSyncUpload',
    type: 'boolean',
    default: false,
    label: { en: 'Upload while recording', zh: '边录边传' },
    help: {
      en: 'Only with HLS among the file formats; {Duration} in the file name is then always 0.',
      zh: '仅在文件格式包含 HLS 时可用；此时文件名中的 {Duration} 恒为 0。',
    },
  },
  {
    path: 'FileFormatConfig',
    type: 'object',
    label: { en: 'File format', zh: '文件格式' },
    help: { en: 'Formats of the recorded files.', zh: '录制文件的格式。' },
  },
  {
    path: 'FileFormatConfig.FileFormat',
    type: 'array',
    default: ['HLS'],
    label: { en: 'Formats', zh: '存储格式' },
    help: {
      en: 'One file per chosen format. MP3, AAC and M4A only for audio-only recording.',
      zh: '每种格式各生成一个文件。MP3、AAC、M4A 仅用于纯音频录制。',
    },
    itemEnum: ['MP4', 'HLS', 'FLV', 'MP3', 'AAC', 'M4A'],
    items: 'string',
  },
  {
    path: 'FileNameConfig',
    type: 'object',
    label: { en: 'File name', zh: '文件命名' },
    help: { en: 'Names of the recorded files.', zh: '录制文件的命名。' },
  },
  {
    path: 'FileNameConfig.Prefix',
    type: 'array',
    label: { en: 'Folders', zh: '前缀目录' },
    help: {
      en: "For TOS and third-party storage: joined with '/', and ended by one, they must stay within 128 characters. Letters and digits only.",
      zh: '用于 TOS 与第三方存储：以“/”相连并以“/”结尾，总长不超过 128 个字符；只能使用字母和数字。',
    },
    itemPattern: '^[A-Za-z0-9]+$',
    joinedMaxLength: 128,
    items: 'string',
  },
  {
    path: 'FileNameConfig.Pattern',
    type: 'string',
    label: { en: 'Name pattern', zh: '文件名模式' },
    help: {
      en: 'Variables in braces: TaskId, RoomId, UserId, Type, StartTime, Duration, Random; a misspelt one is plain text. You answer for the name being unique.',
      zh: '花括号中的变量：TaskId、RoomId、UserId、Type、StartTime、Duration、Random；拼错的变量按普通文本处理。文件名是否唯一由你负责。',
    },
  },
];
