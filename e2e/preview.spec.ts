import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

import { Designer, expect, layoutOf, regionAt, test, threeCameras } from './designer.ts';
import { judge } from './judge.ts';
import { expectMix, type Card } from './oracle.ts';
import { readPng } from './png.ts';
import { mediaOf, openScene, pngOf, productScene } from './product-scene.ts';

const surfaceOf = (page: Page) => page.getByTestId('preview-surface');
const states = (page: Page) =>
  page
    .getByTestId('stream-state')
    .evaluateAll((selects) => selects.map((select) => (select as HTMLSelectElement).value));

/** Enters the preview by its button; resolves when the picture is seen. */
async function enter({ page }: Designer): Promise<void> {
  await page.getByTestId('preview').click();
  await expect(surfaceOf(page)).toBeVisible();
}

const figures = (page: Page) => page.getByRole('group', { name: 'Size and scale of the picture' });

for (const seed of [101, 102, 104])
  test(`the preview shows the mix alone, as the mixing rules say: layout ${seed}`, async ({
    designer,
    page,
  }) => {
    test.slow();
    const { body, world } = await openScene(designer, productScene(seed));
    await enter(designer);
    await designer.press('Shift+Digit0');
    const { width = 0, height = 0 } = (await surfaceOf(page).boundingBox()) ?? {};
    const expected = expectMix(body, world);
    expect([width, height]).toEqual([expected.width, expected.height]);
    const look = async () => judge(readPng(await surfaceOf(page).screenshot()).rgba, expected);
    // The pictures come in when they are loaded.
    await expect.poll(async () => (await look()).psnr).toBeGreaterThanOrEqual(45);
    const verdict = await look();
    expect(verdict.worst.off, JSON.stringify(verdict)).toBeLessThanOrEqual(4);
  });

/** A video that shows a card for a second, recorded by the page. */
const recorded = async (page: Page, card: Card): Promise<Buffer> =>
  Buffer.from(
    await page.evaluate(
      async ([png, width, height]) => {
        const still = await createImageBitmap(new Blob([new Uint8Array(png)]));
        const canvas = Object.assign(document.createElement('canvas'), { width, height });
        const recorder = new MediaRecorder(canvas.captureStream(30), {
          mimeType: 'video/webm;codecs=vp8',
          videoBitsPerSecond: 20_000_000,
        });
        const parts: Blob[] = [];
        recorder.addEventListener('dataavailable', ({ data }) => parts.push(data));
        recorder.start();
        for (let frame = 0; frame < 30; frame += 1) {
          canvas.getContext('2d')?.drawImage(still, 0, 0);
          await new Promise((resolve) => requestAnimationFrame(resolve));
        }
        await new Promise((resolve) => {
          recorder.addEventListener('stop', resolve);
          recorder.stop();
        });
        return [...new Uint8Array(await new Blob(parts).arrayBuffer())];
      },
      [[...pngOf(card)], card.w, card.h] as const,
    ),
  );

