import { changeSlots } from '../domain/fields.ts';
import { markSlot } from '../domain/marks.ts';
import { type Proportion, inProportion, proportionOf } from '../domain/proportions.ts';
import { findRegion, resolveLayout } from '../domain/resolve.ts';
import { placeRegions } from './commands.ts';
import { type Editor, commit } from './editor.ts';
import { labelFor } from './labels.ts';
import { lockOf } from './proportions.ts';
import { freeOrRefused } from './reach.ts';

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
    if (String(lockOf(committed, slot.id)) === String(lock)) return slot;
    return markSlot(slot, { ratio: lock && { w: lock[0], h: lock[1] } });
  });
  const size = { w: canvas.width, h: canvas.height };
  const shaped = new Map(
    [...locks].flatMap(([id, { rect, lock }]) =>
      lock && to !== 'own' ? [[id, inProportion(rect, lock, size)] as const] : [],
    ),
  );
  commit(editor, labelFor(to ? 'keepRatio' : 'freeRatio', committed, free), placeRegions(marked, shaped));
}
