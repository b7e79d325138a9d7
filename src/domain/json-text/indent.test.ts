import { expect, test } from 'vitest';

import { indented } from './indent.ts';

test.each([
  [
    'one line',
    '{"a":{"b":[1,0.10]},"c":"x {y}"}',
    '{\n  "a": {\n    "b": [\n      1,\n      0.10\n    ]\n  },\n  "c": "x {y}"\n}',
  ],
  ['comments', '{"a":1,/* kept */"b":2}', '{\n  "a": 1, /* kept */\n  "b": 2\n}'],
  ['already so', '{\n  "a": 1\n}', '{\n  "a": 1\n}'],
])('lays out %s', (_, text, expected) => {
  expect(indented(text)).toBe(expected);
});

test.each(["{a:'b  c',}", 'curl -d {"a":1} http://x', '{"a":', 'NaN', ''])(
  'leaves alone what is no JSON: %s',
  (text) => {
    expect(indented(text)).toBe(text);
  },
);
