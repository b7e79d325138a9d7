import { useSyncExternalStore } from 'react';

import { type Document, type Slot, slotIndex } from '../../domain/document.ts';
import { get } from '../../domain/json.ts';
import type { Size } from '../../domain/rect.ts';
import { type MediaInfo, type MediaKind, isCapture, kindOfKey } from '../../media/media.ts';
import type { PictureBook } from '../../media/pictures.ts';
import { ratioName } from '../../mixer/test-card.ts';
import { sourceWords } from '../text/source-words.ts';
import type { Translate } from '../text/translate.ts';
import { useWorkbench } from '../workbench.ts';

const usualSizes = { camera: { w: 1280, h: 720 }, screen: { w: 1920, h: 1080 } };

/** Whether a stream is a camera or a shared screen. */
export const streamKind = (slot: Slot): 'camera' | 'screen' =>
  get(slot.stream, 'StreamType') === 1 ? 'screen' : 'camera';

/** The size of a stream's test card, px: the chosen one, else what its kind usually has. */
export function cardSize(slot: Slot): Size {
  const source = slot.editorOnly?.source;
  return source?.kind === 'card' ? { w: source.width, h: source.height } : usualSizes[streamKind(slot)];
}

/** The key of the media that a stream is to show, or undefined. */
export function mediaKeyOf(slot: Slot): string | undefined {
  const source = slot.editorOnly?.source;
  return source?.kind === 'media' ? source.media : undefined;
}

/** The size of each stream's source, px, by its Index, where it is known or was chosen: not that of the usual test card. */
export function sourceSizes(document: Document, pictures: PictureBook): ReadonlyMap<number, Size> {
  const sizes = new Map<number, Size>();
  for (const slot of document.slots) {
    const index = slotIndex(slot);
    const source = slot.editorOnly?.source;
    if (index === undefined || !source || sizes.has(index)) continue;
    const size = source.kind === 'card' ? cardSize(slot) : pictures.media(source.media).size;
    if (size) sizes.set(index, size);
  }
  return sizes;
}

const kindWords = {
  image: sourceWords.image,
  video: sourceWords.video,
  camera: sourceWords.cameraCapture,
  screen: sourceWords.screenCapture,
} as const satisfies Record<MediaKind, unknown>;

/** Size and ratio in words: `1920 × 1080, 16:9`. */
const sizeText = ({ w, h }: Size): string => `${w} × ${h}, ${ratioName(w, h)}`;

/** Why a stream's media is not there, in words. */
export const goneText = (t: Translate, key: string, file: string): string =>
  isCapture(kindOfKey(key)) ? t(sourceWords.captureGone) : t(sourceWords.fileGone, { file });

/** What a stream shows: its name (empty for a test card), and its size, ratio and kind. */
export function describeSource(
  t: Translate,
  slot: Slot,
  media: MediaInfo | undefined,
): { readonly name: string; readonly details: string } {
  const source = slot.editorOnly?.source;
  if (source?.kind !== 'media' || !media)
    return { name: '', details: `${sizeText(cardSize(slot))}, ${t(sourceWords.card)}` };
  const kind = t(kindWords[media.kind]);
  const name = source.name === '' ? kind : source.name;
  if (media.state === 'gone') return { name, details: goneText(t, source.media, source.name) };
  if (!media.size) return { name, details: t(sourceWords.loading) };
  return { name, details: `${sizeText(media.size)}, ${kind}` };
}

/** How some media stands; the component renders anew when that changes, not when a frame does. */
export function useMedia(key: string | undefined): MediaInfo | undefined {
  const { pictures } = useWorkbench();
  useSyncExternalStore(pictures.subscribe, () => key && JSON.stringify(pictures.media(key)));
  return key === undefined ? undefined : pictures.media(key);
}
