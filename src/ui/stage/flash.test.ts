import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { writeField } from '../../domain/fields.ts';
import { type Editor, commit, redo, select, undo } from '../../editor/editor.ts';
import { jump } from '../../editor/jump.ts';
import { nudge } from '../../editor/nudge.ts';
import { remove } from '../../editor/operations.ts';
import { stage, tiles } from '../../editor/script.testing.ts';
import { createFlash } from './flash.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

/** Two regions, the first of them moved by 10 px, then deleted. */
function edited(): Editor {
  const editor = stage(tiles({ w: 640, h: 360 }, [10, 10, 100, 50], [200, 100, 100, 50]));
  select(editor, ['a']);
  nudge(editor, { dx: 1, dy: 0 }, 10);
  remove(editor);
  return editor;
}

/** The rectangles that are outlined in the accent colour, as x, y, w, h of the regions. */
function outlined(flash: ReturnType<typeof createFlash>, editor: Editor) {
  const found: number[][] = [];
  const context = {
    lineWidth: 0,
    strokeStyle: '',
    strokeRect(x: number, y: number, w: number, h: number) {
      if (this.strokeStyle === '#0a7cff') found.push([x + 1, y + 1, w - 2, h - 2]);
    },
  };
  flash.draw(context as unknown as CanvasRenderingContext2D, editor.getState());
  return found;
}

const settled = () => new Promise<void>((resolve) => queueMicrotask(resolve));

describe('what an undo or a redo changed', () => {
  test('is outlined for 600 ms, where it is now; no timer is left then', async () => {
    const editor = edited();
    const redraw = vi.fn<() => void>();
    const flash = createFlash(editor, redraw, () => false);
    expect(vi.getTimerCount()).toBe(0);
    undo(editor);
    await settled();
    expect(outlined(flash, editor)).toEqual([[20, 10, 100, 50]]);
    undo(editor);
    await settled();
    expect(outlined(flash, editor)).toEqual([[10, 10, 100, 50]]);
    vi.advanceTimersByTime(599);
    expect(outlined(flash, editor)).toHaveLength(1);
    redraw.mockClear();
    vi.advanceTimersByTime(1);
    expect(outlined(flash, editor)).toEqual([]);
    expect(redraw).toHaveBeenCalledTimes(1);
    expect(vi.getTimerCount()).toBe(0);
    redo(editor);
    await settled();
    expect(outlined(flash, editor)).toEqual([[20, 10, 100, 50]]);
    redo(editor);
    await settled();
    expect(outlined(flash, editor), 'what is gone, where it was').toEqual([[20, 10, 100, 50]]);
  });

  test('is one for a jump through the history, and follows the view', async () => {
    const editor = edited();
    select(editor, ['b']);
    nudge(editor, { dx: 0, dy: 1 }, 10);
    const flash = createFlash(
      editor,
      () => undefined,
      () => false,
    );
    jump(editor, 0);
    await settled();
    editor.setState({ view: { scale: 2, x: 5, y: 0 } });
    expect(outlined(flash, editor)).toEqual([
      [25, 20, 200, 100],
      [405, 200, 200, 100],
    ]);
  });

  test('is the canvas where no region is concerned; nothing where it cannot be seen', async () => {
    const editor = edited();
    const flash = createFlash(
      editor,
      () => undefined,
      () => false,
    );
    const set = (path: string, value: string) =>
      commit(editor, { text: { en: '', zh: '' } }, writeField(editor.getState().committed, [], path, value));
    set('Layout.CustomLayout.Canvas.Background', '#ff0000');
    set('RoomId', 'room');
    undo(editor);
    await settled();
    expect(outlined(flash, editor)).toEqual([]);
    undo(editor);
    await settled();
    expect(outlined(flash, editor)).toEqual([[0, 0, 640, 360]]);
  });

  test('is outlined no longer once something else changes; what is done by hand never is', async () => {
    const editor = edited();
    const flash = createFlash(
      editor,
      () => undefined,
      () => false,
    );
    undo(editor);
    await settled();
    nudge(editor, { dx: 1, dy: 0 }, 1);
    await settled();
    expect(outlined(flash, editor)).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('is not outlined where motion is unwanted, nor after the stop', async () => {
    const editor = edited();
    const redraw = vi.fn<() => void>();
    const calm = createFlash(editor, redraw, () => true);
    undo(editor);
    await settled();
    expect(outlined(calm, editor)).toEqual([]);
    expect(redraw).not.toHaveBeenCalled();
    const stopped = createFlash(editor, redraw, () => false);
    stopped.stop();
    undo(editor);
    await settled();
    expect(outlined(stopped, editor)).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });
});
