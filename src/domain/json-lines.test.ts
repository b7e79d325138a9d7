import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { jsonLines, lineOf, writeJson } from './json-lines.ts';
import type { Json } from './json.ts';
import { getAt } from './json.ts';

const anyJson = fc.jsonValue({ maxDepth: 5 }) as fc.Arbitrary<Json>;
const region = (at: number): Json => ({ StreamIndex: at, LocationX: at * 10, SpatialPosition: [1, 2, 3] });
const body = (regions: readonly Json[]): Json => ({
  AppId: 'a',
  Layout: { CustomLayout: { Regions: regions } },
});

describe('writeJson', () => {
  it('writes what JSON.stringify writes, with any indentation', () => {
    fc.assert(
      fc.property(anyJson, fc.constantFrom('', '  ', '    ', '\t'), (value, indent) => {
        const plain = JSON.parse(JSON.stringify(value)) as Json;
        expect(writeJson(plain)).toBe(JSON.stringify(plain, null, 2));
        expect(writeJson(plain, indent)).toBe(JSON.stringify(plain, null, indent));
      }),
    );
  });

  it('writes what is read as the very same value, beyond what JSON.stringify can', () => {
    const figure = fc.oneof(fc.constantFrom(Infinity, -Infinity, -0), fc.double({ noNaN: true }));
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'binary' }), fc.array(figure)), (value) => {
        expect(JSON.parse(writeJson(value))).toEqual({ ...value });
      }),
    );
    expect(writeJson([Infinity, -Infinity, -0, 0])).toBe('[\n  1e400,\n  -1e400,\n  -0,\n  0\n]');
  });

  it('keeps a key named __proto__ and escapes lone surrogates', () => {
    expect(writeJson(JSON.parse('{"__proto__":{"x":1}}') as Json, '')).toBe('{"__proto__":{"x":1}}');
    expect(writeJson('\ud800')).toBe(String.raw`"\ud800"`);
  });
});

describe('jsonLines', () => {
  it('gives the lines of writeJson, each the text of its tokens', () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        const lines = jsonLines(value);
        expect(lines.map((line) => line.text).join('\n')).toBe(writeJson(value));
        for (const { text, tokens, path } of lines) {
          expect(tokens.map((token) => token.text).join('')).toBe(text);
          expect(getAt(value, path)).toBeDefined();
        }
      }),
    );
  });

  it('tells keys, strings, numbers, literals and punctuation apart', () => {
    expect(
      jsonLines({ a: ['x', 1, true, null, {}] }).map((line) =>
        line.tokens.map(({ kind, text }) => [kind, text]),
      ),
    ).toEqual([
      [['punctuation', '{']],
      [
        ['punctuation', '  '],
        ['key', '"a"'],
        ['punctuation', ': '],
        ['punctuation', '['],
      ],
      [
        ['punctuation', '    '],
        ['string', '"x"'],
        ['punctuation', ','],
      ],
      [
        ['punctuation', '    '],
        ['number', '1'],
        ['punctuation', ','],
      ],
      [
        ['punctuation', '    '],
        ['literal', 'true'],
        ['punctuation', ','],
      ],
      [
        ['punctuation', '    '],
        ['literal', 'null'],
        ['punctuation', ','],
      ],
      [
        ['punctuation', '    '],
        ['punctuation', '{}'],
      ],
      [
        ['punctuation', '  '],
        ['punctuation', ']'],
      ],
      [['punctuation', '}']],
    ]);
  });

  it('keeps the lines of what did not change as the same references', () => {
    const regions = Array.from({ length: 17 }, (_, at) => region(at));
    const before = jsonLines(body(regions));
    const after = jsonLines(body(regions.with(3, region(99))));
    const fresh = after.filter((line) => !before.includes(line));
    expect(fresh.length).toBeLessThan(20);
    expect(after.filter((line) => line.path.includes(3) && !before.includes(line))).toHaveLength(9);
  });

  it('writes one object that stands at two places right at both', () => {
    const shared = { a: 1 };
    const value = { x: shared, y: [shared, shared] };
    const text = (): string =>
      jsonLines(value)
        .map((line) => line.text)
        .join('\n');
    expect([text(), text()]).toEqual([writeJson(value), writeJson(value)]);
  });

  it('writes an element anew where it becomes the last one and loses its comma', () => {
    const first = region(0);
    expect(jsonLines([first, region(1)]).map((line) => line.text)).toContain('  },');
    expect(jsonLines([first]).map((line) => line.text)).not.toContain('  },');
  });
});

describe('lineOf', () => {
  const lines = jsonLines(body([region(0), region(1)]));
  const regions = ['Layout', 'CustomLayout', 'Regions'];
  it.each([
    [[], 1],
    [['AppId'], 2],
    [['Layout'], 3],
    [regions, 5],
    [[...regions, 0], 6],
    [[...regions, 1, 'LocationX'], 17],
    [[...regions, 1, 'SpatialPosition', 2], 21],
    // What is absent is looked for in its nearest ancestor.
    [[...regions, 1, 'Alpha'], 15],
    [[...regions, 7], 5],
    [['Encode', 'VideoFps'], 1],
  ])('finds %j on line %i', (path, line) => {
    expect(lineOf(lines, path)).toBe(line);
  });

  it('finds the beginning of every value', () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        const all = jsonLines(value);
        for (const { path } of all) {
          const first = all.findIndex((line) => JSON.stringify(line.path) === JSON.stringify(path));
          expect(lineOf(all, path)).toBe(first + 1);
        }
      }),
    );
  });
});
