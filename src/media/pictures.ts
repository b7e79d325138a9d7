import type { Size } from '../domain/rect.ts';
import { imageKey, streamKey } from '../mixer/draw-list.ts';
import type { Pictures } from '../mixer/surface.ts';
import { type TestCard, paintTestCard } from '../mixer/test-card.ts';
import { type NamedImage, createImageShelf } from './images.ts';

/** The test card of one stream, by the record's id. */
export interface StreamCard extends TestCard {
  readonly id: string;
}

/** The pixels that stand for the streams and for the images named by the document. */
export interface PictureBook {
  /** The picture of a key of the draw list; made, or fetched, when first asked for. */
  readonly pictures: Pictures<CanvasImageSource>;
  /** Size of a stream's picture, px. */
  readonly streamSize: (id: string) => Size | undefined;
  readonly image: (url: string) => NamedImage;
  /** Resolves when none of the images at these URLs is loading any more. */
  readonly settled: (urls: readonly string[]) => Promise<void>;
  /** Says which test cards there are; those that changed are drawn anew. */
  readonly setCards: (cards: readonly StreamCard[]) => void;
  /** Calls back with the keys of pictures that look different now; returns the way to stop. */
  readonly subscribe: (listener: (keys: readonly string[]) => void) => () => void;
}

const sameCard = (a: StreamCard, b: StreamCard): boolean =>
  (Object.keys({ ...a, ...b }) as (keyof StreamCard)[]).every((key) => a[key] === b[key]);

/** A card as a picture that never changes, so that the browser may keep its reduced copies. */
function draw(card: TestCard): ImageBitmap {
  const canvas = new OffscreenCanvas(card.width, card.height);
  const surface = canvas.getContext('2d');
  if (!surface) throw new Error('no 2D context');
  paintTestCard(surface, card);
  return canvas.transferToImageBitmap();
}

/** An empty picture book. */
export function createPictureBook(): PictureBook {
  const cards = new Map<string, StreamCard>();
  const bitmaps = new Map<string, ImageBitmap>();
  const listeners = new Set<(keys: readonly string[]) => void>();
  const tell = (keys: readonly string[]) => {
    for (const listener of listeners) listener(keys);
  };
  const shelf = createImageShelf((url) => tell([imageKey(url)]));
  const drop = (id: string) => {
    bitmaps.get(id)?.close();
    bitmaps.delete(id);
  };
  const bitmap = (id: string): ImageBitmap | undefined => {
    const card = cards.get(id);
    if (!card) return undefined;
    const known = bitmaps.get(id);
    if (known) return known;
    const fresh = draw(card);
    bitmaps.set(id, fresh);
    return fresh;
  };
  return {
    pictures: (key) => {
      if (key.startsWith(streamKey(''))) return bitmap(key.slice(streamKey('').length));
      return shelf.find(key.slice(imageKey('').length)).image;
    },
    streamSize: (id) => {
      const card = cards.get(id);
      return card && { w: card.width, h: card.height };
    },
    image: shelf.find,
    settled: shelf.settled,
    setCards: (next) => {
      const changed = next.filter((card) => {
        const known = cards.get(card.id);
        return !known || !sameCard(known, card);
      });
      const gone = [...cards.keys()].filter((id) => !next.some((card) => card.id === id));
      for (const id of gone) {
        drop(id);
        cards.delete(id);
      }
      for (const card of changed) {
        drop(card.id);
        cards.set(card.id, card);
      }
      if (changed.length > 0) tell(changed.map((card) => streamKey(card.id)));
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
