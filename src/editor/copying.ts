import { type Document, findSlot } from '../domain/document.ts';
import { excerptOf } from '../domain/fragment.ts';
import { deleteSlots } from './commands.ts';
import { type Editor, commit } from './editor.ts';
import { labelFor } from './labels.ts';
import { freeOrRefused } from './reach.ts';

/** What is copied of the selection, or, to be cut, of what of it is not locked; undefined where that is nothing. */
export function copied(editor: Editor, cutting = false): Document | undefined {
  const { committed, selection } = editor.getState();
  const ids = cutting ? freeOrRefused(editor, selection) : selection;
  return ids.some((id) => findSlot(committed, id)) ? excerptOf(committed, ids) : undefined;
}

/** Takes the records of an excerpt away, as one step, once they are on the clipboard. */
export function cutAway(editor: Editor, excerpt: Document): void {
  const { committed } = editor.getState();
  const ids = excerpt.slots.map(({ id }) => id);
  commit(editor, labelFor('cut', committed, ids), deleteSlots(committed, ids), { selection: [] });
}
