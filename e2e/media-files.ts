import type { Page } from '@playwright/test';

import { type Designer, expect } from './designer.ts';

export const RED = [208, 32, 16];
export const BLUE = [16, 48, 208];

export interface MediaFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** An image of one colour, made by the page. */
export async function image(
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
export async function video(
  page: Page,
  colour: readonly number[],
  width = 320,
  height = 180,
): Promise<MediaFile> {
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
export const GREEN = [0, 136, 0];

export const hook = (page: Page, index: number) =>
  page.locator(`[data-testid="stream"][data-stream-index="${index}"] [data-testid="stream-media"]`);
export const sourceButton = (designer: Designer, index: number) =>
  designer.layer(index).locator('[data-source]');
export const saved = (page: Page) => expect(page.getByText('Saved in this browser')).toBeVisible();

/** The colour in the middle of a PNG's parts, by points of it. */
export const pixels = (page: Page, png: Buffer, points: readonly { x: number; y: number }[]) =>
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
export async function mixAt(designer: Designer, points: readonly { x: number; y: number }[]) {
  const { page } = designer;
  const { content } = await designer.download(() => page.getByTestId('export-png').click());
  return pixels(page, content, points);
}

/** The colour in the middle of a stream's thumbnail. */
export const thumb = (designer: Designer, index: number) =>
  designer
    .layer(index)
    .locator('img')
    .evaluate((image: HTMLImageElement) => {
      if (!image.complete || image.naturalWidth === 0) return [];
      const surface = new OffscreenCanvas(image.naturalWidth, image.naturalHeight).getContext('2d');
      surface?.drawImage(image, 0, 0);
      return [...(surface?.getImageData(image.naturalWidth / 2, image.naturalHeight / 2, 1, 1).data ?? [])];
    });

export const near = (colour: readonly number[], wanted: readonly number[]): boolean =>
  wanted.every((part, at) => Math.abs(part - (colour[at] ?? 0)) < 24);

export const showsIn = (designer: Designer, index: number, colour: readonly number[]) =>
  expect.poll(async () => near(await thumb(designer, index), colour)).toBe(true);

/** What a drag of files does where it is dropped. */
export async function drop(
  page: Page,
  at: { x: number; y: number },
  files: readonly MediaFile[],
): Promise<void> {
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
