import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { applyEdits } from './edits.ts';
import { writeJson } from './json-lines.ts';
import { readJson } from './json-text.ts';
import { faultMessages } from './json-text/messages.ts';
import type { Json, JsonEdit, Path } from './json.ts';
import { isList, isObject, sameJson } from './json.ts';
import { fill } from './text.ts';

const anyJson = fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<Json>;
const figureOf = (text: string): unknown => {
  const [first] = readJson(text).problems;
  const kind = Object.entries(faultMessages).find(([, message]) => message === first?.message)?.[0];
  return first && [kind, first.line, first.column];
};
const parses = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('a text that is JSON', () => {
  it('is read as JSON.parse reads it', () => {
    fc.assert(
      fc.property(anyJson, fc.constantFrom('', '  ', '\t'), (value, indent) => {
        const text = writeJson(value, indent);
        const read = readJson(text);
        expect(read.problems).toEqual([]);
        expect(read.value).toEqual(JSON.parse(text));
      }),
    );
  });

  it.each([
    ['1e400', Infinity],
    ['[-0]', [-0]],
    [String.raw`"\ud800\u0041\n\/"`, '\ud800A\n/'],
    ['\uFEFF{}', {}],
    [' \t\r\n[1.5e-3 , true,false ,null]\n', [0.0015, true, false, null]],
    ['"\u2028\u007f"', '\u2028\u007f'],
  ])('%s', (text, value) => {
    expect(readJson(text)).toMatchObject({ value, problems: [] });
  });

  it('keeps a key named __proto__ as a key', () => {
    const { value } = readJson('{"__proto__": {"Alpha": 1}}');
    expect(Object.keys(value as object)).toEqual(['__proto__']);
    expect(({} as { Alpha?: number }).Alpha).toBeUndefined();
  });
});

