import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { FRAGMENT_KEYS } from './body-kind.ts';
import { catalogue, keysOf } from './catalogue.ts';
import { suggest } from './json-suggest.ts';

const REGION = 'Layout.CustomLayout.Regions[]';

/** What is offered at the `|` of a text. */
function at(marked: string, rootKeys?: readonly string[]) {
  const position = marked.indexOf('|');
  return suggest(marked.replace('|', ''), position, rootKeys);
}

const offered = (marked: string): string[] => at(marked)?.list.map(({ label }) => label) ?? [];

/** The text after the suggestion `label` is taken at the `|`, what is selected then in brackets. */
function taken(marked: string, label: string): string {
  const text = marked.replace('|', '');
  const found = at(marked);
  const one = found?.list.find((each) => each.label === label);
  if (!found || !one) throw new Error(`${label} is not offered`);
  const { replace, commaAt } = found;
  const { from, to } = one.select;
  const insert = `${one.insert.slice(0, from)}⟨${one.insert.slice(from, to)}⟩${one.insert.slice(to)}`;
  const head =
    commaAt === undefined
      ? text.slice(0, replace.from)
      : `${text.slice(0, commaAt)},${text.slice(commaAt, replace.from)}`;
  return head + insert + text.slice(replace.to);
}

const layout = (inside: string) => `{"Layout": {${inside}`;
const region = (inside: string) => `{"Layout": {"CustomLayout": {"Regions": [{"StreamIndex": 0}, {${inside}`;

describe('keys', () => {
  test('are those of the place, in the order of the catalogue', () => {
    expect(offered('{|}')).toEqual(keysOf(''));
    expect(offered(region('|}]}}}'))).toEqual(keysOf(REGION));
    expect(at('{|}', FRAGMENT_KEYS)?.list.map(({ label }) => label)).toEqual(FRAGMENT_KEYS);
  });

  test('that are there already are not offered, the one under the caret aside', () => {
    expect(offered(region('"StreamIndex": 1, "Width": 3, "|"}'))).toEqual(
      keysOf(REGION).filter((key) => key !== 'StreamIndex' && key !== 'Width'),
    );
    expect(offered('{"Layout|": {}}')).toContain('Layout');
    expect(offered('{"Layout": {}, "|"}')).not.toContain('Layout');
  });

  test('say what they are called', () => {
    const alpha = at(region('"Al|"}'))?.list.find(({ label }) => label === 'Alpha');
    expect(alpha).toMatchObject({ meaning: { en: 'Opacity', zh: '透明度' }, row: { type: 'number' } });
    expect(at(region('"Al|"}'))).toMatchObject({ at: 'key', commaAt: undefined });
  });

  test.each([
    ['a number with its default', '{|', 'Alpha', '{"Alpha": ⟨1⟩'],
    ['a number without one', '{|}', 'Width', '{"Width": ⟨⟩}'],
    ['a text', '{|}', 'AlternateImage', '{"AlternateImage": "⟨⟩"}'],
    ['an object', '{"|"}', 'SourceCrop', '{"SourceCrop": {⟨⟩}}'],
    ['a list', '{"Sp|"}', 'SpatialPosition', '{"SpatialPosition": [⟨⟩]}'],
    ['before another key', '{"Al|" "Width": 3}', 'Alpha', '{"Alpha": ⟨1⟩, "Width": 3}'],
    ['whose value is there', '{"Al|": 3}', 'Alpha', '{"Alpha"⟨⟩: 3}'],
    ['whose quote is not closed', '{"Al|\n}', 'Alpha', '{"Alpha": ⟨1⟩\n}'],
    ['without quotes', '{Al|}', 'Alpha', '{"Alpha": ⟨1⟩}'],
    ['after a property without a comma', '{"Width": 3\n  "|"}', 'Alpha', '{"Width": 3,\n  "Alpha": ⟨1⟩}'],
    ['on a new line without a comma', '{"Width": 3\n  |\n}', 'Alpha', '{"Width": 3,\n  "Alpha": ⟨1⟩\n}'],
    ['begun on a new line', '{"Width": 3\n  Al|\n}', 'Alpha', '{"Width": 3,\n  "Alpha": ⟨1⟩\n}'],
  ])('%s', (_, inside, label, expected) => {
    const lead = region('').slice(0, -1);
    expect(taken(lead + inside, label)).toBe(lead + expected);
  });

  test('a text with a default has its inside selected', () => {
    expect(taken('{"Layout": {"CustomLayout": {"Canvas": {|}}}}', 'Background')).toContain(
      '"Background": "⟨#000000⟩"',
    );
  });

  test.each([
    ['before the first bracket', '|'],
    ['after a key alone', '{"Layout" |}'],
    ['behind a value on its line', '{"Layout": {} |}'],
    ['in an object nobody knows', '{"Foo": {|}}'],
    ['in a list of plain values', '["|"]'],
    ['behind an element', `${region('')}} |]`],
  ])('none are offered %s', (_, marked) => {
    expect(at(marked)).toBeUndefined();
  });
});

