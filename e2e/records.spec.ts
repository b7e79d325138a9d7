import type { Locator } from '@playwright/test';

import { type Designer, expect, layoutOf, notice, regionAt, test, threeCameras } from './designer.ts';
import { readPng } from './png.ts';

/** Two on each other, one apart, none near the edge. */
const stacked = layoutOf([
  regionAt(0, { x: 40, y: 30, w: 200, h: 120 }),
  regionAt(1, { x: 80, y: 60, w: 120, h: 70 }),
  regionAt(2, { x: 380, y: 200, w: 160, h: 90 }),
]);

const mark = (designer: Designer, index: number, which: 'hidden' | 'locked'): Locator =>
  designer.layer(index).locator(`[data-mark="${which}"]`);
/** The colour of a picture's pixel. */
function pixelOf(file: Buffer, x: number, y: number): readonly number[] {
  const { width, rgba } = readPng(file);
  const at = (y * width + x) * 4;
  return [...rgba.subarray(at, at + 4)];
}
/** The grip of a row, by which it is dragged. */
const gripOf = (designer: Designer, index: number): Locator =>
  designer.layer(index).getByRole('gridcell').first();

test.describe('locked, hidden, named', () => {
  test('a locked region is held fast by hand, and free in the fields', async ({ designer, page }) => {
    await designer.open(stacked);
    await designer.select(1);
    await designer.press('Control+Shift+l');
    await expect(mark(designer, 1, 'locked')).toHaveAttribute('aria-pressed', 'true');
    await designer.drag({ x: 140, y: 90 }, { x: 150, y: 100 });
    await expect.poll(() => designer.selection()).toEqual([0]);
    expect(await designer.box(0)).toMatchObject({ x: 50, y: 40 });
    expect(await designer.box(1)).toMatchObject({ x: 80, y: 60 });
    await designer.select(1);
    await designer.press('Delete');
    await expect(notice(page)).toContainText('user_1 is locked');
    await designer.press('ArrowLeft');
    await designer.set('Layout.CustomLayout.Regions[].LocationX', '90');
    await expect.poll(() => designer.box(1)).toMatchObject({ x: 90, y: 60 });
    await mark(designer, 1, 'locked').click();
    await designer.layer(1).focus();
    await designer.press('ArrowLeft');
    await expect.poll(() => designer.box(1)).toMatchObject({ x: 89 });
  });

  test('a hidden region is not on the stage, but in the recording; and after a reload', async ({
    designer,
    page,
  }) => {
    await designer.open(stacked);
    const before = await designer.text();
    const seen = await designer.download(() => page.getByTestId('export-png').click());
    const { x, y } = await designer.toWindow({ x: 90, y: 120 });
    const onStage = async () => pixelOf(await page.screenshot(), x, y);
    const shown = await onStage();
    await designer.layer(1).focus();
    await mark(designer, 1, 'hidden').focus();
    await designer.press('Enter');
    await expect(page.getByTestId('hidden-note')).toContainText('1 hidden region: recorded all the same');
    await expect.poll(onStage).not.toEqual(shown);
    await expect(page.locator('[data-save="saved"]')).toBeVisible();
    await page.reload();
    await expect(page.getByTestId('hidden-note')).toBeVisible();
    await expect(mark(designer, 1, 'hidden')).toHaveAttribute('aria-pressed', 'true');
    expect(await designer.text()).toBe(before);
    const png = await designer.download(() => page.getByTestId('export-png').click());
    expect(pixelOf(png.content, 140, 120)).toEqual(pixelOf(seen.content, 140, 120));
    expect(pixelOf(png.content, 140, 120)).not.toEqual(pixelOf(png.content, 60, 140));

    await designer.focusStage();
    await designer.press('Shift+Digit0');
    await designer.clickAt({ x: 140, y: 90 });
    await expect.poll(() => designer.selection()).toEqual([0]);
    await page.getByTestId('show-hidden').click();
    await expect(page.getByTestId('hidden-note')).toHaveCount(0);
    await designer.clickAt({ x: 140, y: 90 });
    await expect.poll(() => designer.selection()).toEqual([1]);
  });

  test('a name is given in the row, used everywhere, never exported, and taken off by emptying it', async ({
    designer,
    page,
  }) => {
    await designer.open(stacked);
    const before = await designer.text();
    await designer.layer(2).getByText('user_2').dblclick();
    const field = designer.layer(2).locator('[data-rename]');
    await expect(field).toBeFocused();
    await expect(field).toHaveAttribute('placeholder', 'user_2');
    await page.keyboard.type('Teacher');
    await designer.press('Enter');
    await expect(designer.layer(2)).toContainText('Teacher');
    await expect(page.getByRole('option', { name: /^Teacher,/ })).toHaveCount(1);
    await expect(designer.undoButton).toHaveAttribute('data-tip', 'Undo: Rename user_2 to Teacher');
    expect(await designer.text()).toBe(before);
    await designer.press('F2');
    await page.keyboard.type('x');
    await designer.press('Escape');
    await expect(designer.layer(2)).toContainText('Teacher');
    await designer.press('F2');
    await field.fill('');
    await designer.press('Enter');
    await expect(designer.layer(2)).toContainText('user_2');
  });
});

