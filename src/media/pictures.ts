import type { Size } from '../domain/rect.ts';
import { imageKey, imageUrl, streamKey } from '../mixer/draw-list.ts';
import type { Pictures } from '../mixer/surface.ts';
import { type TestCard, paintTestCard } from '../mixer/test-card.ts';
import { type NamedImage, createImageShelf } from './images.ts';
import type { MediaInfo, OpenMedia, ReadMedia } from './media.ts';
import { createMediaShelf } from './shelf.ts';

/** What stands for one stream, by the record's id: its media, else its test card. */
export interface StreamCard extends TestCard {
  readonly id: string;
  /** The key of the media shown in place of the card. */
  readonly media?: string;
}

/** The pixels that stand for the streams and for the images named by the document. */
export interface PictureBook {
  /** The picture of a key of the draw list; made, or fetched, when first asked for. */
  readonly pictures: Pictures<CanvasImageSource>;
  /** Whether the picture of a key is known to have no transparency. */
  readonly isSolid: (key: string) => boolean;
  /** The element that plays the picture of a key where it moves; one element for all that show the same media. */
  readonly moving: (key: string) => HTMLVideoElement | undefined;
  /** Lets the moving pictures play, or holds them at the frame they show. While they play, subscribers are told of new frames, at most once for each frame of the screen. */
  readonly play: (on: boolean) => void;
  /** Size of a stream's picture, px; undefined while its media is being opened. */
  readonly streamSize: (id: string) => Size | undefined;
  readonly image: (url: string) => NamedImage;
  /** Fetches the image at a URL once more, where it failed. */
  readonly retry: (url: string) => void;
  /** Whether the picture of a key is being loaded: it is not there yet, but may come. */
  readonly loading: (key: string) => boolean;
  /** Resolves when none of these pictures is being loaded any more. */
  readonly settled: (keys: readonly string[]) => Promise<void>;
  /** Says what stands for the streams, and which media, by key, for images by their URLs; the cards that changed are drawn anew. */
  readonly setCards: (cards: readonly StreamCard[], standIns: Readonly<Record<string, string>>) => void;
  /** How media stands; opened when first asked for. */
  readonly media: (key: string) => MediaInfo;
  /** Takes in media that has just been opened, and the file it came from. */
  readonly putMedia: (key: string, media: OpenMedia, file?: Blob) => void;
  /** Calls back with the keys of pictures that look different now, but for the frames of what plays; returns the way to stop. */
  readonly subscribe: (listener: Listener) => () => void;
  /** The same with every frame of what plays: only for who draws it. */
  readonly subscribeFrames: (listener: Listener) => () => void;
}

type Listener = (keys: readonly string[]) => void;

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

const idOf = (key: string): string | undefined =>
  key.startsWith(streamKey('')) ? key.slice(streamKey('').length) : undefined;

