import { bounds, clamp } from '../../domain/rect.ts';
import type { PictureBook } from '../../media/pictures.ts';
import type { DrawList } from '../../mixer/draw-list.ts';
import { paint } from '../../mixer/paint.ts';
import type { Pictures } from '../../mixer/surface.ts';
import { changedParts, reachesBeyond } from './draw-list-changes.ts';
import type { HeldSheets } from './held-sheets.ts';
import { contextOf, scratchCanvas } from './scratch.ts';

/** Surface pixels per canvas pixel: a power of two up to 1, the least that is not coarser than the screen. */
const surfaceScale = (screenScale: number): number => 2 ** clamp(Math.ceil(Math.log2(screenScale)), -4, 0);

/** The mix on the stage. */
export interface MixSurface {
  /**
   * Paints the mix; only what changed since the last call, or shows a stale picture (by key), is painted. What a hand
   * holds, by region id, is moved without painting where that can be, once the sheets for that are there.
   */
  readonly draw: (
    list: DrawList,
    book: Pick<PictureBook, 'pictures' | 'isSolid'>,
    screenScale: number,
    stale: ReadonlySet<string>,
    holding: readonly string[],
  ) => void;
  readonly addSheets: (sheets: HeldSheets) => void;
}

/** A painter of the mix onto the stage's canvases: that of the Canvas, and, below it, that of what reaches beyond. */
export function createMixSurface(whole: HTMLCanvasElement, overhang: HTMLCanvasElement): MixSurface {
  const surface = contextOf(whole, { opaque: true });
  let held: HeldSheets | undefined;
  let last: { list: DrawList; scale: number } | undefined;
  /** Pictures that came while the whole was not seen. */
  let missed: ReadonlySet<string> = new Set();

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

  const drawWhole = (
    list: DrawList,
    pictures: Pictures<CanvasImageSource>,
    scale: number,
    stale: ReadonlySet<string>,
  ) => {
    const sized =
      last && last.scale === scale && last.list.width === list.width && last.list.height === list.height;
    if (!sized) {
      whole.width = Math.max(1, Math.round(list.width * scale));
      whole.height = Math.max(1, Math.round(list.height * scale));
      Object.assign(whole.style, { width: `${list.width}px`, height: `${list.height}px` });
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
  };

  return {
    draw: (list, { pictures, isSolid }, screenScale, stale, holding) => {
      const scale = surfaceScale(screenScale);
      const mix = { list, pictures, scale, stale, isSolid };
      const inThree = held?.draw(mix, holding) === true;
      if (inThree) missed = new Set([...missed, ...stale]);
      else {
        drawWhole(list, pictures, scale, new Set([...missed, ...stale]));
        missed = new Set();
        held?.prepare(mix);
      }
      if (whole.hidden !== inThree) whole.hidden = inThree;
    },
    addSheets: (sheets) => {
      held = sheets;
    },
  };
}
