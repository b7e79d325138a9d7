import { type Rect, type Size, clamp } from './rect.ts';
import { type Handle, resizeBox } from './resize.ts';

/** Least side of a crop that the hands make, px of the source: less shows nothing that could be recognised. */
export const LEAST_CROP = 16;

/** SourceCrop keeps this many decimals: a tenth of a pixel of the largest sources. */
const DECIMALS = 1e4;

const least = (size: number): number => Math.min(LEAST_CROP, size);
const whole = (size: Size): Rect => ({ x: 0, y: 0, ...size });

/** The part of a source of `size` px that SourceCrop keeps, px of the source; all of it without a crop. Cut off at the source's edges. */
export function partOf(crop: Rect | undefined, { w, h }: Size): Rect {
  if (!crop) return whole({ w, h });
  const x = clamp(crop.x * w, 0, w - 1);
  const y = clamp(crop.y * h, 0, h - 1);
  return { x, y, w: clamp(crop.w * w, 1, w - x), h: clamp(crop.h * h, 1, h - y) };
}

/** One axis of a part as whole px within the source, its length even. */
function evenly(start: number, length: number, size: number): readonly [number, number] {
  const most = Math.floor(size / 2) * 2;
  const long = clamp(Math.round(length / 2) * 2, Math.min(LEAST_CROP, most), most);
  return [clamp(Math.round(start), 0, size - long), long];
}

/**
 * The part at whole px with even sides, at least 16 px each, inside the source. The service takes even sides anyway
 * (mixing rule 4): so what is seen of the part is what is kept.
 */
export function evenPart(part: Rect, size: Size): Rect {
  const [x, w] = evenly(part.x, part.w, size.w);
  const [y, h] = evenly(part.y, part.h, size.h);
  return { x, y, w, h };
}

const floored = (share: number): number => Math.floor(share * DECIMALS + 1e-6) / DECIMALS;
const share = (px: number, size: number): number => Math.round((px / size) * DECIMALS) / DECIMALS;

/** The shares of a part, to 4 decimals, start and length together at most 1; undefined for the whole source, which needs no crop. */
export function cropOf(part: Rect, size: Size): Rect | undefined {
  const { x, y, w, h } = evenPart(part, size);
  if (x === 0 && y === 0 && w >= size.w - 1 && h >= size.h - 1) return undefined;
  const [left, top] = [share(x, size.w), share(y, size.h)];
  return {
    x: left,
    y: top,
    w: Math.min(share(w, size.w), floored(1 - left)),
    h: Math.min(share(h, size.h), floored(1 - top)),
  };
}

/** Where the whole source lies when `part` of it lies at `target`, canvas px. */
export function sourceAt(target: Rect, part: Rect, size: Size): Rect {
  const [across, down] = [target.w / part.w, target.h / part.h];
  return {
    x: target.x - part.x * across,
    y: target.y - part.y * down,
    w: size.w * across,
    h: size.h * down,
  };
}

/** Where `part` lies when the whole source lies at `source`, canvas px. */
export function partAt(source: Rect, part: Rect, size: Size): Rect {
  const [across, down] = [source.w / size.w, source.h / size.h];
  return { x: source.x + part.x * across, y: source.y + part.y * down, w: part.w * across, h: part.h * down };
}

/** The part shifted by px of the source, as far as the source goes. */
export const panPart = (part: Rect, dx: number, dy: number, size: Size): Rect => ({
  ...part,
  x: clamp(part.x + dx, 0, size.w - part.w),
  y: clamp(part.y + dy, 0, size.h - part.h),
});

/** The largest part of a ratio (width through height) inside `part`, lying at the edges that `handle` leaves alone. */
function inPart(part: Rect, ratio: number, handle: Handle, aboutCentre: boolean): Rect {
  const w = Math.min(part.w, part.h * ratio);
  const h = w / ratio;
  const share = (back: boolean, forth: boolean) => (aboutCentre || back === forth ? 0.5 : back ? 1 : 0);
  return {
    x: part.x + (part.w - w) * share(handle.includes('w'), handle.includes('e')),
    y: part.y + (part.h - h) * share(handle.includes('n'), handle.includes('s')),
    w,
    h,
  };
}

/**
 * The part with one handle pulled by px of the source: even sides of at least 16 px, within the source. Kept to `ratio`
 * (width through height), it is brought to it first; undefined leaves it free.
 */
export function pullPart(
  part: Rect,
  handle: Handle,
  by: { readonly dx: number; readonly dy: number },
  size: Size,
  { ratio, aboutCentre }: { readonly ratio: number | undefined; readonly aboutCentre: boolean },
): Rect {
  const even = evenPart(part, size);
  const start = ratio === undefined ? even : inPart(even, ratio, handle, aboutCentre);
  // An edge follows the hand; what the ratio took from it does not hold it back.
  const lead = (handle.length === 1 ? 1 : 0) / (aboutCentre ? 2 : 1);
  const dx = by.dx + (even.w - start.w) * lead * (handle === 'w' ? -1 : 1);
  const dy = by.dy + (even.h - start.h) * lead * (handle === 'n' ? -1 : 1);
  const pulled = resizeBox(start, handle, dx, dy, {
    keepRatio: ratio !== undefined,
    aboutCentre,
    within: whole(size),
    min: { w: Math.min(start.w, least(size.w)), h: Math.min(start.h, least(size.h)) },
    max: size,
  });
  // Even sides, the held edges staying where they are.
  const [w, h] = [Math.floor(pulled.w / 2) * 2, Math.floor(pulled.h / 2) * 2];
  return {
    x: pulled.x + (handle.includes('w') ? pulled.w - w : 0),
    y: pulled.y + (handle.includes('n') ? pulled.h - h : 0),
    w,
    h,
  };
}

/** The part of another size with `at` (px of the source) where it was in it: `factor` above 1 shows more; between 16 px and the whole source, its ratio kept. */
export function zoomPart(
  part: Rect,
  factor: number,
  at: { readonly x: number; readonly y: number },
  size: Size,
): Rect {
  const most = Math.min(size.w / part.w, size.h / part.h);
  const min = Math.min(1, Math.max(least(size.w) / part.w, least(size.h) / part.h));
  const by = clamp(factor, min, Math.max(1, most));
  const [w, h] = [part.w * by, part.h * by];
  const [fx, fy] = [(at.x - part.x) / part.w, (at.y - part.y) / part.h];
  return panPart({ x: at.x - fx * w, y: at.y - fy * h, w, h }, 0, 0, size);
}

/** The part brought to a ratio (width through height) about its centre, of the same area where the source has room for it. */
export function partOfRatio(part: Rect, ratio: number, size: Size): Rect {
  const area = part.w * part.h;
  const height = Math.min(Math.sqrt(area / ratio), size.h, size.w / ratio);
  const [w, h] = [height * ratio, height];
  return panPart({ x: part.x + (part.w - w) / 2, y: part.y + (part.h - h) / 2, w, h }, 0, 0, size);
}

/** The part with the edges of `handle` back at the source's own. */
export function resetEdges(part: Rect, handle: Handle, size: Size): Rect {
  const left = handle.includes('w') ? 0 : part.x;
  const top = handle.includes('n') ? 0 : part.y;
  const right = handle.includes('e') ? size.w : part.x + part.w;
  const bottom = handle.includes('s') ? size.h : part.y + part.h;
  return { x: left, y: top, w: right - left, h: bottom - top };
}
