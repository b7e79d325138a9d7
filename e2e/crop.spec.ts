import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

import { type Designer, expect, layoutOf, regionAt, test } from './designer.ts';

const box = { x: 60, y: 40, w: 320, h: 180 };
const layout = (more: object = {}) =>
  layoutOf([
    regionAt(0, box, { RenderMode: 3, ...more }),
    regionAt(1, { x: 420, y: 220, w: 160, h: 90 }, { RenderMode: 3 }),
  ]);

const bar = (page: Page) => page.getByRole('group', { name: 'Crop' });
const figures = (page: Page) => page.locator('[data-crop-figures]');
const crop = async (designer: Designer) => (await designer.region(0))['SourceCrop'];

/** Double clicks the middle of the first region. */
async function enter(designer: Designer): Promise<void> {
  const { x, y } = await designer.toWindow({ x: box.x + box.w / 2, y: box.y + box.h / 2 });
  await designer.page.mouse.dblclick(x, y);
  await expect(bar(designer.page)).toBeVisible();
}

test('a handle crops and Escape puts everything back, the drag first, then the crop', async ({
  designer,
  page,
}) => {
  await designer.open(layout());
  const before = await designer.text();
  await enter(designer);
  await designer.drag({ x: 380, y: 220 }, { x: 220, y: 130 });
  await expect(figures(page)).toHaveText('640 × 360 @ (0, 0)');
  await designer.drag({ x: 380, y: 220 }, { x: 300, y: 180 }, { during: () => designer.press('Escape') });
  await expect(figures(page)).toHaveText('640 × 360 @ (0, 0)');
  await expect(bar(page)).toBeVisible();
  await designer.press('Escape');
  await expect(bar(page)).toHaveCount(0);
  expect(await designer.text()).toBe(before);
  await expect(designer.undoButton).toHaveAttribute('data-tip', 'Undo: Import JSON');
});

test('a click right after a drag is no double click', async ({ designer, page }) => {
  await designer.open(layout());
  const { x, y } = await designer.toWindow({ x: 220, y: 130 });
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 30, y);
  await page.mouse.move(x, y);
  await page.mouse.up();
  await page.mouse.down();
  await page.mouse.up();
  // In a crop, the arrows would move the picture.
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await designer.box(0)).x).toBe(61);
  await page.mouse.dblclick(x, y);
  await expect(bar(page)).toBeVisible();
});

test('what is done in a crop is one step, its region does not move, and reset takes the key away', async ({
  designer,
  page,
}) => {
  await designer.open(layout());
  await enter(designer);
  await designer.drag({ x: 380, y: 220 }, { x: 220, y: 130 });
  await designer.drag({ x: 200, y: 120 }, { x: 150, y: 100 });
  // Half as large as the source, so that a px of the canvas is two of it.
  await expect(figures(page)).toHaveText('640 × 360 @ (100, 40)');
  await page.mouse.wheel(0, -120);
  await expect(figures(page)).not.toHaveText(/^640/);
  await designer.undoButton.click();
  await expect(figures(page)).toHaveText('640 × 360 @ (100, 40)');
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(designer.stage).toBeFocused();
  expect(await crop(designer)).toEqual({
    LocationX: 0.0781,
    LocationY: 0.0556,
    WidthProportion: 0.5,
    HeightProportion: 0.5,
  });
  expect(await designer.box(0)).toEqual(box);
  await expect(designer.undoButton).toHaveAttribute('data-tip', 'Undo: Crop user_0');
  await designer.undoButton.click();
  expect(await crop(designer)).toBeUndefined();
  await designer.redoButton.click();
  await designer.press('c');
  await page.getByRole('button', { name: 'Keep the whole picture' }).click();
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(bar(page)).toHaveCount(0);
  expect(await designer.region(0)).not.toHaveProperty('SourceCrop');
});

test('a click on another region crops that one, one on the ground ends it', async ({ designer, page }) => {
  await designer.open(layout());
  await enter(designer);
  await designer.clickAt({ x: 500, y: 265 });
  await expect(bar(page)).toBeVisible();
  expect(await designer.selection()).toEqual([1]);
  await designer.clickAt({ x: 620, y: 20 });
  await expect(bar(page)).toHaveCount(0);
});

test('ratios are kept, and sizes of the source can be tried', async ({ designer, page }) => {
  await designer.open(layout());
  await enter(designer);
  await bar(page).getByText('1:1', { exact: true }).click();
  await expect(figures(page)).toHaveText('720 × 720 @ (280, 0)');
  await designer.drag({ x: 380, y: 220 }, { x: 340, y: 130 });
  const [, w, h] = /^(\d+) × (\d+)/.exec(await figures(page).innerText()) ?? [];
  expect(w).toBe(h);
  await page.getByRole('combobox', { name: 'Size of the source' }).selectOption('720 × 1280');
  await expect(figures(page)).not.toHaveText(`${w} × ${h} @ (280, 0)`);
});

test('the whole of it by keyboard, said as it goes', async ({ designer, page }) => {
  await designer.open(layout());
  await designer.select(0);
  await designer.focusStage();
  await designer.press('Enter');
  const said = page.locator('[data-announcer]');
  await expect(said).toHaveText(/^Cropping user_0/);
  await designer.press('Minus');
  await designer.press('Equal');
  await expect(said).toHaveText('1024 by 576 at 128, 72 of 1280 by 720');
  await designer.press('ArrowLeft');
  await designer.press('Shift+ArrowUp');
  await expect(said).toHaveText('1024 by 576 at 129, 82 of 1280 by 720');
  await designer.press('Alt+ArrowLeft');
  await designer.press('Alt+Control+ArrowDown');
  await expect(said).toHaveText('1022 by 574 at 129, 84 of 1280 by 720');
  await designer.press('Enter');
  await expect(said).toHaveText('Crop kept');
  expect(await crop(designer)).toEqual({
    LocationX: 0.1008,
    LocationY: 0.1167,
    WidthProportion: 0.7984,
    HeightProportion: 0.7972,
  });
  await expect(page.getByRole('option', { name: /^user_0.*, cropped/ })).toHaveAttribute(
    'aria-selected',
    'true',
  );
});

test('other actions keep the crop first; the preview shows the recording', async ({ designer, page }) => {
  await designer.open(layout());
  await enter(designer);
  await designer.drag({ x: 380, y: 220 }, { x: 220, y: 130 });
  await designer.press('Control+d');
  await expect(bar(page)).toHaveCount(0);
  expect(await designer.regions()).toHaveLength(3);
  await designer.undoButton.click();
  await expect(designer.undoButton).toHaveAttribute('data-tip', 'Undo: Crop user_0');
});

for (const [locale, colorScheme] of [
  ['en-US', 'light'],
  ['zh-CN', 'dark'],
] as const)
  test.describe(`${locale}, ${colorScheme}`, () => {
    test.use({ locale, colorScheme });
    test('the controls of the crop are accessible', async ({ designer, page }) => {
      await designer.open(layout());
      await designer.select(0);
      await designer.focusStage();
      await designer.press('c');
      await expect(page.locator('[data-crop-bar]')).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    });
  });
