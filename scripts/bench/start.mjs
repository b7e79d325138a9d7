// From the navigation to the first drawn mix, against a bare page that draws one picture of the size.

/** @typedef {import('playwright-core').Page} Page */

/** Resolves with the milliseconds since the navigation when a canvas of the page shows something. */
const firstPicture = () =>
  new Promise((resolve) => {
    const look = () => {
      const canvas = document.querySelector('[data-testid="stage"] canvas:not([hidden]), canvas.floor');
      const context = canvas instanceof HTMLCanvasElement && canvas.width > 1 && canvas.getContext('2d');
      const painted =
        context && (context.getImageData(canvas.width >> 1, canvas.height >> 1, 1, 1).data[3] ?? 0) > 0;
      if (painted) resolve(performance.now());
      else requestAnimationFrame(look);
    };
    look();
  });

/**
 * @param {Page} page @param {string} address @param {string} bare Address of a bare page of the same server.
 */
export async function startOnce(page, address, bare) {
  await page.goto(address, { waitUntil: 'commit' });
  const product = /** @type {number} */ (await page.evaluate(firstPicture));
  await page.goto(bare, { waitUntil: 'commit' });
  const floor = /** @type {number} */ (await page.evaluate(firstPicture));
  return { product, floor };
}

/** A page that draws one picture as large as the first layout's canvas. */
export const barePage = `<!doctype html><canvas class="floor" width="1280" height="720"></canvas><script>
const context = document.querySelector('canvas').getContext('2d');
for (let at = 0; at < 4; at += 1) {
  const card = new OffscreenCanvas(1280, 720);
  const drawn = card.getContext('2d');
  drawn.fillStyle = ['#123', '#456', '#789', '#abc'][at];
  drawn.fillRect(0, 0, 1280, 720);
  context.drawImage(card, (at % 2) * 640, Math.floor(at / 2) * 360, 640, 360);
}
</script>`;
