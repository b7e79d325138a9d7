import { describe, expect, test } from 'vitest';

import { type Document, toBody } from './document.ts';
import { type DocumentMarks, type SlotMarks, markDocument, markSlot, mediaOf } from './marks.ts';
import { fromBody } from './pairing.ts';
import { sampleDocument } from './samples.ts';
import { readSaved, toSaved } from './saved-file.ts';

const newId = () => {
  let next = 0;
  return () => `id${(next += 1)}`;
};
const sample = sampleDocument(newId());

const slotMarks: SlotMarks = {
  name: '老师',
  locked: true,
  hidden: true,
  source: { kind: 'media', media: 'm1', name: 'a.webm' },
};
const documentMarks: DocumentMarks = {
  guides: { x: [320], y: [] },
  scenarios: [{ id: 's1', name: 'Break', states: { id1: 'absent' } }],
  standIns: { 'https://example.com/a.png': { media: 'm2', name: 'a.png' } },
};
const [first, ...rest] = sample.slots;
if (!first) throw new Error('the sample has streams');
const marked: Document = markDocument(
  { ...sample, slots: [markSlot(first, slotMarks), ...rest] },
  documentMarks,
);

describe('marks of the designer', () => {
  test('are never part of the payload', () => {
    expect(toBody(marked)).toEqual(toBody(sample));
  });

  test('are saved and read back', () => {
    expect(readSaved(JSON.parse(JSON.stringify(toSaved(marked))))).toEqual({ ok: true, document: marked });
  });

  test.each([
    { slots: [markSlot(first, { name: 'a'.repeat(129) }), ...rest] },
    { slots: [markSlot(first, { source: { kind: 'card', width: 0, height: 2 } }), ...rest] },
    { editorOnly: { guides: { x: [0.5], y: [] } } },
  ])('beyond their limits are not read', (change) => {
    expect(readSaved({ ...toSaved(sample), ...change }).ok).toBe(false);
  });

  test('stay with their record and document when the body is read anew', () => {
    const { document } = fromBody({ ...toBody(marked), RoomId: 'r' }, newId(), marked);
    expect(document.slots.map((slot) => slot.editorOnly)).toEqual([
      slotMarks,
      undefined,
      undefined,
      undefined,
    ]);
    expect(document.editorOnly).toEqual(documentMarks);
    expect(fromBody(toBody(marked), newId()).document.editorOnly).toBeUndefined();
  });

  test('are changed one at a time, and leave nothing behind when the last is taken away', () => {
    expect(markSlot(markSlot(first, { name: 'A' }), { locked: true }).editorOnly).toEqual({
      name: 'A',
      locked: true,
    });
    expect(markSlot(markSlot(first, { name: 'A' }), { name: undefined })).toEqual(first);
    expect(
      markDocument(marked, { guides: undefined, scenarios: undefined, standIns: undefined }).editorOnly,
    ).toBeUndefined();
  });

  test('name the media that the document shows', () => {
    expect(mediaOf(marked)).toEqual(['m1', 'm2']);
    expect(
      mediaOf({ ...sample, slots: [markSlot(first, { source: { kind: 'card', width: 2, height: 2 } })] }),
    ).toEqual([]);
  });
});
