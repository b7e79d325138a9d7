import type { Page } from '@playwright/test';

import { Designer, expect, layoutOf, middleOf, notice, regionAt, test, threeCameras } from './designer.ts';

/** A layout of its own. */
const whole = layoutOf([
  regionAt(0, { x: 40, y: 30, w: 200, h: 120 }),
  regionAt(1, { x: 80, y: 60, w: 120, h: 70 }),
  regionAt(2, { x: 380, y: 200, w: 160, h: 90 }),
]);

const readClipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
const writeClipboard = (page: Page, text: string): Promise<void> =>
  page.evaluate((text) => navigator.clipboard.writeText(text), text);

test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']));

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
  const other = new Designer(await context.newPage());
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
  await designer.importText(JSON.stringify(whole));
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
