import { beforeEach, describe, expect, test } from 'vitest';

import type { Document } from '../domain/document.ts';
import { sampleDocument } from '../domain/samples.ts';
import { createEditor } from '../editor/editor.ts';
import { toSession } from '../editor/session.ts';
import type { Database, SetAside } from './database.ts';
import { restoreSession } from './restore.ts';
import { setAsideFile } from './set-aside-file.ts';
import { faultOf } from './storage-fault.ts';
import { type Channel, openStorage } from './storage.ts';

const date = new Date(Date.UTC(2026, 10, 22, 9, 30));
let next = 0;
const newId = () => `id${(next += 1)}`;
const document = sampleDocument(newId);
const sessionOf = (one: Document) => toSession(createEditor(one, newId).getState());
const session = sessionOf(document);
const other = sessionOf({ ...document, body: { ...document.body, RoomId: 'elsewhere' } });
const error = (name: string) => new DOMException('', name);

/** A database in memory; `broken` makes the functions named in it reject. */
function memory(current?: unknown) {
  const aside: SetAside[] = [];
  const broken: { read?: DOMException; write?: DOMException; moveAside?: DOMException } = {};
  const state = { current, aside, broken };
  const check = (fault?: DOMException) => {
    if (fault) throw fault;
  };
  const database: Database = {
    read: async () => {
      check(broken.read);
      return structuredClone(state.current);
    },
    write: async (session) => {
      check(broken.write);
      state.current = structuredClone(session);
    },
    moveAside: async (goes, date, next) => {
      check(broken.moveAside);
      if (state.current !== undefined && goes(state.current)) {
        aside.push({ key: aside.length + 1, date, raw: state.current });
        state.current = undefined;
      }
      if (next !== undefined) state.current = structuredClone(next);
    },
    listAside: async () => {
      check(broken.read);
      return aside;
    },
    removeAside: async (key) => {
      aside.splice(
        aside.findIndex((one) => one.key === key),
        1,
      );
    },
  };
  return { ...state, state, database };
}

/** Channels that hear each other. */
function ether(): () => Channel {
  const all: Set<(value: unknown) => void>[] = [];
  return () => {
    const own = new Set<(value: unknown) => void>();
    all.push(own);
    return {
      tell: (value) => {
        for (const set of all) if (set !== own) for (const listener of set) listener(structuredClone(value));
      },
      listen: (listener) => void own.add(listener),
    };
  };
}

let channel: () => Channel;
beforeEach(() => {
  channel = ether();
});

describe('loading', () => {
  test('nothing, then what was saved', async () => {
    const { database } = memory();
    const storage = openStorage(database, channel());
    expect(await storage.load()).toEqual({ status: 'nothing' });
    expect(await storage.save(session, date)).toBe('done');
    expect(await storage.load()).toMatchObject({
      status: 'session',
      session: { document },
      historyLost: false,
    });
  });

  test('a value that cannot be read is set aside, listed, downloaded and deleted', async () => {
    const raw = { ...session, document: { ...session.document, regionOrder: [] } };
    const { database } = memory(raw);
    const storage = openStorage(database, channel());
    const editor = createEditor(document, newId);
    expect(await restoreSession(editor, storage, date)).toMatchObject({
      status: 'set-aside',
      reason: { en: 'The saved layout is damaged.' },
    });
    expect(editor.getState().committed).toBe(document);
    const [item] = await storage.listSetAside();
    if (!item) throw new Error('nothing set aside');
    const file = setAsideFile(item);
    expect(file.name).toBe('recording-layout-2026-11-22T09-30-00.json');
    expect(JSON.parse(await file.text())).toEqual(JSON.parse(JSON.stringify(raw)));
    expect(await storage.removeSetAside(item.key)).toBe('done');
    expect(await storage.listSetAside()).toEqual([]);
    expect(await storage.load()).toEqual({ status: 'nothing' });
  });

  test('a readable value that another tab stored meanwhile is not set aside', async () => {
    const { database, state } = memory('rubbish');
    const storage = openStorage(database, channel());
    expect(await storage.load()).toMatchObject({ status: 'unreadable', raw: 'rubbish' });
    state.current = session;
    expect(await storage.setAside(date)).toBe('done');
    expect(state.current).toBe(session);
    expect(state.aside).toEqual([]);
  });
});

