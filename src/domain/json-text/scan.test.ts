import fc from 'fast-check';
import { expect, it } from 'vitest';

import { writeJson } from '../json-lines.ts';
import type { Json } from '../json.ts';
import { scan } from './scan.ts';

const parses = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

it('finds a fault exactly where JSON.parse does', () => {
  const signs = fc.constantFrom(
    '',
    ',',
    '[',
    ']',
    '{',
    '}',
    '"',
    ':',
    '\\',
    '\\u00',
    '-',
    '0',
    '1.',
    'e',
    '+',
    'true',
    'nul',
    ' ',
    '\n',
    '\u00a0',
    '\u0001',
    'é',
    '\ud800',
  );
  const damaged = fc
    .tuple(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom('', ' '), fc.nat(), fc.nat(2), signs)
    .map(([value, indent, at, cut, put]) => {
      const text = writeJson(value as Json, indent);
      const place = at % (text.length + 1);
      return text.slice(0, place) + put + text.slice(place + cut);
    });
  const made = fc.array(signs).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(fc.oneof(damaged, made, fc.string({ unit: 'binary' })), (text) => {
      expect(scan(text).fault.kind === 'unknown').toBe(parses(text));
    }),
    { numRuns: 5000 },
  );
});

it.each([
  '0',
  '-0',
  '-1.50e+10',
  '1E5',
  '01',
  '-',
  '+1',
  '1.',
  '.1',
  '1e',
  '1e+',
  '0x1',
  '1_0',
  '١',
  'true',
  'truex',
  'tru',
  'null',
  'false ',
  '"\\b\\u00Ff"',
  '"\\v"',
  '"\\U0041"',
])('agrees with JSON.parse on %s', (text) => {
  expect(scan(text).fault.kind === 'unknown').toBe(parses(text));
  expect(scan(`[${text}]`).fault.kind === 'unknown').toBe(parses(`[${text}]`));
});
