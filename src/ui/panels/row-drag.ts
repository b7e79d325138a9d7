import { isOnStage, dropOnStage, markPartner } from '../records/swap.ts';
import type { Workbench } from '../workbench.ts';

/** What a drag of rows shows and does. */
interface RowDrag {
  /** The gap of the list the rows would go into, from 0 at the top; undefined for none that changes anything. */
  readonly onGap: (gap: number | undefined) => void;
  readonly onDrop: (gap: number) => void;
}

/** How far the pointer goes before it drags, CSS px; up to there it clicks, also a second time. */
const THRESHOLD = 4;
/** What of a row has a use of its own for the pointer. */
const CONTROLS = 'button, input, select, label, [role="menu"]';

/** Keeps the click that ends a drag from selecting what it ends on. */
function swallowClick(): void {
  const controller = new AbortController();
  const swallow = (event: MouseEvent) => event.stopPropagation();
  window.addEventListener('click', swallow, { capture: true, signal: controller.signal });
  setTimeout(() => controller.abort());
}

/**
 * Drags rows of the list from the row that was pressed: into another gap of the list, or, a single one, onto a region of
 * the stage, to swap places with it. Escape gives it up. A finger drags by the grip alone: elsewhere it scrolls the list.
 */
export function dragRows(
  workbench: Workbench,
  { pointerId, pointerType, target, clientX, clientY }: PointerEvent,
  list: HTMLElement,
  ids: readonly string[],
  { onGap, onDrop }: RowDrag,
): void {
  const pressed = target as Element;
  const handle = pressed.closest<HTMLElement>('[data-slot]');
  if (!handle || pressed.closest(CONTROLS) || (pointerType === 'touch' && !pressed.closest('[data-grip]')))
    return;
  const elements = [...list.querySelectorAll<HTMLElement>('[data-slot]')];
  const order = elements.map((row) => row.dataset['slot'] ?? '');
  const controller = new AbortController();
  const { signal } = controller;
  const [only, ...more] = ids;
  let gap: number | undefined;
  let phase: 'pressed' | 'dragging' | 'over' = 'pressed';

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
  const giveUp = () => {
    gap = undefined;
    onGap(undefined);
    point(undefined);
  };
  const end = () => {
    controller.abort();
    handle.style.cursor = '';
    giveUp();
    if (phase !== 'pressed') swallowClick();
  };
  window.addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerId !== pointerId || phase === 'over') return;
      if (phase === 'pressed') {
        if (Math.hypot(event.clientX - clientX, event.clientY - clientY) < THRESHOLD) return;
        phase = 'dragging';
        // Not before: a click means what lies under it, and a row that is captured would take it.
        handle.setPointerCapture(pointerId);
        handle.style.cursor = 'grabbing';
      }
      gap = isOnStage(event) ? undefined : gapAt(event.clientY);
      onGap(gap);
      point(event);
    },
    { signal },
  );
  window.addEventListener(
    'pointerup',
    (event) => {
      if (event.pointerId !== pointerId) return;
      const to = gap;
      const drops = phase === 'dragging';
      end();
      if (to !== undefined) onDrop(to);
      else if (drops && only !== undefined && more.length === 0 && isOnStage(event))
        dropOnStage(workbench, only, event);
    },
    { signal },
  );
  window.addEventListener('pointercancel', end, { signal });
  handle.addEventListener(
    'lostpointercapture',
    // A finger is captured by the grip at first, which loses it to the row.
    (event) => event.target === handle && end(),
    { signal },
  );
  // The small picture, and a text that is selected, would go with the pointer themselves.
  for (const own of ['dragstart', 'selectstart'])
    window.addEventListener(own, (event) => event.preventDefault(), { signal });
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || phase !== 'dragging') return;
      // One press of Escape takes back one thing only.
      event.stopImmediatePropagation();
      phase = 'over';
      giveUp();
    },
    { signal, capture: true },
  );
}
