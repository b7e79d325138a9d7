import { describe, expect, test } from 'vitest';

import { toBody } from '../domain/document.ts';
import { findRegion } from '../domain/resolve.ts';
import { type Box, rect, script, stage, tiles } from './script.testing.ts';

const CANVAS = { w: 640, h: 480 };
type Opened = ReturnType<typeof stage>;

const past = (editor: Opened) => editor.getState().past.length;

describe('the rubber band', () => {
  const boxes: Box[] = [
    [100, 100, 50, 50],
    [200, 100, 50, 50],
    [300, 100, 50, 50],
  ];
  const open = (...selection: string[]) => stage(tiles(CANVAS, ...boxes), { selection });
  const selection = (editor: Opened) => editor.getState().selection;

  test.each([
    ['down to the right', 90, 90, 210, 110],
    ['up to the left', 210, 110, 90, 90],
    ['down to the left', 210, 90, 90, 110],
    ['up to the right', 90, 110, 210, 90],
  ])('selects what it touches, drawn %s', (_, x, y, x2, y2) => {
    // Around a and b; the press lies outside both, or in the gap between them.
    const editor = stage(tiles(CANVAS, [100, 95, 50, 10], [160, 95, 40, 10], [300, 95, 50, 10]), {
      selection: ['c'],
    });
    script(editor).press(x, y).move(x2, y2).release();
    expect(selection(editor)).toEqual(['a', 'b']);
    expect(past(editor)).toBe(0);
  });

  test('does not select what only its edge touches', () => {
    const editor = open('c');
    script(editor).press(90, 90).move(100, 120).release();
    expect(selection(editor)).toEqual([]);
  });

  test('shows itself, and what it would select, before it is let go', () => {
    const editor = open();
    script(editor).press(90, 90).move(110, 130);
    const { hand } = editor.getState();
    expect(hand).toMatchObject({
      phase: 'dragging',
      frame: { kind: 'marquee', marquee: rect([90, 90, 20, 40]), selection: ['a'] },
    });
    expect(selection(editor)).toEqual([]);
  });

  test('with Shift selects on top of what was selected', () => {
    const editor = open('c', 'a');
    script(editor).hold('shift').press(90, 90).move(210, 110).release();
    expect(selection(editor)).toEqual(['c', 'a', 'b']);
  });

  test('around nothing selects nothing', () => {
    const editor = open('a');
    script(editor).press(90, 300).move(210, 400).release();
    expect(selection(editor)).toEqual([]);
  });

  test('given up leaves the selection as it was', () => {
    const editor = open('c');
    script(editor).press(90, 90).move(210, 110).escape().release();
    expect(selection(editor)).toEqual(['c']);
  });
});

describe('the hand', () => {
  test.each([
    ['as a tool', { tool: 'hand' as const }, 0],
    ['by the middle button', {}, 1],
  ])('%s moves the view, and is no step', (_, state, button) => {
    const editor = stage(tiles(CANVAS, [0, 0, 100, 100]), { ...state, fitted: true, selection: ['a'] });
    const before = toBody(editor.getState().committed);
    script(editor).press(50, 50, button).move(60, 30).move(80, 20).release();
    expect(editor.getState()).toMatchObject({
      view: { scale: 1, x: 30, y: -30 },
      fitted: false,
      selection: ['a'],
      past: [],
    });
    expect(toBody(editor.getState().committed)).toBe(before);
    expect(findRegion(editor.getState().committed, 'a')?.rect.x).toBe(0);
  });
});
