import {
  CANVAS,
  REGION,
  type Designer,
  expect,
  layoutOf,
  middleOf,
  regionAt,
  test,
  threeCameras,
} from './designer.ts';

/** Four cameras whose reading order is 3, 0 in the first row, then 2, then 1. */
const scattered = layoutOf([
  regionAt(0, { x: 400, y: 20, w: 160, h: 90 }),
  regionAt(1, { x: 40, y: 260, w: 160, h: 90 }),
  regionAt(2, { x: 200, y: 140, w: 160, h: 90 }),
  regionAt(3, { x: 40, y: 40, w: 160, h: 90 }),
]);

/** What has the focus: the `data-field`, the `data-testid`, or the role and name. */
const focused = (designer: Designer) =>
  designer.page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) return '';
    const { field, testid } = element.dataset;
    return (
      field ??
      testid ??
      `${element.getAttribute('role') ?? element.tagName} ${element.getAttribute('aria-label') ?? ''}`
    );
  });

/** Presses Tab until the focus is on what a pattern says. */
async function tabTo(designer: Designer, target: RegExp, key = 'Tab'): Promise<void> {
  for (let at = 0; at < 120; at += 1) {
    if (target.test(await focused(designer))) return;
    await designer.press(key);
  }
  throw new Error(`the keyboard does not reach ${target}`);
}

test('a whole layout is built without a mouse', async ({ designer, page }) => {
  await designer.open();
  await tabTo(designer, /New layout/);
  await designer.press('Enter');
  await tabTo(designer, /^BUTTON $/);
  const size = page.getByRole('button', { name: '1280 × 720', exact: true });
  for (let at = 0; at < 12 && !(await size.evaluate((button) => button === document.activeElement)); at += 1)
    await designer.press('Tab');
  await designer.press('Enter');
  await expect.poll(() => designer.regions()).toEqual([]);

  await tabTo(designer, /^add-stream$/);
  await designer.press('Enter');
  await designer.press('Space');
  await expect.poll(async () => (await designer.regions()).length).toBe(2);
  await tabTo(designer, /StreamList.*UserId$/);
  await page.keyboard.type('lecturer');
  await designer.press('Enter');
  for (const [key, text] of [
    ['LocationX', '50%'],
    ['LocationY', '0'],
    ['Width', '640'],
    ['Height', '720'],
  ] as const) {
    await tabTo(designer, new RegExp(`Regions.*\\.${key}$`));
    await page.keyboard.type(text);
    await designer.press('Enter');
  }
  await tabTo(designer, /Canvas\.Background$/);
  await page.keyboard.type('#102030');
  await designer.press('Enter');

  await tabTo(designer, /^layer$/, 'Shift+Tab');
  await designer.press('Escape');
  await tabTo(designer, /^option user_1/);
  await designer.press('Shift+ArrowDown');
  await designer.press('Alt+Shift+ArrowRight');
  await expect
    .poll(() => designer.exported())
    .toMatchObject({
      TargetStreams: { StreamList: [{ UserId: 'user_1' }, { UserId: 'lecturer' }] },
      Layout: {
        CustomLayout: {
          Canvas: { Width: 1280, Height: 720, Background: '#102030' },
          Regions: [
            { LocationX: 0, LocationY: 10, Width: 330 },
            { LocationX: 640, LocationY: 0, Width: 640, Height: 720 },
          ],
        },
      },
    });
});

/** What the screen reader was told last. */
const announced = ({ page }: Designer) => page.locator('[data-announcer]');

test('Tab goes through the regions in reading order, and out at the end', async ({ designer }) => {
  await designer.open(scattered);
  await designer.focusStage();
  for (const next of [3, 0, 2, 1]) {
    await designer.press('Tab');
    await expect.poll(() => designer.selection()).toEqual([next]);
    await expect.poll(() => focused(designer)).toMatch(new RegExp(`^option user_${next}, 160 by 90`));
  }
  await designer.press('Tab');
  await expect.poll(() => focused(designer)).not.toMatch(/^option/);
  await designer.press('Shift+Tab');
  await expect.poll(() => focused(designer)).toMatch(/^option/);
  await designer.press('Shift+Tab');
  await expect.poll(() => designer.selection()).toEqual([2]);
});

