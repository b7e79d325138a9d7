/**
 * What the painter needs of a drawing surface: the 2D contexts of a page and of a worker both fit.
 * `Image` is whatever the surface can draw (`CanvasImageSource` in a browser). Measures are surface pixels.
 */
export interface Surface<Image> {
  globalAlpha: number;
  globalCompositeOperation: string;
  imageSmoothingEnabled: boolean;
  imageSmoothingQuality: string;
  fillStyle: unknown;
  save(): void;
  restore(): void;
  setTransform(a: number, b: number, c: number, d: number, e: number, f: number): void;
  beginPath(): void;
  rect(x: number, y: number, w: number, h: number): void;
  clip(): void;
  fillRect(x: number, y: number, w: number, h: number): void;
  clearRect(x: number, y: number, w: number, h: number): void;
  createRadialGradient(ax: number, ay: number, a: number, bx: number, by: number, b: number): Gradient;
  drawImage(image: Image, x: number, y: number, w: number, h: number): void;
  drawImage(
    image: Image,
    sourceX: number,
    sourceY: number,
    sourceW: number,
    sourceH: number,
    x: number,
    y: number,
    w: number,
    h: number,
  ): void;
}

/** Colours along a way from 0 to 1. */
export interface Gradient {
  addColorStop(at: number, colour: string): void;
}

/** The picture that stands for a key at this moment, or undefined where there is none to draw. */
export type Pictures<Image> = (key: string) => Image | undefined;

/** A surface aside, and the same surface as an image to be drawn. */
export interface Layer<Image> {
  readonly surface: Surface<Image>;
  readonly image: Image;
}

/** A layer of at least `width` x `height` surface px; what it holds does not matter, the painter clears what it uses. */
export type Scratch<Image> = (width: number, height: number) => Layer<Image>;

/** One layer used again and again: `make` is called anew only when a larger one is wanted. */
export function growingScratch<Image>(make: (width: number, height: number) => Layer<Image>): Scratch<Image> {
  let layer: Layer<Image> | undefined;
  let width = 0;
  let height = 0;
  return (w, h) => {
    if (layer && w <= width && h <= height) return layer;
    width = Math.max(width, w);
    height = Math.max(height, h);
    layer = make(width, height);
    return layer;
  };
}
