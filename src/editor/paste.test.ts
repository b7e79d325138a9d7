import { describe, expect, test } from 'vitest';

import { MAX_STREAMS } from '../domain/catalogue.ts';
import { type Document, type Slot, findSlot, slotIndex } from '../domain/document.ts';
import { excerptOf } from '../domain/fragment.ts';
import { type Json, get } from '../domain/json.ts';
import { markDocument, markSlot } from '../domain/marks.ts';
import { findRegion, resolveLayout } from '../domain/resolve.ts';
import { copied, cutAway } from './copying.ts';
import { undo } from './editor.ts';
import { paste, pasteSlots, pasteToReplace } from './paste.ts';
import { type Box, fields, openBody, stage, tiles } from './script.testing.ts';

const CANVAS = { w: 640, h: 360 };
const two = () => tiles(CANVAS, [40, 30, 160, 90], [300, 40, 160, 90]);
const all = (document: Document) => document.slots.map(({ id }) => id);
const user = (document: Document, id: string): Json | undefined =>
  get(findSlot(document, id)?.stream, 'UserId');
const placeOf = (document: Document, id: string) => findRegion(document, id)?.rect;
const marked = (document: Document, id: string, marks: Parameters<typeof markSlot>[1]): Document => ({
  ...document,
  slots: document.slots.map((slot) => (slot.id === id ? markSlot(slot, marks) : slot)),
});

describe('pasting', () => {
  test('gives new numbers, users and top layers, a little aside, all else being kept; as one step', () => {
    const editor = stage(two(), { selection: ['a', 'b'] });
    const excerpt = copied(editor);
    if (!excerpt) throw new Error('nothing copied');
    expect(paste(editor, excerpt)).toBe(true);
    const { committed, past, selection } = editor.getState();
    expect(past).toHaveLength(1);
    expect(selection).toEqual(['new1', 'new2']);
    expect(findSlot(committed, 'new1')).toMatchObject({
      stream: { Index: 2, UserId: 'user_0_2' },
      region: { StreamIndex: 2, ZOrder: 2 },
    });
    expect(placeOf(committed, 'new1')).toEqual({ x: 56, y: 46, w: 160, h: 90 });
    expect(placeOf(committed, 'new2')).toEqual({ x: 316, y: 56, w: 160, h: 90 });
    undo(editor);
    expect(all(editor.getState().committed)).toEqual(['a', 'b']);
  });

  test('what was cut puts it back where it was, under its own name', () => {
    const editor = stage(two(), { selection: ['a'] });
    const excerpt = copied(editor, true);
    if (!excerpt) throw new Error('nothing cut');
    cutAway(editor, excerpt);
    expect(all(editor.getState().committed)).toEqual(['b']);
    paste(editor, excerpt);
    const { committed } = editor.getState();
    expect(user(committed, 'new1')).toBe('user_0');
    expect(placeOf(committed, 'new1')).toEqual({ x: 40, y: 30, w: 160, h: 90 });
  });

  test('keeps the camera and the screen of one user apart by their type, not by name', () => {
    const pair = openBody(
      CANVAS,
      [
        { Index: 0, UserId: 'host', StreamType: 0 },
        { Index: 1, UserId: 'host', StreamType: 1 },
      ],
      [],
    );
    const next = pasteSlots(two(), excerptOf(pair, all(pair)), ['x', 'y']);
    expect([user(next, 'x'), user(next, 'y')]).toEqual(['host', 'host']);
    const again = pasteSlots(next, excerptOf(pair, all(pair)), ['v', 'w']);
    expect([user(again, 'v'), user(again, 'w')]).toEqual(['host_2', 'host_2']);
  });

  test('keeps sample sources and names, numbering a name that is taken; neither locks nor hides', () => {
    const source = { kind: 'media', media: 'm1', name: 'a.webm' } as const;
    const document = marked(two(), 'a', { name: 'Teacher', source, locked: true, hidden: true });
    const next = pasteSlots(document, excerptOf(document, ['a']), ['x']);
    expect(findSlot(next, 'x')?.editorOnly).toEqual({ name: 'Teacher 2', source });
  });

  test('brings the stand-ins of its images, those there being kept', () => {
    const standIn = (media: string) => ({ u: { media, name: 'a.png' } });
    const excerpt = markDocument(excerptOf(two(), ['a']), { standIns: standIn('m1') });
    expect(pasteSlots(two(), excerpt, ['x']).editorOnly?.standIns).toEqual(standIn('m1'));
    const own = markDocument(two(), { standIns: standIn('m2') });
    expect(pasteSlots(own, excerpt, ['x']).editorOnly?.standIns).toEqual(standIn('m2'));
  });

  test('a stream without a region makes one where regions place the streams, and none where they do not', () => {
    const bare = openBody(CANVAS, [{ Index: 5, UserId: 'guest' }], []);
    const next = pasteSlots(two(), excerptOf(bare, ['a']), ['x']);
    expect(findSlot(next, 'x')?.region).toMatchObject({ StreamIndex: 2, ZOrder: 2 });
    expect(next.regionOrder).toEqual(['a', 'b', 'x']);
    const automatic: Document = { ...two(), body: { Layout: { LayoutMode: 0 } } };
    expect(findSlot(pasteSlots(automatic, excerptOf(bare, ['a']), ['x']), 'x')).not.toHaveProperty('region');
  });

  test('into a smaller canvas lies inside it', () => {
    const large = tiles({ w: 1920, h: 1080 }, [0, 0, 960, 1080], [960, 0, 960, 1080]);
    const next = pasteSlots(tiles(CANVAS), excerptOf(large, ['a', 'b']), ['x', 'y']);
    expect([placeOf(next, 'x'), placeOf(next, 'y')]).toEqual([
      { x: 0, y: 0, w: 320, h: 360 },
      { x: 320, y: 0, w: 320, h: 360 },
    ]);
  });

  test('keeps the order of the layers', () => {
    const document = tiles(CANVAS, [0, 0, 9, 9], [0, 0, 9, 9], [0, 0, 9, 9]);
    const next = pasteSlots(document, excerptOf(document, ['a', 'c']), ['x', 'y']);
    expect(resolveLayout(next).regions.map(({ id, zOrder }) => [id, zOrder])).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 2],
      ['x', 3],
      ['y', 4],
    ]);
  });

  test('more than there is room for loses nothing, and says why', () => {
    const boxes = Array.from({ length: MAX_STREAMS - 1 }, (_, at): Box => [at, at, 90, 90]);
    const editor = stage(tiles(CANVAS, ...boxes), { selection: ['a', 'b'] });
    const before = editor.getState().committed;
    const excerpt = copied(editor);
    if (!excerpt) throw new Error('nothing copied');
    expect(paste(editor, excerpt)).toBe(false);
    expect(editor.getState()).toMatchObject({ past: [], said: { params: { room: 1, n: 2 }, shown: true } });
    expect(editor.getState().committed).toBe(before);
    expect(paste(editor, excerptOf(before, ['a']))).toBe(true);
  });
});

