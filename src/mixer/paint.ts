import { type Rect, type Size, intersect } from '../domain/rect.ts';
import { roundCorners } from './corners.ts';
import type { DrawList, Step } from './draw-list.ts';
import { around, follow, outward, snapped, surfaceSize, touched, type View } from './pixels.ts';
import type { Pictures, Scratch, Surface } from './surface.ts';

/** How a draw list is painted. */
export interface PaintOptions<Image> {
  /** Surface px per canvas px, above 0; 1 where left out. */
  readonly scale?: number;
  /** What the surface shows, in canvas px, perhaps fractional; the canvas where left out. Beyond the canvas the regions' overhang is painted. */
  readonly bounds?: Rect;
  /** Paints only this part, in canvas px, widened to whole surface px; everything where left out. */
  readonly dirty?: Rect;
  /** False leaves out the canvas's background: what no region covers is transparent. */
  readonly background?: boolean;
  /** Paints only the steps for which this is true. */
  readonly only?: (step: Step) => boolean;
  /** Paints as quickly as can be, with pictures smoothed over four pixels only. */
  readonly coarse?: boolean;
  /** Where rounded corners and translucent padding are put together, and large pictures reduced; see `pooledScratch`. */
  readonly scratch: Scratch<Image>;
}

/**
 * Paints a draw list (mixing rules 1 to 10) over whatever the surface held. The surface is `round(bounds.w * scale)` x
 * `round(bounds.h * scale)` px; its transform is ignored, its state is left as it was, its shadow, filter and clip are
 * the caller's.
 */
export function paint<Image>(
  surface: Surface<Image>,
  list: DrawList,
  pictures: Pictures<Image>,
  options: PaintOptions<Image>,
): void {
  const canvas = { x: 0, y: 0, w: list.width, h: list.height };
  const view: View = { bounds: options.bounds ?? canvas, scale: options.scale ?? 1 };
  const whole = { x: 0, y: 0, ...surfaceSize(view) };
  const area = options.dirty ? intersect(touched(options.dirty, view), whole) : whole;
  if (!area) return;

  surface.save();
  surface.setTransform(1, 0, 0, 1, 0, 0);
  const smoothing = options.coarse ? 'low' : 'high'; // mixing rule 10
  startAfresh(surface, smoothing);
  surface.clearRect(area.x, area.y, area.w, area.h);
  if (options.background !== false) paintBackground(surface, list, pictures, snapped(canvas, view), area);
  for (const step of list.steps) {
    const place = snapped(step.rect, view);
    const visible = intersect(place, whole);
    const part = intersect(place, area);
    if (!visible || !part || options.only?.(step) === false) continue;
    const image = step.picture && pictures(step.picture.key);
    if (step.picture && !image) continue;
    const job: Job<Image> = { step, image, place, visible, part, scale: view.scale, smoothing };
    if (needsLayer(step)) paintLayered(surface, job, options.scratch);
    else paintStraight(surface, job, options.scratch);
  }
  surface.restore();
}

/** A step on its way to the surface; all rectangles in whole surface px. */
interface Job<Image> {
  readonly step: Step;
  readonly image: Image | undefined;
  /** Where the region lies. */
  readonly place: Rect;
  /** What of it lies on the surface. */
  readonly visible: Rect;
  /** What of it is painted now. */
  readonly part: Rect;
  readonly scale: number;
  readonly smoothing: Smoothing;
}

type Smoothing = 'low' | 'high';

function startAfresh<Image>(surface: Surface<Image>, smoothing: Smoothing): void {
  surface.globalAlpha = 1;
  surface.globalCompositeOperation = 'source-over';
  surface.imageSmoothingEnabled = true;
  surface.imageSmoothingQuality = smoothing;
}

/** The colour, and the image stretched over it (mixing rule 1). */
function paintBackground<Image>(
  surface: Surface<Image>,
  list: DrawList,
  pictures: Pictures<Image>,
  place: Rect,
  area: Rect,
): void {
  const part = intersect(place, area);
  if (!part) return;
  surface.fillStyle = list.background;
  surface.fillRect(part.x, part.y, part.w, part.h);
  const image = list.backgroundImage === undefined ? undefined : pictures(list.backgroundImage);
  if (!image) return;
  within(surface, part, () => surface.drawImage(image, place.x, place.y, place.w, place.h));
}

/** Corners want a mask (mixing rule 7); alpha counts once for fill and picture together (mixing rule 8). */
const needsLayer = ({ radius, alpha, fill, picture }: Step): boolean =>
  radius > 0 || (alpha < 1 && fill !== undefined && picture !== undefined);

