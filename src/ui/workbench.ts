import { createContext, use } from 'react';
import { type StoreApi, useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';

import type { Document } from '../domain/document.ts';
import { type Editor, type EditorState, selectedRecords } from '../editor/editor.ts';
import type { PictureBook } from '../media/pictures.ts';
import type { CalmEditors } from './calm.ts';
import type { Overlays } from './overlays.ts';
import type { Preferences } from './preferences.ts';
import type { Report } from './report.ts';
import { type Translate, translator } from './text/translate.ts';

/** How the saving of the document stands. */
export type SaveState = 'saved' | 'saving' | 'full' | 'forbidden' | 'failed' | 'elsewhere';

/** How the keeping of a file went. */
export type MediaKept = 'done' | 'too-large' | 'full' | 'forbidden' | 'failed';

/** A saved layout that could not be read, kept aside. */
export interface SetAside {
  readonly download: () => void;
  readonly discard: () => void;
}

/** What the page knows of storage. */
export interface Keeping {
  readonly save: SaveState;
  readonly setAside: SetAside | undefined;
}

/** Everything the interface works on; made once, and never replaced while the page lives. */
export interface Workbench {
  readonly editor: Editor;
  /** The editor as the components follow it. */
  readonly calm: CalmEditors;
  readonly preferences: StoreApi<Preferences>;
  readonly report: StoreApi<Report>;
  readonly overlays: StoreApi<Overlays>;
  readonly keeping: StoreApi<Keeping>;
  readonly pictures: PictureBook;
  /** Keeps a file in this browser under the key of its media; says what came of it. */
  readonly keepMedia: (key: string, file: Blob) => Promise<MediaKept>;
}

const WorkbenchContext = createContext<Workbench | undefined>(undefined);

/** Gives the workbench to the components below. */
export const WorkbenchProvider = WorkbenchContext.Provider;

/** The workbench of the page. */
export function useWorkbench(): Workbench {
  const workbench = use(WorkbenchContext);
  if (!workbench) throw new Error('no workbench');
  return workbench;
}

/** A part of the editor's state; the component renders anew when it changes; while a hand drags, see `calmEditors`. */
export const useEditor = <T>(select: (state: EditorState) => T): T =>
  useStore(useWorkbench().calm.panels, select);

/** The committed document: it does not change while a gesture is under way. */
export const useDocument = (): Document => useEditor((state) => state.committed);

/** What is selected of the committed document. */
export const useSelection = (): readonly string[] => useEditor(useShallow(selectedRecords));

/** A part of the preferences. */
export const usePreferences = <T>(select: (state: Preferences) => T): T =>
  useStore(useWorkbench().preferences, select);

/** A part of the report on the export. */
export const useReport = <T>(select: (state: Report) => T): T => useStore(useWorkbench().report, select);

const translators = { en: translator('en'), zh: translator('zh') };

/** Says texts in the user's language. */
export const useText = (): Translate => translators[usePreferences((state) => state.language)];