test('the menu of a row renames it', async ({ designer, page }) => {
  await designer.open(stacked);
  await designer.layer(2).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Rename F2' }).click();
  await expect(designer.layer(2).locator('[data-rename]')).toBeFocused();
  await page.keyboard.type('Board');
  await designer.press('Enter');
  await expect(designer.layer(2)).toContainText('Board');
  await expect(designer.layer(2)).toBeFocused();
});

test.describe('the list', () => {
  const four = layoutOf([0, 1, 2, 3].map((at) => regionAt(at, { x: 20 + at * 150, y: 100, w: 140, h: 90 })));

  test('several rows move as one, by dragging and by key', async ({ designer, page }) => {
    await designer.open(four);
    await designer.select(3);
    await designer.layer(1).click({ modifiers: ['Control'] });
    const from = await gripOf(designer, 1).boundingBox();
    const to = await designer.layer(0).boundingBox();
    if (!from || !to) throw new Error('no rows');
    await page.mouse.move(from.x + 5, from.y + 10);
    await page.mouse.down();
    await page.mouse.move(to.x + 5, to.y + to.height - 4, { steps: 4 });
    await expect(designer.layer(0)).toHaveAttribute('data-drop', 'below');
    await page.mouse.up();
    await expect.poll(() => designer.layers()).toEqual([2, 0, 3, 1]);
    await expect.poll(() => designer.selection()).toEqual([1, 3]);
    await designer.layer(1).press('Alt+ArrowUp');
    await expect.poll(() => designer.layers()).toEqual([2, 3, 1, 0]);
    await designer.undoButton.click();
    await designer.undoButton.click();
    await expect.poll(() => designer.layers()).toEqual([3, 2, 1, 0]);
  });

  test('a row is dragged from anywhere but its controls; a click is no drag', async ({ designer, page }) => {
    await designer.open(four);
    const name = async (index: number) => {
      const box = await designer.layer(index).getByText(`user_${index}`).boundingBox();
      if (!box) throw new Error('no row');
      return { x: box.x + 8, y: box.y + box.height / 2 };
    };
    const press = async (at: { x: number; y: number }, dx: number, dy: number) => {
      await page.mouse.move(at.x, at.y);
      await page.mouse.down();
      await page.mouse.move(at.x + dx, at.y + dy, { steps: 4 });
    };
    await designer.select(3);
    await press(await name(1), 0, 3);
    await page.mouse.up();
    expect(await designer.layers()).toEqual([3, 2, 1, 0]);
    await expect.poll(() => designer.selection()).toEqual([1]);

    await designer.select(3);
    const [one, three] = [await name(1), await name(3)];
    await press(one, 0, three.y - one.y - 10);
    await expect(designer.layer(3)).toHaveAttribute('data-drop', 'above');
    await designer.press('Escape');
    await page.mouse.up();
    expect(await designer.layers()).toEqual([3, 2, 1, 0]);
    expect(await designer.selection()).toEqual([3]);
    await press(one, 0, three.y - one.y - 10);
    await page.mouse.up();
    await expect.poll(() => designer.layers()).toEqual([1, 3, 2, 0]);
    await expect.poll(() => designer.selection()).toEqual([1]);

    await designer.layer(3).click({ modifiers: ['Control'] });
    const [first, last] = [await name(1), await name(0)];
    await press(first, 0, last.y - first.y + 12);
    await page.mouse.up();
    await expect.poll(() => designer.layers()).toEqual([2, 0, 1, 3]);
    expect(await designer.selection(), 'the click that ends a drag selects nothing').toEqual([1, 3]);

    const picture = await designer.layer(2).locator('img, canvas').first().boundingBox();
    if (!picture) throw new Error('no picture');
    const target = await designer.toWindow({ x: 90, y: 145 });
    await page.mouse.move(picture.x + 9, picture.y + 9);
    await page.mouse.down();
    await page.mouse.move(target.x, target.y, { steps: 4 });
    await expect(page.locator('[data-landing]')).toContainText('Swap places with user_0');
    await page.mouse.up();
    await expect.poll(async () => (await designer.box(2)).x).toBe(20);

    const state = await designer.layer(0).getByTestId('stream-state').boundingBox();
    if (!state) throw new Error('no state');
    const order = await designer.layers();
    await press({ x: state.x + 4, y: state.y + 4 }, 0, 120);
    await page.mouse.up();
    expect(await designer.layers()).toEqual(order);
  });

  test('the layer is typed into the row', async ({ designer }) => {
    await designer.open(four);
    const field = designer.layer(0).locator('[data-layer-field]');
    // One click selects the row, wherever it falls.
    await field.click({ force: true });
    await expect(field).not.toBeFocused();
    await field.dblclick({ force: true });
    await expect(field).toBeFocused();
    await field.fill('200');
    await field.press('Enter');
    await expect.poll(async () => (await designer.region(0)).ZOrder).toBe(100);
    await expect(notice(designer.page)).toContainText('200 → 100');
    await expect.poll(() => designer.layers()).toEqual([0, 3, 2, 1]);
  });

  test('a layer out of range stands in its row as the request has it', async ({ designer }) => {
    await designer.open(layoutOf([regionAt(0, { x: 0, y: 0, w: 160, h: 90 }, { ZOrder: 150 })]));
    await expect(designer.layer(0).locator('[data-layer-field]')).toHaveValue('150');
  });

  test('row and region show each other under the pointer', async ({ designer }) => {
    await designer.open(four);
    await designer.hoverAt({ x: 240, y: 145 });
    await expect(designer.layer(1)).toHaveAttribute('data-hover', '');
    await designer.hoverAt({ x: 400, y: 300 });
    await expect(designer.layer(1)).not.toHaveAttribute('data-hover', '');
  });

  test('a row dropped on a region swaps their places', async ({ designer, page }) => {
    await designer.open(threeCameras);
    const grip = await gripOf(designer, 2).boundingBox();
    if (!grip) throw new Error('no grip');
    const target = await designer.toWindow({ x: 120, y: 75 });
    await page.mouse.move(grip.x + 5, grip.y + 10);
    await page.mouse.down();
    await page.mouse.move(target.x, target.y, { steps: 4 });
    await expect(page.locator('[data-landing]')).toContainText('Swap places with user_0');
    await page.mouse.up();
    await expect.poll(() => designer.box(2)).toEqual({ x: 40, y: 30, w: 160, h: 90 });
    expect(await designer.box(0)).toEqual({ x: 123, y: 208, w: 176, h: 99 });
    await expect.poll(() => designer.selection()).toEqual([2]);
  });
});

