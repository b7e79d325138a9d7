import { describe, expect, test } from 'vitest';

import { findSlot, toBody } from '../domain/document.ts';
import { undo } from './editor.ts';
import { nameOf } from './labels.ts';
import { rename, showAll, toggleMark } from './marking.ts';
import { stage, tiles } from './script.testing.ts';

const open = () => stage(tiles({ w: 640, h: 360 }, [0, 0, 90, 90], [100, 0, 90, 90], [200, 0, 90, 90]));
type Opened = ReturnType<typeof open>;
const marks = (editor: Opened) => editor.getState().committed.slots.map(({ editorOnly }) => editorOnly ?? {});
const steps = (editor: Opened) => editor.getState().past.map(({ label }) => label.text.en);

describe('a mark', () => {
  test.each(['locked', 'hidden'] as const)(
    '%s is set on all until all have it, then taken off all',
    (mark) => {
      const editor = open();
      const body = toBody(editor.getState().committed);
      toggleMark(editor, ['a'], mark);
      expect(marks(editor)).toEqual([{ [mark]: true }, {}, {}]);
      toggleMark(editor, ['a', 'b'], mark);
      expect(marks(editor)).toEqual([{ [mark]: true }, { [mark]: true }, {}]);
      expect(editor.getState().past.at(-1)?.label.params).toEqual({ name: 'user_1' });
      toggleMark(editor, ['a', 'b'], mark);
      expect(marks(editor)).toEqual([{}, {}, {}]);
      expect(steps(editor)).toHaveLength(3);
      expect(toBody(editor.getState().committed)).toEqual(body);
      undo(editor);
      expect(marks(editor)).toEqual([{ [mark]: true }, { [mark]: true }, {}]);
    },
  );

  test('on nothing is no step', () => {
    const editor = open();
    toggleMark(editor, [], 'locked');
    showAll(editor);
    expect(steps(editor)).toEqual([]);
  });

  test('of every hidden region is taken off at once', () => {
    const editor = open();
    toggleMark(editor, ['a', 'c'], 'hidden');
    showAll(editor);
    expect(marks(editor)).toEqual([{}, {}, {}]);
    expect(steps(editor).at(-1)).toBe('Show {n} regions in the editor');
  });
});

describe('a name', () => {
  test('stands for the UserId, and goes where it is emptied or says the same', () => {
    const editor = open();
    const name = () => nameOf(editor.getState().committed, 'a');
    rename(editor, 'a', '  Teacher ');
    expect(name()).toBe('Teacher');
    expect(editor.getState().past.at(-1)?.label.params).toEqual({ from: 'user_0', name: 'Teacher' });
    rename(editor, 'a', ' ');
    expect(name()).toBe('user_0');
    rename(editor, 'a', 'Teacher');
    rename(editor, 'a', 'user_0');
    expect(findSlot(editor.getState().committed, 'a')).not.toHaveProperty('editorOnly');
    expect(steps(editor)).toHaveLength(4);
  });

  test('that does not change, or is no record’s, is no step; a long one is cut', () => {
    const editor = open();
    rename(editor, 'a', '');
    rename(editor, 'x', 'Nobody');
    expect(steps(editor)).toEqual([]);
    rename(editor, 'a', 'x'.repeat(200));
    expect(nameOf(editor.getState().committed, 'a')).toHaveLength(128);
  });
});
