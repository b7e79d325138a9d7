import { CANVAS, REGION, expect, layoutOf, notice, regionAt, test, threeCameras } from './designer.ts';
import { RED, BLUE, image, saved, pixels, mixAt } from './media-files.ts';

test('a picture whose host forbids reading says so, and a local file can take its place', async ({
  designer,
  page,
}) => {
  await page.route('http://pictures.test/**', async (route) =>
    route.fulfill({
      contentType: 'image/png',
      body: (await image(page, BLUE, 32, 32)).buffer,
      headers: { 'access-control-allow-origin': 'http://elsewhere.test' },
    }),
  );
  const url = 'http://pictures.test/back.png';
  await designer.open(
    layoutOf([regionAt(0, { x: 40, y: 30, w: 160, h: 90 })], { canvas: { BackgroundImage: url } }),
  );
  const mark = page.locator('[data-image-mark="unreadable"]');
  await mark.getByRole('button', { name: 'Background image: Not in the PNG' }).click();
  await expect(mark).toContainText('Left out of the PNG');
  const corner = [{ x: 600, y: 300 }];
  expect(await mixAt(designer, corner)).toEqual([[0x20, 0x40, 0x60]]);
  await expect(notice(page)).toContainText(url);

  await mark.getByRole('button', { name: 'Background image: Not in the PNG' }).click();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    mark.getByRole('button', { name: 'Use a local file…' }).click(),
  ]);
  await chooser.setFiles(await image(page, RED, 64, 36, 'back.png'));
  await expect(page.locator('[data-image-mark="stand-in"]')).toContainText('Stand-in: back.png');
  expect(await mixAt(designer, corner)).toEqual([RED]);
  await expect(notice(page)).toContainText(`in place of: ${url}`);
  expect((await designer.canvas())['BackgroundImage']).toBe(url);
  await saved(page);
  await page.reload();
  await expect(page.locator('[data-image-note="stand-in"]')).toBeVisible();
  expect(await mixAt(designer, corner)).toEqual([RED]);
  await designer.undoButton.click();
  await expect(mark).toBeVisible();
});

test('a picture that failed is marked at its region while it is wanted, and fetched once more', async ({
  designer,
  page,
}) => {
  let there = false;
  await page.route('http://pictures.test/**', async (route) =>
    there
      ? route.fulfill({
          contentType: 'image/png',
          body: (await image(page, RED, 32, 18)).buffer,
          headers: { 'access-control-allow-origin': '*' },
        })
      : route.abort(),
  );
  await designer.open(layoutOf([regionAt(0, { x: 40, y: 30, w: 320, h: 180 })]));
  await designer.select(0);
  await designer.set(`${REGION}.AlternateImage`, 'http://pictures.test/away.png');
  const note = page.locator('[data-image-note="failed"]');
  await expect(note).toContainText('The picture could not be loaded');
  await expect(page.locator('[data-image-mark]')).toHaveCount(0);
  await designer.layer(0).getByTestId('stream-state').selectOption('absent');
  const mark = page.locator('[data-image-mark="failed"]');
  await expect(mark).toBeVisible();
  const corner = await designer.toWindow({ x: 40, y: 210 });
  const box = await mark.boundingBox();
  if (!box) throw new Error('no mark');
  expect(Math.abs(box.x - corner.x)).toBeLessThan(16);
  expect(Math.abs(box.y + box.height - corner.y)).toBeLessThan(16);
  there = true;
  await mark.getByRole('button', { name: 'Picture of user_0: Not loaded' }).click();
  await mark.getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('[data-image-mark]')).toHaveCount(0);
  await expect(note).toHaveCount(0);
  expect(await mixAt(designer, [{ x: 200, y: 120 }])).toEqual([RED]);
});

for (const locale of ['en-US', 'zh-CN'])
  test.describe(locale, () => {
    test.use({ locale });
    test('on a region too small for its words the mark of a picture is an icon, whole and named', async ({
      designer,
      page,
    }) => {
      await page.route('http://pictures.test/**', (route) => route.abort());
      const more = { AlternateImage: 'http://pictures.test/away.png' };
      await designer.open(
        layoutOf([
          regionAt(0, { x: 40, y: 30, w: 60, h: 48 }, more),
          regionAt(1, { x: 140, y: 30, w: 120, h: 48 }, more),
        ]),
      );
      for (const index of [0, 1])
        await designer.layer(index).getByTestId('stream-state').selectOption('absent');
      const chip = (index: number) =>
        page
          .locator('[data-image-mark="failed"]')
          .getByRole('button', { name: new RegExp(`user_${index}.*(?:Not loaded|未载入)`) });
      const isCut = (index: number) =>
        chip(index).evaluate((button) => {
          const words = button.querySelector('span');
          return button.scrollWidth > button.clientWidth || (words && words.scrollWidth > words.clientWidth);
        });
      await expect(chip(0)).toBeVisible();
      expect(await chip(0).innerText()).toBe('');
      expect(await chip(1).innerText()).toMatch(/Not loaded|未载入/);
      expect([await isCut(0), await isCut(1)]).toEqual([false, false]);
      expect((await chip(0).boundingBox())?.width).toBeLessThanOrEqual(44);
      await chip(0).hover();
      await expect(page.locator('[popover]').filter({ hasText: /Not loaded|未载入/ })).toBeVisible();
      await chip(0).click();
      await expect(chip(0)).toHaveText(/Not loaded|未载入/);
    });
  });

