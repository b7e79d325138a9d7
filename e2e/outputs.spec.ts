import { AxeBuilder } from '@axe-core/playwright';

import { CANVAS, expect, test, threeCameras } from './designer.ts';

test('the export is written as code where that is chosen, copied and saved as it is shown', async ({
  designer,
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await designer.open(threeCameras);
  await page.getByTestId('export-format').selectOption('python');
  await expect(designer.exportText).toContainText('"UserId": "user_1"');
  await expect(designer.exportText).toContainText('from volcengine.base.Service import Service');
  await page.getByTestId('copy-json').click();
  await expect(page.locator('[data-notice]')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await designer.text());
  const { name, content } = await designer.download(() => page.getByTestId('download-json').click());
  expect(name).toBe('start_record.py');
  expect(content.toString()).toBe(await designer.text());
  await page.getByTestId('export-kind').selectOption('update-record');
  await expect(designer.exportText).toContainText('"UpdateRecord"');
  await page.getByTestId('export-format').selectOption('json');
  await expect.poll(async () => (await designer.exported()).TargetStreams.StreamList.length).toBe(3);
});

test('the reference finds parameters in either language, and leads to their fields', async ({
  designer,
  page,
}) => {
  await designer.open(threeCameras);
  await page.getByRole('button', { name: 'Parameter reference' }).click();
  const search = page.getByTestId('reference-search');
  const rows = page.getByRole('dialog').locator('tr');
  await expect.poll(() => rows.count()).toBeGreaterThan(60);
  await search.fill('圆角');
  await expect(rows).toHaveCount(1);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
  const { name, content } = await designer.download(() => page.getByTestId('schema-download').click());
  expect(name).toBe('start-record.2023-11-01.schema.json');
  expect(JSON.parse(content.toString())).toMatchObject({ type: 'object' });
  await search.fill('canvas height');
  await rows.getByRole('button', { name: `${CANVAS}.Height` }).click();
  await expect(designer.field(`${CANVAS}.Height`)).toBeFocused();
});

test('an update says that it cannot change the size the recording was started with', async ({
  designer,
  page,
}) => {
  await designer.open(threeCameras);
  const note = page.getByTestId('canvas-frozen');
  await page.getByTestId('export-kind').selectOption('update-record');
  await expect(note).toHaveCount(0);
  await designer.set(`${CANVAS}.Width`, '1280');
  await expect(note).toContainText('640 × 360');
  await expect(page.locator('[data-save="saved"]')).toBeAttached();
  await page.reload();
  await expect(note).toContainText('1280 × 360');
  await designer.undoButton.click();
  await expect(note).toHaveCount(0);
});
