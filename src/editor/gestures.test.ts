import { describe, expect, test } from 'vitest';

import { undo } from './editor.ts';
import { legalShift, moveRoom } from './gestures.ts';
import { fullReason } from './operations.ts';
import { type Box, fields, openBody, rect, script, shown, stage, tiles } from './script.testing.ts';

const CANVAS = { w: 640, h: 480 };
type Opened = ReturnType<typeof stage>;

const places = (editor: Opened, names: string) => Array.from(names).map((id) => shown(editor, id));
const past = (editor: Opened) => editor.getState().past.length;
const readout = (editor: Opened) => {
  const { hand } = editor.getState();
  return hand.phase === 'dragging' ? hand.frame.readout : undefined;
};

describe('the room to move', () => {
  test.each<[string, number, number, boolean, [number, number]]>([
    ['is up to both edges of the canvas', 10, 20, true, [-10, 70]],
    ['leaves the first pixel on the canvas where the rest may leave it', 10, 20, false, [-10, 89]],
    ['is none outwards for what hangs over already', 90, 20, true, [-90, 0]],
    ['is none where all is filled', 0, 100, true, [0, 0]],
  ])('%s', (_, start, length, keepInside, room) => {
    expect(moveRoom(start, length, 100, keepInside).map((by) => by + 0)).toEqual(room);
  });

  test('is that of all rectangles, in whole pixels', () => {
    const canvas = { width: 100, height: 100 };
    const two = [rect([10, 10, 20, 20]), rect([60, 50, 20, 20])];
    expect(legalShift(two, 99, -99, canvas, true)).toEqual({ x: 20, y: -10 });
    expect(legalShift(two, 0.4, -0.4, canvas, true)).toEqual({ x: 0, y: 0 });
    expect(legalShift(two, 1.5, 2.6, canvas, true)).toEqual({ x: 2, y: 3 });
  });
});

describe('moving', () => {
  const one = () => stage(tiles(CANVAS, [100, 100, 200, 100]));

  test('a drag by 100 px is exactly one step and exactly 100 px', () => {
    const editor = one();
    script(editor).press(150, 150).move(170, 150).move(250, 150).release();
    expect(shown(editor, 'a')).toEqual(rect([200, 100, 200, 100]));
    expect(past(editor)).toBe(1);
  });

  test.each([0.25, 2, 3])('at scale %d the pixels are those of the canvas', (scale) => {
    const editor = stage(tiles(CANVAS, [100, 100, 200, 100]), { view: { scale, x: 30, y: 40 } });
    const at = (x: number, y: number) => [30 + x * scale, 40 + y * scale] as const;
    script(editor)
      .press(...at(200, 150))
      .move(...at(248, 126))
      .release();
    expect(shown(editor, 'a')).toEqual(rect([148, 76, 200, 100]));
  });

  test('shows where it is, and how far it has gone', () => {
    const editor = one();
    script(editor).press(150, 150).move(160, 120);
    expect(readout(editor)).toEqual({ box: rect([110, 70, 200, 100]), dx: 10, dy: -30 });
  });

  test('back to where it was is no step', () => {
    const editor = one();
    const before = editor.getState().committed;
    script(editor).press(150, 150).move(200, 150).move(150, 150).release();
    expect(editor.getState().committed).toBe(before);
    expect(past(editor)).toBe(0);
  });

  test('stops at the canvas', () => {
    const editor = one();
    const hand = script(editor).press(150, 150).move(999, 999);
    expect(shown(editor, 'a')).toEqual(rect([440, 380, 200, 100]));
    hand.move(-999, -999);
    expect(shown(editor, 'a')).toEqual(rect([0, 0, 200, 100]));
  });

  test('may leave one pixel on the canvas where regions need not stay inside', () => {
    const editor = stage(tiles(CANVAS, [100, 100, 200, 100]), { keepInside: false });
    script(editor).press(150, 150).move(999, 999).release();
    expect(shown(editor, 'a')).toEqual(rect([639, 479, 200, 100]));
  });

  test('keeps the places of three regions to each other when the canvas stops one of them', () => {
    const boxes: Box[] = [
      [10, 10, 50, 50],
      [300, 200, 50, 50],
      [500, 100, 100, 50],
    ];
    const editor = stage(tiles(CANVAS, ...boxes), { selection: ['a', 'b', 'c'] });
    script(editor).press(320, 220).move(900, 100).release();
    expect(places(editor, 'abc')).toEqual([
      rect([50, 0, 50, 50]),
      rect([340, 190, 50, 50]),
      rect([540, 90, 100, 50]),
    ]);
    expect(past(editor)).toBe(1);
  });

  test('does not pull in a region that was imported hanging over', () => {
    const editor = stage(tiles(CANVAS, [600, 400, 200, 200]));
    const hand = script(editor).press(620, 420).move(720, 420);
    expect(shown(editor, 'a')).toEqual(rect([600, 400, 200, 200]));
    hand.move(610, 410).release();
    expect(shown(editor, 'a')).toEqual(rect([590, 390, 200, 200]));
  });

  test('writes nothing but the figures that change', () => {
    const editor = stage(openBody(CANVAS, [], [{ StreamIndex: 0, Width: 50, Height: 50, extra: 1 }]));
    script(editor).press(25, 25).move(35, 25).release();
    expect(editor.getState().committed.slots[0]?.region).toEqual({
      StreamIndex: 0,
      LocationX: 10,
      Width: 50,
      Height: 50,
      extra: 1,
    });
  });

  test.each([
    { w: 2, h: 2 },
    { w: 1920, h: 1920 },
  ])('has room on a canvas of $w x $h', (canvas) => {
    const editor = stage(tiles(canvas, [0, 0, 1, 1]), { view: { scale: 64, x: 0, y: 0 } });
    script(editor).press(32, 32).move(99_999, 99_999).release();
    const last = Math.min(canvas.w - 1, Math.round((99_999 - 32) / 64));
    expect(shown(editor, 'a')).toEqual(rect([last, last, 1, 1]));
  });

  test('takes a selected stream without a region along, as it is', () => {
    const document = openBody(
      CANVAS,
      [{ Index: 0 }, { Index: 1 }],
      [{ StreamIndex: 0, ...fields([0, 0, 50, 50]) }],
    );
    const editor = stage(document, { selection: ['a', 'b'] });
    const hand = script(editor).press(25, 25).move(35, 25);
    expect(shown(editor, 'a')?.x).toBe(10);
    hand.hold('alt').release();
    const { slots } = editor.getState().committed;
    expect(slots).toHaveLength(4);
    expect(slots.filter((slot) => slot.region === undefined)).toHaveLength(2);
    expect(shown(editor, 'a')?.x).toBe(0);
  });
});

