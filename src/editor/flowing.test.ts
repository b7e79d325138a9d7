import { describe, expect, test } from 'vitest';

import { type Document, type Slot, findSlot } from '../domain/document.ts';
import { families, usualOptions } from '../domain/families/families.ts';
import { writeField } from '../domain/fields.ts';
import { markSlot } from '../domain/marks.ts';
import { resolveLayout } from '../domain/resolve.ts';
import { emptyDocument, sampleDocument } from '../domain/samples.ts';
import { fill } from '../domain/text.ts';
import { addStream, deleteSlots } from './commands.ts';
import { type Editor, commit, createEditor, endBurst, redo, undo } from './editor.ts';
import { familyOf, flowInto } from './flow.ts';
import { commitFlow, flow, flowLabel, takenByFlow, withReturned } from './flowing.ts';
import { remove } from './operations.ts';
import { openBody } from './script.testing.ts';

let ids = 0;
const newId = () => `n${(ids += 1)}`;
const named = (id: string) => {
  const family = families.find((one) => one.id === id);
  if (!family) throw new Error(id);
  return family;
};
const open = (document: Document) => createEditor(document, newId);
const idsOf = ({ slots }: Document) => slots.map(({ id }) => id);
const now = (editor: Editor) => editor.getState().committed;

/** Flows to `count` streams as the slider does when the panel has just been opened. */
function slide(editor: Editor, count: number): void {
  const { committed, past } = editor.getState();
  const back = withReturned(committed, takenByFlow(past), count);
  const flowed = flowInto(
    back,
    { family: named('grid'), options: usualOptions, count },
    ['x0', 'x1', 'x2'],
    committed,
  );
  commitFlow(editor, named('grid'), flowed, 'flow');
  endBurst(editor);
}

/** Five cameras in a grid, each with a crop of its own: a, b, c, d, e. */
const five = () =>
  flowInto(
    openBody(
      { w: 1280, h: 720 },
      [0, 1, 2, 3, 4].map((Index) => ({ Index, UserId: `user_${Index}`, StreamType: 0 })),
      [0, 1, 2, 3, 4].map((StreamIndex) => ({
        StreamIndex,
        LocationX: StreamIndex * 100,
        LocationY: 0,
        Width: 90,
        Height: 90,
        ZOrder: StreamIndex,
        SourceCrop: { LocationX: StreamIndex / 10, LocationY: 0, WidthProportion: 0.5, HeightProportion: 1 },
      })),
    ),
    { family: named('grid'), options: usualOptions, count: 5 },
    [],
  );

test('the step is named after the family, in both languages', () =>
  expect(flowLabel(named('grid')).text).toEqual({ en: 'Layout: Grid', zh: '版式：宫格' }));

describe('the flow of what is open', () => {
  const sample = sampleDocument(newId);

  test('is one step, and the only selected stream takes the first place', () => {
    const editor = open(sample);
    const last = sample.slots.at(-1)?.id ?? '';
    editor.setState({ selection: [last] });
    flow(editor, named('speaker'), usualOptions);
    const { committed, past } = editor.getState();
    expect(past.map(({ label }) => label.text.en)).toEqual([flowLabel(named('speaker')).text.en]);
    expect(resolveLayout(committed).regions.find(({ id }) => id === last)?.rect).toMatchObject({
      x: 0,
      y: 0,
      h: 720,
    });
  });

  test('gives an empty layout a camera', () => {
    const editor = open(emptyDocument({ w: 640, h: 360 }));
    flow(editor, named('grid'), usualOptions);
    expect(resolveLayout(now(editor)).regions.map(({ rect }) => rect)).toEqual([
      { x: 0, y: 0, w: 640, h: 360 },
    ]);
  });
});

describe('locked regions', () => {
  const lockedIn = (document: Document, ...held: string[]) =>
    open(held.reduce((to, id) => markedSlot(to, id), document));
  const markedSlot = (document: Document, id: string): Document => ({
    ...document,
    slots: document.slots.map((slot) => (slot.id === id ? markSlot(slot, { locked: true }) : slot)),
  });
  const told = (editor: Editor) => {
    const { said } = editor.getState();
    return said && (['en', 'zh'] as const).map((language) => fill(said.text, language, said.params));
  };

  test('that a family moves are told', () => {
    const editor = lockedIn(five(), 'a', 'c');
    flow(editor, named('stack'), usualOptions);
    expect(told(editor)).toEqual([
      'Layout: Stack. 2 locked regions moved along.',
      '版式：竖排。已锁定的 2 个区域也随之移动。',
    ]);
    expect(editor.getState().said?.shown).toBe(true);
  });

  test('that a family takes away are told as well', () => {
    const editor = lockedIn(five(), 'a', 'e');
    slide(editor, 4);
    expect(told(editor)).toEqual([
      'Layout: Grid. 1 locked region moved along. 1 locked stream left the layout.',
      '版式：宫格。已锁定的 1 个区域也随之移动。已锁定的 1 路流已从布局中移除。',
    ]);
  });

  test('that stay where they are, or are gone alone, are no more to tell', () => {
    const still = lockedIn(five(), 'a');
    slide(still, 5);
    expect(told(still)).toBeUndefined();
    const gone = lockedIn(five(), 'e');
    slide(gone, 4);
    expect(told(gone)?.[0]).toBe('Layout: Grid. 1 locked stream left the layout.');
  });
});

