import type { Text } from '../domain/text.ts';
import type { Editor } from '../editor/editor.ts';
import { openSession } from '../editor/session.ts';
import type { StorageFault } from './storage-fault.ts';
import type { SessionStore } from './storage.ts';

/** What became of the last visit's session. */
export type Restored =
  | { readonly status: 'nothing' }
  | { readonly status: 'restored'; readonly historyLost: boolean }
  | { readonly status: 'set-aside'; readonly reason: Text }
  | { readonly status: 'fault'; readonly fault: StorageFault };

/** Opens the last visit's session in the editor, or sets aside what cannot be read; the editor keeps its document then. */
export async function restoreSession(editor: Editor, storage: SessionStore, date: Date): Promise<Restored> {
  const loaded = await storage.load();
  if (loaded.status === 'session') {
    openSession(editor, loaded.session);
    return { status: 'restored', historyLost: loaded.historyLost };
  }
  if (loaded.status !== 'unreadable') return loaded;
  const outcome = await storage.setAside(date);
  return outcome === 'done'
    ? { status: 'set-aside', reason: loaded.reason }
    : { status: 'fault', fault: outcome };
}
