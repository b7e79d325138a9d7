import { isOnStage, dropOnStage, markPartner } from '../records/swap.ts';
import type { Workbench } from '../workbench.ts';

/** What a drag of rows shows and does. */
interface RowDrag {
  /** The gap of the list the rows would go into, from 0 at the top; undefined for none that changes anything. */
  readonly onGap: (gap: number | undefined) => void;
  readonly onDrop: (gap: number) => void;
}

/**
 * Drags rows of the list by the grip that was pressed: into another gap of the list, or, a single one, onto a region of
 * the stage, to swap places with it. Escape gives it up.
 */
export function dragRows(
  workbench: Workbench,
  { pointerId, target }: PointerEvent,
  list: HTMLElement,
  ids: readonly string[],
  { onGap, onDrop }: RowDrag,
): void {
  const handle = (target as Element).closest<HTMLElement>('[role="gridcell"]');
  if (!handle) return;
  handle.setPointerCapture(pointerId);
  const elements = [...list.querySelectorAll<HTMLElement>('[data-slot]')];
  const order = elements.map((row) => row.dataset['slot'] ?? '');
  const controller = new AbortController();
  const { signal } = controller;
  const [only, ...more] = ids;
  let gap: number | undefined;

  /** The order of the list with the rows in a gap of it. */
  const ordered = (at: number) => {
    const others = (id: string) => !ids.includes(id);
    const moved = order.filter((id) => ids.includes(id));
    return [...order.slice(0, at).filter(others), ...moved, ...order.slice(at).filter(others)];
  };
  const gapAt = (y: number): number | undefined => {
    const over = elements.findIndex((row) => y < row.getBoundingClientRect().bottom);
    const box = elements[over]?.getBoundingClientRect();
    const at = box === undefined ? elements.length : y > box.top + box.height / 2 ? over + 1 : over;
    return ordered(at).every((id, index) => id === order[index]) ? undefined : at;
  };
  const point = (event: PointerEvent | undefined) => {
    if (only !== undefined && more.length === 0)
      markPartner(workbench, only, event && isOnStage(event) ? event : undefined);
  };
  const end = () => {
    controller.abort();
    onGap(undefined);
    point(undefined);
  };
  handle.addEventListener(
    'pointermove',
    (event) => {
      gap = isOnStage(event) ? undefined : gapAt(event.clientY);
      onGap(gap);
      point(event);
    },
    { signal },
  );
  handle.addEventListener(
    'pointerup',
    (event) => {
      end();
      if (gap !== undefined) onDrop(gap);
      else if (only !== undefined && more.length === 0 && isOnStage(event))
        dropOnStage(workbench, only, event);
    },
    { signal },
  );
  handle.addEventListener('lostpointercapture', end, { signal });
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return;
      // One press of Escape takes back one thing only.
      event.stopImmediatePropagation();
      end();
    },
    { signal, capture: true },
  );
}
