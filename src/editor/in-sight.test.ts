import { expect, test } from 'vitest';

import type { Document } from '../domain/document.ts';
import { placeRegions } from './commands.ts';
import { redo, select, undo } from './editor.ts';
import { changedRects } from './in-sight.ts';
import { nudge } from './nudge.ts';
import { remove } from './operations.ts';
import { stage, tiles } from './script.testing.ts';

const far = { scale: 4, x: 0, y: 0 };

/** An editor with one region at the top left and one far to the right of it. */
const open = () => stage(tiles({ w: 1280, h: 720 }, [0, 0, 100, 100], [1000, 500, 100, 100]));

test('what is undone out of sight is brought into sight, in the middle', () => {
  const editor = open();
  select(editor, ['b']);
  nudge(editor, { dx: 1, dy: 0 }, 10);
  editor.setState({ view: far });
  undo(editor);
  expect(editor.getState().view).toEqual({ scale: 4, x: 500 - 1050 * 4, y: 400 - 550 * 4 });
  const { view } = editor.getState();
  redo(editor);
  expect(editor.getState().view).toBe(view);
});

test('what is deleted again out of sight as well', () => {
  const editor = open();
  select(editor, ['b']);
  remove(editor);
  editor.setState({ view: far });
  undo(editor);
  editor.setState({ view: far });
  redo(editor);
  expect(editor.getState().view.x).toBe(500 - 1050 * 4);
});

test('where what changed is in sight, or no region changed, the view stays', () => {
  const editor = open();
  select(editor, ['a']);
  nudge(editor, { dx: 1, dy: 0 }, 10);
  editor.setState({ view: far });
  undo(editor);
  expect(editor.getState().view).toBe(far);
});

test('what changed is told by what it says: a copy of a document is no change', () => {
  const { committed } = open().getState();
  const copy = JSON.parse(JSON.stringify(committed)) as Document;
  expect(changedRects(committed, copy)).toEqual([]);
  const moved = placeRegions(copy, new Map([['b', { x: 900, y: 500, w: 100, h: 100 }]]));
  expect(changedRects(committed, moved)).toEqual([{ x: 900, y: 500, w: 100, h: 100 }]);
});
