/** Which drawing of an image is the latest. */
const latest = new WeakMap<HTMLImageElement, number>();

/**
 * Shows a small drawing as an image, `width` x `height` px. Every canvas of a page is a layer of its own, which costs each
 * frame of a drag; an image is not.
 */
export async function showStill(
  image: HTMLImageElement,
  width: number,
  height: number,
  draw: (surface: OffscreenCanvasRenderingContext2D) => void,
): Promise<void> {
  const turn = (latest.get(image) ?? 0) + 1;
  latest.set(image, turn);
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(width)), Math.max(1, Math.round(height)));
  const surface = canvas.getContext('2d');
  if (!surface) return;
  draw(surface);
  const url = URL.createObjectURL(await canvas.convertToBlob());
  if (latest.get(image) !== turn) return URL.revokeObjectURL(url);
  const before = image.src;
  image.src = url;
  if (before.startsWith('blob:')) URL.revokeObjectURL(before);
}
