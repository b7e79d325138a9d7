import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { catalogue, findRow } from './catalogue.ts';
import type { Row } from './catalogue/row.ts';
import { applyEdits } from './edits.ts';
import { jsonSchema } from './json-schema.ts';
import { type Json, type JsonEdit, type JsonObject, type Path, getAt, isObject } from './json.ts';
import { judge } from './judge.ts';
import { catalogPath, formatPath } from './path.ts';

declare const URL: { readonly canParse: (text: string) => boolean };

const schema = jsonSchema();

// What JSON Schema has no word for is added to the validator: an address, and a length in bytes.
const ajv = new Ajv2020({ allErrors: true, strict: true });
ajv.addFormat('uri', (text) => URL.canParse(text) && !/^\s|\s$|[\t\n\r]/.test(text));
const validate = ajv.compile(schema);

/** The rules that look at one field alone. */
const ONE_FIELD = new Set([
  'field.type',
  'field.required',
  'field.range',
  'field.even',
  'field.enum',
  'field.pattern',
  'field.length',
  'field.url',
]);

/** Rows with a bound that stands in another field, or is counted in bytes, which no schema can say. */
const bySchema = (row: Row) =>
  row.maxRef === undefined && row.exclusiveMaxRef === undefined && row.maxBytes === undefined;

const texts = ['abc', 'abcdef', '#102030', 'https://pictures.test/a.png', 'a'.repeat(24)];

/** A legal value of a row, so small that no other field bounds it. */
function legal(row: Row): Json {
  if (row.options) return row.options[0]?.value ?? 0;
  if (row.path.includes('Canvas.') && row.type === 'integer') return 640;
  if (row.type === 'integer' || row.type === 'number')
    return row.min ?? (row.exclusiveMin === undefined ? 0 : 1);
  if (row.type === 'boolean') return true;
  if (row.type === 'array') return legalList(row);
  if (row.format === 'uri') return 'https://pictures.test/a.png';
  return texts.find((text) => new RegExp(row.pattern ?? '').test(text)) ?? '';
}

const legalList = (row: Row): Json[] =>
  Array.from({ length: row.minItems ?? 1 }, () => row.itemEnum?.[0] ?? (row.items === 'integer' ? 1 : 'abc'));

const values = catalogue.filter((row) => row.type !== 'object' && !(row.type === 'array' && !row.items));

/** The path of a row in a body whose lists of objects have one element. */
const placeOf = (row: Row): Path =>
  row.path.split('.').flatMap((part): Path => (part.endsWith('[]') ? [part.slice(0, -2), 0] : [part]));

/** Sets a value, making the containers on the way. */
function put(body: Json, path: Path, value: Json): Json {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (typeof key === 'number') return [put((body as Json[])?.[0] ?? {}, rest, value)];
  const object = isObject(body) ? body : {};
  return { ...object, [key]: put(object[key] ?? (typeof rest[0] === 'number' ? [] : {}), rest, value) };
}

const whole = values.reduce<Json>((body, row) => put(body, placeOf(row), legal(row)), {}) as JsonObject;

const failures = (body: JsonObject): string[] => {
  validate(body);
  const found = (validate.errors ?? []).map(({ instancePath, keyword, params }) => {
    const place = instancePath
      .slice(1)
      .replaceAll('/', '.')
      .replaceAll(/\.(\d+)/g, '[$1]');
    if (keyword !== 'required') return place;
    return [place, params['missingProperty'] as string].filter((part) => part !== '').join('.');
  });
  return [...new Set(found)].toSorted();
};
const problems = (body: JsonObject): string[] => {
  const found = judge(body, { kind: 'start-record' })
    .filter(({ code }) => ONE_FIELD.has(code))
    // A canvas out of its range bounds the regions: that is two fields.
    .filter(({ path }) => {
      const row = findRow(catalogPath(path));
      return row === undefined || bySchema(row);
    })
    .map(({ path }) => formatPath(path));
  return [...new Set(found)].toSorted();
};

describe('the schema', () => {
  test('is one that a strict validator takes, and holds every parameter', () => {
    for (const row of catalogue) {
      const place = placeOf(row).flatMap((part) =>
        typeof part === 'number' ? ['items'] : ['properties', part],
      );
      expect(getAt(schema, [...place, 'title'])).toBe(`${row.label.en} / ${row.label.zh}`);
      expect(getAt(schema, [...place, 'type'])).toBe(row.type);
      expect(getAt(schema, [...place, 'description'])).toContain(row.help.zh);
    }
  });

  test('agrees with the judge that a whole legal body has no fault in any field', () => {
    expect(failures(whole)).toEqual([]);
    expect(problems(whole)).toEqual([]);
  });

  test('agrees with the judge, place by place, on bodies bent in one to four places', () => {
    const bent: fc.Arbitrary<Json | undefined> = fc.oneof(
      fc.constantFrom<(Json | undefined)[]>(
        undefined,
        null,
        true,
        '',
        'abc',
        '#12345',
        'ftp://a.b',
        'HTTP://a.b/c.png',
        -1,
        0,
        1,
        2,
        3,
        7,
        0.5,
        1921,
        1e9,
      ),
      fc.integer({ min: -3, max: 4000 }),
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -2, max: 3 }),
      fc.string({ maxLength: 200 }),
      fc.constantFrom<Json[]>([], ['abc'], [1, 2, 3], { a: 1 }, ['HLS', 'MP4'], ['hls'], [1, 'x', 3]),
    );
    const place = fc.constantFrom(...values.filter(bySchema));
    fc.assert(
      fc.property(fc.array(fc.tuple(place, bent), { minLength: 1, maxLength: 4 }), (changes) => {
        const edits = changes.map(([row, value]): JsonEdit => {
          const path = placeOf(row);
          return value === undefined ? { op: 'remove', path } : { op: 'set', path, value };
        });
        const body = applyEdits(whole, edits) as JsonObject;
        expect(failures(body)).toEqual(problems(body));
      }),
      { numRuns: 1500 },
    );
  });

  test('agrees that containers are what they should be', () => {
    for (const wrong of [1, [], 'x', null] as const)
      for (const path of [
        ['Encode'],
        ['TargetStreams', 'StreamList', 0],
        ['Layout', 'CustomLayout', 'Regions', 0],
      ]) {
        const body = applyEdits(whole, [{ op: 'set', path, value: wrong }]) as JsonObject;
        expect(failures(body)).toEqual(problems(body));
      }
  });
});
