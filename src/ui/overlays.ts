import { type StoreApi, createStore } from 'zustand/vanilla';

import type { Problem } from '../domain/problem.ts';
import type { Rect } from '../domain/rect.ts';
import type { Text, Params } from '../domain/text.ts';

/** What lies over the window: the preview, at most one dialog, and a passing notice. */
export interface Overlays {
  readonly dialog: 'import' | 'new' | 'guides' | 'reference' | 'palette' | 'shortcuts' | undefined;
  /** The text the import opens with. */
  readonly importText: string;
  /** The parameter that the reference opens at, by catalogue path. */
  readonly referenceAt: string | undefined;
  /** The field whose help is open, and where its button is, CSS pixels. */
  readonly help: { readonly path: string; readonly x: number; readonly y: number } | undefined;
  /** The context menu, where it is open, CSS pixels of the window, with the records under the pointer, the topmost first. */
  readonly menu: { readonly x: number; readonly y: number; readonly under: readonly string[] } | undefined;
  /** Whether the panel that arranges regions is open. */
  readonly arranging: boolean;
  /** The problem the user was last taken to. */
  readonly visited: Problem | undefined;
  /** The menu of a stream's sample source, where it is open, CSS pixels of the window. */
  readonly source: { readonly id: string; readonly x: number; readonly y: number } | undefined;
  /** Where dragged media would land, CSS pixels of the window, and what would come of it. */
  readonly landing: { readonly box: Rect; readonly text: Text; readonly params?: Params } | undefined;
  /** The clean preview, where it is on, and what had the focus before. */
  readonly preview: { readonly from: Element | null } | undefined;
  readonly notice: { readonly text: Text; readonly params?: Params } | undefined;
}

/** No preview, no dialog, no notice. */
export const createOverlays = (): StoreApi<Overlays> =>
  createStore<Overlays>(() => ({
    dialog: undefined,
    importText: '',
    referenceAt: undefined,
    help: undefined,
    menu: undefined,
    arranging: false,
    visited: undefined,
    source: undefined,
    landing: undefined,
    preview: undefined,
    notice: undefined,
  }));