describe('pasting to replace', () => {
  const other = () =>
    excerptOf(
      openBody(
        CANVAS,
        [{ Index: 7, UserId: 'new' }],
        [{ StreamIndex: 7, LocationX: 1, LocationY: 2, Width: 3, Height: 4, ZOrder: 9, Alpha: 0.5 }],
      ),
      ['a'],
    );

  test('puts the new one in the old one’s number, place, size and layer; as one step', () => {
    const editor = stage(two(), { selection: ['a'] });
    expect(pasteToReplace(editor, other())).toBe(true);
    const { committed, past, selection } = editor.getState();
    expect(past).toHaveLength(1);
    expect(selection).toEqual(['new1']);
    expect(all(committed)).toEqual(['new1', 'b']);
    expect(committed.regionOrder).toEqual(['new1', 'b']);
    expect(findSlot(committed, 'new1')).toMatchObject({
      stream: { Index: 0, UserId: 'new' },
      region: { StreamIndex: 0, LocationX: 40, LocationY: 30, Width: 160, Height: 90, ZOrder: 0, Alpha: 0.5 },
    });
  });

  test('one comes again for each that is selected', () => {
    const editor = stage(two(), { selection: ['a', 'b'] });
    pasteToReplace(editor, other());
    const { committed } = editor.getState();
    expect(all(committed).map((id) => user(committed, id))).toEqual(['new', 'new_2']);
    expect(committed.slots.map(slotIndex)).toEqual([0, 1]);
  });

  test('several take one place each, also where the numbers have gaps', () => {
    const gaps = openBody(
      CANVAS,
      [
        { Index: 5, UserId: 'five' },
        { Index: 7, UserId: 'seven' },
      ],
      [
        { StreamIndex: 5, ...fields([0, 0, 90, 90]) },
        { StreamIndex: 7, ...fields([100, 0, 90, 90]), ZOrder: 1 },
      ],
    );
    const editor = stage(gaps, { selection: ['b', 'a'] });
    pasteToReplace(editor, excerptOf(two(), ['a', 'b']));
    const { committed } = editor.getState();
    expect(committed.slots.map(slotIndex)).toEqual([5, 7]);
    expect(all(committed).map((id) => user(committed, id))).toEqual(['user_0', 'user_1']);
  });

  test('those left over are pasted on top', () => {
    const editor = stage(two(), { selection: ['b'] });
    pasteToReplace(editor, excerptOf(two(), ['a', 'b']));
    const { committed } = editor.getState();
    expect(committed.slots).toHaveLength(3);
    expect(placeOf(committed, 'new1')).toEqual({ x: 300, y: 40, w: 160, h: 90 });
    expect(findRegion(committed, 'new2')?.zOrder).toBe(2);
  });

  test('of a full recording needs no room; of a locked region is refused; of nothing is pasting', () => {
    const boxes = Array.from({ length: MAX_STREAMS }, (_, at): Box => [at, at, 90, 90]);
    const full = stage(tiles(CANVAS, ...boxes), { selection: ['a'] });
    expect(pasteToReplace(full, other())).toBe(true);
    expect(full.getState().committed.slots).toHaveLength(MAX_STREAMS);

    const pair = copied(stage(two(), { selection: ['a', 'b'] }));
    expect(pair && pasteToReplace(full, pair)).toBe(false);
    expect(full.getState()).toMatchObject({ said: { shown: true } });

    const held = stage(marked(two(), 'a', { locked: true }), { selection: ['a'] });
    expect(pasteToReplace(held, other())).toBe(false);
    expect(held.getState()).toMatchObject({ past: [], said: { shown: true } });

    const none = stage(two());
    pasteToReplace(none, other());
    expect(none.getState().committed.slots).toHaveLength(3);
  });
});

