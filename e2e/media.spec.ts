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

const RED = [208, 32, 16];
const BLUE = [16, 48, 208];

interface MediaFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** An image of one colour, made by the page. */
async function image(
  page: Page,
  colour: readonly number[],
  width = 480,
  height = 480,
  name = 'photo.png',
  mimeType = 'image/png',
): Promise<MediaFile> {
  const bytes = await page.evaluate(
    async ([colour, width, height, type]) => {
      const canvas = new OffscreenCanvas(width, height);
      const surface = canvas.getContext('2d');
      if (!surface) throw new Error('no 2D context');
      surface.fillStyle = `rgb(${colour.join(' ')})`;
      surface.fillRect(0, 0, width, height);
      return [...new Uint8Array(await (await canvas.convertToBlob({ type })).arrayBuffer())];
    },
    [colour, width, height, mimeType] as const,
  );
  return { name, mimeType, buffer: Buffer.from(bytes) };
}

/** A video of one colour, recorded by the page. */
async function video(page: Page, colour: readonly number[], width = 320, height = 180): Promise<MediaFile> {
  const bytes = await page.evaluate(
    async ([colour, width, height]) => {
      const canvas = Object.assign(document.createElement('canvas'), { width, height });
      const surface = canvas.getContext('2d');
      if (!surface) throw new Error('no 2D context');
      const stream = canvas.captureStream(0);
      const [track] = stream.getVideoTracks() as CanvasCaptureMediaStreamTrack[];
      const recorder = new MediaRecorder(stream, { mimeType: 'video/webm;codecs=vp8' });
      const parts: Blob[] = [];
      recorder.addEventListener('dataavailable', ({ data }) => parts.push(data));
      recorder.start();
      for (let frame = 0; frame < 12; frame += 1) {
        surface.fillStyle = `rgb(${colour.join(' ')})`;
        surface.fillRect(0, 0, width, height);
        surface.fillStyle = '#fff';
        surface.fillRect(frame, 0, 2, 2);
        track?.requestFrame();
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      await new Promise((resolve) => {
        recorder.addEventListener('stop', resolve);
        recorder.stop();
      });
      return [...new Uint8Array(await new Blob(parts).arrayBuffer())];
    },
    [colour, width, height] as const,
  );
  return { name: 'talk.webm', mimeType: 'video/webm', buffer: Buffer.from(bytes) };
}

/** The ground of the picture that Chromium makes up for a camera and a screen. */
const GREEN = [0, 136, 0];

const hook = (page: Page, index: number) =>
  page.locator(`[data-testid="stream"][data-stream-index="${index}"] [data-testid="stream-media"]`);
const sourceButton = (designer: Designer, index: number) => designer.layer(index).locator('[data-source]');
const notice = (page: Page) => page.locator('[data-notice]');
const saved = (page: Page) => expect(page.getByText('Saved in this browser')).toBeVisible();

/** The colour in the middle of a PNG's parts, by points of it. */
const pixels = (page: Page, png: Buffer, points: readonly { x: number; y: number }[]) =>
  page.evaluate(
    async ([bytes, points]) => {
      const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
      const surface = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      surface?.drawImage(bitmap, 0, 0);
      return points.map(({ x, y }) => [...(surface?.getImageData(x, y, 1, 1).data ?? [])].slice(0, 3));
    },
    [[...png], points] as const,
  );

/** The colours of the mix at some canvas points, by the PNG. */
async function mixAt(designer: Designer, points: readonly { x: number; y: number }[]) {
  const { page } = designer;
  const { content } = await designer.download(() => page.getByTestId('export-png').click());
  return pixels(page, content, points);
}

/** The colour in the middle of a stream's thumbnail. */
const thumb = (designer: Designer, index: number) =>
  designer
    .layer(index)
    .locator('img')
    .evaluate((image: HTMLImageElement) => {
      if (!image.complete || image.naturalWidth === 0) return [];
      const surface = new OffscreenCanvas(image.naturalWidth, image.naturalHeight).getContext('2d');
      surface?.drawImage(image, 0, 0);
      return [...(surface?.getImageData(image.naturalWidth / 2, image.naturalHeight / 2, 1, 1).data ?? [])];
    });

const near = (colour: readonly number[], wanted: readonly number[]): boolean =>
  wanted.every((part, at) => Math.abs(part - (colour[at] ?? 0)) < 24);

const showsIn = (designer: Designer, index: number, colour: readonly number[]) =>
  expect.poll(async () => near(await thumb(designer, index), colour)).toBe(true);

/** What a drag of files does where it is dropped. */
async function drop(page: Page, at: { x: number; y: number }, files: readonly MediaFile[]): Promise<void> {
  const data = await page.evaluateHandle(
    (files) => {
      const transfer = new DataTransfer();
      for (const { name, mimeType, bytes } of files)
        transfer.items.add(new File([new Uint8Array(bytes)], name, { type: mimeType }));
      return transfer;
    },
    files.map(({ name, mimeType, buffer }) => ({ name, mimeType, bytes: [...buffer] })),
  );
  for (const type of ['dragover', 'drop'])
    await page.evaluate(
      ([type, { x, y }, dataTransfer]) =>
        document
          .elementFromPoint(x, y)
          ?.dispatchEvent(
            new DragEvent(type, { bubbles: true, cancelable: true, clientX: x, clientY: y, dataTransfer }),
          ),
      [type, at, data] as const,
    );
}

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

test('files dropped on a region, on a row, or on the ground find their streams', async ({
  designer,
  page,
}) => {
  await designer.open(threeCameras);
  await drop(page, await designer.toWindow(middleOf(second)), [await image(page, RED)]);
  await showsIn(designer, 1, RED);
  const row = await designer.layer(0).boundingBox();
  if (!row) throw new Error('no row');
  await drop(page, { x: row.x + 80, y: row.y + 10 }, [await image(page, BLUE)]);
  await showsIn(designer, 0, BLUE);
  await page.getByTestId('add-stream').click();
  await designer.focusStage();
  await designer.press('Escape');
  const files = [
    await image(page, BLUE, 64, 64, 'a.png'),
    await image(page, RED, 64, 64, 'b.png'),
    await image(page, RED),
  ];
  await drop(page, await designer.toWindow({ x: 10, y: 10 }), files);
  await showsIn(designer, 2, BLUE);
  await showsIn(designer, 3, RED);
  await expect(designer.undoButton).toHaveAttribute('data-tip', 'Undo: Show 2 files for 2 streams');
  await expect(notice(page)).toContainText('Left over, for want of streams without media: 1');
});

test('a file dropped on the preview goes to the region that lies there in it', async ({ designer, page }) => {
  await designer.open(threeCameras);
  await designer.clickAt(middleOf(first));
  await page.getByTestId('preview').click();
  const surface = page.getByTestId('preview-surface');
  const box = await surface.boundingBox();
  if (!box) throw new Error('no preview');
  const scale = box.width / threeCameras.Layout.CustomLayout.Canvas.Width;
  const at = middleOf(second);
  await drop(page, { x: box.x + at.x * scale, y: box.y + at.y * scale }, [await image(page, RED)]);
  await page.getByTestId('preview').click();
  await showsIn(designer, 1, RED);
  expect(near(await thumb(designer, 0), RED), 'the selected stream keeps its card').toBe(false);
});

test('a dropped JSON file is imported, wherever it falls', async ({ designer, page }) => {
  await designer.open(threeCameras);
  const buffer = Buffer.from(JSON.stringify(threeCameras));
  await drop(page, await designer.toWindow(middleOf(first)), [
    { name: 'a.json', mimeType: 'application/json', buffer },
  ]);
  await expect(page.getByTestId('import-text')).toHaveText(/TargetStreams/);
});

const paste = async (page: Page, { name, mimeType, buffer }: MediaFile) =>
  page.evaluate(
    ([name, type, bytes]) => {
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File([new Uint8Array(bytes)], name, { type }));
      document.body.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, clipboardData }));
    },
    [name, mimeType, [...buffer]] as const,
  );

