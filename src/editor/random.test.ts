import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { Document } from '../domain/document.ts';
import { writeField } from '../domain/fields.ts';
import { markSlot } from '../domain/marks.ts';
import { resolveLayout } from '../domain/resolve.ts';
import { usualAids } from './aids.ts';
import { type Editor, commit, draft, redo, select, selected, undo, visible } from './editor.ts';
import type { Modifiers } from './hand.ts';
import { nudge } from './nudge.ts';
import { add, duplicate, pan, remove, resizeViewport, restack, zoom } from './operations.ts';
import { autoPan, rest, selectionBox } from './pointer.ts';
import { radiusDot } from './radius.ts';
import { type Script, script, stage, tiles } from './script.testing.ts';
import { snapping } from './snapping.ts';
import { toScreen } from './view.ts';

/** What undo should know: every document there was, and which of them is the present one. */
interface Model {
  readonly list: Document[];
  cursor: number;
}

/** Something that happens in the middle of a gesture. */
type Midway = (editor: Editor, hand: Script) => void;

/** A press on something, what happens before it ends, and how it ends. */
interface Gesture {
  readonly grip: 'region' | 'handle' | 'dot' | 'ground' | 'ruler' | 'hand' | 'anywhere';
  /** Which region or handle, and where on it: shares of a whole. */
  readonly which: number;
  readonly at: readonly [number, number];
  /** Shift, Alt and Control at the press, as bits. */
  readonly keys: number;
  readonly midway: readonly Midway[];
  readonly end: 'release' | 'escape' | 'undo' | 'redo' | 'press';
}

const share = fc.double({ min: 0, max: 0.999, noNaN: true });
const key = fc.constantFrom<keyof Modifiers>('shift', 'alt', 'invert');
const far = fc.integer({ min: -300, max: 300 });

const moves: fc.Arbitrary<Midway> = fc.tuple(far, far).map(([dx, dy]) => (editor, hand) => {
  const { hand: now } = editor.getState();
  if (now.phase !== 'idle') hand.move(now.start.at.x + dx, now.start.at.y + dy);
});

const midway: fc.Arbitrary<Midway> = fc.oneof(
  { arbitrary: moves, weight: 6 },
  {
    arbitrary: key.map(
      (name): Midway =>
        (_, hand) =>
          void hand.hold(name),
    ),
    weight: 2,
  },
  {
    arbitrary: key.map(
      (name): Midway =>
        (_, hand) =>
          void hand.let(name),
    ),
    weight: 2,
  },
  fc.constantFrom<Midway>(
    (editor) => rest(editor),
    (editor) => autoPan(editor, 8, -8),
    (editor) => autoPan(editor, -8, 8),
    (editor) => zoom(editor, 0.5),
    (editor) => zoom(editor, 2),
    (editor) => resizeViewport(editor, 700, 300),
    (editor) => resizeViewport(editor, 1000, 800),
    // Settings that change meanwhile belong to the next gesture.
    (editor) => editor.setState(({ keepInside }) => ({ keepInside: !keepInside })),
    (editor) => editor.setState({ aids: { ...usualAids, snapping: false } }),
    (editor) => editor.setState({ hover: 'a' }),
  ),
);

const gesture: fc.Arbitrary<Gesture> = fc.record({
  grip: fc.constantFrom('region', 'region', 'handle', 'handle', 'dot', 'ground', 'ruler', 'hand', 'anywhere'),
  which: share,
  at: fc.tuple(share, share),
  keys: fc.nat(7),
  midway: fc.tuple(moves, fc.array(midway, { maxLength: 8 })).map(([first, rest]) => [first, ...rest]),
  end: fc.constantFrom('release', 'release', 'release', 'escape', 'undo', 'redo', 'press'),
});

let serial = 0;
const changed = (editor: Editor) =>
  writeField(editor.getState().committed, [], 'ImportId', String((serial += 1)));

/** What is done between two gestures. */
const commands: readonly ((editor: Editor) => void)[] = [
  undo,
  undo,
  redo,
  (editor) => add(editor),
  duplicate,
  remove,
  (editor) => restack(editor, 'front'),
  (editor) => {
    editor.setState({ burstOpen: false });
    nudge(editor, { dx: -1, dy: 0 }, 10);
  },
  (editor) => commit(editor, { text: { en: 'Change', zh: '修改' } }, changed(editor)),
  (editor) => draft(editor, changed(editor)),
  (editor) => pan(editor, 40, -20),
  (editor) => select(editor, []),
  (editor) => select(editor, ['a', 'b', 'c']),
];

/** Where on the stage the gesture begins, CSS pixels. */
function place(editor: Editor, { grip, which, at: [x, y] }: Gesture): readonly [number, number] {
  const state = editor.getState();
  const { regions } = resolveLayout(visible(state));
  const region = regions[Math.floor(which * regions.length)];
  const box = selectionBox(state);
  if (grip === 'region' && region) {
    const r = toScreen(state.view, region.rect);
    return [r.x + r.w * x, r.y + r.h * y];
  }
  if (grip === 'handle' && box) {
    const [across, down] = [[0, 0.5, 1][Math.floor(which * 3)] ?? 0, [0, 0.5, 1][Math.floor(x * 3)] ?? 0];
    return [box.x + box.w * across, box.y + box.h * down];
  }
  if (grip === 'dot') {
    select(editor, ['b']);
    const dot = radiusDot(editor.getState(), 'mouse');
    if (dot) return [dot.at.x, dot.at.y];
  }
  if (grip === 'ruler') return which < 0.5 ? [400 * x + 50, 4] : [4, 300 * y + 50];
  return [x * 1000, y * 800];
}

