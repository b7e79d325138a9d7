import { fromBody } from '../src/domain/pairing.ts';
import type { Rect } from '../src/domain/rect.ts';
import { resolveLayout } from '../src/domain/resolve.ts';
import { imageKey, mix, streamKey, type DrawList } from '../src/mixer/draw-list.ts';
import { paint, type PaintOptions } from '../src/mixer/paint.ts';
import { pooledScratch } from '../src/mixer/surface.ts';
import { contextOf } from '../src/ui/stage/scratch.ts';
import type { Scene } from './mix-scenes.ts';
import { cardPixels, type Card } from './oracle.ts';

/*
 * Runs inside an empty page: the product's own way from a request to pixels, on test cards.
 */

type Options = Omit<PaintOptions<CanvasImageSource>, 'scratch' | 'only'>;

/** What the page offers to a test. */
export interface MixPage {
  /** The scene's mix as RGBA, row by row, in base64. */
  paintScene(scene: Scene, options: Options): string;
  /** For each of the options: paints the scene, spoils `dirty`, repaints only that; how many pixels differ from before. */
  repaintDifferences(scene: Scene, each: readonly Options[]): number[];
}

const drawableSize = ({ bounds, scale = 1 }: Options, list: DrawList) => ({
  width: Math.round((bounds?.w ?? list.width) * scale),
  height: Math.round((bounds?.h ?? list.height) * scale),
});

/** A surface to draw on, px. */
export function context(width: number, height: number): OffscreenCanvasRenderingContext2D {
  const surface = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!surface) throw new Error('no 2d context');
  return surface;
}

/** A card as a picture. */
export function picture(card: Card): OffscreenCanvas {
  const surface = context(card.w, card.h);
  surface.putImageData(new ImageData(cardPixels(card), card.w, card.h), 0, 0);
  return surface.canvas;
}

/** The draw list of a scene, with its regions. */
export function mixScene({ body, world }: Scene) {
  let ids = 0;
  const { document } = fromBody(JSON.parse(JSON.stringify(body)), () => `region ${(ids += 1)}`);
  const layout = resolveLayout(document);
  const streamOf = (id: string) => world.streams[layout.regions.find((one) => one.id === id)?.index ?? -1];
  const list = mix({
    layout,
    sources: (id) => ({ state: streamOf(id)?.state ?? 'absent', size: streamOf(id)?.card }),
    imageSize: (url) => world.images[url],
  });
  return { list, regions: layout.regions };
}

function prepare(scene: Scene) {
  const { world } = scene;
  const { list, regions } = mixScene(scene);
  const pictures = new Map<string, CanvasImageSource>();
  for (const [url, card] of Object.entries(world.images)) pictures.set(imageKey(url), picture(card));
  for (const { id, index } of regions) {
    const card = world.streams[index]?.card;
    if (card) pictures.set(streamKey(id), picture(card));
  }
  const scratch = pooledScratch<CanvasImageSource>((width, height, use) => {
    const image = new OffscreenCanvas(width, height);
    const surface = contextOf(image, { fine: use > 1 });
    surface.fillStyle = 'lime'; // whatever a layer held before must not show
    surface.fillRect(0, 0, width, height);
    return { surface, image };
  });
  const paintOn = (surface: OffscreenCanvasRenderingContext2D, options: Options) =>
    paint<CanvasImageSource>(surface, list, (key) => pictures.get(key), { ...options, scratch });
  return { list, paintOn };
}

/** Bytes as text. */
export function base64(bytes: Uint8ClampedArray): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x80_00)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x80_00));
  return btoa(text);
}

const page: MixPage = {
  paintScene(scene, options) {
    const { list, paintOn } = prepare(scene);
    const { width, height } = drawableSize(options, list);
    const surface = context(width, height);
    paintOn(surface, options);
    return base64(surface.getImageData(0, 0, width, height).data);
  },

  repaintDifferences(scene, each) {
    const { list, paintOn } = prepare(scene);
    return each.map((options) => {
      const { width, height } = drawableSize(options, list);
      const surface = context(width, height);
      const pixels = () => new Uint32Array(surface.getImageData(0, 0, width, height).data.buffer);
      const { dirty, ...whole } = options;
      paintOn(surface, whole);
      const before = pixels();
      if (dirty) spoil(surface, dirty, options);
      paintOn(surface, options);
      const after = pixels();
      return before.reduce((count, pixel, at) => count + (pixel === after[at] ? 0 : 1), 0);
    });
  },
};

function spoil(
  surface: OffscreenCanvasRenderingContext2D,
  dirty: Rect,
  { bounds, scale = 1 }: Options,
): void {
  const { x = 0, y = 0 } = bounds ?? {};
  surface.fillStyle = 'magenta';
  surface.fillRect((dirty.x - x) * scale, (dirty.y - y) * scale, dirty.w * scale, dirty.h * scale);
}

Object.assign(globalThis, { mixPage: page });
