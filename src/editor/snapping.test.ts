import { describe, expect, test } from 'vitest';

import { markDocument, markSlot } from '../domain/marks.ts';
import { usualAids } from './aids.ts';
import { type EditorState, undo } from './editor.ts';
import { drag, press, release, rest } from './pointer.ts';
import {
  type Box,
  NO_KEYS,
  fields,
  openBody,
  rect,
  script,
  shown,
  stage as bareStage,
  tiles,
} from './script.testing.ts';
import { snapping } from './snapping.ts';

const CANVAS = { w: 640, h: 480 };
const stage = (document: Parameters<typeof bareStage>[0], state: Partial<EditorState> = {}) =>
  bareStage(document, { attraction: snapping, ...state });
const frame = (editor: ReturnType<typeof stage>) => {
  const { hand } = editor.getState();
  return hand.phase === 'dragging' ? hand.frame : undefined;
};
const lines = (editor: ReturnType<typeof stage>) =>
  (frame(editor)?.guides ?? []).flatMap((guide) =>
    guide.kind === 'line' ? [`${guide.of} ${guide.axis} ${guide.at}`] : [],
  );

describe('moving', () => {
  const one = (state?: Partial<EditorState>) => stage(tiles(CANVAS, [100, 111, 210, 101]), state);

  test.each([
    [0.5, 15, 17],
    [2, 3, 5],
  ])('at scale %d comes to rest %d px from the edge, not %d', (scale, near, far) => {
    for (const [off, x] of [
      [near, 0],
      [far, far],
    ] as const) {
      const editor = one({ view: { scale, x: 0, y: 0 } });
      script(editor)
        .press(150 * scale, 150 * scale)
        .move((150 - 100 + off) * scale, 150 * scale)
        .release();
      expect(shown(editor, 'a')?.x).toBe(x);
    }
  });

  test('shows the lines it has come to rest on, and none without', () => {
    const editor = one();
    const hand = script(editor).press(150, 150).move(150, 263);
    expect(shown(editor, 'a')).toEqual(rect([100, 224, 210, 101]));
    hand.move(145, 200);
    expect(lines(editor)).toEqual([]);
    hand.move(56, 200);
    expect(lines(editor)).toEqual(['canvas x 0']);
  });

  test('Control frees it at once, without the pointer moving', () => {
    const editor = one();
    const hand = script(editor).press(150, 150).move(55, 170);
    expect(shown(editor, 'a')?.x).toBe(0);
    hand.hold('invert');
    expect(shown(editor, 'a')?.x).toBe(5);
    expect(frame(editor)?.guides).toEqual([]);
    hand.let('invert').release();
    expect(shown(editor, 'a')?.x).toBe(0);
  });

  test('Control lets it where nothing attracts', () => {
    const editor = one({ aids: { ...usualAids, snapping: false } });
    const hand = script(editor).press(150, 150).move(55, 170);
    expect(shown(editor, 'a')?.x).toBe(5);
    hand.hold('invert');
    expect(shown(editor, 'a')?.x).toBe(0);
  });

  test('Shift keeps to its axis and comes to rest along that', () => {
    const editor = one();
    script(editor).press(150, 150).hold('shift').move(55, 155);
    expect(shown(editor, 'a')).toEqual(rect([0, 111, 210, 101]));
  });

  test('the reach is the one that was chosen', () => {
    const editor = one({ aids: { ...usualAids, reach: 4 } });
    script(editor).press(150, 150).move(55, 170);
    expect(shown(editor, 'a')?.x).toBe(5);
  });

  test('several as one box, those of them do not attract each other', () => {
    const editor = stage(tiles(CANVAS, [100, 100, 50, 51], [163, 120, 50, 51]), { selection: ['a', 'b'] });
    script(editor).press(110, 110).move(17, 125).release();
    expect(shown(editor, 'a')).toEqual(rect([0, 115, 50, 51]));
    expect(shown(editor, 'b')).toEqual(rect([63, 135, 50, 51]));
  });

  test('copies come to rest at what they are copies of', () => {
    const editor = stage(tiles(CANVAS, [100, 111, 206, 101]));
    script(editor).press(150, 150).hold('alt').move(155, 270);
    expect(shown(editor, 'new1')?.x).toBe(100);
  });

  test('hidden regions do not attract', () => {
    const document = tiles(CANVAS, [100, 111, 210, 101], [333, 300, 77, 81]);
    const hidden = {
      ...document,
      slots: document.slots.map((slot) => (slot.id === 'b' ? markSlot(slot, { hidden: true }) : slot)),
    };
    for (const [opened, x] of [
      [document, 333],
      [hidden, 330],
    ] as const) {
      const editor = stage(opened);
      script(editor).press(150, 150).move(380, 163);
      expect(shown(editor, 'a')?.x).toBe(x);
    }
  });

  test('guides of the document and the grid attract', () => {
    const guided = markDocument(tiles(CANVAS, [100, 111, 210, 101]), { guides: { x: [77], y: [] } });
    const editor = stage(guided);
    script(editor).press(150, 150).move(131, 200);
    expect(shown(editor, 'a')?.x).toBe(77);
    expect(lines(editor)).toEqual(['guide x 77']);
    const gridded = one({ aids: { ...usualAids, grid: true, gridStep: 25 } });
    script(gridded).press(150, 150).move(121, 170);
    expect(shown(gridded, 'a')?.x).toBe(75);
  });

  test('comes to rest within what is legal', () => {
    const editor = stage(tiles(CANVAS, [100, 111, 210, 101], [400, 20, 236, 33]));
    script(editor).press(150, 150).move(999, 163);
    expect(shown(editor, 'a')?.x).toBe(430);
    expect(lines(editor)).toEqual(['canvas x 640']);
  });
});

