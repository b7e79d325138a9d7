import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { type Document, toBody } from './document.ts';
import type { Json, JsonObject } from './json.ts';
import { fromBody } from './pairing.ts';
import { sampleDocument } from './samples.ts';
import { type SavedFile, readSaved, toSaved } from './saved-file.ts';

declare const structuredClone: <T>(value: T) => T;

const ids = () => {
  let next = 0;
  return () => `id${(next += 1)}`;
};
const sample = sampleDocument(ids());
const saved = toSaved(sample);
const reasonOf = (value: unknown) => {
  const result = readSaved(value);
  return result.ok ? 'read' : result.reason.en;
};
const FOREIGN = 'This is not a layout saved by this designer.';
const NEWER = 'This layout was saved by a newer version of the designer.';
const DAMAGED = 'The saved layout is damaged.';

describe('what is saved', () => {
  test('is read back as it was, from JSON and from a structured clone', () => {
    expect(readSaved(JSON.parse(JSON.stringify(saved)))).toEqual({ ok: true, document: sample });
    expect(readSaved(structuredClone(saved))).toEqual({ ok: true, document: sample });
  });

  test('is the same object for the same document, and shares what documents share', () => {
    const [first, ...rest] = sample.slots;
    const next: Document = { ...sample, slots: [{ ...first, id: 'other' }, ...rest] };
    expect(toSaved(sample)).toBe(saved);
    expect(toSaved(next)).not.toBe(saved);
    expect(toSaved(next).slots[1]).toBe(saved.slots[1]);
    expect(toSaved(next).body).toBe(saved.body);
  });

  test('holds no secret, in the body or in a stream', () => {
    const body = {
      StorageConfig: { CustomConfig: { accesskey: 'hush', SecretKey: 'hush', Bucket: 'b' } },
      TargetStreams: { StreamList: [{ Index: 0, SecurityToken: 'hush' }] },
    };
    const text = JSON.stringify(toSaved(fromBody(body, ids()).document));
    expect(text).not.toContain('hush');
    expect(text).toContain('Bucket');
  });
});

test('whatever an import brings is read back unchanged, as often as it was paired', () => {
  const item = fc.oneof(
    fc.record({ Index: fc.nat(3), StreamIndex: fc.nat(3) }, { requiredKeys: [] }),
    fc.jsonValue(),
  ) as fc.Arbitrary<Json>;
  const list = fc.array(item, { maxLength: 22 });
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), list, list, (rest, streams, regions) => {
      const body = {
        ...rest,
        TargetStreams: { StreamList: streams },
        Layout: { CustomLayout: { Regions: regions } },
      } as JsonObject;
      const { document } = fromBody(body, ids());
      const result = readSaved(structuredClone(toSaved(document)));
      expect(result).toEqual({ ok: true, document });
      expect(result.ok && toBody(result.document)).toEqual(toBody(document));
    }),
  );
});

