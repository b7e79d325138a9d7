import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { type Contacts, type Deed, land, lift, move, noContacts, pairs, spent } from './contacts.ts';
import { cancel } from './editor.ts';
import type { PointerKind } from './hit.ts';
import { pinch } from './operations.ts';
import { pinchOf } from './pinch.ts';
import { drag, press, release } from './pointer.ts';
import { NO_KEYS, shown, stage, tiles } from './script.testing.ts';

const open = () => stage(tiles({ w: 640, h: 480 }, [100, 100, 100, 100], [300, 100, 100, 100]));

/** Pointers on an editor's stage, each of their changes followed by its deed. */
function pointers(editor = open()) {
  let contacts: Contacts = noContacts;
  let start = editor.getState().view;
  const deeds: Deed[] = [];
  const follow = (deed: Deed, kind: PointerKind, at: { x: number; y: number }) => {
    deeds.push(deed);
    const two = pairs(contacts);
    if (deed === 'press') press(editor, { at, button: 0, pointer: kind, modifiers: NO_KEYS });
    if (deed === 'drag') drag(editor, at, NO_KEYS);
    if (deed === 'release') release(editor);
    if (deed === 'cancel' || deed === 'pinch-start') cancel(editor);
    if (deed === 'pinch-start') start = editor.getState().view;
    if (deed === 'pinch' && two) pinch(editor, start, pinchOf(two.start, two.now));
  };
  const one = {
    editor,
    deeds,
    contacts: () => contacts,
    down: (id: number, x: number, y: number, kind: PointerKind = 'touch') => {
      const change = land(contacts, { id, kind, at: { x, y } });
      contacts = change.contacts;
      follow(change.deed, kind, { x, y });
      return one;
    },
    move: (id: number, x: number, y: number) => {
      const change = move(contacts, id, { x, y });
      contacts = change.contacts;
      follow(change.deed, 'touch', { x, y });
      return one;
    },
    up: (id: number, lost = false) => {
      const change = lift(contacts, id, lost);
      contacts = change.contacts;
      follow(change.deed, 'touch', { x: 0, y: 0 });
      return one;
    },
    giveUp: () => {
      contacts = spent(contacts);
      cancel(editor);
      return one;
    },
  };
  return one;
}

describe('one finger', () => {
  test('selects, moves, and lets go', () => {
    const { editor, deeds } = pointers().down(1, 150, 150).move(1, 190, 150).up(1);
    expect(deeds).toEqual(['press', 'drag', 'release']);
    expect(shown(editor, 'a')?.x).toBe(140);
    expect(editor.getState().past).toHaveLength(1);
  });

  test('that the browser takes away leaves no trace', () => {
    const { editor, deeds } = pointers().down(1, 150, 150).move(1, 190, 150).up(1, true);
    expect(deeds.at(-1)).toBe('cancel');
    expect(editor.getState()).toMatchObject({ past: [], selection: [], hand: { phase: 'idle' } });
  });
});

describe('a second finger', () => {
  test('gives up what the first was dragging, and moves and scales the view about their middle', () => {
    const { editor, deeds } = pointers()
      .down(1, 150, 150)
      .move(1, 190, 150)
      .down(2, 290, 150)
      .move(2, 390, 150);
    expect(deeds).toEqual(['press', 'drag', 'pinch-start', 'pinch']);
    expect(editor.getState()).toMatchObject({
      past: [],
      selection: [],
      hand: { phase: 'idle' },
      view: { scale: 2, x: -190, y: -150 },
      fitted: false,
    });
  });

  test('gone again, the one that stays does not drag', () => {
    const { editor, deeds } = pointers().down(1, 150, 150).down(2, 250, 150).up(2).move(1, 400, 150).up(1);
    expect(deeds).toEqual(['press', 'pinch-start', undefined, undefined, undefined]);
    expect(editor.getState()).toMatchObject({ past: [], view: { scale: 1, x: 0, y: 0 } });
  });

  test('come again, both go on from the view as it is', () => {
    const { editor } = pointers()
      .down(1, 100, 100)
      .down(2, 200, 100)
      .move(2, 300, 100)
      .up(2)
      .down(3, 200, 100)
      .move(3, 300, 100);
    expect(editor.getState().view.scale).toBe(4);
  });

  test('a third does nothing, and none of the others drags when one is up', () => {
    const { editor, contacts } = pointers()
      .down(1, 100, 100)
      .down(2, 200, 100)
      .down(3, 500, 500)
      .move(3, 600, 600);
    expect(editor.getState().view).toEqual({ scale: 1, x: 0, y: 0 });
    expect(contacts().pinch?.ids).toEqual([1, 2]);
  });
});

