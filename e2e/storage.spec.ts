import { readFileSync } from 'node:fs';

import type { Page } from '@playwright/test';

import { REGION, expect, middleOf, regionAt, stored, test, threeCameras } from './designer.ts';

const [first] = threeCameras.Layout.CustomLayout.Regions as [ReturnType<typeof regionAt>];
const saved = (page: Page) => expect(page.getByText('Saved in this browser')).toBeVisible();

test('the work is back after a reload, its history too', async ({ designer, page }) => {
  await designer.open(threeCameras);
  const before = await designer.text();
  await designer.drag(middleOf(first), { x: 300, y: 200 });
  await page.getByTestId('add-stream').click();
  await saved(page);
  const after = await designer.text();
  await page.reload();
  await expect.poll(() => designer.text()).toBe(after);
  await designer.undoButton.click();
  await designer.undoButton.click();
  await expect.poll(() => designer.text()).toBe(before);
  await designer.redoButton.click();
  await designer.redoButton.click();
  await expect.poll(() => designer.text()).toBe(after);
});

test('a change made right before leaving is kept', async ({ designer, page }) => {
  await designer.open(threeCameras);
  await saved(page);
  await designer.select(0);
  await designer.set(`${REGION}.LocationX`, '123');
  await expect.poll(() => designer.box(0)).toMatchObject({ x: 123 });
  await page.reload();
  await expect.poll(() => designer.box(0)).toMatchObject({ x: 123 });
});

test('language, theme and kind of export stay chosen', async ({ designer, page }) => {
  await designer.open();
  await page.getByRole('combobox', { name: 'Theme' }).selectOption({ label: 'Dark' });
  await page.getByTestId('export-kind').selectOption('start-record');
  await page.getByRole('combobox', { name: 'Language' }).selectOption({ label: '简体中文' });
  await expect(page.getByTestId('copy-json')).toHaveText('复制 JSON');
  await page.reload();
  await expect(page.getByTestId('copy-json')).toHaveText('复制 JSON');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(page.getByTestId('export-kind')).toHaveValue('start-record');
  const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(Math.max(...(background.match(/\d+/g) ?? ['255']).slice(0, 3).map(Number))).toBeLessThan(80);
});

test('what cannot be read is set aside, can be downloaded, and does not stop the work', async ({
  designer,
  page,
}) => {
  await designer.open(threeCameras);
  await saved(page);
  expect(await stored(page, { version: 999, rubbish: 'not a layout' })).toContain('user_0');
  await page.goto('about:blank');
  await page.goto('');
  const alert = page.getByRole('alert').filter({ hasText: 'could not be read' });
  await expect(alert).toBeVisible();
  const { content } = await designer.download(() => alert.getByRole('button', { name: /Download/ }).click());
  expect(content.toString('utf8')).toContain('not a layout');

  await page.getByTestId('add-stream').click();
  const text = await designer.text();
  await saved(page);
  await page.reload();
  await expect.poll(() => designer.text()).toBe(text);
  await expect(alert).toBeVisible();
  await alert.getByRole('button', { name: /Discard/ }).click();
  await expect(alert).toHaveCount(0);
  await page.reload();
  await expect.poll(() => designer.text()).toBe(text);
  await expect(alert).toHaveCount(0);
});

test('a full storage is said, and the work goes on', async ({ designer, page }) => {
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
  });
  await designer.open(threeCameras);
  await expect(page.getByRole('status').filter({ hasText: 'storage is full' })).toBeVisible();
  await page.getByTestId('add-stream').click();
  await expect.poll(async () => (await designer.regions()).length).toBe(4);
  await expect(page.getByTestId('copy-json')).toBeEnabled();
});

for (const forbidden of [['indexedDB'], ['indexedDB', 'localStorage', 'sessionStorage']])
  test(`forbidden storage (${forbidden.join(', ')}) is said, and the work goes on`, async ({
    designer,
    page,
  }) => {
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    await page.addInitScript((names) => {
      for (const name of names)
        Object.defineProperty(globalThis, name, {
          get: () => {
            throw new DOMException('The operation is insecure.', 'SecurityError');
          },
        });
    }, forbidden);
    await designer.open(threeCameras);
    await expect(page.getByRole('status').filter({ hasText: 'forbids storage' })).toBeVisible();
    await page.getByTestId('add-stream').click();
    await expect.poll(async () => (await designer.regions()).length).toBe(4);
    await page.getByRole('combobox', { name: 'Language' }).selectOption('zh');
    await expect(page.getByTestId('copy-json')).toHaveText('复制 JSON');
    expect(faults).toEqual([]);
  });

test('secrets are gone after a reload, and nowhere in what is kept', async ({ designer, page }) => {
  const body = JSON.parse(
    readFileSync(new URL('../src/domain/fixtures/start-record-documented.json', import.meta.url), 'utf8'),
  ) as object;
  await designer.open();
  await page.getByTestId('export-kind').selectOption('start-record');
  await designer.load(
    JSON.stringify({
      ...body,
      StorageConfig: {
        Type: 2,
        CustomConfig: { Vendor: 0, Region: 0, Bucket: 'b', AccessKey: 'ak-7f3a', SecretKey: 'sk-91cc' },
      },
    }),
  );
  await expect.poll(() => designer.text()).toContain('"SecretKey": "<SecretKey>"');
  expect(await designer.text()).not.toContain('sk-91cc');
  await page.getByRole('button', { name: 'Secrets' }).click();
  await expect.poll(() => designer.text()).toContain('sk-91cc');
  await saved(page);
  await page.reload();
  await expect.poll(() => designer.text()).toContain('"Bucket": "b"');
  await expect.poll(() => designer.text()).not.toContain('sk-91cc');
  await expect.poll(() => designer.text()).not.toContain('ak-7f3a');
  expect(await stored(page)).not.toMatch(/ak-7f3a|sk-91cc/);
});

test('two tabs: the one that was overtaken says so', async ({ designer, page, context }) => {
  await designer.open(threeCameras);
  await saved(page);
  const other = await context.newPage();
  await other.goto('');
  await other.getByTestId('add-stream').click();
  await saved(other);
  await expect(page.getByRole('status').filter({ hasText: 'another tab' })).toBeVisible();
});
