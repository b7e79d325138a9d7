import type { Page } from '@playwright/test';

import { expect, layoutOf, middleOf, notice, regionAt, test, threeCameras } from './designer.ts';
import {
  RED,
  BLUE,
  image,
  video,
  hook,
  sourceButton,
  saved,
  mixAt,
  near,
  showsIn,
  drop,
} from './media-files.ts';

const [first, second] = threeCameras.Layout.CustomLayout.Regions as [
  ReturnType<typeof regionAt>,
  ReturnType<typeof regionAt>,
];

test('an image and a video stand for streams, and are there again after a reload', async ({
  designer,
  page,
}) => {
  await designer.open(threeCameras);
  const exported = await designer.text();
  await hook(page, 0).setInputFiles(await image(page, RED));
  await hook(page, 1).setInputFiles(await video(page, BLUE));
  await showsIn(designer, 0, RED);
  await showsIn(designer, 1, BLUE);
  await expect(sourceButton(designer, 0)).toHaveAccessibleDescription(/photo\.png · 480 × 480, 1:1, image$/);
  await expect(sourceButton(designer, 1)).toHaveAccessibleDescription(/talk\.webm · 320 × 180, 16:9, video$/);
  expect(await designer.text()).toBe(exported);
  await saved(page);

  await page.reload();
  await showsIn(designer, 0, RED);
  await showsIn(designer, 1, BLUE);
  const [red, blue] = await mixAt(designer, [middleOf(first), middleOf(second)]);
  expect(near(red ?? [], RED)).toBe(true);
  expect(near(blue ?? [], BLUE)).toBe(true);
});

test('showing a file is one step, and a deleted stream comes back with its picture', async ({
  designer,
  page,
}) => {
  await designer.open(threeCameras);
  await hook(page, 0).setInputFiles(await image(page, RED));
  await showsIn(designer, 0, RED);
  await expect(designer.undoButton).toHaveAttribute('data-tip', 'Undo: Show photo.png for user_0');
  await designer.select(0);
  await page.getByTestId('delete-selection').click();
  await expect(designer.layer(0)).toHaveCount(0);
  await designer.undoButton.click();
  await showsIn(designer, 0, RED);
  await designer.undoButton.click();
  await expect(sourceButton(designer, 0)).toHaveAccessibleDescription(/1280 × 720, 16:9, test card$/);
  await designer.redoButton.click();
  await showsIn(designer, 0, RED);
});

test('what nothing can bring back any more is deleted; what undo can bring back is kept', async ({
  designer,
  page,
}) => {
  const kept = () =>
    page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const request = indexedDB.open('recording-layout-designer');
          request.addEventListener('success', () => {
            const count = request.result.transaction('media').objectStore('media').count();
            count.addEventListener('success', () => {
              request.result.close();
              resolve(count.result);
            });
          });
        }),
    );
  await designer.open(threeCameras);
  await hook(page, 0).setInputFiles(await image(page, RED));
  await showsIn(designer, 0, RED);
  await designer.undoButton.click();
  await expect.poll(kept).toBe(1);
  await saved(page);
  await page.reload();
  await designer.redoButton.click();
  await showsIn(designer, 0, RED);
  await designer.undoButton.click();
  // Another change takes the place of the step that could be done again.
  await page.getByTestId('add-stream').click();
  await expect(designer.redoButton).toBeDisabled();
  await saved(page);
  await page.reload();
  await expect.poll(kept).toBe(0);
});

test('a file that the browser cannot decode is named, with what it could be instead', async ({
  designer,
  page,
}) => {
  await designer.open(threeCameras);
  const rubbish = Buffer.from('not a video');
  await hook(page, 0).setInputFiles({ name: 'old.avi', mimeType: 'video/x-msvideo', buffer: rubbish });
  await expect(notice(page)).toContainText('old.avi (video/x-msvideo) cannot be shown');
  await expect(notice(page)).toContainText('WebM (VP8)');
  await hook(page, 0).setInputFiles({ name: 'empty.png', mimeType: 'image/png', buffer: Buffer.alloc(0) });
  await expect(notice(page)).toContainText('empty.png is empty');
  await expect(sourceButton(designer, 0)).toHaveAccessibleDescription(/test card$/);
});

