import { type StoreApi, createStore } from 'zustand/vanilla';

import type { Document } from '../domain/document.ts';
import type { Problem } from '../domain/problem.ts';
import type { Rect } from '../domain/rect.ts';
import type { Text, Params } from '../domain/text.ts';
import type { Drawer } from './narrow.ts';

/** A passing notice; one that offers something stays until it is taken, dismissed, or the document changes. */
export interface Notice {
  readonly text: Text;
  readonly params?: Params;
  readonly action?: {
    readonly label: Text;
    readonly run: () => void;
    /** The committed document on which the offer can be taken. */
    readonly on: Document;
  };
}

/** What lies over the window: the preview, at most one dialog, and a passing notice. */
export interface Overlays {
  /** The panel that is open as a drawer, in a narrow window. */
  readonly drawer: Drawer | undefined;
  readonly dialog: 'import' | 'new' | 'guides' | 'reference' | 'palette' | 'shortcuts' | undefined;
  /** What was typed for the dialog while it was on its way. */
  readonly typed: string;
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
  readonly notice: Notice | undefined;
  /** The record that is being renamed in its row of the list. */
  readonly renaming: string | undefined;
  /** What this page copied last: its text, and what of it is more than the text says. */
  readonly copied: { readonly text: string; readonly excerpt: Document } | undefined;
}

/** No preview, no dialog, no notice. */
export const createOverlays = (): StoreApi<Overlays> =>
  createStore<Overlays>(() => ({
    drawer: undefined,
    dialog: undefined,
    typed: '',
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
    renaming: undefined,
    copied: undefined,
  }));
