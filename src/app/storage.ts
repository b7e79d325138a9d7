import { type Json, get, sameJson } from '../domain/json.ts';
import { type SavedFile, toSaved } from '../domain/saved-file.ts';
import type { Text } from '../domain/text.ts';
import { readSession } from '../editor/read-session.ts';
import type { SavedSession, Session } from '../editor/session.ts';
import { type Database, type SetAside, openDatabase } from './database.ts';
import { type StorageFault, faultOf } from './storage-fault.ts';

/** What the storage holds at the start. */
export type Loaded =
  | { readonly status: 'nothing' }
  | { readonly status: 'session'; readonly session: Session; readonly historyLost: boolean }
  | { readonly status: 'unreadable'; readonly raw: unknown; readonly reason: Text }
  | { readonly status: 'fault'; readonly fault: StorageFault };

/** How a change of the storage went. */
export type Outcome = 'done' | StorageFault;

/** Where the session is kept from visit to visit. No function rejects. */
export interface SessionStore {
  readonly load: () => Promise<Loaded>;
  /** Stores the session. What is stored already and was never read by this tab is set aside first, with this date. */
  readonly save: (session: SavedSession, date: Date) => Promise<Outcome>;
  /** Moves the stored value aside, if it (still) cannot be read. */
  readonly setAside: (date: Date) => Promise<Outcome>;
  /** What was set aside, oldest first; nothing where the storage cannot be read. */
  readonly listSetAside: () => Promise<readonly SetAside[]>;
  readonly removeSetAside: (key: number) => Promise<Outcome>;
  /** Calls `listener` when another tab has stored a different document: once, until this tab stores its own again. */
  readonly onElsewhere: (listener: () => void) => () => void;
}

/** What tells the tabs of each other's writes. */
export interface Channel {
  readonly tell: (value: unknown) => void;
  readonly listen: (listener: (value: unknown) => void) => void;
}

function openChannel(): Channel {
  if (!('BroadcastChannel' in globalThis)) return { tell: () => {}, listen: () => {} };
  const channel = new BroadcastChannel('recording-layout-designer');
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a BroadcastChannel knows only its own
    tell: (value) => channel.postMessage(value),
    listen: (listener) =>
      channel.addEventListener('message', (event: MessageEvent<unknown>) => listener(event.data)),
  };
}

async function outcomeOf(job: Promise<void>): Promise<Outcome> {
  try {
    await job;
    return 'done';
  } catch (error) {
    return faultOf(error);
  }
}

/** The store of this browser's one session. */
export function openStorage(
  database: Database = openDatabase(),
  channel: Channel = openChannel(),
): SessionStore {
  const listeners = new Set<() => void>();
  /** The document as this tab last read or wrote it. */
  let mine: SavedFile | undefined;
  /** Whether this tab knows what is stored, so that it may be overwritten. */
  let seen = false;
  let told = false;

  channel.listen((value) => {
    const theirs = get(value as Json, 'document');
    if (told || theirs === undefined || sameJson(theirs, mine as Json | undefined)) return;
    told = true;
    for (const listener of listeners) listener();
  });

  async function read(): Promise<Loaded> {
    const raw = await database.read();
    const result = raw === undefined ? undefined : readSession(raw);
    seen = result?.ok !== false;
    if (!result) return { status: 'nothing' };
    if (!result.ok) return { status: 'unreadable', raw, reason: result.reason };
    mine = toSaved(result.session.document);
    return { status: 'session', session: result.session, historyLost: result.historyLost };
  }

  async function write(session: SavedSession, date: Date): Promise<Outcome> {
    if (seen) return outcomeOf(database.write(session));
    const outcome = await outcomeOf(database.moveAside(() => true, date, session));
    // What the browser cannot even hand over is lost already; the new work need not be.
    return outcome === 'failed' ? outcomeOf(database.write(session)) : outcome;
  }

  return {
    load: () => read().catch((error: unknown) => ({ status: 'fault', fault: faultOf(error) })),
    save: async (session, date) => {
      const outcome = await write(session, date);
      if (outcome !== 'done') return outcome;
      seen = true;
      told = false;
      mine = session.document;
      channel.tell({ document: mine });
      return outcome;
    },
    setAside: async (date) => {
      const outcome = await outcomeOf(database.moveAside((raw) => !readSession(raw).ok, date));
      seen ||= outcome === 'done';
      return outcome;
    },
    listSetAside: () => database.listAside().catch(() => []),
    removeSetAside: (key) => outcomeOf(database.removeAside(key)),
    onElsewhere: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
