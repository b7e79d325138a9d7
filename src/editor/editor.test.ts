import { beforeEach, describe, expect, test } from 'vitest';

import type { Document } from '../domain/document.ts';
import { writeField } from '../domain/fields.ts';
import { scaleCanvas } from './commands.ts';
import {
  type Editor,
  HISTORY_DEPTH,
  cancel,
  canvasRect,
  commit,
  createEditor,
  draft,
  endBurst,
  forget,
  redo,
  replaceDocument,
  say,
  select,
  selected,
  selectedRecords,
  undo,
  visible,
} from './editor.ts';
import { add, remove } from './operations.ts';
import { ids, rect, script, shown, stage, tiles } from './script.testing.ts';

const CANVAS = { w: 640, h: 480 };
const label = { text: { en: 'Change', zh: '修改' } };

let editor: Editor;
let first: Document;
beforeEach(() => {
  first = tiles(CANVAS, [0, 0, 100, 100], [200, 0, 100, 100]);
  editor = stage(first);
});
const state = () => editor.getState();
const changed = (n: number, document = state().committed) => writeField(document, [], 'ImportId', String(n));
const change = (n: number, options = {}) => commit(editor, label, changed(n), options);

test('an editor opens with nothing selected and nothing to undo', () => {
  const opened = createEditor(first, ids('new'));
  expect(opened.getState()).toMatchObject({ committed: first, selection: [], past: [], future: [] });
  expect(visible(opened.getState())).toBe(first);
  expect(canvasRect(first)).toEqual(rect([0, 0, 640, 480]));
});

describe('a committed change', () => {
  test('is one step, with document and selection on either side', () => {
    select(editor, ['a']);
    const next = changed(1);
    commit(editor, label, next, { selection: ['b'] });
    expect(state().past).toEqual([
      { label, before: { document: first, selection: ['a'] }, after: { document: next, selection: ['b'] } },
    ]);
    expect(state()).toMatchObject({ committed: next, selection: ['b'] });
  });

  test('that changes nothing is no step, but selects', () => {
    commit(editor, label, first, { selection: ['b'] });
    expect(state()).toMatchObject({ past: [], selection: ['b'] });
  });

  test('takes what is gone out of the selection', () => {
    select(editor, ['a', 'b']);
    commit(editor, label, tiles(CANVAS, [0, 0, 9, 9]));
    expect(state().selection).toEqual(['a']);
  });

  test('ends a gesture and a draft', () => {
    script(editor).press(50, 50).move(90, 50);
    draft(editor, changed(1));
    change(2);
    expect(state()).toMatchObject({ hand: { phase: 'idle' }, draft: undefined });
    expect(state().past[0]?.before).toEqual({ document: first, selection: [] });
  });

  test('gives up what could be redone', () => {
    change(1);
    undo(editor);
    change(2);
    expect(state().future).toEqual([]);
  });

  test('drops the oldest of many steps', () => {
    for (let n = 0; n <= HISTORY_DEPTH; n += 1) change(n);
    expect(state().past).toHaveLength(HISTORY_DEPTH);
    expect(state().past[0]?.before.document).not.toBe(first);
  });
});

describe('a burst is one step', () => {
  test('while it lasts', () => {
    change(1, { burst: 'scrub' });
    change(2, { burst: 'scrub' });
    expect(state().past).toHaveLength(1);
    expect(state().past[0]).toMatchObject({ before: { document: first }, burst: 'scrub' });
    undo(editor);
    expect(state().committed).toBe(first);
  });

  test.each<[string, () => void]>([
    ['its end', () => endBurst(editor)],
    ['another change', () => change(9)],
    ['another burst', () => change(9, { burst: 'other' })],
    ['a selection', () => select(editor, ['b'])],
    ['a press', () => script(editor).click(500, 400)],
    ['undo and redo', () => [undo, redo].forEach((go) => go(editor))],
  ])('until %s', (_, end) => {
    change(1, { burst: 'scrub' });
    end();
    const { length } = state().past;
    change(2, { burst: 'scrub' });
    expect(state().past).toHaveLength(length + 1);
  });

  test('and its end is nothing where there is none', () => {
    const before = state();
    endBurst(editor);
    expect(state()).toBe(before);
  });
});

describe('a burst that is given up', () => {
  test('is as if it had never been', () => {
    change(1);
    const before = state().committed;
    change(2, { burst: 'field' });
    change(3, { burst: 'field' });
    forget(editor, 'field', 0);
    expect(state()).toMatchObject({ committed: before, future: [] });
    expect(state().past).toHaveLength(1);
  });

  test('takes back only what came after a number of steps', () => {
    change(1, { burst: 'field' });
    endBurst(editor);
    const before = state().committed;
    change(2, { burst: 'field' });
    forget(editor, 'field', 1);
    expect(state().committed).toBe(before);
    expect(state().past).toHaveLength(1);
  });

  test('takes nothing back where it made no step, or something is under way', () => {
    change(1);
    const before = state();
    forget(editor, 'field', 0);
    expect(state()).toBe(before);
    change(2, { burst: 'field' });
    script(editor).press(50, 50).move(70, 50);
    const held = state();
    forget(editor, 'field', 0);
    expect(state()).toBe(held);
  });
});

