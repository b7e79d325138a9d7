import { expect, test } from './designer.ts';
import { judge } from './judge.ts';
import { expectMix } from './oracle.ts';
import { readPng } from './png.ts';
import { openScene, productScene } from './product-scene.ts';

for (const seed of [201, 202, 203, 204, 205, 206])
  test(`the PNG is the mix as the mixing rules say, at the canvas's own size: layout ${seed}`, async ({
    designer,
    page,
  }) => {
    test.slow();
    const { body, world } = await openScene(designer, productScene(seed));
    const expected = expectMix(body, world);
    const { content } = await designer.download(() => page.getByTestId('export-png').click());
    const { width, height, rgba } = readPng(content);
    expect([width, height]).toEqual([expected.width, expected.height]);
    const verdict = judge(rgba, expected);
    const said = JSON.stringify(verdict);
    expect(verdict.psnr, said).toBeGreaterThanOrEqual(45);
    expect(verdict.worst.off, said).toBeLessThanOrEqual(4);
    expect(verdict.translucent, said).toBe(0);
  });
