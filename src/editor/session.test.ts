import { beforeEach, describe, expect, test } from 'vitest';

import type { Document } from '../domain/document.ts';
import { sampleDocument } from '../domain/samples.ts';
import { toSaved } from '../domain/saved-file.ts';
import { type Editor, commit, createEditor, draft, endBurst, redo, select, undo } from './editor.ts';
import { add, fit, pan, remove } from './operations.ts';
import { type ReadSession, readSession } from './read-session.ts';
import { SAVED_STEPS, type SavedSession, openSession, toSession } from './session.ts';

declare const structuredClone: <T>(value: T) => T;

let editor: Editor;
beforeEach(() => {
  let next = 0;
  const newId = () => `id${(next += 1)}`;
  editor = createEditor(sampleDocument(newId), newId);
});

const label = { text: { en: 'Change', zh: '修改' } };
const withBody = (document: Document, extra: Document['body']): Document => ({
  ...document,
  body: { ...document.body, ...extra },
});
const change = (n: number) =>
  commit(editor, label, withBody(editor.getState().committed, { ImportId: String(n) }));
const clone = (): SavedSession => structuredClone(toSession(editor.getState()));

function read(value: unknown): Extract<ReadSession, { ok: true }> {
  const result = readSession(value);
  if (!result.ok) throw new Error(result.reason.en);
  return result;
}

describe('a session', () => {
  test('comes back with its selection and its steps, in both directions', () => {
    add(editor);
    change(1);
    undo(editor);
    const { committed, selection, past, future } = editor.getState();
    expect(read(clone())).toEqual({
      ok: true,
      historyLost: false,
      session: { document: committed, selection, past, future, states: {} },
    });
  });

  test('comes back with what the streams did; what cannot be told of one, it is live', () => {
    const [first, second] = editor.getState().committed.slots.map(({ id }) => id);
    if (first === undefined || second === undefined) throw new Error('the sample has streams');
    editor.setState({ states: { [first]: 'paused', [second]: 'unseen' } });
    const saved = clone();
    const { session } = read(saved);
    expect(session.states).toEqual({ [first]: 'paused', [second]: 'unseen' });
    editor.setState({ states: {} });
    openSession(editor, session);
    expect(editor.getState().states).toEqual(session.states);
    const odd = { ...saved, states: { [first]: 'asleep', [second]: 'absent', nobody: 'paused' } };
    expect(read(odd).session.states).toEqual({ [second]: 'absent' });
    expect(read({ ...saved, states: 'paused' }).session.states).toEqual({});
  });

  test('shares documents between its steps again', () => {
    change(1);
    change(2);
    change(3);
    undo(editor);
    const { document, past, future } = read(clone()).session;
    expect(past[0]?.after.document).toBe(past[1]?.before.document);
    expect(past[1]?.after.document).toBe(document);
    expect(future[0]?.before.document).toBe(document);
    expect(past[0]?.before.document.slots[0]).toBe(document.slots[0]);
  });

  test('keeps the last 50 steps', () => {
    for (let n = 1; n <= 60; n += 1) change(n);
    const { past } = read(clone()).session;
    expect(past).toHaveLength(SAVED_STEPS);
    expect(past[0]?.after.document.body['ImportId']).toBe('11');
    for (let n = 1; n <= 60; n += 1) undo(editor);
    const { future } = read(clone()).session;
    expect(future).toHaveLength(SAVED_STEPS);
    expect(future[0]?.after.document.body['ImportId']).toBe('1');
  });

  test('forgets bursts, drafts and secrets', () => {
    const { committed } = editor.getState();
    const secret = { StorageConfig: { CustomConfig: { SecretKey: 'hush', secret_key: 'hush' } } };
    commit(editor, label, withBody(committed, secret), { burst: 'scrub' });
    endBurst(editor);
    change(1);
    undo(editor);
    draft(editor, withBody(committed, { ImportId: 'draft' }));
    const text = JSON.stringify(toSession(editor.getState()));
    expect(text).not.toMatch(/hush|burst|draft/);
  });
});

