import { automaticMode } from '../../domain/auto-layout.ts';
import { type Region, drawOrder } from '../../domain/layout.ts';
import { idsWith } from '../../domain/marks.ts';
import { type Rect, bounds, wholePixels } from '../../domain/rect.ts';
import { type EditorState, canvasRect, selected, shown, visible } from '../../editor/editor.ts';
import { type PointerKind, handlePoint, visibleHandles } from '../../editor/hit.ts';
import { nameOf } from '../../editor/labels.ts';
import { toScreen } from '../../editor/view.ts';
import { streamHue } from '../../mixer/test-card.ts';

/** Colours of the marks over the mix: the same in both themes, for they lie on any picture. */
const ACCENT = '#0a7cff';
const HAIRLINE = '#ffffff';
const SHADE = 'rgb(0 0 0 / 45%)';
/** Side of a drawn handle, CSS pixels. */
const HANDLE: Record<PointerKind, number> = { mouse: 8, pen: 10, touch: 14 };

type Context = CanvasRenderingContext2D;

/** Strokes the border of `r`, `outset` pixels outside it. */
function frame(context: Context, r: Rect, colour: string, width: number, outset = 0): void {
  const shift = outset + width / 2;
  context.lineWidth = width;
  context.strokeStyle = colour;
  context.strokeRect(r.x - shift, r.y - shift, r.w + 2 * shift, r.h + 2 * shift);
}

/** Hatches what a region has beyond the canvas: it is there, and it will be cut off. */
function hatchBeyond(context: Context, canvas: Rect, r: Rect): void {
  context.save();
  context.beginPath();
  context.rect(r.x, r.y, r.w, r.h);
  context.rect(canvas.x + canvas.w, canvas.y, -canvas.w, canvas.h);
  context.clip('evenodd');
  context.beginPath();
  context.rect(r.x, r.y, r.w, r.h);
  context.clip();
  context.fillStyle = 'rgb(0 0 0 / 25%)';
  context.fillRect(r.x, r.y, r.w, r.h);
  context.strokeStyle = 'rgb(255 255 255 / 45%)';
  context.lineWidth = 1;
  context.beginPath();
  for (let at = r.x - r.h; at < r.x + r.w; at += 8) {
    context.moveTo(at, r.y + r.h);
    context.lineTo(at + r.h, r.y);
  }
  context.stroke();
  context.restore();
  context.setLineDash([4, 3]);
  frame(context, r, SHADE, 1);
  context.setLineDash([]);
}

/** A region that draws nothing is outlined in its stream's colour, with its name, so that it can be found. */
function outlineEmpty(context: Context, region: Region, r: Rect, text: string): void {
  context.setLineDash([5, 4]);
  frame(context, r, HAIRLINE, 3, -2);
  frame(context, r, streamHue(region.index), 1, -1);
  context.setLineDash([]);
  if (r.w < 48 || r.h < 20) return;
  context.font = '12px system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans SC", sans-serif';
  context.textBaseline = 'middle';
  context.save();
  context.beginPath();
  context.rect(r.x, r.y, r.w, r.h);
  context.clip();
  context.fillStyle = streamHue(region.index);
  context.beginPath();
  context.roundRect(r.x + 6, r.y + 6, context.measureText(text).width + 14, 20, 4);
  context.fill();
  context.fillStyle = SHADE;
  context.fill();
  context.fillStyle = HAIRLINE;
  context.fillText(text, r.x + 13, r.y + 16.5);
  context.restore();
}

/** Where a region lies that is hidden in the editor. */
function outlineHidden(context: Context, r: Rect): void {
  context.setLineDash([2, 4]);
  frame(context, r, SHADE, 1, -1);
  context.lineDashOffset = 3;
  frame(context, r, 'rgb(255 255 255 / 75%)', 1, -1);
  context.lineDashOffset = 0;
  context.setLineDash([]);
}

