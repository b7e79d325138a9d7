import type { Rect, Size } from '../rect.ts';
import { type SnapAids, safeAreas, thirdsOf } from './aids.ts';
import { type Axis, type Span, crossOf, middleOf, spanOf } from './axis.ts';

/** What a line to align to belongs to. */
export type LineKind = 'canvas' | 'guide' | 'edge' | 'centre' | 'safe' | 'thirds';

/** A line across an axis at a place that may lie between two pixels, and its stretch of the other axis. */
export interface Line {
  readonly kind: LineKind;
  readonly at: number;
  readonly span: Span;
}

/** A ratio of width to height that a resize may come to rest at. */
export interface Ratio {
  readonly name: string;
  readonly value: number;
}

/** All that there is to align to. */
export interface SnapScene {
  readonly canvas: Size;
  /** The regions that are shown and do not move. */
  readonly siblings: readonly Rect[];
  readonly guides: { readonly x: readonly number[]; readonly y: readonly number[] };
  readonly aids: SnapAids;
  /** The ratio of the picture that the resized region shows. */
  readonly source?: Ratio;
}

/** All that there is to align to, laid out by axis; the same for all of a gesture. */
export interface SnapTargets {
  readonly lines: Readonly<Record<Axis, readonly Line[]>>;
  readonly siblings: readonly Rect[];
  readonly ratios: readonly Ratio[];
  readonly grid: number | undefined;
}

const ratios: readonly Ratio[] = [
  [16, 9],
  [4, 3],
  [1, 1],
  [3, 4],
  [9, 16],
].map(([a = 1, b = 1]) => ({ name: `${a}:${b}`, value: a / b }));

/** How far apart two ratios are that still are the same one. */
const SAME_RATIO = 0.001;

function linesAlong(axis: Axis, { canvas, siblings, guides, aids }: SnapScene): readonly Line[] {
  const whole: Rect = { x: 0, y: 0, ...canvas };
  const lines = (kind: LineKind, r: Rect, places: (span: Span) => readonly number[]): Line[] =>
    places(spanOf(r, axis)).map((at) => ({ kind, at, span: spanOf(r, crossOf(axis)) }));
  const ends = ({ from, to }: Span) => [from, to];
  return [
    ...lines('canvas', whole, (span) => [span.from, middleOf(span), span.to]),
    ...lines('guide', whole, () => guides[axis]),
    ...siblings.flatMap((r) => [
      ...lines('edge', r, ends),
      ...lines('centre', r, (span) => [middleOf(span)]),
    ]),
    ...(aids.safeAreas ? Object.values(safeAreas(canvas)).flatMap((r) => lines('safe', r, ends)) : []),
    ...(aids.thirds ? lines('thirds', whole, ({ to }) => ends(thirdsOf(to))) : []),
  ];
}

/** Collects what there is to align to, once for a gesture. */
export const collectTargets = (scene: SnapScene): SnapTargets => ({
  lines: { x: linesAlong('x', scene), y: linesAlong('y', scene) },
  siblings: scene.siblings,
  ratios: [
    ...ratios,
    ...[scene.source ?? []]
      .flat()
      .filter(({ value }) => ratios.every((known) => Math.abs(known.value - value) > SAME_RATIO)),
  ],
  grid: scene.aids.grid,
});
