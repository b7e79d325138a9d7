import { AxeBuilder } from '@axe-core/playwright';

import { CANVAS, REGION, STREAM, expect, layoutOf, regionAt, test, threeCameras } from './designer.ts';

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
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(await designer.text());
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
  const rows = page.getByRole('dialog').locator('tbody tr');
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

test('the reference opens at the field whose help it was opened from, and every path in it leads to a field', async ({
  designer,
  page,
}) => {
  await designer.open(threeCameras);
  const dialog = page.getByRole('dialog', { name: 'Parameter reference' });
  await page.getByRole('button', { name: 'Help on Height' }).click();
  await page.getByTestId('all-parameters').click();
  const here = dialog.locator(`tr[data-path="${CANVAS}.Height"]`);
  await expect(here).toBeInViewport();
  await expect(here.getByRole('button')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(designer.field(`${CANVAS}.Height`)).toBeFocused();

  const open = page.getByRole('button', { name: 'Parameter reference' });
  await open.click();
  await expect(page.getByTestId('reference-search')).toBeFocused();
  // Nobody is excluded: those parameters have no field yet, and do not look as if they had.
  await expect(dialog.getByText('ExcludeStreams.StreamList[].UserId', { exact: true })).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'ExcludeStreams.StreamList[].UserId' })).toHaveCount(0);
  for (const [path, field] of [
    ['StorageConfig.VodConfig.Space', 'StorageConfig.Type'],
    ['Layout', 'Layout.LayoutMode'],
    [`${REGION}.StreamIndex`, `${STREAM}.Index`],
    [`${REGION}.Alpha`, `${REGION}.Alpha`],
  ] as const) {
    if (!(await dialog.isVisible())) await open.click();
    await dialog.getByRole('button', { name: path, exact: true }).click();
    await expect(designer.field(field)).toBeFocused();
  }
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

/** A request of several hundred lines, the last region with this besides. */
const crowd = (more: object = {}) =>
  layoutOf(
    Array.from({ length: 17 }, (_, at) =>
      regionAt(at, { x: (at % 5) * 128, y: Math.floor(at / 5) * 90, w: 120, h: 80 }, at === 16 ? more : {}),
    ),
  );

test('a long text is copied by hand as it is, also what is far out of sight', async ({ designer, page }) => {
  await designer.open(crowd());
  await designer.exportText.focus();
  await designer.press('Control+a');
  const selection = (await page.evaluate(() => getSelection()?.toString())) ?? '';
  expect(selection).toBe(await designer.text());
  expect(selection.split('\n').length).toBeGreaterThan(200);
});

test('the line of a problem comes into sight, however far away in a long text', async ({ designer }) => {
  await designer.open(crowd({ CornerRadius: 3 }));
  const line = designer.exportText.locator('[data-visited]');
  await designer.press('F8');
  await expect(line).toContainText('"CornerRadius": 3');
  await expect(line).toBeInViewport();
  await line.click();
  await expect(designer.field(`${REGION}.CornerRadius`)).toBeFocused();
});

test('lines come and go in a long text, and it stays one text', async ({ designer, page }) => {
  await designer.open(crowd());
  const shown = async () => (await designer.exportText.locator('div > span').allTextContents()).join('');
  await designer.select(3);
  await page.getByTestId('delete-selection').click();
  await expect.poll(async () => (await designer.regions()).length).toBe(16);
  expect(await shown()).toBe(await designer.text());
  await designer.undoButton.click();
  await expect.poll(async () => (await designer.regions()).map((region) => region.StreamIndex)).toContain(3);
  expect(await shown()).toBe(await designer.text());
});
