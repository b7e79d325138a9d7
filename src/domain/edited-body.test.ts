import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { BodyKind } from './body-kind.ts';
import type { Document } from './document.ts';
import { toBody } from './document.ts';
import { editedBody } from './edited-body.ts';
import { type Json, type JsonObject, getAt, isObject } from './json.ts';
import { fromBody } from './pairing.ts';
import { parsePath } from './path.ts';
import { payload } from './payload.ts';
import { type Changes, bodyWith, soundBody } from './rules/testing.ts';
import { withPlaceholders } from './secrets.ts';

let born = 0;
const newId = () => `id-${(born += 1)}`;
const documentOf = (body: Json): Document => fromBody(isObject(body) ? body : {}, newId).document;

const shownOf = (document: Document, kind: BodyKind, values: 'all' | 'minimal' = 'all'): JsonObject =>
  withPlaceholders(payload(document, { kind, values })) as JsonObject;

/** The body after the export of `body` was edited by `changes`. */
function edit(
  body: Json,
  changes: Changes,
  kind: BodyKind = 'start-record',
  values: 'all' | 'minimal' = 'all',
) {
  const document = documentOf(body);
  const shown = shownOf(document, kind, values);
  return editedBody(document, kind, shown, bodyWith(changes, shown) as JsonObject);
}

const regions = 'Layout.CustomLayout.Regions';
const secretBody = bodyWith({
  'StorageConfig.CustomConfig': { Vendor: 1, AccessKey: 'AK', SecretKey: 'SK', Bucket: 'b' },
});

describe('an edited export', () => {
  test('changes what was changed, and keeps every other part the same object', () => {
    const document = documentOf(soundBody);
    const shown = shownOf(document, 'start-record');
    const body = editedBody(
      document,
      'start-record',
      shown,
      bodyWith({ [`${regions}[1].LocationX`]: 900 }, shown) as JsonObject,
    );
    expect(body).toEqual(bodyWith({ [`${regions}[1].LocationX`]: 900 }));
    expect(getAt(body, parsePath(`${regions}[0]`))).toBe(getAt(toBody(document), parsePath(`${regions}[0]`)));
    expect(body['StorageConfig']).toBe(document.body['StorageConfig']);
  });

  test('of nothing is the very body', () => {
    const document = documentOf(soundBody);
    const shown = shownOf(document, 'start-record');
    expect(editedBody(document, 'start-record', shown, JSON.parse(JSON.stringify(shown)) as JsonObject)).toBe(
      toBody(document),
    );
  });

  test.each<[string, Changes]>([
    ['a key is added', { 'Layout.CustomLayout.Canvas.Background': '#102030' }],
    ['a key is removed', { [`${regions}[1].ZOrder`]: undefined }],
    ['an unknown key is added', { 'Layout.Note': ['x'] }],
    ['a region is removed', { [`${regions}[0]`]: undefined }],
    ['a value becomes another kind of value', { Layout: 'none' }],
    ['a list becomes an object', { [regions]: {} }],
  ])('%s', (_, changes) => {
    expect(edit(soundBody, changes)).toEqual(bodyWith(changes));
  });

  test('a new key takes its place in the order of the catalogue', () => {
    const body = edit(soundBody, { [`${regions}[0].LocationX`]: 3 });
    expect(Object.keys(getAt(body, parsePath(`${regions}[0]`)) as JsonObject)).toEqual([
      'StreamIndex',
      'LocationX',
      'Width',
      'Height',
      'RenderMode',
    ]);
  });

  test('regions that change places stay the same objects', () => {
    const document = documentOf(soundBody);
    const shown = shownOf(document, 'layout');
    const list = getAt(shown, parsePath(regions)) as Json[];
    const body = editedBody(
      document,
      'layout',
      shown,
      bodyWith({ [regions]: list.toReversed() }, shown) as JsonObject,
    );
    expect((getAt(body, parsePath(regions)) as Json[])[0]).toBe(list[1]);
  });

  test('a region that is removed while another one changes takes nothing of that one along', () => {
    const minimal = bodyWith({ [`${regions}[1].Alpha`]: 1, [`${regions}[1].LocationY`]: 0 });
    const [, second] = getAt(minimal, parsePath(regions)) as JsonObject[];
    const document = documentOf(minimal);
    const shown = shownOf(document, 'layout', 'minimal');
    const [, shownSecond] = getAt(shown, parsePath(regions)) as JsonObject[];
    const edited = bodyWith({ [regions]: [{ ...shownSecond, Width: 200 }, 7] }, shown) as JsonObject;
    const body = editedBody(document, 'layout', shown, edited);
    expect(getAt(body, parsePath(regions))).toEqual([{ ...second, Width: 200 }, 7]);
  });
});

