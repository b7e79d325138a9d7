import { describe, expect, test } from 'vitest';

import { markSlot } from '../domain/marks.ts';
import { script, shown, stage, tiles } from './script.testing.ts';
import { isDeepIn, swapOfferOf } from './swap-offer.ts';

const CANVAS = { w: 640, h: 480 };
const rect = (x: number, y: number, w: number, h: number) => ({ x, y, w, h });

describe('deep inside', () => {
  const other = rect(100, 100, 100, 100);
  test.each<[string, ReturnType<typeof rect>, boolean]>([
    ['all of a smaller one', rect(120, 120, 20, 20), true],
    ['more than 60 % of it', rect(139, 100, 100, 100), true],
    ['60 % and no more', rect(140, 100, 100, 100), false],
    ['a larger one around it, middle on middle', rect(50, 50, 200, 200), true],
    ['a larger one around it, its middle elsewhere', rect(90, 90, 400, 400), false],
    ['a neighbour', rect(200, 100, 100, 100), false],
  ])('is %s: %s, %s', (_, moved, deep) => {
    expect(isDeepIn(moved, other)).toBe(deep);
  });
});

describe('a region dropped on another', () => {
  /** a and b apart, c a small one on b. */
  const open = () => stage(tiles(CANVAS, [0, 0, 100, 100], [300, 100, 200, 200], [310, 110, 40, 40]));
  const offer = (editor: ReturnType<typeof open>) => editor.getState().swapOffer;

  test('may swap with it: each takes the place the other had before the move', () => {
    const editor = open();
    script(editor).press(50, 50).move(420, 220).release();
    expect(offer(editor)).toMatchObject({ id: 'a', other: 'b' });
    expect(offer(editor)?.on).toBe(editor.getState().committed);
    editor.setState({ committed: offer(editor)?.swapped ?? editor.getState().committed });
    expect(shown(editor, 'a')).toEqual(rect(300, 100, 200, 200));
    expect(shown(editor, 'b')).toEqual(rect(0, 0, 100, 100));
  });

  test('that lay on it before may not, nor copies, nor several, nor with a key held', () => {
    const within = open();
    script(within).press(330, 130).move(400, 200).release();
    expect(offer(within)).toBeUndefined();

    const copies = open();
    script(copies).hold('alt').press(50, 50).move(420, 220).release();
    expect(offer(copies)).toBeUndefined();

    const several = stage(open().getState().committed, { selection: ['a', 'c'] });
    script(several).press(50, 50).move(150, 60).release();
    expect(offer(several)).toBeUndefined();

    const held = open();
    script(held).press(50, 50).hold('invert').move(420, 220).release();
    expect(offer(held)).toBeUndefined();
  });

  test.each(['locked', 'hidden'] as const)('may not where that is %s', (mark) => {
    const editor = open();
    const { committed } = editor.getState();
    const slots = committed.slots.map((slot) => (slot.id === 'b' ? markSlot(slot, { [mark]: true }) : slot));
    editor.setState({ committed: { ...committed, slots } });
    script(editor).press(50, 50).move(420, 220).release();
    expect(offer(editor)).toBeUndefined();
  });
});

test('what is gone is offered no swap', () => {
  const document = tiles(CANVAS, [0, 0, 100, 100], [300, 100, 200, 200]);
  expect(swapOfferOf(document, document, 'gone')).toBeUndefined();
});
