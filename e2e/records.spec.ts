import type { Locator, Page } from '@playwright/test';

import {
  type Designer,
  Designer as Hands,
  expect,
  layoutOf,
  middleOf,
  regionAt,
  test,
  threeCameras,
} from './designer.ts';
import { readPng } from './png.ts';

/** Two on each other, one apart, none near the edge. */
const stacked = layoutOf([
  regionAt(0, { x: 40, y: 30, w: 200, h: 120 }),
  regionAt(1, { x: 80, y: 60, w: 120, h: 70 }),
  regionAt(2, { x: 380, y: 200, w: 160, h: 90 }),
]);

const readClipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
const writeClipboard = (page: Page, text: string): Promise<void> =>
  page.evaluate((text) => navigator.clipboard.writeText(text), text);
const notice = (page: Page): Locator => page.locator('[data-notice]');
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

test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']));

test.describe('the clipboard', () => {
  test('copies regions as a layout fragment, and pastes them aside, on top, as one step', async ({
    designer,
    page,
  }) => {
    await designer.open(threeCameras);
    await designer.select(1);
    await designer.press('Control+c');
    const text = JSON.parse(await readClipboard(page)) as object;
    expect(text).toEqual({
      TargetStreams: { StreamList: [threeCameras.TargetStreams.StreamList[1]] },
      Layout: {
        LayoutMode: 2,
        CustomLayout: {
          Canvas: { Width: 640, Height: 360 },
          Regions: [threeCameras.Layout.CustomLayout.Regions[1]],
        },
      },
    });
    await designer.focusStage();
    await designer.press('Control+v');
    await expect.poll(() => designer.selection()).toEqual([3]);
    expect(await designer.region(3)).toMatchObject({
      LocationX: 377,
      LocationY: 63,
      Width: 160,
      Height: 90,
      ZOrder: 3,
    });
    expect((await designer.streams())[3]).toMatchObject({ Index: 3, UserId: 'user_1_2' });
    await designer.undoButton.click();
    await expect.poll(() => designer.exported()).toEqual(threeCameras);
  });

  test('says so of a text that is nothing to paste', async ({ designer, page }) => {
    await designer.open(threeCameras);
    await writeClipboard(page, 'See you at ten');
    await designer.focusStage();
    await designer.press('Control+v');
    await expect(notice(page)).toHaveText(/Nothing on the clipboard that can be pasted here\./);
    expect(await designer.exported()).toEqual(threeCameras);
  });

  test('cuts, and pastes back where it was', async ({ designer }) => {
    await designer.open(threeCameras);
    await designer.select(0);
    await designer.press('Control+x');
    await expect.poll(() => designer.layers()).toEqual([2, 1]);
    await designer.focusStage();
    await designer.press('Control+v');
    await expect.poll(() => designer.selection()).toEqual([0]);
    expect(await designer.box(0)).toEqual({ x: 40, y: 30, w: 160, h: 90 });
    expect((await designer.streams()).map(({ UserId }) => UserId)).toEqual(['user_1', 'user_2', 'user_0']);
  });

  test('carries regions with their names from one page to another', async ({ designer, context }) => {
    await designer.open(threeCameras);
    await designer.select(2);
    await designer.press('F2');
    await designer.page.keyboard.type('Teacher');
    await designer.press('Enter');
    await designer.press('Control+c');
    const other = new Hands(await context.newPage());
    await other.open(layoutOf([regionAt(0, { x: 0, y: 0, w: 90, h: 90 })]));
    await other.focusStage();
    await other.press('Control+v');
    await expect.poll(() => other.selection()).toEqual([1]);
    await expect(other.layer(1)).toContainText('Teacher');
    expect(await other.box(1)).toEqual({ x: 123, y: 208, w: 176, h: 99 });
    expect(await other.text()).not.toContain('Teacher');
  });

  test('takes a fragment from elsewhere as regions, or, on second thoughts, as a layout', async ({
    designer,
    page,
  }) => {
    await designer.open(threeCameras);
    const [stream] = threeCameras.TargetStreams.StreamList;
    const fragment = {
      TargetStreams: { StreamList: [{ ...stream, UserId: 'guest' }] },
      Layout: { CustomLayout: { Regions: [regionAt(0, { x: 0, y: 0, w: 100, h: 100 })] } },
    };
    await writeClipboard(page, JSON.stringify(fragment));
    await designer.focusStage();
    await designer.press('Control+v');
    await expect.poll(async () => (await designer.streams()).map(({ UserId }) => UserId)).toContain('guest');
    expect(await designer.box(3)).toEqual({ x: 0, y: 0, w: 100, h: 100 });
    await notice(page).getByRole('button', { name: 'Import as a layout instead' }).click();
    await expect.poll(() => designer.imported()).toContain('guest');
  });

  test('a whole layout goes to the import, which can add its streams as well', async ({ designer, page }) => {
    await designer.open(threeCameras);
    await designer.importText(JSON.stringify(stacked));
    await page.getByTestId('import-add').click();
    await expect(page.getByTestId('import-text')).toHaveCount(0);
    await expect.poll(() => designer.layers()).toEqual([5, 4, 3, 2, 1, 0]);
    expect(await designer.canvas()).toEqual(threeCameras.Layout.CustomLayout.Canvas);
    expect(await designer.box(4)).toEqual({ x: 80, y: 60, w: 120, h: 70 });
  });

  test('in a field is the field’s', async ({ designer, page }) => {
    await designer.open(threeCameras);
    await designer.select(1);
    await writeClipboard(page, 'somebody');
    const field = designer.field('TargetStreams.StreamList[].UserId');
    await field.focus();
    await designer.press('Control+a');
    await designer.press('Control+c');
    expect(await readClipboard(page)).toBe('user_1');
    await field.press('End');
    await designer.press('Control+v');
    await field.press('Enter');
    await expect.poll(async () => (await designer.streams())[1]?.UserId).toBe('user_1user_1');
    expect(await designer.layers()).toEqual([2, 1, 0]);
  });

  test('full: nothing is lost, and it is said', async ({ designer, page }) => {
    const full = layoutOf(
      Array.from({ length: 17 }, (_, at) => regionAt(at, { x: at * 9, y: at * 9, w: 90, h: 60 })),
    );
    await designer.open(full);
    await designer.select(4);
    await designer.press('Control+c');
    await designer.press('Control+v');
    await expect(notice(page)).toContainText('17 streams at most');
    await expect.poll(() => designer.exported()).toEqual(full);
    await designer.press('Control+Shift+v');
    await expect.poll(async () => (await designer.streams())[4]?.UserId).toBe('user_4');
    expect(await designer.streams()).toHaveLength(17);
  });

  test('replaces what is selected: the place stays, the stream is the new one', async ({ designer }) => {
    await designer.open(threeCameras);
    await designer.select(0);
    await designer.press('Control+x');
    await expect.poll(() => designer.layers()).toEqual([2, 1]);
    await designer.select(1);
    await designer.press('Control+Shift+v');
    await expect
      .poll(async () => (await designer.streams()).map(({ UserId }) => UserId))
      .toEqual(['user_0', 'user_2']);
    expect(await designer.box(1)).toEqual({ x: 361, y: 47, w: 160, h: 90 });
  });

  test('works from the menu as well', async ({ designer, page }) => {
    await designer.open(threeCameras);
    await designer.hoverAt(middleOf(threeCameras.Layout.CustomLayout.Regions[1] as never));
    await page.mouse.down({ button: 'right' });
    await page.mouse.up({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Copy Ctrl+C' }).click();
    await expect.poll(() => readClipboard(page)).toContain('user_1');
    await designer.hoverAt({ x: 600, y: 340 });
    await page.mouse.down({ button: 'right' });
    await page.mouse.up({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Paste Ctrl+V' }).click();
    await expect.poll(() => designer.layers()).toEqual([3, 2, 1, 0]);
  });

  test('gives the look and the size of one region to others, each staying where it is', async ({
    designer,
  }) => {
    await designer.open(
      layoutOf([
        regionAt(0, { x: 40, y: 30, w: 200, h: 120 }, { Alpha: 0.5, RenderMode: 2 }),
        regionAt(1, { x: 300, y: 60, w: 120, h: 70 }),
      ]),
    );
    await designer.select(0);
    await designer.press('Control+Alt+c');
    await designer.select(1);
    await designer.press('Control+Alt+v');
    await expect
      .poll(() => designer.region(1))
      .toEqual(regionAt(1, { x: 300, y: 60, w: 200, h: 120 }, { Alpha: 0.5, RenderMode: 2 }));
  });

  test('duplicates go as far again as the copy was moved', async ({ designer }) => {
    await designer.open(layoutOf([regionAt(0, { x: 40, y: 30, w: 80, h: 45 })]));
    await designer.select(0);
    await designer.press('Control+d');
    await expect.poll(() => designer.selection()).toEqual([1]);
    expect(await designer.box(1)).toEqual({ x: 56, y: 46, w: 80, h: 45 });
    await designer.drag({ x: 100, y: 70 }, { x: 184, y: 70 });
    await expect.poll(() => designer.box(1)).toMatchObject({ x: 140, y: 46 });
    await designer.press('Control+d');
    await expect.poll(() => designer.selection()).toEqual([2]);
    expect(await designer.box(2)).toMatchObject({ x: 240, y: 62 });
  });
});

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