describe('what the export does not show', () => {
  test('stays: the keys of other kinds', () => {
    expect(edit(soundBody, { 'Layout.LayoutMode': 0 }, 'layout')).toEqual(
      bodyWith({ 'Layout.LayoutMode': 0 }),
    );
    expect(edit(soundBody, { 'Layout.LayoutMode': 0 }, 'update-record')).toEqual(
      bodyWith({ 'Layout.LayoutMode': 0 }),
    );
  });

  test('is not changed by writing it', () => {
    expect(edit(soundBody, { AppId: 'other', StorageConfig: {} }, 'layout')).toEqual(soundBody);
    expect(edit(soundBody, { Encode: {} }, 'update-record')).toEqual(soundBody);
  });

  test('stays: values that equal their default, in a minimal export', () => {
    const body = bodyWith({ [`${regions}[0].Alpha`]: 1, [`${regions}[0].SourceCrop`]: { LocationX: 0 } });
    expect(edit(body, { [`${regions}[0].Width`]: 640 }, 'layout', 'minimal')).toEqual(
      bodyWith({ [`${regions}[0].Width`]: 640 }, body),
    );
    expect(edit(body, { [`${regions}[0].Alpha`]: 0.5 }, 'layout', 'minimal')).toEqual(
      bodyWith({ [`${regions}[0].Alpha`]: 0.5 }, body),
    );
  });
});

describe('secrets', () => {
  const config = 'StorageConfig.CustomConfig';

  test('stay behind their placeholders', () => {
    expect(edit(secretBody, { [`${config}.Bucket`]: 'c' })).toEqual(
      bodyWith({ [`${config}.Bucket`]: 'c' }, secretBody),
    );
  });

  test('are replaced by what is typed over the placeholder, and go with their key', () => {
    expect(edit(secretBody, { [`${config}.SecretKey`]: 'new', [`${config}.AccessKey`]: undefined })).toEqual(
      bodyWith({ [`${config}.SecretKey`]: 'new', [`${config}.AccessKey`]: undefined }, secretBody),
    );
  });

  test.each<[string, Changes, Changes]>([
    ['under a secret key that was empty', { [`${config}.SecurityToken`]: '<SecurityToken>' }, {}],
    ['under another key', { 'StorageConfig.Note': '<SecretKey>' }, {}],
    ['in a new object', { Copy: { SecretKey: '<SecretKey>', Bucket: 'b' } }, { Copy: { Bucket: 'b' } }],
    ['in a new list', { Copy: ['<SecretKey>', 1] }, { Copy: [1] }],
    ['among streams', { 'TargetStreams.StreamList[2]': '<AccessKey>' }, {}],
    ['of another key', { [`${config}.SecretKey`]: '<AccessKey>' }, {}],
  ])('a placeholder is no value %s', (_, changes, expected) => {
    expect(edit(secretBody, changes)).toEqual(bodyWith(expected, secretBody));
  });
});

describe('changes made elsewhere since', () => {
  const document = documentOf(soundBody);
  const shown = shownOf(document, 'layout');

  test('stay where the text did not change', () => {
    const now = documentOf(bodyWith({ [`${regions}[0].LocationX`]: 4 }));
    const edited = bodyWith({ [`${regions}[1].Width`]: 200 }, shown) as JsonObject;
    expect(editedBody(now, 'layout', shown, edited)).toEqual(
      bodyWith({ [`${regions}[0].LocationX`]: 4, [`${regions}[1].Width`]: 200 }),
    );
  });

  test('a region added stays, a region removed stays away', () => {
    const third = { StreamIndex: 2, Width: 10, Height: 10 };
    const [first, second] = getAt(soundBody, parsePath(regions)) as JsonObject[];
    const edited = bodyWith({ [`${regions}[1].Width`]: 200 }, shown) as JsonObject;
    const with3 = bodyWith({ [regions]: [first as Json, second as Json, third] });
    expect(getAt(editedBody(documentOf(with3), 'layout', shown, edited), parsePath(regions))).toEqual([
      first,
      { ...second, Width: 200 },
      third,
    ]);
    const only2 = bodyWith({ [regions]: [second as Json] });
    expect(getAt(editedBody(documentOf(only2), 'layout', shown, edited), parsePath(regions))).toEqual([
      { ...second, Width: 200 },
    ]);
  });

  test('a region removed elsewhere, but changed here, stays', () => {
    const [first] = getAt(soundBody, parsePath(regions)) as JsonObject[];
    const edited = bodyWith({ [`${regions}[1].Width`]: 200 }, shown) as JsonObject;
    const left = bodyWith({ [regions]: [first as Json] });
    expect(
      getAt(editedBody(documentOf(left), 'layout', shown, edited), parsePath(`${regions}[1].Width`)),
    ).toBe(200);
  });

  test('a key removed elsewhere comes back where it was changed here', () => {
    const without = documentOf(bodyWith({ Layout: undefined }));
    const edited = bodyWith({ 'Layout.LayoutMode': 0 }, shown) as JsonObject;
    expect(editedBody(without, 'layout', shown, edited)['Layout']).toEqual(edited['Layout']);
  });
});

test('an edit of the whole text gives the whole text', () => {
  const json = fc.jsonValue({ maxDepth: 4, noUnicodeString: false }) as fc.Arbitrary<Json>;
  const body = fc.dictionary(fc.constantFrom('Layout', 'Encode', 'x', 'TargetStreams', 'y'), json, {
    noNullPrototype: true,
  });
  fc.assert(
    fc.property(body, body, (before, after) => {
      const document = documentOf(before);
      const shown = shownOf(document, 'start-record');
      expect(editedBody(document, 'start-record', shown, after as JsonObject)).toEqual(after);
    }),
  );
});
