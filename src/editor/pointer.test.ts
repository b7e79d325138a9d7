import { describe, expect, test } from 'vitest';

import { writeField } from '../domain/fields.ts';
import { draft, undo } from './editor.ts';
import type { PointerKind } from './hit.ts';
import { zoom } from './operations.ts';
import { autoPan, gripAt, selectionBox } from './pointer.ts';
import { type Box, openBody, rect, script, shown, stage, tiles } from './script.testing.ts';

const CANVAS = { w: 640, h: 480 };
/** a and b apart, c over a's lower right quarter, d over c's. */
const BOXES: Box[] = [
  [100, 100, 100, 100],
  [400, 100, 100, 100],
  [150, 150, 100, 100],
  [175, 175, 100, 100],
];
const open = (...selection: string[]) => stage(tiles(CANVAS, ...BOXES), { selection });
const selection = (editor: ReturnType<typeof open>) => editor.getState().selection;

describe('a press becomes a drag', () => {
  test.each<[PointerKind, number]>([
    ['mouse', 4],
    ['pen', 4],
    ['touch', 8],
  ])('of a %s after %d px on the screen', (pointer, threshold) => {
    const editor = stage(tiles(CANVAS, ...BOXES), { view: { scale: 0.5, x: 0, y: 0 } });
    const hand = script(editor, pointer)
      .press(60, 60)
      .move(60, 59 + threshold);
    expect(editor.getState().hand.phase).toBe('pressing');
    hand.move(60, 60 + threshold);
    expect(editor.getState().hand.phase).toBe('dragging');
    expect(shown(editor, 'a')?.y).toBe(100 + threshold * 2);
  });

  test('not by a wiggle of 3 px: that is a click, and no step', () => {
    const editor = open();
    const before = editor.getState().committed;
    script(editor).press(110, 110).move(113, 110).move(110, 107).release();
    expect(editor.getState()).toMatchObject({ past: [], selection: ['a'], hand: { phase: 'idle' } });
    expect(editor.getState().committed).toBe(before);
  });

  test('and stays one on its way back', () => {
    const editor = open();
    script(editor).press(110, 110).move(150, 110).move(112, 110).release();
    expect(shown(editor, 'a')?.x).toBe(102);
  });

  test('for the main and the middle button only', () => {
    const editor = open();
    script(editor).press(110, 110, 2).move(150, 110).release();
    expect(editor.getState()).toMatchObject({ hand: { phase: 'idle' }, past: [], selection: [] });
  });
});

describe('dragging', () => {
  test('an unselected region selects it first', () => {
    const editor = open('b');
    const hand = script(editor).press(110, 110);
    expect(selection(editor)).toEqual(['a']);
    hand.move(130, 110).release();
    expect([shown(editor, 'a')?.x, shown(editor, 'b')?.x]).toEqual([120, 400]);
    undo(editor);
    expect(selection(editor)).toEqual(['b']);
  });

  test('a selected one moves all of the selection', () => {
    const editor = open('a', 'b');
    script(editor).press(110, 110).move(130, 110).release();
    expect([shown(editor, 'a')?.x, shown(editor, 'b')?.x]).toEqual([120, 420]);
    expect(selection(editor)).toEqual(['a', 'b']);
  });

  test('with Shift, an unselected one moves with the selection', () => {
    const editor = open('b');
    script(editor).hold('shift').press(110, 110).let('shift').move(130, 110).release();
    expect([shown(editor, 'a')?.x, shown(editor, 'b')?.x]).toEqual([120, 420]);
  });

  test('with Alt, takes the selected one under others', () => {
    const editor = open('a');
    script(editor).hold('alt').press(180, 180).move(200, 180).release();
    expect(shown(editor, 'new1')).toEqual(rect([120, 100, 100, 100]));
  });

  test('that ends where it began leaves history and document alone, but selects', () => {
    const editor = open();
    script(editor).press(110, 110).move(150, 110).move(110, 110).release();
    expect(editor.getState()).toMatchObject({ past: [], selection: ['a'], hand: { phase: 'idle' } });
  });
});

