import { describe, expect, test } from 'vitest';

import { writeField } from '../domain/fields.ts';
import { usualAids } from './aids.ts';
import { type EditorState, canvasRect, select, undo } from './editor.ts';
import { dragGuide } from './guide-gesture.ts';
import {
  changeGuide,
  clearGuides,
  guideAt,
  guidesIn,
  nudgePicked,
  pickedGuide,
  putGuide,
  removePicked,
} from './guides.ts';
import { autoPan, gripAt } from './pointer.ts';
import { NO_KEYS, script, shown, stage as bareStage, tiles } from './script.testing.ts';
import { snapping } from './snapping.ts';

const CANVAS = { w: 640, h: 480 };
const VIEW = { scale: 1, x: 100, y: 50 };
/** A stage with rulers, the canvas 100 px from its left and 50 px from its top, with guides at x 200 and y 300. */
const opened = (state: Partial<EditorState> = {}) => {
  const document = putGuide(
    putGuide(tiles(CANVAS, [20, 20, 100, 81]), 'x', undefined, 200),
    'y',
    undefined,
    300,
  );
  return bareStage(document, { view: VIEW, aids: { ...usualAids, rulers: true }, ...state });
};
const guides = (editor: ReturnType<typeof opened>) => guidesIn(editor.getState().committed);
const label = (editor: ReturnType<typeof opened>) => editor.getState().past.at(-1)?.label;

describe('the guides of a document', () => {
  const document = tiles(CANVAS, [20, 20, 100, 81]);

  test('stand in order, whole, on the canvas, none twice', () => {
    let next = document;
    for (const at of [300, 200.4, -5, 999, 200]) next = putGuide(next, 'x', undefined, at);
    expect(guidesIn(next)).toEqual({ x: [0, 200, 300, 640], y: [] });
    expect(guidesIn(putGuide(next, 'y', undefined, 999)).y).toEqual([480]);
  });

  test('lie on the picture that is shown: the automatic layouts have one of their own', () => {
    const wide = writeField(document, [], 'Encode.VideoWidth', 1280);
    const automatic = writeField(wide, [], 'Layout.LayoutMode', 0);
    const { w } = canvasRect(automatic);
    expect(w).not.toBe(CANVAS.w);
    expect(guidesIn(putGuide(automatic, 'x', undefined, 9999)).x).toEqual([w]);
  });

  test('leave no trace where there are none', () => {
    const one = putGuide(document, 'x', undefined, 200);
    expect(putGuide(one, 'x', 200, undefined)).toEqual(document);
    expect('editorOnly' in putGuide(one, 'x', 200, undefined)).toBe(false);
    expect(putGuide(one, 'x', 200, 200)).toBe(one);
    expect(putGuide(document, 'x', undefined, undefined)).toBe(document);
  });

  test('are at most 100 along an axis, and those can still be moved', () => {
    let next = document;
    for (let at = 0; at < 101; at += 1) next = putGuide(next, 'x', undefined, at);
    expect(guidesIn(next).x).toHaveLength(100);
    expect(putGuide(next, 'x', undefined, 500)).toBe(next);
    expect(guidesIn(putGuide(next, 'x', 50, 500)).x.at(-1)).toBe(500);
  });
});

describe('a guide', () => {
  test('is pulled out of a ruler, as one step that can be taken back', () => {
    const editor = opened();
    script(editor).press(10, 200).move(150, 210).move(450, 220).release();
    expect(guides(editor)).toEqual({ x: [200, 350], y: [300] });
    expect(label(editor)).toMatchObject({
      text: { en: 'Add a guide at {axis} {at}' },
      params: { axis: 'x', at: 350 },
    });
    undo(editor);
    expect(guides(editor).x).toEqual([200]);
    script(editor).press(300, 10).move(300, 150).release();
    expect(guides(editor).y).toEqual([100, 300]);
  });

  test('is moved, and says where it is', () => {
    const editor = opened();
    const hand = script(editor).press(302, 400).move(322, 400);
    expect(editor.getState().hand).toMatchObject({ frame: { kind: 'guide', guide: { axis: 'x', at: 222 } } });
    hand.release();
    expect(guides(editor).x).toEqual([222]);
    expect(label(editor)).toMatchObject({ params: { axis: 'x', at: 222 } });
  });

  test('goes away on its ruler, and beyond the canvas', () => {
    const editor = opened();
    script(editor).press(300, 400).move(200, 400).move(10, 400).release();
    expect(guides(editor).x).toEqual([]);
    expect(label(editor)).toMatchObject({
      text: { en: 'Remove the guide at {axis} {at}' },
      params: { at: 200 },
    });
    script(editor).press(400, 350).move(400, 600).release();
    expect(editor.getState().committed.editorOnly).toBeUndefined();
    undo(editor);
    script(editor).press(400, 350).move(400, 40).release();
    expect(guides(editor).y).toEqual([]);
    undo(editor);
    undo(editor);
    editor.setState({ aids: usualAids });
    script(editor).press(300, 400).move(200, 400).move(781, 400).release();
    expect(guides(editor).x).toEqual([]);
  });

  test('goes away on its ruler also where the canvas lies below that', () => {
    const editor = opened({ view: { scale: 1, x: 0, y: 0 } });
    script(editor).press(200, 400).move(20, 400).release();
    expect(guides(editor).x).toEqual([20]);
    script(editor).press(22, 400).move(19, 390).move(19, 380).release();
    expect(guides(editor).x).toEqual([]);
  });

  test('that never left its ruler was never there', () => {
    const editor = opened();
    script(editor).press(10, 200).move(16, 300).release().click(10, 200);
    expect(editor.getState().past).toEqual([]);
    expect(pickedGuide(editor.getState())).toBeUndefined();
  });

  test('comes to rest at regions, the one selected as well, and Control frees it', () => {
    const editor = opened({ attraction: snapping, selection: ['a'] });
    const hand = script(editor).press(300, 400).move(225, 400);
    expect(guidesIn(editor.getState().committed).x).toEqual([200]);
    expect(editor.getState().hand).toMatchObject({ frame: { guide: { at: 120 } } });
    hand.hold('invert');
    expect(editor.getState().hand).toMatchObject({ frame: { guide: { at: 125 } } });
    hand.release();
    expect(editor.getState().selection).toEqual(['a']);
  });

  test('does not move the view, and Escape puts it back', () => {
    const editor = opened();
    const hand = script(editor).press(300, 400).move(400, 400);
    autoPan(editor, 8, 0);
    expect(editor.getState().view).toEqual(VIEW);
    hand.escape();
    expect(guides(editor).x).toEqual([200]);
  });

  test('is what a guide gesture begins with: from anything else it changes nothing', () => {
    const editor = opened();
    script(editor).press(150, 80);
    const { hand } = editor.getState();
    expect(hand.phase === 'pressing' && dragGuide(hand.start, { ...hand.now, modifiers: NO_KEYS })).toEqual({
      kind: 'guide',
    });
  });
});

