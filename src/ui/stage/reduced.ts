import type { Step } from '../../mixer/draw-list.ts';
import type { Pictures } from '../../mixer/surface.ts';

/** Most times that a picture is halved. */
const MOST = 6;

/** A picture halved once, twice and so on; kept for as long as the picture is. */
const kept = new WeakMap<ImageBitmap, ImageBitmap[]>();

function halve(image: ImageBitmap): ImageBitmap | undefined {
  const canvas = new OffscreenCanvas(Math.ceil(image.width / 2), Math.ceil(image.height / 2));
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  context.imageSmoothingQuality = 'low'; // halfway between two pixels: the mean of four
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.transferToImageBitmap();
}

function halved(image: ImageBitmap, times: number): ImageBitmap {
  const halves = kept.get(image) ?? [];
  kept.set(image, halves);
  while (halves.length < times) {
    const next = halve(halves.at(-1) ?? image);
    if (!next) break;
    halves.push(next);
  }
  return halves[times - 1] ?? image;
}

/**
 * Steps with pictures not more than twice as large as they are drawn, where that can be: to reduce one that far is quick
 * even without smoothing over more than four pixels. `scale` is surface px per canvas px.
 */
export function withReduced(
  steps: readonly Step[],
  pictures: Pictures<CanvasImageSource>,
  scale: number,
): { readonly steps: readonly Step[]; readonly pictures: Pictures<CanvasImageSource> } {
  const small = new Map<string, CanvasImageSource>();
  const reduced = steps.map((step): Step => {
    const { picture } = step;
    if (!picture) return step;
    const image = pictures(picture.key);
    if (!(image instanceof ImageBitmap)) return step;
    const { source, target } = picture;
    const ratio = Math.min(source.w / target.w, source.h / target.h) / scale;
    const times = Math.min(MOST, Math.floor(Math.log2(ratio)));
    if (!(times > 0)) return step;
    const half = halved(image, times);
    const [across, down] = [half.width / image.width, half.height / image.height];
    const key = `${times} ${picture.key}`;
    small.set(key, half);
    const { x, y, w, h } = source;
    return {
      ...step,
      picture: { key, target, source: { x: x * across, y: y * down, w: w * across, h: h * down } },
    };
  });
  return { steps: reduced, pictures: (key) => small.get(key) ?? pictures(key) };
}
