import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';

import { Designer, expect, layoutOf, middleOf, regionAt, test, threeCameras } from './designer.ts';

const field = (page: Page): Locator => page.getByTestId('json-editor');

/** Opens the panel's editor on a document; the caret stands at the beginning. */
async function edit(designer: Designer): Promise<void> {
  await designer.page.getByTestId('edit-json').click();
  await expect(field(designer.page)).toBeFocused();
  await designer.press('Control+Home');
}

/** Puts the caret behind the first place of a text, by the editor's own search. */
async function find(designer: Designer, text: string): Promise<void> {
  await designer.press('Control+f');
  await designer.page.keyboard.type(text);
  await designer.press('Enter');
  await designer.press('Escape');
  await designer.press('ArrowRight');
}

/** The line of the caret. */
const caretLine = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const selection = getSelection();
    const node = selection?.focusNode;
    const element = node instanceof Element ? node : node?.parentElement;
    return element?.closest('.cm-line')?.textContent ?? '';
  });

const name = (text: string) => new RegExp(`^Undo: ${text}`);

test.describe('the JSON panel as an editor', () => {
  test('what is typed moves the region, as one named step, and the selection stays', async ({
    designer,
    page,
  }) => {
    await designer.open(threeCameras);
    await designer.select(0);
    await edit(designer);
    await find(designer, '"LocationX": 40');
    await designer.press('Backspace');
    await designer.press('Backspace');
    await page.keyboard.type('77');
    await expect.poll(async () => (await designer.box(0)).x).toBe(77);
    expect(await designer.selection()).toEqual([0]);
    await expect(designer.undoButton).toHaveAttribute('data-tip', name('Edit JSON'));
    expect(await caretLine(page)).toContain('"LocationX": 77');
    await designer.press('Control+z');
    await expect.poll(() => designer.exported()).toEqual(threeCameras);
    await expect(field(page)).toContainText('"LocationX": 40');
    await designer.press('Control+y');
    await expect.poll(async () => (await designer.box(0)).x).toBe(77);
    await expect(field(page)).toContainText('"LocationX": 77');
  });

  test('leaving the editor takes over at once, and writes the text as it is exported', async ({
    designer,
    page,
  }) => {
    await designer.open(threeCameras);
    await edit(designer);
    await find(designer, '"LocationX": 40');
    await designer.press('Backspace');
    await page.keyboard.type('1 ');
    await designer.focusStage();
    await expect.poll(async () => (await designer.box(0)).x).toBe(41);
    await expect(field(page)).toContainText('"LocationX": 41,');
  });

  test('a region that is dragged changes its figures in the text, and the caret stays', async ({
    designer,
    page,
  }) => {
    await designer.open(threeCameras);
    await edit(designer);
    await find(designer, '"UserId": "user_1"');
    const line = await caretLine(page);
    const from = middleOf(await designer.region(0));
    await designer.drag(from, { x: from.x + 31, y: from.y + 17 });
    await expect.poll(() => designer.box(0)).toMatchObject({ x: 71, y: 47 });
    await field(page).focus();
    expect(await caretLine(page)).toBe(line);
    await page.keyboard.type('!');
    await designer.press('Backspace');
    await find(designer, '"LocationX": 71');
    expect(await caretLine(page)).toContain('"LocationX": 71');
    await expect(designer.undoButton).toHaveAttribute('data-tip', /^Undo: Move/);
  });

  test('a broken text changes nothing, says where, and is taken over once it is mended', async ({
    designer,
    page,
  }) => {
    await designer.open(threeCameras);
    await edit(designer);
    await find(designer, '"LocationX": 40');
    await designer.press('Backspace');
    await designer.press('Backspace');
    const status = page.locator('#json-standing');
    await expect(status).toHaveText(/Line \d+: not taken over/);
    await expect(page.locator('.cm-lint-marker-error')).toHaveCount(1);
    await expect.poll(() => designer.exported()).toEqual(threeCameras);
    // What is moved on the canvas meanwhile is not lost when the text is mended.
    const from = middleOf(await designer.region(1));
    await designer.drag(from, { x: from.x - 30, y: from.y });
    await expect.poll(async () => (await designer.box(1)).x).toBe(331);
    await field(page).focus();
    await page.keyboard.type('52');
    await expect.poll(async () => (await designer.box(0)).x).toBe(52);
    expect((await designer.box(1)).x).toBe(331);
    await expect(status).not.toHaveText(/not taken over/);
    await expect(page.locator('.cm-lint-marker-error')).toHaveCount(0);
  });

  test('an unfinished text is there again when the editor is opened next, and can be discarded', async ({
    designer,
    page,
  }) => {
    await designer.open(threeCameras);
    await edit(designer);
    await page.keyboard.type('oops ');
    await page.getByTestId('edit-json').click();
    await expect(field(page)).toHaveCount(0);
    await page.getByTestId('edit-json').click();
    await expect(field(page)).toContainText('oops {');
    await page.getByRole('button', { name: 'Discard' }).click();
    await expect(field(page)).not.toContainText('oops');
    expect(JSON.parse((await designer.exportText.textContent()) ?? '')).toEqual(threeCameras);
    await expect(designer.exportText).toHaveCount(1);
  });

  test('keys outside the chosen kind stay, and secrets stay behind their placeholders', async ({
    designer,
    page,
  }) => {
    const secret = { Vendor: 1, Region: 1, Bucket: 'b', AccessKey: 'AKID', SecretKey: 'hush' };
    await designer.open({ AppId: 'app', ...threeCameras, StorageConfig: { CustomConfig: secret } });
    await edit(designer);
    await find(designer, '"LocationX": 40');
    await page.keyboard.type('0');
    await expect.poll(async () => (await designer.box(0)).x).toBe(400);
    await page.getByTestId('export-kind').selectOption('start-record');
    await expect(field(page)).toContainText('"AppId": "app"');
    await field(page).focus();
    await find(designer, '"Bucket": "b');
    await page.keyboard.type('2');
    await expect.poll(async () => (await designer.text()).includes('"Bucket": "b2"')).toBe(true);
    expect(await designer.text()).toContain('"SecretKey": "<SecretKey>"');
    await page
      .getByRole('button', { name: /credentials|secrets|keys/i })
      .first()
      .click();
    await expect.poll(() => designer.text()).toContain('"SecretKey": "hush"');
  });
});

