import { expect, it, vi } from 'vitest';

import { type Layer, growingScratch } from './surface.ts';

it('a growing scratch makes a layer anew only when a larger one is wanted', () => {
  const make = vi.fn((width: number, height: number) => ({ image: `${width}x${height}` }) as Layer<string>);
  const scratch = growingScratch(make);
  const sizes = [
    [10, 20],
    [5, 5],
    [10, 20],
    [30, 4],
    [30, 20],
  ] as const;
  expect(sizes.map(([width, height]) => scratch(width, height).image)).toEqual([
    '10x20',
    '10x20',
    '10x20',
    '30x20',
    '30x20',
  ]);
  expect(make).toHaveBeenCalledTimes(2);
});
