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

/**
 * A layer of at least `width` x `height` surface px; what it holds does not matter, the painter clears what it uses.
 * Layers of another `use` are other ones, whatever their size: 1 where a region is put together, above 1 where a picture is
 * reduced, so many times as large as it will be; that wants finer colours than a picture has.
 */
export type Scratch<Image> = (width: number, height: number, use?: number) => Layer<Image>;

/** Layers come in multiples of this many px, so that a region being resized seldom asks for a new one. */
const GRAIN = 64;
/** What all layers kept may hold together, in px: four bytes each. */
const KEPT = 8_000_000;

/**
 * Layers made by `make` and used again, one for each size: browsers copy a whole layer where it is drawn and changed, so
 * that one large layer for all regions would cost several times as much. The longest unused ones are let go.
 */
export function pooledScratch<Image>(
  make: (width: number, height: number, use: number) => Layer<Image>,
): Scratch<Image> {
  const pool = new Map<string, { readonly layer: Layer<Image>; readonly area: number }>();
  let kept = 0;
  return (wantedWidth, wantedHeight, use = 1) => {
    const width = Math.ceil(wantedWidth / GRAIN) * GRAIN;
    const height = Math.ceil(wantedHeight / GRAIN) * GRAIN;
    const size = `${width}x${height} ${use}`;
    const known = pool.get(size);
    pool.delete(size); // and set anew: a Map lists the last set last
    const entry = known ?? { layer: make(width, height, use), area: width * height };
    if (!known) kept += entry.area;
    for (const [oldest, { area }] of pool) {
      if (kept <= KEPT) break;
      pool.delete(oldest);
      kept -= area;
    }
    pool.set(size, entry);
    return entry.layer;
  };
}
