import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

import { errorName } from './storage-fault.ts';

/** A stored value that could not be read, put aside. */
export interface SetAside {
  readonly key: number;
  readonly date: Date;
  readonly raw: unknown;
}

/** The browser's database with its one open session and what was set aside. Every function may reject. */
export interface Database {
  /** What is stored as the session, or undefined. */
  readonly read: () => Promise<unknown>;
  readonly write: (session: unknown) => Promise<void>;
  /** Moves the stored session aside where `goes` says so; then stores `next`, if there is one. All of it or nothing. */
  readonly moveAside: (goes: (raw: unknown) => boolean, date: Date, next?: unknown) => Promise<void>;
  readonly listAside: () => Promise<readonly SetAside[]>;
  readonly removeAside: (key: number) => Promise<void>;
}

/** Media as kept: the file, and since when. */
export interface KeptMedia {
  readonly blob: Blob;
  readonly date: Date;
}

/** The files that stand for streams, by their keys. Every function may reject. */
export interface MediaDatabase {
  readonly readMedia: (key: string) => Promise<KeptMedia | undefined>;
  readonly writeMedia: (key: string, media: KeptMedia) => Promise<void>;
  /** Deletes what is kept under keys for which `goes` is true. */
  readonly sweepMedia: (goes: (key: string, media: KeptMedia) => boolean) => Promise<void>;
}

interface Shelves extends DBSchema {
  media: { key: string; value: KeptMedia };
  session: { key: string; value: unknown };
  aside: { key: number; value: Omit<SetAside, 'key'> };
}
type Connection = IDBPDatabase<Shelves>;

const NAME = 'recording-layout-designer';
const VERSION = 2;
/** The key of the one session. */
const CURRENT = 'current';
/** How long the browser may take to open the database, milliseconds. */
const PATIENCE = 3000;

/** Opens the database; rejects when it is held by a tab with an older version, or takes too long. */
const openConnection = (lost: () => void): Promise<Connection> =>
  new Promise((resolve, reject) => {
    if (!globalThis.indexedDB) throw new DOMException('no IndexedDB', 'NotAllowedError');
    let late = false;
    const giveUp = (name: string) => {
      late = true;
      reject(new DOMException('the database does not open', name));
    };
    const timer = setTimeout(giveUp, PATIENCE, 'TimeoutError');
    openDB<Shelves>(NAME, VERSION, {
      upgrade: (database, from) => {
        if (from < 1) {
          database.createObjectStore('session');
          database.createObjectStore('aside', { autoIncrement: true });
        }
        if (from < 2) database.createObjectStore('media');
      },
      blocked: () => giveUp('NotAllowedError'),
      blocking: (_from, _to, event) => {
        (event.target as IDBDatabase).close();
        lost();
      },
      terminated: lost,
    })
      .then((database) => (late ? database.close() : resolve(database)), reject)
      .finally(() => clearTimeout(timer));
  });

/** Waits for a transaction and what it was asked for; its own error, which names the cause, goes before theirs. */
async function settled(done: Promise<void>, jobs: readonly Promise<unknown>[]): Promise<void> {
  const [whole, ...parts] = await Promise.allSettled([done, ...jobs]);
  for (const one of [whole, ...parts]) if (one.status === 'rejected') throw one.reason;
}

/** The database, opened at its first use and again whenever the connection was lost. */
export function openDatabase(): Database & MediaDatabase {
  let connection: Promise<Connection> | undefined;
  const lose = () => {
    connection = undefined;
  };
  const connect = (): Promise<Connection> => {
    connection ??= openConnection(lose).catch((error: unknown) => {
      lose();
      throw error;
    });
    return connection;
  };
  async function run<T>(job: (connection: Connection) => Promise<T>): Promise<T> {
    try {
      return await job(await connect());
    } catch (error) {
      // A connection the browser has closed says so only when it is used.
      if (errorName(error) !== 'InvalidStateError') throw error;
      lose();
      return job(await connect());
    }
  }
  return {
    read: () => run((database) => database.get('session', CURRENT)),
    write: (session) =>
      run((database) => {
        const tx = database.transaction('session', 'readwrite');
        const put = tx.store.put(session, CURRENT);
        tx.commit(); // at once: the page may be about to close
        return settled(tx.done, [put]);
      }),
    moveAside: (goes, date, next) =>
      run(async (database) => {
        const tx = database.transaction(['session', 'aside'], 'readwrite');
        const session = tx.objectStore('session');
        const move = async () => {
          const raw = await session.get(CURRENT);
          const jobs: Promise<unknown>[] = [];
          if (raw !== undefined && goes(raw))
            jobs.push(tx.objectStore('aside').add({ raw, date }), session.delete(CURRENT));
          if (next !== undefined) jobs.push(session.put(next, CURRENT));
          await Promise.all(jobs);
        };
        await settled(tx.done, [move()]);
      }),
    listAside: () =>
      run(async (database) => {
        const tx = database.transaction('aside');
        const [keys, values] = await Promise.all([tx.store.getAllKeys(), tx.store.getAll()]);
        return keys.flatMap((key, at) => {
          const value = values[at];
          return value ? [{ key, date: value.date, raw: value.raw }] : [];
        });
      }),
    removeAside: (key) => run((database) => database.delete('aside', key)),
    readMedia: (key) => run((database) => database.get('media', key)),
    writeMedia: (key, media) =>
      run((database) => {
        const tx = database.transaction('media', 'readwrite');
        return settled(tx.done, [tx.store.put(media, key)]);
      }),
    sweepMedia: (goes) =>
      run(async (database) => {
        const tx = database.transaction('media', 'readwrite');
        const sweep = async () => {
          for (let at = await tx.store.openCursor(); at; at = await at.continue())
            if (goes(at.key, at.value)) await at.delete();
        };
        await settled(tx.done, [sweep()]);
      }),
  };
}
