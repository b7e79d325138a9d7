import { type Rect } from '../../domain/rect.ts';
import { type EditorState, selected, shown } from '../../editor/editor.ts';
import { isRoundingLost, radiusDot, radiusOf } from '../../editor/radius.ts';
import { toScreen } from '../../editor/view.ts';
import { drawFigure, strokes } from './marks.ts';

type Context = CanvasRenderingContext2D;

const ACCENT = '#0a7cff';
const HAIRLINE = '#ffffff';
/** Radius of the dot, CSS pixels. */
const DOT = 4.5;

/** Draws the dot that rounds the corners of the selected region, while nothing or only it is dragged. */
export function drawRadiusDot(context: Context, state: EditorState): void {
  const { hand, pointer } = state;
  if (hand.phase === 'dragging' && hand.frame.kind !== 'radius') return;
  const dot = radiusDot(state, pointer);
  if (!dot) return;
  context.beginPath();
  context.arc(dot.at.x, dot.at.y, pointer === 'mouse' ? DOT : DOT * 1.5, 0, 2 * Math.PI);
  context.fillStyle = HAIRLINE;
  context.fill();
  context.strokeStyle = ACCENT;
  context.lineWidth = 1.5;
  context.stroke();
}

/** The rounding that a box would have, dashed, with the figure that does not fit: what is asked for, and what comes of it. */
function drawLost(context: Context, r: Rect, radius: number): void {
  context.beginPath();
  context.roundRect(r.x, r.y, r.w, r.h, Math.min(r.w, r.h) / 2);
  context.setLineDash([4, 3]);
  context.lineWidth = 3;
  context.strokeStyle = 'rgb(0 0 0 / 45%)';
  context.stroke();
  context.lineWidth = 1;
  context.strokeStyle = strokes.length.colour;
  context.stroke();
  context.setLineDash([]);
  drawFigure(context, `r ${Math.round(radius)} → 0`, r.x + r.w / 2, r.y + r.h / 2, strokes.length);
}

/** Shows, while regions are resized, which of them lose their rounding by it. */
export function drawLostRounding(context: Context, state: EditorState): void {
  const { hand, view } = state;
  if (hand.phase !== 'dragging' || hand.frame.kind !== 'resize') return;
  const { canvas, regions } = shown(state);
  const chosen = selected(state);
  for (const region of regions)
    if (chosen.includes(region.id) && isRoundingLost(region, canvas.width))
      drawLost(context, toScreen(view, region.rect), radiusOf(region, canvas.width));
}
