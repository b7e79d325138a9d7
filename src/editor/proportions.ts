import { type Document, findSlot } from '../domain/document.ts';
import { changeSlots } from '../domain/fields.ts';
import { markSlot } from '../domain/marks.ts';
import { type Proportion, inProportion, lockedRatio, proportionOf } from '../domain/proportions.ts';
import { findRegion, resolveLayout } from '../domain/resolve.ts';
import { placeRegions } from './commands.ts';
import { type Editor, commit } from './editor.ts';
import { labelFor } from './labels.ts';
import { freeOrRefused } from './reach.ts';

/** The ratio that a record's region is locked to; undefined where it is free. */
export const lockOf = (document: Document, id: string): Proportion | undefined =>
  findSlot(document, id)?.editorOnly?.ratio;

/** The ratio (width through height) that a record's region keeps now; undefined where it is free. */
export function ratioKept(document: Document, id: string): number | undefined {
  const lock = lockOf(document, id);
  const rect = lock && findRegion(document, id)?.rect;
  return lock && rect && lockedRatio(rect, lock);
}

/**
 * How a pull on a handle of these records treats their ratio: kept where one of them is locked, or Shift is held; not
 * where both are so. One by itself keeps its exact ratio, several keep that of the box around them.
 */
export function proportionsOf(
  document: Document,
  ids: readonly string[],
  shift: boolean,
): { readonly keepRatio: boolean; readonly ratio: number | undefined } {
  const locked = ids.some((id) => lockOf(document, id) !== undefined);
  const keepRatio = locked !== shift;
  const [id] = ids;
  const ratio = keepRatio && ids.length === 1 && id !== undefined ? ratioKept(document, id) : undefined;
  return { keepRatio, ratio };
}

/** Locks the records' regions to a ratio and gives them that shape, `own` to the one each has; undefined frees them. One step. */
export function lockRatio(
  editor: Editor,
  ids: readonly string[],
  to: ((id: string) => Proportion | undefined) | 'own' | undefined,
): void {
  const { committed } = editor.getState();
  const free = freeOrRefused(editor, ids);
  const { canvas } = resolveLayout(committed);
  const locks = new Map(
    free.flatMap((id) => {
      const rect = findRegion(committed, id)?.rect;
      const lock = rect && (to === 'own' ? proportionOf(rect) : to?.(id));
      return rect ? [[id, { rect, lock }] as const] : [];
    }),
  );
  const marked = changeSlots(committed, [...locks.keys()], (slot) => {
    const lock = locks.get(slot.id)?.lock;
    return String(slot.editorOnly?.ratio) === String(lock) ? slot : markSlot(slot, { ratio: lock });
  });
  const size = { w: canvas.width, h: canvas.height };
  const shaped = new Map(
    [...locks].flatMap(([id, { rect, lock }]) =>
      lock && to !== 'own' ? [[id, inProportion(rect, lock, size)] as const] : [],
    ),
  );
  commit(editor, labelFor(to ? 'keepRatio' : 'freeRatio', committed, free), placeRegions(marked, shaped));
}