describe('what lies under the pointer', () => {
  test('is a ruler before all else, where there are rulers', () => {
    const editor = opened();
    const grip = (x: number, y: number) => gripAt(editor.getState(), { x, y }, 'mouse');
    expect(grip(19, 200)).toEqual({ kind: 'guide', axis: 'x', from: undefined });
    expect(grip(300, 19)).toEqual({ kind: 'guide', axis: 'y', from: undefined });
    expect(grip(20, 200)).toEqual({ kind: 'ground' });
    editor.setState({ aids: usualAids });
    expect(grip(19, 200)).toEqual({ kind: 'ground' });
  });

  test('is the nearest guide, wider for a finger', () => {
    const state = opened().getState();
    expect(guideAt(state, { x: 304, y: 200 }, 'mouse')).toEqual({ axis: 'x', at: 200 });
    expect(guideAt(state, { x: 305, y: 200 }, 'mouse')).toBeUndefined();
    expect(guideAt(state, { x: 311, y: 200 }, 'touch')).toEqual({ axis: 'x', at: 200 });
    expect(guideAt(state, { x: 303, y: 351 }, 'mouse')).toEqual({ axis: 'y', at: 300 });
  });

  test('is a handle before a guide, and a guide before a region', () => {
    const document = putGuide(tiles(CANVAS, [20, 20, 100, 81]), 'x', undefined, 120);
    const editor = bareStage(document, { view: VIEW });
    const grip = () => gripAt(editor.getState(), { x: 219, y: 110 }, 'mouse');
    expect(grip()).toEqual({ kind: 'guide', axis: 'x', from: 120 });
    select(editor, ['a']);
    expect(grip()).toEqual({ kind: 'handle', handle: 'e' });
  });
});

describe('a guide that was clicked', () => {
  const picked = () => {
    const editor = opened({ selection: ['a'] });
    script(editor).click(300, 400);
    return editor;
  };

  test('is picked in place of regions, and Delete takes it away', () => {
    const editor = picked();
    expect(editor.getState().selection).toEqual([]);
    expect(pickedGuide(editor.getState())).toEqual({ axis: 'x', at: 200 });
    expect(removePicked(editor)).toBe(true);
    expect(guides(editor)).toEqual({ x: [], y: [300] });
    expect(removePicked(editor)).toBe(false);
  });

  test('moves with the arrow keys, a burst being one step, within the canvas', () => {
    const editor = picked();
    expect(nudgePicked(editor, { dx: 1, dy: 0 }, 1)).toBe(true);
    nudgePicked(editor, { dx: 1, dy: 0 }, 10);
    nudgePicked(editor, { dx: 0, dy: 1 }, 10);
    expect(guides(editor).x).toEqual([211]);
    expect(editor.getState().past).toHaveLength(1);
    nudgePicked(editor, { dx: -1, dy: 0 }, 999);
    expect(guides(editor).x).toEqual([0]);
    script(editor).click(400, 350);
    nudgePicked(editor, { dx: 0, dy: 1 }, 999);
    expect(guides(editor).y).toEqual([480]);
  });

  test('is picked no longer once something else is pressed or selected', () => {
    const editor = picked();
    select(editor, []);
    expect(pickedGuide(editor.getState())).toBeUndefined();
    expect(nudgePicked(editor, { dx: 1, dy: 0 }, 1)).toBe(false);
    script(editor).click(300, 400);
    select(editor, ['a']);
    expect(pickedGuide(editor.getState())).toBeUndefined();
    script(editor).click(300, 400).click(900, 700);
    expect(pickedGuide(editor.getState())).toBeUndefined();
  });
});

describe('by number', () => {
  test('guides are added, moved and taken away', () => {
    const editor = opened();
    changeGuide(editor, 'x', undefined, 77);
    changeGuide(editor, 'x', 77, 78);
    expect(guides(editor).x).toEqual([78, 200]);
    expect(label(editor)).toMatchObject({ text: { en: 'Move a guide to {axis} {at}' } });
    changeGuide(editor, 'x', 78, undefined);
    expect(guides(editor).x).toEqual([200]);
  });

  test('all of them at once, regions staying where they are', () => {
    const editor = opened();
    clearGuides(editor);
    clearGuides(editor);
    expect(guides(editor)).toEqual({ x: [], y: [] });
    expect(editor.getState().past).toHaveLength(1);
    expect(shown(editor, 'a')?.x).toBe(20);
  });
});
