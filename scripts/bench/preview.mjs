// The clean preview with 17 playing videos of 640 x 360, against a bare page of <video> elements.
import { readFileSync, readdirSync } from 'node:fs';

import { openVideoFloor } from './floor.mjs';
import { places } from './layout.mjs';
import { openProduct } from './product.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** How long is looked at, ms. */
const SPAN = 4000;

/**
 * A video of 640 x 360 with something moving in it, recorded by the browser; two seconds.
 * @param {Page} page
 */
export async function makeVideo(page) {
  await page.goto('about:blank');
  const bytes = await page.evaluate(async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 360 });
    const context = canvas.getContext('2d');
    const recorder = new MediaRecorder(canvas.captureStream(30), { mimeType: 'video/webm;codecs=vp8' });
    /** @type {Blob[]} */
    const parts = [];
    recorder.addEventListener('dataavailable', ({ data }) => parts.push(data));
    recorder.start();
    const end = performance.now() + 2000;
    for (let at = 0; performance.now() < end; at += 1) {
      if (context) {
        context.fillStyle = `hsl(${at * 6} 60% 40%)`;
        context.fillRect(0, 0, 640, 360);
        context.fillStyle = '#fff';
        context.fillRect((at * 9) % 640, 120, 80, 80);
      }
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    await new Promise((resolve) => {
      recorder.addEventListener('stop', resolve);
      recorder.stop();
    });
    return [...new Uint8Array(await new Blob(parts).arrayBuffer())];
  });
  return Buffer.from(bytes);
}

/**
 * Processor time of this process and of all that descend from it, ms; undefined where the system does not tell.
 * @param {number} root
 */
function processorTime(root) {
  try {
    const all = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => {
        try {
          const fields = readFileSync(`/proc/${name}/stat`, 'utf8')
            .replace(/^.*\) /s, '')
            .split(' ');
          // After the name: state, parent, ...; the 12th and 13th are user and system time in hundredths of a second.
          return [
            {
              pid: Number(name),
              parent: Number(fields[1]),
              ms: (Number(fields[11]) + Number(fields[12])) * 10,
            },
          ];
        } catch {
          return [];
        }
      });
    const family = new Set([root]);
    for (let grown = true; grown;) {
      grown = false;
      for (const { pid, parent } of all)
        if (family.has(parent) && !family.has(pid)) {
          family.add(pid);
          grown = true;
        }
    }
    return all.filter(({ pid }) => family.has(pid) && pid !== root).reduce((sum, { ms }) => sum + ms, 0);
  } catch {
    return undefined;
  }
}

/**
 * Frames a second and a video, processor time a frame, and the share of the page's main thread.
 * @param {Page} page @param {string} within
 */
async function look(page, within) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  const frames = () =>
    page.evaluate(
      (within) =>
        [...document.querySelectorAll('video')]
          .filter((video) => video.closest(within))
          .map((video) => video.getVideoPlaybackQuality())
          .reduce(
            (sum, { totalVideoFrames, droppedVideoFrames }) => sum + totalVideoFrames - droppedVideoFrames,
            0,
          ),
      within,
    );
  const start = {
    at: performance.now(),
    frames: await frames(),
    busy: await busy(),
    cpu: processorTime(process.pid),
  };
  await page.waitForTimeout(SPAN);
  const end = {
    at: performance.now(),
    frames: await frames(),
    busy: await busy(),
    cpu: processorTime(process.pid),
  };
  await session.detach();
  const shown = end.frames - start.frames;
  const ms = end.at - start.at;
  const cpu = start.cpu === undefined || end.cpu === undefined ? end.busy - start.busy : end.cpu - start.cpu;
  return { fps: (shown / ms) * 1000, perFrame: cpu / Math.max(1, shown), main: (end.busy - start.busy) / ms };
}

/**
 * @param {Page} page @param {string} address @param {Buffer} video @param {number} width @param {number} height
 */
export async function previewOnce(page, address, video, width, height) {
  await openProduct(page, address, width, height);
  for (let index = 0; index < 17; index += 1)
    await page
      .locator(`[data-testid="stream"][data-stream-index="${index}"] [data-testid="stream-media"]`)
      .setInputFiles({ name: `video-${index}.webm`, mimeType: 'video/webm', buffer: video });
  await page.waitForTimeout(2000);
  await page.getByTestId('preview').click();
  const surface = page.getByTestId('preview-surface');
  await surface.locator('video').nth(16).waitFor({ state: 'attached' });
  const play = page.getByRole('button', { name: 'Play' });
  if (await play.isVisible()) await play.click();
  const box = (await surface.boundingBox()) ?? { x: 0, y: 0, width, height };
  await page.waitForTimeout(1500);
  const product = await look(page, '[data-testid="preview-surface"]');
  await page.getByTestId('preview').click();
  const origin = { x: box.x, y: box.y, scale: box.width / width };
  await openVideoFloor(page, video, places(width, height), origin);
  await page.waitForTimeout(1500);
  return { product, floor: await look(page, 'body') };
}
