import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

import {
  CANVAS,
  type Designer,
  REGION,
  expect,
  layoutOf,
  middleOf,
  regionAt,
  test,
  threeCameras,
} from './designer.ts';

const longest = layoutOf(
  Array.from({ length: 17 }, (_, index) =>
    regionAt(index, { x: 120 * (index % 5), y: 80 * Math.floor(index / 5), w: 110, h: 70 }),
  ),
);
const longNames = {
  ...longest,
  TargetStreams: {
    StreamList: longest.TargetStreams.StreamList.map((stream) => ({
      ...stream,
      UserId: `a_speaker_with_quite_a_long_name_${stream.Index}`,
    })),
  },
};

const drawers = ['layers', 'inspector', 'dock'] as const;
const buttonOf = (page: Page, drawer: (typeof drawers)[number]) =>
  page.locator(`[data-drawer-button="${drawer}"]`);
const drawerOf = (page: Page, drawer: (typeof drawers)[number]) => page.locator(`[data-drawer="${drawer}"]`);

/** Presses a button of the bar, or its row in the menu where the bar has no room for it. */
async function act(page: Page, testId: string): Promise<void> {
  const button = page.getByTestId(testId);
  await expect(page.getByTestId('more')).toBeVisible();
  if ((await button.count()) === 0) await page.getByTestId('more').click();
  await button.click();
}

/** What sticks out of the window, or is cut off by its own container, as text for a message. */
const sticksOut = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const { innerWidth } = window;
    const said = (element: Element) =>
      `${element.tagName} ${element.getAttribute('data-testid') ?? element.getAttribute('aria-label') ?? element.className}`;
    const visible = [...document.querySelectorAll('button, input, select, h2, label, output')].filter(
      (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
    );
    const out = visible.filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 1 && (left < -1 || right > innerWidth + 1);
    });
    const { scrollWidth } = document.documentElement;
    return [...out.map(said), ...(scrollWidth > innerWidth ? [`the page: ${scrollWidth}`] : [])];
  });

async function fits(page: Page): Promise<void> {
  await expect.poll(() => sticksOut(page)).toEqual([]);
}

for (const language of ['en', 'zh'] as const) {
  test.describe(language, () => {
    test.use({ locale: language === 'en' ? 'en-US' : 'zh-CN' });

    for (const [width, height] of [
      [1280, 720],
      [1024, 700],
      [900, 700],
      [768, 1024],
      [480, 800],
      [320, 568],
      [740, 360],
    ] as const) {
      test(`nothing sticks out of ${width} x ${height}, with 17 streams and none`, async ({
        designer,
        page,
      }) => {
        await designer.open(longNames);
        await designer.select(3);
        await page.setViewportSize({ width, height });
        for (const count of ['many', 'none']) {
          if (count === 'none') {
            await designer.focusStage();
            await designer.press('Control+a');
            await designer.press('Delete');
          }
          await fits(page);
          if (width >= 1024) continue;
          for (const drawer of drawers) {
            await buttonOf(page, drawer).click();
            await expect(drawerOf(page, drawer)).toBeInViewport();
            await fits(page);
            await buttonOf(page, drawer).click();
            await expect(drawerOf(page, drawer)).toBeHidden();
          }
        }
      });
    }

    test('nothing sticks out of a dialog at 320 px', async ({ designer, page }) => {
      await page.setViewportSize({ width: 320, height: 568 });
      await designer.open();
      await act(page, 'import-open');
      await page.getByTestId('import-text').fill('{"Layout": {"LayoutMode": 9}}');
      await expect(page.getByTestId('problem').first()).toBeVisible();
      await fits(page);
      await page.locator('dialog header button').click();
      await act(page, 'arrange');
      await expect(page.getByRole('dialog')).toBeVisible();
      await fits(page);
    });
  });
}

