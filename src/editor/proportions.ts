import { type Document, findSlot } from '../domain/document.ts';
import { type Proportion, lockedRatio } from '../domain/proportions.ts';
import { findRegion } from '../domain/resolve.ts';

/** The ratio that a record's region is locked to; undefined where it is free. */
export function lockOf(document: Document, id: string): Proportion | undefined {
  const ratio = findSlot(document, id)?.editorOnly?.ratio;
  return ratio && [ratio.w, ratio.h];
}

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
