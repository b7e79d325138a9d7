import { pooledScratch } from '../../mixer/surface.ts';

/**
 * The 2D context of a canvas; throws where the browser gives none. An opaque one has no transparency: what lies below it
 * need not be drawn.
 */
export const contextOf = (
  canvas: HTMLCanvasElement | OffscreenCanvas,
  { opaque = false }: { readonly opaque?: boolean } = {},
): CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D => {
  const context = canvas.getContext('2d', { alpha: !opaque }) as CanvasRenderingContext2D | null;
  if (!context) throw new Error('no 2D context');
  return context;
};

/** The layer aside in which the painter puts rounded corners together. */
export const scratchCanvas = pooledScratch<CanvasImageSource>((width, height) => {
  const image = new OffscreenCanvas(width, height);
  return { surface: contextOf(image), image };
});
