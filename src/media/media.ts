import type { Size } from '../domain/rect.ts';

const kinds = ['image', 'video', 'camera', 'screen'] as const;

/** What a stream's media is: a file, or what the browser captures while the page lives. */
export type MediaKind = (typeof kinds)[number];

/** Media of this kind under a fresh name: the key by which documents refer to it. */
export const mediaKey = (kind: MediaKind, id: string): string => `${kind}-${id}`;

/** The kind of media that a key names; a file of unknown kind is taken for an image. */
export const kindOfKey = (key: string): MediaKind =>
  kinds.find((kind) => key.startsWith(`${kind}-`)) ?? 'image';

/** Whether media of this kind is captured: gone with the page, and never kept. */
export const isCapture = (kind: MediaKind): boolean => kind === 'camera' || kind === 'screen';

/** Media opened by the browser, ready to be drawn. */
export interface OpenMedia {
  /** px; of the source itself, also where it is drawn reduced. */
  readonly size: Size;
  /** The picture, where it does not move. */
  readonly still?: ImageBitmap;
  /** The element that plays it, where it moves. */
  readonly video?: HTMLVideoElement;
  /** It is known to have no transparency. */
  readonly solid?: boolean;
  /** Only the first frame of an animated image is shown. */
  readonly firstFrame?: boolean;
  /** Calls back once, when what is captured ends by itself. */
  readonly onEnd?: (listener: () => void) => void;
  /** Frees what the browser holds for it. */
  readonly close: () => void;
}

/** How media stands: `gone` where it is not kept, or cannot be opened any more. */
export interface MediaInfo {
  readonly state: 'loading' | 'ready' | 'gone';
  readonly kind: MediaKind;
  /** px, of the source itself; undefined until it is ready. */
  readonly size: Size | undefined;
  readonly firstFrame: boolean;
}

/** Where media is kept from visit to visit; undefined where there is none by this key. May reject. */
export type ReadMedia = (key: string) => Promise<Blob | undefined>;
