import { expect, test } from 'vitest';

import { type Document, findSlot } from '../domain/document.ts';
import { markDocument, markSlot } from '../domain/marks.ts';
import { sampleDocument } from '../domain/samples.ts';
import { commit, createEditor, undo } from './editor.ts';
import { mediaInUse } from './media-in-use.ts';
import { remove, selectAll } from './operations.ts';

let next = 0;
const newId = () => `id${(next += 1)}`;
const label = { text: { en: 'Show', zh: '显示' } };

const showing = (document: Document, media: string): Document => {
  const [first, ...rest] = document.slots;
  const slot = first && markSlot(first, { source: { kind: 'media', media, name: `${media}.png` } });
  return { ...document, slots: slot ? [slot, ...rest] : [] };
};

test('what is shown, what undo and what redo bring back is in use, and nothing else', () => {
  const document = sampleDocument(newId);
  const editor = createEditor(showing(document, 'image-1'), newId);
  commit(editor, label, showing(editor.getState().committed, 'image-2'));
  commit(
    editor,
    label,
    markDocument(editor.getState().committed, {
      standIns: { 'https://a/b.png': { media: 'image-3', name: '' } },
    }),
  );
  selectAll(editor);
  remove(editor);
  expect(editor.getState().committed.slots).toEqual([]);
  expect([...mediaInUse(editor.getState())].toSorted()).toEqual(['image-1', 'image-2', 'image-3']);
  undo(editor);
  undo(editor);
  undo(editor);
  expect([...mediaInUse(editor.getState())].toSorted()).toEqual(['image-1', 'image-2', 'image-3']);
  commit(editor, label, showing(editor.getState().committed, 'image-4'));
  expect([...mediaInUse(editor.getState())].toSorted()).toEqual(['image-1', 'image-4']);
  expect(findSlot(editor.getState().committed, document.slots[0]?.id ?? '')?.editorOnly?.source).toEqual({
    kind: 'media',
    media: 'image-4',
    name: 'image-4.png',
  });
});
