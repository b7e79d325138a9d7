import type { Rect } from '../../domain/rect.ts';
import { type Axis, type Span, crossOf, spanOf } from '../../domain/snap/axis.ts';
import type { LineKind } from '../../domain/snap/targets.ts';
import type { EditorState } from '../../editor/editor.ts';
import { type Stroke, drawFigure, drawLine, strokes } from './marks.ts';

type Context = CanvasRenderingContext2D;

const lineStrokes: Readonly<Record<LineKind, Stroke>> = {
  canvas: strokes.canvas,
  guide: strokes.guide,
  edge: strokes.sibling,
  centre: strokes.sibling,
  safe: strokes.aid,
  thirds: strokes.aid,
};

/** How far a line reaches beyond what it connects, half the length of an end mark, and from a box to its length's figure; CSS pixels. */
const REACH = 6;
const TICK = 4;
const AWAY = 12;
/** Most boxes that show that they are as long as the one resized. */
const MOST_SIZES = 4;

/** The line between two ends along an axis, with its end marks and its figure. */
function measure(
  context: Context,
  axis: Axis,
  span: Span,
  cross: number,
  text: string,
  stroke: Stroke,
): void {
  drawLine(context, crossOf(axis), cross, span, stroke);
  for (const end of [span.from, span.to])
    drawLine(context, axis, end, { from: cross - TICK, to: cross + TICK }, { ...stroke, dash: [] });
  const middle = (span.from + span.to) / 2;
  drawFigure(context, text, axis === 'x' ? middle : cross, axis === 'x' ? cross : middle, stroke);
}

/** Shows the alignments that hold during a gesture, over the mix. */
export function drawGuides(context: Context, { hand, view }: EditorState): void {
  const all = hand.phase === 'dragging' ? (hand.frame.guides ?? []) : [];
  // Figures lie over lines.
  const guides = all.toSorted((a, b) => Number(b.kind === 'line') - Number(a.kind === 'line'));
  const at = (axis: Axis, place: number) => view[axis] + place * view.scale;
  const stretch = (axis: Axis, { from, to }: Span): Span => ({ from: at(axis, from), to: at(axis, to) });

  const drawSize = (axis: Axis, size: number, rects: readonly Rect[]) => {
    for (const r of rects.slice(0, MOST_SIZES)) {
      const cross = at(crossOf(axis), spanOf(r, crossOf(axis)).to) - AWAY;
      measure(context, axis, stretch(axis, spanOf(r, axis)), cross, `= ${size}`, strokes.length);
    }
  };

  for (const guide of guides) {
    if (guide.kind === 'line') {
      const { from, to } = stretch(crossOf(guide.axis), guide.span);
      const ends = { from: from - REACH, to: to + REACH };
      drawLine(context, guide.axis, at(guide.axis, guide.at), ends, lineStrokes[guide.of]);
    } else if (guide.kind === 'gap') {
      const cross = at(crossOf(guide.axis), guide.cross);
      for (const gap of guide.gaps)
        measure(context, guide.axis, stretch(guide.axis, gap), cross, String(guide.size), strokes.sibling);
    } else if (guide.kind === 'size') {
      drawSize(guide.axis, guide.size, guide.rects);
    } else {
      const { x, y, w, h } = guide.rect;
      drawFigure(context, guide.name, at('x', x + w / 2), at('y', y + h / 2), strokes.length);
    }
  }
}