test.describe('a region dropped on another', () => {
  const drop = (designer: Designer) => designer.drag({ x: 120, y: 75 }, { x: 440, y: 95 }, { mods: [] });

  test('may swap with it, by the keyboard; each takes the other’s place', async ({ designer, page }) => {
    await designer.open(threeCameras);
    await drop(designer);
    await expect(notice(page)).toContainText('user_0 lies on user_1.');
    await designer.press('Alt+Enter');
    await expect.poll(() => designer.box(0)).toEqual({ x: 361, y: 47, w: 160, h: 90 });
    expect(await designer.box(1)).toEqual({ x: 40, y: 30, w: 160, h: 90 });
    await expect(notice(page)).toHaveCount(0);
    await designer.undoButton.click();
    await designer.undoButton.click();
    await expect.poll(() => designer.exported()).toEqual(threeCameras);
  });

  test('is offered no longer once something else is done, or it is dismissed', async ({ designer, page }) => {
    await designer.open(threeCameras);
    await drop(designer);
    await expect(notice(page)).toBeVisible();
    await designer.press('ArrowLeft');
    await expect(notice(page)).toHaveCount(0);
    await designer.undoButton.click();
    await designer.undoButton.click();
    await drop(designer);
    await expect(notice(page)).toContainText('lies on');
    await designer.press('Escape');
    await expect(notice(page)).toHaveCount(0);
    expect(await designer.selection()).toEqual([0]);
  });
});

test('the layer under the topmost is reached by Alt and clicks, or chosen from the menu', async ({
  designer,
  page,
}) => {
  await designer.open(stacked);
  await designer.clickAt({ x: 140, y: 90 });
  await expect.poll(() => designer.selection()).toEqual([1]);
  await designer.clickAt({ x: 140, y: 90 }, ['Alt']);
  await expect.poll(() => designer.selection()).toEqual([0]);
  await designer.clickAt({ x: 140, y: 90 }, ['Alt']);
  await expect.poll(() => designer.selection()).toEqual([1]);
  await designer.hoverAt({ x: 140, y: 90 });
  await page.mouse.down({ button: 'right' });
  await page.mouse.up({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Select layer' }).click();
  await page.getByRole('menuitem', { name: 'user_0' }).click();
  await expect.poll(() => designer.selection()).toEqual([0]);
});
