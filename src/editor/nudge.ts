import { type Rect, bounds } from '../domain/rect.ts';
import { resizeBox } from '../domain/resize.ts';
import { resolveLayout } from '../domain/resolve.ts';
import type { Text } from '../domain/text.ts';
import { placedByService } from './automatic.ts';
import { placeRegions } from './commands.ts';
import { type Editor, commit, say } from './editor.ts';
import { legalShift } from './gestures.ts';
import { labelFor } from './labels.ts';
import { proportionsOf } from './proportions.ts';
import { freeOrRefused } from './reach.ts';

/** A direction of the arrow keys. */
export interface Direction {
  readonly dx: -1 | 0 | 1;
  readonly dy: -1 | 0 | 1;
}

const edges: Record<string, Text> = {
  '-1,0': { en: 'At the left edge', zh: '已到左边缘' },
  '1,0': { en: 'At the right edge', zh: '已到右边缘' },
  '0,-1': { en: 'At the top edge', zh: '已到上边缘' },
  '0,1': { en: 'At the bottom edge', zh: '已到下边缘' },
};

const movedTo: Text = { en: 'Moved to {x}, {y}', zh: '已移到 {x}, {y}' };

const movedAsFar = (edge: Text): Text => ({
  en: `${movedTo.en}. ${edge.en}`,
  zh: `${movedTo.zh}，${edge.zh}`,
});

const smallest: Text = { en: 'As small as it goes', zh: '已是最小' };

const sameRect = (a: Rect, b: Rect | undefined): boolean =>
  a.x === b?.x && a.y === b.y && a.w === b.w && a.h === b.h;

/** The places of the selected regions that are not locked. */
const selectedRects = (editor: Editor) => {
  const { committed, selection } = editor.getState();
  const ids = freeOrRefused(editor, selection);
  return new Map(
    resolveLayout(committed)
      .regions.filter((region) => ids.includes(region.id))
      .map((region) => [region.id, region.rect]),
  );
};

/** A rectangle whose left and top edges lie on the canvas, as the API demands; its right and bottom edges stay. */
function startInside(r: Rect, canvas: { readonly width: number; readonly height: number }): Rect {
  const x = Math.min(r.x, canvas.width - 1);
  const y = Math.min(r.y, canvas.height - 1);
  return { x, y, w: r.x + r.w - x, h: r.y + r.h - y };
}

/** How far a key goes that asks for `step` pixels: where pixels are to be even, at least two. */
const evenStep = (editor: Editor, step: number): number =>
  editor.getState().aids.even ? Math.max(2, step) : step;

/** Moves the selection by `wanted` canvas pixels, as far as the canvas allows; a held key is one step of the history. */
export function nudge(editor: Editor, { dx, dy }: Direction, wanted: number): void {
  const { committed, selection, keepInside } = editor.getState();
  const step = evenStep(editor, wanted);
  if (selection.length === 0 || placedByService(editor)) return undefined;
  const rects = selectedRects(editor);
  if (rects.size === 0) return undefined;
  const { canvas } = resolveLayout(committed);
  const edge = edges[`${dx},${dy}`];
  if (!edge) return undefined;
  const by = legalShift([...rects.values()], dx * step, dy * step, canvas, keepInside);
  if (by.x === 0 && by.y === 0) return say(editor, edge);
  const moved = new Map([...rects].map(([id, r]) => [id, { ...r, x: r.x + by.x, y: r.y + by.y }]));
  commit(editor, labelFor('move', committed, [...moved.keys()]), placeRegions(committed, moved), {
    burst: 'nudge',
  });
  const box = bounds([...moved.values()]);
  const stopped = by.x !== dx * step || by.y !== dy * step;
  return say(editor, stopped ? movedAsFar(edge) : movedTo, { x: box.x, y: box.y });
}

/**
 * Moves one edge of each selected region by `wanted` canvas pixels: the right or bottom one, or with `far` the left or top
 * one; a held key is one step of the history.
 */
export function nudgeEdge(editor: Editor, { dx, dy }: Direction, wanted: number, far: boolean): void {
  const { committed, selection, keepInside } = editor.getState();
  const step = evenStep(editor, wanted);
  if (selection.length === 0 || placedByService(editor)) return undefined;
  const rects = selectedRects(editor);
  if (rects.size === 0) return undefined;
  const edge = edges[`${dx},${dy}`];
  if (!edge) return undefined;
  const { canvas } = resolveLayout(committed);
  const handle = dx === 0 ? (far ? 'n' : 's') : far ? 'w' : 'e';
  const resized = new Map(
    [...rects].map(([id, r]) => {
      const right = keepInside ? Math.max(canvas.width, r.x + r.w) : r.x + canvas.width;
      const bottom = keepInside ? Math.max(canvas.height, r.y + r.h) : r.y + canvas.height;
      const next = resizeBox(r, handle, dx * step, dy * step, {
        ...proportionsOf(committed, [id], false),
        aboutCentre: false,
        within: { x: 0, y: 0, w: right, h: bottom },
        min: { w: Math.min(2, r.w), h: Math.min(2, r.h) },
        max: { w: canvas.width, h: canvas.height },
      });
      return [id, startInside(next, canvas)] as const;
    }),
  );
  const outward = far ? dx + dy < 0 : dx + dy > 0;
  if ([...rects].every(([id, rect]) => sameRect(rect, resized.get(id))))
    return say(editor, outward ? edge : smallest);
  commit(editor, labelFor('resize', committed, [...resized.keys()]), placeRegions(committed, resized), {
    burst: 'nudge-edge',
  });
  const box = bounds([...resized.values()]);
  return say(editor, { en: '{w} by {h}', zh: '{w} × {h}' }, { w: box.w, h: box.h });
}
