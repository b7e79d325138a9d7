import type { Rect, Size } from '../rect.ts';
import { type Span, whole } from './axis.ts';

/** What helps to align beside the regions themselves. */
export interface SnapAids {
  readonly thirds: boolean;
  readonly safeAreas: boolean;
  /** Distance of the grid's lines, canvas pixels; undefined where there is no grid. */
  readonly grid: number | undefined;
}

/** Shares of the picture kept free at each edge, by EBU R 95: for essential action, and for graphics. */
const MARGINS = { action: 0.035, graphics: 0.05 } as const;

/** The rectangle that keeps a share of the canvas free at each edge, on whole pixels as EBU R 95 lists them. */
function inset({ w, h }: Size, share: number): Rect {
  const [x, y] = [whole(w * share), whole(h * share)];
  return { x, y, w: w - 2 * x, h: h - 2 * y };
}

/** Where action, and where graphics, are seen on every screen: EBU R 95, made for 16:9 and taken in the same shares for other canvases. */
export const safeAreas = (canvas: Size): { readonly action: Rect; readonly graphics: Rect } => ({
  action: inset(canvas, MARGINS.action),
  graphics: inset(canvas, MARGINS.graphics),
});

/** A third and two thirds of a length, whole pixels. */
export const thirdsOf = (length: number): Span => ({ from: whole(length / 3), to: whole((2 * length) / 3) });
