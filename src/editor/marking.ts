import { type Document, findSlot } from '../domain/document.ts';
import { changeSlots } from '../domain/fields.ts';
import { LONGEST_NAME, idsWith, markSlot } from '../domain/marks.ts';
import { type Editor, commit } from './editor.ts';
import { labelFor, nameOf, ownName, plainLabels } from './labels.ts';

/** The two marks that are on or off, with the names of their changes. */
const kinds = { locked: ['lock', 'unlock'], hidden: ['hide', 'show'] } as const;

/** A mark that is on or off. */
export type Mark = keyof typeof kinds;

/** Whether all of these records have a mark. */
const allMarked = (document: Document, ids: readonly string[], mark: Mark): boolean => {
  const marked = idsWith(document, mark);
  return ids.length > 0 && ids.every((id) => marked.has(id));
};

/** Sets a mark on the records that lack it, or, where all have it, takes it off them; as one step. */
export function toggleMark(editor: Editor, ids: readonly string[], mark: Mark): void {
  const { committed } = editor.getState();
  const on = !allMarked(committed, ids, mark);
  const marked = idsWith(committed, mark);
  const changed = ids.filter((id) => marked.has(id) !== on);
  if (changed.length === 0) return;
  const next = changeSlots(committed, changed, (slot) => markSlot(slot, { [mark]: on ? true : undefined }));
  commit(editor, labelFor(kinds[mark][on ? 0 : 1], committed, changed), next);
}

/** Shows every hidden region again, as one step. */
export function showAll(editor: Editor): void {
  const hidden = [...idsWith(editor.getState().committed, 'hidden')];
  if (hidden.length > 0) toggleMark(editor, hidden, 'hidden');
}

/** Gives a record a name of the designer's own, as one step; an empty one, or its UserId, takes the name off. */
export function rename(editor: Editor, id: string, text: string): void {
  const { committed } = editor.getState();
  const slot = findSlot(committed, id);
  if (!slot) return;
  const own = ownName(committed, id);
  const typed = text.trim().slice(0, LONGEST_NAME);
  const name = typed === '' || typed === own ? undefined : typed;
  const from = nameOf(committed, id);
  if (name === slot.editorOnly?.name) return;
  const next = changeSlots(committed, [id], (one) => markSlot(one, { name }));
  const label =
    name === undefined
      ? { text: plainLabels.unname, params: { from, name: own } }
      : { text: plainLabels.rename, params: { from, name } };
  commit(editor, label, next);
}
