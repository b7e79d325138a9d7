import { type Designer, CANVAS, REGION, expect, layoutOf, regionAt, test, threeCameras } from './designer.ts';

const search = ({ page }: Designer) => page.getByTestId('palette-search');
const chosen = ({ page }: Designer) => page.locator('[data-entry][data-highlighted]');

/** Opens the palette, types, and runs the entry that must then be the chosen one. */
async function command(designer: Designer, query: string, entry: string): Promise<void> {
  await designer.press('Control+k');
  await expect(search(designer)).toBeFocused();
  await designer.page.keyboard.type(query);
  await expect(chosen(designer)).toHaveAttribute('data-entry', entry);
  await designer.press('Enter');
  await expect(search(designer)).toHaveCount(0);
}

test('the palette finds by either language, by the beginnings of words and by pinyin', async ({
  designer,
}) => {
  await designer.open(threeCameras);
  await designer.press('Control+k');
  for (const [query, entry] of [
    ['add camera', 'action addCamera'],
    ['添加摄像头', 'action addCamera'],
    ['adca', 'action addCamera'],
    ['yl', 'action preview'],
    ['Alpha', `field ${REGION}.Alpha`],
    ['透明度', `field ${REGION}.Alpha`],
    ['regions locationx', `field ${REGION}.LocationX`],
    ['user_2', 'stream'],
    ['宫格', 'family grid'],
    ['1920x1080', 'canvas 1920x1080'],
    ['cameras off', 'scenario cameras-off'],
    ['dark', 'theme dark'],
  ] as const) {
    await search(designer).fill(query);
    await expect(chosen(designer), query).toHaveAttribute(
      'data-entry',
      new RegExp(`^${entry.replaceAll(/[[\].]/g, '\\$&')}`),
    );
  }
  await search(designer).fill('no such thing');
  await expect(designer.page.getByText('Nothing has that in its name.')).toBeVisible();
});

test('the palette runs what it finds, and gives the focus back', async ({ designer, page }) => {
  await designer.open(threeCameras);
  await designer.select(1);
  await designer.focusStage();
  await command(designer, 'bring to front', 'action front');
  await expect.poll(() => designer.layers()).toEqual([1, 2, 0]);
  await expect(designer.stage).toBeFocused();
  await command(designer, '1280x720', 'canvas 1280x720');
  await expect.poll(() => designer.canvas()).toMatchObject({ Width: 1280, Height: 720 });
  await command(designer, 'opacity', `field ${REGION}.Alpha`);
  await expect(designer.field(`${REGION}.Alpha`)).toBeFocused();
  await command(designer, 'import', 'action importJson');
  await expect(page.getByTestId('import-text')).toBeVisible();
  await designer.press('Escape');
});

test('in the preview the palette leaves it for what lies below, and offers nothing that it covers', async ({
  designer,
  page,
}) => {
  await designer.open(threeCameras);
  await designer.select(0);
  await page.getByTestId('preview').click();
  await designer.press('Control+k');
  await search(designer).fill('bring to front');
  await expect(chosen(designer)).toContainText('Leave the preview first');
  await designer.press('Escape');
  await command(designer, 'opacity', `field ${REGION}.Alpha`);
  await expect(page.getByTestId('preview-surface')).toHaveCount(0);
  await expect(designer.field(`${REGION}.Alpha`)).toBeFocused();
});

test('streams are selected by name, layouts and scenarios applied by theirs', async ({ designer, page }) => {
  await designer.open(threeCameras);
  await command(designer, 'user_2', await entryOf(designer, 'user_2'));
  await expect.poll(() => designer.selection()).toEqual([2]);
  await designer.press('ArrowRight');
  await expect.poll(() => designer.box(2)).toMatchObject({ x: 124, y: 208 });
  await command(designer, 'grid layouts', 'family grid');
  await expect.poll(() => designer.box(0)).not.toMatchObject({ x: 40 });
  await command(designer, 'cameras off', 'scenario cameras-off');
  await expect(page.getByRole('button', { name: 'All cameras off' })).toHaveAttribute('aria-pressed', 'true');
});

/** The id of the entry that a query chooses. */
async function entryOf(designer: Designer, query: string): Promise<string> {
  await designer.press('Control+Slash');
  await search(designer).fill(query);
  await expect(chosen(designer)).toContainText(query);
  const id = (await chosen(designer).getAttribute('data-entry')) ?? '';
  await designer.press('Escape');
  await expect(search(designer)).toHaveCount(0);
  return id;
}