test('videos play in the preview itself, held at a frame where motion is not wanted', async ({
  designer,
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const card = { w: 320, h: 180, blue: 130 };
  const body = layoutOf([
    regionAt(0, { x: 20, y: 20, w: 300, h: 200 }, { RenderMode: 2, CornerRadius: 0.05 }),
    regionAt(1, { x: 250, y: 60, w: 300, h: 220 }, { RenderMode: 1, Alpha: 0.6 }),
    regionAt(2, { x: 330, y: 150, w: 200, h: 180 }, { Alpha: 0.8 }),
  ]);
  await designer.open(body);
  const file = { name: 'talk.webm', mimeType: 'video/webm', buffer: await recorded(page, card) };
  for (const index of [0, 1]) await mediaOf(page, index).setInputFiles(file);
  await enter(designer);
  await designer.press('Shift+Digit0');
  const videos = surfaceOf(page).locator('video');
  await expect(videos).toHaveCount(2);
  const playing = () => videos.evaluateAll((all) => all.map((video) => !(video as HTMLVideoElement).paused));
  expect(await playing()).toEqual([false, false]);

  // Compression costs accuracy: what is held against the screen is the painter's picture of the very same frames.
  const { content } = await designer.download(() => page.getByTestId('export-png').click());
  const streams = Object.fromEntries([0, 1, 2].map((index) => [index, { state: 'live' as const, card }]));
  const rules = expectMix(body, { images: {}, streams });
  const painted = readPng(content).rgba;
  const rgb = rules.rgb.map((_, at) => painted[Math.floor(at / 3) * 4 + (at % 3)] ?? 0);
  const verdict = judge(readPng(await surfaceOf(page).screenshot()).rgba, { ...rules, rgb });
  expect(verdict.psnr, JSON.stringify(verdict)).toBeGreaterThanOrEqual(45);
  expect(verdict.worst.off, JSON.stringify(verdict)).toBeLessThanOrEqual(4);

  // On a button of the top bar the space bar would press that.
  await page.getByRole('region', { name: 'Preview' }).focus();
  await designer.press('Space');
  await expect.poll(playing).toEqual([true, true]);
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await designer.press('2');
  await expect(videos).toHaveCount(2);
  await designer.press('4');
  await expect(videos).toHaveCount(2);
  expect(await playing()).toEqual([true, true]);
  await designer.press('Space');
  await expect.poll(playing).toEqual([false, false]);
  await designer.press('Escape');
  await expect(page.locator('video')).toHaveCount(0);
});

test('it follows undo, and what is covered cannot be reached', async ({ designer, page }) => {
  await designer.open(threeCameras);
  await designer.select(1);
  await designer.press('Delete');
  await enter(designer);
  const before = await surfaceOf(page).screenshot();
  await expect(page.locator('main')).toHaveAttribute('inert');
  await expect(page.locator('[inert]').getByRole('button', { name: 'Zoom in' })).toHaveCount(1);
  // No key for the canvas does anything to it.
  for (const key of ['Delete', 'ArrowUp', 'Control+a', 'BracketRight']) await designer.press(key);
  await designer.undoButton.click();
  await expect.poll(async () => (await surfaceOf(page).screenshot()).equals(before)).toBe(false);
  expect((await designer.regions()).map(({ StreamIndex }) => StreamIndex)).toEqual([0, 1, 2]);
  await expect(designer.undoButton).toBeEnabled();
  await page.getByTestId('preview').click();
  await expect(surfaceOf(page)).toHaveCount(0);
  await expect(page.locator('main')).not.toHaveAttribute('inert');
});

test('it is entered and left by the keyboard, one rung at a time, and the focus comes back', async ({
  designer,
  page,
}) => {
  await designer.open(threeCameras);
  await designer.select(2);
  await designer.layer(2).focus();
  await designer.press('p');
  await expect(page.getByRole('region', { name: 'Preview' })).toBeFocused();
  await expect(page.getByTestId('preview')).toHaveAttribute('aria-pressed', 'true');
  await designer.press('Escape');
  await expect(surfaceOf(page)).toHaveCount(0);
  await expect(designer.layer(2)).toBeFocused();
  expect(await designer.selection()).toEqual([2]);
  await designer.press('Escape');
  expect(await designer.selection()).toEqual([]);

  const field = designer.field('Layout.CustomLayout.Canvas.Background');
  await field.focus();
  await designer.press('p');
  await expect(surfaceOf(page)).toHaveCount(0);
});

test('the arrow keys and the figures go through the scenarios', async ({ designer, page }) => {
  await designer.open(
    layoutOf([regionAt(0, { x: 0, y: 0, w: 320, h: 180 }), regionAt(1, { x: 320, y: 0, w: 320, h: 180 })]),
  );
  await designer.select(0);
  await designer.set('TargetStreams.StreamList[].StreamType', '1');
  await enter(designer);
  const scenario = page.getByTestId('preview-scenario');
  const chosen = scenario.locator('option:checked');
  const names = ['Everybody live', 'All cameras off', 'Only the screen', 'Nobody yet', 'Everybody live'];
  for (const name of names) {
    await expect(chosen).toHaveText(name);
    await designer.press('ArrowRight');
  }
  await designer.press('ArrowLeft');
  await designer.press('ArrowLeft');
  await expect(chosen).toHaveText('Nobody yet');
  expect(await states(page)).toEqual(['absent', 'absent']);
  await designer.press('3');
  await expect(chosen).toHaveText('Only the screen');
  expect(await states(page)).toEqual(['absent', 'live']);
  await designer.press('9');
  await expect(chosen).toHaveText('Only the screen');
  await scenario.selectOption({ label: 'All cameras off' });
  expect(await states(page)).toEqual(['paused', 'live']);
  await scenario.press('Escape');
  await page.getByTestId('stream-state').last().selectOption('paused');
  await enter(designer);
  await expect(chosen).toHaveText('States as set in the list');
});

test('what the pointer presses in the bars leaves the keys with the preview', async ({ designer, page }) => {
  await designer.open(threeCameras);
  const file = { name: 'talk.webm', mimeType: 'video/webm' };
  const buffer = await recorded(page, { w: 320, h: 180, blue: 130 });
  await mediaOf(page, 0).setInputFiles({ ...file, buffer });
  await enter(designer);
  const bar = page.getByRole('toolbar', { name: 'Preview controls' });
  const actual = bar.getByRole('button', { name: 'Actual size' });
  const [play, pause] = ['Play', 'Pause'].map((name) => bar.getByRole('button', { name }));
  if (!play || !pause) throw new Error('no buttons');
  await expect(pause).toBeVisible();
  await actual.click();
  await designer.press('Space');
  await expect(play).toBeVisible();
  await expect(actual).toHaveAttribute('aria-pressed', 'true');
  await play.click();
  await expect(pause).toBeVisible();
  await designer.press('Space');
  await expect(play).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByTestId('export-png').click(),
  ]);
  expect(download.suggestedFilename()).toBe('layout.png');
  await designer.press('Space');
  await expect(pause).toBeVisible();

  // What the keyboard has gone to, the keyboard presses; the pointer takes the keys back from there.
  const fit = bar.getByRole('button', { name: 'Fit to window' });
  await fit.focus();
  await designer.press('Space');
  await expect(fit).toHaveAttribute('aria-pressed', 'true');
  await expect(pause).toBeVisible();
  await actual.click();
  await designer.press('Space');
  await expect(play).toBeVisible();
  await expect(actual).toHaveAttribute('aria-pressed', 'true');
});

