import { expect, test } from 'vitest';

import { nudge } from './nudge.ts';
import { add } from './operations.ts';
import { outcomeOf } from './outcome.ts';
import { stage, tiles } from './script.testing.ts';

const open = () =>
  stage(tiles({ w: 640, h: 360 }, [0, 0, 90, 50], [100, 100, 90, 50]), { selection: ['a', 'b'] });

test('what moved is at the box around it', () => {
  const editor = open();
  const before = editor.getState().committed;
  nudge(editor, { dx: 1, dy: 0 }, 10);
  expect(outcomeOf(before, editor.getState().committed, ['a', 'b'])).toEqual({ x: 10, y: 0, w: 190, h: 150 });
});

test('what stayed, came or went has not moved', () => {
  const editor = open();
  const before = editor.getState().committed;
  add(editor);
  const { committed, selection } = editor.getState();
  expect(outcomeOf(before, committed, ['a'])).toBeUndefined();
  expect(outcomeOf(before, committed, selection)).toBeUndefined();
  expect(outcomeOf(committed, before, selection)).toBeUndefined();
});
