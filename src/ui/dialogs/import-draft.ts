import type { Workbench } from '../workbench.ts';

/** The text that was typed into the import and not loaded, for the life of the page. */
const drafts = new WeakMap<Workbench, string>();

/** The text that was typed last time and not loaded; empty where there is none. */
export const keptDraft = (workbench: Workbench): string => drafts.get(workbench) ?? '';

/** Keeps a typed text until the import is opened again; an empty one forgets it. */
export const keepDraft = (workbench: Workbench, text: string): void => {
  drafts.set(workbench, text);
};
