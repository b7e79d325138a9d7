import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Rect } from '../domain/rect.ts';
import { resize } from './gestures.ts';
import { type Box, NO_KEYS, rect, script, shown, stage, tiles } from './script.testing.ts';

const CANVAS = { w: 640, h: 480 };
type Opened = ReturnType<typeof stage>;

const places = (editor: Opened, names: string) => Array.from(names).map((id) => shown(editor, id));
const past = (editor: Opened) => editor.getState().past.length;
const readout = (editor: Opened) => {
  const { hand } = editor.getState();
  return hand.phase === 'dragging' ? hand.frame.readout : undefined;
};

describe('resizing', () => {
  const BOX: Box = [200, 150, 200, 100];
  const one = (state = {}) => stage(tiles(CANVAS, BOX), { selection: ['a'], ...state });

  test.each<[string, [number, number], Box]>([
    ['nw', [200, 150], [190, 130, 210, 120]],
    ['n', [300, 150], [200, 130, 200, 120]],
    ['ne', [400, 150], [200, 130, 190, 120]],
    ['e', [400, 200], [200, 150, 190, 100]],
    ['se', [400, 250], [200, 150, 190, 80]],
    ['s', [300, 250], [200, 150, 200, 80]],
    ['sw', [200, 250], [190, 150, 210, 80]],
    ['w', [200, 200], [190, 150, 210, 100]],
  ])('by %s leaves the edges opposite where they are', (_, [x, y], box) => {
    const editor = one();
    script(editor)
      .press(x, y)
      .move(x - 10, y - 20)
      .release();
    expect(shown(editor, 'a')).toEqual(rect(box));
    expect(past(editor)).toBe(1);
  });

  test('does not jump to the pointer that takes it beside its middle', () => {
    const editor = one();
    script(editor).press(405, 246).move(415, 246).release();
    expect(shown(editor, 'a')).toEqual(rect([200, 150, 210, 100]));
  });

  test('shows the box, and how much larger it is', () => {
    const editor = one();
    script(editor).press(400, 250).move(390, 280);
    expect(readout(editor)).toEqual({ box: rect([200, 150, 190, 130]), dx: -10, dy: 30 });
  });

  test('with Shift keeps the ratio, with Alt the centre, with both both; at once', () => {
    const editor = one();
    const hand = script(editor).press(400, 250).move(440, 250);
    expect(shown(editor, 'a')).toEqual(rect([200, 150, 240, 100]));
    hand.hold('shift');
    expect(shown(editor, 'a')).toEqual(rect([200, 150, 240, 120]));
    hand.hold('alt');
    expect(shown(editor, 'a')).toEqual(rect([160, 130, 280, 140]));
    hand.let('shift');
    expect(shown(editor, 'a')).toEqual(rect([160, 150, 280, 100]));
    hand.let('alt');
    expect(shown(editor, 'a')).toEqual(rect([200, 150, 240, 100]));
  });

  test('across the opposite edge stops at 2 px, and does not turn over', () => {
    const editor = one();
    script(editor).press(200, 150).move(900, 700).release();
    expect(shown(editor, 'a')).toEqual(rect([398, 248, 2, 2]));
  });

  test('stops at the canvas', () => {
    const editor = one();
    script(editor).press(400, 250).move(900, 700).release();
    expect(shown(editor, 'a')).toEqual(rect([200, 150, 440, 330]));
  });

  test('goes on to the size of the canvas where regions need not stay inside', () => {
    const editor = one({ keepInside: false });
    script(editor).press(400, 250).move(1900, 1700).release();
    expect(shown(editor, 'a')).toEqual(rect([200, 150, 640, 480]));
  });

  test('does not enlarge an imported overhang, but may reduce it', () => {
    const editor = stage(tiles(CANVAS, [500, 300, 300, 300]), { selection: ['a'] });
    const hand = script(editor).press(800, 600).move(900, 700);
    expect(shown(editor, 'a')).toEqual(rect([500, 300, 300, 300]));
    hand.move(700, 500).release();
    expect(shown(editor, 'a')).toEqual(rect([500, 300, 200, 200]));
  });

  test('of an overhang from its left keeps the right edge, and a column on the canvas', () => {
    const editor = stage(tiles(CANVAS, [500, 300, 300, 300]), { selection: ['a'] });
    script(editor).press(500, 300).move(790, 590);
    expect(shown(editor, 'a')).toEqual(rect([639, 479, 161, 121]));
    expect(readout(editor)).toEqual({ box: rect([639, 479, 161, 121]), dx: -139, dy: -179 });
  });

  test('of a region smaller than 2 px goes only outwards', () => {
    const editor = stage(tiles(CANVAS, [100, 100, 1, 1]), { selection: ['a'] });
    const hand = script(editor).press(104, 104).move(94, 94);
    expect(shown(editor, 'a')).toEqual(rect([100, 100, 1, 1]));
    hand.move(113, 112).release();
    expect(shown(editor, 'a')).toEqual(rect([100, 100, 10, 9]));
  });

  test('begins with a handle: from anything else it changes nothing', () => {
    const editor = one();
    script(editor).press(300, 200);
    const { hand } = editor.getState();
    const start = hand.phase === 'idle' ? undefined : hand.start;
    expect(
      start &&
        resize(start, { at: start.at, modifiers: NO_KEYS, view: start.view, pace: { time: 0, speed: 0 } }),
    ).toEqual({
      kind: 'resize',
    });
  });
});

