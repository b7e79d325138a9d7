import { type Rect, type Size, clamp } from './rect.ts';

/** A handle by the compass: which edges of the box it moves. */
export type Handle = 'n' | 'ne' | 'e' | 'se' | 's' | 'sw' | 'w' | 'nw';

/** How a box may be resized. Lengths in canvas pixels. */
export interface ResizeOptions {
  /** Keep the ratio of the box at the start. */
  readonly keepRatio: boolean;
  /** The ratio (width through height) that is kept exactly, where the box has it but for the rounding of its sides. */
  readonly ratio?: number | undefined;
  /** Move the opposite edge the other way, so that the centre stays. */
  readonly aboutCentre: boolean;
  /** Where the edges may go. */
  readonly within: Rect;
  readonly min: Size;
  readonly max: Size;
}

/** One axis of a resize: where it starts, how long it is, and which end is held. */
interface Axis {
  readonly start: number;
  readonly length: number;
  /** `drift`: about the centre while there is room on both sides, else along the edge of the room. */
  readonly held: 'start' | 'end' | 'centre' | 'drift';
  readonly room: readonly [number, number];
  readonly min: number;
  readonly max: number;
}

/** How much room an axis has, by the end that is held. */
const rooms: Record<Axis['held'], (axis: Axis) => number> = {
  start: ({ start, room: [, to] }) => to - start,
  end: ({ start, length, room: [from] }) => start + length - from,
  centre: ({ start, length, room: [from, to] }) =>
    2 * Math.min(start + length / 2 - from, to - start - length / 2),
  drift: ({ room: [from, to] }) => to - from,
};

/** The longest the axis can get without leaving its room. */
const longest = (axis: Axis): number => Math.max(axis.min, Math.min(axis.max, rooms[axis.held](axis)));

/** The axis at a new length: the held end stays to the pixel, the centre within half a pixel. */
function placed(axis: Axis, length: number): readonly [start: number, length: number] {
  const whole = Math.round(clamp(length, axis.min, Math.floor(longest(axis))));
  if (axis.held === 'start') return [axis.start, whole];
  if (axis.held === 'end') return [axis.start + axis.length - whole, whole];
  const centred = Math.round(axis.start + (axis.length - whole) / 2);
  const [from, to] = axis.room;
  return [axis.held === 'drift' ? clamp(centred, from, to - whole) : centred, whole];
}

/** The sides of a box that has a ratio, before they were rounded: the longer one is taken as it is. */
export function unrounded({ w, h }: Size, ratio: number | undefined): Size {
  if (ratio === undefined) return { w, h };
  return w >= h ? { w, h: w / ratio } : { w: h * ratio, h };
}

/** The sides with the longer one whole and the other one in the ratio to it, so that rounding both does not lose the ratio. */
function wholeFirst({ w, h }: Size, ratio: number | undefined): Size {
  return ratio === undefined
    ? { w, h }
    : unrounded({ w: w >= h ? Math.round(w) : w, h: w >= h ? h : Math.round(h) }, ratio);
}

/**
 * The box after its handle was dragged by (dx, dy) canvas pixels from where it started: whole pixels, never turned over,
 * at most `max`, inside `within`; the edge opposite the handle does not move unless `aboutCentre`.
 *
 * ```
 *  nw - n - ne     x to the right
 *  |         |     y down
 *  w         e
 *  |         |
 *  sw - s - se
 * ```
 */