test('the arrow keys move by 1, with Shift by 10, at any zoom, from the stage and from a row', async ({
  designer,
}) => {
  await designer.open(threeCameras);
  await designer.select(0);
  await designer.focusStage();
  await designer.press('Equal');
  for (const [key, x, y] of [
    ['ArrowRight', 41, 30],
    ['Shift+ArrowRight', 51, 30],
    ['ArrowDown', 51, 31],
    ['Shift+ArrowDown', 51, 41],
    ['Shift+ArrowLeft', 41, 41],
    ['ArrowUp', 41, 40],
  ] as const) {
    await designer.press(key);
    await expect.poll(() => designer.box(0), key).toEqual({ x, y, w: 160, h: 90 });
  }
  await designer.layer(0).focus();
  await designer.press('ArrowLeft');
  await designer.press('Shift+ArrowUp');
  await expect.poll(() => designer.box(0)).toEqual({ x: 40, y: 30, w: 160, h: 90 });
});

test('an edge stops the move and is announced', async ({ designer, page }) => {
  await designer.open(threeCameras);
  await designer.select(0);
  await designer.focusStage();
  for (let at = 0; at < 5; at += 1) await designer.press('Shift+ArrowLeft');
  await expect.poll(() => designer.box(0)).toMatchObject({ x: 0, y: 30 });
  await expect(page.getByRole('log')).toContainText('left edge');
  await designer.press('Shift+ArrowDown');
  await expect(page.getByRole('log')).toContainText('0, 40');
});

test('Alt and the arrows resize, Control and the arrows go to the neighbour', async ({ designer }) => {
  await designer.open(scattered);
  await designer.select(2);
  await designer.focusStage();
  await designer.press('Alt+ArrowRight');
  await designer.press('Alt+Shift+ArrowDown');
  await expect.poll(() => designer.box(2)).toEqual({ x: 200, y: 140, w: 161, h: 100 });
  await designer.press('Alt+Control+ArrowLeft');
  await expect.poll(() => designer.box(2)).toEqual({ x: 199, y: 140, w: 162, h: 100 });
  await designer.select(3);
  await designer.focusStage();
  await designer.press('Control+ArrowDown');
  await expect.poll(() => designer.selection()).toEqual([1]);
  await designer.select(0);
  await designer.focusStage();
  await designer.press('Control+ArrowLeft');
  await expect.poll(() => designer.selection()).toEqual([3]);
});

test('keys select, copy, rename and delete', async ({ designer }) => {
  await designer.open(threeCameras);
  await designer.focusStage();
  await designer.press('Control+a');
  await expect.poll(() => designer.selection()).toEqual([0, 1, 2]);
  await designer.press('Escape');
  await expect.poll(() => designer.selection()).toEqual([]);
  await designer.select(2);
  await designer.focusStage();
  await designer.press('Control+d');
  await expect.poll(() => designer.selection()).toEqual([3]);
  await designer.press('F2');
  await designer.page.keyboard.type('twin');
  await designer.press('Enter');
  await expect(designer.layer(3)).toContainText('twin');
  expect((await designer.streams())[3]?.UserId).toBe('user_2_2');
  await designer.focusStage();
  await designer.press('Delete');
  await expect.poll(async () => (await designer.streams()).map((one) => one.Index)).toEqual([0, 1, 2]);
});

