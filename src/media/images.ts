import type { Size } from '../domain/rect.ts';

/** How a picture named by the document stands. */
export type ImageState = 'loading' | 'ready' | 'failed';

/** A picture named by the document by its URL. */
export interface NamedImage {
  readonly state: ImageState;
  readonly image?: HTMLImageElement;
  readonly size?: Size;
  /** False where its host does not let the page read its pixels: it can be shown, but not be saved in a file. */
  readonly readable: boolean;
}

/** The pictures named by URL, fetched once each, when first asked for. */
export interface ImageShelf {
  readonly find: (url: string) => NamedImage;
  /** Resolves when none of these is loading any more. */
  readonly settled: (urls: readonly string[]) => Promise<void>;
}

const fetchable = (url: string): boolean => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);

/** A shelf of pictures; `onChange` is told the URL when one has loaded or failed. */
export function createImageShelf(onChange: (url: string) => void): ImageShelf {
  const shelf = new Map<string, NamedImage>();
  const waiting = new Set<() => void>();
  const put = (url: string, image: NamedImage) => {
    shelf.set(url, image);
    onChange(url);
    for (const look of waiting) look();
  };
  const load = (url: string, readable: boolean) => {
    const image = new Image();
    // A host that does not allow reading refuses the first try; the second shows the picture all the same.
    if (readable) image.crossOrigin = 'anonymous';
    image.referrerPolicy = 'no-referrer';
    image.addEventListener('load', () =>
      put(url, {
        state: 'ready',
        image,
        size: { w: image.naturalWidth, h: image.naturalHeight },
        readable,
      }),
    );
    image.addEventListener('error', () =>
      readable ? load(url, false) : put(url, { state: 'failed', readable }),
    );
    image.src = url;
  };
  const find = (url: string): NamedImage => {
    const known = shelf.get(url);
    if (known) return known;
    const fresh: NamedImage = { state: fetchable(url) ? 'loading' : 'failed', readable: true };
    shelf.set(url, fresh);
    if (fresh.state === 'loading') load(url, true);
    return fresh;
  };
  return {
    find,
    settled: (urls) =>
      new Promise((resolve) => {
        const look = () => {
          if (urls.some((url) => find(url).state === 'loading')) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
  };
}