test('what is off says why and does nothing; what was used last stands first', async ({ designer, page }) => {
  await designer.open(threeCameras);
  await designer.press('Control+k');
  await search(designer).fill('duplicate');
  await expect(chosen(designer)).toHaveAttribute('aria-disabled', 'true');
  await expect(chosen(designer)).toContainText('Select a region first');
  await designer.press('Enter');
  await expect(search(designer)).toBeFocused();
  await expect.poll(async () => (await designer.regions()).length).toBe(3);
  await search(designer).fill('');
  await expect(page.getByRole('option', { name: /^Duplicate/ })).toHaveCount(0);
  await designer.press('Escape');
  await command(designer, 'thirds', 'action thirds');
  await command(designer, 'add screen', 'action addScreen');
  await page.reload();
  await expect(designer.stage).toHaveAttribute('data-scale', /\d/);
  await designer.press('Control+k');
  const first = page.locator('[data-entry]');
  await expect(first.nth(0)).toHaveAttribute('data-entry', 'action addScreen');
  await expect(first.nth(1)).toHaveAttribute('data-entry', 'action thirds');
  await expect(first.nth(1).getByLabel('On')).toBeVisible();
});

test('the sheet lists every key, is searched, and switches the single keys off for good', async ({
  designer,
  page,
}) => {
  await designer.open(threeCameras);
  await designer.select(0);
  await designer.focusStage();
  await designer.press('Shift+?');
  const sheet = page.getByRole('dialog', { name: 'Keyboard and mouse' });
  await expect(sheet.getByRole('term').filter({ hasText: 'Bring to front' })).toBeVisible();
  await page.keyboard.type('centre');
  await expect(sheet.getByRole('term')).toHaveText(['Align centre', 'Resize from the centre']);
  await page.getByTestId('single-keys').uncheck();
  await designer.press('Escape');
  await expect(designer.stage).toBeFocused();

  await designer.press('BracketRight');
  await designer.press('KeyP');
  await designer.press('Shift+?');
  await designer.press('Shift+KeyA');
  await expect(sheet).toHaveCount(0);
  await expect(page.getByTestId('preview-surface')).toHaveCount(0);
  await expect.poll(() => designer.layers()).toEqual([2, 1, 0]);
  await designer.press('Control+BracketRight');
  await designer.press('Shift+ArrowRight');
  await expect.poll(() => designer.box(0)).toMatchObject({ x: 50 });
  await page.reload();
  await expect(designer.stage).toHaveAttribute('data-scale', /\d/);
  await designer.select(0);
  await designer.focusStage();
  await designer.press('BracketRight');
  await expect.poll(() => designer.layers()).toEqual([2, 0, 1]);

  await command(designer, 'shortcuts', 'action shortcuts');
  await page.getByTestId('single-keys').check();
  await designer.press('Escape');
  await designer.press('BracketRight');
  await expect.poll(() => designer.layers()).toEqual([0, 2, 1]);
});

