import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { intake } from '../intake.ts';
import { writeJson } from '../json-lines.ts';
import type { Json, JsonObject } from '../json.ts';
import { bodyOf, disguise } from './testing.ts';

const legal = fc.record(
  {
    AppId: fc.stringMatching(/^[a-zA-Z0-9_@.-]{1,12}$/),
    RoomId: fc.string({ unit: 'grapheme', maxLength: 8 }),
    BusinessId: fc.constantFrom("it's", 'a "b"', '$HOME `x` \\n', '100%', '^&|<>!', '\n\t', '😀'),
    Control: fc.record({ MaxIdleTime: fc.integer({ min: 10, max: 86_400 }), EnableSyncUpload: fc.boolean() }),
    TargetStreams: fc.record({
      StreamList: fc.array(fc.record({ Index: fc.nat(20), UserId: fc.string({ maxLength: 5 }) }), {
        maxLength: 4,
      }),
    }),
    Layout: fc.record({
      LayoutMode: fc.constant(2),
      CustomLayout: fc.record({
        Regions: fc.array(
          fc.record({ StreamIndex: fc.nat(20), Alpha: fc.double({ min: 0.1, max: 1, noNaN: true }) }),
        ),
      }),
    }),
  },
  { requiredKeys: ['AppId'] },
) as fc.Arbitrary<JsonObject>;

const posix = (body: string): string => `'${body.replaceAll("'", String.raw`'\''`)}'`;
const cLike = (body: string): string => JSON.stringify(body);
const disguises: Readonly<Record<string, (body: JsonObject) => string>> = {
  'on one line': (body) => writeJson(body, ''),
  'in a Bash command': (body) =>
    `curl -X POST 'https://x/?a=b' \\\n  -H 'A: b' \\\n  -d ${posix(writeJson(body))}`,
  'in a Bash command with double quotes': (body) =>
    `curl --data "${writeJson(body, '').replaceAll(/["\\$`]/g, String.raw`\$&`)}" x`,
  'in a Bash command with $': (body) =>
    `curl --data-raw $'${writeJson(body)
      .replaceAll(/['\\]/g, String.raw`\$&`)
      .replaceAll('\n', String.raw`\n`)}'`,
  'in a Windows command': (body) =>
    `curl x ^\r\n  --data-raw ^"${writeJson(body, '')
      .replaceAll(/(\\*)"/g, String.raw`$1$1\"`)
      .replaceAll(/["\\{}^&|<>!%]/g, '^$&')}^"`,
  'in a string of a program': (body) => `String body = ${cLike(writeJson(body))};`,
  'in joined strings': (body) => `body := ${writeJson(body).split('\n').map(cLike).join(' +\n  ')}`,
  'in a string of JSON': (body) => JSON.stringify(writeJson(body)),
  'in an HTTP request': (body) => `POST /?Action=StartRecord HTTP/1.1\r\nHost: x\r\n\r\n${writeJson(body)}`,
  'with liberties': (body) => disguise(body, [1, 2, 3, 4, 5, 6, 7]),
  'in a program': (body) => `client.startRecord(${disguise(body, [3, 1, 4, 1, 5, 9])});`,
  'in other letters': (body) =>
    writeJson(
      JSON.parse(
        writeJson(body).replaceAll(/"([A-Z]\w*)":/g, (_, key: string) => `"${key.toLowerCase()}":`),
      ) as Json,
    ),
};

describe('the same body comes out', () => {
  it.each(Object.keys(disguises))('%s', (name) => {
    fc.assert(
      fc.property(legal, (body) => {
        const pasted = (disguises[name] as (body: JsonObject) => string)(body);
        expect(bodyOf(pasted)).toEqual(JSON.parse(writeJson(body)));
        const place = intake(pasted).locate(['AppId']) as { line: number; column: number };
        const there = pasted.split(/\r\n|\n/)[place.line - 1]?.slice(place.column - 1, place.column + 12);
        expect(there?.toLowerCase()).toMatch(/^["'^\\]{0,6}appid/);
      }),
      { numRuns: 200 },
    );
  });
});
