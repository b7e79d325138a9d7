import { pooledScratch } from '../../mixer/surface.ts';

/**
 * The 2D context of a canvas; throws where the browser gives none. An opaque one has no transparency: what lies below it
 * need not be drawn. A fine one rounds colours to less than a 255th, where the browser can.
 */
export const contextOf = (
  canvas: HTMLCanvasElement | OffscreenCanvas,
  { opaque = false, fine = false }: { readonly opaque?: boolean; readonly fine?: boolean } = {},
): CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D => {
  const settings = { alpha: !opaque, colorType: fine ? 'float16' : 'unorm8' };
  const context = canvas.getContext('2d', settings) as CanvasRenderingContext2D | null;
  if (!context) throw new Error('no 2D context');
  return context;
};

/** The layer aside in which the painter puts rounded corners together. */
export const scratchCanvas = pooledScratch<CanvasImageSource>((width, height, use) => {
  const image = new OffscreenCanvas(width, height);
  return { surface: contextOf(image, { fine: use > 1 }), image };
});