for (const [url, reason, offers] of [
  ['http://pictures.test/gone.png', 'sent nothing, or no picture', ['Try again', 'Use a local file…']],
  ['away.png', 'this is not a valid address', ['Use a local file…']],
  ['ftp://pictures.test/away.png', 'begin with http:// or https://', ['Use a local file…']],
] as const)
  test(`a picture that failed says where it was to come from, and why it did not: ${url}`, async ({
    designer,
    page,
  }) => {
    await page.route('http://pictures.test/**', (route) => route.fulfill({ body: 'no picture' }));
    await designer.open(layoutOf([], { canvas: { BackgroundImage: url } }));
    const mark = page.locator('[data-image-mark="failed"]');
    await mark.getByRole('button', { name: 'Background image: Not loaded' }).click();
    await expect(mark).toContainText(reason);
    await expect(mark.getByTitle(url)).toHaveText(url.replace('http://', ''));
    await expect(mark.locator('[data-offer]')).toHaveText([...offers]);
  });

test('a picture whose host does not answer in time says so', async ({ designer, page }) => {
  await page.clock.install();
  await page.route('http://pictures.test/**', () => new Promise<void>(() => {}));
  const url = 'http://pictures.test/never.png';
  await designer.open(layoutOf([], { canvas: { BackgroundImage: url } }));
  await expect(page.locator('[data-image-mark="loading"]')).toBeVisible();
  await page.clock.fastForward(20_100);
  const mark = page.locator('[data-image-mark="failed"]');
  await mark.getByRole('button', { name: 'Background image: Not loaded' }).click();
  await expect(mark).toContainText('did not answer within 20 seconds');
});

test('the PNG names the pictures that are missing in it, and only those that the mix would show', async ({
  designer,
  page,
}) => {
  await page.route('http://pictures.test/**', (route) => route.fulfill({ status: 404 }));
  const [gone, unused] = ['http://pictures.test/gone.png', 'http://pictures.test/unused.png'];
  await designer.open(
    layoutOf([
      regionAt(0, { x: 0, y: 0, w: 320, h: 180 }, { AlternateImage: gone }),
      regionAt(1, { x: 320, y: 0, w: 320, h: 180 }, { AlternateImage: unused }),
    ]),
  );
  await designer.layer(0).getByTestId('stream-state').selectOption('paused');
  await mixAt(designer, []);
  await expect(notice(page)).toHaveText(`Missing in the PNG, since it could not be loaded: ${gone}.`);
});

test('the PNG says at which size it is drawn where that of the canvas is not allowed', async ({
  designer,
  page,
}) => {
  await designer.open(layoutOf([], { width: 4000, height: 3000 }));
  await mixAt(designer, []);
  await expect(notice(page)).toHaveText(
    'Drawn at 1920 × 1920, since the size of the canvas, 4000 × 3000, is not allowed.',
  );
});

test('the PNG says that it waits for a picture, and need not', async ({ designer, page }) => {
  const answers: (() => void)[] = [];
  // The host never answers.
  await page.route('http://pictures.test/**', () => new Promise<void>((resolve) => answers.push(resolve)));
  const url = 'http://pictures.test/never.png';
  await designer.open(
    layoutOf([regionAt(0, { x: 0, y: 0, w: 320, h: 180 })], { canvas: { BackgroundImage: url } }),
  );
  const { content } = await designer.download(async () => {
    await page.getByTestId('export-png').click();
    await expect(notice(page)).toContainText('still loading');
    await page.getByRole('button', { name: 'Do not wait' }).click();
  });
  expect(await pixels(page, content, [{ x: 600, y: 300 }])).toEqual([[0x20, 0x40, 0x60]]);
  await expect(notice(page)).toContainText(url);
  for (const answer of answers) answer();
});

test('scenarios show a picture that the page may not read', async ({ designer, page }) => {
  await page.route('http://pictures.test/**', async (route) =>
    route.fulfill({
      contentType: 'image/png',
      body: (await image(page, BLUE, 32, 32)).buffer,
      headers: { 'access-control-allow-origin': 'http://elsewhere.test' },
    }),
  );
  const shown = page.getByTestId('scenario').first().locator('canvas, img');
  const isShot = (colour: readonly number[]) =>
    expect(async () => {
      const shot = await shown.screenshot();
      const [middle] = await page.evaluate(
        async (bytes) => {
          const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
          const surface = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
          surface?.drawImage(bitmap, 0, 0);
          return [[...(surface?.getImageData(bitmap.width - 12, bitmap.height - 12, 1, 1).data ?? [])]];
        },
        [...shot],
      );
      expect(middle?.slice(0, 3)).toEqual(colour);
    }).toPass();
  await designer.open(
    layoutOf([regionAt(0, { x: 0, y: 0, w: 160, h: 90 })], {
      canvas: { BackgroundImage: 'http://pictures.test/back.png' },
    }),
  );
  await isShot(BLUE);
  await designer.set('Layout.CustomLayout.Canvas.BackgroundImage', '');
  await isShot([0x20, 0x40, 0x60]);
});

test('the background image field tells of its picture as well', async ({ designer, page }) => {
  await page.route('http://pictures.test/**', (route) => route.abort());
  await designer.open(threeCameras);
  await designer.set(`${CANVAS}.BackgroundImage`, 'http://pictures.test/none.png');
  await expect(page.locator('[data-image-note="failed"]').getByRole('button')).toHaveText([
    'Try again',
    'Use a local file in the preview',
  ]);
});
