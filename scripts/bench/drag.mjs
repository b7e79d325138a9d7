// One pointer move while one of 17 regions is dragged, or resized.
import { openDragFloor } from './floor.mjs';
import { DRAGGED, places } from './layout.mjs';
import { openProduct, savePng, toWindow } from './product.mjs';
import { perMove, traced } from './trace.mjs';

/** @typedef {import('playwright-core').Page} Page */

const SIZE = { width: 1280, height: 720 };
const MOVES = 90;
/** Between two moves, ms: about a frame. */
const PACE = 16;

/**
 * Moves the pointer to and fro with the button down, in steps of a few pixels.
 * @param {Page} page @param {{ x: number, y: number }} from
 */
async function wiggle(page, from) {
  const session = await page.context().newCDPSession(page);
  const send = (
    /** @type {'mousePressed' | 'mouseMoved' | 'mouseReleased'} */ type,
    x = from.x,
    y = from.y,
  ) => session.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', buttons: 1, clickCount: 1 });
  await page.mouse.move(from.x, from.y);
  await send('mousePressed');
  for (let at = 0; at < MOVES; at += 1) {
    const angle = (at / MOVES) * Math.PI * 4;
    void send(
      'mouseMoved',
      from.x + Math.round(70 * Math.sin(angle)) + at / 3,
      from.y + Math.round(40 * Math.cos(angle)),
    );
    await new Promise((resolve) => setTimeout(resolve, PACE));
  }
  await send('mouseReleased');
  await session.detach();
}

/**
 * Milliseconds from a pointer event to the frame that shows it, as the page sees it.
 * @param {Page} page
 */
async function watchFrames(page) {
  await page.evaluate(() => {
    /** @type {number[]} */
    const spent = [];
    Object.assign(globalThis, { benchFrames: spent });
    addEventListener(
      'pointermove',
      ({ timeStamp }) => {
        requestAnimationFrame(() => {
          // A message is answered after the frame was handed over.
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener('message', () => spent.push(performance.now() - timeStamp), { once: true });
          port1.start();
          port2.postMessage(0);
        });
      },
      { capture: true },
    );
  });
  return () => page.evaluate(() => /** @type {any} */ (globalThis).benchFrames.splice(0));
}

/**
 * What one run of dragging, or resizing, cost on the product and on its floor.
 * @param {Page} page @param {string} address @param {boolean} resizing
 */
export async function dragOnce(page, address, resizing) {
  await openProduct(page, address, SIZE.width, SIZE.height);
  const rects = places(SIZE.width, SIZE.height);
  const place = rects[DRAGGED] ?? { x: 0, y: 0, w: 1, h: 1 };
  const origin = await toWindow(page, 0, 0);
  const { bytes } = await savePng(page);
  await page.locator(`[data-testid="layer"][data-stream-index="${DRAGGED}"]`).click();
  const middle = await toWindow(page, place.x + place.w / 2, place.y + place.h / 2);
  const corner = await toWindow(page, place.x + place.w, place.y + place.h);
  const from = resizing ? corner : middle;
  const frames = await watchFrames(page);
  await wiggle(page, from);
  await frames();
  const product = perMove(await traced(page, () => wiggle(page, from)));
  const seen = await frames();
  // The region came to rest elsewhere: undone, so that every run starts alike.
  await page.getByTestId('undo').click();

  await openDragFloor(page, bytes, rects, DRAGGED, origin, resizing);
  const floorFrames = await watchFrames(page);
  await wiggle(page, from);
  await floorFrames();
  const floor = perMove(await traced(page, () => wiggle(page, from)));
  return { product: { ...product, frames: seen }, floor: { ...floor, frames: await floorFrames() } };
}