test('a pasted image goes to the selected stream, else to the next without media, which is named', async ({
  designer,
  page,
}) => {
  await designer.open(threeCameras);
  await designer.select(2);
  const file = await image(page, RED);
  await paste(page, file);
  await showsIn(designer, 2, RED);
  await designer.press('Escape');
  const other = await image(page, BLUE);
  for (const index of [0, 1]) {
    await paste(page, other);
    await showsIn(designer, index, BLUE);
    await expect(notice(page)).toHaveText(`Shown for user_${index}`);
  }
  await paste(page, file);
  await expect(notice(page)).toContainText('Every stream shows media already');
  await showsIn(designer, 0, BLUE);
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

/** The stage shows a still, and what moves where that is switched on. */
async function playsWhereWanted(designer: Designer): Promise<void> {
  /** In how many of ten frames of the page the mix on the stage differs from the one before. */
  const changes = () =>
    designer.stage.evaluate(async (stage) => {
      const canvas = [...stage.querySelectorAll('canvas')].findLast(
        (one) => one.closest('.konvajs-content') === null && one.checkVisibility(),
      );
      let last = canvas?.toDataURL();
      let count = 0;
      for (let at = 0; at < 10; at += 1) {
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        const next = canvas?.toDataURL();
        if (next !== last) count += 1;
        last = next;
      }
      return count;
    });
  await expect.poll(changes).toBe(0);
  await designer.page.getByRole('checkbox', { name: 'Play sources' }).check();
  await expect.poll(changes).toBeGreaterThan(0);
  await designer.page.getByRole('checkbox', { name: 'Play sources' }).uncheck();
  await expect.poll(changes).toBe(0);
}

for (const [kind, item, described] of [
  ['camera', 'Camera', /1280 × 720, 16:9, camera$/],
  ['screen', 'Screen or window', /\d+ × \d+, .*shared screen$/],
] as const)
  test(`a ${kind} is shown while the page lives, and shared once more after it`, async ({
    designer,
    page,
    browserName,
  }) => {
    test.skip(browserName !== 'chromium', 'the made-up camera and screen are Chromium’s');
    await designer.open(threeCameras);
    await sourceButton(designer, 0).click();
    await page.getByRole('menuitem', { name: item }).click();
    await expect(sourceButton(designer, 0)).toHaveAccessibleDescription(described);
    // Chromium's made-up picture: a green ground.
    const { x, y } = middleOf(first);
    const besideMiddle = [{ x: x - Math.floor(first.Width / 3), y }];
    await expect.poll(async () => near((await mixAt(designer, besideMiddle))[0] ?? [], GREEN)).toBe(true);
    await playsWhereWanted(designer);
    await saved(page);
    await page.reload();
    await expect(sourceButton(designer, 0)).toHaveAccessibleDescription(/The sharing has ended$/);
    await sourceButton(designer, 0).click();
    await page.getByRole('menuitem', { name: 'Remove media' }).click();
    await expect(sourceButton(designer, 0)).toHaveAccessibleDescription(/test card$/);
  });

test('a camera that ended with its stream is shared again where that came back', async ({
  designer,
  page,
  browserName,
}) => {
  test.skip(browserName !== 'chromium', 'the made-up camera is Chromium’s');
  await designer.open(threeCameras);
  await sourceButton(designer, 0).click();
  await page.getByRole('menuitem', { name: 'Camera' }).click();
  const shared = () =>
    expect(sourceButton(designer, 0)).toHaveAccessibleDescription(/1280 × 720, 16:9, camera$/);
  const end = async () => {
    await designer.select(0);
    await page.getByTestId('delete-selection').click();
    await designer.undoButton.click();
    await expect(sourceButton(designer, 0)).toHaveAccessibleDescription(/The sharing has ended$/);
  };
  await shared();
  await end();
  await sourceButton(designer, 0).click();
  await page.getByRole('menuitem', { name: 'Share again' }).click();
  await shared();
  await end();
  await page.getByRole('button', { name: 'Share again' }).click();
  await shared();
  await expect(page.getByRole('button', { name: 'Share again' })).toHaveCount(0);
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

test('the background image field tells of its picture as well', async ({ designer, page }) => {
  await page.route('http://pictures.test/**', (route) => route.abort());
  await designer.open(threeCameras);
  await designer.set(`${CANVAS}.BackgroundImage`, 'http://pictures.test/none.png');
  await expect(page.locator('[data-image-note="failed"]').getByRole('button')).toHaveText([
    'Try again',
    'Use a local file in the preview',
  ]);
});
