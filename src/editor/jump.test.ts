import { expect, test } from 'vitest';

import { enterCrop, setCropRatio } from './crop.ts';
import { type Editor, draft, select } from './editor.ts';
import { jump } from './jump.ts';
import { add } from './operations.ts';
import { script, stage, tiles } from './script.testing.ts';

const count = (editor: Editor) => editor.getState().committed.slots.length;

test('goes back and forth by any number of steps, and no further than there are', () => {
  const editor = stage(tiles({ w: 640, h: 480 }));
  for (let at = 0; at < 5; at += 1) add(editor);
  jump(editor, 2);
  expect(count(editor)).toBe(2);
  jump(editor, 0);
  expect(count(editor)).toBe(0);
  jump(editor, 4);
  expect(count(editor)).toBe(4);
  jump(editor, 99);
  expect(count(editor)).toBe(5);
});

test('gives up what is under way first', () => {
  const editor = stage(tiles({ w: 640, h: 480 }, [0, 0, 100, 100]));
  add(editor);
  script(editor).press(50, 50).move(90, 90);
  jump(editor, 0);
  expect(count(editor)).toBe(1);
  draft(editor, { ...editor.getState().committed });
  jump(editor, 1);
  expect(count(editor)).toBe(2);
  expect(editor.getState().draft).toBeUndefined();
});

test('does not leave a crop under way', () => {
  const editor = stage(tiles({ w: 640, h: 480 }, [0, 0, 100, 100]));
  add(editor);
  select(editor, ['a']);
  enterCrop(editor);
  setCropRatio(editor, 2);
  jump(editor, 0);
  expect(count(editor)).toBe(2);
  expect(editor.getState().crop).toBeDefined();
});
