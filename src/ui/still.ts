import styles from './still.module.css';

/** Which drawing in an element is the latest. */
const latest = new WeakMap<HTMLElement, number>();

/** The element of its kind that the host holds; any other is taken away. */
function child<Name extends 'img' | 'canvas'>(host: HTMLElement, name: Name): HTMLElementTagNameMap[Name] {
  const known = host.querySelector(name);
  if (known) return known;
  const fresh = document.createElement(name);
  fresh.className = styles['still'] ?? '';
  if (fresh instanceof HTMLImageElement) fresh.alt = '';
  host.replaceChildren(fresh);
  return fresh;
}

/** Shows the drawing's file; a drawing of a picture that the page may not read has none, and is shown as it is. */
async function show(host: HTMLElement, drawing: OffscreenCanvas, isLatest: () => boolean): Promise<void> {
  const file = await drawing.convertToBlob().catch(() => undefined);
  if (!isLatest()) return;
  if (file) {
    const image = child(host, 'img');
    const before = image.src;
    image.src = URL.createObjectURL(file);
    if (before.startsWith('blob:')) URL.revokeObjectURL(before);
    return;
  }
  const canvas = child(host, 'canvas');
  canvas.width = drawing.width;
  canvas.height = drawing.height;
  canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(drawing.transferToImageBitmap());
}

/**
 * Shows a small drawing in `host`, `width` x `height` px, as an image where it can. Every canvas of a page is a layer of
 * its own, which costs each frame of a drag; an image is not.
 */
export async function showStill(
  host: HTMLElement,
  width: number,
  height: number,
  draw: (surface: OffscreenCanvasRenderingContext2D) => void,
): Promise<void> {
  const turn = (latest.get(host) ?? 0) + 1;
  latest.set(host, turn);
  const drawing = new OffscreenCanvas(Math.max(1, Math.round(width)), Math.max(1, Math.round(height)));
  const surface = drawing.getContext('2d');
  if (!surface) return;
  draw(surface);
  await show(host, drawing, () => latest.get(host) === turn);
}
