import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { spread } from './z-spread.ts';

describe('layers', () => {
  test.each<[string, number[], number[]]>([
    ['nothing', [], []],
    ['rising values stay', [0, 5, 100], [0, 5, 100]],
    ['of a tie the first stays', [0, 0], [0, 1]],
    ['ties at the top move down', [100, 100], [99, 100]],
    ['the one brought to the front moves, not the others', [1, 2, 3, 0], [1, 2, 3, 4]],
    ['the one sent to the back moves, not the others', [9, 1, 5, 6], [0, 1, 5, 6]],
    ['a value without room beside the ones that stay goes', [10, 11, 11, 12], [10, 11, 12, 13]],
    ['values outside 0..100 move in', [-5, 50, 200], [0, 50, 100]],
    ['all at the top', [100, 100, 100], [98, 99, 100]],
  ])('%s', (_, values, spreadValues) => {
    expect(spread(values)).toEqual(spreadValues);
  });

  test('101 regions fill them, 102 do not fit', () => {
    expect(spread(Array.from({ length: 101 }, () => 7))).toEqual(Array.from({ length: 101 }, (_, at) => at));
    expect(() => spread(Array.from({ length: 102 }, () => 7))).toThrow('more regions than layers');
  });
});

/** Whether distinct rising values within 0..100 exist that agree with `values` at the positions of `kept` (bit by bit). */
function fits(values: readonly number[], kept: number): boolean {
  let least = 0;
  for (const [at, value] of values.entries()) {
    if ((kept >> at) & 1) {
      if (value < least) return false;
      least = value;
    }
    least += 1;
  }
  return least <= 101;
}

const bits = (n: number): number => n.toString(2).replaceAll('0', '').length;

test('values rise within 0..100, and no other choice keeps more of them', () => {
  const layer = fc.oneof(fc.integer({ min: -3, max: 103 }), fc.integer({ min: 95, max: 100 }), fc.nat(4));
  fc.assert(
    fc.property(fc.array(layer, { maxLength: 8 }), (values) => {
      const result = spread(values);
      expect(result.every((value) => Number.isInteger(value) && value >= 0 && value <= 100)).toBe(true);
      expect(result.every((value, at) => at === 0 || value > (result[at - 1] as number))).toBe(true);
      const kept = result.filter((value, at) => value === values[at]).length;
      const choices = Array.from({ length: 2 ** values.length }, (_, choice) => choice);
      expect(kept).toBe(Math.max(...choices.filter((choice) => fits(values, choice)).map(bits)));
    }),
  );
});