/** The whole job, at whatever size the window has: add, select, move, set a field, see a problem, copy. */
async function wholeJob(designer: Designer, page: Page): Promise<void> {
  await act(page, 'add-stream');
  expect((await designer.streams()).map(({ Index }) => Index)).toEqual([0, 1, 2, 3]);
  await designer.focusStage();
  await designer.press('Shift+Digit1');
  const [first] = threeCameras.Layout.CustomLayout.Regions;
  if (!first) throw new Error('no region');
  const from = middleOf(first);
  await designer.drag(from, { x: from.x + 64, y: from.y + 64 });
  expect((await designer.region(0)).LocationX).toBeGreaterThan(70);
  await buttonOf(page, 'layers').click();
  await designer.select(1);
  await designer.press('Escape');
  await expect(drawerOf(page, 'layers')).toBeHidden();
  await buttonOf(page, 'inspector').click();
  await designer.set(`${REGION}.Width`, '201');
  expect((await designer.box(1)).w).toBe(201);
  await designer.set(`${CANVAS}.Background`, 'blue');
  await buttonOf(page, 'dock').click();
  await expect(drawerOf(page, 'inspector')).toBeHidden();
  const problem = page.getByTestId('problem').first();
  await expect(problem).toBeVisible();
  await problem.getByRole('button').first().click();
  await expect(drawerOf(page, 'dock')).toBeHidden();
  await expect(designer.field(`${CANVAS}.Background`)).toBeFocused();
  await designer.set(`${CANVAS}.Background`, '#112233');
  await buttonOf(page, 'inspector').click();
  await act(page, 'copy-json');
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(await designer.text());
}

