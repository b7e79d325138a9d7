// Drives the product by its public hooks.
import { layout } from './layout.mjs';

/** @typedef {import('playwright-core').Page} Page */

/**
 * Opens the product with 17 streams on a canvas of this size.
 * @param {Page} page @param {string} address @param {number} width @param {number} height
 */
export async function openProduct(page, address, width, height) {
  await page.goto(address);
  await page.getByTestId('import-open').click();
  await page.getByTestId('import-text').fill(JSON.stringify(layout(width, height)));
  await page.getByTestId('import-apply').click();
  await page.locator('[data-testid="layer"]').nth(16).waitFor();
  await page.locator('[data-testid="export-status"][data-valid="true"]').waitFor();
  // Thumbnails and what else is made when there is time are made before anything is measured.
  await page.waitForTimeout(2500);
}

/**
 * Where a canvas point is in the window, CSS px.
 * @param {Page} page @param {number} x @param {number} y
 */
export const toWindow = (page, x, y) =>
  page.getByTestId('stage').evaluate(
    (stage, [x, y]) => {
      const { scale, originX, originY } = /** @type {HTMLElement} */ (stage).dataset;
      const box = stage.getBoundingClientRect();
      return {
        x: Math.round(box.x + Number(originX) + x * Number(scale)),
        y: Math.round(box.y + Number(originY) + y * Number(scale)),
        scale: Number(scale),
      };
    },
    /** @type {const} */ ([x, y]),
  );

/**
 * Saves the PNG; its bytes, and the milliseconds from the click to the download.
 * @param {Page} page
 */
export async function savePng(page) {
  const start = performance.now();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByTestId('export-png').click(),
  ]);
  const spent = performance.now() - start;
  /** @type {Buffer[]} */
  const parts = [];
  for await (const part of await download.createReadStream()) parts.push(/** @type {Buffer} */ (part));
  return { spent, bytes: Buffer.concat(parts) };
}