describe('values', () => {
  test('are the listed ones with their meaning, the default marked', () => {
    const found = at(layout('"LayoutMode": |}}'));
    expect(found?.at).toBe('value');
    expect(found?.list.map(({ label, meaning, isDefault }) => [label, meaning.zh, isDefault])).toEqual([
      ['0', '自适应布局', true],
      ['1', '垂直布局', false],
      ['2', '自定义布局', false],
      ['3', '并排布局', false],
    ]);
  });

  test.each([
    ['a listed one', '"LayoutMode": |', '2', '"LayoutMode": 2⟨⟩'],
    ['over what is there', '"LayoutMode": 1|', '2', '"LayoutMode": 2⟨⟩'],
    ['over a text', '"LayoutMode": "x|"', '2', '"LayoutMode": 2⟨⟩'],
    [
      'yes or no',
      '"CustomLayout": {"Regions": [{"ApplySpatialAudio": t|',
      'false',
      '"CustomLayout": {"Regions": [{"ApplySpatialAudio": false⟨⟩',
    ],
    [
      'a default',
      '"CustomLayout": {"Canvas": {"Width": |',
      '640',
      '"CustomLayout": {"Canvas": {"Width": 640⟨⟩',
    ],
  ])('%s', (_, inside, label, expected) => {
    expect(taken(layout(inside), label)).toBe(layout(expected));
  });

  test('of a list are those that are not in it yet', () => {
    const formats = (inside: string) => `{"FileFormatConfig": {"FileFormat": [${inside}`;
    expect(offered(formats('"MP4", |]}}'))).toEqual(['"HLS"', '"FLV"', '"MP3"', '"AAC"', '"M4A"']);
    expect(offered(formats('"M|"'))).toContain('"MP4"');
    expect(taken(formats('"M|"]'), '"MP4"')).toBe(formats('"MP4"⟨⟩]'));
  });

  test('of a StreamIndex are the streams without a region', () => {
    const streams =
      '{"TargetStreams": {"StreamList": [{"UserId": "ann"}, {"Index": 1, "UserId": "ben"}, {"Index": 2}, {"Index": "x"}]}, "Layout": {"CustomLayout": {"Regions": [';
    const found = at(`${streams}{"StreamIndex": 1}, {"StreamIndex": |}`);
    expect(found?.list.map(({ label, meaning }) => [label, meaning.en])).toEqual([
      ['0', 'ann'],
      ['2', ''],
    ]);
    expect(offered(`${streams}{"StreamIndex": 1|}`)).toEqual(['0', '1', '2']);
    expect(offered(region('"StreamIndex": |}'))).toEqual([]);
  });

  test.each([
    ['of a text without a default', '{"AppId": "|"}'],
    ['of what nobody knows', '{"Foo": |}'],
    ['of a list of numbers', '{"Layout": {"CustomLayout": {"Regions": [{"SpatialPosition": [|'],
  ])('none are offered %s', (_, marked) => {
    expect(at(marked)).toBeUndefined();
  });
});

test('what is typed and what is replaced, with and without quotes', () => {
  expect(at('{"La|"}')).toMatchObject({ typed: { from: 2, to: 4 }, replace: { from: 1, to: 5 } });
  expect(at('{La|}')).toMatchObject({ typed: { from: 1, to: 3 }, replace: { from: 1, to: 3 } });
});

test('every listed value is offered at its place', () => {
  for (const row of catalogue) {
    if (!row.options) continue;
    const way = row.path
      .split('.')
      .map((part) => (part.endsWith('[]') ? `"${part.slice(0, -2)}": [{` : `"${part}": {`));
    const marked = `{${way.join('').slice(0, -1)}|`;
    expect(offered(marked), row.path).toEqual(row.options.map(({ value }) => String(value)));
  }
});

test('never throws', () => {
  const piece = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    '"',
    ':',
    ',',
    '\n',
    'Layout',
    'Alpha',
    '1',
    ' ',
    '\\',
    '/*',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), fc.nat(), (pieces, place) => {
      const text = pieces.join('');
      suggest(text, place % (text.length + 1));
    }),
  );
});
