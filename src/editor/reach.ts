import { automaticMode } from '../domain/auto-layout.ts';
import type { Document } from '../domain/document.ts';
import type { Region } from '../domain/layout.ts';
import { idsWith } from '../domain/marks.ts';
import { type Editor, type EditorState, shown, visible } from './editor.ts';
import { nameOf } from './labels.ts';
import { refuse } from './said.ts';

/** The regions that the stage shows: all but the hidden ones. */
export function seenOf(document: Document, regions: readonly Region[]): readonly Region[] {
  const hidden = idsWith(document, 'hidden');
  return hidden.size === 0 ? regions : regions.filter(({ id }) => !hidden.has(id));
}

/** The records that hands may change: those that are not locked. */
export function freeOf(document: Document, ids: readonly string[]): readonly string[] {
  const locked = idsWith(document, 'locked');
  return locked.size === 0 ? ids : ids.filter((id) => !locked.has(id));
}

/**
 * The regions that a pointer can take hold of: seen, and not locked. Where the service places the streams there is
 * nothing to hold fast, and locks do not count.
 */
export function reachOf(document: Document, regions: readonly Region[]): readonly Region[] {
  const seen = seenOf(document, regions);
  if (automaticMode(document) !== undefined) return seen;
  const locked = idsWith(document, 'locked');
  return locked.size === 0 ? seen : seen.filter(({ id }) => !locked.has(id));
}

/** The regions on the screen that a pointer can take hold of. */
export const inReach = (state: EditorState): readonly Region[] =>
  reachOf(visible(state), shown(state).regions);

const lockedOne = {
  en: '{name} is locked. Unlock it to change it.',
  zh: '{name} 已锁定，解锁后才能更改。',
};
const lockedMany = {
  en: 'All {n} selected regions are locked. Unlock them to change them.',
  zh: '所选的 {n} 个区域均已锁定，解锁后才能更改。',
};

/** Those of `ids` that may be changed; where all are locked, none, and that is said. */
export function freeOrRefused(editor: Editor, ids: readonly string[]): readonly string[] {
  const { committed } = editor.getState();
  const free = freeOf(committed, ids);
  const [first] = ids;
  if (first === undefined || free.length > 0) return free;
  if (ids.length === 1) refuse(editor, lockedOne, { name: nameOf(committed, first) });
  else refuse(editor, lockedMany, { n: ids.length });
  return free;
}