export function resizeBox(start: Rect, handle: Handle, dx: number, dy: number, options: ResizeOptions): Rect {
  const { aboutCentre, keepRatio, within, min, max } = options;
  const pull = (back: boolean, forth: boolean, by: number) =>
    (back ? -by : forth ? by : 0) * (aboutCentre ? 2 : 1);
  const held = (back: boolean, forth: boolean): Axis['held'] =>
    aboutCentre ? 'centre' : !back && !forth && keepRatio ? 'drift' : back ? 'end' : 'start';
  const [north, south] = [handle.includes('n'), handle.includes('s')];
  const [west, east] = [handle.includes('w'), handle.includes('e')];
  const across: Axis = {
    start: start.x,
    length: start.w,
    held: held(west, east),
    room: [within.x, within.x + within.w],
    min: min.w,
    max: max.w,
  };
  const down: Axis = {
    start: start.y,
    length: start.h,
    held: held(north, south),
    room: [within.y, within.y + within.h],
    min: min.h,
    max: max.h,
  };
  const full = unrounded(start, keepRatio ? options.ratio : undefined);
  let w = full.w + pull(west, east, dx);
  let h = full.h + pull(north, south, dy);
  if (keepRatio) {
    const wanted =
      !west && !east ? h / full.h : !north && !south ? w / full.w : Math.max(w / full.w, h / full.h);
    const scale = clamp(
      wanted,
      Math.max(min.w / full.w, min.h / full.h),
      Math.min(longest(across) / full.w, longest(down) / full.h),
    );
    const whole = wholeFirst({ w: full.w * scale, h: full.h * scale }, options.ratio);
    w = Math.min(whole.w, longest(across));
    h = Math.min(whole.h, longest(down));
  }
  const [x, width] = west || east || keepRatio ? placed(across, w) : [start.x, start.w];
  const [y, height] = north || south || keepRatio ? placed(down, h) : [start.y, start.h];
  return { x, y, w: width, h: height };
}

/** The edges of `rect`, each through the map of the box `from` to `to`, and within the box on multiples of `grain`. */
function mapEdges(rect: Rect, from: Rect, to: Rect, grain: number) {
  const edge = (at: number, start: number, length: number, start2: number, length2: number) => {
    if (at === start) return start2;
    if (at === start + length) return start2 + length2;
    return Math.round((start2 + ((at - start) * length2) / length) / grain) * grain;
  };
  return {
    left: edge(rect.x, from.x, from.w, to.x, to.w),
    top: edge(rect.y, from.y, from.h, to.y, to.h),
    right: edge(rect.x + rect.w, from.x, from.w, to.x, to.w),
    bottom: edge(rect.y + rect.h, from.y, from.h, to.y, to.h),
  };
}

/**
 * `rect` carried along when the box `from` becomes `to`: every edge goes through the same map and is rounded, so that
 * edges that were shared stay shared. At least 1 px in each direction. Edges within the box fall on multiples of `grain`.
 */
export function mapRect(rect: Rect, from: Rect, to: Rect, grain = 1): Rect {
  const { left, top, right, bottom } = mapEdges(rect, from, to, grain);
  return { x: left, y: top, w: Math.max(1, right - left), h: Math.max(1, bottom - top) };
}

/**
 * Rectangles carried along by their ids, on a canvas of `size`: as `mapRect` does each, but no place where one of them
 * starts goes beyond the canvas's last pixel, as the API demands, and every edge that lies at such a place stays with it.
 */
export function mapRects(
  rects: ReadonlyMap<string, Rect>,
  from: Rect,
  to: Rect,
  size: Size,
  grain = 1,
): ReadonlyMap<string, Rect> {
  const starts = {
    x: new Set([...rects.values()].map((rect) => rect.x)),
    y: new Set([...rects.values()].map((rect) => rect.y)),
  };
  return new Map(
    [...rects].map(([id, rect]) => {
      const edges = mapEdges(rect, from, to, grain);
      const x = Math.min(edges.left, size.w - 1);
      const y = Math.min(edges.top, size.h - 1);
      const right = starts.x.has(rect.x + rect.w) ? Math.min(edges.right, size.w - 1) : edges.right;
      const bottom = starts.y.has(rect.y + rect.h) ? Math.min(edges.bottom, size.h - 1) : edges.bottom;
      return [id, { x, y, w: Math.max(1, right - x), h: Math.max(1, bottom - y) }];
    }),
  );
}