test.describe('what is offered', () => {
  test('keys that are not there yet, with what they are called, and listed values', async ({
    designer,
    page,
  }) => {
    await designer.open(threeCameras);
    await edit(designer);
    await find(designer, '"RenderMode": 1');
    await page.keyboard.type(',');
    await designer.press('Enter');
    await page.keyboard.type('"');
    const list = page.getByRole('listbox', { name: 'Suggestions' });
    await expect(list.getByRole('option', { name: /^CornerRadius Corner radius/ })).toBeVisible();
    await expect(list.getByRole('option', { name: /^Alpha/ })).toHaveCount(0);
    await page.keyboard.type('corn');
    await expect(list.getByRole('option')).toHaveCount(1);
    await designer.press('Enter');
    await page.keyboard.type('0.05');
    await expect.poll(async () => (await designer.region(0))['CornerRadius']).toBe(0.05);

    await designer.press('Control+Home');
    await find(designer, '"RenderMode": 1');
    await designer.press('Control+Space');
    await expect(list.getByRole('option', { name: '2 Fit, padded' })).toBeVisible();
    await list.getByRole('option', { name: '2 Fit, padded' }).click();
    await expect.poll(async () => (await designer.region(0))['RenderMode']).toBe(2);
  });

  test('Tab leaves the text', async ({ designer, page }) => {
    await designer.open(threeCameras);
    await edit(designer);
    await expect(field(page)).toHaveAccessibleDescription(/Tab leaves the text/);
    await designer.press('Tab');
    await expect(field(page)).not.toBeFocused();
    await designer.press('Shift+Tab');
    await expect(field(page)).toBeFocused();
  });
});