/** Lets notices stay until something takes them back. */
const lastingNotices = (page: Page) =>
  page.addInitScript(() => {
    const real = globalThis.setTimeout;
    globalThis.setTimeout = ((run: () => void, delay = 0) =>
      real(run, delay === 6000 ? 600_000 : delay)) as typeof globalThis.setTimeout;
  });

test('what was said of a file that cannot be shown goes with the next that can', async ({
  designer,
  page,
}) => {
  await lastingNotices(page);
  await designer.open(threeCameras);
  const rubbish = { name: 'old.avi', mimeType: 'video/x-msvideo', buffer: Buffer.from('not a video') };
  const good = await image(page, RED);
  await hook(page, 0).setInputFiles(rubbish);
  await expect(notice(page)).toContainText('old.avi');
  await hook(page, 1).setInputFiles(good);
  await expect(notice(page)).toHaveCount(0);
  await drop(page, await designer.toWindow({ x: 10, y: 10 }), [rubbish, good]);
  await showsIn(designer, 2, RED);
  await expect(notice(page)).toContainText('old.avi');
});

test('what was said before the preview opens goes', async ({ designer, page }) => {
  await lastingNotices(page);
  await designer.open(threeCameras);
  await hook(page, 0).setInputFiles({ name: 'empty.png', mimeType: 'image/png', buffer: Buffer.alloc(0) });
  await expect(notice(page)).toContainText('empty.png');
  await page.getByTestId('preview').click();
  await expect(page.getByTestId('preview-surface')).toBeVisible();
  await expect(notice(page)).toHaveCount(0);
});

for (const type of ['image/png', 'image/jpeg', 'image/webp'])
  test(`half of an image is named as cut off, and what was shown stays: ${type}`, async ({
    designer,
    page,
  }) => {
    await designer.open(threeCameras);
    await hook(page, 0).setInputFiles(await image(page, RED));
    await showsIn(designer, 0, RED);
    const whole = await image(page, BLUE, 480, 480, 'other', type);
    const half = { ...whole, buffer: whole.buffer.subarray(0, whole.buffer.length / 2) };
    await hook(page, 0).setInputFiles({ ...half, name: 'half' });
    await expect(notice(page)).toContainText(
      `half (${type}) cannot be shown: it is damaged, its end is cut off`,
    );
    await showsIn(designer, 0, RED);
    await hook(page, 0).setInputFiles({ ...half, name: 'nameless', mimeType: 'application/octet-stream' });
    await expect(notice(page)).toContainText(
      'nameless (application/octet-stream) cannot be shown: it is damaged',
    );
    await hook(page, 0).setInputFiles(whole);
    await showsIn(designer, 0, BLUE);
  });

test('a drawing without a size has the ratio of its viewBox', async ({ designer, page }) => {
  await designer.open(threeCameras);
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><rect width="40" height="10" fill="rgb(208 32 16)"/></svg>';
  await hook(page, 0).setInputFiles({
    name: 'logo.svg',
    mimeType: 'image/svg+xml',
    buffer: Buffer.from(svg),
  });
  await showsIn(designer, 0, RED);
  await expect(sourceButton(designer, 0)).toHaveAccessibleDescription(/logo\.svg · 1280 × 320, 4:1, image$/);
});

test('a photo that its EXIF data turn is shown turned', async ({ designer, page }) => {
  await designer.open(threeCameras);
  const bytes = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(400, 200);
    const surface = canvas.getContext('2d');
    if (!surface) throw new Error('no 2D context');
    surface.fillStyle = 'rgb(208 32 16)';
    surface.fillRect(0, 0, 200, 200);
    surface.fillStyle = 'rgb(16 48 208)';
    surface.fillRect(200, 0, 200, 200);
    return [...new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer())];
  });
  // Orientation 6: what is drawn is to be turned to the right by a quarter.
  const exif = Buffer.from(
    'ffe1002245786966000049492a000800000001001201030001000000060000000000000000',
    'hex',
  );
  const buffer = Buffer.concat([
    Buffer.from(bytes.slice(0, 2)),
    exif.subarray(0, 36),
    Buffer.from(bytes.slice(2)),
  ]);
  await hook(page, 0).setInputFiles({ name: 'phone.jpg', mimeType: 'image/jpeg', buffer });
  await expect(sourceButton(designer, 0)).toHaveAccessibleDescription(/phone\.jpg · 200 × 400, 1:2, image$/);
  const [top, bottom] = await mixAt(designer, [
    { x: middleOf(first).x, y: middleOf(first).y - 20 },
    { x: middleOf(first).x, y: middleOf(first).y + 20 },
  ]);
  expect(near(top ?? [], RED)).toBe(true);
  expect(near(bottom ?? [], BLUE)).toBe(true);
});

