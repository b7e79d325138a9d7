import { fileURLToPath } from 'node:url';

import { expect, test, type Page } from '@playwright/test';
import { build } from 'vite';

import type { ElementsPage } from './elements-page.ts';
import { judge } from './judge.ts';
import { randomScene, type Scene } from './mix-scenes.ts';
import { expectMix, type RegionJson, type World } from './oracle.ts';
import { readPng } from './png.ts';

declare const elementsPage: ElementsPage;

let script = '';
let sheet = '';

test.beforeAll(async () => {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: {
        entry: fileURLToPath(new URL('elements-page.ts', import.meta.url)),
        formats: ['iife'],
        name: 'elementsPageModule',
      },
    },
  });
  const [output] = [built].flat();
  if (!output || !('output' in output)) throw new Error('nothing was built');
  script = output.output[0].code;
  sheet = output.output.map((file) => (file.type === 'asset' ? String(file.source) : '')).join('');
});

test.beforeEach(async ({ page }) => {
  await page.goto('about:blank');
  await page.addStyleTag({ content: sheet });
  await page.addScriptTag({ content: script });
});

const show = (page: Page, scene: Scene, moving: readonly number[]) =>
  page.evaluate(([scene, moving]) => elementsPage.show(scene, moving), [scene, moving] as const);

const change = (page: Page, scene: Scene) => page.evaluate((scene) => elementsPage.change(scene), scene);

const indexes = ({ body }: Scene): readonly number[] =>
  body.TargetStreams.StreamList.map(({ Index = 0 }) => Index);

/** What is seen on the screen is held against the rules, as tightly as what is painted. */
async function expectAsTheRulesSay(page: Page, { body, world }: Scene, name: string): Promise<void> {
  const { rgba } = readPng(await page.locator('#host').screenshot());
  const verdict = judge(rgba, expectMix(body, world));
  const said = `${name}: ${JSON.stringify(verdict)}`;
  expect.soft(verdict.psnr, said).toBeGreaterThanOrEqual(45);
  expect.soft(verdict.worst.off, said).toBeLessThanOrEqual(4);
}

const kinds = {
  'every second stream a video': (scene: Scene) => indexes(scene).filter((_, at) => at % 2 === 0),
  'every stream a video': indexes,
};

for (const [kind, moving] of Object.entries(kinds))
  test(`random layouts look as the mixing rules say, ${kind}`, async ({ page }) => {
    test.slow();
    for (let seed = 61; seed < 76; seed += 1) {
      const scene = randomScene(seed);
      await show(page, scene, moving(scene));
      await expectAsTheRulesSay(page, scene, `layout ${seed}`);
    }
  });

test('streams that show one video are decoded once, and each is as the mixing rules say', async ({
  page,
}) => {
  for (let seed = 76; seed < 81; seed += 1) {
    const scene = randomScene(seed);
    const card = { w: 640, h: 360, blue: 120 };
    const streams: World['streams'] = Object.fromEntries(
      indexes(scene).map((index) => [index, { state: 'live', card }]),
    );
    const shared = { ...scene, world: { ...scene.world, streams } };
    await show(page, shared, indexes(shared));
    await expectAsTheRulesSay(page, shared, `layout ${seed}`);
    await expect(page.locator('video')).toHaveCount(1);
  }
});

/** A still camera below, one that moves over it, and two stills on top of that. */
const region = (StreamIndex: number, LocationX: number, more: Partial<RegionJson> = {}): RegionJson => ({
  StreamIndex,
  LocationX,
  LocationY: 20 * (StreamIndex + 1),
  Width: 160,
  Height: 90,
  ZOrder: StreamIndex,
  ...more,
});
const pile = (...Regions: readonly RegionJson[]): Scene => ({
  body: {
    TargetStreams: { StreamList: Regions.map(({ StreamIndex }) => ({ Index: StreamIndex })) },
    Layout: { CustomLayout: { Canvas: { Width: 400, Height: 240, Background: '#204060' }, Regions } },
  },
  world: {
    images: {},
    streams: Object.fromEntries(
      [0, 1, 2, 3].map((index) => [index, { state: 'live', card: { w: 320, h: 180, blue: 40 * index } }]),
    ),
  },
});

test('what did not change is not touched', async ({ page }) => {
  const before = pile(region(0, 0), region(1, 60), region(2, 120), region(3, 180));
  await show(page, before, [1]);
  await page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>('#host *')) element.dataset['known'] = '';
    // A stain tells whether the top canvas is painted anew.
    const top = [...document.querySelectorAll('canvas')].find((canvas) => canvas.width < 400);
    const stain = top?.getContext('2d');
    if (stain) stain.fillStyle = '#ff00ff';
    stain?.fillRect(0, 0, 4, 4);
  });
  const stained = () =>
    page.evaluate(() => {
      const top = [...document.querySelectorAll('canvas')].find((canvas) => canvas.width < 400);
      return top?.getContext('2d')?.getImageData(0, 0, 1, 1).data.join(',');
    });
  const unknown = page.locator('#host :not([data-known])');

  const moved = pile(region(0, 8), region(1, 70, { CornerRadius: 0.05 }), region(2, 120), region(3, 180));
  await change(page, moved);
  await expect(unknown).toHaveCount(0);
  expect(await stained()).toBe('255,0,255,255');

  const raised = pile(region(0, 8), region(1, 70, { ZOrder: 9 }), region(2, 120), region(3, 180));
  await change(page, raised);
  await expect(unknown).toHaveCount(0);
  await expectAsTheRulesSay(page, raised, 'the video on top');
});

test('a region that shows its video no more gives it to the next that does', async ({ page }) => {
  const scene = pile(region(0, 0), region(1, 60), region(2, 120));
  const card = { w: 320, h: 180, blue: 0 };
  const world = (first: 'live' | 'absent'): World => ({
    images: {},
    streams: { 0: { state: first, card }, 1: { state: 'live', card }, 2: { state: 'live', card } },
  });
  const Control = { FrameInterpolationMode: 1 };
  const both = { body: { ...scene.body, Control }, world: world('live') };
  await show(page, both, [0, 1, 2]);
  await expectAsTheRulesSay(page, both, 'three of one video');
  const without = { ...both, world: world('absent') };
  await change(page, without);
  await expectAsTheRulesSay(page, without, 'two of one video, one black');
  await expect(page.locator('video')).toHaveCount(1);
  await change(page, both);
  await expectAsTheRulesSay(page, both, 'three of one video again');
});
