import type { Rect } from './rect.ts';

/** What becomes of a last row that is not full: its tiles in the middle, or as wide as the row. */
export type LastRow = 'centre' | 'stretch';

/** The edges of `count` equal parts of `length` px from `start`, whole px: neighbours share theirs, so that no seam opens. */
export const edges = (start: number, length: number, count: number): readonly number[] =>
  Array.from({ length: count + 1 }, (_, at) => start + Math.round((length * at) / count));

/** One line of `count` tiles that fills `area`, next to each other or one above the other. */
export function line(area: Rect, count: number, direction: 'across' | 'down'): readonly Rect[] {
  if (direction === 'down') {
    const ys = edges(area.y, area.h, count);
    return ys.slice(1).map((end, at) => ({ ...area, y: ys[at] as number, h: end - (ys[at] as number) }));
  }
  const xs = edges(area.x, area.w, count);
  return xs.slice(1).map((end, at) => ({ ...area, x: xs[at] as number, w: end - (xs[at] as number) }));
}

/** The number of columns whose tiles come nearest to the ratio `wanted` (width by height). */
export function bestColumns(area: Pick<Rect, 'w' | 'h'>, count: number, wanted: number): number {
  const off = (columns: number): number => {
    const rows = Math.ceil(count / columns);
    const ratio = area.w / columns / (area.h / rows);
    // An empty place costs as much as a ratio that is off by its share.
    return Math.abs(Math.log(ratio / wanted)) + (columns * rows - count) / count;
  };
  const all = Array.from({ length: count }, (_, at) => at + 1);
  // What is equally far off stands side by side on a wide area.
  const nearer = (a: number, b: number) => (area.w >= area.h ? off(a) <= off(b) + 1e-9 : off(a) < off(b));
  return all.reduce((best, columns) => (nearer(columns, best) ? columns : best), 1);
}

/** `count` tiles that fill `area` row by row, whole px, without seams; a last row that is not full by `lastRow`. */
export function grid(area: Rect, count: number, columns: number, lastRow: LastRow): readonly Rect[] {
  const rows = line(area, Math.ceil(count / columns), 'down');
  return rows.flatMap((row, at) => {
    const left = Math.min(columns, count - at * columns);
    if (left === columns || lastRow === 'stretch') return line(row, left, 'across');
    // The full rows' own widths, moved to the middle.
    const tiles = line(row, columns, 'across').slice(0, left);
    const end = tiles.at(-1) as Rect;
    const shift = Math.floor((row.x + row.w - end.x - end.w) / 2);
    return tiles.map((tile) => ({ ...tile, x: tile.x + shift }));
  });
}
