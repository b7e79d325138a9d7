import { recordsSingle, shownLayout } from '../../domain/auto-layout.ts';
import type { Document } from '../../domain/document.ts';
import type { EditorState } from '../../editor/editor.ts';
import { nameOf } from '../../editor/labels.ts';
import { contentOf } from '../../mixer/content.ts';
import { mediaWords } from '../text/media-words.ts';
import type { Translate } from '../text/translate.ts';

/** Where the mix shows a picture named by its URL. */
export interface ImagePlace {
  /** The record whose region shows the picture; undefined for the canvas. */
  readonly id: string | undefined;
  readonly url: string;
}

/** Where the mix shows pictures named by their URLs. */
export function imagePlaces(document: Document, states: EditorState['states']): readonly ImagePlace[] {
  if (recordsSingle(document.body)) return [];
  const { canvas, regions, frameInterpolation } = shownLayout(document, states);
  const background = canvas.backgroundImage;
  return [
    ...(background === undefined ? [] : [{ id: undefined, url: background }]),
    ...regions.flatMap((region) => {
      const content = contentOf(region, states[region.id] ?? 'live', frameInterpolation);
      return typeof content === 'object' ? [{ id: region.id, url: content.image }] : [];
    }),
  ];
}

/** What people read as the name of the picture at a place. */
export const imageName = (t: Translate, document: Document, { id }: ImagePlace): string =>
  id === undefined
    ? t(mediaWords.backgroundPicture)
    : t(mediaWords.pictureOf, { name: nameOf(document, id) });
