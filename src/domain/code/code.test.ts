import { describe, expect, test } from 'vitest';

import { catalogue } from '../catalogue.ts';
import { toBody } from '../document.ts';
import type { JsonObject } from '../json.ts';
import { sampleDocument } from '../samples.ts';
import { type CodeFormat, codeFile, codeOf } from './code.ts';
import { goMissing, goName, goRequired, goType } from './go-fields.ts';

let ids = 0;
const fragment = toBody(sampleDocument(() => `id${(ids += 1)}`));
const whole: JsonObject = {
  AppId: 'app',
  RoomId: 'room',
  TaskId: 'task',
  RecordMode: 0,
  ...fragment,
  FileFormatConfig: { FileFormat: ['MP4'] },
  Control: { MaxIdleTime: 60, EnableSyncUpload: true },
  StorageConfig: { Type: 0, TosConfig: { AccountId: '1', Bucket: 'b' } },
};
const formats: readonly CodeFormat[] = ['curl', 'go', 'java', 'python', 'node'];

describe('every format', () => {
  test.each(formats)('%s calls the action that the export is meant for', (format) => {
    expect(codeOf(format, 'start-record', whole)).toContain('StartRecord');
    expect(codeOf(format, 'update-record', fragment)).toContain('UpdateRecord');
    expect(codeOf(format, 'update-record', fragment)).not.toContain('StartRecord');
    const layout = codeOf(format, 'layout', fragment);
    for (const place of ['<AppId>', '<RoomId>', '<TaskId>', '<Bucket>', 'guest_1'])
      expect(layout).toContain(place);
  });
  test('has a file name of its own', () =>
    expect(formats.map((format) => codeFile(format, 'start-record'))).toEqual([
      'start_record.sh',
      'start_record.go',
      'StartRecord.java',
      'start_record.py',
      'start_record.mjs',
    ]));
  test('an update is named so', () => expect(codeFile('java', 'update-record')).toBe('UpdateRecord.java'));
});

describe('values', () => {
  const odd: JsonObject = JSON.parse(
    '{"__proto__":{"x":1},"a b":null,"list":[],"none":{},"yes":true,"no":false,"n":-0.5,"text":"a\\"\\\\\\n\u2028"}',
  ) as JsonObject;
  test('are written as each language writes them', () => {
    const py = codeOf('python', 'start-record', odd);
    for (const part of ['"a b": None', '"list": []', '"none": {}', '"yes": True', '"no": False', '"n": -0.5'])
      expect(py).toContain(part);
    const js = codeOf('node', 'start-record', odd);
    for (const part of ['["__proto__"]: {', '"a b": null', 'yes: true', 'no: false'])
      expect(js).toContain(part);
    expect(js).toContain(String.raw`text: "a\"\\\n\u2028"`);
  });
  test('beyond a number have their own words', () => {
    const huge = { up: Infinity, down: -Infinity };
    expect(codeOf('python', 'start-record', huge)).toContain('"up": float("inf")');
    expect(codeOf('python', 'start-record', huge)).toContain('"down": float("-inf")');
    expect(codeOf('node', 'start-record', huge)).toContain('down: -Infinity');
  });
  test('a quote does not end the text of a shell', () =>
    expect(codeOf('curl', 'start-record', { a: "it's" })).toContain(String.raw`"it'\''s"`));
});

describe('the Go types', () => {
  test('have a place for every parameter, or are known not to', () => {
    const paths = new Set(catalogue.map(({ path }) => path));
    for (const path of [...goRequired, ...goMissing]) expect(paths.has(path)).toBe(true);
    expect(goName('AppId')).toBe('AppID');
    expect(goName('LocationX')).toBe('LocationX');
    expect(goType('rtc.StartRecordBody', 'Layout.CustomLayout.Regions[]')).toBe(
      'rtc.StartRecordBodyLayoutCustomLayoutRegionsItem',
    );
  });

  test('hold plain values where the service requires them, pointers elsewhere', () => {
    const go = codeOf('go', 'start-record', whole);
    for (const part of [
      'AppID: "app",',
      'StorageConfig: rtc.StartRecordBodyStorageConfig{',
      'TosConfig: &rtc.StartRecordBodyStorageConfigTosConfig{',
      'Regions: []*rtc.StartRecordBodyLayoutCustomLayoutRegionsItem{',
      'Width: 928,',
      'ZOrder: ptr[int32](0),',
      'CornerRadius: ptr[float32](0.0125),',
      'FileFormat: []*string{',
      'ptr[string]("MP4"),',
      "// Not in the SDK's types: Control.EnableSyncUpload",
    ])
      expect(go).toContain(part);
  });

  test('what does not fit them is named, not written', () => {
    const bad = (more: JsonObject) => codeOf('go', 'update-record', more);
    expect(bad({ RecordMode: 'x' })).toContain("// Not in the SDK's types: RecordMode");
    expect(bad({ RecordMode: 2 ** 31 })).toContain('types: RecordMode');
    expect(bad({ Encode: 1 })).toContain('types: Encode');
    expect(bad({ 'x\ny': 1 })).toContain('types: x?y');
    expect(bad({ TargetStreams: { StreamList: 1 } })).toContain('types: TargetStreams.StreamList');
    expect(bad({ TargetStreams: { StreamList: [1] } })).toContain('types: TargetStreams.StreamList');
    expect(bad({ FileFormatConfig: { FileFormat: [1] } })).toContain('types: FileFormatConfig.FileFormat');
    const region = (one: JsonObject) => bad({ Layout: { CustomLayout: { Regions: [one] } } });
    expect(region({ SpatialPosition: [1, 2, 3] })).toContain('SpatialPosition: []*int32{');
    expect(region({ Alpha: Infinity, ApplySpatialAudio: true, AlternateImage: 5 })).toContain(
      'ptr[bool](true)',
    );
    expect(region({ ApplySpatialAudio: 1 })).toContain(
      'types: Layout.CustomLayout.Regions[].ApplySpatialAudio',
    );
    expect(bad({})).toContain('rtc.UpdateRecordBody{}');
  });

  test('hold characters only', () =>
    expect(codeOf('go', 'start-record', { AppId: 'a\uD800b' })).toContain(String.raw`AppID: "a\ufffdb"`));
});
