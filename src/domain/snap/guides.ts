import type { Rect } from '../rect.ts';
import { AXES, type Axis, type Span, crossOf, lengthOf, middleOf, spanOf } from './axis.ts';
import { type GapPlace, edgeGapPlaces, gapPlaces } from './gaps.ts';
import { lengthAt } from './resizing.ts';
import type { LineKind, SnapTargets } from './targets.ts';

/** What is shown of an alignment that holds, canvas pixels. */
export type Guide =
  | {
      readonly kind: 'line';
      readonly of: LineKind;
      /** The axis that the line crosses at `at`. */
      readonly axis: Axis;
      readonly at: number;
      readonly span: Span;
    }
  | {
      readonly kind: 'gap';
      readonly axis: Axis;
      readonly gaps: readonly Span[];
      readonly cross: number;
      readonly size: number;
    }
  | {
      readonly kind: 'size';
      readonly axis: Axis;
      readonly size: number;
      /** The box, and those as long as it. */
      readonly rects: readonly Rect[];
    }
  | { readonly kind: 'ratio'; readonly name: string; readonly rect: Rect };

/** A place of a box that lines are compared with. */
export type Anchor = keyof Span | 'middle';

/** What of the box may have come to rest. */
export interface Settled {
  readonly anchors: Readonly<Partial<Record<Axis, readonly Anchor[]>>>;
  /** Whether lengths and ratios count: while a resize does not keep its ratio. */
  readonly lengths: boolean;
}

const placeOf = (span: Span, anchor: Anchor): number => (anchor === 'middle' ? middleOf(span) : span[anchor]);

/** The lines along an axis on which the box lies exactly, each as long as what lies on it. */
function lineGuides(box: Rect, axis: Axis, anchors: readonly Anchor[], targets: SnapTargets): Guide[] {
  const span = spanOf(box, axis);
  const places = new Set(anchors.map((anchor) => placeOf(span, anchor)));
  const found = targets.lines[axis].filter(({ at }) => places.has(at));
  const keys = [...new Set(found.map(({ kind, at }) => `${kind} ${at}`))];
  return keys.flatMap((key) => {
    const lines = found.filter(({ kind, at }) => `${kind} ${at}` === key);
    const spans = [spanOf(box, crossOf(axis)), ...lines.map((line) => line.span)];
    return lines.slice(0, 1).map(({ kind, at }) => ({
      kind: 'line',
      of: kind,
      axis,
      at,
      span: {
        from: Math.min(...spans.map(({ from }) => from)),
        to: Math.max(...spans.map(({ to }) => to)),
      },
    }));
  });
}

/** The equal gaps along an axis that the box makes exactly. */
function gapGuides(box: Rect, axis: Axis, anchors: readonly Anchor[], targets: SnapTargets): Guide[] {
  const span = spanOf(box, axis);
  const held = (places: readonly GapPlace[], at: number) => places.filter((place) => place.at === at);
  const places = anchors.flatMap((anchor) => {
    if (anchor === 'middle') return [];
    if (!anchors.includes('middle'))
      return held(edgeGapPlaces(box, axis, anchor, targets.siblings), span[anchor]);
    return anchor === 'from' ? held(gapPlaces(box, axis, targets.siblings), span.from) : [];
  });
  return places.map(({ gaps, cross }) => ({
    kind: 'gap',
    axis,
    gaps,
    cross,
    size: Math.min(...gaps.map(lengthOf)),
  }));
}

/** Those of the same length as the box along an axis. */
function sizeGuides(box: Rect, axis: Axis, { siblings }: SnapTargets): Guide[] {
  const size = lengthOf(spanOf(box, axis));
  const same = siblings.filter((r) => lengthOf(spanOf(r, axis)) === size);
  return same.length === 0 ? [] : [{ kind: 'size', axis, size, rects: [box, ...same] }];
}

/** The listed ratio that the box has, as nearly as whole pixels allow. */
function ratioGuides(box: Rect, { ratios }: SnapTargets): Guide[] {
  const off = (value: number) =>
    Math.min(Math.abs(box.w - lengthAt(value, 'x', box.h)), Math.abs(box.h - lengthAt(value, 'y', box.w)));
  const [nearest] = ratios.toSorted((a, b) => off(a.value) - off(b.value));
  return nearest && off(nearest.value) <= 0.5 ? [{ kind: 'ratio', name: nearest.name, rect: box }] : [];
}

/** All alignments that hold exactly for a box of whole pixels: nothing is shown that is half a pixel off. */
export function guidesOf(box: Rect, targets: SnapTargets, { anchors, lengths }: Settled): readonly Guide[] {
  return [
    ...AXES.flatMap((axis) => {
      const own = anchors[axis] ?? [];
      return [
        ...lineGuides(box, axis, own, targets),
        ...gapGuides(box, axis, own, targets),
        ...(lengths && own.length > 0 ? sizeGuides(box, axis, targets) : []),
      ];
    }),
    ...(lengths ? ratioGuides(box, targets) : []),
  ];
}
