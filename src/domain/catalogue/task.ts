import type { Row } from './row.ts';
import { streamRows } from './stream-rows.ts';

/** Which task, and which streams it records. */
export const taskRows: readonly Row[] = [
  {
    path: 'AppId',
    type: 'string',
    required: true,
    label: { en: 'App ID', zh: '应用 ID' },
    help: { en: 'Identifies the RTC application.', zh: '标识 RTC 应用。' },
    pattern: '^[a-zA-Z0-9_@\\-.]{1,128}$',
  },
  {
    path: 'BusinessId',
    type: 'string',
    label: { en: 'Business ID', zh: '业务 ID' },
    help: { en: 'Tags the task with a business line.', zh: '为任务标记业务线。' },
    pattern: '^[a-zA-Z0-9_@\\-.]{1,128}$',
  },
  {
    path: 'RoomId',
    type: 'string',
    required: true,
    label: { en: 'Room ID', zh: '房间 ID' },
    help: { en: 'The room to record.', zh: '要录制的房间。' },
    pattern: '^[a-zA-Z0-9_@\\-.]{1,128}$',
  },
  {
    path: 'TaskId',
    type: 'string',
    required: true,
    label: { en: 'Task ID', zh: '任务 ID' },
    help: {
      en: "Names the recording task; AppId + RoomId + TaskId identify it for UpdateRecord and StopRecord. Starting the same running task again is answered 'already started', not refused.",
      zh: '录制任务的名字；UpdateRecord 与 StopRecord 用 AppId + RoomId + TaskId 找到它。再次启动同一个运行中的任务，服务会答复“已启动”，不会报错。',
    },
    pattern: '^[a-zA-Z0-9_@\\-.]{1,128}$',
  },
  {
    path: 'RecordMode',
    type: 'integer',
    default: 0,
    label: { en: 'Record mode', zh: '录制模式' },
    help: {
      en: 'Mixed recording makes one file for all streams; single-stream recording makes one file per stream and takes no layout.',
      zh: '合流录制把所有流合成一个文件；单流录制为每路流各生成一个文件，不使用布局。',
    },
    options: [
      { value: 0, label: { en: 'Mixed', zh: '合流录制' } },
      { value: 1, label: { en: 'Single stream', zh: '单流录制' } },
    ],
  },
  {
    path: 'TargetStreams',
    type: 'object',
    label: { en: 'Target streams', zh: '录制目标流' },
    help: {
      en: 'The streams to record; at most 17. A stream here may not stand in ExcludeStreams as well (InvalidParameter).',
      zh: '要录制的流，最多 17 路。这里的流不能同时出现在 ExcludeStreams 中（InvalidParameter）。',
    },
  },
  {
    path: 'TargetStreams.StreamList',
    type: 'array',
    label: { en: 'Streams', zh: '流列表' },
    help: {
      en: 'Empty or absent means every published stream of the room. Index values are unique within one list.',
      zh: '为空或缺省时录制房间内所有已发布的流。同一列表中 Index 不能重复。',
    },
    maxItems: 17,
  },
  ...streamRows('TargetStreams.StreamList[]'),
  {
    path: 'ExcludeStreams',
    type: 'object',
    label: { en: 'Excluded streams', zh: '录制黑名单' },
    help: {
      en: 'The streams not to record; at most 17, ordinary audio-video streams only (StreamType 0).',
      zh: '不录制的流，最多 17 路，只能是普通音视频流（StreamType 0）。',
    },
  },
  {
    path: 'ExcludeStreams.StreamList',
    type: 'array',
    label: { en: 'Streams', zh: '流列表' },
    help: {
      en: 'Empty or absent means every published stream of the room. Index values are unique within one list.',
      zh: '为空或缺省时录制房间内所有已发布的流。同一列表中 Index 不能重复。',
    },
    maxItems: 17,
  },
  ...streamRows('ExcludeStreams.StreamList[]'),
];
