// The floors: what the browser needs for the same pictures with no product around them.

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('./layout.mjs').Rect} Rect */

/**
 * A bare page that keeps all but one picture as two pictures, and draws that one where the pointer is, once a frame.
 * @param {Page} page @param {Buffer} png The whole mix. @param {readonly Rect[]} rects @param {number} dragged
 * @param {{ x: number, y: number, scale: number }} origin Where the canvas lies in the window.
 * @param {boolean} resizing Whether the pointer changes the size, not the place.
 */
export async function openDragFloor(page, png, rects, dragged, origin, resizing) {
  await page.goto('about:blank');
  await page.evaluate(
    async ([png, rects, dragged, origin, resizing]) => {
      const bytes = Uint8Array.from(atob(png), (letter) => letter.codePointAt(0) ?? 0);
      const whole = await createImageBitmap(new Blob([bytes]));
      const { width, height } = whole;
      const picture = (/** @type {typeof rects} */ some, /** @type {boolean} */ ground) => {
        const canvas = new OffscreenCanvas(width, height);
        const context = canvas.getContext('2d');
        if (ground) context?.fillRect(0, 0, width, height);
        for (const { x, y, w, h } of some) context?.drawImage(whole, x, y, w, h, x, y, w, h);
        return canvas.transferToImageBitmap();
      };
      const place = rects[dragged] ?? { x: 0, y: 0, w: 1, h: 1 };
      const below = picture(rects.slice(0, dragged), true);
      const above = picture(rects.slice(dragged + 1), false);
      // As large as a test card, so that it is reduced as that is.
      const held = await createImageBitmap(whole, place.x, place.y, place.w, place.h, {
        resizeWidth: 1280,
        resizeHeight: 720,
      });
      const canvas = Object.assign(document.createElement('canvas'), { width, height });
      canvas.style.cssText = `position: absolute; left: ${origin.x}px; top: ${origin.y}px; width: ${width * origin.scale}px; height: ${height * origin.scale}px`;
      document.body.append(canvas);
      const context = canvas.getContext('2d');
      if (!context) throw new Error('no 2D context');
      context.imageSmoothingQuality = 'high';
      let now = { ...place };
      let frame = 0;
      const draw = () => {
        frame = 0;
        context.drawImage(below, 0, 0);
        context.drawImage(held, now.x, now.y, now.w, now.h);
        context.drawImage(above, 0, 0);
      };
      draw();
      /** @type {{ x: number, y: number } | undefined} */
      let from;
      canvas.addEventListener('pointerdown', ({ clientX, clientY, pointerId }) => {
        canvas.setPointerCapture(pointerId);
        from = { x: clientX, y: clientY };
      });
      canvas.addEventListener('pointermove', ({ clientX, clientY }) => {
        if (!from) return;
        const [dx, dy] = [(clientX - from.x) / origin.scale, (clientY - from.y) / origin.scale];
        now = resizing
          ? { ...place, w: Math.max(2, Math.round(place.w + dx)), h: Math.max(2, Math.round(place.h + dy)) }
          : { ...place, x: Math.round(place.x + dx), y: Math.round(place.y + dy) };
        if (frame === 0) frame = requestAnimationFrame(draw);
      });
      canvas.addEventListener('pointerup', () => {
        from = undefined;
      });
    },
    /** @type {const} */ ([png.toString('base64'), rects, dragged, origin, resizing]),
  );
}

/**
 * A bare page that draws the pictures once and hands out a PNG of them; resolves with the milliseconds it took.
 * @param {Page} page @param {Buffer} png @param {readonly Rect[]} rects
 */
export async function savePngFloor(page, png, rects) {
  await page.goto('about:blank');
  await page.evaluate(
    async ([png, rects]) => {
      const bytes = Uint8Array.from(atob(png), (letter) => letter.codePointAt(0) ?? 0);
      const whole = await createImageBitmap(new Blob([bytes]));
      const { width, height } = whole;
      const held = await Promise.all(
        rects.map(({ x, y, w, h }) =>
          createImageBitmap(whole, x, y, w, h, { resizeWidth: 1280, resizeHeight: 720 }),
        ),
      );
      const button = document.createElement('button');
      button.textContent = 'Save';
      document.body.append(button);
      const save = async () => {
        const canvas = new OffscreenCanvas(width, height);
        const context = canvas.getContext('2d');
        if (!context) throw new Error('no 2D context');
        context.fillStyle = '#20242C';
        context.fillRect(0, 0, width, height);
        context.imageSmoothingQuality = 'high';
        for (const [at, { x, y, w, h }] of rects.entries())
          context.drawImage(/** @type {ImageBitmap} */ (held[at]), x, y, w, h);
        const link = document.createElement('a');
        link.href = URL.createObjectURL(await canvas.convertToBlob({ type: 'image/png' }));
        link.download = 'floor.png';
        link.click();
      };
      button.addEventListener('click', () => void save());
    },
    /** @type {const} */ ([png.toString('base64'), rects]),
  );
  return async () => {
    const start = performance.now();
    await Promise.all([page.waitForEvent('download'), page.getByRole('button').click()]);
    return performance.now() - start;
  };
}

/**
 * A bare page of playing videos in these places.
 * @param {Page} page @param {Buffer} video @param {readonly Rect[]} rects
 * @param {{ x: number, y: number, scale: number }} origin
 */
export async function openVideoFloor(page, video, rects, origin) {
  await page.goto('about:blank');
  await page.evaluate(
    async ([video, rects, origin]) => {
      const bytes = Uint8Array.from(atob(video), (letter) => letter.codePointAt(0) ?? 0);
      const box = document.createElement('div');
      box.style.cssText = `position: absolute; left: ${origin.x}px; top: ${origin.y}px; transform-origin: 0 0; transform: scale(${origin.scale})`;
      document.body.append(box);
      for (const { x, y, w, h } of rects) {
        const element = Object.assign(document.createElement('video'), {
          muted: true,
          loop: true,
          src: URL.createObjectURL(new Blob([bytes], { type: 'video/webm' })),
        });
        element.style.cssText = `position: absolute; left: ${x}px; top: ${y}px; width: ${w}px; height: ${h}px; object-fit: cover`;
        box.append(element);
        await element.play();
      }
    },
    /** @type {const} */ ([video.toString('base64'), rects, origin]),
  );
}