const kinds = new Set<string>();

/** Makes the gesture, and holds it against the model: only a release may change what is committed, and to what was shown. */
function perform(editor: Editor, hand: Script, model: Model, one: Gesture): void {
  // With a key held, the dot is not meant.
  const bits = one.grip === 'dot' ? 0 : one.keys;
  const names = (['shift', 'alt', 'invert'] as const).filter((_, bit) => bits & (1 << bit));
  if (one.grip === 'hand') editor.setState({ tool: 'hand' });
  for (const name of names) hand.hold(name);
  hand.press(...place(editor, one));
  const selectedBefore = (() => {
    const { hand: now } = editor.getState();
    return now.phase === 'idle' ? [] : now.start.selection;
  })();
  for (const act of one.midway) {
    act(editor, hand);
    agree(editor, model);
  }
  const { hand: last } = editor.getState();
  if (last.phase === 'dragging') kinds.add(last.frame.kind);
  const shown = visible(editor.getState());
  const shownSelected = selected(editor.getState());
  if (one.end === 'release') {
    hand.release();
    push(model, shown);
    expect(editor.getState().committed).toBe(shown);
    if (last.phase === 'dragging') expect(editor.getState().selection).toEqual(shownSelected);
  } else {
    if (one.end === 'escape') hand.escape();
    if (one.end === 'undo') undo(editor);
    if (one.end === 'redo') redo(editor);
    if (one.end === 'press') hand.press(-50, -50).escape();
    expect(editor.getState().selection).toEqual(selectedBefore);
  }
  for (const name of ['shift', 'alt', 'invert'] as const) hand.let(name);
  editor.setState({ tool: 'select' });
  expect(editor.getState().hand.phase).toBe('idle');
}

function push(model: Model, document: Document): void {
  if (document === model.list[model.cursor]) return;
  model.list.splice(model.cursor + 1, Infinity, document);
  model.cursor += 1;
}

/** What holds at every moment. */
function agree(editor: Editor, model: Model): void {
  const now = editor.getState();
  expect(now.committed).toBe(model.list[model.cursor]);
  expect(now.past).toHaveLength(model.cursor);
  expect(now.future).toHaveLength(model.list.length - 1 - model.cursor);
  const shown = visible(now);
  if (now.hand.phase !== 'dragging' && !now.draft) expect(shown).toBe(now.committed);
  expect(selected(now).every((id) => shown.slots.some((slot) => slot.id === id))).toBe(true);
  const { canvas, regions } = resolveLayout(shown);
  for (const { rect, id } of regions) {
    const { x, y, w, h } = rect;
    expect([x, y, w, h].every(Number.isInteger), id).toBe(true);
    expect(x >= 0 && y >= 0 && x < canvas.width && y < canvas.height, id).toBe(true);
    expect(w >= 2 && h >= 2 && w <= canvas.width && h <= canvas.height, id).toBe(true);
  }
}

function command(editor: Editor, model: Model, run: (editor: Editor) => void): void {
  const { draft: drafted } = editor.getState();
  run(editor);
  if (run === undo) {
    if (!drafted) model.cursor = Math.max(0, model.cursor - 1);
  } else if (run === redo) {
    if (!drafted) model.cursor = Math.min(model.list.length - 1, model.cursor + 1);
  } else push(model, editor.getState().committed);
  agree(editor, model);
}

/** Four regions on layers of their own, one of them locked, with guides to hold on to. */
function begin(): Editor {
  const plain = tiles(
    { w: 640, h: 480 },
    [0, 0, 100, 100],
    [200, 100, 300, 200],
    [250, 150, 100, 60],
    [20, 300, 120, 90],
  );
  const document: Document = {
    ...plain,
    slots: plain.slots.map((slot) => (slot.id === 'd' ? markSlot(slot, { locked: true }) : slot)),
    editorOnly: { guides: { x: [333], y: [] } },
  };
  return stage(document, { attraction: snapping, aids: { ...usualAids, rulers: true } });
}

test('document, screen and history agree whatever a gesture is interrupted by, and it commits what was shown', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          { arbitrary: gesture, weight: 3 },
          { arbitrary: fc.constantFrom(...commands.keys()), weight: 1 },
        ),
        { minLength: 1, maxLength: 12, size: 'max' },
      ),
      (acts) => {
        const editor = begin();
        const hand = script(editor);
        const model: Model = { list: [editor.getState().committed], cursor: 0 };
        for (const act of acts) {
          if (typeof act === 'number') command(editor, model, commands[act] as (editor: Editor) => void);
          else perform(editor, hand, model, act);
          agree(editor, model);
        }
        hand.escape();
        while (editor.getState().past.length > 0) undo(editor);
        expect(editor.getState().committed).toBe(model.list[0]);
        for (const document of model.list.slice(1)) {
          redo(editor);
          expect(editor.getState().committed).toBe(document);
        }
      },
    ),
    { numRuns: 80 },
  );
  // The hands did get to everything that can be gripped.
  expect([...kinds].toSorted()).toEqual(['guide', 'marquee', 'move', 'pan', 'radius', 'resize']);
});