test('the bar says which pictures are missing, and why; the picture stays clean', async ({
  designer,
  page,
}) => {
  let answer = () => {};
  await page.route('http://pictures.test/**', async (route) => {
    const [name = ''] = /\w+(?=\.png)/.exec(route.request().url()) ?? [];
    if (name === 'gone') return route.abort();
    if (name === 'late') await new Promise<void>((resolve) => (answer = resolve));
    const origin = name === 'shut' ? 'http://elsewhere.test' : '*';
    return route.fulfill({
      contentType: 'image/png',
      body: pngOf({ w: 32, h: 18, blue: 30 }),
      headers: { 'access-control-allow-origin': origin },
    });
  });
  const picture = (name: string) => `http://pictures.test/${name}.png`;
  await designer.open(
    layoutOf(
      [
        regionAt(0, { x: 0, y: 0, w: 160, h: 90 }, { AlternateImage: picture('late') }),
        regionAt(1, { x: 200, y: 0, w: 160, h: 90 }, { AlternateImage: picture('shut') }),
      ],
      { canvas: { BackgroundImage: picture('gone') } },
    ),
  );
  await enter(designer);
  const bar = page.getByRole('toolbar', { name: 'Preview controls' });
  const missing = bar.getByTestId('missing-pictures');
  await expect(missing).toHaveText('Pictures missing 1');
  await designer.press('2');
  await expect(missing).toHaveText('Pictures missing 2');
  await missing.click();
  const row = (tone: string) => bar.locator(`[data-missing="${tone}"]`);
  await expect(row('failed')).toContainText('Background image');
  await expect(row('failed')).toContainText('sent nothing, or no picture');
  await expect(row('failed').getByTitle(picture('gone'))).toHaveText('pictures.test/gone.png');
  await expect(row('loading')).toContainText('Picture of user_0');
  await expect(row('unreadable')).toContainText('Left out of the PNG');
  const { violations } = await new AxeBuilder({ page }).include('[data-preview]').analyze();
  expect(violations).toEqual([]);
  answer();
  await expect(row('loading')).toHaveCount(0);
  await expect(missing).toHaveText('Pictures missing 1');
  await expect(surfaceOf(page).locator('button, [data-image-mark]')).toHaveCount(0);
  await designer.press('Escape');
  await expect(row('failed')).toBeHidden();
  await expect(surfaceOf(page)).toBeVisible();
  await designer.press('Escape');
  await designer.set('Layout.CustomLayout.Canvas.BackgroundImage', '');
  await enter(designer);
  await expect(missing).toHaveText('Not in the PNG 1');
});

test('nothing is pasted below the preview', async ({ designer, page }) => {
  await designer.open(threeCameras);
  const before = await designer.text();
  const card = [...pngOf({ w: 64, h: 64, blue: 30 })];
  const paste = (text: string) =>
    page.evaluate(
      ([bytes, text]) => {
        const clipboardData = new DataTransfer();
        if (text !== '') clipboardData.setData('text/plain', text);
        else clipboardData.items.add(new File([new Uint8Array(bytes)], 'a.png', { type: 'image/png' }));
        document.body.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, clipboardData }));
      },
      [card, text] as const,
    );
  await enter(designer);
  await paste('');
  await paste(before);
  await designer.press('Escape');
  await expect(surfaceOf(page)).toHaveCount(0);
  // Had the first picture been taken, this one would go to the next stream; had the text, it would be in the way.
  await paste('');
  await expect(page.locator('[data-notice]')).toHaveText('Shown for user_0');
  await expect(page.getByTestId('import-text')).toHaveCount(0);
  expect(await designer.text()).toBe(before);
});

