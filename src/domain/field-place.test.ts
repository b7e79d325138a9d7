import { describe, expect, test } from 'vitest';

import { catalogue } from './catalogue.ts';
import type { Document } from './document.ts';
import { fieldPlace } from './field-place.ts';
import type { JsonObject } from './json.ts';
import { fromBody } from './pairing.ts';

const open = (body: JsonObject): Document => fromBody(body, () => 'id').document;
const streams = (mode: number): JsonObject => ({
  TargetStreams: { StreamList: [{ Index: 0, UserId: 'a' }] },
  Layout: { LayoutMode: mode, CustomLayout: { Regions: [{ StreamIndex: 0, Width: 2, Height: 2 }] } },
});
const custom = open(streams(2));

describe('the field of a parameter', () => {
  test.each([
    ['RoomId', 'RoomId'],
    ['Layout.CustomLayout.Canvas.Width', 'Layout.CustomLayout.Canvas.Width'],
    [
      'Layout.CustomLayout.Regions[].SourceCrop.LocationX',
      'Layout.CustomLayout.Regions[].SourceCrop.LocationX',
    ],
    ['FileFormatConfig.FileFormat', 'FileFormatConfig.FileFormat'],
    ['StorageConfig.TosConfig.Bucket', 'StorageConfig.TosConfig.Bucket'],
  ])('%s is its own', (path, place) => expect(fieldPlace(custom, path)).toBe(place));

  test.each([
    ['Layout', 'Layout.LayoutMode'],
    ['Layout.CustomLayout', 'Layout.CustomLayout.Canvas.Width'],
    ['TargetStreams', 'TargetStreams.StreamList[].Index'],
    ['FileFormatConfig', 'FileFormatConfig.FileFormat'],
    ['StorageConfig', 'StorageConfig.Type'],
  ])('%s, which holds others, is the first in it', (path, place) =>
    expect(fieldPlace(custom, path)).toBe(place),
  );

  test('of a region that ties it to its stream is the number of the stream', () => {
    for (const path of ['Layout.CustomLayout.Regions', 'Layout.CustomLayout.Regions[].StreamIndex'])
      expect(fieldPlace(custom, path)).toBe('TargetStreams.StreamList[].Index');
  });

  test.each([
    ['StorageConfig.VodConfig.Space', 'StorageConfig.Type'],
    ['StorageConfig.CustomConfig', 'StorageConfig.Type'],
    ['Encode.VideoWidth', 'Layout.LayoutMode'],
    ['Control.MaxSilenceSeconds', 'RecordMode'],
    ['Layout.MainVideoStream.UserId', 'Layout.LayoutMode'],
  ])('%s, which has no effect here, is the one that it depends on', (path, place) =>
    expect(fieldPlace(custom, path)).toBe(place),
  );

  test('is its own where it has an effect, or is given all the same', () => {
    expect(fieldPlace(open(streams(0)), 'Encode.VideoWidth')).toBe('Encode.VideoWidth');
    expect(fieldPlace(open({ ...streams(2), Encode: { VideoWidth: 2 } }), 'Encode.VideoWidth')).toBe(
      'Encode.VideoWidth',
    );
    const main = 'Layout.MainVideoStream.Index';
    expect(fieldPlace(open(streams(1)), main)).toBe(main);
    expect(fieldPlace(open({ Layout: { LayoutMode: 2, MainVideoStream: {} } }), main)).toBe(main);
  });

  test('is nowhere while there is no stream that could have it', () => {
    const empty = open({});
    for (const path of ['TargetStreams', 'Layout.CustomLayout.Regions[].Alpha', 'ExcludeStreams'])
      expect(fieldPlace(empty, path)).toBeUndefined();
    const excluded = open({ ExcludeStreams: { StreamList: [{ UserId: 'x' }] } });
    expect(fieldPlace(excluded, 'ExcludeStreams')).toBe('ExcludeStreams.StreamList[].Index');
  });

  test('is that of a value, for every parameter', () => {
    for (const { path } of catalogue) {
      const place = fieldPlace(custom, path);
      if (path.startsWith('ExcludeStreams')) expect(place).toBeUndefined();
      else expect(catalogue.find((row) => row.path === place)?.type).not.toBe('object');
    }
  });
});