describe('streams that flowing took away', () => {
  test('come back as they were, in their order, whatever was done meanwhile', () => {
    const editor = open(five());
    const before = resolveLayout(now(editor)).regions;
    const records = now(editor).slots;
    slide(editor, 4);
    slide(editor, 3);
    expect(idsOf(now(editor))).toEqual(['a', 'b', 'c']);
    commit(
      editor,
      { text: { en: 'A', zh: 'A' } },
      writeField(now(editor), ['a'], 'Layout.CustomLayout.Regions[].Alpha', 0.5),
    );
    slide(editor, 5);
    expect(idsOf(now(editor))).toEqual(['a', 'b', 'c', 'd', 'e']);
    for (const id of ['d', 'e']) {
      expect(findSlot(now(editor), id)?.stream).toBe(records.find((slot) => slot.id === id)?.stream);
      expect(resolveLayout(now(editor)).regions.find((one) => one.id === id)).toEqual(
        before.find((one) => one.id === id),
      );
    }
    expect(familyOf(now(editor))?.family.id).toBe('grid');
    slide(editor, 7);
    expect(idsOf(now(editor))).toEqual(['a', 'b', 'c', 'd', 'e', 'x0', 'x1']);
  });

  test('come before new ones, as many as are asked for, whoever went last first', () => {
    const editor = open(five());
    slide(editor, 3);
    slide(editor, 2);
    expect(takenByFlow(editor.getState().past).map(({ id }) => id)).toEqual(['c', 'd', 'e']);
    slide(editor, 4);
    expect(idsOf(now(editor))).toEqual(['a', 'b', 'c', 'd']);
  });

  test('are those of the history: none after an undo, the same after a redo', () => {
    const editor = open(five());
    slide(editor, 3);
    undo(editor);
    expect(takenByFlow(editor.getState().past)).toEqual([]);
    redo(editor);
    expect(takenByFlow(editor.getState().past)).toHaveLength(2);
  });

  test('stay away once they were deleted by hand, or another document was opened', () => {
    const editor = open(five());
    slide(editor, 3);
    slide(editor, 5);
    editor.setState({ selection: ['e'] });
    remove(editor);
    expect(takenByFlow(editor.getState().past).map(({ id }) => id)).toEqual(['d']);
    slide(editor, 5);
    expect(idsOf(now(editor))).toEqual(['a', 'b', 'c', 'd', 'x0']);
    slide(editor, 3);
    commit(editor, { text: { en: 'Open', zh: '打开' } }, addStream(emptyDocument({ w: 640, h: 360 }), 'z'));
    expect(takenByFlow(editor.getState().past)).toEqual([]);
  });

  test('stay away where their Index or their user is another’s by now, or there is no room', () => {
    const [a, b, c, d, e] = five().slots as [Slot, Slot, Slot, Slot, Slot];
    const three = deleteSlots(five(), ['d', 'e']);
    const returned = (document: Document, gone: readonly Slot[] = [d, e]) =>
      idsOf(withReturned(document, gone, 17)).filter((id) => id === 'd' || id === 'e');
    expect(returned(three)).toEqual(['d', 'e']);
    const user = 'TargetStreams.StreamList[].UserId';
    expect(returned(writeField(addStream(three, 'x'), ['x'], user, 'else'))).toEqual(['e']);
    expect(returned(writeField(three, ['c'], user, 'user_4'))).toEqual(['d']);
    const full = Array.from({ length: 14 }, (_, at) => `f${at}`).reduce((to, id) => addStream(to, id), three);
    expect(returned(full)).toEqual([]);
    expect(returned({ ...three, slots: [a, b, c, d], regionOrder: ['a', 'b', 'c', 'd'] }, [d])).toEqual([
      'd',
    ]);
    expect(withReturned(three, [d], 3)).toBe(three);
  });

  test('are whole records: one without a region, or without a user, comes back without', () => {
    const bare: Slot = { id: 'bare', stream: { Index: 9, UserId: 'late' } };
    const odd: Slot = { id: 'odd', region: { StreamIndex: 8 } };
    const back = withReturned(five(), [bare, odd], 17);
    expect(back.slots.slice(-2)).toEqual([bare, odd]);
    expect(back.regionOrder.slice(-2)).toEqual(['e', 'odd']);
  });

  test('one that waited for a region goes, and waits again', () => {
    const grid = five();
    const waiting: Slot = { id: 'late', stream: { Index: 9, UserId: 'late', StreamType: 0 } };
    const editor = open({ ...grid, slots: [...grid.slots, waiting] });
    slide(editor, 5);
    expect(takenByFlow(editor.getState().past)).toEqual([waiting]);
    slide(editor, 6);
    expect(resolveLayout(now(editor)).regions.map(({ id }) => id)).toContain('late');
  });
});
