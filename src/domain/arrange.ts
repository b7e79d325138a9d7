import { type Rect, bounds, clamp } from './rect.ts';

/** Edges and middles that rectangles can be aligned by. */
export type Alignment = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom';

/** Rectangles of the canvas by a name of their own, whole px. */
export type Places = ReadonlyMap<string, Rect>;

/** One axis of a rectangle: where it starts, how long it is, and how it is moved there. */
interface Axis {
  readonly start: 'x' | 'y';
  readonly length: 'w' | 'h';
}

const across: Axis = { start: 'x', length: 'w' };
const down: Axis = { start: 'y', length: 'h' };

/** What part of the free room lies before an aligned rectangle. */
const shares: Readonly<Record<Alignment, readonly [axis: Axis, share: number]>> = {
  left: [across, 0],
  centre: [across, 0.5],
  right: [across, 1],
  top: [down, 0],
  middle: [down, 0.5],
  bottom: [down, 1],
};

const mapPlaces = (places: Places, change: (rect: Rect, id: string) => Rect): Places =>
  new Map([...places].map(([id, rect]) => [id, change(rect, id)]));

/** The rectangles moved to one edge or middle of `within`, px; what is centred lies half a pixel early where it must. */
export function align(places: Places, by: Alignment, within: Rect): Places {
  const [{ start, length }, share] = shares[by];
  return mapPlaces(places, (rect) => ({
    ...rect,
    [start]: within[start] + Math.floor((within[length] - rect[length]) * share),
  }));
}

/** Along which axis rectangles are distributed. */
export type Direction = 'across' | 'down';

const ordered = (places: Places, { start, length }: Axis): readonly (readonly [string, Rect])[] =>
  [...places].toSorted(([, a], [, b]) => a[start] - b[start] || a[length] - b[length]);

/**
 * The rectangles in their order along the axis with equal gaps, px: the outer two stay and the gaps differ by a pixel at
 * most; with `gap` all gaps are that, from the first on. Below three rectangles (two with `gap`) nothing moves.
 */
export function distribute(places: Places, direction: Direction, gap?: number): Places {
  const axis = direction === 'across' ? across : down;
  const { start, length } = axis;
  const order = ordered(places, axis);
  const rects = order.map(([, rect]) => rect);
  if (rects.length < (gap === undefined ? 3 : 2)) return places;
  const box = bounds(rects);
  const free = box[length] - rects.reduce((sum, rect) => sum + rect[length], 0);
  const each = gap ?? free / (rects.length - 1);
  let before = 0;
  const moved = new Map<string, Rect>();
  for (const [at, [id, rect]] of order.entries()) {
    const to = box[start] + before + Math.round(each * at);
    // Where they overlap, a short one might come to lie before the first.
    const end = gap === undefined ? box[start] + box[length] - rect[length] : to;
    moved.set(id, { ...rect, [start]: clamp(to, box[start], end) });
    before += rect[length];
  }
  return mapPlaces(places, (_, id) => moved.get(id) as Rect);
}

/**
 * The gaps, whole px, with which the rectangles stay apart by a pixel at least, in their order, and fit before `end`, px:
 * all of them, or with `overhang` their first pixels. The greatest goes before the least.
 */
export function gapLimits(
  places: Places,
  direction: Direction,
  { end, overhang }: { readonly end: number; readonly overhang: boolean },
): { readonly min: number; readonly max: number } {
  const axis = direction === 'across' ? across : down;
  const lengths = ordered(places, axis).map(([, rect]) => rect[axis.length]);
  const { [axis.start]: start } = bounds([...places.values()]);
  let before = 0;
  let max = Infinity;
  for (const [at, length] of lengths.entries()) {
    if (at > 0) max = Math.min(max, Math.floor((end - start - before - (overhang ? 1 : length)) / at));
    before += length;
  }
  return { min: Math.min(max, 1 - Math.min(...lengths.slice(0, -1))), max };
}

/** The axis along which the rectangles stretch the further. */
export function longerWay(places: Places): Direction {
  const { w, h } = bounds([...places.values()]);
  return h > w ? 'down' : 'across';
}

/** Which sides are made equal. */
export type Sides = 'width' | 'height' | 'both';

/** The rectangles with the size of `model`; their top left corners stay. */
export const matchSize = (places: Places, sides: Sides, { w, h }: Pick<Rect, 'w' | 'h'>): Places =>
  mapPlaces(places, (rect) => ({
    ...rect,
    ...(sides === 'height' ? {} : { w }),
    ...(sides === 'width' ? {} : { h }),
  }));
