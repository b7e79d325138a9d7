// The PNG of 1920 x 1080 with 17 streams, from the click to the file.
import { savePngFloor } from './floor.mjs';
import { places } from './layout.mjs';
import { openProduct, savePng } from './product.mjs';

/** @typedef {import('playwright-core').Page} Page */

/**
 * @param {Page} page @param {string} address
 */
export async function pngOnce(page, address) {
  await openProduct(page, address, 1920, 1080);
  await savePng(page);
  const { spent, bytes } = await savePng(page);
  const floor = await savePngFloor(page, bytes, places(1920, 1080));
  await floor();
  // The browser makes the file between frames, and now and then waits seconds for one: the floor is its least.
  return { product: spent, floor: Math.min(await floor(), await floor(), await floor()) };
}
