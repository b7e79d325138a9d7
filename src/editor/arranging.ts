import {
  type Alignment,
  type Direction,
  type Places,
  type Sides,
  align,
  distribute,
  gapLimits,
  longerWay,
  matchSize,
} from '../domain/arrange.ts';
import type { Document } from '../domain/document.ts';
import { place } from '../domain/fit.ts';
import { bestColumns, grid } from '../domain/grid.ts';
import type { Region } from '../domain/layout.ts';
import { type Rect, bounds, clamp, wholePixels } from '../domain/rect.ts';
import { mapRects } from '../domain/resize.ts';
import { resolveLayout } from '../domain/resolve.ts';
import { placedByService } from './automatic.ts';
import { placeRegions } from './commands.ts';
import { type Editor, type EditorState, canvasRect, commit, say } from './editor.ts';
import { readingOrder } from './hit.ts';
import { labelFor } from './labels.ts';
import { freeOf, freeOrRefused } from './reach.ts';
import { swapPlaces } from './swap-offer.ts';

const chosen = (document: Document, ids: readonly string[]): readonly Region[] =>
  ids.flatMap((id) => resolveLayout(document).regions.find((region) => region.id === id) ?? []);

const placesOf = (regions: readonly Region[]): Places =>
  new Map(regions.map((region) => [region.id, region.rect]));

/** The rectangle with a legal size and place: its corner on the canvas, and with `keepInside` all of it. */
function legal(rect: Rect, canvas: Rect, keepInside: boolean): Rect {
  const w = clamp(rect.w, 1, canvas.w);
  const h = clamp(rect.h, 1, canvas.h);
  return {
    x: clamp(rect.x, 0, keepInside ? canvas.w - w : canvas.w - 1),
    y: clamp(rect.y, 0, keepInside ? canvas.h - h : canvas.h - 1),
    w,
    h,
  };
}

const unchanged = { en: 'Already so', zh: '已经如此' };

/** Arranges the selected regions as one step; says so where that changes nothing. */
function arrange(
  editor: Editor,
  label: 'align' | 'distribute' | 'matchSize' | 'tidy' | 'fit',
  change: (regions: readonly Region[], canvas: Rect) => Places,
): void {
  const { committed, selection, keepInside } = editor.getState();
  if (chosen(committed, selection).length === 0 || placedByService(editor)) return;
  const regions = chosen(committed, freeOrRefused(editor, selection));
  if (regions.length === 0) return;
  const canvas = canvasRect(committed);
  const places = [...change(regions, canvas)];
  const next = placeRegions(
    committed,
    new Map(places.map(([id, rect]) => [id, legal(rect, canvas, keepInside)])),
  );
  if (next === committed) return say(editor, unchanged);
  return commit(
    editor,
    labelFor(
      label,
      committed,
      regions.map(({ id }) => id),
    ),
    next,
  );
}

/** Aligns the selection: several regions by the box around them, a single one by the canvas. */
export const alignSelection = (editor: Editor, by: Alignment): void =>
  arrange(editor, 'align', (regions, canvas) => {
    const box = regions.length === 1 ? canvas : bounds(regions.map(({ rect }) => rect));
    return align(placesOf(regions), by, box);
  });

/**
 * Gives the selected regions equal gaps along an axis, or gaps of `gap` canvas px, as far as they keep their order and fit
 * on the canvas; returns the gap that was given.
 */
export function distributeSelection(editor: Editor, direction: Direction, gap?: number): number | undefined {
  const { keepInside } = editor.getState();
  let given = gap;
  arrange(editor, 'distribute', (regions, canvas) => {
    const places = placesOf(regions);
    if (gap !== undefined) {
      const end = direction === 'across' ? canvas.w : canvas.h;
      const { min, max } = gapLimits(places, direction, { end, overhang: !keepInside });
      given = clamp(gap, min, max);
    }
    return distribute(places, direction, given);
  });
  return given;
}

/** The axis along which the selected regions stretch the further. */
export const selectionWay = ({ committed, selection }: EditorState): Direction =>
  longerWay(placesOf(chosen(committed, selection)));

/** Gives the selected regions the size of the one selected first. */
export const matchSelection = (editor: Editor, sides: Sides): void =>
  arrange(editor, 'matchSize', (regions) => {
    const [model] = regions;
    return matchSize(placesOf(regions), sides, (model as Region).rect);
  });

/** Lays the selected regions out as a grid in the box around them, in reading order; a single one fills the canvas. */
export const tidySelection = (editor: Editor): void =>
  arrange(editor, 'tidy', (regions, canvas) => {
    const box = regions.length === 1 ? canvas : bounds(regions.map(({ rect }) => rect));
    const columns = bestColumns(box, regions.length, 16 / 9);
    // Boxes smaller than their tiles are many cannot be shared out in whole pixels.
    if (box.w < regions.length || box.h < regions.length) return placesOf(regions);
    const tiles = grid(box, regions.length, columns, 'centre');
    return new Map(readingOrder(regions).map(({ id }, at) => [id, tiles[at] as Rect]));
  });

/** Makes the selected regions together as large as the canvas holds, centred, their ratio and their shared edges kept. */
export const fitToCanvas = (editor: Editor): void =>
  arrange(editor, 'fit', (regions, canvas) => {
    const box = bounds(regions.map(({ rect }) => rect));
    return mapRects(placesOf(regions), box, wholePixels(place(box, canvas, 2)), canvas);
  });

/** Swaps the places of two regions, as one step. */
export function swapRegions(editor: Editor, a: string, b: string): void {
  if (placedByService(editor)) return;
  const { committed } = editor.getState();
  // With one of them held fast there is nothing to swap with.
  if (freeOf(committed, [a, b]).length < 2) {
    freeOrRefused(
      editor,
      [a, b].filter((id) => !freeOf(committed, [id]).includes(id)),
    );
    return;
  }
  commit(editor, labelFor('swap', committed, [a, b]), swapPlaces(committed, a, b));
}