describe('with Shift, moving keeps to the longer axis', () => {
  test('from the start of the drag, and anew at every move', () => {
    const editor = stage(tiles(CANVAS, [100, 100, 100, 100]));
    const at = () => [shown(editor, 'a')?.x, shown(editor, 'a')?.y];
    const hand = script(editor).hold('shift').press(150, 150).move(180, 170);
    expect(at()).toEqual([130, 100]);
    hand.move(180, 190);
    expect(at()).toEqual([100, 140]);
    hand.let('shift');
    expect(at()).toEqual([130, 140]);
    hand.hold('shift');
    expect(at()).toEqual([100, 140]);
  });
});

describe('with Alt, copies move', () => {
  const two = () => stage(tiles(CANVAS, [100, 100, 100, 100], [300, 100, 50, 50]), { selection: ['a', 'b'] });

  test('while it is held; letting go takes them away again', () => {
    const editor = two();
    const before = editor.getState().committed;
    const hand = script(editor).press(150, 150).move(160, 170);
    expect(shown(editor, 'a')).toEqual(rect([110, 120, 100, 100]));
    hand.hold('alt');
    expect(places(editor, 'ab')).toEqual([rect([100, 100, 100, 100]), rect([300, 100, 50, 50])]);
    expect(places(editor, '').length).toBe(0);
    expect(shown(editor, 'new1')).toEqual(rect([110, 120, 100, 100]));
    expect(shown(editor, 'new2')).toEqual(rect([310, 120, 50, 50]));
    hand.let('alt');
    expect(shown(editor, 'new1')).toBeUndefined();
    hand.hold('alt').release();
    expect(editor.getState().selection).toEqual(['new1', 'new2']);
    expect(past(editor)).toBe(1);
    expect(editor.getState().past[0]?.label.text.en).toBe('Duplicate {n} regions');
    undo(editor);
    expect(editor.getState().committed).toBe(before);
    expect(editor.getState().selection).toEqual(['a', 'b']);
  });

  test('named the same at every move', () => {
    const editor = two();
    const hand = script(editor).hold('alt').press(150, 150).move(160, 170).move(200, 200).move(210, 210);
    expect(shown(editor, 'new1')).toEqual(rect([160, 160, 100, 100]));
    hand.release();
    expect(editor.getState().committed.slots.map(({ id }) => id)).toEqual(['a', 'b', 'new1', 'new2']);
  });

  test('beyond the canvas, where regions need not stay inside', () => {
    const editor = stage(tiles(CANVAS, [100, 100, 100, 100]), { keepInside: false });
    script(editor).press(150, 150).hold('alt').move(700, 150).release();
    expect(shown(editor, 'new1')).toEqual(rect([639, 100, 100, 100]));
  });

  test('with Shift along one axis', () => {
    const editor = two();
    script(editor).hold('alt').press(150, 150).hold('shift').move(160, 170);
    expect(shown(editor, 'new1')).toEqual(rect([100, 120, 100, 100]));
  });

  test('not at 17: Alt does nothing, and why is said once', () => {
    const editor = stage(tiles(CANVAS, ...Array.from({ length: 17 }, (): Box => [100, 100, 50, 50])), {
      selection: ['q'],
    });
    const hand = script(editor).press(125, 125).move(135, 125);
    expect(editor.getState().said).toBeUndefined();
    hand.hold('alt');
    expect(editor.getState().said).toEqual({ text: fullReason });
    const { said } = editor.getState();
    hand.move(145, 125);
    expect(editor.getState().said).toBe(said);
    hand.release();
    expect(editor.getState().committed.slots).toHaveLength(17);
    expect(shown(editor, 'q')?.x).toBe(120);
  });

  test('is said as well where Alt was held before the drag began', () => {
    const editor = stage(tiles(CANVAS, ...Array.from({ length: 17 }, (): Box => [100, 100, 50, 50])));
    script(editor).hold('alt').press(125, 125).move(135, 125);
    expect(editor.getState().said).toEqual({ text: fullReason });
  });
});