test('Escape selects nothing, and the keys go on from the stage', async ({ designer }) => {
  await designer.open(scattered);
  await designer.focusStage();
  for (let at = 0; at < 3; at += 1) await designer.press('Tab');
  await expect.poll(() => designer.selection()).toEqual([2]);
  await designer.press('Escape');
  await expect.poll(() => focused(designer)).toBe('listbox Canvas, 4 regions');
  expect(await designer.selection()).toEqual([]);
  await designer.press('Tab');
  await expect.poll(() => focused(designer)).toMatch(/^option user_3/);
});

test('the focus stays on the stage when its region is deleted, and comes back with it', async ({
  designer,
}) => {
  await designer.open(scattered);
  await designer.focusStage();
  for (let left = 4; left > 0; left -= 1) {
    await designer.press('Tab');
    await expect.poll(() => focused(designer)).toMatch(/^option/);
    await designer.press('Delete');
    await expect.poll(() => focused(designer)).toMatch(/^listbox Canvas/);
    expect(await designer.selection()).toEqual([]);
    expect(await designer.streams()).toHaveLength(left - 1);
  }
  await designer.press('Control+z');
  await expect.poll(() => focused(designer)).toMatch(/^option user_1/);
});

test('in the list, the focus goes to the copy, and stays in the list when its row is deleted', async ({
  designer,
  page,
}) => {
  await designer.open(threeCameras);
  await tabTo(designer, /^layer$/, 'Shift+Tab');
  const row = page.locator('[data-testid="layer"]:focus');
  await designer.press('Control+d');
  await expect.poll(() => designer.selection()).toEqual([3]);
  await expect(row).toHaveAttribute('data-stream-index', '3');
  await designer.press('Delete');
  await expect.poll(() => focused(designer)).toMatch(/^grid/);
  await designer.press('Tab');
  await expect(row).toHaveAttribute('data-stream-index', '2');
  for (let left = 2; left >= 0; left -= 1) {
    await designer.press('Delete');
    await expect(page.getByTestId('layer')).toHaveCount(left);
    if (left > 0) await designer.press('Tab');
  }
  await expect.poll(() => focused(designer)).toBe('SECTION Streams');
});

test('a name given from the stage leads back to it, and one that is given up as well', async ({
  designer,
  page,
}) => {
  await designer.open(threeCameras);
  await designer.focusStage();
  await designer.press('Tab');
  for (const key of ['Enter', 'Escape']) {
    await designer.press('F2');
    await expect(page.locator('[data-rename]')).toBeFocused();
    await page.keyboard.type(key);
    await designer.press(key);
    await expect.poll(() => focused(designer)).toMatch(/^option Enter,/);
  }
});

test('Control and E type the place, Control and F fit on the canvas; elsewhere they are the browser’s', async ({
  designer,
  page,
}) => {
  await designer.open(threeCameras);
  const x = designer.field(`${REGION}.LocationX`);
  await designer.select(1);
  await designer.focusStage();
  await designer.press('Control+f');
  await expect.poll(() => designer.box(1)).toEqual({ x: 0, y: 0, w: 640, h: 360 });
  await designer.press('Control+e');
  await expect(x).toBeFocused();
  await page.keyboard.type('7');
  await designer.press('Control+f');
  await expect(x).toHaveValue('7');
  expect(await designer.box(1)).toEqual({ x: 0, y: 0, w: 640, h: 360 });
});

test('the menu key means what is selected, also where it is hidden', async ({ designer, page }) => {
  await designer.open(threeCameras);
  await designer.focusStage();
  await designer.press('Tab');
  await designer.press('Control+Shift+h');
  await designer.press('Shift+F10');
  await page.getByRole('menuitem', { name: /Hide or show in the editor/ }).press('Enter');
  await expect.poll(() => focused(designer)).toMatch(/^option user_0, .*layer \d of 3$/);
  expect(await designer.selection()).toEqual([0]);

  await designer.select(2);
  await designer.focusStage();
  await designer.press('Shift+F10');
  await expect(page.getByRole('menu')).toBeVisible();
  await designer.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  expect(await designer.selection()).toEqual([2]);
});