test('the picture is fitted, or shown pixel by pixel and moved', async ({ designer, page }) => {
  await designer.open(
    layoutOf([regionAt(0, { x: 0, y: 0, w: 1920, h: 1440 })], { width: 1920, height: 1440 }),
  );
  await enter(designer);
  const box = async () => {
    const { x = 0, y = 0, width = 0, height = 0 } = (await surfaceOf(page).boundingBox()) ?? {};
    return { x, y, width, height };
  };
  const fitted = await box();
  expect(fitted.x).toBeGreaterThan(0);
  expect(fitted.x + fitted.width).toBeLessThan(1440);
  expect(fitted.width / fitted.height).toBeCloseTo(4 / 3, 2);
  await expect(figures(page)).toContainText('1920 × 1440');
  await expect(figures(page)).toContainText(`${Math.round(fitted.width / 19.2)} %`);

  await designer.press('Shift+Digit0');
  await expect.poll(box).toMatchObject({ x: 0, width: 1920, height: 1440 });
  const top = (await box()).y;
  await designer.press('ArrowDown');
  await designer.press('Shift+ArrowRight');
  await expect.poll(box).toMatchObject({ x: -64, y: top - 64 });
  await page.mouse.move(700, 500);
  await page.mouse.down();
  await page.mouse.move(660, 480, { steps: 4 });
  await page.mouse.up();
  await expect.poll(box).toMatchObject({ x: -104, y: top - 84 });

  await designer.press('Shift+Digit1');
  await expect.poll(box).toEqual(fitted);
});

test('in full screen the controls go while nothing moves, and come back', async ({ designer, page }) => {
  await page.clock.install();
  await designer.open(threeCameras);
  await enter(designer);
  await designer.press('f');
  const bar = page.getByRole('toolbar', { name: 'Preview controls' });
  await expect(bar.getByRole('button', { name: 'Leave full screen' })).toBeVisible();
  await expect(bar).toHaveCSS('opacity', '1');
  await page.mouse.move(300, 300);
  await page.clock.fastForward(2100);
  await expect(bar).toHaveCSS('opacity', '0');
  await designer.press('ArrowRight');
  await expect(bar).toHaveCSS('opacity', '1');
  await page.clock.fastForward(2100);
  await expect(bar).toHaveCSS('opacity', '0');
  await page.mouse.move(310, 300);
  await expect(bar).toHaveCSS('opacity', '1');
  await designer.press('f');
  await expect(bar.getByRole('button', { name: 'Full screen', exact: true })).toBeVisible();
  await page.clock.fastForward(2100);
  await expect(bar).toHaveCSS('opacity', '1');
});

test('in full screen the picture has the screen to itself, notices are seen, and leaving the preview leaves it', async ({
  designer,
  page,
  context,
  browserName,
}) => {
  await designer.open(threeCameras);
  if (browserName === 'chromium') await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await enter(designer);
  await designer.press('f');
  const preview = page.getByRole('region', { name: 'Preview' });
  await expect
    .poll(() => preview.boundingBox())
    .toEqual(await page.evaluate(() => ({ x: 0, y: 0, width: innerWidth, height: innerHeight })));
  await designer.press('ControlOrMeta+Shift+c');
  const notice = page.locator('[data-notice]');
  await expect(notice).toBeVisible();
  // What is seen at its middle is the notice.
  const seen = () =>
    notice.evaluate((element) => {
      element.style.pointerEvents = 'auto';
      const { x, y, width, height } = element.getBoundingClientRect();
      return element.contains(document.elementFromPoint(x + width / 2, y + height / 2));
    });
  expect(await seen()).toBe(true);
  await designer.press('p');
  await expect(preview).toHaveCount(0);
  await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBeNull();
});

test('Copy PNG puts the very picture on the clipboard that is saved', async ({
  designer,
  page,
  context,
  browserName,
}) => {
  await designer.open(threeCameras);
  if (browserName === 'chromium') await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByTestId('copy-png').click();
  await expect(page.locator('[data-notice]')).toHaveText('Picture copied, 640 × 360');
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const file = await item?.getType('image/png');
    return [...new Uint8Array((await file?.arrayBuffer()) ?? [])];
  });
  const { content } = await designer.download(() => page.getByTestId('export-png').click());
  const [got, saved] = [readPng(Buffer.from(copied)), readPng(content)];
  expect([got.width, got.height]).toEqual([640, 360]);
  expect(Buffer.from(got.rgba).equals(Buffer.from(saved.rgba))).toBe(true);
});

test('a browser that refuses the clipboard is said, with the way out', async ({ designer, page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.write = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  await designer.open(threeCameras);
  await page.getByTestId('copy-png').click();
  await expect(page.locator('[data-notice]')).toContainText('Save it as PNG instead');
});

test('single-stream recording has no mix to preview, and that is said', async ({ designer, page }) => {
  await designer.open({ ...threeCameras, RecordMode: 1 });
  await page.getByTestId('preview').click();
  await expect(page.locator('[data-notice]')).toContainText('no mixed picture to preview');
  await expect(surfaceOf(page)).toHaveCount(0);
});