describe('undo and redo', () => {
  test('N commands, N undos restore the very document and selection, and N redos bring them back', () => {
    select(editor, ['a']);
    add(editor);
    change(1);
    remove(editor);
    add(editor);
    const last = state();
    for (let n = 0; n < 4; n += 1) undo(editor);
    expect(state().committed).toBe(first);
    expect(state().selection).toEqual(['a']);
    for (let n = 0; n < 4; n += 1) redo(editor);
    expect(state().committed).toBe(last.committed);
    expect(state().selection).toBe(last.selection);
    expect(state().past).toEqual(last.past);
  });

  test('of nothing do nothing', () => {
    const { committed, past, future } = state();
    undo(editor);
    redo(editor);
    expect(state()).toMatchObject({ committed, past, future });
  });

  test.each([undo, redo])('during a gesture only cancel it', (go) => {
    change(1);
    change(2);
    undo(editor);
    const { committed, past, future } = state();
    const hand = script(editor).press(50, 50).move(90, 50);
    go(editor);
    expect(state()).toMatchObject({ committed, past, future, hand: { phase: 'idle' }, selection: [] });
    hand.move(120, 50).release();
    expect(state()).toMatchObject({ committed, past, future });
  });

  test.each([undo, redo])('during a draft only take it away', (go) => {
    change(1);
    change(2);
    undo(editor);
    const { committed, past, future } = state();
    draft(editor, changed(3));
    go(editor);
    expect(state()).toMatchObject({ committed, past, future, draft: undefined });
  });
});

describe('what is under way', () => {
  test('is shown, and taken back by cancelling', () => {
    script(editor).press(50, 50).move(90, 50);
    expect(shown(editor, 'a')?.x).toBe(40);
    expect(selected(state())).toEqual(['a']);
    cancel(editor);
    expect(visible(state())).toBe(first);
    expect(selected(state())).toEqual([]);
  });

  test('may be the draft of a field', () => {
    const next = changed(1);
    draft(editor, next);
    expect(visible(state())).toBe(next);
    cancel(editor);
    expect(visible(state())).toBe(first);
    draft(editor, next);
    draft(editor, undefined);
    expect(visible(state())).toBe(first);
  });

  test('may be nothing, and then cancelling does nothing', () => {
    const before = state();
    cancel(editor);
    expect(state()).toBe(before);
  });
});

describe('the selection', () => {
  test('has only records that exist', () => {
    select(editor, ['b', 'x', 'a']);
    expect(state().selection).toEqual(['b', 'a']);
  });

  test('is the same object while it is the same', () => {
    select(editor, ['a']);
    const before = state();
    select(editor, ['a']);
    expect(state()).toBe(before);
    select(editor, ['b']);
    expect(state().selection).toEqual(['b']);
  });

  test('is never a step', () => {
    select(editor, ['a']);
    select(editor, []);
    expect(state().past).toEqual([]);
  });
});

test('while a copy is dragged, its original is the record that is selected', () => {
  const editor = stage(tiles({ w: 640, h: 360 }, [0, 0, 100, 100]), { selection: ['a'] });
  const hand = script(editor).press(50, 50).hold('alt').move(150, 150);
  expect(selected(editor.getState())).not.toEqual(['a']);
  expect(selectedRecords(editor.getState())).toEqual(['a']);
  hand.release();
  expect(selectedRecords(editor.getState())).toEqual(selected(editor.getState()));
});

describe('the view follows a canvas of another size while it is fitted', () => {
  const larger = (size: { w: number; h: number }) =>
    commit(editor, label, scaleCanvas(state().committed, size));

  test('there, and back by undo', () => {
    editor.setState({ fitted: true });
    larger({ w: 1840, h: 480 });
    expect(state().view).toEqual({ scale: 0.5, x: 40, y: 280 });
    larger({ w: 1840, h: 1440 });
    expect(state().view).toEqual({ scale: 0.5, x: 40, y: 40 });
    undo(editor);
    expect(state().view).toEqual({ scale: 0.5, x: 40, y: 280 });
  });

  test('and only then', () => {
    const { view } = state();
    larger({ w: 1840, h: 480 });
    expect(state().view).toBe(view);
    editor.setState({ fitted: true });
    change(1);
    expect(state().view).toBe(view);
  });
});

test('something is said, with what it names', () => {
  say(editor, label.text);
  expect(state().said).toEqual({ text: label.text, params: {} });
  say(editor, label.text, { n: 1 });
  expect(state().said).toEqual({ text: label.text, params: { n: 1 } });
});

test('opening another document can be undone', () => {
  select(editor, ['a']);
  const other = tiles(CANVAS);
  replaceDocument(editor, label, other);
  expect(state()).toMatchObject({ committed: other, selection: [] });
  undo(editor);
  expect(state().committed).toBe(first);
  expect(state().selection).toEqual(['a']);
});