test('in a field, keys type: nothing is deleted, moved or stacked', async ({ designer, page }) => {
  await designer.open(threeCameras);
  await designer.select(1);
  const before = await designer.text();
  const field = designer.field(`${CANVAS}.Background`);
  await field.click();
  for (const key of ['Delete', ']', '[', 'ArrowLeft', 'Backspace', 'Control+a']) await designer.press(key);
  await expect.poll(() => designer.text()).toBe(before);
  await designer.press('Escape');
  await expect.poll(() => designer.selection()).toEqual([1]);
  await designer.field(`${REGION}.Width`).press('Delete');
  await designer.press('Escape');
  await expect.poll(() => designer.text()).toBe(before);
  await expect(page.getByTestId('layer')).toHaveCount(3);
});

test('Escape goes one rung at a time: dialog, menu, field, selection', async ({ designer, page }) => {
  await designer.open(threeCameras);
  await designer.select(1);
  await page.getByTestId('import-open').click();
  await expect(page.getByTestId('import-text')).toBeVisible();
  await designer.press('Escape');
  await expect(page.getByTestId('import-text')).toHaveCount(0);
  await expect.poll(() => designer.selection()).toEqual([1]);

  const at = await designer.toWindow({ x: 400, y: 80 });
  await page.mouse.click(at.x, at.y, { button: 'right' });
  await expect(page.getByRole('menu')).toBeVisible();
  await designer.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect.poll(() => designer.selection()).toEqual([1]);

  await page.getByRole('button', { name: 'Help on Corner radius' }).click();
  const help = page.getByRole('dialog', { name: /Corner radius/ });
  await expect(help).toBeVisible();
  await expect(help).toContainText('Layout.CustomLayout.Regions[].CornerRadius');
  await designer.press('Escape');
  await expect(help).toHaveCount(0);
  await expect.poll(() => designer.selection()).toEqual([1]);

  await designer.focusStage();
  await designer.press('Escape');
  await expect.poll(() => designer.selection()).toEqual([]);
});

test('a dialog gives the focus back to what opened it', async ({ designer, page }) => {
  await designer.open();
  for (const name of ['Import JSON', 'New layout']) {
    const button = page.getByRole('button', { name });
    await button.press('Enter');
    await expect(page.getByRole('dialog')).toBeVisible();
    await designer.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(button).toBeFocused();
  }
});

