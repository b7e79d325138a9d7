import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { hasProportion } from '../domain/proportions.ts';
import { select, undo } from './editor.ts';
import { lockRatio } from './lock-ratio.ts';
import { nudgeEdge } from './nudge.ts';
import { lockOf, ratioKept } from './proportions.ts';
import { type Box, rect, script, shown, stage, tiles } from './script.testing.ts';
import { snapping } from './snapping.ts';

const CANVAS = { w: 640, h: 480 };
const BOX: Box = [200, 150, 160, 90];

const locked = (...boxes: readonly Box[]) => {
  const editor = stage(tiles(CANVAS, ...boxes), { selection: ['a'] });
  lockRatio(editor, ['a'], 'own');
  return editor;
};

describe('a locked ratio', () => {
  test('is a step that changes no place, and can be taken back', () => {
    const editor = locked(BOX);
    expect(lockOf(editor.getState().committed, 'a')).toEqual([16, 9]);
    expect(shown(editor, 'a')).toEqual(rect(BOX));
    expect(editor.getState().past).toHaveLength(1);
    lockRatio(editor, ['a'], 'own');
    expect(editor.getState().past).toHaveLength(1);
    lockRatio(editor, ['a'], undefined);
    expect(lockOf(editor.getState().committed, 'a')).toBeUndefined();
    undo(editor);
    undo(editor);
    expect(lockOf(editor.getState().committed, 'a')).toBeUndefined();
  });

  test('passes over a record without a region', () => {
    const plain = tiles(CANVAS, BOX, BOX);
    const slots = plain.slots.map(({ region, ...slot }) =>
      slot.id === 'b' || !region ? slot : { ...slot, region },
    );
    const editor = stage({ ...plain, slots, regionOrder: ['a'] });
    lockRatio(editor, ['a', 'b'], 'own');
    const { committed } = editor.getState();
    expect(['a', 'b'].map((id) => lockOf(committed, id))).toEqual([[16, 9], undefined]);
  });

  test('gives the region its shape at once', () => {
    const editor = stage(tiles(CANVAS, BOX), { selection: ['a'] });
    lockRatio(editor, ['a'], () => [1, 1]);
    expect(shown(editor, 'a')).toEqual(rect([200, 150, 160, 160]));
    expect(ratioKept(editor.getState().committed, 'a')).toBe(1);
  });

  test('is kept by every handle, and Shift frees it', () => {
    const editor = locked(BOX);
    const hand = script(editor).press(360, 240).move(440, 240);
    expect(shown(editor, 'a')).toEqual(rect([200, 150, 240, 135]));
    hand.hold('shift');
    expect(shown(editor, 'a')).toEqual(rect([200, 150, 240, 90]));
    hand.let('shift');
    expect(shown(editor, 'a')).toEqual(rect([200, 150, 240, 135]));
    hand.release();
  });

  test('of one of several holds for the box around them', () => {
    const editor = locked(BOX, [400, 300, 40, 30]);
    select(editor, ['a', 'b']);
    script(editor).press(440, 330).move(320, 330);
    expect(shown(editor, 'a')).toEqual(rect([200, 150, 160, 90]));
    script(editor).move(560, 240);
    const [a, b] = [shown(editor, 'a'), shown(editor, 'b')];
    expect(a && b && [a.w / 160, b.w / 40].map((scale) => Math.round(scale * 10))).toEqual([15, 15]);
  });

  test('is kept by the keys that move an edge', () => {
    const editor = locked(BOX);
    nudgeEdge(editor, { dx: 1, dy: 0 }, 16, false);
    expect(shown(editor, 'a')).toMatchObject({ x: 200, w: 176, h: 99 });
  });

  test('does not drift, whatever it is pulled to, snapping included', () => {
    const by = fc.integer({ min: -200, max: 200 });
    const pulls = fc.array(fc.tuple(fc.boolean(), by, by), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(pulls, (list) => {
        const editor = locked(BOX, [411, 30, 77, 61]);
        editor.setState({ attraction: snapping });
        for (const [east, dx, dy] of list) {
          const box = shown(editor, 'a') ?? rect(BOX);
          const x = east ? box.x + box.w : box.x;
          script(editor)
            .press(x, box.y + box.h)
            .move(x + dx, box.y + box.h + dy)
            .release();
        }
        const box = shown(editor, 'a') ?? rect(BOX);
        expect(hasProportion(box, [16, 9])).toBe(true);
        expect(ratioKept(editor.getState().committed, 'a')).toBe(16 / 9);
      }),
      { numRuns: 200 },
    );
  });
});
