import { AxeBuilder } from '@axe-core/playwright';

import { REGION, expect, layoutOf, regionAt, test } from './designer.ts';

const body = layoutOf([
  regionAt(0, { x: 100, y: 60, w: 160, h: 90 }),
  regionAt(1, { x: 400, y: 200, w: 90, h: 71 }),
]);
const WIDTH = `${REGION}.Width`;
const HEIGHT = `${REGION}.Height`;

test.beforeEach(({ designer }) => designer.open(body));

test('a locked ratio is kept by the fields and by the hand, is kept itself, and is never exported', async ({
  designer,
  page,
}) => {
  await designer.select(0);
  const before = await designer.text();
  const lock = page.getByRole('button', { name: 'Lock aspect ratio' });
  await lock.click();
  await expect(lock).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByLabel('Aspect ratio', { exact: true })).toHaveValue('16:9');
  expect(await designer.text()).toBe(before);

  await designer.set(WIDTH, '320');
  expect(await designer.box(0)).toEqual({ x: 100, y: 60, w: 320, h: 180 });
  await designer.set(HEIGHT, '90');
  expect(await designer.box(0)).toEqual({ x: 100, y: 60, w: 160, h: 90 });
  // The other side must have room as well.
  await page.getByLabel('Aspect ratio', { exact: true }).selectOption('1:1');
  expect(await designer.box(0)).toEqual({ x: 100, y: 60, w: 160, h: 160 });
  await designer.set(WIDTH, '500');
  expect(await designer.box(0)).toMatchObject({ w: 360, h: 360 });
  await expect(page.getByText('500 → 360')).toBeVisible();
  await designer.undoButton.click();

  await designer.drag({ x: 260, y: 220 }, { x: 300, y: 220 });
  expect(await designer.box(0)).toMatchObject({ w: 200, h: 200 });
  await designer.drag({ x: 300, y: 260 }, { x: 320, y: 260 }, { mods: ['Control', 'Shift'] });
  expect(await designer.box(0)).toMatchObject({ w: 220, h: 200 });

  await page.reload();
  await designer.select(0);
  await expect(lock).toHaveAttribute('aria-pressed', 'true');
  await lock.click();
  await expect(lock).toHaveAttribute('aria-pressed', 'false');
  await designer.set(WIDTH, '100');
  expect(await designer.box(0)).toMatchObject({ w: 100, h: 200 });
});

test('the point that stays is chosen, and the sides grow from there', async ({ designer, page }) => {
  await designer.select(0);
  await page.getByLabel('The point that stays').selectOption({ label: '↘ Bottom right' });
  await designer.set(WIDTH, '60');
  expect(await designer.box(0)).toEqual({ x: 200, y: 60, w: 60, h: 90 });
  await page.getByLabel('The point that stays').selectOption({ label: '✛ Centre' });
  await designer.set(HEIGHT, '+=20');
  expect(await designer.box(0)).toEqual({ x: 200, y: 50, w: 60, h: 110 });
  await designer.undoButton.click();
  await designer.undoButton.click();
  expect(await designer.box(0)).toEqual({ x: 100, y: 60, w: 160, h: 90 });
});

test('the wheel steps the field that has the focus, and Escape goes back to what it was', async ({
  designer,
  page,
}) => {
  await designer.select(0);
  const field = designer.field(WIDTH);
  // What is loaded last moves the fields.
  await expect(page.getByRole('button', { name: 'Lock aspect ratio' })).toBeVisible();
  await expect(page.getByText('Stands for this stream here.')).toBeVisible();
  await field.focus();
  await field.hover();
  await page.mouse.wheel(0, -100);
  await expect.poll(async () => (await designer.box(0)).w).toBe(161);
  await page.keyboard.press('Shift+ArrowUp');
  await expect.poll(async () => (await designer.box(0)).w).toBe(171);
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await designer.box(0)).w).toBe(160);
  await expect(field).not.toBeFocused();
  await expect(designer.redoButton).toBeDisabled();
});