describe('replacing records that are not whole', () => {
  const bare = openBody(CANVAS, [{ Index: 5, UserId: 'guest' }], []);
  const whole = excerptOf(two(), ['a']);
  const replaced = (document: Document, excerpt: Document) => {
    const editor = stage(document, { selection: ['a'] });
    expect(pasteToReplace(editor, excerpt)).toBe(true);
    return editor.getState().committed;
  };

  test('one without a region takes the region that comes, or goes on without one', () => {
    expect(replaced(bare, whole).regionOrder).toEqual(['new1']);
    expect(replaced(bare, excerptOf(bare, ['a'])).regionOrder).toEqual([]);
  });
  test('one without a number gets one', () => {
    const nameless = openBody(CANVAS, [], [fields([10, 10, 90, 90])]);
    expect(slotIndex(replaced(nameless, whole).slots[0] as Slot)).toBeTypeOf('number');
  });
  test('where the service places the streams, a bare one brings no region', () => {
    const automatic: Document = { ...two(), body: { Layout: { LayoutMode: 0 } } };
    const next = replaced(automatic, excerptOf(bare, ['a']));
    expect(next.regionOrder).toEqual(['b']);
    expect(findSlot(next, 'new1')).not.toHaveProperty('region');
  });
});

describe('copying', () => {
  test('takes locked ones along; cutting leaves them, and is refused where all are', () => {
    const editor = stage(marked(two(), 'a', { locked: true }), { selection: ['a', 'b'] });
    expect(copied(editor)?.slots).toHaveLength(2);
    expect(copied(editor, true)?.slots.map(({ id }) => id)).toEqual(['b']);
    editor.setState({ selection: ['a'] });
    expect(copied(editor, true)).toBeUndefined();
    expect(editor.getState().said?.shown).toBe(true);
    editor.setState({ selection: [] });
    expect(copied(editor)).toBeUndefined();
  });
});