describe('a palm', () => {
  test('beside a pen does nothing', () => {
    const { editor, deeds } = pointers()
      .down(1, 150, 150, 'pen')
      .move(1, 190, 150)
      .down(2, 400, 400)
      .move(2, 410, 400)
      .up(2)
      .move(1, 200, 150)
      .up(1);
    expect(deeds).toEqual(['press', 'drag', undefined, undefined, undefined, 'drag', 'release']);
    expect(shown(editor, 'a')?.x).toBe(150);
  });

  test('that lay there first gives way to the pen', () => {
    const { editor, deeds } = pointers()
      .down(1, 350, 150)
      .move(1, 390, 150)
      .down(2, 150, 150, 'pen')
      .move(1, 500, 150)
      .move(2, 190, 150)
      .up(2)
      .up(1);
    expect(deeds).toEqual(['press', 'drag', 'press', undefined, 'drag', 'release', undefined]);
    expect([shown(editor, 'a')?.x, shown(editor, 'b')?.x]).toEqual([140, 300]);
  });
});

test('a second mouse or pen only gives up', () => {
  const { editor, deeds } = pointers()
    .down(1, 150, 150, 'mouse')
    .move(1, 190, 150)
    .down(2, 150, 150, 'pen')
    .move(1, 300, 150)
    .up(2)
    .up(1);
  expect(deeds).toEqual(['press', 'drag', 'cancel', undefined, undefined, undefined]);
  expect(editor.getState()).toMatchObject({ past: [], selection: [] });
});

test('what was given up stays so until all are up', () => {
  const { deeds } = pointers().down(1, 150, 150).giveUp().move(1, 300, 150).up(1).down(1, 150, 150);
  expect(deeds).toEqual(['press', undefined, undefined, 'press']);
});

type Event = {
  type: 'down' | 'move' | 'up' | 'lost' | 'escape';
  id: number;
  x: number;
  y: number;
  pen: boolean;
};

test('whatever fingers and pens do, once all are up the hand is idle, and document and history agree', () => {
  const event: fc.Arbitrary<Event> = fc.record({
    type: fc.constantFrom('down', 'down', 'move', 'move', 'move', 'up', 'lost', 'escape'),
    id: fc.integer({ min: 1, max: 4 }),
    x: fc.integer({ min: 0, max: 700 }),
    y: fc.integer({ min: 0, max: 500 }),
    pen: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(event, { maxLength: 40 }), (events) => {
      const hand = pointers();
      const { editor } = hand;
      const down = new Set<number>();
      const before = editor.getState().committed;
      for (const { type, id, x, y, pen } of events) {
        if (type === 'down' && !down.has(id)) {
          down.add(id);
          hand.down(id, x, y, pen && id === 1 ? 'pen' : 'touch');
        }
        if (type === 'move') hand.move(id, x, y);
        if ((type === 'up' || type === 'lost') && down.delete(id)) hand.up(id, type === 'lost');
        if (type === 'escape') hand.giveUp();
        const { hand: now } = editor.getState();
        const holder = hand.contacts().hand;
        expect(now.phase !== 'idle').toBe(holder !== undefined);
      }
      for (const id of down) hand.up(id);
      const { committed, past, hand: now, draft } = editor.getState();
      expect(hand.contacts()).toEqual(noContacts);
      expect(now.phase).toBe('idle');
      expect(draft).toBeUndefined();
      expect(committed).toBe(past.at(-1)?.after.document ?? before);
      for (const [at, step] of past.entries())
        expect(step.before.document).toBe(past[at - 1]?.after.document ?? before);
    }),
  );
});
