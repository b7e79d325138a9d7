import { AxeBuilder } from '@axe-core/playwright';

import { type Designer, type Point, expect, layoutOf, regionAt, test } from './designer.ts';

const NO_KEYS = { mods: [] } as const;

/** One camera on 640 x 360, away from every line. */
const oneAt = (x: number, y = 77, w = 101, h = 57) => layoutOf([regionAt(0, { x, y, w, h })]);

/** Zooms to a scale by the wheel, as near as whole wheel steps come. */
async function zoomTo(designer: Designer, scale: number): Promise<void> {
  const box = await designer.stage.boundingBox();
  if (!box) throw new Error('no stage');
  const { scale: before } = await designer.view();
  await designer.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await designer.page.keyboard.down('Control');
  await designer.page.mouse.wheel(0, -300 * Math.log(scale / before));
  await designer.page.keyboard.up('Control');
  await expect.poll(async () => (await designer.view()).scale).toBeCloseTo(scale, 1);
}

/** Drags by so many canvas pixels, whatever the scale, releasing in the middle of the motion. */
async function pull(designer: Designer, from: Point, dx: number, dy: number): Promise<void> {
  const start = await designer.toWindow(from);
  const { scale } = await designer.view();
  const { mouse } = designer.page;
  await mouse.move(start.x, start.y);
  await mouse.down();
  await mouse.move(start.x + dx * scale, start.y + dy * scale, { steps: 6 });
  await mouse.up();
}

/** What is under the pointer in the stage's chrome, as its own pixels: the colours drawn along a row or a column. */
async function chromeHas(designer: Designer, colour: readonly [number, number, number]): Promise<boolean> {
  return designer.stage.evaluate((stage, [red, green, blue]) => {
    const canvas = stage.querySelector<HTMLCanvasElement>('.konvajs-content canvas');
    const context = canvas?.getContext('2d');
    if (!canvas || !context) return false;
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    for (let at = 0; at < data.length; at += 4)
      if (data[at] === red && data[at + 1] === green && data[at + 2] === blue && data[at + 3] === 255)
        return true;
    return false;
  }, colour);
}

const MAGENTA = [255, 47, 208] as const;
const CYAN = [25, 211, 243] as const;
const ORANGE = [255, 158, 27] as const;

test.describe('regions come to rest at the canvas’s edge', () => {
  test.describe.configure({ mode: 'parallel' });
  for (const [scale, near, far] of [
    [0.5, 14, 18],
    [1, 8, 9],
    [2, 3, 5],
  ] as const)
    test(`at ${scale * 100} % from ${near} px off, not from ${far}`, async ({ designer }) => {
      await designer.open(
        layoutOf([regionAt(0, { x: 60, y: 41, w: 51, h: 37 })], { width: 200, height: 120 }),
      );
      await zoomTo(designer, scale);
      await pull(designer, { x: 86, y: 60 }, near - 60, 0);
      expect((await designer.box(0)).x).toBe(0);
      await designer.undoButton.click();
      await pull(designer, { x: 86, y: 60 }, far - 60, 0);
      const { x } = await designer.box(0);
      expect(x).toBeGreaterThan(0);
      expect(Math.abs(x - far)).toBeLessThanOrEqual(1);
    });
});

test('what the screen shows before the release is what is committed', async ({ designer }) => {
  await designer.open(oneAt(160));
  const field = designer.field('Layout.CustomLayout.Regions[].LocationX');
  await designer.select(0);
  await designer.drag(
    { x: 210, y: 105 },
    { x: 55, y: 105 },
    {
      ...NO_KEYS,
      steps: 12,
      during: async () => {
        await expect(field).toHaveValue('0');
        await expect.poll(async () => chromeHas(designer, MAGENTA)).toBe(true);
      },
    },
  );
  expect((await designer.box(0)).x).toBe(0);
  await expect.poll(async () => chromeHas(designer, MAGENTA)).toBe(false);
});

test('Control frees a region at once, and its release lets it come to rest again', async ({ designer }) => {
  await designer.open(oneAt(160));
  const field = designer.field('Layout.CustomLayout.Regions[].LocationX');
  await designer.select(0);
  const { keyboard } = designer.page;
  await designer.drag(
    { x: 210, y: 105 },
    { x: 55, y: 105 },
    {
      ...NO_KEYS,
      during: async () => {
        await expect(field).toHaveValue('0');
        await keyboard.down('Control');
        await expect(field).toHaveValue('5');
        await keyboard.up('Control');
        await expect(field).toHaveValue('0');
        await keyboard.down('Control');
      },
    },
  );
  await keyboard.up('Control');
  expect((await designer.box(0)).x).toBe(5);
});

