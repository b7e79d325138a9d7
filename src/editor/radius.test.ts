import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { largestRadius } from '../domain/corner-radius.ts';
import { markSlot } from '../domain/marks.ts';
import { findRegion } from '../domain/resolve.ts';
import { type Editor, visible } from './editor.ts';
import { gripAt } from './pointer.ts';
import { dragRadius, isRoundingLost, radiusDot, radiusOf, withRadius } from './radius.ts';
import { NO_KEYS } from './script.testing.ts';
import { type Box, script, stage, tiles } from './script.testing.ts';

const CANVAS = { w: 640, h: 480 };
const BOX: Box = [200, 150, 200, 100];

const one = (radius: number, box: Box = BOX) => {
  const plain = tiles(CANVAS, box);
  return stage(radius > 0 ? withRadius(plain, 'a', radius) : plain, { selection: ['a'] });
};
const region = (editor: Editor) => {
  const found = findRegion(visible(editor.getState()), 'a');
  if (!found) throw new Error('no region');
  return found;
};
const radius = (editor: Editor) => radiusOf(region(editor), CANVAS.w);
const dot = (editor: Editor) => radiusDot(editor.getState(), 'mouse')?.at;

describe('the dot', () => {
  test('lies at the centre of the corner’s circle, held off the corner’s own handle', () => {
    expect(dot(one(0))).toEqual({ x: 380, y: 170 });
    expect(dot(one(32))?.x).toBeCloseTo(368, 2);
    expect(gripAt(one(32).getState(), { x: 368, y: 182 }, 'mouse')).toEqual({ kind: 'radius' });
    expect(gripAt(one(32).getState(), { x: 378, y: 172 }, 'mouse')).toEqual({ kind: 'region', id: 'a' });
  });

  test('is there for one region that can be changed and has room for it', () => {
    expect(dot(one(0, [0, 0, 60, 60]))).toBeUndefined();
    const editor = one(0);
    editor.setState({ selection: [] });
    expect(dot(editor)).toBeUndefined();
    const plain = tiles(CANVAS, BOX);
    const slots = plain.slots.map((slot) => markSlot(slot, { locked: true }));
    expect(dot(stage({ ...plain, slots }, { selection: ['a'] }))).toBeUndefined();
  });
});

test('with a key held, or clicked twice, what lies under the dot is meant', () => {
  const editor = one(0);
  script(editor).hold('shift').click(380, 170);
  expect(editor.getState().selection).toEqual([]);
});

test('of a region that is not there, nothing is rounded', () => {
  const plain = tiles(CANVAS, BOX);
  expect(withRadius(plain, 'x', 10)).toBe(plain);
  const editor = one(0);
  script(editor).press(380, 170);
  const { hand } = editor.getState();
  if (hand.phase === 'idle') throw new Error('no press');
  const now = { ...hand.start, modifiers: NO_KEYS, pace: { time: 0, speed: 0 } };
  for (const targets of [[], ['x']])
    expect(dragRadius({ ...hand.start, targets }, now)).toEqual({ kind: 'radius' });
});

describe('pulling the dot', () => {
  test('rounds by whole pixels as one step, and stops where the rounding would be lost', () => {
    const editor = one(0);
    const hand = script(editor).press(380, 170).move(360, 190);
    expect(radius(editor)).toBeCloseTo(20, 3);
    hand.move(200, 400);
    expect(radius(editor)).toBeCloseTo(50, 3);
    expect(region(editor).cornerRadius).toBe(largestRadius(200, 100, CANVAS.w));
    hand.release();
    expect(editor.getState().past).toHaveLength(1);
  });

  test('back into the corner takes the rounding away', () => {
    const editor = one(32);
    script(editor).press(368, 182).move(450, 100).release();
    expect(region(editor).cornerRadius).toBe(0);
    expect(visible(editor.getState()).slots[0]?.region).not.toHaveProperty('CornerRadius');
  });

  test('without an outcome is no step, and Escape gives the radius back', () => {
    const editor = one(0);
    script(editor).press(380, 170).move(400, 150).release();
    expect(editor.getState().past).toHaveLength(0);
    script(editor).press(380, 170).move(360, 190).escape();
    expect(radius(editor)).toBe(0);
  });
});

test('resizing keeps the radius in pixels, and says where it is lost', () => {
  const editor = one(32);
  const hand = script(editor).press(400, 250).move(380, 230);
  expect(radius(editor)).toBeCloseTo(32, 3);
  expect(isRoundingLost(region(editor), CANVAS.w)).toBe(false);
  hand.move(400, 200);
  expect(radius(editor)).toBeCloseTo(32, 3);
  expect(isRoundingLost(region(editor), CANVAS.w)).toBe(true);
});

test('whatever the radius and the canvas, its share gives the radius back and is not lost', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 960 }),
      fc.integer({ min: 1, max: 900 }),
      fc.integer({ min: 1, max: 900 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (half, w, h, share) => {
        const width = half * 2;
        const box: Box = [0, 0, Math.min(w, width), h];
        const wanted = Math.floor((share * Math.min(box[2], h)) / 2);
        const document = withRadius(tiles({ w: width, h: 1000 }, box), 'a', wanted);
        const found = findRegion(document, 'a');
        expect(found && Math.round(radiusOf(found, width))).toBe(wanted);
        expect(found && isRoundingLost(found, width)).toBe(false);
      },
    ),
  );
});