test('the help button opens the palette, the keys and the reference', async ({ designer, page }) => {
  await designer.open();
  for (const [item, dialog] of [
    ['Command palette', 'Command palette'],
    ['Keyboard shortcuts', 'Keyboard and mouse'],
    ['Parameter reference', 'Parameter reference'],
  ] as const) {
    await page.getByTestId('help').click();
    await page.getByRole('menuitem', { name: item }).click();
    await expect(page.getByRole('dialog', { name: dialog })).toBeVisible();
    await designer.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
});

test('the line at the bottom says what the hand can do, and which key it holds', async ({
  designer,
  page,
}) => {
  const hint = page.locator('[data-hint]');
  await designer.open(threeCameras);
  await page.mouse.move(2, 2);
  await expect(hint).toContainText('Click to select');
  await designer.hoverAt({ x: 100, y: 60 });
  await expect(hint).toContainText('Click selects');
  await designer.drag(
    { x: 100, y: 60 },
    { x: 130, y: 60 },
    {
      mods: ['Shift'],
      during: async () => {
        await expect(hint).toContainText('keeps the axis');
        await expect(hint.locator('[data-held]')).toHaveText(['Shift']);
      },
    },
  );
  await page.mouse.move(2, 2);
  await expect(hint).toContainText('layer');
  await designer.focusStage();
  await designer.press('Control+Shift+ArrowRight');
  await expect.poll(() => designer.selection()).toEqual([0, 1]);
  await expect(hint).toContainText('move all');
  await designer.field(`${CANVAS}.Width`).focus();
  await expect(hint).toContainText('figures can be sums');
  await designer.field(`${CANVAS}.Background`).focus();
  await expect(hint).toContainText('explains the field');
  await designer.load(JSON.stringify(layoutOf([])));
  await page.mouse.move(2, 2);
  await expect(hint).toContainText('Add a camera');
});

test('Escape goes down the ladder one rung a press', async ({ designer, page }) => {
  await designer.open(layoutOf([regionAt(0, { x: 40, y: 30, w: 160, h: 90 })]));
  await designer.select(0);
  await designer.focusStage();
  const selected = () => designer.selection();

  // The panel that arranges is opened by a key from the stage, which keeps the focus.
  await designer.press('Shift+KeyA');
  await expect(page.getByRole('dialog', { name: 'Arrange' })).toBeVisible();
  await designer.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Arrange' })).toHaveCount(0);
  await expect.poll(selected).toEqual([0]);

  const width = designer.field(`${REGION}.Width`);
  await width.fill('77');
  await designer.press('Escape');
  await expect(width).toHaveValue('160');
  await expect.poll(selected).toEqual([0]);

  await page.getByTestId('preview').click();
  await designer.press('Control+k');
  await expect(search(designer)).toBeFocused();
  await page.keyboard.type('x');
  await designer.press('Escape');
  await expect(search(designer)).toHaveCount(0);
  await expect(page.getByTestId('preview-surface')).toBeVisible();
  await designer.press('Escape');
  await expect(page.getByTestId('preview-surface')).toHaveCount(0);
  await expect.poll(selected).toEqual([0]);

  await designer.focusStage();
  await designer.press('KeyH');
  await expect(page.getByRole('button', { name: 'Hand tool' })).toHaveAttribute('aria-pressed', 'true');
  await designer.press('Escape');
  await expect(page.getByRole('button', { name: 'Hand tool' })).toHaveAttribute('aria-pressed', 'false');
  await expect.poll(selected).toEqual([0]);

  await designer.drag({ x: 100, y: 60 }, { x: 160, y: 90 }, { during: () => designer.press('Escape') });
  await expect.poll(() => designer.box(0)).toEqual({ x: 40, y: 30, w: 160, h: 90 });
  await expect.poll(selected).toEqual([0]);
  await designer.press('Escape');
  await expect.poll(selected).toEqual([]);
});

test('the help of a field is read and used by keyboard, and leads back', async ({ designer, page }) => {
  await designer.open(layoutOf([regionAt(0, { x: 40, y: 30, w: 160, h: 90 }, { Alpha: 0.5 })]));
  await designer.select(0);
  const alpha = designer.field(`${REGION}.Alpha`);
  const help = page.getByRole('dialog', { name: 'Help on Opacity' });
  await alpha.focus();
  await designer.press('F1');
  await expect(help).toBeFocused();
  await designer.press('Tab');
  await expect(help.getByRole('button', { name: 'Reset to default' })).toBeFocused();
  await designer.press('Tab');
  await expect(page.getByTestId('all-parameters')).toBeFocused();
  await designer.press('Tab');
  await expect(help).toHaveCount(0);
  await expect(alpha).toBeFocused();
  await designer.press('F1');
  await designer.press('Tab');
  await designer.press('Enter');
  await expect(alpha).toBeFocused();
  await expect.poll(async () => (await designer.region(0))['Alpha']).not.toBe(0.5);
  await designer.press('F1');
  await designer.press('Escape');
  await expect(alpha).toBeFocused();
});

test('what a drag came to, a snap, an undo and a problem are said', async ({ designer, page }) => {
  const log = page.getByRole('log');
  await designer.open(
    layoutOf([
      regionAt(0, { x: 40, y: 30, w: 160, h: 90 }),
      regionAt(1, { x: 400, y: 200, w: 160, h: 90 }, { CornerRadius: 0.4 }),
    ]),
  );
  await designer.drag({ x: 100, y: 60 }, { x: 123, y: 67 });
  await expect(log).toHaveText('Move user_0: 160 by 90 at 63, 37');
  // Next to the left edge of the canvas it snaps.
  await designer.drag({ x: 123, y: 67 }, { x: 63, y: 67 }, { mods: [], steps: 30 });
  await expect(log).toHaveText('Move user_0: 160 by 90 at 0, 37, snapped');
  await designer.focusStage();
  await designer.press('Control+z');
  await expect(page.getByRole('status').filter({ hasText: 'Undone: Move user_0' })).toHaveCount(1);
  await designer.press('F8');
  await expect(log).toHaveText(/^(Error|Warning) 1 of 1: /);
  await expect(designer.field(`${REGION}.CornerRadius`)).toBeFocused();
});

test('what is typed before the palette has come is not lost', async ({ designer, page }) => {
  const held: (() => void)[] = [];
  await page.route('**/assets/Palette-*.js', async (route) => {
    await new Promise<void>((resolve) => held.push(resolve));
    await route.continue();
  });
  await page.goto('');
  await expect(designer.stage).toHaveAttribute('data-scale', /\d/);
  await designer.press('Control+k');
  await page.keyboard.type('snap');
  await expect.poll(() => held.length).toBeGreaterThan(0);
  for (const go of held) go();
  await expect(search(designer)).toHaveValue('snap');
  await page.keyboard.type('p');
  await expect(search(designer)).toHaveValue('snapp');
});
