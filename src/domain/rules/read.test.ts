import { expect, test } from 'vitest';

import { readerOf } from './read.ts';

test('a misspelt parameter is a fault of the rule', () => {
  const read = readerOf({ faults: [], missing: [], unknown: [], faulty: new Map() });
  expect(() => read.number({}, 'Encode.Colour')).toThrow('Encode.Colour');
});