describe('a click', () => {
  test('selects the topmost region', () => {
    const editor = open();
    script(editor).click(180, 180);
    expect(selection(editor)).toEqual(['d']);
  });

  test('on the ground selects nothing, on release', () => {
    const editor = open('a');
    const hand = script(editor).press(20, 20);
    expect(selection(editor)).toEqual(['a']);
    hand.release();
    expect(selection(editor)).toEqual([]);
  });

  test('on one of several narrows to it, on release only', () => {
    const editor = open('a', 'b');
    const hand = script(editor).press(110, 110);
    expect(selection(editor)).toEqual(['a', 'b']);
    hand.release();
    expect(selection(editor)).toEqual(['a']);
  });

  test('on a handle selects nothing else', () => {
    const editor = open('a', 'b');
    script(editor).click(100, 100);
    expect(selection(editor)).toEqual(['a', 'b']);
  });

  test('with Shift adds, and takes away', () => {
    const editor = open('b');
    const hand = script(editor).hold('shift').click(110, 130);
    expect(selection(editor)).toEqual(['b', 'a']);
    hand.click(450, 150);
    expect(selection(editor)).toEqual(['a']);
  });

  test('with Shift on the ground leaves the selection', () => {
    const editor = open('a', 'b');
    script(editor).hold('shift').click(20, 20);
    expect(selection(editor)).toEqual(['a', 'b']);
  });

  test('with Alt goes down through the regions under the pointer, and around', () => {
    const editor = open();
    const hand = script(editor).hold('alt');
    const under = [1, 2, 3, 4].map(() => {
      hand.click(190, 190);
      return selection(editor)[0];
    });
    expect(under).toEqual(['d', 'c', 'a', 'd']);
  });

  test('with Alt on the ground is a click on the ground', () => {
    const editor = open('a');
    script(editor).hold('alt').click(20, 20);
    expect(selection(editor)).toEqual([]);
  });

  test('is never a step', () => {
    const editor = open();
    script(editor).click(110, 110).hold('shift').click(450, 150).let('shift').click(20, 20);
    expect(editor.getState().past).toEqual([]);
  });
});

describe('giving up', () => {
  test('after 50 px, then releasing, leaves the very document and no step', () => {
    const editor = open('b');
    const before = editor.getState();
    script(editor).press(110, 110).move(160, 110).escape().move(200, 110).release();
    expect(editor.getState().committed).toBe(before.committed);
    expect(editor.getState()).toMatchObject({ past: [], selection: ['b'], hand: { phase: 'idle' } });
  });

  test('a press leaves the selection as it was', () => {
    const editor = open('b');
    script(editor).press(110, 110).escape().release();
    expect(selection(editor)).toEqual(['b']);
  });

  test('a resize leaves the very document', () => {
    const editor = open('a');
    const before = editor.getState().committed;
    script(editor).press(100, 100).move(50, 50).escape().release();
    expect(editor.getState().committed).toBe(before);
  });

  test('is what another press does', () => {
    const editor = open('b');
    script(editor).press(110, 110).move(160, 110).press(450, 150).release();
    expect(editor.getState()).toMatchObject({ past: [], selection: ['b'] });
    expect(shown(editor, 'a')?.x).toBe(100);
  });

  test('a press takes away the draft of a field, before it looks what is there', () => {
    const editor = open('a');
    const moved = writeField(
      editor.getState().committed,
      ['a'],
      'Layout.CustomLayout.Regions[].LocationY',
      300,
    );
    draft(editor, moved);
    expect(selectionBox(editor.getState())).toEqual(rect([100, 300, 100, 100]));
    script(editor).press(110, 130).move(120, 130).release();
    expect(shown(editor, 'a')).toEqual(rect([110, 100, 100, 100]));
  });
});

describe('nothing is under way', () => {
  test('so moves, keys and releases do nothing', () => {
    const editor = open('a');
    const before = editor.getState();
    script(editor).move(50, 50).hold('shift').let('shift').release().escape();
    autoPan(editor, 8, 8);
    expect(editor.getState()).toBe(before);
  });

  test('during a press either: keys change nothing yet', () => {
    const editor = open();
    script(editor).press(110, 110).hold('alt').release();
    expect(selection(editor)).toEqual(['a']);
  });
});

