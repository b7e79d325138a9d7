import { AxeBuilder } from '@axe-core/playwright';

import { expect, layoutOf, regionAt, test, threeCameras } from './designer.ts';

test('aligning, distributing and matching go by the box around the selection, each one step', async ({
  designer,
}) => {
  await designer.open(threeCameras);
  await designer.focusStage();
  await designer.press('Control+a');
  await designer.press('Alt+a');
  expect((await designer.regions()).map(({ LocationX }) => LocationX)).toEqual([40, 40, 40]);
  await designer.undoButton.click();
  await designer.focusStage();
  await designer.press('Alt+Shift+h');
  const xs = (await designer.regions()).map(({ LocationX, Width }) => [LocationX, LocationX + Width]);
  expect(xs).toEqual([
    [40, 200],
    [361, 521],
    [193, 369],
  ]);
  await designer.page.getByTestId('arrange').click();
  await designer.page.getByRole('button', { name: 'Match size' }).click();
  expect((await designer.regions()).every(({ Width, Height }) => Width === 160 && Height === 90)).toBe(true);
  await designer.page.getByTestId('arrange-gap').fill('10+2');
  await designer.page.getByRole('button', { name: 'Distribute across' }).click();
  const placed = (await designer.regions()).map(({ LocationX }) => LocationX).toSorted((a, b) => a - b);
  expect(placed).toEqual([40, 212, 384]);
});

test('a gap that cannot be is said where it is typed; Enter distributes the way the regions stretch', async ({
  designer,
}) => {
  await designer.open(threeCameras);
  const { page } = designer;
  await designer.focusStage();
  await designer.press('Control+a');
  await page.getByTestId('arrange').focus();
  await page.keyboard.press('Enter');
  const before = await designer.text();
  const gap = page.getByTestId('arrange-gap');
  await gap.fill('w/2');
  await page.keyboard.press('Enter');
  await expect(gap).toHaveAttribute('aria-invalid', 'true');
  await expect(gap).toHaveAccessibleDescription(/w/);
  expect(await designer.text()).toBe(before);
  await gap.fill('W');
  await page.keyboard.press('Enter');
  await expect(gap).toHaveAccessibleDescription(/640 → \d+ \(max\)/);
  const edges = (await designer.regions()).map(({ LocationX, Width }) => LocationX + Width);
  expect(Math.max(...edges)).toBeLessThanOrEqual(640);
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('arrange')).toBeFocused();
});

test('a press that a wrong gap hinders says why, each time, and leads to the gap', async ({
  designer,
  page,
}) => {
  await designer.open(threeCameras);
  await designer.focusStage();
  await designer.press('Control+a');
  await page.getByTestId('arrange').click();
  const gap = page.getByTestId('arrange-gap');
  const distribute = page.getByRole('button', { name: 'Distribute down' });
  const reason = page.locator('[role="status"][data-refused]');
  const before = await designer.text();
  await gap.fill('abc');
  await distribute.click();
  await expect(gap).toBeFocused();
  await expect(gap).toHaveAccessibleDescription(/abc/);
  // What is said again is put into the page again.
  await reason.evaluate((element) => {
    new MutationObserver((_, observer) => {
      observer.disconnect();
      element.setAttribute('data-again', element.textContent ?? '');
    }).observe(element, { childList: true, subtree: true });
  });
  await distribute.focus();
  await designer.press('Enter');
  await expect(gap).toBeFocused();
  await expect(reason).toHaveAttribute('data-again', /abc/);
  expect(await designer.text()).toBe(before);
  await page.keyboard.type('20');
  await designer.press('Enter');
  await expect(gap).not.toHaveAttribute('aria-invalid', 'true');
  expect(await designer.text()).not.toBe(before);
});

test('a request without regions says how it gets some, and a layout places all its streams', async ({
  designer,
  page,
}) => {
  const { StreamList } = threeCameras.TargetStreams;
  await designer.open({ ...threeCameras, Layout: { LayoutMode: 2 } });
  await expect.poll(() => designer.codes()).toEqual(['layout.custom-missing']);
  const note = page.getByTestId('empty-note');
  await expect(note).toContainText('No regions yet');
  await note.getByRole('button', { name: 'Import JSON' }).click();
  await expect(page.getByRole('dialog', { name: /Import/ })).toBeVisible();
  await designer.press('Escape');

  await note.getByRole('button', { name: 'Choose a layout' }).click();
  const panel = page.getByRole('dialog', { name: 'Arrange' });
  await expect(panel).toBeVisible();
  await page.locator('[data-family="grid"]').click();
  await expect(note).toHaveCount(0);
  await expect.poll(() => designer.codes()).toEqual([]);
  expect((await designer.regions()).map(({ StreamIndex }) => StreamIndex)).toEqual([0, 1, 2]);
  expect(await designer.streams()).toEqual(StreamList);
  const edge = await designer.toWindow({ x: 0, y: 0 });
  const box = await panel.boundingBox();
  expect((box?.x ?? 0) + (box?.width ?? 0), 'the picture is not covered').toBeLessThanOrEqual(edge.x);
  await designer.press('Escape');
  await designer.press('Control+z');
  await expect(note).toBeVisible();
});

