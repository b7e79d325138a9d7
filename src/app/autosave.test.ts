import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { sampleDocument } from '../domain/samples.ts';
import { type Editor, commit, createEditor, draft, select, undo } from '../editor/editor.ts';
import type { SavedSession } from '../editor/session.ts';
import { type Autosave, SAVE_DELAY, type SaveState, startAutosave } from './autosave.ts';
import type { Outcome } from './storage.ts';

let editor: Editor;
let autosave: Autosave;
let states: SaveState[];
let saves: { readonly session: SavedSession; readonly finish: (outcome: Outcome) => Promise<void> }[];
let elsewhere: () => void;
let persist: ReturnType<typeof vi.fn<() => Promise<boolean>>>;
const page = () => document as unknown as EventTarget & { visibilityState: string };

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }));
  vi.stubGlobal('window', new EventTarget());
  persist = vi.fn<() => Promise<boolean>>(() => new Promise(() => {}));
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
  vi.stubGlobal('navigator', { storage: { persisted: async () => false, persist } });
  let next = 0;
  const newId = () => `id${(next += 1)}`;
  editor = createEditor(sampleDocument(newId), newId);
  states = [];
  saves = [];
  autosave = startAutosave(
    editor,
    {
      save: (session) => {
        const { promise, resolve } = withResolvers<Outcome>();
        const finish = async (outcome: Outcome) => {
          resolve(outcome);
          await vi.advanceTimersByTimeAsync(0);
        };
        saves.push({ session, finish });
        return promise;
      },
      onElsewhere: (listener) => {
        elsewhere = listener;
        return () => {};
      },
    },
    (state) => states.push(state),
  );
});

afterEach(() => {
  autosave.stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function withResolvers<T>() {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

const room = (n: number) => {
  const { committed } = editor.getState();
  return { ...committed, body: { ...committed.body, RoomId: `room ${n}` } };
};
const change = (n: number) => commit(editor, { text: { en: 'Change', zh: '修改' } }, room(n));
const saved = () => saves.map(({ session }) => session.document.body['RoomId']);

test('nothing runs while nothing changes: a selection or a draft is no change', async () => {
  select(editor, ['id1']);
  draft(editor, room(1));
  expect(vi.getTimerCount()).toBe(0);
  await autosave.flush();
  window.dispatchEvent(new Event('pagehide'));
  expect(saves).toEqual([]);
  expect(states).toEqual([]);
});

test('many changes are one write, 400 ms after the first, and it takes the last', async () => {
  change(1);
  await vi.advanceTimersByTimeAsync(SAVE_DELAY - 1);
  change(2);
  expect(saves).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(saved()).toEqual(['room 2']);
  await saves[0]?.finish('done');
  expect(states).toEqual(['saving', 'saved']);
  expect(saves[0]?.session.past).toHaveLength(2);
});

test('never two writes at once, and the last state always', async () => {
  change(1);
  await vi.advanceTimersByTimeAsync(SAVE_DELAY);
  change(2);
  await vi.advanceTimersByTimeAsync(SAVE_DELAY);
  change(3);
  await vi.advanceTimersByTimeAsync(SAVE_DELAY * 5);
  expect(saved()).toEqual(['room 1']);
  await saves[0]?.finish('done');
  expect(saved()).toEqual(['room 1', 'room 3']);
  expect(states).toEqual(['saving']);
  await saves[1]?.finish('done');
  expect(states).toEqual(['saving', 'saved']);
  await vi.advanceTimersByTimeAsync(SAVE_DELAY * 5);
  expect(saves).toHaveLength(2);
});

test('a change during a write is saved after its own 400 ms', async () => {
  change(1);
  await vi.advanceTimersByTimeAsync(SAVE_DELAY);
  change(2);
  await saves[0]?.finish('done');
  expect(saves).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(SAVE_DELAY);
  expect(saved()).toEqual(['room 1', 'room 2']);
});

test('what a stream does is a change', async () => {
  editor.setState({ states: { id1: 'paused' } });
  await vi.advanceTimersByTimeAsync(SAVE_DELAY);
  expect(saves[0]?.session.states).toEqual({ id1: 'paused' });
});

test('an undo is a change', async () => {
  change(1);
  await vi.advanceTimersByTimeAsync(SAVE_DELAY);
  await saves[0]?.finish('done');
  undo(editor);
  await vi.advanceTimersByTimeAsync(SAVE_DELAY);
  expect(saves[1]?.session).toMatchObject({ past: [], future: [{}] });
});

test('a page that is hidden or left saves at once', async () => {
  change(1);
  page().dispatchEvent(new Event('visibilitychange'));
  expect(saves).toEqual([]);
  page().visibilityState = 'hidden';
  page().dispatchEvent(new Event('visibilitychange'));
  expect(saved()).toEqual(['room 1']);
  await saves[0]?.finish('done');
  change(2);
  window.dispatchEvent(new Event('pagehide'));
  expect(saved()).toEqual(['room 1', 'room 2']);
});

test('leaving during a write saves the rest right after it', async () => {
  change(1);
  await vi.advanceTimersByTimeAsync(SAVE_DELAY);
  change(2);
  window.dispatchEvent(new Event('pagehide'));
  await saves[0]?.finish('done');
  expect(saved()).toEqual(['room 1', 'room 2']);
});

test.each(['full', 'forbidden', 'failed'] as const)(
  '%s is said, and the next change tries again',
  async (fault) => {
    change(1);
    await vi.advanceTimersByTimeAsync(SAVE_DELAY);
    await saves[0]?.finish(fault);
    expect(states).toEqual(['saving', fault]);
    await vi.advanceTimersByTimeAsync(SAVE_DELAY * 5);
    expect(saves).toHaveLength(1);
    change(2);
    await vi.advanceTimersByTimeAsync(SAVE_DELAY);
    await saves[1]?.finish('done');
    expect(saved()).toEqual(['room 1', 'room 2']);
    expect(states).toEqual(['saving', fault, 'saving', 'saved']);
  },
);

test('what could not be saved is tried again when the page is left', async () => {
  change(1);
  await vi.advanceTimersByTimeAsync(SAVE_DELAY);
  await saves[0]?.finish('failed');
  window.dispatchEvent(new Event('pagehide'));
  expect(saved()).toEqual(['room 1', 'room 1']);
});

test('another tab is said, and does not make this one write', async () => {
  elsewhere();
  expect(states).toEqual(['elsewhere']);
  page().visibilityState = 'hidden';
  page().dispatchEvent(new Event('visibilitychange'));
  expect(saves).toEqual([]);
});

test('flush waits until it is stored', async () => {
  change(1);
  let stored = false;
  const flushed = autosave.flush().then(() => (stored = true));
  await vi.advanceTimersByTimeAsync(SAVE_DELAY);
  expect(stored).toBe(false);
  await saves[0]?.finish('done');
  await flushed;
  expect(saves).toHaveLength(1);
});

test('after stop nothing is saved', async () => {
  change(1);
  autosave.stop();
  change(2);
  window.dispatchEvent(new Event('pagehide'));
  await vi.advanceTimersByTimeAsync(SAVE_DELAY);
  expect(saves).toEqual([]);
});

test('the browser is asked once to keep it all, after the first write that went well', async () => {
  for (const outcome of ['failed', 'done', 'done'] as const) {
    change(saves.length);
    await vi.advanceTimersByTimeAsync(SAVE_DELAY);
    await saves.at(-1)?.finish(outcome);
    expect(persist).toHaveBeenCalledTimes(outcome === 'done' ? 1 : 0);
  }
});