test('what the mouse presses leaves the keys with the canvas', async ({ designer, page }) => {
  await designer.open(threeCameras);
  await designer.clickAt(middleOf(await designer.region(0)));
  /** The arrow goes on moving what is selected. */
  const moves = async (after: string) => {
    const { x } = await designer.box(0);
    await designer.press('ArrowRight');
    await expect.poll(async () => (await designer.box(0)).x, after).toBe(x + 1);
  };
  for (const name of ['Bring to front', 'Zoom in', 'Hand tool', 'Select tool']) {
    await page.getByRole('button', { name, exact: true }).click();
    await moves(name);
  }
  await page.getByTestId('snapping').click();
  await expect(page.getByTestId('snapping')).not.toBeChecked();
  await moves('Snap');

  await page.getByTestId('view-menu').click();
  await page.getByRole('menuitemcheckbox', { name: 'Thirds' }).click();
  await page.mouse.click(700, 20);
  await expect(page.getByRole('menu')).toHaveCount(0);
  await moves('the view menu');

  await designer.field(`${REGION}.Width`).fill('200');
  await page.getByRole('button', { name: 'Zoom out' }).click();
  await expect.poll(async () => (await designer.box(0)).w).toBe(200);
  await moves('a field that was left by pressing a button');

  const list = designer.field(`${REGION}.RenderMode`);
  await list.click();
  await list.selectOption('2');
  await moves('a list that was chosen from');
  expect(await designer.region(0)).toMatchObject({ RenderMode: 2 });
  await list.focus();
  await designer.press('Home');
  await expect.poll(() => designer.region(0)).not.toMatchObject({ RenderMode: 2 });
  await expect(list).toBeFocused();

  await page.getByRole('button', { name: 'Import JSON' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await designer.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await designer.press('Control+a');
  await expect.poll(() => designer.selection()).toEqual([0, 1, 2]);
});

test('the menu of the stage works by keyboard', async ({ designer, page }) => {
  await designer.open(threeCameras);
  await designer.focusStage();
  await designer.press('Tab');
  await expect.poll(() => focused(designer)).toMatch(/^option user_0/);
  await designer.press('Shift+F10');
  await expect(page.getByRole('menu')).toBeVisible();
  await expect(page.getByRole('menuitem', { name: /Duplicate/ })).toBeVisible();
  for (let at = 0; at < 12; at += 1) {
    if (
      await page
        .getByRole('menuitem', { name: /Duplicate/ })
        .evaluate((item) => item === document.activeElement)
    )
      break;
    await designer.press('ArrowDown');
  }
  await designer.press('Enter');
  await expect.poll(async () => (await designer.regions()).length).toBe(4);
  await expect(page.getByRole('menu')).toHaveCount(0);
});

test('a key that selects from the stage leads the focus to the region', async ({ designer }) => {
  await designer.open(scattered);
  await designer.clickAt(middleOf(await designer.region(3)));
  await designer.press('Control+ArrowDown');
  await expect.poll(() => designer.selection()).toEqual([1]);
  await expect.poll(() => focused(designer)).toMatch(/^option user_1/);
  await designer.press('Control+a');
  await expect(announced(designer)).toHaveText('4 selected');
  await designer.press('ArrowRight');
  await designer.press('Escape');
  await designer.select(0);
  await designer.focusStage();
  await designer.press('Control+ArrowRight');
  await expect(announced(designer)).toHaveText('No region further that way');
});

test('the keys lead into Arrange, and Escape leads back', async ({ designer, page }) => {
  await designer.open(threeCameras);
  await designer.focusStage();
  await designer.press('Tab');
  await designer.press('Shift+A');
  const panel = page.getByRole('dialog', { name: 'Arrange' });
  await expect(panel).toBeFocused();
  await designer.press('Tab');
  await expect(panel.getByRole('button', { name: 'Align left' })).toBeFocused();
  expect(await designer.selection()).toHaveLength(1);
  await panel.locator('[data-family="grid"]').focus();
  await designer.press('Enter');
  await expect.poll(async () => (await designer.box(0)).w).not.toBe(160);
  await designer.press('Control+z');
  await expect.poll(async () => (await designer.box(0)).w).toBe(160);
  await designer.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect.poll(() => focused(designer)).toMatch(/^option user_0/);
  // By mouse the keys stay with the canvas.
  await page.getByTestId('arrange').click();
  await expect(panel).toBeVisible();
  await expect(panel).not.toBeFocused();
});

test('a button that goes off under the focus gives it to the stage', async ({ designer, page }) => {
  await designer.open(threeCameras);
  await designer.select(1);
  await page.getByTestId('delete-selection').focus();
  await designer.press('Enter');
  await expect(page.getByTestId('delete-selection')).toBeDisabled();
  await expect.poll(() => focused(designer)).toBe('listbox Canvas, 2 regions');
  await designer.press('Control+a');
  await expect.poll(() => designer.selection()).toEqual([0, 2]);
});

test('what a key switches, or cannot do, is said', async ({ designer }) => {
  await designer.open(threeCameras);
  await designer.focusStage();
  await designer.press('s');
  await expect(announced(designer)).toHaveText('Snap: off');
  await designer.press('s');
  await expect(announced(designer)).toHaveText('Snap: on');
  await expect.poll(() => designer.codes()).toEqual([]);
  await designer.press('F8');
  await expect(announced(designer)).toContainText('problem');
});