/** An empty picture book; `read` finds the media that is kept from visit to visit. */
export function createPictureBook(read: ReadMedia): PictureBook {
  const cards = new Map<string, StreamCard>();
  const bitmaps = new Map<string, ImageBitmap>();
  let standIns: Readonly<Record<string, string>> = {};
  const listeners = new Set<Listener>();
  const frameListeners = new Set<Listener>();
  const waiting = new Set<() => void>();
  const stale = new Set<string>();
  const played = new Set<string>();
  let playing = false;
  let frame = 0;

  const tell = (keys: readonly string[]) => {
    for (const listener of [...listeners, ...frameListeners]) listener(keys);
    for (const look of waiting) look();
  };
  const tellFrames = () => {
    frame = 0;
    const [keys, frames] = [[...stale], [...played]];
    stale.clear();
    played.clear();
    if (frames.length > 0) for (const listener of frameListeners) listener(frames);
    if (keys.length > 0) tell(keys);
  };
  /** The picture keys that show some media. */
  const shownBy = (media: string): readonly string[] => [
    ...[...cards.values()].filter((card) => card.media === media).map((card) => streamKey(card.id)),
    ...Object.keys(standIns)
      .filter((url) => standIns[url] === media)
      .map(imageKey),
  ];
  const images = createImageShelf((url) => tell([imageKey(url)]));
  const shelf = createMediaShelf(read, (media, isPlaying) => {
    for (const key of shownBy(media)) (isPlaying ? played : stale).add(key);
    // Also where no frame comes because the page is hidden: nothing waits for a picture for ever.
    if (document.hidden) tellFrames();
    else if (frame === 0) frame = requestAnimationFrame(tellFrames);
  });
  const refreshPlay = () => shelf.play(playing && !document.hidden);
  document.addEventListener('visibilitychange', refreshPlay);

  const drop = (id: string) => {
    bitmaps.get(id)?.close();
    bitmaps.delete(id);
  };
  const bitmap = (card: StreamCard): ImageBitmap => {
    const known = bitmaps.get(card.id);
    if (known) return known;
    const fresh = draw(card);
    bitmaps.set(card.id, fresh);
    return fresh;
  };
  /** The media behind a picture key, unless a card or the picture at the URL itself is shown. */
  const mediaOf = (key: string): string | undefined => {
    const id = idOf(key);
    const media = id === undefined ? standIns[imageUrl(key) ?? ''] : cards.get(id)?.media;
    return media !== undefined && shelf.find(media).state !== 'gone' ? media : undefined;
  };
  const image = (url: string): NamedImage => {
    const media = mediaOf(imageKey(url));
    if (media === undefined) return images.find(url);
    const picture = shelf.picture(media);
    const size = shelf.drawnSize(media);
    if (!picture || !size) return { state: 'loading', readable: true, standIn: true };
    return { state: 'ready', image: picture, size, readable: true, standIn: true };
  };
  const loading = (key: string): boolean => {
    const url = imageUrl(key);
    if (url !== undefined) return image(url).state === 'loading';
    const media = mediaOf(key);
    return media !== undefined && shelf.find(media).state === 'loading';
  };

  return {
    pictures: (key) => {
      const media = mediaOf(key);
      if (media !== undefined) return shelf.picture(media);
      const id = idOf(key);
      if (id === undefined) return images.find(imageUrl(key) ?? '').image;
      const card = cards.get(id);
      return card && bitmap(card);
    },
    isSolid: (key) => {
      const media = mediaOf(key);
      return media === undefined ? idOf(key) !== undefined : shelf.isSolid(media);
    },
    moving: (key) => {
      const media = mediaOf(key);
      return media === undefined ? undefined : shelf.moving(media);
    },
    play: (on) => {
      playing = on;
      refreshPlay();
    },
    streamSize: (id) => {
      const card = cards.get(id);
      const media = mediaOf(streamKey(id));
      if (media !== undefined) return shelf.drawnSize(media);
      return card && { w: card.width, h: card.height };
    },
    image,
    retry: images.retry,
    loading,
    settled: (keys) =>
      new Promise((resolve) => {
        const look = () => {
          if (keys.some(loading)) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    setCards: (next, nextStandIns) => {
      const changed = next.filter((card) => {
        const known = cards.get(card.id);
        return !known || !sameCard(known, card);
      });
      const gone = [...cards.keys()].filter((id) => !next.some((card) => card.id === id));
      const urls = new Set([...Object.keys(standIns), ...Object.keys(nextStandIns)]);
      const changedUrls = [...urls].filter((url) => standIns[url] !== nextStandIns[url]);
      for (const id of gone) {
        drop(id);
        cards.delete(id);
      }
      for (const card of changed) {
        drop(card.id);
        cards.set(card.id, card);
      }
      standIns = nextStandIns;
      shelf.keepOnly(
        new Set([...[...cards.values()].flatMap((card) => card.media ?? []), ...Object.values(standIns)]),
      );
      const keys = [...changed.map((card) => streamKey(card.id)), ...changedUrls.map(imageKey)];
      if (keys.length > 0) tell(keys);
    },
    media: shelf.find,
    putMedia: shelf.put,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    subscribeFrames: (listener) => {
      frameListeners.add(listener);
      return () => frameListeners.delete(listener);
    },
  };
}
