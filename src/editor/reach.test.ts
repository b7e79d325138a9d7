import { describe, expect, test } from 'vitest';

import type { Document } from '../domain/document.ts';
import { markSlot } from '../domain/marks.ts';
import { alignSelection, swapRegions } from './arranging.ts';
import { select } from './editor.ts';
import { nudge } from './nudge.ts';
import { remove, selectAll, selectNext } from './operations.ts';
import { gripAt, selectionBox } from './pointer.ts';
import { script, shown, stage, tiles } from './script.testing.ts';

const CANVAS = { w: 640, h: 480 };
/** a below, b over its lower right quarter, c apart. */
const open = (marks: Parameters<typeof markSlot>[1], ...selection: string[]) => {
  const document = tiles(CANVAS, [100, 100, 100, 100], [150, 150, 100, 100], [400, 100, 100, 100]);
  const slots = document.slots.map((slot) => (slot.id === 'b' ? markSlot(slot, marks) : slot));
  return stage({ ...document, slots }, { selection });
};
const selection = (editor: ReturnType<typeof open>) => editor.getState().selection;

describe('a locked region', () => {
  const locked = (...ids: string[]) => open({ locked: true }, ...ids);

  test('is not picked by a click: what lies below is', () => {
    const editor = locked();
    script(editor).click(175, 175);
    expect(selection(editor)).toEqual(['a']);
    script(editor).click(240, 240);
    expect(selection(editor)).toEqual([]);
  });

  test('is not picked by the rubber band, nor by selecting all', () => {
    const editor = locked();
    script(editor).press(50, 50).move(600, 400).release();
    expect(selection(editor)).toEqual(['a', 'c']);
    selectAll(editor);
    expect(selection(editor)).toEqual(['a', 'c']);
  });

  test('stays where it is when the selection moves, and stays selected', () => {
    const editor = locked('a', 'b');
    script(editor).press(110, 110).move(120, 120).release();
    expect(shown(editor, 'a')).toMatchObject({ x: 110, y: 110 });
    expect(shown(editor, 'b')).toMatchObject({ x: 150, y: 150 });
    expect(selection(editor)).toEqual(['a', 'b']);
  });

  test('has no handles; with others, the box is theirs', () => {
    expect(selectionBox(locked('b').getState())).toBeUndefined();
    expect(selectionBox(locked('a', 'b').getState())).toEqual({ x: 100, y: 100, w: 100, h: 100 });
    expect(gripAt(locked('b').getState(), { x: 250, y: 250 }, 'mouse')).toEqual({ kind: 'ground' });
  });

  test.each([
    ['nudged', (editor: ReturnType<typeof open>) => nudge(editor, { dx: 1, dy: 0 }, 1)],
    ['deleted', remove],
    ['aligned', (editor: ReturnType<typeof open>) => alignSelection(editor, 'left')],
  ])('is not %s, and that is said; others are', (_, act) => {
    const editor = locked('b');
    act(editor);
    expect(editor.getState()).toMatchObject({
      past: [],
      said: { shown: true, params: { name: 'user_1' } },
    });
    select(editor, ['b', 'c']);
    act(editor);
    expect(editor.getState().past).toHaveLength(1);
    expect(shown(editor, 'b')).toMatchObject({ x: 150, y: 150 });
  });

  test('does not swap its place', () => {
    const editor = locked();
    swapRegions(editor, 'a', 'b');
    expect(editor.getState()).toMatchObject({ past: [], said: { params: { name: 'user_1' } } });
  });

  test('can be reached by Tab', () => {
    const editor = locked('a');
    selectNext(editor, 1);
    expect(selection(editor)).toEqual(['c']);
    selectNext(editor, 1);
    expect(selection(editor)).toEqual(['b']);
  });

  test('is no less chosen where the service places the streams', () => {
    const editor = locked();
    const { committed } = editor.getState();
    const automatic: Document = { ...committed, body: { Layout: { LayoutMode: 0 } } };
    editor.setState({ committed: automatic });
    for (let x = 10; x < 640; x += 100)
      for (let y = 10; y < 480; y += 100) script(editor).hold('shift').click(x, y).let('shift');
    editor.setState({ selection: [] });
    const seen = new Set<string>();
    for (let x = 10; x < 640; x += 100)
      for (let y = 10; y < 480; y += 100) {
        script(editor).click(x, y);
        for (const id of selection(editor)) seen.add(id);
      }
    expect(seen).toContain('b');
  });
});

describe('a hidden region', () => {
  const hidden = (...ids: string[]) => open({ hidden: true }, ...ids);

  test('is not hit, picked or met by Tab', () => {
    const editor = hidden();
    script(editor).click(175, 175);
    expect(selection(editor)).toEqual(['a']);
    script(editor).press(50, 50).move(600, 400).release();
    expect(selection(editor)).toEqual(['a', 'c']);
    selectAll(editor);
    expect(selection(editor)).toEqual(['a', 'c']);
    select(editor, ['c']);
    expect(selectNext(editor, 1)).toBe(false);
    expect(selectionBox(hidden('b').getState())).toBeUndefined();
  });

  test('selected in the list, can be changed by keys', () => {
    const editor = hidden('b');
    nudge(editor, { dx: 1, dy: 0 }, 1);
    expect(shown(editor, 'b')).toMatchObject({ x: 151 });
  });
});

test('several that are all locked are refused together', () => {
  const document = tiles(CANVAS, [0, 0, 100, 100], [200, 0, 100, 100]);
  const slots = document.slots.map((slot) => markSlot(slot, { locked: true }));
  const editor = stage({ ...document, slots }, { selection: ['a', 'b'] });
  nudge(editor, { dx: 1, dy: 0 }, 1);
  expect(editor.getState()).toMatchObject({ past: [], said: { params: { n: 2 }, shown: true } });
});