describe('resizing', () => {
  const opened = (state: Partial<EditorState> = {}, ...more: Box[]) =>
    stage(tiles(CANVAS, [100, 100, 160, 90], ...more), { selection: ['a'], ...state });

  test.each([
    ['the right edge', [260, 145], [575, 145], [100, 100, 480, 90], 580],
    ['the left edge', [100, 145], [5, 145], [0, 100, 260, 90], 0],
  ] as const)('%s comes to rest on a line', (_, from, to, box, at) => {
    const editor = opened({}, [580, 300, 31, 33]);
    script(editor).press(from[0], from[1]).move(to[0], to[1]);
    expect(shown(editor, 'a')).toEqual(rect(box));
    expect(lines(editor).some((line) => line.endsWith(`x ${at}`))).toBe(true);
  });

  test.each([
    ['top', [180, 100], [180, 5], [100, 0, 160, 190]],
    ['bottom', [180, 190], [180, 245], [100, 100, 160, 140]],
  ] as const)('the %s edge as well', (_, from, to, box) => {
    const editor = opened();
    script(editor).press(from[0], from[1]).move(to[0], to[1]);
    expect(shown(editor, 'a')).toEqual(rect(box));
  });

  test('both edges of a corner', () => {
    const editor = opened({}, [403, 377, 31, 33]);
    script(editor).press(260, 190).move(400, 380).release();
    expect(shown(editor, 'a')).toEqual(rect([100, 100, 303, 277]));
  });

  test('with the ratio kept the nearer edge decides for both', () => {
    const editor = opened({}, [403, 20, 100, 33]);
    const hand = script(editor).press(260, 190).hold('shift').move(420, 275);
    hand.move(410, 270);
    expect(shown(editor, 'a')).toEqual(rect([100, 100, 303, 170]));
    const other = opened({}, [403, 20, 100, 33]);
    script(other).press(100, 100).hold('shift').move(-60, 4);
    expect(shown(other, 'a')).toEqual(rect([0, 44, 260, 146]));
  });

  test('with the ratio kept, from an edge', () => {
    const editor = opened({}, [403, 20, 100, 33]);
    script(editor).press(260, 145).hold('shift').move(400, 145);
    expect(shown(editor, 'a')?.w).toBe(303);
  });

  test('about the centre shows what both edges met', () => {
    const editor = opened();
    script(editor).press(260, 145).hold('alt').move(355, 145);
    expect(shown(editor, 'a')).toEqual(rect([0, 100, 360, 90]));
    expect(lines(editor)).toEqual(['canvas x 0']);
  });

  test('comes to rest at the ratio of the source, cut as it is', () => {
    const crop = { LocationX: 0, LocationY: 0, WidthProportion: 0.5, HeightProportion: 1 };
    const document = openBody(
      CANVAS,
      [{ Index: 0 }],
      [{ StreamIndex: 0, ...fields([100, 100, 163, 90]), SourceCrop: crop }],
    );
    for (const [w, width, name] of [
      [1200, 150, '1.67:1'],
      [640, 80, '1:1.13'],
    ] as const) {
      const editor = stage(document, {
        selection: ['a'],
        sourceSize: () => ({ w, h: 360 }),
        aids: { ...usualAids, reach: 4 },
      });
      script(editor)
        .press(263, 145)
        .move(100 + width + 2, 145);
      expect(shown(editor, 'a')?.w).toBe(width);
      expect(frame(editor)?.guides).toContainEqual(expect.objectContaining({ kind: 'ratio', name }));
    }
  });

  test('without a crop, and of several not at all', () => {
    const sourceSize = () => ({ w: 200, h: 100 });
    const editor = opened({ sourceSize });
    script(editor).press(260, 145).move(277, 145);
    expect(shown(editor, 'a')?.w).toBe(180);
    const two = opened({ sourceSize, selection: ['a', 'b'] }, [100, 100, 160, 90]);
    script(two).press(260, 145).move(277, 145);
    expect(shown(two, 'a')?.w).toBe(177);
  });
});

describe('in full flight', () => {
  const flying = () => {
    const editor = stage(tiles(CANVAS, [100, 111, 210, 101]));
    press(editor, { at: { x: 150, y: 150 }, button: 0, pointer: 'mouse', modifiers: NO_KEYS, time: 0 });
    drag(editor, { x: 55, y: 170 }, NO_KEYS, 20);
    return editor;
  };

  test('nothing attracts, until the pointer slows down', () => {
    const editor = flying();
    expect(shown(editor, 'a')?.x).toBe(5);
    drag(editor, { x: 54, y: 170 }, NO_KEYS, 60);
    expect(shown(editor, 'a')?.x).toBe(0);
  });

  test('until it comes to rest', () => {
    const editor = flying();
    rest(editor);
    expect(shown(editor, 'a')?.x).toBe(0);
    const { hand } = editor.getState();
    rest(editor);
    expect(editor.getState().hand).toBe(hand);
  });

  test('until it lets go, as one step', () => {
    const editor = flying();
    drag(editor, { x: 55, y: 170 }, NO_KEYS);
    release(editor);
    rest(editor);
    expect(shown(editor, 'a')?.x).toBe(0);
    expect(editor.getState().past).toHaveLength(1);
    undo(editor);
    expect(shown(editor, 'a')?.x).toBe(100);
  });
});

describe('without what attracts', () => {
  test('all stays where the hand takes it', () => {
    const editor = bareStage(tiles(CANVAS, [100, 111, 210, 101]));
    script(editor).press(150, 150).move(55, 170).release();
    expect(shown(editor, 'a')).toEqual(rect([5, 131, 210, 101]));
  });
});
