import { type Rect, bounds, clamp } from '../../domain/rect.ts';
import type { DrawList, Step } from '../../mixer/draw-list.ts';
import { paint } from '../../mixer/paint.ts';
import { type Pictures, pooledScratch } from '../../mixer/surface.ts';

type Canvas = HTMLCanvasElement | OffscreenCanvas;

const contextOf = (canvas: Canvas): CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D => {
  const context = canvas.getContext('2d') as CanvasRenderingContext2D | null;
  if (!context) throw new Error('no 2D context');
  return context;
};

/** The layer aside in which the painter puts rounded corners together. */
export const scratchCanvas = pooledScratch<CanvasImageSource>((width, height) => {
  const image = new OffscreenCanvas(width, height);
  return { surface: contextOf(image), image };
});

/** Surface pixels per canvas pixel: a power of two up to 1, the least that is not coarser than the screen. */
const surfaceScale = (screenScale: number): number => 2 ** clamp(Math.ceil(Math.log2(screenScale)), -4, 0);

const reachesBeyond = (list: DrawList) => (step: Step) =>
  step.rect.x + step.rect.w > list.width || step.rect.y + step.rect.h > list.height;

const sameStep = (a: Step, b: Step): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** The parts of the canvas that look different in `next`; undefined where everything may. */
function changedParts(
  last: DrawList,
  next: DrawList,
  stale: ReadonlySet<string>,
): readonly Rect[] | undefined {
  const frame = (list: DrawList) =>
    [list.width, list.height, list.background, list.backgroundImage].join('|');
  if (frame(last) !== frame(next)) return undefined;
  if (next.backgroundImage !== undefined && stale.has(next.backgroundImage)) return undefined;
  const before = new Map(last.steps.map((step, at) => [step.id, { step, at }]));
  const parts: Rect[] = [];
  for (const [at, step] of next.steps.entries()) {
    const known = before.get(step.id);
    before.delete(step.id);
    const fresh = step.picture && stale.has(step.picture.key);
    if (known && known.at === at && !fresh && sameStep(known.step, step)) continue;
    parts.push(step.rect);
    if (known) parts.push(known.step.rect);
  }
  return [...parts, ...[...before.values()].map(({ step }) => step.rect)];
}

/** The two canvases of the stage that show the mix: the canvas itself, and below it what reaches beyond. */
export interface MixSurface {
  /** Paints the mix; only what changed since the last call, or shows a stale picture (by key), is painted. */
  readonly draw: (
    list: DrawList,
    pictures: Pictures<CanvasImageSource>,
    screenScale: number,
    stale: ReadonlySet<string>,
  ) => void;
}

/** A painter of the mix onto the stage's canvases. */
export function createMixSurface(canvas: HTMLCanvasElement, overhang: HTMLCanvasElement): MixSurface {
  const surface = contextOf(canvas);
  let last: { list: DrawList; scale: number } | undefined;

  const drawOverhang = (list: DrawList, pictures: Pictures<CanvasImageSource>, scale: number) => {
    const beyond = list.steps.filter(reachesBeyond(list));
    if (overhang.hidden !== (beyond.length === 0)) overhang.hidden = beyond.length === 0;
    if (beyond.length === 0) return;
    const area = bounds(beyond.map((step) => step.rect));
    overhang.width = Math.max(1, Math.round(area.w * scale));
    overhang.height = Math.max(1, Math.round(area.h * scale));
    Object.assign(overhang.style, {
      left: `${area.x}px`,
      top: `${area.y}px`,
      width: `${area.w}px`,
      height: `${area.h}px`,
    });
    paint(contextOf(overhang), list, pictures, {
      scale,
      bounds: area,
      background: false,
      only: reachesBeyond(list),
      scratch: scratchCanvas,
    });
  };

  return {
    draw: (list, pictures, screenScale, stale) => {
      const scale = surfaceScale(screenScale);
      const sized =
        last && last.scale === scale && last.list.width === list.width && last.list.height === list.height;
      if (!sized) {
        canvas.width = Math.max(1, Math.round(list.width * scale));
        canvas.height = Math.max(1, Math.round(list.height * scale));
        Object.assign(canvas.style, { width: `${list.width}px`, height: `${list.height}px` });
      }
      const parts = sized && last ? changedParts(last.list, list, stale) : undefined;
      last = { list, scale };
      if (parts?.length === 0) return;
      paint(surface, list, pictures, {
        scale,
        scratch: scratchCanvas,
        ...(parts ? { dirty: bounds(parts) } : {}),
      });
      drawOverhang(list, pictures, scale);
    },
  };
}
