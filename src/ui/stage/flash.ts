import { automaticMode } from '../../domain/auto-layout.ts';
import type { Document } from '../../domain/document.ts';
import { type Rect, wholePixels } from '../../domain/rect.ts';
import { resolveLayout } from '../../domain/resolve.ts';
import { type Editor, type EditorState, canvasRect, visible } from '../../editor/editor.ts';
import { changedRects } from '../../editor/in-sight.ts';
import { toScreen } from '../../editor/view.ts';

/** How long what was taken back or done again is outlined, milliseconds. */
const SHOWN = 600;

const ACCENT = '#0a7cff';
const HAIRLINE = '#ffffff';

/** Whether an undo or a redo led from one state to the other. */
const isTravel = (now: EditorState, before: EditorState): boolean =>
  now.past !== before.past &&
  (now.future.length > before.future.length ||
    (before.future.length > 0 && now.past.at(-1) === before.future[0]));

/** Where two documents differ, canvas px: in regions, else in the canvas itself, else nowhere. */
function whatChanged(before: Document, after: Document): readonly Rect[] {
  const rects = changedRects(before, after);
  const canvasOf = (document: Document) => JSON.stringify(resolveLayout(document).canvas);
  return rects.length > 0 || canvasOf(before) === canvasOf(after) ? rects : [canvasRect(after)];
}

/** Strokes a rectangle `outset` CSS pixels outside of it. */
function outline(context: CanvasRenderingContext2D, r: Rect, colour: string, width: number, outset: number) {
  context.lineWidth = width;
  context.strokeStyle = colour;
  context.strokeRect(r.x - outset, r.y - outset, r.w + 2 * outset, r.h + 2 * outset);
}

/** What an undo or a redo changed, outlined for a moment. */
interface Flash {
  readonly draw: (context: CanvasRenderingContext2D, state: EditorState) => void;
  readonly stop: () => void;
}

/**
 * Outlines what an undo or a redo changes, for a moment or until the next change; several at once, as a jump
 * through the history makes them, as one. Nothing while `isCalm`, and where the service places the streams.
 */
export function createFlash(editor: Editor, redraw: () => void, isCalm: () => boolean): Flash {
  let rects: readonly Rect[] = [];
  let from: Document | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = (next: readonly Rect[]) => {
    clearTimeout(timer);
    rects = next;
    if (next.length > 0) timer = setTimeout(() => show([]), SHOWN);
    redraw();
  };
  const begin = () => {
    const { committed } = editor.getState();
    const before = from ?? committed;
    from = undefined;
    show(automaticMode(committed) === undefined ? whatChanged(before, committed) : []);
  };
  const unsubscribe = editor.subscribe((now, before) => {
    if (isTravel(now, before)) {
      if (isCalm()) return;
      if (from === undefined) queueMicrotask(begin);
      from ??= before.committed;
    } else if (rects.length > 0 && visible(now) !== visible(before)) show([]);
  });
  return {
    draw: (context, { view }) => {
      for (const rect of rects) {
        const sharp = wholePixels(toScreen(view, rect));
        outline(context, sharp, HAIRLINE, 1, 3.5);
        outline(context, sharp, ACCENT, 4, 1);
      }
    },
    stop: () => {
      unsubscribe();
      clearTimeout(timer);
    },
  };
}