describe('what this tab has not read is never overwritten', () => {
  test('not after a failed reading', async () => {
    const { database, state } = memory(other);
    state.broken.read = error('TimeoutError');
    const storage = openStorage(database, channel());
    expect(await restoreSession(createEditor(document, newId), storage, date)).toEqual({
      status: 'fault',
      fault: 'failed',
    });
    expect(await storage.save(session, date)).toBe('done');
    expect(state.aside).toEqual([{ key: 1, date, raw: other }]);
    await storage.save(session, date);
    expect(state.aside).toHaveLength(1);
  });

  test('not while there is no room to set it aside', async () => {
    const { database, state } = memory('rubbish');
    state.broken.moveAside = error('QuotaExceededError');
    const storage = openStorage(database, channel());
    expect(await restoreSession(createEditor(document, newId), storage, date)).toEqual({
      status: 'fault',
      fault: 'full',
    });
    expect(await storage.save(session, date)).toBe('full');
    expect(state.current).toBe('rubbish');
  });

  test('but what the browser cannot hand over does not stop the saving', async () => {
    const { database, state } = memory(other);
    state.broken.read = state.broken.moveAside = error('DataError');
    const storage = openStorage(database, channel());
    await storage.load();
    expect(await storage.save(session, date)).toBe('done');
    expect(state.current).toEqual(session);
    expect(await storage.listSetAside()).toEqual([]);
  });
});

test.each([
  ['QuotaExceededError', 'full'],
  ['SecurityError', 'forbidden'],
  ['NotAllowedError', 'forbidden'],
  ['InvalidStateError', 'forbidden'],
  ['AbortError', 'failed'],
  ['VersionError', 'failed'],
  ['UnknownError', 'failed'],
])('%s is %s', async (name, fault) => {
  const { database, state } = memory();
  const storage = openStorage(database, channel());
  await storage.load();
  state.broken.write = error(name);
  expect(await storage.save(session, date)).toBe(fault);
});

test('what is no error is a failure', () => {
  expect(faultOf(undefined)).toBe('failed');
  expect(faultOf('QuotaExceededError')).toBe('failed');
});

test('a browser without IndexedDB forbids', async () => {
  const storage = openStorage(undefined, channel());
  expect(await storage.load()).toEqual({ status: 'fault', fault: 'forbidden' });
  expect(await storage.save(session, date)).toBe('forbidden');
});

test('another tab is heard once, until this one stores again, and only with another document', async () => {
  const { database } = memory();
  const [here, there] = [openStorage(database, channel()), openStorage(database, channel())];
  await here.load();
  let heard = 0;
  const stop = here.onElsewhere(() => (heard += 1));
  await here.save(session, date);
  await there.save(session, date);
  expect(heard).toBe(0);
  await there.save(other, date);
  await there.save(sessionOf({ ...document, body: {} }), date);
  expect(heard).toBe(1);
  await here.save(session, date);
  await there.save(other, date);
  expect(heard).toBe(2);
  stop();
  await here.save(session, date);
  await there.save(other, date);
  expect(heard).toBe(2);
});

test.each([
  ['a text', 'x', '"x"'],
  ['nothing', undefined, 'undefined'],
  ['a bigint', [1n], '[\n  "1"\n]'],
  [
    'a value that holds itself',
    (() => {
      const ring: unknown[] = [1n];
      ring.push(ring);
      return ring;
    })(),
    '[\n  "1",\n  "(see above)"\n]',
  ],
])('%s can be downloaded', async (_name, raw, text) => {
  expect(await setAsideFile({ date, raw }).text()).toBe(text);
});