describe('under the pointer', () => {
  const at = (editor: ReturnType<typeof open>, x: number, y: number) =>
    gripAt(editor.getState(), { x, y }, 'mouse');

  test('are the handles of the selection, then the regions, then the ground', () => {
    const editor = open('a');
    expect(at(editor, 200, 200)).toEqual({ kind: 'handle', handle: 'se' });
    expect(at(editor, 180, 180)).toEqual({ kind: 'region', id: 'd' });
    expect(at(editor, 20, 20)).toEqual({ kind: 'ground' });
  });

  test('is one box around all that is selected', () => {
    const editor = open('a', 'b');
    expect(selectionBox(editor.getState())).toEqual(rect([100, 100, 400, 100]));
    expect(at(editor, 500, 200)).toEqual({ kind: 'handle', handle: 'se' });
    expect(at(editor, 200, 120)).toEqual({ kind: 'ground' });
  });

  test('is the view, with the hand', () => {
    const editor = open('a');
    editor.setState({ tool: 'hand' });
    expect(at(editor, 100, 100)).toEqual({ kind: 'view' });
  });

  test('has no handles where nothing with a region is selected', () => {
    const editor = stage(openBody(CANVAS, [{ Index: 0 }], []), { selection: ['a'] });
    expect(selectionBox(editor.getState())).toBeUndefined();
    expect(at(editor, 0, 0)).toEqual({ kind: 'ground' });
  });

  test('is what is seen at the scale of the view', () => {
    const editor = open('b');
    editor.setState({ view: { scale: 2, x: 10, y: 20 } });
    expect(selectionBox(editor.getState())).toEqual(rect([810, 220, 200, 200]));
    expect(at(editor, 810, 220)).toEqual({ kind: 'handle', handle: 'nw' });
    expect(at(editor, 215, 225)).toEqual({ kind: 'region', id: 'a' });
  });
});

describe('the view moved by itself', () => {
  test('at the edge of the stage takes the dragged region along', () => {
    const editor = open();
    editor.setState({ viewport: { w: 400, h: 400 } });
    const hand = script(editor).press(110, 110).move(120, 110);
    autoPan(editor, -8, 4);
    expect(shown(editor, 'a')).toEqual(rect([118, 96, 100, 100]));
    expect(editor.getState()).toMatchObject({ view: { scale: 1, x: -8, y: 4 }, fitted: false });
    hand.move(121, 110).release();
    expect(shown(editor, 'a')).toEqual(rect([119, 96, 100, 100]));
  });

  test.each([
    ['right', { x: -279, y: 0 }, [-8, 0], -290],
    ['left', { x: 33, y: 0 }, [8, 0], 40],
    ['bottom', { x: 0, y: -100 }, [0, -8], -104],
    ['top', { x: 0, y: 39 }, [0, 8], 40],
  ] as const)('ends where the canvas does: %s', (_, at, [dx, dy], end) => {
    const editor = open();
    editor.setState({ viewport: { w: 390, h: 416 }, view: { scale: 1, ...at } });
    script(editor)
      .press(110 + at.x, 110 + at.y)
      .move(130 + at.x, 130 + at.y);
    for (let i = 0; i < 9; i += 1) autoPan(editor, dx, dy);
    const { view } = editor.getState();
    expect(dx === 0 ? view.y : view.x).toBe(end);
    // What may lie beyond the canvas is followed there.
    editor.setState({ keepInside: false });
    autoPan(editor, dx, dy);
    expect(editor.getState().view).not.toEqual(view);
  });

  test('does not where the pointer itself moves it', () => {
    const editor = open();
    editor.setState({ tool: 'hand' });
    script(editor).press(110, 110).move(120, 110);
    const before = editor.getState();
    autoPan(editor, -8, 4);
    expect(editor.getState()).toBe(before);
  });

  test('or zoomed during a drag leaves the region under the pointer', () => {
    const editor = open();
    const hand = script(editor).press(110, 110).move(130, 110);
    zoom(editor, 2, { x: 130, y: 110 });
    hand.move(130, 110);
    expect(shown(editor, 'a')).toEqual(rect([120, 100, 100, 100]));
    hand.move(140, 110).release();
    expect(shown(editor, 'a')).toEqual(rect([125, 100, 100, 100]));
  });
});
