import { describe, expect, it } from 'vitest';

import pushPublicStream from '../fixtures/push-public-stream.json';
import ratio2020 from '../fixtures/start-record-2020-12-01.json';
import meeting from '../fixtures/start-record-meeting-2020-12-01.json';
import ratio2022 from '../fixtures/update-record-2022-06-01.json';
import { intake, problemsOf } from '../intake.ts';
import { writeJson } from '../json-lines.ts';
import { type Json, type JsonObject, getAt } from '../json.ts';
import { parsePath } from '../path.ts';
import { bodyOf, placeOf, said, saidOf } from './testing.ts';

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
    // Judged and repaired as it stands, converted when it is loaded.
    expect(problemsOf(taken).map(({ code }) => code)).toContain('region.ratio-geometry');
    expect(taken.editText).toBeDefined();
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