test('two regions change places', async ({ designer }) => {
  await designer.open(threeCameras);
  await designer.select(0);
  await designer.layer(1).click({ modifiers: ['Control'] });
  await designer.page.getByTestId('arrange').click();
  await designer.page.getByRole('button', { name: 'Swap places' }).click();
  expect(await designer.box(0)).toEqual({ x: 361, y: 47, w: 160, h: 90 });
  expect(await designer.box(1)).toEqual({ x: 40, y: 30, w: 160, h: 90 });
});

test('a family lays out all streams; the slider flows it live and gives back who it took', async ({
  designer,
}) => {
  test.slow();
  await designer.open(
    layoutOf([
      regionAt(0, { x: 0, y: 0, w: 10, h: 10 }, { CornerRadius: 0.25, Note: 'mine' }),
      regionAt(1, { x: 50, y: 0, w: 10, h: 10 }),
      regionAt(2, { x: 100, y: 0, w: 10, h: 10 }),
    ]),
  );
  const { page } = designer;
  await page.getByTestId('arrange').click();
  await page.locator('[data-family="grid"]').click();
  expect(await designer.box(2)).toEqual({ x: 160, y: 180, w: 320, h: 180 });
  expect(await designer.region(0)).toMatchObject({ CornerRadius: 0.25, Note: 'mine' });
  await page.getByLabel('Last row').selectOption('stretch');
  expect(await designer.box(2)).toEqual({ x: 0, y: 180, w: 640, h: 180 });
  const count = page.getByTestId('family-count');
  await count.focus();
  await designer.press('Home');
  expect(await designer.regions()).toHaveLength(1);
  await designer.press('End');
  const all = await designer.streams();
  expect(all).toHaveLength(17);
  expect(all.slice(0, 3).map(({ UserId }) => UserId)).toEqual(['user_0', 'user_1', 'user_2']);
  const area = (await designer.regions()).reduce((sum, { Width, Height }) => sum + Width * Height, 0);
  expect(area).toBe(640 * 360);
  await expect(page.locator('[data-family="grid"]')).toHaveAttribute('aria-pressed', 'true');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
  await designer.press('Escape');
  await designer.undoButton.click();
  expect(await designer.regions()).toHaveLength(3);
});

test('presses of the slider’s keys are one step, and who it took comes back when the panel is open again', async ({
  designer,
  page,
}) => {
  const five = [0, 1, 2, 3, 4].map((at) =>
    regionAt(at, { x: at * 100, y: 0, w: 90, h: 90 }, { Note: `mine ${at}` }),
  );
  await designer.open(layoutOf(five));
  const panel = page.getByRole('dialog', { name: 'Arrange' });
  const count = page.getByTestId('family-count');
  await page.getByTestId('arrange').click();
  await page.locator('[data-family="grid"]').click();
  const grid = await designer.text();
  await count.focus();
  await designer.press('ArrowLeft');
  await designer.press('ArrowLeft');
  expect((await designer.regions()).map(({ StreamIndex }) => StreamIndex)).toEqual([0, 1, 2]);
  await designer.press('Escape');
  await expect(panel).toHaveCount(0);
  await designer.undoButton.click();
  expect(await designer.text()).toBe(grid);
  await designer.redoButton.click();
  expect(await designer.regions()).toHaveLength(3);
  await page.getByTestId('arrange').click();
  await count.focus();
  await designer.press('ArrowRight');
  await designer.press('ArrowRight');
  expect(await designer.text()).toBe(grid);

  // After a rest the next press is a step of its own.
  await page.clock.install();
  await designer.press('ArrowLeft');
  await page.clock.fastForward(1100);
  await designer.press('ArrowLeft');
  expect(await designer.regions()).toHaveLength(3);
  await designer.press('Escape');
  await designer.undoButton.click();
  expect(await designer.regions()).toHaveLength(4);
});
