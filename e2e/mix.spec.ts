import { fileURLToPath } from 'node:url';

import { expect, test, type Page } from '@playwright/test';
import { build } from 'vite';

import { judge } from './judge.ts';
import type { MixPage } from './mix-page.ts';
import { randomScene, stateScene, smallestScene, tinyScene, type Scene } from './mix-scenes.ts';
import { expectMix } from './oracle.ts';

declare const mixPage: MixPage;

let script = '';

test.beforeAll(async () => {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: {
        entry: fileURLToPath(new URL('mix-page.ts', import.meta.url)),
        formats: ['iife'],
        name: 'mixPageModule',
      },
    },
  });
  const [output] = [built].flat();
  if (!output || !('output' in output)) throw new Error('nothing was built');
  script = output.output[0].code;
});

test.beforeEach(async ({ page }) => {
  await page.goto('about:blank');
  await page.addScriptTag({ content: script });
});

const paintScene = async (page: Page, scene: Scene, scale: number) =>
  Buffer.from(
    await page.evaluate(([scene, scale]) => mixPage.paintScene(scene, { scale }), [scene, scale] as const),
    'base64',
  );

const seedsFrom = (first: number) => Array.from({ length: 10 }, (_, at) => first + at);

async function expectAsTheRulesSay(page: Page, scene: Scene, name: string, least = 45): Promise<void> {
  const verdict = judge(await paintScene(page, scene, 1), expectMix(scene.body, scene.world));
  const said = `${name}: ${JSON.stringify(verdict)}`;
  expect.soft(verdict.psnr, said).toBeGreaterThanOrEqual(least);
  expect.soft(verdict.worst.off, said).toBeLessThanOrEqual(4);
  expect.soft(verdict.translucent, said).toBe(0);
}

for (const first of [1, 11, 21, 31])
  test(`ten random layouts from seed ${first} are painted as the mixing rules say`, async ({ page }) => {
    for (const seed of seedsFrom(first)) await expectAsTheRulesSay(page, randomScene(seed), `layout ${seed}`);
  });

test('every state is painted as the mixing rules say, with and without a frame and an alternate image', async ({
  page,
}) => {
  for (const renderMode of [0, 1, 2])
    for (const streamType of [0, 1])
      for (const interpolation of [0, 1])
        await expectAsTheRulesSay(
          page,
          stateScene(renderMode, streamType, interpolation),
          `render mode ${renderMode}, stream type ${streamType}, interpolation ${interpolation}`,
        );
});

test('large pictures keep their borders in regions of a few pixels', async ({ page }) => {
  for (const mode of [0, 1, 2, 3]) await expectAsTheRulesSay(page, tinyScene(mode), `mode ${mode}`);
});

test('a Canvas of a few pixels is as exact as a large one', async ({ page }) => {
  for (const [w, h] of [
    [2, 2],
    [2, 6],
    [4, 4],
    [6, 4],
    [8, 8],
    [10, 8],
    [24, 20],
  ] as const)
    await expectAsTheRulesSay(page, smallestScene(w, h), `${w} x ${h}`, 50);
});

test('at half the size the mix looks the same', async ({ page }) => {
  for (const seed of seedsFrom(41)) {
    const scene = randomScene(seed);
    const verdict = judge(await paintScene(page, scene, 0.5), expectMix(scene.body, scene.world, 0.5));
    // Odd edges move to the nearest whole pixel, and the picture between them with them.
    expect.soft(verdict.worst.off, `layout ${seed}: ${JSON.stringify(verdict)}`).toBeLessThanOrEqual(8);
    expect.soft(verdict.psnr).toBeGreaterThanOrEqual(25);
  }
});

test('repainting a part gives the very pixels that painting everything gives', async ({ page }) => {
  for (const seed of seedsFrom(51)) {
    const scene = randomScene(seed);
    const { Width: w = 640, Height: h = 480 } = scene.body.Layout.CustomLayout.Canvas;
    const overhang = { x: -20.5, y: -10, w: w + 61, h: h + 40 };
    const parts = [
      { x: 0, y: 0, w: 1, h: 1 },
      { x: w / 3 + 0.4, y: h / 5, w: w / 2, h: h / 3 + 0.3 },
      { x: w - 31, y: -9, w: 60, h: 500 },
    ];
    const each = parts.flatMap((dirty) => [
      { dirty },
      { dirty, scale: 0.5 },
      { dirty, scale: 1.37, bounds: overhang },
    ]);
    const differing = await page.evaluate(([scene, each]) => mixPage.repaintDifferences(scene, each), [
      scene,
      each,
    ] as const);
    expect.soft(differing, `layout ${seed}`).toEqual(each.map(() => 0));
  }
});