test('S switches snapping off and on, the status bar says so, and a reload keeps it', async ({
  designer,
}) => {
  await designer.open(oneAt(160));
  const state = designer.page.getByTestId('snapping');
  await expect(state).toBeChecked();
  await designer.focusStage();
  await designer.press('s');
  await expect(state).not.toBeChecked();
  await pull(designer, { x: 210, y: 105 }, -155, 0);
  expect((await designer.box(0)).x).toBe(5);
  await designer.page.reload();
  await expect(state).not.toBeChecked();
  await state.check();
  await designer.actualSize();
  await pull(designer, { x: 55, y: 105 }, -1, 4);
  expect((await designer.box(0)).x).toBe(0);
});

test('typing an s in a field switches nothing', async ({ designer }) => {
  await designer.open(oneAt(160));
  await designer.select(0);
  await designer.field('TargetStreams.StreamList[].UserId').fill('s');
  await designer.press('s');
  await expect(designer.page.getByTestId('snapping')).toBeChecked();
});

test('arrow keys and fields never snap', async ({ designer }) => {
  await designer.open(oneAt(3));
  await designer.select(0);
  await designer.focusStage();
  await designer.press('ArrowLeft');
  expect((await designer.box(0)).x).toBe(2);
  await designer.set('Layout.CustomLayout.Regions[].LocationX', '1');
  expect((await designer.box(0)).x).toBe(1);
});

test('regions line up with each other, at equal gaps and at equal size', async ({ designer }) => {
  await designer.open(
    layoutOf([
      regionAt(0, { x: 30, y: 40, w: 100, h: 56 }),
      regionAt(1, { x: 151, y: 40, w: 100, h: 56 }),
      regionAt(2, { x: 400, y: 205, w: 90, h: 71 }),
    ]),
  );
  await designer.drag(
    { x: 440, y: 230 },
    { x: 313, y: 67 },
    {
      ...NO_KEYS,
      during: () => expect.poll(async () => chromeHas(designer, CYAN)).toBe(true),
    },
  );
  expect(await designer.box(2)).toEqual({ x: 272, y: 40, w: 90, h: 71 });
  await designer.drag(
    { x: 362, y: 111 },
    { x: 370, y: 99 },
    {
      ...NO_KEYS,
      during: () => expect.poll(async () => chromeHas(designer, ORANGE)).toBe(true),
    },
  );
  expect(await designer.box(2)).toEqual({ x: 272, y: 40, w: 100, h: 56 });
});

test('with Shift a region resized keeps its ratio and comes to rest at one edge', async ({ designer }) => {
  await designer.open(
    layoutOf([regionAt(0, { x: 40, y: 40, w: 160, h: 90 }), regionAt(1, { x: 443, y: 300, w: 60, h: 50 })]),
  );
  await designer.select(0);
  await designer.drag({ x: 200, y: 130 }, { x: 439, y: 263 }, { mods: ['Shift'] });
  expect(await designer.box(0)).toEqual({ x: 40, y: 40, w: 403, h: 227 });
});

test('guides are pulled out of the rulers, attract, are kept, and are never exported', async ({
  designer,
}) => {
  await designer.open(oneAt(160, 77, 61));
  const { page } = designer;
  await designer.focusStage();
  await designer.press('Shift+R');
  await expect(page.locator('[data-ruler="x"]')).toBeVisible();
  const before = await designer.text();
  const box = await designer.stage.boundingBox();
  if (!box) throw new Error('no stage');
  const at = await designer.toWindow({ x: 277, y: 200 });
  await page.mouse.move(box.x + 8, at.y);
  await page.mouse.down();
  await page.mouse.move(at.x, at.y, { steps: 4 });
  await expect(designer.stage).toHaveAttribute('data-badge', 'x 277');
  await page.mouse.up();
  expect(await designer.text()).toBe(before);

  await pull(designer, { x: 210, y: 105 }, 112, 0);
  expect((await designer.box(0)).x).toBe(277);
  await designer.undoButton.click();

  await page.reload();
  await designer.actualSize();
  await pull(designer, { x: 210, y: 105 }, 112, 0);
  expect((await designer.box(0)).x).toBe(277);
  await designer.undoButton.click();

  const line = await designer.toWindow({ x: 277, y: 300 });
  await page.mouse.click(line.x, line.y);
  await designer.press('ArrowRight');
  await designer.press('Delete');
  await pull(designer, { x: 210, y: 105 }, 112, 0);
  expect((await designer.box(0)).x).toBe(272);
});

