import { expect, test } from 'vitest';

import { emptyDocument, sampleDocument } from '../../domain/samples.ts';
import { createEditor, select } from '../../editor/editor.ts';
import { hintWords } from '../text/hint-words.ts';
import { heldKeys, hintOf, hintParts } from './hints.ts';

const counted = () => {
  let id = 0;
  return () => `id${(id += 1)}`;
};

const open = () => {
  const newId = counted();
  return createEditor(sampleDocument(newId), newId);
};

test('what is said follows what is selected, hovered and focused', () => {
  const editor = open();
  const [a, b] = editor.getState().committed.slots.map(({ id }) => id);
  if (a === undefined || b === undefined) throw new Error('the sample has streams');
  const hint = (focus?: 'field' | 'row') => hintOf(editor.getState(), focus);
  expect(hint()).toBe(hintWords.idle);
  select(editor, [a]);
  expect(hint()).toBe(hintWords.one);
  expect(hint('field')).toBe(hintWords.field);
  expect(hint('row')).toBe(hintWords.row);
  select(editor, [a, b]);
  expect(hint()).toBe(hintWords.several);
  editor.setState({ hover: a });
  expect(hint('field')).toBe(hintWords.hoverSelected);
  editor.setState({ tool: 'hand' });
  expect(hint()).toBe(hintWords.handTool);
  expect(hintOf(createEditor(emptyDocument({ w: 640, h: 360 }), counted()).getState(), undefined)).toBe(
    hintWords.empty,
  );
});

test('a stream without a region is not said to move', () => {
  const document = sampleDocument(counted());
  const [first] = document.slots;
  if (first?.stream === undefined) throw new Error('the sample has streams');
  const unplaced = {
    ...document,
    regionOrder: document.regionOrder.filter((id) => id !== first.id),
    slots: document.slots.map((slot) => (slot === first ? { id: slot.id, stream: slot.stream! } : slot)),
  };
  const editor = createEditor(unplaced, counted());
  select(editor, [first.id]);
  editor.setState({ hover: first.id });
  expect(hintOf(editor.getState(), undefined)).toBe(hintWords.unplaced);
  expect(hintOf(editor.getState(), 'textField')).not.toBe(hintWords.unplaced);
  select(editor, [first.id, document.slots[1]!.id]);
  expect(hintOf(editor.getState(), undefined)).toBe(hintWords.hoverSelected);
});

test('a hint is cut into parts, keys apart from what is said; a key that is off takes its part along', () => {
  const text = '{Alt} {Arrows} resize · {BracketRight} layer';
  expect(hintParts(text, true)).toEqual([
    [{ keys: 'Alt' }, { text: ' ' }, { keys: 'Arrows' }, { text: ' resize' }],
    [{ keys: 'BracketRight' }, { text: ' layer' }],
  ]);
  expect(hintParts(text, false)).toHaveLength(1);
});

test('both languages name the same keys', () => {
  const keys = (text: string) => new Set(Array.from(text.matchAll(/\{([^}]+)\}/g), ([, key]) => key));
  for (const [name, { en, zh }] of Object.entries(hintWords)) expect(keys(zh), name).toEqual(keys(en));
});

test('no key is held while nothing is dragged', () => {
  expect(heldKeys(open().getState())).toBe('');
});
