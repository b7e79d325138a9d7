import type { Size } from '../domain/rect.ts';
import { type MediaInfo, type OpenMedia, type ReadMedia, isCapture, kindOfKey } from './media.ts';
import { type Motion, createMotion } from './motion.ts';

/** The media that the document shows, each opened once however many streams show it. */
export interface MediaShelf {
  /** How media stands; it is read from where it is kept when first asked for. */
  readonly find: (key: string) => MediaInfo;
  readonly picture: (key: string) => CanvasImageSource | undefined;
  /** Size of the picture that is drawn, px: that of the source, unless that is too large to be drawn as it is. */
  readonly drawnSize: (key: string) => Size | undefined;
  /** Whether the picture is known to have no transparency. */
  readonly isSolid: (key: string) => boolean;
  readonly moving: (key: string) => HTMLVideoElement | undefined;
  /** Takes in what has just been opened; a file is kept here for as long as the page lives, so that it can be opened again. */
  readonly put: (key: string, media: OpenMedia, file?: Blob) => void;
  /** Closes all but these. */
  readonly keepOnly: (keys: ReadonlySet<string>) => void;
  readonly play: (on: boolean) => void;
}

/** How long what is captured is shown moving before it is held, milliseconds: a camera needs that long to find its exposure. */
const WARM_UP = 1500;

interface Entry {
  readonly state: MediaInfo['state'];
  readonly media?: OpenMedia;
  readonly motion?: Motion;
}

/** An empty shelf; `onChange` is told the key of media that looks different, or has become ready or gone. */
export function createMediaShelf(
  read: ReadMedia,
  onChange: (key: string, playing: boolean) => void,
): MediaShelf {
  const entries = new Map<string, Entry>();
  const files = new Map<string, Blob>();
  let playing = false;

  const close = (key: string) => {
    const { media, motion } = entries.get(key) ?? {};
    motion?.close();
    media?.close();
    entries.delete(key);
  };
  const put = (key: string, media: OpenMedia) => {
    close(key);
    const motion = media.video && createMotion(media.video, (playing) => onChange(key, playing));
    entries.set(key, { state: 'ready', media, ...(motion && { motion }) });
    motion?.play(playing || isCapture(kindOfKey(key)));
    if (isCapture(kindOfKey(key))) setTimeout(() => motion?.play(playing), WARM_UP);
    media.onEnd?.(() => motion?.play(false));
    onChange(key, false);
  };
  const load = async (key: string) => {
    const kind = kindOfKey(key);
    if (isCapture(kind)) return undefined;
    const blob = (await read(key).catch(() => undefined)) ?? files.get(key);
    if (!(blob instanceof Blob)) return undefined;
    const { openFile } = await import('./open.ts');
    return openFile(blob, kind);
  };
  const start = (key: string): Entry => {
    const entry: Entry = { state: 'loading' };
    entries.set(key, entry);
    void load(key)
      .catch(() => undefined)
      .then((media) => {
        // Closed, or opened by other hands, in the meantime.
        if (entries.get(key) !== entry) return media?.close();
        if (media) return put(key, media);
        entries.set(key, { state: 'gone' });
        return onChange(key, false);
      });
    return entry;
  };
  const sizeOf = ({ media }: Entry): Size | undefined =>
    media?.video ? { w: media.video.videoWidth, h: media.video.videoHeight } : media?.size;

  return {
    find: (key) => {
      const entry = entries.get(key) ?? start(key);
      const { state, media } = entry;
      return { state, kind: kindOfKey(key), size: sizeOf(entry), firstFrame: media?.firstFrame ?? false };
    },
    picture: (key) => {
      const entry = entries.get(key);
      return entry?.motion?.picture() ?? entry?.media?.still;
    },
    drawnSize: (key) => {
      const entry = entries.get(key);
      const still = entry?.media?.still;
      return still ? { w: still.width, h: still.height } : entry && sizeOf(entry);
    },
    isSolid: (key) => entries.get(key)?.media?.solid === true,
    moving: (key) => entries.get(key)?.media?.video,
    put: (key, media, file) => {
      if (file) files.set(key, file);
      put(key, media);
    },
    keepOnly: (keys) => {
      for (const key of entries.keys()) if (!keys.has(key)) close(key);
    },
    play: (on) => {
      playing = on;
      for (const { motion } of entries.values()) motion?.play(on);
    },
  };
}
