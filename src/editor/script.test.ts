import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { Document } from '../domain/document.ts';
import { writeField } from '../domain/fields.ts';
import { resolveLayout } from '../domain/resolve.ts';
import { type Editor, commit, draft, redo, select, selected, undo, visible } from './editor.ts';
import type { Modifiers } from './hand.ts';
import { nudge } from './nudge.ts';
import { add, duplicate, remove, restack, selectAll } from './operations.ts';
import { type Script, script, stage, tiles } from './script.testing.ts';

/** What undo should know: every document there was, and which of them is the present one. */
interface Model {
  readonly list: Document[];
  cursor: number;
}

interface Real {
  readonly editor: Editor;
  readonly hand: Script;
}

const label = { text: { en: 'Change', zh: '修改' } };
const state = (real: Real) => real.editor.getState();
const busy = (real: Real) => state(real).hand.phase !== 'idle' || state(real).draft !== undefined;
const present = (model: Model) => model.list[model.cursor] as Document;

/** What holds at every moment. */
function agree(model: Model, real: Real): void {
  const now = state(real);
  expect(now.committed).toBe(present(model));
  expect(now.past).toHaveLength(model.cursor);
  expect(now.future).toHaveLength(model.list.length - 1 - model.cursor);
  expect([...now.past, ...now.future].map((step) => step.after.document)).toEqual(model.list.slice(1));
  expect(now.selection.every((id) => now.committed.slots.some((slot) => slot.id === id))).toBe(true);
  const shown = visible(now);
  expect(selected(now).every((id) => shown.slots.some((slot) => slot.id === id))).toBe(true);
  if (!busy(real)) expect(shown).toBe(now.committed);
  const { canvas, regions } = resolveLayout(shown);
  for (const { rect } of regions) {
    expect(Object.values(rect).every(Number.isInteger)).toBe(true);
    expect(rect.x + rect.w <= canvas.width && rect.y + rect.h <= canvas.height).toBe(true);
  }
}

/** A step of the script; `effect` says what it does to the list and the cursor. */
const step = (
  name: string,
  run: (real: Real) => void,
  effect: (model: Model, before: { shown: Document; busy: boolean }, real: Real) => void,
): fc.Command<Model, Real> => ({
  check: () => true,
  run: (model, real) => {
    const before = { shown: visible(state(real)), busy: busy(real) };
    run(real);
    effect(model, before, real);
    agree(model, real);
  },
  toString: () => name,
});

const push = (model: Model, document: Document) => {
  if (document === present(model)) return;
  model.list.splice(model.cursor + 1, Infinity, document);
  model.cursor += 1;
};
const nothing = () => {};
/** A command is one step where it changes something, whatever was under way. */
const command = (name: string, run: (editor: Editor) => void) =>
  step(
    name,
    ({ editor }) => run(editor),
    (model, _, real) => push(model, state(real).committed),
  );

const x = fc.integer({ min: -20, max: 660 });
const y = fc.integer({ min: -20, max: 500 });
const key = fc.constantFrom<keyof Modifiers>('shift', 'alt', 'invert');
let serial = 0;
const changed = ({ editor }: Real) =>
  writeField(editor.getState().committed, [], 'ImportId', String((serial += 1)));

const steps: fc.Arbitrary<fc.Command<Model, Real>>[] = [
  fc
    .tuple(x, y, fc.constantFrom(0, 0, 0, 1, 2))
    .map(([px, py, button]) =>
      step(`press(${px}, ${py}, ${button})`, ({ hand }) => void hand.press(px, py, button), nothing),
    ),
  fc.tuple(x, y).map(([px, py]) => step(`move(${px}, ${py})`, ({ hand }) => void hand.move(px, py), nothing)),
  fc.tuple(x, y).map(([px, py]) => step(`move(${px}, ${py})`, ({ hand }) => void hand.move(px, py), nothing)),
  key.map((name) => step(`hold(${name})`, ({ hand }) => void hand.hold(name), nothing)),
  key.map((name) => step(`let(${name})`, ({ hand }) => void hand.let(name), nothing)),
  fc.constant(
    step(
      'release()',
      ({ hand }) => void hand.release(),
      (model, before, real) => {
        // What was shown is what is kept; a draft that no hand holds is not let go by a release.
        if (!busy(real)) push(model, before.shown);
      },
    ),
  ),
  fc.constant(step('escape()', ({ hand }) => void hand.escape(), nothing)),
  fc.constant(
    step(
      'undo',
      ({ editor }) => undo(editor),
      (model, before) => {
        if (!before.busy) model.cursor = Math.max(0, model.cursor - 1);
      },
    ),
  ),
  fc.constant(
    step(
      'redo',
      ({ editor }) => redo(editor),
      (model, before) => {
        if (!before.busy) model.cursor = Math.min(model.list.length - 1, model.cursor + 1);
      },
    ),
  ),
  fc.constant(step('draft', (real) => draft(real.editor, changed(real)), nothing)),
  fc.constant(step('no draft', ({ editor }) => draft(editor, undefined), nothing)),
  fc.constant(
    step(
      'commit',
      (real) => commit(real.editor, label, changed(real)),
      (model, _, real) => push(model, state(real).committed),
    ),
  ),
  fc.constant(command('add', (editor) => add(editor))),
  fc.constant(command('remove', remove)),
  fc.constant(command('duplicate', duplicate)),
  fc
    .constantFrom('front' as const, 'backward' as const)
    .map((move) => command(move, (editor) => restack(editor, move))),
  fc.constant(step('select all', ({ editor }) => selectAll(editor), nothing)),
  fc.constant(step('select none', ({ editor }) => select(editor, []), nothing)),
  // A burst of one: what a held key does is tested beside it.
  fc.constant(
    command('nudge', (editor) => {
      editor.setState({ burstOpen: false });
      nudge(editor, { dx: 1, dy: 0 }, 10);
    }),
  ),
];

const begin = () => {
  const document = tiles({ w: 640, h: 480 }, [0, 0, 100, 100], [200, 100, 300, 200], [250, 150, 100, 60]);
  const editor = stage(document);
  return { model: { list: [document], cursor: 0 }, real: { editor, hand: script(editor) } };
};

test('whatever the hands do, document, history and hand agree, and undo leads back to the very start', () => {
  fc.assert(
    fc.property(fc.commands(steps, { maxCommands: 40, size: '+1' }), (commands) => {
      const { model, real } = begin();
      fc.modelRun(() => ({ model, real }), commands);
      const { editor } = real;
      real.hand.escape();
      for (let n = state(real).past.length; n > 0; n -= 1) undo(editor);
      expect(editor.getState().committed).toBe(model.list[0]);
      expect(editor.getState().past).toEqual([]);
      for (const document of model.list.slice(1)) {
        redo(editor);
        expect(editor.getState().committed).toBe(document);
      }
    }),
    { numRuns: 300 },
  );
});
