import { describe, expect, test } from 'vitest';

import { UPDATE_KEYS } from '../body-kind.ts';
import { catalogue } from '../catalogue.ts';
import type { Row } from '../catalogue/row.ts';
import { toBody } from '../document.ts';
import { type Json, type JsonObject, isList, isObject } from '../json.ts';
import { sampleDocument } from '../samples.ts';
import { codeOf } from './code.ts';
import { goMissing, goName, goRequired, goType } from './go-fields.ts';
import { goFieldsOf, goPublished } from './testing.ts';

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
  StorageConfig: {
    Type: 0,
    TosConfig: { AccountId: '1', Bucket: 'b' },
    CustomConfig: { SecurityToken: 't' },
  },
};
/** The published type of a row's field: plain where the service requires it, a pointer elsewhere. */
function publishedType(row: Row): string {
  const scalar: Readonly<Record<string, string>> = {
    string: 'string',
    integer: 'int32',
    number: 'float32',
    boolean: 'bool',
  };
  if (row.type === 'array') return `[]*${row.items ? scalar[row.items] : goType('', `${row.path}[]`)}`;
  const type = scalar[row.type] ?? goType('', row.path);
  return goRequired.has(row.path) ? type : `*${type}`;
}

describe('the Go types', () => {
  const published = (body: keyof typeof goPublished, path: string) => {
    const at = path.lastIndexOf('.');
    const fields = goPublished[body][goType('', path.slice(0, Math.max(0, at)))] ?? '';
    return goFieldsOf(fields).get(goName(path.slice(at + 1)));
  };

  test.each(catalogue.map((row) => [row.path, row] as const))('%s has its published place', (path, row) => {
    const inUpdate = UPDATE_KEYS.includes(path.split('.')[0] ?? '');
    const type = goMissing.has(path) ? undefined : publishedType(row);
    expect(published('StartRecordBody', path)).toBe(type);
    expect(published('UpdateRecordBody', path)).toBe(inUpdate ? type : undefined);
  });

  test('are all that is ever written', () => {
    const names = new Set(
      Object.entries(goPublished).flatMap(([body, types]) =>
        Object.entries(types).flatMap(([end, fields]) => [`rtc.${body}${end}`, ...goFieldsOf(fields).keys()]),
      ),
    );
    const value = (row: Row): Json => {
      if (row.type === 'object') return filled(`${row.path}.`);
      if (row.type === 'array')
        return [row.items === 'integer' ? 1 : row.items ? 'x' : filled(`${row.path}[].`)];
      return row.type === 'string' ? 'x' : row.type === 'boolean' ? true : 1;
    };
    const filled = (lead: string): JsonObject =>
      Object.fromEntries(
        catalogue
          .filter(({ path }) => path.startsWith(lead) && /^\w+$/.test(path.slice(lead.length)))
          .map((row) => [row.path.slice(lead.length), value(row)]),
      );
    const all = filled('');
    const count = (item: Json): number =>
      isList(item) || isObject(item)
        ? Object.values(item).reduce<number>(
            (sum, one) => sum + count(one),
            isObject(item) ? Object.keys(item).length : 0,
          )
        : 0;
    const program = codeOf('go', 'start-record', all);
    const fields = [...program.matchAll(/^\t{2,}(\w+): /gm)].map(([, name]) => name ?? '');
    const types = [...program.matchAll(/rtc\.\w+/g)].map(([type]) => type);
    expect([...fields, ...types].filter((name) => !names.has(name))).toEqual(['rtc.NewInstance']);
    expect(fields).toHaveLength(count(all) - goMissing.size);
  });

  test('are named after the way to them', () => {
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
      'EnableSyncUpload: ptr[bool](true),',
      "// Not in the SDK's types: StorageConfig.CustomConfig.SecurityToken",
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