test('over a field without the focus the wheel scrolls', async ({ designer, page }) => {
  await designer.select(0);
  const field = designer.field(WIDTH);
  await expect(page.getByText('Stands for this stream here.')).toBeVisible();
  await field.hover();
  await page.mouse.wheel(0, 100);
  await expect
    .poll(() =>
      field.evaluate((element) => {
        let around: Element | null = element;
        while (around && around.scrollTop === 0) around = around.parentElement;
        return around !== null;
      }),
    )
    .toBe(true);
  expect((await designer.box(0)).w).toBe(160);
});

test('a label that is scrubbed gives back the figure when the window loses the focus', async ({
  designer,
  page,
}) => {
  await designer.select(0);
  const before = await designer.text();
  const label = page.locator('label[data-scrub]', { hasText: /^Width$/ }).first();
  const box = await label.boundingBox();
  if (!box) throw new Error('no label');
  await page.mouse.move(box.x + 5, box.y + 5);
  await page.mouse.down();
  await page.mouse.move(box.x + 60, box.y + 5, { steps: 3 });
  await expect.poll(() => designer.text()).not.toBe(before);
  await page.evaluate(() => window.dispatchEvent(new Event('blur')));
  await expect.poll(() => designer.text()).toBe(before);
  await page.mouse.move(box.x + 90, box.y + 5);
  await page.mouse.up();
  expect(await designer.text()).toBe(before);
});

test('a share is shown and typed as a ratio, in pixels or in percent; the document has the ratio', async ({
  designer,
  page,
}) => {
  await designer.select(0);
  const radius = designer.field(`${REGION}.CornerRadius`);
  await designer.set(`${REGION}.CornerRadius`, '0.05');
  const unit = page.getByRole('button', { name: 'Unit: ' });
  await unit.first().click();
  await expect(radius).toHaveValue('32');
  await designer.set(`${REGION}.CornerRadius`, '16');
  expect((await designer.region(0))['CornerRadius']).toBe(0.025);
  await radius.press('ArrowUp');
  expect((await designer.region(0))['CornerRadius']).toBe(0.026562);
  await expect(radius).toHaveValue('17');
  await designer.set(`${REGION}.CornerRadius`, '9999');
  await expect(page.getByText('9999 → 640')).toBeVisible();
  await designer.undoButton.click();
  await page.reload();
  await designer.select(0);
  await expect(radius).toHaveValue('17');
  await unit.first().click();
  await expect(radius).toHaveValue('2.66');
  await designer.set(`${REGION}.CornerRadius`, '10');
  expect((await designer.region(0))['CornerRadius']).toBe(0.1);
  await designer.set(`${REGION}.CornerRadius`, '32 px');
  expect((await designer.region(0))['CornerRadius']).toBe(0.05);
  await unit.first().click();
  await expect(radius).toHaveValue('0.05');
});

test('the dot in the corner rounds the corners, as far as the service does', async ({ designer }) => {
  await designer.select(0);
  const radius = designer.field(`${REGION}.CornerRadius`);
  await designer.drag(
    { x: 240, y: 80 },
    { x: 230, y: 90 },
    {
      mods: [],
      during: () => expect(designer.stage).toHaveAttribute('data-badge', 'r 10 px'),
    },
  );
  await expect(radius).toHaveValue('0.015625');
  await designer.drag({ x: 240, y: 80 }, { x: 100, y: 220 }, { mods: [] });
  await expect(radius).toHaveValue('0.070312');
  await expect.poll(() => designer.codes()).not.toContain('region.corner-too-large');
  await designer.undoButton.click();
  await designer.undoButton.click();
  await expect(radius).toHaveValue('');
  expect(await designer.box(0)).toEqual({ x: 100, y: 60, w: 160, h: 90 });
});

for (const [locale, colorScheme] of [
  ['en-US', 'light'],
  ['zh-CN', 'dark'],
] as const)
  test.describe(`${locale}, ${colorScheme}`, () => {
    test.use({ locale, colorScheme });
    test('the controls are accessible', async ({ designer, page }) => {
      await designer.select(0);
      await page.locator('[data-lock-ratio]').click();
      const found = await new AxeBuilder({ page }).analyze();
      expect(found.violations).toEqual([]);
    });
  });
