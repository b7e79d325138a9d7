import { createStore } from 'zustand/vanilla';

import { sampleDocument } from '../domain/samples.ts';
import { watchCrop } from '../editor/crop.ts';
import { createEditor } from '../editor/editor.ts';
import { createPictureBook } from '../media/pictures.ts';
import { keepAids } from '../ui/aids.ts';
import { calmEditors } from '../ui/calm.ts';
import { keepCards } from '../ui/cards.ts';
import { saveFile } from '../ui/export.ts';
import { createOverlays } from '../ui/overlays.ts';
import { createPreferences } from '../ui/preferences.ts';
import { createReport } from '../ui/report.ts';
import type { Keeping, SetAside, Workbench } from '../ui/workbench.ts';
import { startAutosave } from './autosave.ts';
import { openDatabase } from './database.ts';
import { restoreSession } from './restore.ts';
import { type SessionStore, openStorage } from './storage.ts';

/** Not needed for the first picture of the page. */
const mediaKeeping = () => import('./media-keeping.ts');

/** An id that no other visit makes either; `randomUUID` is only there on secure origins. */
const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint32Array(3)), (part) => part.toString(36)).join('');

/** The newest saved layout that was set aside, with what the user can do about it. */
async function findSetAside(
  storage: SessionStore,
  change: (setAside: SetAside | undefined) => void,
): Promise<void> {
  const item = (await storage.listSetAside()).at(-1);
  if (!item) return change(undefined);
  const { setAsideFile } = await import('./set-aside-file.ts');
  const file = setAsideFile(item);
  return change({
    download: () => saveFile(file.name, file),
    discard: () => void storage.removeSetAside(item.key).then(() => findSetAside(storage, change)),
  });
}

/** Everything the interface works on, with the last visit's document open. */
export async function createWorkbench(): Promise<Workbench> {
  const preferences = createPreferences(navigator.languages);
  const editor = createEditor(sampleDocument(newId), newId);
  const database = openDatabase();
  const storage = openStorage(database);
  const restored = await restoreSession(editor, storage, new Date());
  const keeping = createStore<Keeping>(() => ({
    save: restored.status === 'fault' ? restored.fault : 'saved',
    setAside: undefined,
  }));
  startAutosave(editor, storage, (save) => keeping.setState({ save }));
  void findSetAside(storage, (setAside) => keeping.setState({ setAside }));
  const pictures = createPictureBook(async (key) => (await database.readMedia(key))?.blob);
  keepCards(editor, preferences, pictures);
  // Where the session could not be read, what it refers to is not known.
  if (restored.status === 'restored' || restored.status === 'nothing')
    void mediaKeeping().then(({ sweepAlone }) => sweepAlone(database, editor.getState()));
  keepAids(editor, preferences);
  editor.setState({ sourceSize: pictures.streamSize });
  watchCrop(editor);
  const calm = calmEditors(editor);
  return {
    editor,
    calm,
    preferences,
    report: createReport(calm.report, preferences, pictures),
    overlays: createOverlays(),
    keeping,
    pictures,
    keepMedia: (key, file) =>
      mediaKeeping().then(
        ({ keepMedia }) => keepMedia(database, key, file, new Date()),
        () => 'failed',
      ),
  };
}