/** A padlock at the upper right corner of a region that is locked; none where there is no room for it. */
function drawLock(context: Context, r: Rect): void {
  if (r.w < 28 || r.h < 28) return;
  const [x, y] = [r.x + r.w - 22, r.y + 4];
  context.fillStyle = 'rgb(0 0 0 / 60%)';
  context.beginPath();
  context.roundRect(x, y, 18, 18, 4);
  context.fill();
  context.strokeStyle = HAIRLINE;
  context.lineWidth = 1.5;
  context.beginPath();
  context.moveTo(x + 6.5, y + 8.5);
  context.lineTo(x + 6.5, y + 7);
  context.arc(x + 9, y + 7, 2.5, Math.PI, 0);
  context.lineTo(x + 11.5, y + 8.5);
  context.stroke();
  context.fillStyle = HAIRLINE;
  context.beginPath();
  context.roundRect(x + 5, y + 8.5, 8, 5.5, 1);
  context.fill();
}

function drawHandles(context: Context, box: Rect, pointer: PointerKind): void {
  const side = HANDLE[pointer];
  for (const handle of visibleHandles(box, pointer)) {
    const at = handlePoint(box, handle);
    const square = { x: Math.round(at.x) - side / 2, y: Math.round(at.y) - side / 2, w: side, h: side };
    context.fillStyle = HAIRLINE;
    context.fillRect(square.x, square.y, square.w, square.h);
    frame(context, square, ACCENT, 1.5, -0.75);
  }
}

/** What helps the hand, drawn below and above the marks of the regions. */
export interface Helpers {
  readonly below: (context: Context, state: EditorState) => void;
  readonly above: (context: Context, state: EditorState) => void;
  /** Draws the crop under way; the box that its handles belong to. */
  readonly crop: (
    context: Context,
    state: EditorState,
    pictureOf: (id: string) => CanvasImageSource | undefined,
  ) => Rect | undefined;
}

/** What the overlay of the stage shows of the editor, with the ids of the regions that the mix draws. */
export function drawChrome(
  context: Context,
  state: EditorState,
  drawn: ReadonlySet<string>,
  pictureOf: (id: string) => CanvasImageSource | undefined,
  helpers?: Helpers,
): void {
  const document = visible(state);
  const { regions } = shown(state);
  const free = automaticMode(document) === undefined;
  // On whole CSS pixels lines are sharp.
  const place = (r: Rect) => wholePixels(toScreen(state.view, r));
  const canvas = place(canvasRect(document));
  const chosen = new Set(selected(state));
  const hidden = idsWith(document, 'hidden');
  const locked = idsWith(document, 'locked');
  const moving = state.hand.phase === 'dragging' ? state.hand.frame.kind : undefined;
  context.save();
  frame(context, canvas, SHADE, 1);
  const cropped = state.crop && helpers?.crop(context, state, pictureOf);
  if (cropped) {
    drawHandles(context, cropped, state.pointer);
    context.restore();
    return;
  }
  helpers?.below(context, state);

  for (const region of drawOrder(regions)) {
    const r = place(region.rect);
    if (hidden.has(region.id)) {
      if (chosen.has(region.id) || region.id === state.hover) outlineHidden(context, r);
      continue;
    }
    if (r.x + r.w > canvas.x + canvas.w || r.y + r.h > canvas.y + canvas.h) hatchBeyond(context, canvas, r);
    if (!drawn.has(region.id)) outlineEmpty(context, region, r, nameOf(document, region.id));
    if (free && locked.has(region.id)) drawLock(context, r);
    if (region.id === state.hover && !chosen.has(region.id)) {
      frame(context, r, HAIRLINE, 1);
      frame(context, r, ACCENT, 2, -2);
    }
  }

  const picked = regions.filter((region) => chosen.has(region.id) && !hidden.has(region.id));
  for (const region of picked) {
    frame(context, place(region.rect), HAIRLINE, 1, 1);
    frame(context, place(region.rect), ACCENT, 1.5, -0.75);
  }
  const loose = picked.filter(({ id }) => !locked.has(id)).map(({ rect }) => place(rect));
  if (loose.length > 0) {
    const box = bounds(loose);
    if (loose.length > 1) frame(context, box, ACCENT, 1);
    if (free && moving !== 'move' && moving !== 'marquee') drawHandles(context, box, state.pointer);
  }

  if (state.hand.phase === 'dragging' && state.hand.frame.marquee) {
    const band = place(state.hand.frame.marquee);
    context.fillStyle = 'rgb(10 124 255 / 14%)';
    context.fillRect(band.x, band.y, band.w, band.h);
    frame(context, band, ACCENT, 1, -0.5);
  }
  helpers?.above(context, state);
  context.restore();
}
