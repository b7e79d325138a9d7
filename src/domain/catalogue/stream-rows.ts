import type { Row } from './row.ts';

/** The three fields that name one stream, for the object at `list` (`TargetStreams.StreamList[]`, `Layout.MainVideoStream`, …). */
export const streamRows = (list: string): readonly Row[] => [
  {
    path: `${list}.Index`,
    type: 'integer',
    default: 0,
    label: { en: 'Index', zh: '流序号' },
    help: {
      en: 'The number by which Layout.CustomLayout.Regions[].StreamIndex refers to this stream.',
      zh: 'Layout.CustomLayout.Regions[].StreamIndex 用这个数字指向该流。',
    },
    min: 0,
    source: 'reading',
  },
  {
    path: `${list}.UserId`,
    type: 'string',
    required: true,
    label: { en: 'User ID', zh: '用户 ID' },
    help: { en: 'The user who publishes the stream.', zh: '发布该流的用户。' },
    pattern: '^[a-zA-Z0-9_@\\-.]{1,128}$',
    source: 'reading',
  },
  {
    path: `${list}.StreamType`,
    type: 'integer',
    default: 0,
    label: { en: 'Stream type', zh: '流类型' },
    help: { en: 'Camera and microphone, or a shared screen.', zh: '摄像头与麦克风，或共享的屏幕。' },
    options: [
      { value: 0, label: { en: 'Camera / microphone', zh: '普通音视频流' } },
      { value: 1, label: { en: 'Screen', zh: '屏幕流' } },
    ],
  },
];
