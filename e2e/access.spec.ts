import { AxeBuilder } from '@axe-core/playwright';

import { Designer, expect, layoutOf, regionAt, stored, test } from './designer.ts';

/** Errors, warnings and notes at once, and a name that needs room. */
const troubled = layoutOf([
  regionAt(0, { x: 40, y: 30, w: 160, h: 90 }, { Alpha: 3 }),
  regionAt(1, { x: 361, y: 47, w: 300, h: 90 }, { CornerRadius: 0.5 }),
  regionAt(2, { x: 60, y: 40, w: 176, h: 99 }, { RenderMode: 0, Unknown: 1 }),
]);

/** The states of the page that are looked at, each entered from the one before. */
const states: readonly (readonly [string, (designer: Designer) => Promise<unknown>])[] = [
  ['the first visit', () => Promise.resolve()],
  [
    'the new dialog',
    async ({ page }) => {
      await page.getByRole('button', { name: /^(New layout|新建布局)$/ }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  ],
  [
    'the empty import',
    async (designer) => {
      await designer.press('Escape');
      await designer.importText('');
    },
  ],
  ['the import of a broken text', (designer) => designer.importText('{ "Layout": [1, 2,, ] ')],
  [
    'the import with problems',
    async (designer) => {
      await designer.importText(JSON.stringify(troubled));
      await expect(designer.page.getByTestId('problem').first()).toBeVisible();
    },
  ],
  ['a layout with problems, a notice', ({ page }) => page.getByTestId('import-apply').click()],
  ['a region with a problem', (designer) => designer.select(0)],
  ['several regions', (designer) => designer.layer(1).click({ modifiers: ['Shift'] })],
  [
    'a refused figure',
    async (designer) => {
      const field = designer.field('Layout.CustomLayout.Regions[].Width');
      await field.fill('abc');
      await field.press('Enter');
    },
  ],
  [
    'the help of a field',
    async (designer) => {
      await designer.press('Escape');
      const field = designer.page
        .locator('div', { has: designer.field('Layout.CustomLayout.Regions[].Alpha') })
        .last();
      await field.getByRole('button').first().click();
      await expect(designer.page.getByRole('dialog')).toBeVisible();
    },
  ],
  [
    'the menu of the stage',
    async (designer) => {
      await designer.press('Escape');
      const at = await designer.toWindow({ x: 100, y: 60 });
      await designer.page.mouse.click(at.x, at.y, { button: 'right' });
      await expect(designer.page.getByRole('menu')).toBeVisible();
    },
  ],
  [
    'the clean preview',
    async (designer) => {
      await designer.press('Escape');
      await designer.page.getByTestId('preview').click();
      await expect(designer.page.getByTestId('preview-scenario')).toBeVisible();
    },
  ],
  ['the clean preview, pixel by pixel', (designer) => designer.press('Shift+Digit0')],
  [
    'the menu of a sample source',
    async (designer) => {
      await designer.press('Escape');
      await designer.layer(1).locator('[data-source]').click();
      await expect(designer.page.getByRole('menu')).toBeVisible();
    },
  ],
  [
    'a picture that cannot be had, and what can be done',
    async (designer) => {
      await designer.press('Escape');
      await designer.page.route('http://pictures.test/**', (route) => route.abort());
      await designer.set('Layout.CustomLayout.Canvas.BackgroundImage', 'http://pictures.test/a.png');
      await designer.page.locator('[data-image-mark="failed"] button').click();
      await expect(designer.page.locator('[data-offer]')).toHaveCount(4);
    },
  ],
  [
    'no stream at all',
    async (designer) => {
      await designer.load('{}');
    },
  ],
  [
    'a canvas without regions',
    async (designer) => {
      await designer.load(JSON.stringify({ ...troubled, Layout: { LayoutMode: 2 } }));
      await expect(designer.page.getByTestId('empty-note')).toBeVisible();
    },
  ],
  [
    'a layout set aside',
    async (designer) => {
      const { page } = designer;
      await expect(page.locator('footer').getByText(/^Saved in|^已保存/)).toBeVisible();
      await stored(page, { rubbish: true });
      await page.reload();
      await expect(page.getByRole('alert')).toBeVisible();
    },
  ],
  ['a narrow window', (designer) => designer.page.setViewportSize({ width: 1024, height: 640 })],
];

/** What finds commands and explains them, each entered from the one before. */
const commandStates: typeof states = [
  [
    'the command palette',
    async (designer) => {
      await designer.press('Control+k');
      await expect(designer.page.getByTestId('palette-search')).toBeFocused();
    },
  ],
  ['a search of the palette', ({ page }) => page.getByTestId('palette-search').fill('e')],
  ['a search in vain', ({ page }) => page.getByTestId('palette-search').fill('no such thing')],
  [
    'the sheet of keys',
    async (designer) => {
      await designer.press('Escape');
      await designer.press('Shift+?');
      await expect(designer.page.getByTestId('single-keys')).toBeVisible();
    },
  ],
  ['the single keys off', ({ page }) => page.getByTestId('single-keys').uncheck()],
  [
    'the menu of what helps',
    async (designer) => {
      await designer.page.getByTestId('single-keys').check();
      await designer.press('Escape');
      await designer.page.getByTestId('help').click();
      await expect(designer.page.getByRole('menu')).toBeVisible();
    },
  ],
];

const walks = { 'the window': states, 'the commands': commandStates };

for (const [walk, visited] of Object.entries(walks))
  for (const locale of ['en-US', 'zh-CN'])
    for (const colorScheme of ['light', 'dark'] as const)
      test(`axe finds nothing: ${walk}, ${locale}, ${colorScheme}`, async ({ browser, baseURL }) => {
        test.slow();
        const context = await browser.newContext({
          baseURL: baseURL ?? '',
          locale,
          colorScheme,
          reducedMotion: 'reduce',
          viewport: { width: 1440, height: 900 },
        });
        const designer = new Designer(await context.newPage());
        await designer.open();
        await expect(designer.page.locator('html')).toHaveAttribute(
          'lang',
          locale === 'zh-CN' ? 'zh-CN' : 'en',
        );
        const found = new Map<string, string>();
        for (const [name, enter] of visited)
          await test.step(name, async () => {
            await enter(designer);
            await designer.settled();
            // One page without frames: axe needs no second page to gather its findings.
            const axe = new AxeBuilder({ page: designer.page }).setLegacyMode();
            const { violations } = await axe.options({ resultTypes: ['violations'] }).analyze();
            for (const { id, nodes } of violations)
              for (const { html, any } of nodes) {
                const what = `${id}: ${html.slice(0, 120)} ${any[0]?.message ?? ''}`;
                if (!found.has(what)) found.set(what, name);
              }
          });
        expect([...found].map(([what, where]) => `${where}: ${what}`)).toEqual([]);
        await context.close();
      });