for (const [name, width, height] of [
  ['320 px wide', 320, 568],
  ['1280 x 720 at 400 %', 320, 180],
  ['a phone on its side', 740, 360],
  ['1440 x 900 at 200 %', 720, 450],
] as const)
  test(`the whole job is done in a window as small as ${name}`, async ({ designer, page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await designer.open(threeCameras);
    await page.setViewportSize({ width, height });
    await wholeJob(designer, page);
  });

test.describe('drawers', () => {
  test.beforeEach(async ({ designer, page }) => {
    await designer.open(threeCameras);
    await page.setViewportSize({ width: 320, height: 568 });
    await expect(buttonOf(page, 'layers')).toBeVisible();
  });

  test('open and close by keyboard, and the focus goes in and comes back', async ({ page }) => {
    for (const drawer of drawers) {
      const button = buttonOf(page, drawer);
      await expect(button).toHaveAttribute('aria-expanded', 'false');
      await button.focus();
      await page.keyboard.press('Enter');
      await expect(button).toHaveAttribute('aria-expanded', 'true');
      await expect(drawerOf(page, drawer)).toBeFocused();
      await page.keyboard.press('Tab');
      await expect(drawerOf(page, drawer).locator(':focus')).toHaveCount(1);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await expect(button).toHaveAttribute('aria-expanded', 'false');
      await expect(button).toBeFocused();
    }
  });

  test('are beside a button that says what it would undo', async ({ designer, page }) => {
    await act(page, 'add-stream');
    await designer.undoButton.hover();
    await expect(page.getByText(/^Undo: Add/)).toBeVisible();
  });

  test('are beside a menu of the rest, the history and the language among it', async ({ designer, page }) => {
    await act(page, 'add-stream');
    await page.getByTestId('more').click();
    await page.getByRole('menuitem', { name: 'History' }).click();
    await page.getByRole('menuitemradio').last().click();
    await page.keyboard.press('Escape');
    await expect(designer.undoButton).toBeDisabled();
    await page.getByTestId('more').click();
    await page.getByRole('menuitemradio', { name: '简体中文' }).click();
    await page.keyboard.press('Escape');
    await expect(buttonOf(page, 'layers')).toHaveAccessibleName('流');
  });

  test('closed, are no stop of Tab', async ({ designer, page }) => {
    await designer.focusStage();
    for (const drawer of drawers) await expect(drawerOf(page, drawer)).toBeHidden();
    expect(
      await page.evaluate(
        () =>
          [...document.querySelectorAll('[data-drawer] :is(input, button, select)')].filter((one) =>
            one.checkVisibility({ visibilityProperty: true }),
          ).length,
      ),
    ).toBe(0);
  });

  test('close by a press beside them; where there is room, the stage is worked on beside them', async ({
    designer,
    page,
  }) => {
    await buttonOf(page, 'layers').click();
    await page.mouse.click(310, 300);
    await expect(drawerOf(page, 'layers')).toBeHidden();
    await page.setViewportSize({ width: 900, height: 700 });
    await buttonOf(page, 'inspector').click();
    const [first] = threeCameras.Layout.CustomLayout.Regions;
    if (first) await designer.clickAt(middleOf(first));
    expect(await designer.selection()).toEqual([0]);
    await expect(designer.field(`${REGION}.LocationX`)).toHaveValue('40');
    await expect(drawerOf(page, 'inspector')).toBeVisible();
  });

  for (const theme of ['light', 'dark'] as const)
    test(`and the menu have no violation of WCAG 2.2 AA, ${theme}`, async ({ page }) => {
      test.slow();
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      const check = async (part: string, without: readonly string[] = []) => {
        const { violations } = await new AxeBuilder({ page })
          .include(part)
          .disableRules([...without])
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
          .analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      };
      for (const drawer of drawers) {
        await buttonOf(page, drawer).click();
        await check(`[data-drawer="${drawer}"]`);
        await buttonOf(page, drawer).click();
      }
      await page.getByTestId('more').click();
      await expect(page.getByRole('menu')).toBeVisible();
      // The arrows go through its rows, and scroll it: no row needs to be a stop of Tab.
      await check('main [role="menu"]', ['scrollable-region-focusable']);
      await page.keyboard.press('Escape');
      await check('header');
    });
});

test('text of twice the size is neither cut nor over other text', async ({ designer, page }) => {
  await designer.open(threeCameras);
  await designer.select(1);
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '26px';
  });
  await fits(page);
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll('button, select, [data-testid="layer"], input[data-field], h2[class]')]
      .filter((one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .filter(
        (one) =>
          one.clientHeight > 1 &&
          one.scrollHeight > one.clientHeight + 2 &&
          getComputedStyle(one).overflowY !== 'auto',
      )
      .map((one) => `${one.tagName} ${one.textContent} ${one.scrollHeight} > ${one.clientHeight}`),
  );
  expect(cut).toEqual([]);
});

test('panels fold away by their lines, by keyboard too, are no stop of Tab then, and come back', async ({
  designer,
  page,
}) => {
  await designer.open(threeCameras);
  const lines = page.getByRole('separator');
  for (const [at, drawer] of [
    [0, 'layers'],
    [1, 'dock'],
    [3, 'inspector'],
  ] as const) {
    await lines.nth(at).focus();
    await page.keyboard.press('Enter');
    await expect(lines.nth(at)).toHaveAttribute('aria-valuenow', '0');
    await expect(drawerOf(page, drawer)).toHaveAttribute('inert');
  }
  await page.reload();
  await expect(lines.nth(3)).toHaveAttribute('aria-valuenow', '0');
  await expect(drawerOf(page, 'inspector')).toHaveAttribute('inert');
  // What leads to a field opens the panel it is in.
  await lines.nth(1).focus();
  await page.keyboard.press('Enter');
  await designer.exportText.getByText('"Background"').click();
  await expect(lines.nth(3)).toHaveAttribute('aria-valuenow', '320');
  await expect(designer.field(`${CANVAS}.Background`)).toBeFocused();
  await designer.clickAt({ x: 60, y: 60 });
  await designer.press('F2');
  await expect(lines.nth(0)).not.toHaveAttribute('aria-valuenow', '0');
  await expect(page.locator('[data-rename]')).toBeFocused();
});
