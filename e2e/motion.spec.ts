import { fileURLToPath } from 'node:url';

import { type Page, expect, test } from '@playwright/test';
import { build } from 'vite';

import type { MotionPage } from './motion-page.ts';

declare const motionPage: MotionPage;

let script = '';

test.beforeAll(async () => {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: {
        entry: fileURLToPath(new URL('motion-page.ts', import.meta.url)),
        formats: ['iife'],
        name: 'motionPage',
      },
    },
  });
  const [output] = [built].flat();
  if (!output || !('output' in output)) throw new Error('nothing was built');
  script = output.output[0].code;
});

/** A short video that changes its colour with each frame. */
const record = (page: Page): Promise<number[]> =>
  page.evaluate(async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 64, height: 48 });
    const surface = canvas.getContext('2d');
    if (!surface) throw new Error('no 2D context');
    const recorder = new MediaRecorder(canvas.captureStream(30), { mimeType: 'video/webm;codecs=vp8' });
    const parts: Blob[] = [];
    recorder.addEventListener('dataavailable', ({ data }) => parts.push(data));
    recorder.start();
    for (let frame = 0; frame < 30; frame += 1) {
      surface.fillStyle = `hsl(${frame * 12} 80% 50%)`;
      surface.fillRect(0, 0, 64, 48);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    await new Promise((resolve) => {
      recorder.addEventListener('stop', resolve);
      recorder.stop();
    });
    return [...new Uint8Array(await new Blob(parts).arrayBuffer())];
  });

test.beforeEach(async ({ page }) => {
  await page.goto('about:blank');
  await page.addScriptTag({ content: script });
});

test('a held video is a still: one element for all who show it, nothing told, nothing played', async ({
  page,
}) => {
  const seen = await page.evaluate(
    async (video) => {
      const { book, told } = await motionPage.showTwice(video);
      const element = book.moving('stream:a');
      await new Promise((resolve) => setTimeout(resolve, 500));
      const before = told.length;
      await new Promise((resolve) => setTimeout(resolve, 500));
      return {
        shared: element !== undefined && element === book.moving('stream:b'),
        card: book.moving('stream:c') === undefined,
        size: book.streamSize('b'),
        paused: element?.paused,
        still: book.pictures('stream:a') instanceof ImageBitmap,
        told: told.length - before,
      };
    },
    await record(page),
  );
  expect(seen).toEqual({
    shared: true,
    card: true,
    size: { w: 64, h: 48 },
    paused: true,
    still: true,
    told: 0,
  });
});

test('while it plays, all who show it are told of new frames, once for each frame of the screen', async ({
  page,
}) => {
  const seen = await page.evaluate(
    async (video) => {
      const { book, told } = await motionPage.showTwice(video);
      book.play(true);
      // Longer than the video: it begins anew.
      await motionPage.frames(600, () => told.length > 60);
      const element = book.moving('stream:a');
      const played = { paused: element?.paused, drawn: book.pictures('stream:b') === element };
      book.play(false);
      await motionPage.frames(600, () => book.pictures('stream:a') instanceof ImageBitmap);
      const before = told.length;
      await motionPage.frames(30);
      return {
        ...played,
        keys: [...new Set(told.map(({ keys }) => keys.join(' ')))],
        twice: told.length - new Set(told.map(({ frame }) => frame)).size,
        held: element?.paused,
        after: told.length - before,
      };
    },
    await record(page),
  );
  expect(seen).toMatchObject({
    paused: false,
    drawn: true,
    keys: ['stream:a stream:b'],
    twice: 0,
    held: true,
  });
  expect(seen.after).toBeLessThanOrEqual(1);
});

test('an element that is put into a page and taken out of it plays on', async ({ page }) => {
  const paused = await page.evaluate(
    async (video) => {
      const { book, told } = await motionPage.showTwice(video);
      book.play(true);
      const element = book.moving('stream:a');
      if (!element) throw new Error('nothing moves');
      document.body.append(element);
      element.remove();
      const before = told.length;
      await motionPage.frames(600, () => told.length > before + 20);
      return element.paused;
    },
    await record(page),
  );
  expect(paused).toBe(false);
});
