import { type Designer, REGION, STREAM, expect, layoutOf, regionAt, test } from './designer.ts';

/** What is typed and read in each language: English words in the Chinese interface, and the reverse, where that is said. */
const languages = [
  {
    locale: 'en-US',
    skip: 'Skip to the canvas',
    size: '1280 × 720',
    camera: 'add camera',
    screen: 'add screen',
    // By its Chinese name.
    family: '主讲',
    opacity: 'opacity',
    radius: 'corner radius',
    crop: 'crop width',
    copied: 'Copied',
    edge: 'At the top edge',
  },
  {
    locale: 'zh-CN',
    skip: '跳到画布',
    size: '1280 × 720',
    camera: '添加摄像头',
    screen: '添加屏幕',
    // By its English name.
    family: 'speaker',
    opacity: '透明度',
    radius: '圆角',
    crop: '裁剪宽度',
    copied: '已复制',
    edge: '已到上边缘',
  },
] as const;

/** Runs what the palette finds for a query, which must be this entry. */
async function command(designer: Designer, query: string, entry: string | RegExp): Promise<void> {
  const search = designer.page.getByTestId('palette-search');
  await designer.press('Control+k');
  await expect(search).toBeFocused();
  await designer.page.keyboard.insertText(query);
  await expect(designer.page.locator('[data-entry][data-highlighted]')).toHaveAttribute('data-entry', entry);
  await designer.press('Enter');
  await expect(search).toHaveCount(0);
}

/** Goes to a field by the palette and types into it. */
async function type(designer: Designer, query: string, path: string, value: string): Promise<void> {
  await command(designer, query, `field ${path}`);
  await expect(designer.field(path)).toBeFocused();
  await designer.page.keyboard.insertText(value);
  await designer.press('Enter');
}

for (const words of languages)
  test.describe(words.locale, () => {
    test.use({ locale: words.locale, permissions: ['clipboard-read', 'clipboard-write'] });

    test('from an empty page to the copied JSON by keyboard alone', async ({ designer, page }) => {
      test.slow();
      await designer.open();
      await designer.press('Tab');
      await expect(page.getByRole('link', { name: words.skip })).toBeFocused();
      await designer.press('Enter');
      await expect(designer.stage).toBeFocused();

      await command(designer, 'new', 'action newLayout');
      const size = page.getByRole('dialog').getByRole('button', { name: words.size });
      for (let at = 0; at < 12; at += 1) {
        if (await size.evaluate((button) => button === document.activeElement)) break;
        await designer.press('Tab');
      }
      await expect(size).toBeFocused();
      await designer.press('Enter');
      await expect.poll(() => designer.regions()).toEqual([]);
      await expect(designer.stage).toBeFocused();

      for (const query of [words.screen, words.camera, words.camera])
        await command(designer, query, query === words.screen ? 'action addScreen' : 'action addCamera');
      await expect
        .poll(async () => (await designer.streams()).map((one) => one.StreamType))
        .toEqual([1, 0, 0]);
      await type(designer, 'StreamList UserId', `${STREAM}.UserId`, 'lecturer');

      await command(designer, words.family, 'family speaker');
      await expect.poll(() => designer.box(2)).toMatchObject({ x: 0, y: 0, h: 720 });

      // Whoever is sought by name has the focus on the canvas: the arrows move and resize it.
      await command(designer, 'lecturer', /^stream /);
      await expect(page.getByRole('option', { name: /^lecturer[,，]/ })).toBeFocused();
      const before = await designer.box(2);
      await designer.press('Alt+Shift+ArrowLeft');
      await designer.press('Alt+ArrowUp');
      await designer.press('Shift+ArrowDown');
      await expect.poll(() => designer.box(2)).toEqual({ ...before, y: 1, w: before.w - 10, h: 719 });
      await expect(page.getByRole('log')).toContainText('0, 1');
      await designer.press('Shift+ArrowUp');
      await expect(page.getByRole('log')).toContainText(words.edge);
      await designer.press('BracketRight');
      await expect.poll(async () => (await designer.layers())[0]).toBe(2);
      await designer.press('BracketLeft');
      await expect.poll(async () => (await designer.layers()).at(-1)).toBe(2);

      await type(designer, words.opacity, `${REGION}.Alpha`, '0.8');
      await type(designer, words.crop, `${REGION}.SourceCrop.WidthProportion`, '0.5');
      await type(designer, words.radius, `${REGION}.CornerRadius`, '0.02');
      await expect
        .poll(() => designer.region(2))
        .toMatchObject({
          Alpha: 0.8,
          CornerRadius: 0.02,
          SourceCrop: { WidthProportion: 0.5 },
        });

      // A number that another stream has already: the service would refuse the request.
      await type(designer, 'StreamList Index', `${STREAM}.Index`, '0');
      await expect(designer.status).toHaveAttribute('data-valid', 'false');
      await designer.press('Control+Shift+c');
      await designer.press('F8');
      await expect(page.getByRole('log')).toContainText(/1 (of|个)|第 1 个/);
      await designer.press('Control+Period');
      await expect(designer.status).toHaveAttribute('data-valid', 'true');

      await designer.press('Control+Shift+c');
      await expect(page.locator('[role="status"] [data-notice]')).toContainText(words.copied);
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toBe(await designer.text());
      expect(JSON.parse(copied)).toMatchObject({
        TargetStreams: { StreamList: [{ StreamType: 1 }, { StreamType: 0 }, { UserId: 'lecturer' }] },
      });
    });
  });

test('the accessibility tree says regions, streams and state as they are', async ({ designer, page }) => {
  await designer.open(
    layoutOf([
      regionAt(0, { x: 0, y: 0, w: 480, h: 270 }),
      regionAt(
        1,
        { x: 480, y: 0, w: 160, h: 90 },
        {
          Alpha: 0.5,
          SourceCrop: { LocationX: 0, LocationY: 0, WidthProportion: 0.5, HeightProportion: 1 },
        },
      ),
      regionAt(2, { x: 700, y: 300, w: 160, h: 90 }),
    ]),
  );
  await designer.select(1);
  await expect(page.getByRole('region', { name: 'Canvas', exact: true })).toMatchAriaSnapshot(`
    - region "Canvas":
      - listbox "Canvas, 3 regions":
        - option "user_0, 480 by 270 at 0, 0, layer 1 of 3"
        - option "user_1, 160 by 90 at 480, 0, layer 2 of 3, opacity 50 %, cropped" [selected]
        - option /user_2, 160 by 90 at 639, 300, layer 3 of 3, \\d problems?/
  `);
  await expect(page.getByRole('grid')).toMatchAriaSnapshot(`
    - grid "Streams, front to back":
      - row /user_2, Camera, Error/
      - row "user_1, Camera" [selected]
      - row "user_0, Camera"
  `);
  // Every landmark has a name or is the only one of its kind.
  const landmarks = await page.evaluate(() =>
    [...document.querySelectorAll('header, main, footer, section[aria-label]')].map((element) =>
      `${element.tagName} ${element.getAttribute('aria-label') ?? ''}`.trim(),
    ),
  );
  expect(landmarks).toEqual(expect.arrayContaining(['HEADER', 'MAIN', 'SECTION Canvas', 'FOOTER Status']));
  expect(new Set(landmarks).size).toBe(landmarks.length);
});
