import { type StoreApi, createStore } from 'zustand/vanilla';

import type { Problem } from '../domain/problem.ts';
import type { Text, Params } from '../domain/text.ts';

/** What lies over the window: at most one dialog, and a passing notice. */
export interface Overlays {
  readonly dialog: 'import' | 'new' | 'guides' | undefined;
  /** The text the import opens with. */
  readonly importText: string;
  /** The field whose help is open, and where its button is, CSS pixels. */
  readonly help: { readonly path: string; readonly x: number; readonly y: number } | undefined;
  /** The context menu, where it is open, CSS pixels of the window, with the records under the pointer, the topmost first. */
  readonly menu: { readonly x: number; readonly y: number; readonly under: readonly string[] } | undefined;
  /** The problem the user was last taken to. */
  readonly visited: Problem | undefined;
  readonly notice: { readonly text: Text; readonly params?: Params } | undefined;
}

/** No dialog, no notice. */
export const createOverlays = (): StoreApi<Overlays> =>
  createStore<Overlays>(() => ({
    dialog: undefined,
    importText: '',
    help: undefined,
    menu: undefined,
    visited: undefined,
    notice: undefined,
  }));
