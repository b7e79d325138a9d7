import type { Document } from '../domain/document.ts';
import type { Layout } from '../domain/layout.ts';
import type { Rect, Size } from '../domain/rect.ts';
import type { Handle } from '../domain/resize.ts';
import type { Held } from '../domain/snap.ts';
import type { Axis } from '../domain/snap/axis.ts';
import type { Guide } from '../domain/snap/guides.ts';
import type { Aids } from './aids.ts';
import type { Attraction } from './attraction.ts';
import type { CropRatio, CropView } from './crop-view.ts';
import type { PointerKind } from './hit.ts';
import type { Label } from './labels.ts';
import type { Pace } from './pace.ts';
import type { Point, View } from './view.ts';

/** The modifier keys; `invert` is Control, or Command on a Mac. */
export interface Modifiers {
  readonly shift: boolean;
  readonly alt: boolean;
  readonly invert: boolean;
}

/** What was pressed on. */
export type Grip =
  | { readonly kind: 'region'; readonly id: string }
  | { readonly kind: 'handle'; readonly handle: Handle }
  /** A guide of the document, or the ruler that a new one is pulled out of. */
  | { readonly kind: 'guide'; readonly axis: Axis; readonly from: number | undefined }
  /** The crop under way: one of its handles, or what it keeps. */
  | { readonly kind: 'crop'; readonly handle: Handle | undefined }
  /** Beside the crop under way: on another region, or on none. */
  | { readonly kind: 'beside'; readonly id: string | undefined }
  | { readonly kind: 'ground' }
  | { readonly kind: 'view' };

/** What a press remembers; every frame of the gesture is computed from it anew. */
export interface Start {
  readonly document: Document;
  /** What the screen showed. */
  readonly layout: Layout;
  /** What was selected before the press: what Escape gives back. */
  readonly selection: readonly string[];
  /** What the gesture acts on. */
  readonly targets: readonly string[];
  readonly view: View;
  /** Of the stage, CSS pixels. */
  readonly viewport: Size;
  /** CSS pixels from the stage's top left. */
  readonly at: Point;
  readonly grip: Grip;
  readonly pointer: PointerKind;
  /** Ids for copies, one for each target: made once, so that a gesture computed anew names the same copies. */
  readonly copies: readonly string[];
  /** The second press of a double click. */
  readonly again: boolean;
  /** The crop under way. */
  readonly crop: { readonly id: string; readonly ratio: CropRatio } | undefined;
  /** The keys at the press: they decide what a click (no drag) selects, on release. */
  readonly modifiers: Modifiers;
  readonly keepInside: boolean;
  readonly aids: Aids;
  readonly attraction: Attraction;
  /** Size of a stream's picture, px, by the record's id. */
  readonly sourceSize: (id: string) => Size | undefined;
}

/** Where the pointer is now, with which keys. */
export interface Now {
  readonly at: Point;
  readonly modifiers: Modifiers;
  readonly view: View;
  readonly pace: Pace;
  /** What held the gesture the moment before. */
  readonly held?: Held | undefined;
}

/** One moment of a gesture: what it would commit, and what is drawn beside it. */
export interface Frame {
  readonly kind: 'move' | 'resize' | 'marquee' | 'pan' | 'guide' | 'crop' | 'none';
  readonly label?: Label;
  /** Absent where the gesture does not change the document. */
  readonly document?: Document;
  readonly selection?: readonly string[];
  readonly view?: View;
  /** The box under the hand, canvas pixels, and how far it has gone. */
  readonly readout?: { readonly box: Rect; readonly dx: number; readonly dy: number };
  /** What the gesture has come to rest at: what holds it, and what is shown of it. */
  readonly held?: Held;
  readonly guides?: readonly Guide[];
  /** Where the dragged guide is; absent where letting go takes it away. */
  readonly guide?: { readonly axis: Axis; readonly at: number };
  /** What it commits are copies of the targets. */
  readonly copied?: true;
  /** Alt is held, but the recording has no room for the copies. */
  readonly full?: true;
  /** The crop under the hand. */
  readonly crop?: CropView;
  /** The rubber band, canvas pixels. */
  readonly marquee?: Rect;
}

/** What the pointer is doing. */
export type Hand =
  | { readonly phase: 'idle' }
  | { readonly phase: 'pressing'; readonly start: Start; readonly now: Now }
  | { readonly phase: 'dragging'; readonly start: Start; readonly now: Now; readonly frame: Frame };
