import { shownLayout } from '../../domain/auto-layout.ts';
import { idsWith } from '../../domain/marks.ts';
import type { EditorState } from '../../editor/editor.ts';
import type { PictureBook } from '../../media/pictures.ts';
import { type DrawList, type MixInput, mix } from '../../mixer/draw-list.ts';

/** What the streams do. */
type Call = Pick<EditorState, 'states'>;

/** What the mixer takes: what the editor shows, with the pictures of the book. */
export const mixInput = (
  document: EditorState['committed'],
  { states }: Call,
  book: PictureBook,
): MixInput => ({
  layout: shownLayout(document, states),
  sources: (id) => {
    const state = states[id] ?? 'live';
    return { state, size: state === 'unseen' ? undefined : book.streamSize(id) };
  },
  imageSize: (url) => book.image(url).size,
});

/** The draw list of what the editor shows. */
export const mixOf = (document: EditorState['committed'], call: Call, book: PictureBook): DrawList =>
  mix(mixInput(document, call, book));

/** The draw list as the stage shows it: without the regions that are hidden in the editor. */
export function seenList(document: EditorState['committed'], list: DrawList): DrawList {
  const hidden = idsWith(document, 'hidden');
  return hidden.size === 0 ? list : { ...list, steps: list.steps.filter(({ id }) => !hidden.has(id)) };
}