test('real and chosen sizes make stretching a problem, the usual test card does not', async ({
  designer,
  page,
}) => {
  const stretched = layoutOf([regionAt(0, { x: 40, y: 30, w: 200, h: 200 }, { RenderMode: 0 })]);
  await designer.open(stretched);
  expect(await designer.codes()).not.toContain('region.distorted');
  await designer.select(0);
  const card = page.getByRole('combobox', { name: 'Test card' });
  await card.selectOption('640 × 360');
  await expect(designer.problem('region.distorted')).toContainText('640 × 360');
  await card.selectOption('480 × 480');
  await expect(designer.problem('region.distorted')).toHaveCount(0);
  await page.getByRole('textbox', { name: 'Test card width' }).fill('960');
  await page.keyboard.press('Enter');
  await expect(designer.problem('region.distorted')).toContainText('960 × 480');
  await hook(page, 0).setInputFiles(await image(page, RED, 300, 300));
  await expect(designer.problem('region.distorted')).toHaveCount(0);
  await expect(page.locator('[data-preview-source]')).toHaveText('photo.png300 × 300, 1:1, image');
  await hook(page, 0).setInputFiles(await image(page, RED, 300, 200));
  await expect(designer.problem('region.distorted')).toContainText('300 × 200');
});

test('another request for the same people is seen with the same pictures', async ({ designer, page }) => {
  await designer.open(threeCameras);
  await hook(page, 0).setInputFiles(await image(page, RED));
  await showsIn(designer, 0, RED);
  const { StreamList } = threeCameras.TargetStreams;
  await designer.load(
    JSON.stringify({
      ...threeCameras,
      TargetStreams: {
        StreamList: StreamList.map((stream) => ({ ...stream, UserId: `${stream.UserId}_new` })),
      },
    }),
  );
  await expect(sourceButton(designer, 0)).toHaveAccessibleDescription(/test card$/);
  await designer.undoButton.click();
  await showsIn(designer, 0, RED);
  await designer.load(JSON.stringify(threeCameras));
  await showsIn(designer, 0, RED);
});

test('a file that cannot be kept is shown all the same, and that is said', async ({ designer, page }) => {
  await page.addInitScript(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function full(value: unknown, key?: IDBValidKey) {
      if (this.name === 'media') throw new DOMException('full', 'QuotaExceededError');
      return put.call(this, value, key);
    };
  });
  await designer.open(threeCameras);
  await hook(page, 0).setInputFiles(await image(page, RED));
  await showsIn(designer, 0, RED);
  await expect(notice(page)).toContainText('photo.png is shown until this page is closed');
  await designer.select(0);
  await page.getByTestId('delete-selection').click();
  await designer.undoButton.click();
  await showsIn(designer, 0, RED);
  await saved(page);
  await page.reload();
  await expect(sourceButton(designer, 0)).toHaveAccessibleDescription(
    /photo\.png is no longer kept in this browser$/,
  );
});

test('what a visit before sample sources has saved is opened, and takes media', async ({
  designer,
  page,
}) => {
  await designer.open(threeCameras);
  await saved(page);
  const text = await designer.text();
  // The database as its first version had it: the same session, and no store for media.
  await page.goto('favicon.svg');
  await page.evaluate(async () => {
    const name = 'recording-layout-designer';
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('no reason')));
      });
    const now = await settled(indexedDB.open(name));
    const session: unknown = await settled(now.transaction('session').objectStore('session').get('current'));
    now.close();
    await settled(indexedDB.deleteDatabase(name));
    const request = indexedDB.open(name, 1);
    request.addEventListener('upgradeneeded', () => {
      request.result.createObjectStore('session');
      request.result.createObjectStore('aside', { autoIncrement: true });
    });
    const old = await settled(request);
    await settled(old.transaction('session', 'readwrite').objectStore('session').put(session, 'current'));
    old.close();
  });
  await designer.open();
  await expect.poll(() => designer.text()).toBe(text);
  await hook(page, 0).setInputFiles(await image(page, RED));
  await showsIn(designer, 0, RED);
  await saved(page);
  await page.reload();
  await showsIn(designer, 0, RED);
});
