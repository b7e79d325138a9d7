import { describe, expect, it } from 'vitest';

import { type Surface, pooledScratch } from './surface.ts';

/** What a pool gives for these sizes, and what it makes for it. */
function ask(...sizes: readonly (readonly [number, number])[]) {
  const made: string[] = [];
  const scratch = pooledScratch<string>((width, height) => {
    const image = `${width}x${height}`;
    made.push(image);
    return { image, surface: {} as Surface<string> };
  });
  return { given: sizes.map(([width, height]) => scratch(width, height).image), made };
}

describe('a pool of layers', () => {
  it('gives layers at least as large as wanted', () =>
    expect(ask([1, 1], [64, 65], [200, 100]).given).toEqual(['64x64', '64x128', '256x128']));
  it('gives another one for another use', () => {
    const scratch = pooledScratch<object>(() => ({ image: {}, surface: {} as Surface<object> }));
    const layer = scratch(10, 10);
    expect(scratch(10, 10, 2)).not.toBe(layer);
    expect(scratch(10, 10, 1)).toBe(layer);
  });
  it('uses them again', () =>
    expect(ask([100, 50], [110, 60], [10, 10], [128, 64]).made).toEqual(['128x64', '64x64']));
  it('lets go of the longest unused one when they become too large', () => {
    const [large, wide, small] = [
      [1920, 1920],
      [1920, 1024],
      [64, 64],
    ] as const;
    const { made } = ask(small, large, wide, small, [1920, 1280], small, wide, large);
    expect(made).toEqual(['64x64', '1920x1920', '1920x1024', '1920x1280', '1920x1920']);
  });
  it('gives a layer that is larger than all it may keep', () =>
    expect(ask([64, 64], [4000, 4000], [64, 64]).made).toEqual(['64x64', '4032x4032', '64x64']));
});
