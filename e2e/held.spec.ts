import type { Page } from '@playwright/test';

import { type Designer, type Point, expect, layoutOf, regionAt, test } from './designer.ts';

/** Regions above and below each other: translucent, with corners, with bars, and one that is cut. */
const stacked = layoutOf(
  [
    regionAt(0, { x: 0, y: 0, w: 640, h: 360 }, { Alpha: 0.8 }),
    regionAt(1, { x: 101, y: 61, w: 203, h: 151 }, { Alpha: 0.6, CornerRadius: 0.03 }),
    regionAt(2, { x: 161, y: 91, w: 211, h: 121 }, { RenderMode: 2 }),
    regionAt(3, { x: 251, y: 131, w: 180, h: 140 }, { Alpha: 0.5 }),
    regionAt(4, { x: 20, y: 250, w: 90, h: 90 }, { CornerRadius: 0.07 }),
  ],
  { canvas: { Background: '#a04060' } },
);

/** How the stage looked at some moments, in the page. */
declare global {
  var looks: Map<string, ImageData>;
}

/**
 * Keeps how the mix looks on the stage, put together from its canvases at the size of the surface, without the marks
 * over it; of how many canvases.
 */
const look = (page: Page, moment: string): Promise<number> =>
  page.getByTestId('stage').evaluate((stage, name) => {
    const { scale, originX, originY } = (stage as HTMLElement).dataset;
    const frame = stage.getBoundingClientRect();
    const shown = [...stage.querySelectorAll('canvas')].filter(
      // What reaches beyond the Canvas lies below it, faded.
      (canvas) =>
        !canvas.closest('.konvajs-content') &&
        canvas.checkVisibility() &&
        getComputedStyle(canvas).opacity === '1',
    );
    const [first] = shown;
    if (!first) throw new Error('the stage shows no mix');
    const context = new OffscreenCanvas(first.width, first.height).getContext('2d');
    if (!context) throw new Error('no context');
    const perScreen = first.width / first.getBoundingClientRect().width;
    for (const canvas of shown) {
      const box = canvas.getBoundingClientRect();
      const across = (box.left - frame.left - Number(originX)) * perScreen;
      const down = (box.top - frame.top - Number(originY)) * perScreen;
      context.drawImage(canvas, Math.round(across * 100) / 100, Math.round(down * 100) / 100);
    }
    globalThis.looks ??= new Map();
    globalThis.looks.set(name, context.getImageData(0, 0, first.width, first.height));
    return Number(scale) > 0 ? shown.length : 0;
  }, moment);

/** How far the pixels of two moments are apart, at the pixel where they are farthest; of 255. */
const farthest = (page: Page, a: string, b: string): Promise<number> =>
  page.evaluate(
    ([first, second]) => {
      const [one, other] = [globalThis.looks.get(first), globalThis.looks.get(second)];
      if (!one || !other || one.width !== other.width || one.height !== other.height) return Infinity;
      return one.data.reduce((most, value, at) => Math.max(most, Math.abs(value - (other.data[at] ?? 0))), 0);
    },
    [a, b] as const,
  );

/**
 * Drags by hand, takes that back, and drags the same way again: the look in the hand comes to be as it was after the
 * release, `released`. Of how many canvases each.
 */
async function dragged(
  designer: Designer,
  from: Point,
  to: Point,
): Promise<{ held: number; released: number }> {
  const { page } = designer;
  await designer.drag(from, to, { mods: ['Control'] });
  await designer.settled();
  const released = await look(page, 'released');
  await designer.press('ControlOrMeta+z');
  await designer.settled();
  let held = 0;
  await designer.drag(from, to, {
    mods: ['Control'],
    during: () =>
      // What changes is painted coarsely until it rests.
      expect(async () => {
        held = await look(page, 'held');
        expect(await farthest(page, 'held', 'released')).toBeLessThanOrEqual(2);
      }).toPass({ timeout: 5000 }),
  });
  await designer.settled();
  return { held, released };
}

for (const zoom of ['100 %', 'half'] as const)
  test(`what a hand moves and resizes looks in the hand as it does after the release, at ${zoom}`, async ({
    designer,
    page,
  }) => {
    await designer.open(stacked);
    if (zoom === 'half')
      await expect
        .poll(async () => {
          await page.getByRole('button', { name: 'Zoom out' }).click();
          return (await designer.view()).scale;
        })
        .toBeLessThanOrEqual(0.5);
    const moves = [
      // In the middle of all.
      { name: 'moved', from: { x: 180, y: 75 }, to: { x: 233, y: 106 } },
      // The topmost, beyond others' edges.
      { name: 'moved on top', from: { x: 60, y: 290 }, to: { x: 313, y: 199 } },
      // By the corner of the region that the last move selected.
      { name: 'resized', from: { x: 363, y: 249 }, to: { x: 397, y: 268 } },
    ];
    for (const { name, from, to } of moves) {
      const sheets = await dragged(designer, from, to);
      expect(sheets.held, `${name}: parted while it is held`).toBeGreaterThan(1);
      expect(sheets.released, `${name}: whole again`).toBe(1);
    }
  });

test('neighbours in the order are held together; copies, and what reaches beyond, are shown as well', async ({
  designer,
  page,
}) => {
  await designer.open(stacked);
  await designer.clickAt({ x: 180, y: 75 });
  await designer.clickAt({ x: 350, y: 100 }, ['Shift']);
  expect(await designer.selection()).toEqual([1, 2]);
  expect(await dragged(designer, { x: 180, y: 75 }, { x: 151, y: 96 })).toEqual({ held: 3, released: 1 });

  // Copies come and go in the middle of the drag.
  await designer.press('Escape');
  await look(page, 'before');
  await designer.drag(
    { x: 60, y: 290 },
    { x: 160, y: 270 },
    {
      mods: ['Control'],
      during: async () => {
        await designer.settled();
        await look(page, 'moved');
        await page.keyboard.down('Alt');
        await designer.settled();
        await look(page, 'copied');
        await page.keyboard.up('Alt');
        await designer.settled();
        await look(page, 'moved again');
        await designer.press('Escape');
      },
    },
  );
  await designer.settled();
  await look(page, 'taken back');
  expect(await farthest(page, 'moved', 'copied'), 'the original is there as well').toBeGreaterThan(50);
  expect(await farthest(page, 'moved', 'moved again')).toBeLessThanOrEqual(2);
  expect(await farthest(page, 'before', 'taken back')).toBe(0);

  await page.getByRole('checkbox', { name: 'Keep inside canvas' }).uncheck();
  await dragged(designer, { x: 60, y: 290 }, { x: 620, y: 300 });
});
