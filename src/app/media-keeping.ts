import type { EditorState } from '../editor/editor.ts';
import { mediaInUse } from '../editor/media-in-use.ts';
import type { MediaDatabase } from './database.ts';
import { type StorageFault, faultOf } from './storage-fault.ts';

/** How the keeping of a file went. */
export type Kept = 'done' | 'too-large' | StorageFault;

/** Largest file that is kept, bytes: a browser's storage is not made for more. */
const LARGEST = 512 * 1024 * 1024;
/** How long media that nothing refers to is spared where the browser cannot tell whether other tabs are open, milliseconds. */
const SPARED = 24 * 60 * 60 * 1000;
/** Held by every open tab. */
const LOCK = 'recording-layout-designer.media';

/** Keeps a file in this browser, under a key. Never rejects. */
export async function keepMedia(database: MediaDatabase, key: string, file: Blob, date: Date): Promise<Kept> {
  if (file.size > LARGEST) return 'too-large';
  try {
    await database.writeMedia(key, { blob: file, date });
    return 'done';
  } catch (error) {
    return faultOf(error);
  }
}

/** Deletes kept media to which nothing refers any more, where that is older than `spared` milliseconds. */
export async function sweepMedia(
  database: MediaDatabase,
  state: Pick<EditorState, 'committed' | 'past' | 'future'>,
  now: Date,
  spared: number,
): Promise<void> {
  const used = mediaInUse(state);
  const before = now.getTime() - spared;
  // What was not written by this program has no date; it is of no use to it.
  await database.sweepMedia(
    (key, { date }) => !used.has(key) && !(date instanceof Date && date.getTime() > before),
  );
}

/** Sweeps once, unless another tab is open, whose unsaved history may refer to anything; then keeps other tabs from sweeping. */
export async function sweepAlone(database: MediaDatabase, state: EditorState): Promise<void> {
  const sweep = (spared: number) => sweepMedia(database, state, new Date(), spared).catch(() => {});
  // Only there on secure origins.
  const { locks } = navigator as { locks?: LockManager };
  if (!locks) return sweep(SPARED);
  await locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (lock) await sweep(0);
  });
  void locks.request(LOCK, { mode: 'shared' }, () => new Promise(() => {}));
}
