import type { Size } from '../domain/rect.ts';

/** How a picture named by the document stands. */
export type ImageState = 'loading' | 'ready' | 'failed';

/** Why a picture failed, where the page can know it: its address is none, or not of the web, or its host did not answer in time. */
export type ImageFault = 'address' | 'scheme' | 'slow';

/** A picture named by the document by its URL. */
export interface NamedImage {
  readonly state: ImageState;
  readonly image?: CanvasImageSource;
  readonly size?: Size;
  /** False where its host does not let the page read its pixels: it can be shown, but not be saved in a file. */
  readonly readable: boolean;
  readonly fault?: ImageFault;
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

/** Why nothing can be fetched from an address; undefined where it can. */
function addressFault(url: string): ImageFault | undefined {
  if (!URL.canParse(url)) return 'address';
  return /^https?:$/.test(new URL(url).protocol) ? undefined : 'scheme';
}

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
      if (shelf.get(url) === fresh) put(url, { state: 'failed', readable: true, fault: 'slow' });
    }, PATIENCE);
    return fresh;
  };
  return {
    find: (url) => {
      const known = shelf.get(url);
      if (known) return known;
      const fault = addressFault(url);
      if (!fault) return start(url);
      const wrong: NamedImage = { state: 'failed', readable: true, fault };
      shelf.set(url, wrong);
      return wrong;
    },
    retry: (url) => {
      if (shelf.get(url)?.state !== 'failed' || addressFault(url)) return;
      start(url);
      onChange(url);
    },
  };
}
