import { shownLayout } from '../../domain/auto-layout.ts';
import type { EditorState } from '../../editor/editor.ts';
import type { PictureBook } from '../../media/pictures.ts';
import { type DrawList, type MixInput, mix } from '../../mixer/draw-list.ts';

/** What the mixer takes: what the editor shows, with the pictures of the book. */
export const mixInput = (
  document: EditorState['committed'],
  states: EditorState['states'],
  book: PictureBook,
): MixInput => ({
  layout: shownLayout(document, states),
  sources: (id) => ({ state: states[id] ?? 'live', size: book.streamSize(id) }),
  imageSize: (url) => book.image(url).size,
});

/** The draw list of what the editor shows. */
export const mixOf = (
  document: EditorState['committed'],
  states: EditorState['states'],
  book: PictureBook,
): DrawList => mix(mixInput(document, states, book));
