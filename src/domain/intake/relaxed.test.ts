import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readJson } from '../json-text.ts';
import type { Json } from '../json.ts';
import { readRelaxed } from './relaxed.ts';
import { disguise } from './testing.ts';

const readOf = (text: string, start = 0, part = false) => {
  const read = readRelaxed(text, start, part);
  return 'json' in read
    ? {
        value: JSON.parse(read.json.text) as Json,
        kinds: read.liberties.map(({ kind }) => kind),
        end: read.end,
      }
    : read.refusedAt;
};

describe('what JSON does not know is read', () => {
  it.each<[string, Json, readonly string[]]>([
    ['{"a": [1, true, false, null, "x"]}', { a: [1, true, false, null, 'x'] }, []],
    ['// note\n{"a": 1 /* one */, # two\n "b": 2}', { a: 1, b: 2 }, ['comment']],
    ['{"a": [1, 2, ], }', { a: [1, 2] }, ['trailing-comma']],
    ['[1, /* no more */ ]', [1], ['comment', 'trailing-comma']],
    ["{'a': 'it\\'s \"b\"'}", { a: 'it\'s "b"' }, ['single-quote']],
    ['{`a`: `b\nc`}', { a: 'b\nc' }, ['single-quote']],
    ['{“a”: ‘b’, ＂c＂: ”d”}', { a: 'b', c: 'd' }, ['curly-quote']],
    ['｛"a"：［1，2］｝', { a: [1, 2] }, ['wide-punctuation']],
    ['{a: 1, $b_2: 2, 键-3: 3, 4: 4}', { a: 1, $b_2: 2, '键-3': 3, 4: 4 }, ['unquoted-key']],
    ['[True, FALSE, None, nil, Null]', [true, false, null, null, null], ['literal-case']],
    ['[NaN, undefined]', [null, null], ['not-finite']],
    ['[Infinity, -inf, +Infinity]', [Infinity, -Infinity, Infinity], ['not-finite']],
    ['[.5, 5., +1, -.5, 0x1F, -0x10, 1.e3, +.5E-1]', [0.5, 5, 1, -0.5, 31, -16, 1000, 0.05], ['number']],
    [String.raw`["\x41\v\0\u{1F600}\q\u0042\n"]`, ['A\v\0😀qB\n'], ['escape']],
    ['["a\\\nb\\\r\nc"]', ['abc'], ['escape']],
    ['["a\tb"]', ['a\tb'], ['control']],
    ['[\u00a01,\u200b2]', [1, 2], ['invisible']],
    ['{"a": 1};\n', { a: 1 }, ['after-end']],
    ['{"a": 1},', { a: 1 }, ['after-end']],
    ['["“it’s”"]', ['“it’s”'], []],
    [String.raw`["\ud800"]`, ['\ud800'], []],
  ])('%j', (text, value, kinds) => {
    const read = readOf(text);
    expect(read).toMatchObject({ value, kinds });
  });

  it('in part, to the end of the value', () => {
    expect(readOf('x = {a: 1}; y', 4, true)).toEqual({ value: { a: 1 }, kinds: ['unquoted-key'], end: 10 });
    expect(readOf('x = 5 y', 4, true)).toMatchObject({ value: 5 });
  });

  it('with each piece where it stands', () => {
    const text = "{a: 1, // c\n 'b': [True,]}";
    const read = readRelaxed(text);
    if (!('json' in read)) throw new Error('refused');
    const at = (piece: string) => read.json.origin(read.json.text.indexOf(piece));
    expect(at('"a"')).toBe(text.indexOf('a'));
    expect(at('"b"')).toBe(text.indexOf("'b'"));
    expect(at('true')).toBe(text.indexOf('True'));
    expect(at(']')).toBe(text.indexOf(']'));
  });
});

describe('what no reading makes sense of is refused where it stands', () => {
  it.each([
    ['', 0],
    ['[1,,2]', 3],
    ['{,}', 1],
    ['[1 2]', 3],
    ['{"a" 1}', 5],
    ['{"a": }', 6],
    ['{"a": 1', 7],
    ['{"a', 3],
    ['[}', 1],
    ['{] ', 1],
    ['{} {}', 3],
    ['{},x', 2],
    ['["a\nb"]', 3],
    [String.raw`["\u12"]`, 2],
    [String.raw`["\x"]`, 2],
    [String.raw`["\u{110000}"]`, 2],
    ['["\\', 2],
    ['[007]', 1],
    ['[+]', 1],
    ['[.]', 1],
    ['[mp4]', 1],
    ['[@]', 1],
    ['{@: 1}', 1],
    ['/* open', 0],
    ['['.repeat(201), 200],
  ])('%j at %i', (text, offset) => {
    expect(readOf(text)).toBe(offset);
  });
});

const anyJson = fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<Json>;

it('any value in any such writing is read as itself', () => {
  fc.assert(
    fc.property(anyJson, fc.array(fc.nat(), { minLength: 1, maxLength: 40 }), (value, picks) => {
      const read = readOf(disguise(value, picks));
      expect(read).toMatchObject({ value: JSON.parse(JSON.stringify(value)) as Json });
    }),
    { numRuns: 1000 },
  );
});

it('the first liberty is what the strict reader stops at', () => {
  fc.assert(
    fc.property(anyJson, fc.array(fc.nat(), { minLength: 1, maxLength: 40 }), (value, picks) => {
      const text = disguise(value, picks);
      const [strict] = readJson(text).problems;
      const read = readRelaxed(text);
      if (!('json' in read)) throw new Error('refused');
      const [first] = read.liberties;
      expect(first?.offset).toBe(strict && offsetOf(text, strict));
    }),
    { numRuns: 500 },
  );
});

const offsetOf = (
  text: string,
  { line, column }: { readonly line: number; readonly column: number },
): number =>
  text
    .split('\n')
    .slice(0, line - 1)
    .join('\n').length +
  (line > 1 ? 1 : 0) +
  column -
  1;

it('any text at all is read or refused, without a throw, and what is read is JSON', () => {
  const signs = fc.constantFrom(...'{}[],:"\'`“”，：0.5eE+-xTrueNaN\\u\n/*# \u00a0'.split(''));
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 30 }), fc.boolean(), (parts, part) => {
      const text = parts.join('');
      const read = readRelaxed(text, 0, part);
      if ('json' in read) JSON.parse(read.json.text);
      else expect(read.refusedAt).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 5000 },
  );
});