describe('resizing several', () => {
  const TILES: Box[] = [
    [100, 100, 101, 67],
    [201, 100, 99, 67],
    [100, 167, 101, 53],
    [201, 167, 99, 53],
  ];
  const all = ['a', 'b', 'c', 'd'];

  test('scales the box around them', () => {
    const editor = stage(tiles(CANVAS, [100, 100, 50, 50], [200, 200, 100, 100]), { selection: ['a', 'b'] });
    script(editor).press(300, 300).move(400, 200).release();
    expect(places(editor, 'ab')).toEqual([rect([100, 100, 75, 25]), rect([250, 150, 150, 50])]);
  });

  test('stops where the smallest would be less than 2 px', () => {
    const editor = stage(tiles(CANVAS, [100, 100, 10, 10], [200, 200, 100, 100]), { selection: ['a', 'b'] });
    script(editor).press(300, 300).move(0, 0).release();
    expect(places(editor, 'ab')).toEqual([rect([100, 100, 2, 2]), rect([120, 120, 20, 20])]);
  });

  test('leaves no seam between four tiles, whatever the drag and the keys', () => {
    const corner = fc.constantFrom<[number, number]>([100, 100], [300, 100], [300, 220], [100, 220]);
    const by = fc.integer({ min: -400, max: 400 });
    fc.assert(
      fc.property(
        corner,
        by,
        by,
        fc.boolean(),
        fc.boolean(),
        fc.boolean(),
        ([x, y], dx, dy, shift, alt, keepInside) => {
          const editor = stage(tiles(CANVAS, ...TILES), { selection: all, keepInside });
          const hand = script(editor).press(x, y);
          if (shift) hand.hold('shift');
          if (alt) hand.hold('alt');
          hand.move(x + dx, y + dy);
          const [nw, ne, sw, se] = places(editor, 'abcd') as [Rect, Rect, Rect, Rect];
          expect([nw.x + nw.w, sw.x + sw.w, se.x]).toEqual([ne.x, ne.x, ne.x]);
          expect([nw.y + nw.h, ne.y + ne.h, se.y]).toEqual([sw.y, sw.y, sw.y]);
          for (const tile of [nw, ne, sw, se]) {
            expect(Object.values(tile).every(Number.isInteger)).toBe(true);
            expect(tile.w >= 2 && tile.h >= 2 && tile.x >= 0 && tile.y >= 0).toBe(true);
            if (keepInside) expect(tile.x + tile.w <= 640 && tile.y + tile.h <= 480).toBe(true);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
