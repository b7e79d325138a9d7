// Measures the product against floors measured in the same run, and prints a table: figure, floor, ratio, goal.
// `npm run bench`, or some of it: `npm run bench -- --only=drag,png`. Writes test-results/bench.json.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { chromium } from 'playwright-core';
import { build, preview } from 'vite';

import { dragOnce } from './bench/drag.mjs';
import { pngOnce } from './bench/png.mjs';
import { makeVideo, previewOnce } from './bench/preview.mjs';
import { barePage, startOnce } from './bench/start.mjs';
import { chromiumPath } from './browsers.mjs';

/** @typedef {{ what: string, unit: string, product: number, floor: number, most?: number, least?: number }} Figure */

const PORT = 4318;
const RUNS = Number(process.env['BENCH_RUNS'] ?? 3);
const asked = process.argv
  .find((word) => word.startsWith('--only='))
  ?.slice('--only='.length)
  .split(',');
const wanted = (/** @type {string} */ name) => !asked || asked.includes(name);

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
await build({ logLevel: 'warn' });
const server = await preview({ preview: { port: PORT, strictPort: true } });
const address = `http://127.0.0.1:${PORT}/`;
const executablePath = chromiumPath();
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: [
    '--autoplay-policy=no-user-gesture-required',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ],
});

const quantile = (/** @type {readonly number[]} */ list, /** @type {number} */ share) => {
  const sorted = list.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
};
const median = (/** @type {readonly number[]} */ list) => quantile(list, 0.5);

/**
 * Runs something several times, each on a page of its own, product and floor taking turns.
 * @template T @param {(page: import('playwright-core').Page) => Promise<T>} once @returns {Promise<T[]>}
 */
async function runs(once) {
  /** @type {T[]} */
  const results = [];
  for (let at = 0; at < RUNS; at += 1) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-US' });
    try {
      results.push(await once(await context.newPage()));
    } finally {
      await context.close();
    }
  }
  return results;
}

/** @type {Figure[]} */
const figures = [];

for (const [name, resizing] of /** @type {const} */ ([
  ['drag', false],
  ['resize', true],
])) {
  if (!wanted(name)) continue;
  const all = await runs((page) => dragOnce(page, address, resizing));
  const of = (
    /** @type {'product' | 'floor'} */ side,
    /** @type {number} */ share,
    /** @type {'costs' | 'lengths'} */ kind = 'costs',
  ) => median(all.map((run) => quantile(run[side][kind], share)));
  const frames = (/** @type {'product' | 'floor'} */ side) =>
    median(all.map((run) => median(run[side].frames)));
  figures.push(
    {
      what: `${name}: main thread a move, p50`,
      unit: 'ms',
      product: of('product', 0.5),
      floor: of('floor', 0.5),
      most: 1.3,
    },
    {
      what: `${name}: main thread a move, p95`,
      unit: 'ms',
      product: of('product', 0.95),
      floor: of('floor', 0.95),
      most: 1.3,
    },
    {
      what: `${name}: with its waiting, p50`,
      unit: 'ms',
      product: of('product', 0.5, 'lengths'),
      floor: of('floor', 0.5, 'lengths'),
    },
    { what: `${name}: pointer to frame`, unit: 'ms', product: frames('product'), floor: frames('floor') },
    {
      what: `${name}: longest task (goal: 50 ms)`,
      unit: 'ms',
      product: median(all.map(({ product }) => product.longest)),
      floor: median(all.map(({ floor }) => floor.longest)),
    },
  );
}

if (wanted('start')) {
  const all = await runs(async (page) => {
    await page.route(`${address}bare`, (route) =>
      route.fulfill({ contentType: 'text/html', body: barePage }),
    );
    return startOnce(page, address, `${address}bare`);
  });
  figures.push({
    what: 'start to first drawn mix',
    unit: 'ms',
    product: median(all.map(({ product }) => product)),
    floor: median(all.map(({ floor }) => floor)),
  });
}

if (wanted('png')) {
  const all = await runs((page) => pngOnce(page, address));
  figures.push({
    what: 'PNG of 1920 x 1080',
    unit: 'ms',
    product: median(all.map(({ product }) => product)),
    floor: median(all.map(({ floor }) => floor)),
    most: 1.2,
  });
}

if (wanted('preview')) {
  const context = await browser.newContext();
  const video = await makeVideo(await context.newPage());
  await context.close();
  for (const [width, height] of /** @type {const} */ ([
    [1280, 720],
    [1920, 1080],
  ])) {
    const all = await runs((page) => previewOnce(page, address, video, width, height));
    const of = (/** @type {'product' | 'floor'} */ side, /** @type {'fps' | 'perFrame' | 'main'} */ key) =>
      median(all.map((run) => run[side][key]));
    const name = `preview, 17 videos, ${width} x ${height}`;
    figures.push(
      {
        what: `${name}: video frames`,
        unit: '/s',
        product: of('product', 'fps'),
        floor: of('floor', 'fps'),
        least: 0.9,
      },
      {
        what: `${name}: processor a frame`,
        unit: 'ms',
        product: of('product', 'perFrame'),
        floor: of('floor', 'perFrame'),
        most: 1.2,
      },
      {
        what: `${name}: main thread`,
        unit: '%',
        product: of('product', 'main') * 100,
        floor: of('floor', 'main') * 100,
      },
    );
  }
}

await browser.close();
await server.close();

const rows = figures.map(({ what, unit, product, floor, most, least }) => {
  const ratio = product / floor;
  const goal = most === undefined ? (least === undefined ? '' : `>= ${least}`) : `<= ${most}`;
  const met =
    goal === '' ? '' : (most === undefined ? ratio >= (least ?? 0) : ratio <= most) ? 'met' : 'MISSED';
  const figure = (/** @type {number} */ value) => `${value.toFixed(value < 10 ? 2 : 1)} ${unit}`;
  return [what, figure(product), figure(floor), ratio.toFixed(2), goal, met];
});
const table = [['', 'product', 'floor', 'ratio', 'goal', ''], ...rows];
const widths = [0, 1, 2, 3, 4, 5].map((column) =>
  Math.max(...table.map((row) => (row[column] ?? '').length)),
);
for (const row of table)
  console.log(
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  '),
  );
mkdirSync('test-results', { recursive: true });
writeFileSync(join('test-results', 'bench.json'), `${JSON.stringify(figures, undefined, 2)}\n`);
process.exit(0);
