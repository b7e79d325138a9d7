import { useSyncExternalStore } from 'react';

import type { Document } from '../../domain/document.ts';
import type { Text } from '../../domain/text.ts';
import type { ImageFault, NamedImage } from '../../media/images.ts';
import type { PictureBook } from '../../media/pictures.ts';
import { mediaWords } from '../text/media-words.ts';
import { useDocument, useWorkbench } from '../workbench.ts';

/** What is to be said of a picture named by its URL; undefined where it is there, and can be saved. */
export interface ImageTrouble {
  readonly tone: 'loading' | 'failed' | 'unreadable' | 'stand-in';
  readonly text: Text;
  /** As short as it goes, for a mark on the stage. */
  readonly short: Text;
  /** The file that stands for it. */
  readonly file?: string;
  /** Whether to offer to fetch it once more, to show a file in its place, or to take that file away. */
  readonly offers: readonly ('retry' | 'local' | 'remove')[];
}

const troubles: Readonly<Record<'loading' | 'failed' | 'unreadable', ImageTrouble>> = {
  loading: { tone: 'loading', text: mediaWords.imageLoading, short: mediaWords.imageLoading, offers: [] },
  failed: {
    tone: 'failed',
    text: mediaWords.imageFailed,
    short: mediaWords.shortFailed,
    offers: ['retry', 'local'],
  },
  unreadable: {
    tone: 'unreadable',
    text: mediaWords.imageUnreadable,
    short: mediaWords.shortUnreadable,
    offers: ['local'],
  },
};

const faults: Readonly<Record<ImageFault, Pick<ImageTrouble, 'text' | 'offers'>>> = {
  // The same address cannot be fetched, however often that is tried.
  address: { text: mediaWords.imageAddress, offers: ['local'] },
  scheme: { text: mediaWords.imageScheme, offers: ['local'] },
  slow: { text: mediaWords.imageSlow, offers: ['retry', 'local'] },
};

function troubleOf(
  image: NamedImage,
  standIn: { readonly name: string } | undefined,
): ImageTrouble | undefined {
  if (standIn) {
    const file = standIn.name;
    if (image.standIn)
      return {
        tone: 'stand-in',
        text: mediaWords.imageStandIn,
        short: mediaWords.shortStandIn,
        file,
        offers: ['remove'],
      };
    return {
      tone: 'failed',
      text: mediaWords.imageStandInGone,
      short: mediaWords.shortFailed,
      file,
      offers: ['local', 'remove'],
    };
  }
  if (image.state !== 'ready') return { ...troubles[image.state], ...(image.fault && faults[image.fault]) };
  return image.readable ? undefined : troubles.unreadable;
}

/** What is to be said of the picture at a URL that the document names. */
const imageTrouble = (document: Document, pictures: PictureBook, url: string): ImageTrouble | undefined =>
  troubleOf(pictures.image(url), document.editorOnly?.standIns?.[url]);

/** The troubles of the pictures at some URLs, by URL; the component renders anew when they change. */
export function useImageTroubles(urls: readonly string[]): ReadonlyMap<string, ImageTrouble> {
  const { pictures } = useWorkbench();
  const document = useDocument();
  const find = () =>
    urls.flatMap((url) => {
      const trouble = imageTrouble(document, pictures, url);
      return trouble ? [[url, trouble] as const] : [];
    });
  useSyncExternalStore(pictures.subscribe, () => JSON.stringify(find()));
  return new Map(find());
}
