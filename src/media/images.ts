import type { Size } from '../domain/rect.ts';

/** How a picture named by the document stands. */
export type ImageState = 'loading' | 'ready' | 'failed';

/** A picture named by the document by its URL. */
export interface NamedImage {
  readonly state: ImageState;
  readonly image?: CanvasImageSource;
  readonly size?: Size;
  /** False where its host does not let the page read its pixels: it can be shown, but not be saved in a file. */
  readonly readable: boolean;
  /** It is a local file that stands for the picture named. */
  readonly standIn?: true;
}

/** The pictures named by URL, fetched once each, when first asked for. */
export interface ImageShelf {
  readonly find: (url: string) => NamedImage;
  /** Fetches a picture that failed once more. */
  readonly retry: (url: string) => void;
}

/** How long a host may take to answer, milliseconds: longer than that nobody waits for its picture, which is shown all the same should it come. */
const PATIENCE = 20_000;

const fetchable = (url: string): boolean => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);

/** A shelf of pictures; `onChange` is told the URL when one has loaded or failed, or is being fetched once more. */
export function createImageShelf(onChange: (url: string) => void): ImageShelf {
  const shelf = new Map<string, NamedImage>();
  const put = (url: string, image: NamedImage) => {
    shelf.set(url, image);
    onChange(url);
  };
  const load = (url: string, readable: boolean) => {
    const image = new Image();
    // A host that does not allow reading refuses the first try; the second shows the picture all the same.
    if (readable) image.crossOrigin = 'anonymous';
    image.referrerPolicy = 'no-referrer';
    image.addEventListener('load', () => {
      const size = { w: image.naturalWidth, h: image.naturalHeight };
      if (size.w > 0 && size.h > 0) put(url, { state: 'ready', image, size, readable });
      else put(url, { state: 'failed', readable });
    });
    image.addEventListener('error', () =>
      readable ? load(url, false) : put(url, { state: 'failed', readable }),
    );
    image.src = url;
  };
  const start = (url: string): NamedImage => {
    const fresh: NamedImage = { state: 'loading', readable: true };
    shelf.set(url, fresh);
    load(url, true);
    setTimeout(() => {
      if (shelf.get(url) === fresh) put(url, { state: 'failed', readable: true });
    }, PATIENCE);
    return fresh;
  };
  return {
    find: (url) => {
      const known = shelf.get(url);
      if (known) return known;
      if (fetchable(url)) return start(url);
      const wrong: NamedImage = { state: 'failed', readable: true };
      shelf.set(url, wrong);
      return wrong;
    },
    retry: (url) => {
      if (shelf.get(url)?.state !== 'failed' || !fetchable(url)) return;
      start(url);
      onChange(url);
    },
  };
}
