import type { Rect } from '../../domain/rect.ts';
import { resolveLayout } from '../../domain/resolve.ts';
import type { CropView } from '../../editor/crop-view.ts';
import { croppingView } from '../../editor/crop.ts';
import { type EditorState, canvasRect, visible } from '../../editor/editor.ts';
import { toScreen } from '../../editor/view.ts';
import { paddingColour } from '../../mixer/readings.ts';
import { drawLine, strokes } from './marks.ts';

type Context = CanvasRenderingContext2D;

/** What is left of the other regions, and of what the crop leaves out. */
const OTHERS = 0.25;
const LEFT_OUT = 0.35;
const CUT = 0.6;
const VEIL = '#202020';
const ACCENT = '#0a7cff';
const HAIRLINE = '#ffffff';

const outline = (context: Context, { x, y, w, h }: Rect, colour: string, width: number): void => {
  context.lineWidth = width;
  context.strokeStyle = colour;
  context.strokeRect(x, y, w, h);
};

/** Draws `draw` within a rectangle only. */
function inside(context: Context, { x, y, w, h }: Rect, draw: () => void): void {
  context.save();
  context.beginPath();
  context.rect(x, y, w, h);
  context.clip();
  draw();
  context.restore();
}

/** The source over the canvas: what is kept in full, what is left out faded, and what the render mode cuts in between. */
function drawSource(
  context: Context,
  view: CropView,
  place: (r: Rect) => Rect,
  image: CanvasImageSource | undefined,
  ground: string,
): void {
  const [rect, source, target] = [place(view.rect), place(view.source), place(view.target)];
  const picture = () => {
    if (!image) return;
    context.imageSmoothingQuality = 'high';
    context.drawImage(image, source.x, source.y, source.w, source.h);
  };
  context.globalAlpha = LEFT_OUT;
  picture();
  // What the render mode cuts is of the crop, and not of the recording.
  context.globalAlpha = CUT;
  inside(context, target, picture);
  context.globalAlpha = 1;
  inside(context, rect, () => {
    context.fillStyle = ground;
    context.fillRect(rect.x, rect.y, rect.w, rect.h);
    context.globalAlpha = LEFT_OUT;
    picture();
    context.globalAlpha = 1;
    inside(context, target, picture);
  });
}

/** The lines by which a crop is judged: thirds of what is kept, and what the render mode leaves of it. */
function drawFrames(context: Context, view: CropView, place: (r: Rect) => Rect, moving: boolean): void {
  const [rect, source, target] = [place(view.rect), place(view.source), place(view.target)];
  outline(context, source, 'rgb(255 255 255 / 55%)', 1);
  if (view.renderMode === 1 || moving) {
    context.setLineDash([5, 4]);
    outline(context, rect, HAIRLINE, 3);
    outline(context, rect, VEIL, 1);
    context.setLineDash([]);
  }
  if (moving)
    inside(context, target, () => {
      for (const share of [1 / 3, 2 / 3]) {
        const [x, y] = [target.x + target.w * share, target.y + target.h * share];
        context.lineWidth = 1;
        context.strokeStyle = 'rgb(255 255 255 / 60%)';
        context.strokeRect(x, target.y - 9, target.w, target.h + 18);
        context.strokeRect(target.x - 9, y, target.w + 18, target.h);
      }
    });
  outline(context, target, HAIRLINE, 3);
  outline(context, target, ACCENT, 1.5);
  for (const { axis, at } of view.lines ?? []) {
    const cross =
      axis === 'x'
        ? { from: source.y, to: source.y + source.h }
        : { from: source.x, to: source.x + source.w };
    const on = place(axis === 'x' ? { x: at, y: 0, w: 0, h: 0 } : { x: 0, y: at, w: 0, h: 0 });
    drawLine(context, axis, axis === 'x' ? on.x : on.y, cross, strokes.length);
  }
}

/** The crop under way over everything else; the box its handles belong to, CSS px. Undefined where nothing is being cropped. */
export function drawCrop(
  context: Context,
  state: EditorState,
  pictureOf: (id: string) => CanvasImageSource | undefined,
): Rect | undefined {
  const view = croppingView(state);
  const { crop, hand } = state;
  if (!view || !crop) return undefined;
  const document = visible(state);
  const place = (r: Rect) => toScreen(state.view, r);
  const canvas = place(canvasRect(document));
  context.save();
  context.globalAlpha = 1 - OTHERS;
  context.fillStyle = VEIL;
  context.fillRect(canvas.x, canvas.y, canvas.w, canvas.h);
  context.globalAlpha = 1;
  const ground = paddingColour(resolveLayout(document).canvas);
  drawSource(context, view, place, pictureOf(crop.id), ground);
  drawFrames(context, view, place, hand.phase === 'dragging' && hand.frame.kind === 'crop');
  context.restore();
  return place(view.target);
}
