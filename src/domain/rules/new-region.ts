import { rowOf } from '../catalogue.ts';
import type { JsonObject } from '../json.ts';
import { type Rect, clamp, intersect } from '../rect.ts';
import type { Context } from './context.ts';
import { perContext } from './per-context.ts';
import { REGION } from './region-facts.ts';

/** A new region takes a quarter of the canvas's sides, on a grid of four by four. */
const GRID = 4;

const even = (value: number): number => Math.max(2, 2 * Math.floor(value / 2));

/** The first cell of the grid that no region overlaps, row by row; the first of all where every cell is taken. */
const freePlace = perContext(({ canvas, regions }): Rect => {
  const w = clamp(even(canvas.w / GRID), 1, canvas.w);
  const h = clamp(even(canvas.h / GRID), 1, canvas.h);
  const cells = Array.from({ length: GRID * GRID }, (_, at) => ({
    x: clamp((at % GRID) * w, 0, canvas.w - w),
    y: clamp(Math.floor(at / GRID) * h, 0, canvas.h - h),
    w,
    h,
  }));
  const first = cells[0] as Rect;
  return cells.find((cell) => regions.every(({ rect }) => !rect || !intersect(rect, cell))) ?? first;
});

const topLayer = perContext(({ regions }): number => {
  const { min = 0, max = 0 } = rowOf(`${REGION}.ZOrder`);
  return regions.reduce((top, { zOrder }) => clamp((zOrder ?? 0) + 1, top, max), min);
});

/** Whether the canvas has room for any region: its sides are not at fault so far that nothing is allowed on it. */
export const hasRoom = ({ canvas }: Context): boolean => canvas.w > 0 && canvas.h > 0;

/** A region for the stream of this Index: in a free place of the canvas, above all others, cropped to fill. */
export function newRegion(context: Context, index: number): JsonObject {
  const { x, y, w, h } = freePlace(context);
  return {
    StreamIndex: index,
    LocationX: x,
    LocationY: y,
    Width: w,
    Height: h,
    ZOrder: topLayer(context),
    RenderMode: 1,
  };
}