describe('opening', () => {
  test('undo and redo go on where they were', () => {
    const first = editor.getState().committed;
    change(1);
    change(2);
    undo(editor);
    const { session } = read(clone());
    const other = createEditor(first, editor.newId);
    openSession(other, session);
    expect(other.getState().committed).toBe(session.document);
    undo(other);
    expect(other.getState().committed).toEqual(first);
    redo(other);
    redo(other);
    expect(other.getState().committed.body['ImportId']).toBe('2');
    expect(other.getState().future).toEqual([]);
  });

  test('fits the view, unless the user has moved it', () => {
    editor.setState({ viewport: { w: 800, h: 600 } });
    const { session } = read(clone());
    openSession(editor, session);
    const fitted = editor.getState().view;
    fit(editor);
    expect(editor.getState().view).toEqual(fitted);
    pan(editor, 20, 10);
    const { view } = editor.getState();
    openSession(editor, session);
    expect(editor.getState().view).toBe(view);
  });
});

describe('what cannot be read', () => {
  const saved = () => {
    change(1);
    change(2);
    undo(editor);
    select(editor, ['id1']);
    return clone() as unknown as Record<string, unknown> & { past: [Part]; future: [Part] };
  };
  type Part = Record<string, unknown> & { before: Record<string, unknown>; after: Record<string, unknown> };

  test.each([
    ['nothing', undefined],
    ['a text', 'x'],
    ['a document alone', toSaved(sampleDocument(() => 'a'))],
    ['a document of a newer version', { document: { format: 'recording-layout', version: 9 } }],
  ])('%s is refused', (_name, value) => expect(readSession(value).ok).toBe(false));

  const breakages: [string, (one: ReturnType<typeof saved>) => unknown][] = [
    ['no past', (one) => ({ ...one, past: undefined })],
    ['no future', (one) => ({ ...one, future: 'x' })],
    ['another version', (one) => ({ ...one, version: 2 })],
    ['a step that is none', (one) => ({ ...one, past: [7] })],
    ['a step without a name', (one) => ({ ...one, past: [{ ...one.past[0], label: undefined }] })],
    ['half a name', (one) => ({ ...one, past: [{ ...one.past[0], label: { text: { en: 'x' } } }] })],
    [
      'names filled with a list',
      (one) => ({ ...one, past: [{ ...one.past[0], label: { ...label, params: [] } }] }),
    ],
    [
      'names filled with an object',
      (one) => ({ ...one, past: [{ ...one.past[0], label: { ...label, params: { n: {} } } }] }),
    ],
    ['no document before', (one) => ({ ...one, past: [{ ...one.past[0], before: {} }] })],
    [
      'no selection after',
      (one) => ({ ...one, past: [{ ...one.past[0], after: { document: one.past[0].after['document'] } }] }),
    ],
    [
      'ids that are numbers',
      (one) => ({ ...one, past: [{ ...one.past[0], after: { ...one.past[0].after, selection: [1] } }] }),
    ],
    [
      'a past that leads elsewhere',
      (one) => ({ ...one, past: [{ ...one.past[0], after: one.past[0].before }] }),
    ],
    ['a future from elsewhere', (one) => ({ ...one, past: [], future: one.past })],
    ['steps that do not meet', (one) => ({ ...one, past: [one.past[0], one.past[0]] })],
  ];

  test.each(breakages)('%s costs the history alone', (_name, spoil) => {
    const result = read(spoil(saved()));
    expect(result.historyLost).toBe(true);
    expect(result.session).toEqual({
      document: editor.getState().committed,
      selection: ['id1'],
      states: {},
      past: [],
      future: [],
    });
  });

  test('a selection costs itself alone; strangers and doubles in it are passed over', () => {
    expect(read({ ...saved(), selection: 7 })).toMatchObject({
      historyLost: false,
      session: { selection: [] },
    });
    const ids = ['id2', 'gone', 'id1', 'id2'];
    expect(read({ ...saved(), selection: ids }).session.selection).toEqual(['id2', 'id1']);
  });

  test('names keep what fills them', () => {
    select(editor, ['id1']);
    remove(editor);
    const { past } = read(clone()).session;
    expect(past[0]?.label).toEqual({
      text: { en: 'Delete {name}', zh: '删除 {name}' },
      params: { name: 'host' },
    });
  });
});