describe('the first thing wrong', () => {
  it.each([
    ['', 'empty', 1, 1],
    [' \n ', 'empty', 1, 1],
    ['{"a": {"b": [1, 2', 'end-in-list', 1, 18],
    ['{\n  "a": {\n    "b": 1,\n', 'end-in-object', 3, 12],
    ['{"a"', 'end-in-object', 1, 5],
    ['{"a":', 'end-in-object', 1, 6],
    ['{"a": "xy', 'end-in-string', 1, 10],
    ['"\\', 'end-in-string', 1, 3],
    ['"\\u12', 'end-in-string', 1, 6],
    ['{"a', 'end-in-string', 1, 4],
    ['{"a": 1\n "b": 2}', 'missing-comma', 2, 2],
    ['[1 2]', 'missing-comma', 1, 4],
    ['{"a" 1}', 'missing-colon', 1, 6],
    ['{"a", 1}', 'missing-colon', 1, 5],
    ['{{}}', 'missing-key', 1, 2],
    ['{"a": }', 'missing-value', 1, 7],
    ['{"a": , "b": 1}', 'missing-value', 1, 7],
    ['{"a": 1,\n}', 'trailing-comma', 2, 1],
    ['[1, ]', 'trailing-comma', 1, 5],
    ['[1,,2]', 'spare-comma', 1, 4],
    ['{,}', 'spare-comma', 1, 2],
    ['[,]', 'spare-comma', 1, 2],
    [',', 'spare-comma', 1, 1],
    ['[{"a": 1]', 'close-object', 1, 9],
    ['{"a": [1}', 'close-list', 1, 9],
    ['[}', 'close-list', 1, 2],
    ['{"a": ]}', 'close-object', 1, 7],
    ['{}}', 'spare-close', 1, 3],
    [']', 'spare-close', 1, 1],
    ['{} {}', 'after-end', 1, 4],
    ['1 2', 'after-end', 1, 3],
    ['{ // note\n}', 'comment', 1, 3],
    ['{} /* note */', 'comment', 1, 4],
    ['{"a": 1 # note\n}', 'comment', 1, 9],
    ["{'a': 1}", 'single-quote', 1, 2],
    ["['a']", 'single-quote', 1, 2],
    ['{“a”: 1}', 'curly-quote', 1, 2],
    ['{"a"：1}', 'wide-punctuation', 1, 5],
    ['{"a": 1，"b": 2}', 'wide-punctuation', 1, 8],
    ['{a: 1}', 'unquoted-key', 1, 2],
    ['{1: 1}', 'unquoted-key', 1, 2],
    ['{"a": 1, 键: 1}', 'unquoted-key', 1, 10],
    ['{"a": mp4}', 'unquoted-text', 1, 7],
    ['nullx', 'unquoted-text', 1, 1],
    ['nul', 'unquoted-text', 1, 1],
    ['[True]', 'literal-case', 1, 2],
    ['[None]', 'literal-case', 1, 2],
    ['[NaN]', 'not-finite', 1, 2],
    ['[-Infinity]', 'not-finite', 1, 2],
    ['[undefined]', 'not-finite', 1, 2],
    ['[01]', 'number', 1, 2],
    ['[.5]', 'number', 1, 2],
    ['[5.]', 'number', 1, 2],
    ['[+5]', 'number', 1, 2],
    ['[1e]', 'number', 1, 2],
    ['[-]', 'number', 1, 2],
    ['[0x1F]', 'number', 1, 2],
    [String.raw`["a\x"]`, 'escape', 1, 4],
    [String.raw`["\u12G4"]`, 'escape', 1, 3],
    ['["a\nb"]', 'line-break', 1, 4],
    ['["a\tb"]', 'control', 1, 4],
    ['[@]', 'unexpected', 1, 2],
    ['[1:2]', 'unexpected', 1, 3],
    ['{"a": 1; "b": 2}', 'unexpected', 1, 8],
    ['[\u00a01]', 'invisible', 1, 2],
    ['[1,\u20282]', 'invisible', 1, 4],
    ['{"a": 1\u00a0}', 'invisible', 1, 8],
    ['\uFEFF\uFEFF{}', 'invisible', 1, 1],
    ['[\ud800]', 'invisible', 1, 2],
    ['[🙂]', 'unexpected', 1, 2],
    ['\uFEFF{a', 'unquoted-key', 1, 2],
    ['[1,\r\n2,\r3,\n x]', 'unquoted-text', 4, 2],
  ])('of %j: %s at %i:%i', (text, kind, line, column) => {
    expect(figureOf(text)).toEqual([kind, line, column]);
    expect(readJson(text).value).toBeUndefined();
    expect(parses(text)).toBe(false);
  });

  it('is told with its place, and where the open bracket stands', () => {
    const [first] = readJson('{\n  "a": [\n    1,\n    2').problems;
    expect(first).toMatchObject({ code: 'json.syntax', severity: 'error', path: [], line: 4, column: 6 });
    expect(first && fill(first.message, 'en', first.params)).toBe(
      'Line 4, column 6: the text ends inside the list opened at line 2; its closing ] was expected. Perhaps only a part was copied.',
    );
    expect(first && fill(first.message, 'zh', first.params)).toContain('第 4 行第 6 列');
  });

  it.each([
    ['[1 "ab"]', '"ab"'],
    ['[1 "abcdefghijklmnopqrstuvwxyz"]', '"abcdefghijklmnopqrstuv…'],
    ['[1 \u200b]', 'U+200B'],
    ['["\u0001"]', 'U+0001'],
    ['[🙂]', '🙂'],
  ])('shows what stands there: %j', (text, found) => {
    expect(readJson(text).problems[0]?.params?.['found']).toBe(found);
  });

  it('leaves no place of a message open', () => {
    const hurt = fc
      .tuple(
        anyJson,
        fc.nat(),
        fc.nat(3),
        fc.constantFrom('', ',', '}', ']', '"', "'", '\\', '/', 'x', '-', '，', '\n', '{', ':'),
      )
      .map(([value, at, cut, put]) => {
        const text = writeJson(value);
        const place = at % (text.length + 1);
        return text.slice(0, place) + put + text.slice(place + cut);
      });
    fc.assert(
      fc.property(fc.oneof(hurt, fc.string({ unit: 'binary' })), (text) => {
        const { value, problems } = readJson(text);
        expect(value === undefined).toBe(!parses(text));
        expect(problems.some((problem) => problem.code === 'json.syntax')).toBe(value === undefined);
        for (const { message, params, line, column } of problems) {
          expect(fill(message, 'en', params)).not.toMatch(/\{(line|column|found|openedLine|key)\}/);
          expect(line >= 1 && column >= 1).toBe(true);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('stands no further on than where JSON.parse gives up', () => {
    const wanted = fc.tuple(anyJson, fc.nat(), fc.constantFrom(',', '}', ']', ':', '"', 'x', '1', '{', '['));
    fc.assert(
      fc.property(wanted, ([value, at, put]) => {
        const text = writeJson(value, '');
        const hurt = text.slice(0, at % (text.length + 1)) + put + text.slice(at % (text.length + 1));
        const [first] = readJson(hurt).problems;
        fc.pre(first?.code === 'json.syntax');
        let position = hurt.length;
        try {
          JSON.parse(hurt);
        } catch (error) {
          position = Number(/at position (\d+)/.exec(String(error))?.[1] ?? hurt.length);
        }
        expect(first.column - 1).toBeLessThanOrEqual(position);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('more than one thing wrong', () => {
  const linesOf = (text: string): unknown => readJson(text).problems.map((problem) => problem.line);

  it('is told once a line', () => {
    expect(linesOf('{\n  \'a\': 1,\n  \'b\': 2,\n  "c": 3,\n  d: "x",\n}')).toEqual([2, 3, 5, 6]);
    expect(linesOf('[\n1 2,\n3 4 5 6,\n"a\\x",\n{"a" 1},\n{"a": },\n // x\n7]')).toEqual([2, 3, 4, 5, 6, 7]);
  });

  it('is not guessed at where the first leaves open what the rest means', () => {
    expect(linesOf('{"a": [1}\n, x, y,\n z]')).toEqual([1]);
    expect(linesOf('{}\n{}\n{x}')).toEqual([2]);
  });

  it('is told at most a hundred times', () => {
    const { problems } = readJson(`[${'x,\n'.repeat(5000)}1]`);
    expect(problems).toHaveLength(100);
    expect(problems.at(-1)?.line).toBe(100);
  });
});

describe('deep and large texts', () => {
  const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

  it('are read to 200 levels and refused beyond, without an overflow', () => {
    expect(readJson(nested(200)).problems).toEqual([]);
    expect(readJson(nested(200)).locate(Array.from({ length: 199 }, () => 0))).toEqual({
      line: 1,
      column: 200,
    });
    expect(readJson(nested(201)).value).toBeUndefined();
    expect(figureOf(nested(201))).toEqual(['deep', 1, 201]);
    expect(figureOf(nested(100_000))).toEqual(['deep', 1, 201]);
    expect(figureOf('{"a":'.repeat(100_000))).toEqual(['deep', 1, 1001]);
    expect(figureOf(`[x,\n${'['.repeat(100_000)}`)).toEqual(['unquoted-text', 1, 2]);
    expect(readJson('{}').editText([])).toBe('{}');
    expect(readJson(nested(201)).editText([{ op: 'set', path: [], value: 1 }])).toBe(nested(201));
  });

  it('are read, and every place in them found, without delay', { timeout: 20_000 }, () => {
    const regions = Array.from({ length: 30_000 }, (_, at) => ({
      StreamIndex: at,
      LocationX: 1,
      SourceCrop: { LocationX: 0, LocationY: 0, WidthProportion: 0.5, HeightProportion: 0.5 },
      AlternateImage: `https://example.com/${at}.png`,
    }));
    const read = readJson(writeJson({ Layout: { CustomLayout: { Regions: regions } } }));
    expect(read.problems).toEqual([]);
    const lines = regions.map(
      (_, at) => read.locate(['Layout', 'CustomLayout', 'Regions', at, 'LocationX'])?.line,
    );
    expect(lines).toEqual(regions.map((_, at) => 7 + at * 11));
  });
});

describe('a key that stands twice', () => {
  it('is told at each repetition, in every object by itself', () => {
    const text = '{\n "a": 1,\n "b": [{"c": 1}, {"c": 2, "\\u0063": 3}],\n "a": 2,\n "a": 3\n}';
    const { value, problems } = readJson(text);
    expect(value).toEqual({ a: 3, b: [{ c: 1 }, { c: 3 }] });
    expect(
      problems.map(({ code, path, line, column, params }) => [
        code,
        path,
        line,
        column,
        params?.['key'],
        params?.['firstLine'],
      ]),
    ).toEqual([
      ['json.duplicate-key', ['b', 1, 'c'], 3, 27, 'c', 3],
      ['json.duplicate-key', ['a'], 4, 2, 'a', 2],
      ['json.duplicate-key', ['a'], 5, 2, 'a', 2],
    ]);
  });

  it('may be __proto__ or the empty key', () => {
    expect(
      readJson('{"__proto__": 1, "__proto__": 2, "": 3, "": 4}').problems.map(({ path }) => path),
    ).toEqual([['__proto__'], ['']]);
  });

  it('is told at most a thousand times', () => {
    expect(readJson(`{${'"a":1,'.repeat(5000)}"b":1}`).problems).toHaveLength(1000);
  });

  it('is located where the value that counts stands, and goes with all its values', () => {
    const read = readJson('{"a": {"x": 1},\n "a": {"y": 2}, "b": 3}');
    expect(read.locate(['a', 'y'])).toEqual({ line: 2, column: 8 });
    expect(read.locate(['a', 'x'])).toEqual({ line: 2, column: 7 });
    expect(read.editText([{ op: 'remove', path: ['a'] }])).toBe('{"b": 3}');
    expect(read.editText([{ op: 'set', path: ['a'], value: 0 }])).toBe('{"a": {"x": 1},\n "a": 0, "b": 3}');
  });
});

describe('locate', () => {
  const read = readJson(
    '\uFEFF \n{ "Layout": {\r\n  "Regions": [\n    {"Alpha": 1},\n    { "Alpha":\n 2 } ] } }',
  );
  it.each<[Path, 'key' | 'value' | undefined, number, number]>([
    [[], undefined, 2, 1],
    [['Layout'], 'key', 2, 3],
    [['Layout'], 'value', 2, 13],
    [['Layout', 'Regions', 0], 'key', 4, 5],
    [['Layout', 'Regions', 1, 'Alpha'], undefined, 5, 7],
    [['Layout', 'Regions', 1, 'Alpha'], 'value', 6, 2],
    // What is missing is reported where the object or list that lacks it begins.
    [['Layout', 'Regions', 1, 'Width'], 'key', 5, 5],
    [['Layout', 'Regions', 7, 'Width'], 'key', 3, 14],
    [['Layout', 'Custom', 'Regions'], 'key', 2, 13],
    [['Layout', 0], 'key', 2, 13],
    [['Layout', 'Regions', 'Alpha'], 'key', 3, 14],
    [['Layout', 'Regions', 1, 'Alpha', 'x'], 'key', 6, 2],
    [['Encode'], 'key', 2, 1],
    [['__proto__'], 'key', 2, 1],
  ])('%j (%s): %i:%i', (path, what, line, column) => {
    expect(read.locate(path, what)).toEqual({ line, column });
  });

  it('knows no place where there is no value', () => {
    expect(readJson('{').locate([])).toBeUndefined();
  });
});

describe('editText', () => {
  const set = (path: Path, value: Json): JsonEdit => ({ op: 'set', path, value });
  const insert = (path: Path, value: Json): JsonEdit => ({ op: 'insert', path, value });
  const remove = (path: Path): JsonEdit => ({ op: 'remove', path });

  it.each<[string, string, JsonEdit[], string]>([
    [
      'replaces a value and nothing else',
      '{ "a":1,\n\n "b" : [ 1,2 ] }',
      [set(['b', 0], 9)],
      '{ "a":1,\n\n "b" : [ 9,2 ] }',
    ],
    ['replaces the whole', ' 1\n', [set([], 2)], ' 2\n'],
    ['keeps the byte-order mark', '\uFEFF[1]', [set([0], 2)], '\uFEFF[2]'],
    ['writes numbers beyond a double', '[1]', [set([0], Infinity)], '[1e400]'],
    [
      'writes a container in the indentation of the text',
      '{\n    "a": 1\n}',
      [set(['a'], { b: [1] })],
      '{\n    "a": {\n        "b": [\n            1\n        ]\n    }\n}',
    ],
    [
      'keeps tabs and CR LF',
      '{\r\n\t"a": {\r\n\t\t"b": 1\r\n\t}\r\n}',
      [set(['a', 'b'], [1])],
      '{\r\n\t"a": {\r\n\t\t"b": [\r\n\t\t\t1\r\n\t\t]\r\n\t}\r\n}',
    ],
    [
      'keeps a list on its one line',
      '{\n  "f": ["a"]\n}',
      [set(['f'], ['a', 'b'])],
      '{\n  "f": ["a","b"]\n}',
    ],
    ['adds a key last', '{\n  "a": 1\n}', [set(['b'], 2)], '{\n  "a": 1,\n  "b": 2\n}'],
    ['adds a key on one line', '{"a":1}', [set(['b'], { c: 2 })], '{"a":1,"b":{"c":2}}'],
    [
      'adds a key after the habit of the line',
      '{"a": 1, "b": 2}',
      [set(['c'], 3)],
      '{"a": 1, "b": 2, "c": 3}',
    ],
    [
      'adds a known key in the order of the catalogue',
      '{\n  "AppId": "a",\n  "TaskId": "t"\n}',
      [set(['RoomId'], 'r')],
      '{\n  "AppId": "a",\n  "RoomId": "r",\n  "TaskId": "t"\n}',
    ],
    ['adds to an empty object', '{\n  "a": {}\n}', [set(['a', 'b'], 1)], '{\n  "a": {\n    "b": 1\n  }\n}'],
    ['adds to an empty object of one line', '{"a": { }}', [set(['a', 'b'], 1)], '{"a": {"b": 1}}'],
    ['adds to an empty object that is all the text', '{\n}', [set(['b'], 1)], '{\n  "b": 1\n}'],
    ['inserts before an element', '[\n  1,\n  2\n]', [insert([1], 9)], '[\n  1,\n  9,\n  2\n]'],
    ['inserts first and last on one line', '[1, 2]', [insert([0], 0), insert([3], 3)], '[0, 1, 2, 3]'],
    [
      'inserts an object into a list',
      '[\n  {\n    "a": 1\n  }\n]',
      [insert([1], { a: 2 })],
      '[\n  {\n    "a": 1\n  },\n  {\n    "a": 2\n  }\n]',
    ],
    ['inserts into an empty list', '{"a": []}', [insert(['a', 0], 1)], '{"a": [1]}'],
    ['removes the last of a close list', '[1, 2]', [remove([1])], '[1]'],
    ['removes the first', '{\n  "a": 1,\n  "b": 2\n}', [remove(['a'])], '{\n  "b": 2\n}'],
    ['removes one in the middle', '[1,  2, 3]', [remove([1])], '[1, 3]'],
    ['removes the only one', '{\n  "a": 1\n}', [remove(['a'])], '{}'],
    ['does one edit after the other', '[1,2,3]', [remove([0]), remove([0]), set([0], 9)], '[9]'],
    [
      'leaves what is not there',
      '{"a":1}',
      [
        remove(['b']),
        remove(['b', 0]),
        set(['a', 'b'], 1),
        set(['b', 'c'], 1),
        set([0], 1),
        insert(['a', 0], 1),
        insert(['c'], 1),
        insert([], 1),
        remove([]),
      ],
      '{"a":1}',
    ],
    ['leaves lists that are too short', '[1]', [set([1], 1), set(['a'], 1), remove([1])], '[1]'],
    ['leaves a text that is not JSON', '{"a":', [set(['a'], 1)], '{"a":'],
    ['keeps __proto__ a key', '{}', [set(['__proto__'], { a: 1 })], '{"__proto__": {"a":1}}'],
  ])('%s', (_, text, edits, wanted) => {
    expect(readJson(text).editText(edits)).toBe(wanted);
  });

  it('changes the text as applyEdits changes the value', () => {
    const pathIn = (value: Json, picks: readonly number[]): Path => {
      const path: (string | number)[] = [];
      let here: Json | undefined = value;
      for (const pick of picks) {
        const parts: readonly (string | number)[] = isList(here)
          ? [...here.keys()]
          : isObject(here)
            ? Object.keys(here)
            : [];
        const extra: string | number = isList(here) ? here.length : 'Alpha';
        const part: string | number = [...parts, extra][pick % (parts.length + 1)] ?? extra;
        path.push(part);
        here = isList(here)
          ? here[Number(part)]
          : isObject(here) && Object.hasOwn(here, part)
            ? here[String(part)]
            : undefined;
        if (here === undefined) break;
      }
      return path;
    };
    const step = fc.record({
      op: fc.constantFrom('set', 'insert', 'remove'),
      picks: fc.array(fc.nat(9), { maxLength: 4 }),
      value: anyJson,
    });
    fc.assert(
      fc.property(
        anyJson,
        fc.constantFrom('', ' ', '\t', '    '),
        fc.array(step, { maxLength: 4 }),
        (start, indent, steps) => {
          const text = writeJson(start, indent);
          let value = JSON.parse(text) as Json;
          const edits: JsonEdit[] = [];
          for (const { op, picks, value: put } of steps) {
            const path = pathIn(value, picks);
            const edit: JsonEdit = op === 'remove' ? { op, path } : { op, path, value: put };
            edits.push(edit);
            value = applyEdits(value, [edit]);
          }
          const after = readJson(text).editText(edits);
          const read = readJson(after);
          expect(read.problems).toEqual([]);
          expect(sameJson(read.value, value)).toBe(true);
          // A text of one line stays one.
        },
      ),
      { numRuns: 2000 },
    );
  });
});