describe('refused', () => {
  const without = (key: keyof SavedFile) =>
    Object.fromEntries(Object.entries(saved).filter(([name]) => name !== key));
  const slots = (count: number, half: 'stream' | 'region' | 'both') =>
    Array.from({ length: count }, (_, at) => ({
      id: `${half}${at}`,
      ...(half === 'region' ? {} : { stream: {} }),
      ...(half === 'stream' ? {} : { region: {} }),
    }));
  const order = (of: readonly { id: string }[]) => of.map((slot) => slot.id);
  const both = slots(18, 'both');
  const ring: Record<string, unknown> = {};
  ring['a'] = ring;

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'recording-layout'],
    ['a list', [saved]],
    ['a map', new Map(Object.entries(saved))],
    ['another format', { ...saved, format: 'other' }],
    ['an inherited format', Object.create(saved)],
  ])('%s is not ours', (_name, value) => expect(reasonOf(value)).toBe(FOREIGN));

  test('a newer version is told apart', () => expect(reasonOf({ ...saved, version: 2 })).toBe(NEWER));

  test.each<[string, unknown]>([
    ['no version', without('version')],
    ['a version in words', { ...saved, version: '1' }],
    ['half a version', { ...saved, version: 0.5 }],
    ['a version nobody wrote', { ...saved, version: -1e15 }],
    ['no slots', without('slots')],
    ['slots that are no list', { ...saved, slots: { length: 1 } }],
    ['a record that is no object', { ...saved, slots: [7] }],
    ['a record without an id', { ...saved, slots: [{ stream: {} }], regionOrder: [] }],
    ['an empty id', { ...saved, slots: [{ id: '', stream: {} }], regionOrder: [] }],
    ['a record with a key of its own', { ...saved, slots: [{ id: 'a', more: 1 }], regionOrder: [] }],
    [
      'a record with a __proto__',
      { ...saved, slots: [JSON.parse('{"id":"a","__proto__":{}}')], regionOrder: [] },
    ],
    ['an undefined stream', { ...saved, slots: [{ id: 'a', stream: undefined }], regionOrder: [] }],
    ['a stream that is no JSON', { ...saved, slots: [{ id: 'a', stream: new Map() }], regionOrder: [] }],
    ['two records of one id', { ...saved, slots: [{ id: 'a' }, { id: 'a' }], regionOrder: [] }],
    ['a region missing in the order', { ...saved, regionOrder: saved.regionOrder.slice(1) }],
    ['a region twice in the order', { ...saved, regionOrder: [...saved.regionOrder.slice(1), 'id2'] }],
    ['a stranger in the order', { ...saved, regionOrder: [...saved.regionOrder.slice(1), 'nobody'] }],
    ['a list for a body', { ...saved, body: [] }],
    ['null for a body', { ...saved, body: null }],
    ['a text for a body', { ...saved, body: '{}' }],
    ['a body that holds itself', { ...saved, body: ring }],
    ['18 regions', { ...saved, slots: both, regionOrder: order(both) }],
    ['18 streams', { ...saved, slots: slots(18, 'stream'), regionOrder: [] }],
    ['a million records', { ...saved, slots: Array.from({ length: 1e6 }, () => ({})) }],
    ['a million places in the order', { ...saved, regionOrder: Array.from({ length: 1e6 }, () => 'a') }],
    ['a key of its own', { ...saved, more: 1 }],
  ])('%s is damaged', (_name, value) => expect(reasonOf(value)).toBe(DAMAGED));

  test('17 streams beside 17 regions are not too many', () => {
    const regions = slots(17, 'region');
    const file = { ...saved, slots: [...slots(17, 'stream'), ...regions], regionOrder: order(regions) };
    expect(reasonOf(file)).toBe('read');
  });

  test('no prototype is touched', () => {
    const hostile = JSON.parse(
      '{"format":"recording-layout","version":1,"slots":[],"regionOrder":[],"body":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}},"__proto__":{"polluted":1}}',
    ) as unknown;
    readSaved(hostile);
    toSaved({ slots: [], regionOrder: [], body: (hostile as SavedFile).body });
    expect('polluted' in {}).toBe(false);
  });

  test('any value at all gives an answer', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withMap: true, withNullPrototype: true }), (value) => {
        expect(readSaved(value).ok).toBe(false);
        expect(readSaved({ ...saved, body: { value }, slots: [{ id: 'a', stream: value }] }).ok).toBe(false);
      }),
    );
  });
});

describe('older versions', () => {
  const old = { format: 'recording-layout', version: -1, records: saved.slots };
  const steps = new Map<number, (value: unknown) => unknown>([
    [-1, (value: unknown) => ({ ...(value as object), version: 0, body: saved.body })],
    [
      0,
      (value: unknown) => {
        const { records, body } = value as { records: unknown; body: unknown };
        return {
          format: 'recording-layout',
          version: 1,
          slots: records,
          regionOrder: saved.regionOrder,
          body,
        };
      },
    ],
  ]);

  test('are brought up one version at a time', () =>
    expect(readSaved(structuredClone(old), steps)).toEqual({ ok: true, document: sample }));

  test('are checked after the last step', () =>
    expect(readSaved({ ...old, records: 7 }, steps).ok).toBe(false));

  test('are refused where a step fails or is missing', () => {
    const broken = new Map([
      [
        0,
        () => {
          throw new Error('no');
        },
      ],
    ]);
    expect(readSaved({ ...saved, version: 0 }, broken)).toEqual(readSaved({ ...saved, version: 0 }));
    expect(reasonOf({ ...saved, version: 0 })).toBe(DAMAGED);
  });
});
