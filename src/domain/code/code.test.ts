import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { toBody } from '../document.ts';
import { writeJson } from '../json-lines.ts';
import type { Json, JsonObject } from '../json.ts';
import { sampleDocument } from '../samples.ts';
import { type CodeFormat, codeFile, codeOf } from './code.ts';
import { isBalanced, tokensOf } from './testing.ts';

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
const programs = ['go', 'java', 'python', 'node'] as const;
const formats: readonly CodeFormat[] = ['curl', ...programs];

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

/** A text with all that is hard to quote, halves of characters among it. */
const hard = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 2 }),
      fc.constantFrom(
        '"',
        '\\',
        '\n',
        '\r',
        '\0',
        '$HOME',
        '`',
        "'",
        '{}',
        '中文',
        '</script>',
        String.raw`\u0022`,
      ),
      fc.constantFrom('\u2028', '\uFEFF', '\u202E', '\u200B', '\u0085', '\uD800', '\uDC00'),
    ),
    { maxLength: 5 },
  )
  .map((parts) => parts.join(''));
const { tree: anyValue } = fc.letrec<{ tree: Json }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.oneof(hard, fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean()),
    fc.constant(null),
    fc.array(tie('tree'), { maxLength: 3 }),
    fc.dictionary(fc.oneof(hard, fc.constant('__proto__')), tie('tree'), { maxKeys: 3 }),
  ),
}));
const anyBody = fc.dictionary(fc.oneof(hard, fc.constantFrom('AppId', '__proto__', 'a b')), anyValue, {
  maxKeys: 4,
}) as fc.Arbitrary<JsonObject>;

/** What stands between two marks of a program. */
const between = (program: string, from: string, to: string): string => {
  const start = program.indexOf(from) + from.length;
  return program.slice(start, program.indexOf(to, start));
};

/** A literal of Python or JavaScript as JSON. */
const asJson = (literal: string): string =>
  tokensOf(literal)
    .map(({ kind, value }) =>
      kind === 'text'
        ? JSON.stringify(value)
        : value
            .replaceAll(/,(?=\s*[}\]])/g, '')
            .replaceAll(
              /\b(True|False|None)\b/g,
              (word) => ({ True: 'true', False: 'false' })[word] ?? 'null',
            )
            .replaceAll(/([A-Za-z_]\w*)(?=: )/g, '"$1"'),
    )
    .join('')
    .replaceAll('["__proto__"]: ', '"__proto__": ');

describe('whatever a body holds', () => {
  const back: Readonly<Record<'java' | 'python' | 'node', (program: string) => string>> = {
    java: (program) =>
      tokensOf(between(program, 'Arrays.asList(\n', '));\n        RawResponse'))
        .flatMap(({ kind, value }) => (kind === 'text' ? [value] : []))
        .join('\n'),
    python: (program) => asJson(between(program, 'body = ', '\n\nprint')),
    node: (program) => asJson(between(program, 'const body = ', ';\n\nconst request')),
  };

  test.each(['java', 'python', 'node'] as const)('%s reads it back as the very body', (format) => {
    fc.assert(
      fc.property(anyBody, (body) => {
        const program = codeOf(format, 'start-record', body);
        expect(isBalanced(program)).toBe(true);
        expect(JSON.stringify(JSON.parse(back[format](program)))).toBe(JSON.stringify(body));
      }),
    );
  });

  test('the command reads it back as the very text, one quoted piece of the shell', () => {
    fc.assert(
      fc.property(anyBody, (body) => {
        const command = codeOf('curl', 'start-record', body);
        const data = command.slice(command.indexOf("--data-raw '") + 12, -2);
        const pieces = data.split(String.raw`'\''`);
        expect(pieces.join("'")).toBe(writeJson(body));
        expect(pieces.some((piece) => piece.includes("'"))).toBe(false);
        expect(command.endsWith("'\n")).toBe(true);
      }),
    );
  });

  test.each(programs)('%s is no more than one program, and shows nothing that cannot be seen', (format) => {
    fc.assert(
      fc.property(hard, (text) => {
        const body = { AppId: text, [text]: text, Layout: { [text]: [text] } };
        const program = codeOf(format, 'start-record', body);
        expect(isBalanced(program)).toBe(true);
        expect(program).not.toMatch(/[\0\u0085\u200B\u2028\u202E\uFEFF]/);
      }),
    );
  });

  test('the Go program holds its texts', () => {
    fc.assert(
      fc.property(hard, (text) => {
        const program = codeOf('go', 'start-record', { AppId: text });
        const [app] = tokensOf(between(program, 'AppID: ', ',\n\t}'));
        expect(app?.value).toBe(text.replaceAll(/\p{Surrogate}/gu, '\uFFFD'));
      }),
    );
  });

  test('and what is broken would be seen', () => {
    expect(isBalanced('a(b["]"])')).toBe(true);
    expect(isBalanced('a(b[)]')).toBe(false);
    expect(isBalanced('a(')).toBe(false);
    expect(() => isBalanced('"a\n"')).toThrow('without an end');
    expect(() => isBalanced(String.raw`"\x"`)).toThrow('without an end');
    expect(tokensOf(String.raw`f("\ud83d\ude00\t\"")`)[1]).toEqual({ kind: 'text', value: '\u{1F600}\t"' });
  });
});

describe('every call', () => {
  test.each(['java', 'python'] as const)(
    'of %s is made over TLS, which its SDK does not do by itself',
    (format) => expect(codeOf(format, 'start-record', whole)).toMatch(/Scheme, "https"|^ +"https",$/m),
  );
});