test('a guide goes away on its ruler, and undo brings it back', async ({ designer }) => {
  await designer.open(oneAt(160, 77, 61));
  const { page } = designer;
  await page.getByTestId('view-menu').click();
  await page.getByRole('menuitem', { name: 'Guides…' }).click();
  await page.getByLabel('Add a guide at x').fill('277');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('x in pixels')).toHaveValue('277');
  await page.getByLabel('Add a guide at y').fill('999');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('0 to 360');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await designer.focusStage();
  await designer.press('Shift+R');
  await expect(page.locator('[data-ruler="x"]')).toBeVisible();
  const box = await designer.stage.boundingBox();
  const line = await designer.toWindow({ x: 277, y: 300 });
  await page.mouse.move(line.x, line.y);
  await page.mouse.down();
  await page.mouse.move((box?.x ?? 0) + 5, line.y, { steps: 4 });
  await page.mouse.up();
  await pull(designer, { x: 210, y: 105 }, 112, 0);
  expect((await designer.box(0)).x).toBe(272);
  await designer.undoButton.click();
  await designer.undoButton.click();
  await pull(designer, { x: 210, y: 105 }, 112, 0);
  expect((await designer.box(0)).x).toBe(277);
});

test('the view menu works by keyboard, and what it shows lies over the mix, not in it', async ({
  designer,
}) => {
  await designer.open(oneAt(160));
  const { page } = designer;
  const before = await designer.text();
  await page.getByTestId('view-menu').focus();
  await page.keyboard.press('Enter');
  const menu = page.getByRole('menu');
  await expect(menu).toBeVisible();
  for (const name of ['Rulers', 'Grid', 'Thirds', 'Safe areas']) {
    const item = page.getByRole('menuitemcheckbox', { name });
    await item.focus();
    await page.keyboard.press('Enter');
    await expect(item).toHaveAttribute('aria-checked', 'true');
  }
  await page.keyboard.press('Escape');
  await expect(menu).toHaveCount(0);
  await expect(page.getByTestId('view-menu')).toBeFocused();
  expect(await designer.text()).toBe(before);
  await pull(designer, { x: 210, y: 105 }, 0, -56);
  expect((await designer.box(0)).y).toBe(20);
});

test('guides are placed and taken away by keyboard: the next one gets the focus', async ({ designer }) => {
  await designer.open(oneAt(160));
  const { page } = designer;
  await page.getByTestId('view-menu').click();
  await page.getByRole('menuitem', { name: 'Guides…' }).click();
  for (const at of [100, 200]) {
    await page.getByLabel('Add a guide at x').fill(String(at));
    await page.keyboard.press('Enter');
  }
  const places = page.getByLabel('x in pixels');
  await expect(places).toHaveCount(2);
  await places.first().fill('120');
  await page.keyboard.press('Enter');
  await expect(places.first()).toHaveValue('120');
  await expect(places.first()).toBeFocused();
  await page.getByRole('button', { name: 'Remove the guide at x 120' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Remove the guide at x 200' })).toBeFocused();
});

for (const [locale, colorScheme] of [
  ['en-US', 'light'],
  ['zh-CN', 'dark'],
] as const)
  test.describe(`${locale}, ${colorScheme}`, () => {
    test.use({ locale, colorScheme });
    test('the view menu, the rulers and the dialog of guides are accessible', async ({ designer }) => {
      await designer.open(oneAt(160));
      const { page } = designer;
      await designer.focusStage();
      await designer.press('Shift+R');
      await expect(page.locator('[data-ruler="x"]')).toBeVisible();
      await page.getByTestId('view-menu').click();
      await expect(page.getByRole('menu')).toBeVisible();
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      await page.locator('[role="menuitem"]').nth(2).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await page.locator('dialog form input').first().fill('40');
      await page.keyboard.press('Enter');
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    });
  });
