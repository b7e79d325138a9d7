import type { Rect } from '../domain/rect.ts';
import type { Handle } from '../domain/resize.ts';
import type { Held } from '../domain/snap.ts';
import type { Axis } from '../domain/snap/axis.ts';
import type { Guide } from '../domain/snap/guides.ts';
import type { Now, Start } from './hand.ts';
import { isFast } from './pace.ts';
import type { Point } from './view.ts';

/** Where a gesture comes to rest, how far from its start. */
export interface Rest {
  /** Canvas pixels; as the hand has it along an axis on which nothing attracts. */
  readonly to: Point;
  readonly held: Held;
  /** What is shown of the alignments that hold for the box that the gesture makes in the end. */
  readonly guidesAt: (box: Rect) => readonly Guide[];
}

/** A move by `raw`, canvas pixels, of what `box` lies around. */
export interface RawMove {
  readonly box: Rect;
  readonly raw: Point;
  /** The axes along which it goes. */
  readonly axes: readonly Axis[];
  /** Copies move, and what is copied attracts as well. */
  readonly copying: boolean;
}

/** A pull by `raw`, canvas pixels, on a handle of `box`, that makes it `free`. */
export interface RawResize {
  readonly box: Rect;
  readonly free: Rect;
  readonly handle: Handle;
  readonly raw: Point;
}

/** What attracts a gesture: told where the hand alone takes it, it says where that comes to rest. */
export interface Attraction {
  readonly move: (start: Start, now: Now, move: RawMove) => Rest;
  readonly resize: (start: Start, now: Now, resize: RawResize) => Rest;
  /** The place of a guide that is dragged along an axis, canvas pixels. */
  readonly guide: (start: Start, now: Now, axis: Axis, at: number) => number;
}

const unheld = ({ raw }: { readonly raw: Point }): Rest => ({ to: raw, held: {}, guidesAt: () => [] });

/** Nothing attracts: all stays where the hand takes it. */
export const noAttraction: Attraction = {
  move: (_start, _now, move) => unheld(move),
  resize: (_start, _now, resize) => unheld(resize),
  guide: (_start, _now, _axis, at) => at,
};

/** What attracts now: as the switch says, the other way while Control is held, and nothing in full flight. */
export const attractionOf = ({ aids, attraction }: Start, { modifiers, pace }: Now): Attraction =>
  aids.snapping !== modifiers.invert && !isFast(pace) ? attraction : noAttraction;
