import { expect, test } from 'vitest';

import { isPlainJson } from './plain-json.ts';

const nested = (levels: number): unknown => {
  let value: unknown = 1;
  for (let level = 0; level < levels; level += 1) value = level % 2 ? [value] : { value };
  return value;
};

test.each([
  ['null', null],
  ['a text', 'x'],
  ['a number', 1.5],
  ['what JSON.parse makes of 1e999', JSON.parse('1e999')],
  ['lists and objects', { a: [1, { b: false }], c: [] }],
  ['an own __proto__', JSON.parse('{"__proto__": {"x": 1}}')],
  ['an object without a prototype', Object.assign(Object.create(null) as object, { a: 1 })],
  ['200 levels', nested(200)],
  ['a list of 100,000', Array.from({ length: 100_000 }, () => 0)],
])('%s is plain JSON', (_name, value) => {
  expect(isPlainJson(value)).toBe(true);
  expect(isPlainJson(value)).toBe(true);
});

const ring: unknown[] = [];
ring.push(ring);
let wide: unknown = [0];
for (let level = 0; level < 40; level += 1) wide = [wide, wide];

test.each([
  ['undefined', undefined],
  ['an undefined inside', { a: undefined }],
  ['a hole', Array.from({ length: 2 })],
  ['a bigint', [1n]],
  ['a function', { a: () => 1 }],
  ['an expression', [/x/]],
  ['a map', new Map()],
  ['bytes', new Uint8Array(2)],
  ['a value that holds itself', ring],
  ['10,000 levels', nested(10_000)],
  ['two to the 40th values in 40 lists', wide],
])('%s is not', (_name, value) => expect(isPlainJson(value)).toBe(false));
