import type { PointerEvent as ReactPointerEvent } from 'react';

import type { Document } from '../../domain/document.ts';
import { type Editor, cancel, draft } from '../../editor/editor.ts';

/** How far a label is dragged before it scrubs, CSS pixels. */
const DEAD_ZONE = 3;

/** What a scrubbed label does. */
interface Scrubbing {
  /** The document so many steps on. */
  readonly to: (steps: number, move: PointerEvent) => Document;
  /** Commits what was shown last. */
  readonly keep: () => void;
}

/**
 * Lets the pointer that presses a label step its figure, a step a pixel, ten with Shift; a release keeps what is shown.
 * Escape, a menu, a window that is left, and whatever else changes the document meanwhile give it up.
 */
export function scrub(event: ReactPointerEvent<HTMLElement>, editor: Editor, { to, keep }: Scrubbing): void {
  if (event.button !== 0) return;
  const label: HTMLElement = event.currentTarget;
  const start = event.clientX;
  const { committed } = editor.getState();
  let moved = false;
  const controller = new AbortController();
  const { signal } = controller;
  label.setPointerCapture(event.pointerId);
  const end = (kept: boolean) => {
    controller.abort();
    if (!editor.getState().draft) return;
    cancel(editor);
    if (kept) keep();
  };
  label.addEventListener(
    'pointermove',
    (move) => {
      const gone = move.clientX - start;
      moved ||= Math.abs(gone) > DEAD_ZONE;
      if (moved) draft(editor, to(Math.round(gone * (move.shiftKey ? 10 : 1)), move));
    },
    { signal },
  );
  const stop = editor.subscribe((state) => {
    if (moved && (state.committed !== committed || !state.draft)) end(false);
  });
  signal.addEventListener('abort', stop);
  label.addEventListener('pointerup', () => end(true), { signal });
  label.addEventListener('lostpointercapture', () => end(false), { signal });
  for (const type of ['blur', 'contextmenu'] as const)
    window.addEventListener(type, () => end(false), { signal });
  document.addEventListener('visibilitychange', () => document.hidden && end(false), { signal });
  window.addEventListener('keydown', (key) => key.key === 'Escape' && end(false), { signal });
}