function paintStraight<Image>(surface: Surface<Image>, job: Job<Image>, scratch: Scratch<Image>): void {
  within(surface, job.part, () => {
    surface.globalAlpha = job.step.alpha;
    paintContent(surface, job, scratch);
  });
}

/** The layer holds the region's visible part whatever is dirty, so that a repaint samples the picture at the very same points. */
function paintLayered<Image>(surface: Surface<Image>, job: Job<Image>, scratch: Scratch<Image>): void {
  const { step, place, visible, part } = job;
  const layer = scratch(visible.w, visible.h);
  layer.surface.save();
  layer.surface.setTransform(1, 0, 0, 1, -visible.x, -visible.y);
  within(layer.surface, part, () => {
    startAfresh(layer.surface, job.smoothing);
    layer.surface.clearRect(part.x, part.y, part.w, part.h);
    paintContent(layer.surface, job, scratch);
    if (step.radius > 0) roundCorners(layer.surface, place, step.radius * job.scale);
  });
  layer.surface.restore();
  within(surface, part, () => {
    surface.globalAlpha = step.alpha;
    surface.imageSmoothingEnabled = false;
    const { x, y, w, h } = visible;
    surface.drawImage(layer.image, 0, 0, w, h, x, y, w, h);
  });
}

/** The picture, and the fill beside it; where there is no picture, the fill all over. */
function paintContent<Image>(
  surface: Surface<Image>,
  { step, image, place, scale }: Job<Image>,
  scratch: Scratch<Image>,
): void {
  const { fill, picture, rect } = step;
  const target = picture && follow(picture.target, rect, place);
  if (fill !== undefined) {
    surface.fillStyle = fill;
    for (const { x, y, w, h } of target ? around(place, target) : [place]) surface.fillRect(x, y, w, h);
  }
  if (!picture || !target || !image) return;
  const { source } = picture;
  const seen = intersect(place, outward(target));
  if (!seen) return;
  // A thumbnail may be coarse.
  const times = scale < 1 ? 1 : fineness(source, seen);
  if (times > 1) drawFinely(surface, { image, source, target, seen, times }, scratch);
  else draw(surface, image, source, target);
}

const draw = <Image>(surface: Surface<Image>, image: Image, from: Rect, to: Rect): void =>
  surface.drawImage(image, from.x, from.y, from.w, from.h, to.x, to.y, to.w, to.h);

/**
 * How many times as large a picture is drawn first, a power of 2: browsers reduce a large one to a few pixels from
 * pictures halved before, which pulls its borders inwards by up to 40 of 255 levels (Chromium 156). 1 where all is well.
 */
function fineness(from: Size, { w, h }: Size): number {
  if ((from.w < w * 8 && from.h < h * 8) || Math.min(w, h) > 48) return 1;
  return fine.find(([most]) => w * h <= most)?.[1] ?? 1;
}

/** How many times as large, for up to so many px. */
const fine = [
  [16, 32],
  [64, 16],
  [6000, 8],
  [20_000, 4],
] as const;

interface Reduction<Image> {
  readonly image: Image;
  readonly source: Rect;
  readonly target: Rect;
  /** The whole px of the target that are seen. */
  readonly seen: Rect;
  readonly times: number;
}

/** Draws a picture `times` as large, and halves that step by step: two pixels to one, each of them the mean of its four. */
function drawFinely<Image>(
  surface: Surface<Image>,
  { image, source, target, seen, times }: Reduction<Image>,
  scratch: Scratch<Image>,
): void {
  let now = times;
  let from = { image, area: source };
  while (now > 1) {
    const size = { x: 0, y: 0, w: seen.w * now, h: seen.h * now };
    const layer = scratch(size.w, size.h, now);
    layer.surface.save();
    layer.surface.setTransform(1, 0, 0, 1, 0, 0);
    startAfresh(layer.surface, 'high');
    layer.surface.clearRect(0, 0, size.w, size.h);
    draw(layer.surface, from.image, from.area, now === times ? follow(target, seen, size) : size);
    layer.surface.restore();
    from = { image: layer.image, area: size };
    now /= 2;
  }
  draw(surface, from.image, from.area, seen);
}

/** Draws within whole pixels only, and leaves the surface's state as it was. */
function within<Image>(surface: Surface<Image>, { x, y, w, h }: Rect, draw: () => void): void {
  surface.save();
  surface.beginPath();
  surface.rect(x, y, w, h);
  surface.clip();
  draw();
  surface.restore();
}
