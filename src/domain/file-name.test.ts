import { describe, expect, test } from 'vitest';

import { fileNames } from './file-name.ts';
import type { JsonObject } from './json.ts';

const ids = { TaskId: 'task1', RoomId: 'room1' };
const streams = (StreamType: number) => ({
  TargetStreams: { StreamList: [{ Index: 0, UserId: 'teacher', StreamType }] },
});
const only = (body: JsonObject) => fileNames(body).names;

describe('the example of a file name', () => {
  test('without a pattern holds what the record mode offers', () => {
    expect(only(ids)).toEqual(['task1_room1_1735689600000_003600_48201573.m3u8']);
    expect(only({ ...ids, RecordMode: 1, ...streams(0) })).toEqual([
      'task1_room1_teacher_C_1735689600000_003600_48201573.m3u8',
    ]);
  });

  test('fills the variables in any letter case, and leaves other names as plain text', () => {
    const pattern = (Pattern: string, more: JsonObject = {}) =>
      only({ ...ids, FileNameConfig: { Pattern }, ...more })[0];
    expect(pattern('{taskid}-{ROOMID}-{Duration}-{Room}')).toBe('task1-room1-003600-{Room}.m3u8');
    expect(pattern('{UserId}_{Type}')).toBe('{UserId}_{Type}.m3u8');
    expect(pattern('{UserId}_{Type}', { RecordMode: 1, ...streams(1) })).toBe('teacher_S.m3u8');
    expect(pattern('{UserId}_{Type}', { RecordMode: 1 })).toBe('UserId_C.m3u8');
    const broken = { RecordMode: 1, TargetStreams: { StreamList: 5 } };
    expect(pattern('{UserId}', broken)).toBe('UserId.m3u8');
  });

  test('names the missing ids by their keys', () =>
    expect(only({ TaskId: '', FileNameConfig: { Pattern: '{TaskId}_{RoomId}' } })).toEqual([
      'TaskId_RoomId.m3u8',
    ]));

  test('is one for each format, in the folders', () => {
    const FileNameConfig = { Pattern: 'a', Prefix: ['2025', 'lessons'] };
    const FileFormatConfig = { FileFormat: ['MP4', 'HLS', 'MP4', 7] };
    expect(only({ FileNameConfig, FileFormatConfig })).toEqual(['2025/lessons/a.mp4', '2025/lessons/a.m3u8']);
    expect(only({ FileNameConfig, StorageConfig: { Type: 1 } })).toEqual(['a.m3u8']);
  });

  test('is cut after 128 characters, the last becoming ~', () => {
    const named = (Pattern: string) => fileNames({ FileNameConfig: { Pattern } });
    expect(named('a'.repeat(128))).toEqual({ names: [`${'a'.repeat(128)}.m3u8`], cut: false });
    expect(named('😀'.repeat(129))).toEqual({ names: [`${'😀'.repeat(127)}~.m3u8`], cut: true });
  });
});
