import { type Rect, type Size, clamp } from './rect.ts';

/** A handle by the compass: which edges of the box it moves. */
export type Handle = 'n' | 'ne' | 'e' | 'se' | 's' | 'sw' | 'w' | 'nw';

/** How a box may be resized. Lengths in canvas pixels. */
export interface ResizeOptions {
  /** Keep the ratio of the box at the start. */
  readonly keepRatio: boolean;
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
  let w = start.w + pull(west, east, dx);
  let h = start.h + pull(north, south, dy);
  if (keepRatio) {
    const wanted =
      !west && !east ? h / start.h : !north && !south ? w / start.w : Math.max(w / start.w, h / start.h);
    const scale = clamp(
      wanted,
      Math.max(min.w / start.w, min.h / start.h),
      Math.min(longest(across) / start.w, longest(down) / start.h),
    );
    w = start.w * scale;
    h = start.h * scale;
  }
  const [x, width] = west || east || keepRatio ? placed(across, w) : [start.x, start.w];
  const [y, height] = north || south || keepRatio ? placed(down, h) : [start.y, start.h];
  return { x, y, w: width, h: height };
}

/**
 * `rect` carried along when the box `from` becomes `to`: every edge goes through the same map and is rounded, so that
 * edges that were shared stay shared. At least 1 px in each direction.
 */
export function mapRect(rect: Rect, from: Rect, to: Rect): Rect {
  const edge = (at: number, start: number, length: number, start2: number, length2: number) =>
    Math.round(start2 + ((at - start) * length2) / length);
  const x = edge(rect.x, from.x, from.w, to.x, to.w);
  const y = edge(rect.y, from.y, from.h, to.y, to.h);
  return {
    x,
    y,
    w: Math.max(1, edge(rect.x + rect.w, from.x, from.w, to.x, to.w) - x),
    h: Math.max(1, edge(rect.y + rect.h, from.y, from.h, to.y, to.h) - y),
  };
}