test.describe('the import as an editor', () => {
  const faulty = JSON.stringify(
    layoutOf([regionAt(0, { x: 0, y: 0, w: 100, h: 80 }, { Alpha: 3 })]),
    null,
    2,
  );

  test('a repair is one step that can be taken back', async ({ designer }) => {
    await designer.open();
    await designer.importText(faulty);
    await designer.problem('field.range').getByTestId('problem-fix').click();
    await expect.poll(() => designer.imported()).toContain('"Alpha": 1');
    await expect(designer.problem('field.range')).toHaveCount(0);
    await designer.press('Control+z');
    await expect.poll(() => designer.imported()).toContain('"Alpha": 3');
    await expect(designer.problem('field.range')).toHaveCount(1);
    expect(await designer.imported()).toBe(faulty);
  });

  test('a text of one line is laid out line by line, and its problems move with it', async ({
    designer,
    page,
  }) => {
    const line = JSON.stringify(JSON.parse(faulty));
    await designer.open();
    await designer.importText(line);
    await expect(designer.problem('field.range')).toHaveAttribute('data-line', '1');
    await page.getByRole('button', { name: 'Indent' }).click();
    await expect.poll(() => designer.imported()).toBe(faulty);
    const alpha = faulty.split('\n').findIndex((text) => text.includes('"Alpha"')) + 1;
    await expect(designer.problem('field.range')).toHaveAttribute('data-line', String(alpha));
    await designer.press('Control+z');
    await expect.poll(() => designer.imported()).toBe(line);
  });

  test('Escape keeps what was typed, until it is loaded', async ({ designer, page }) => {
    await designer.open();
    await designer.importText(faulty);
    await designer.press('Escape');
    await expect(page.getByTestId('import-text')).toHaveCount(0);
    await page.getByTestId('import-open').click();
    await expect.poll(() => designer.imported()).toBe(faulty);
    await expect(designer.problem('field.range')).toHaveCount(1);
    await page.getByTestId('import-apply').click();
    await expect.poll(async () => (await designer.regions()).length).toBe(1);
    await page.getByTestId('import-open').click();
    await expect(page.getByTestId('import-text')).toHaveText('');
  });

  test('Escape closes what is offered first, then the search, then the import', async ({
    designer,
    page,
  }) => {
    await designer.open();
    await designer.importText('{ }');
    const dialog = page.getByRole('dialog');
    await designer.press('Control+Home');
    await designer.press('ArrowRight');
    await designer.press('Control+Space');
    await expect(page.locator('.cm-tooltip-autocomplete')).toBeVisible();
    await designer.press('Escape');
    await expect(page.locator('.cm-tooltip-autocomplete')).toHaveCount(0);
    await designer.press('Control+f');
    await expect(dialog.getByRole('textbox', { name: 'Find' })).toBeFocused();
    await designer.press('Escape');
    await expect(dialog.getByRole('textbox', { name: 'Find' })).toHaveCount(0);
    await expect(dialog).toBeVisible();
    await designer.press('Escape');
    await expect(dialog).toHaveCount(0);
  });
});

for (const locale of ['en-US', 'zh-CN'])
  for (const colorScheme of ['light', 'dark'] as const)
    test(`axe finds nothing, and the policy nothing to refuse: ${locale}, ${colorScheme}`, async ({
      browser,
      baseURL,
    }) => {
      test.slow();
      const context = await browser.newContext({
        baseURL: baseURL ?? '',
        locale,
        colorScheme,
        reducedMotion: 'reduce',
        viewport: { width: 1440, height: 900 },
      });
      const page = await context.newPage();
      const refused: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') refused.push(message.text());
      });
      const designer = new Designer(page);
      const found: string[] = [];
      const look = async (where: string) => {
        await designer.settled();
        const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
        for (const { id, nodes } of violations)
          for (const { html, any } of nodes)
            found.push(`${where}: ${id} ${html.slice(0, 120)} ${any[0]?.message ?? ''}`);
      };
      await designer.open(layoutOf([regionAt(0, { x: 0, y: 0, w: 100, h: 80 }, { Alpha: 3, Odd: 1 })]));
      await designer.page.getByTestId('edit-json').click();
      await expect(field(page)).toBeFocused();
      await expect(page.locator('.cm-lintRange-error').first()).toBeVisible();
      await look('the panel');
      await designer.press('Control+f');
      await look('the search');
      await designer.press('Escape');
      await designer.press('Control+Home');
      await designer.press('End');
      await designer.press('Enter');
      await page.keyboard.type('"');
      await expect(page.locator('.cm-tooltip-autocomplete')).toBeVisible();
      await look('what is offered');
      await designer.press('Escape');
      await designer.importText(`{ "Layout": {\n"LayoutMode": 7 } }`);
      await expect(page.locator('dialog .cm-lintRange-error').first()).toBeVisible();
      await look('the import');
      // The sheet of the editor is in force: without it lines would wrap, and the keys be black.
      const key = page.locator('dialog .cm-json-key').first();
      expect(await key.evaluate((element) => getComputedStyle(element).color)).not.toBe(
        await page.getByTestId('import-text').evaluate((element) => getComputedStyle(element).color),
      );
      await expect(page.getByTestId('import-text')).toHaveCSS('white-space', 'pre');
      expect(found).toEqual([]);
      expect(refused).toEqual([]);
      await context.close();
    });
