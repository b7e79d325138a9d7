import type { Axis, Span } from '../../domain/snap/axis.ts';

/** How a line over the mix is drawn: its colour, and its dash, which tells it apart as well. */
export interface Stroke {
  readonly colour: string;
  /** CSS pixels; empty for a solid line. */
  readonly dash: readonly number[];
  /** Text on the colour. */
  readonly ink: string;
}

/** The lines over the mix: the same in both themes, for they lie on any picture. */
export const strokes = {
  canvas: { colour: '#ff2fd0', dash: [], ink: '#1a0014' },
  aid: { colour: '#ff2fd0', dash: [2, 3], ink: '#1a0014' },
  sibling: { colour: '#19d3f3', dash: [6, 3], ink: '#00222a' },
  length: { colour: '#ff9e1b', dash: [1, 2], ink: '#2b1700' },
  guide: { colour: '#9b6bff', dash: [], ink: '#12002e' },
} as const satisfies Record<string, Stroke>;

/** Keeps a thin line visible on any picture, on both sides of it. */
const CASING = 'rgb(0 0 0 / 30%)';

/** A place on the middle of a device pixel, CSS pixels, so that a line of one device pixel is sharp. */
const sharp = (at: number): number => (Math.floor(at * devicePixelRatio) + 0.5) / devicePixelRatio;

/** Draws a line of one device pixel across `axis` at `at`, over a stretch of the other axis; CSS pixels of the stage. */
export function drawLine(
  context: CanvasRenderingContext2D,
  axis: Axis,
  at: number,
  { from, to }: Span,
  { colour, dash }: Stroke,
): void {
  const place = sharp(at);
  const path = () => {
    context.beginPath();
    if (axis === 'x') {
      context.moveTo(place, from);
      context.lineTo(place, to);
    } else {
      context.moveTo(from, place);
      context.lineTo(to, place);
    }
    context.stroke();
  };
  const pixel = 1 / devicePixelRatio;
  context.setLineDash([...dash]);
  context.strokeStyle = CASING;
  context.lineWidth = 3 * pixel;
  path();
  context.strokeStyle = colour;
  context.lineWidth = pixel;
  path();
  context.setLineDash([]);
}

/** Draws a figure on a ground of the stroke's colour, its middle at (x, y), CSS pixels of the stage. */
export function drawFigure(
  context: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  { colour, ink }: Stroke,
): void {
  context.font = '600 11px system-ui, sans-serif';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  const width = Math.ceil(context.measureText(text).width) + 8;
  const [left, top] = [Math.round(x - width / 2), Math.round(y - 8)];
  context.fillStyle = colour;
  context.beginPath();
  context.roundRect(left, top, width, 16, 4);
  context.fill();
  context.fillStyle = ink;
  context.fillText(text, left + width / 2, top + 8.5);
  context.textAlign = 'start';
}
