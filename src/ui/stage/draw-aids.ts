import type { Rect, Size } from '../../domain/rect.ts';
import { safeAreas, thirdsOf } from '../../domain/snap/aids.ts';
import { AXES, type Axis, type Span, crossOf, spanOf } from '../../domain/snap/axis.ts';
import { type EditorState, canvasRect, visible } from '../../editor/editor.ts';
import { guidesIn, pickedGuide } from '../../editor/guides.ts';
import { drawLine, strokes } from './marks.ts';

type Context = CanvasRenderingContext2D;

/** Lines of the grid nearer than this on the screen are left out, CSS pixels. */
const LEAST_GRID = 8;
/** The lines that always lie over the canvas: light with a dark border, seen on any picture. */
const OVER = { colour: 'rgb(255 255 255 / 80%)', dash: [], ink: '#000000' } as const;
const ACCENT = { colour: '#0a7cff', dash: [], ink: '#ffffff' } as const;

/** The grid over the canvas, of which only every so many lines are drawn where they would lie too close. */
function drawGrid(context: Context, canvas: Rect, { aids, view }: EditorState): void {
  const shown = aids.gridStep * Math.ceil(LEAST_GRID / (aids.gridStep * view.scale));
  const pixel = 1 / devicePixelRatio;
  const path = new Path2D();
  for (const axis of AXES) {
    const { from, to } = spanOf(canvas, crossOf(axis));
    for (let at = shown; at < spanOf(canvas, axis).to; at += shown) {
      const place = (Math.floor((view[axis] + at * view.scale) * devicePixelRatio) + 0.5) / devicePixelRatio;
      const [start, end] = [from, to].map((end) => view[crossOf(axis)] + end * view.scale) as [
        number,
        number,
      ];
      path.moveTo(axis === 'x' ? place : start, axis === 'x' ? start : place);
      path.lineTo(axis === 'x' ? place : end, axis === 'x' ? end : place);
    }
  }
  context.lineWidth = pixel;
  context.strokeStyle = 'rgb(0 0 0 / 18%)';
  context.stroke(path);
  context.setLineDash([1, 1]);
  context.strokeStyle = 'rgb(255 255 255 / 32%)';
  context.stroke(path);
  context.setLineDash([]);
}

/** Draws what helps to align: the grid, the thirds, the safe areas, the guides of the document. None of it is part of the mix. */
export function drawAids(context: Context, state: EditorState): void {
  const { aids, view, viewport, hand } = state;
  const document = visible(state);
  const canvas = canvasRect(document);
  const size: Size = canvas;
  const at = (axis: Axis, place: number) => view[axis] + place * view.scale;
  const across = (axis: Axis, place: number, span: Span, stroke: Parameters<typeof drawLine>[4]) => {
    const ends = { from: at(crossOf(axis), span.from), to: at(crossOf(axis), span.to) };
    drawLine(context, axis, at(axis, place), ends, stroke);
  };

  if (aids.grid) drawGrid(context, canvas, state);
  for (const axis of AXES) {
    const cross = spanOf(canvas, crossOf(axis));
    if (aids.thirds)
      for (const place of Object.values(thirdsOf(spanOf(canvas, axis).to))) across(axis, place, cross, OVER);
    if (aids.safeAreas) {
      const { action, graphics } = safeAreas(size);
      for (const [area, dash] of [
        [action, [8, 4]],
        [graphics, [3, 3]],
      ] as const)
        for (const place of Object.values(spanOf(area, axis)))
          across(axis, place, spanOf(area, crossOf(axis)), { ...OVER, dash });
    }
  }

  const picked = pickedGuide(state);
  const dragged = hand.phase === 'dragging' ? hand.frame.guide : undefined;
  for (const axis of AXES) {
    const whole = { from: 0, to: axis === 'x' ? viewport.h : viewport.w };
    for (const place of guidesIn(document)[axis]) {
      const own = [picked, dragged].some((guide) => guide?.axis === axis && guide.at === place);
      drawLine(context, axis, at(axis, place), whole, own ? ACCENT : strokes.guide);
    }
  }
}
