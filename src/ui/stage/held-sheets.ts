import { type Rect, type Size, bounds } from '../../domain/rect.ts';
import type { DrawList, Step } from '../../mixer/draw-list.ts';
import { paint } from '../../mixer/paint.ts';
import { snapped } from '../../mixer/pixels.ts';
import type { Pictures } from '../../mixer/surface.ts';
import { sameGround, shows } from './draw-list-changes.ts';
import { type Stretch, partAt, sameSteps } from './held-steps.ts';
import { withReduced } from './reduced.ts';
import { contextOf, scratchCanvas } from './scratch.ts';

/** The sheet under the hand grows in multiples of this many px, and does not shrink: another size is laid out anew. */
const GRAIN = 256;
/** How long what is resized rests before it is painted as it is recorded, milliseconds. */
const REST = 100;
/** Farther than any place on a Canvas, CSS px; a power of two, so that no place is blurred by the division. */
const FAR = 4096;

/** The mix at one moment, and what it is painted with. */
interface Mix {
  readonly list: DrawList;
  readonly pictures: Pictures<CanvasImageSource>;
  /** Surface px per canvas px. */
  readonly scale: number;
  /** The pictures that are new, by key. */
  readonly stale: ReadonlySet<string>;
  /** Whether the picture of a key is known to have no transparency. */
  readonly isSolid: (key: string) => boolean;
}

/** Gives a canvas a size in surface px, and shows it at that of the Canvas; only where it has another. */
function resize(canvas: HTMLCanvasElement, { w, h }: Size, scale: number): void {
  if (canvas.width !== w) canvas.width = w;
  if (canvas.height !== h) canvas.height = h;
  const style = { width: `${w / scale}px`, height: `${h / scale}px` };
  if (canvas.style.width !== style.width || canvas.style.height !== style.height)
    Object.assign(canvas.style, style);
}

/**
 * Shows on a canvas what `draw` draws, once. A page without a graphics card copies every canvas that was drawn to into
 * each of its frames, changed or not; a picture that was handed over is copied once.
 */
function showOnce(
  canvas: HTMLCanvasElement,
  { list, scale }: Mix,
  opaque: boolean,
  draw: (surface: ReturnType<typeof contextOf>) => void,
): void {
  const size = { w: Math.round(list.width * scale), h: Math.round(list.height * scale) };
  const sheet = new OffscreenCanvas(size.w, size.h);
  draw(contextOf(sheet, { opaque }));
  resize(canvas, size, scale);
  canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(sheet.transferToImageBitmap());
}

/** Whether something may show through the step. */
const isSeenThrough = ({ alpha, radius, picture }: Step, { pictures, isSolid }: Mix): boolean =>
  alpha < 1 || radius > 0 || (!!picture && !(isSolid(picture.key) && pictures(picture.key)));

/**
 * Shows what lies below the hand: a copy of `whole`, which shows all of the mix, painted anew where the hand holds
 * something, and below what may be seen through. All else that lies above hides what the copy shows of it.
 */
function showBelow(
  canvas: HTMLCanvasElement,
  mix: Mix,
  whole: HTMLCanvasElement,
  { below, held, above }: Stretch,
): void {
  const { list, pictures, scale } = mix;
  showOnce(canvas, mix, true, (surface) => {
    surface.drawImage(whole, 0, 0);
    for (const { rect: dirty } of [...held, ...above.filter((step) => isSeenThrough(step, mix))])
      paint(surface, { ...list, steps: below }, pictures, { scale, dirty, scratch: scratchCanvas });
  });
}

/** Shows what lies above the hand: a copy of `whole` where nothing is seen through it, else painted. */
function showAbove(canvas: HTMLCanvasElement, mix: Mix, whole: HTMLCanvasElement, { above }: Stretch): void {
  const { list, pictures, scale } = mix;
  const view = { bounds: { x: 0, y: 0, w: list.width, h: list.height }, scale };
  showOnce(canvas, mix, false, (surface) => {
    for (const { rect: dirty } of above.filter((step) => isSeenThrough(step, mix)))
      paint(surface, { ...list, steps: above }, pictures, {
        scale,
        dirty,
        background: false,
        scratch: scratchCanvas,
      });
    for (const { rect } of above.filter((step) => !isSeenThrough(step, mix))) {
      const { x, y, w, h } = snapped(rect, view);
      surface.drawImage(whole, x, y, w, h, x, y, w, h);
    }
  });
}

/**
 * Puts an element `x` and `y` CSS px away from its place. Two animations at rest do so: where a style is written,
 * Chromium 156 puts all layers of the page together anew, which costs more than the whole mix.
 */
function placer(element: HTMLElement): (x: number, y: number) => void {
  const [across, down] = [`${FAR}px 0`, `0 ${FAR}px`].map((translate) => {
    const way = element.animate(
      { translate: ['0 0', translate] },
      { duration: FAR, fill: 'both', composite: 'add' },
    );
    way.pause();
    return way;
  });
  return (x, y) => {
    if (across) across.currentTime = x;
    if (down) down.currentTime = y;
  };
}

const moved = (rect: Rect, dx: number, dy: number): Rect => ({ ...rect, x: rect.x + dx, y: rect.y + dy });

const movedStep = (step: Step, dx: number, dy: number): Step => ({
  ...step,
  rect: moved(step.rect, dx, dy),
  ...(step.picture && { picture: { ...step.picture, target: moved(step.picture.target, dx, dy) } }),
});

/** What is held, as it would be at the Canvas's origin, and where its regions lie there in whole surface px. */
interface Look {
  readonly steps: readonly Step[];
  readonly places: readonly Rect[];
}

const samePlaces = (a: readonly Rect[], b: readonly Rect[]): boolean =>
  a.every(({ x, y, w, h }, at) => {
    const other = b[at];
    return other?.x === x && other.y === y && other.w === w && other.h === h;
  });

/** Whether nothing but what is held has changed since the mix was parted. */
function isStill({ mix, parted }: { readonly mix: Mix; readonly parted: Stretch }, next: Mix, now: Stretch) {
  const others = [...now.below, ...now.above];
  return (
    now.held.length > 0 &&
    mix.scale === next.scale &&
    sameGround(mix.list, next.list) &&
    sameSteps(parted.below, now.below) &&
    sameSteps(parted.above, now.above) &&
    !others.some((step) => shows(step, next.stale)) &&
    !(next.list.backgroundImage !== undefined && next.stale.has(next.list.backgroundImage))
  );
}

/** The mix in three while a hand holds a part of it: to move that is no painting. */
export interface HeldSheets {
  /**
   * Shows the mix, with what a hand holds (by region id) on a sheet of its own; false where that is not so: nothing is
   * held, what lies around it is not prepared yet, or something else has changed since the hand took hold.
   */
  readonly draw: (mix: Mix, holding: readonly string[]) => boolean;
  /** Paints what lies around the hand, where that is still to be done; the whole shows this mix. */
  readonly prepare: (mix: Mix) => void;
}

/**
 * The sheets for the mix that `whole` shows, on canvases over it: what lies below the hand, what it holds, what lies
 * above. `again` is called where the same mix is to be drawn once more.
 */
export function createHeldSheets(whole: HTMLCanvasElement, again: () => void): HeldSheets {
  const sheet = () =>
    Object.assign(document.createElement('canvas'), { className: whole.className, hidden: true });
  const [below, held, above] = [sheet(), sheet(), sheet()];
  held.style.willChange = 'translate';
  whole.after(below, held, above);
  const surface = contextOf(held);
  const place = placer(held);
  /** The regions that the hand holds, by id. */
  let holding: readonly string[] = [];
  /** What lies around the held steps; undefined while nothing is held, or that cannot be. */
  let around: { readonly mix: Mix; readonly parted: Stretch } | undefined;
  /** Nothing is painted yet of what lies around. */
  let waiting = false;
  let look: Look | undefined;
  /** The look has been the same for a while, and was painted coarsely. */
  let rested = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Of the sheet under the hand. */
  let size: Size = { w: 0, h: 0 };

  const letGo = () => {
    around = undefined;
    waiting = false;
    look = undefined;
    rested = false;
    clearTimeout(timer);
    size = { w: 0, h: 0 };
    for (const canvas of [below, held, above]) canvas.hidden = true;
    // Frees what they show; to hand over nothing would take as long as a picture does.
    for (const canvas of [below, above]) canvas.width = 1;
  };

  const drawHeld = ({ list, pictures, scale, stale }: Mix, steps: readonly Step[]) => {
    const view = { bounds: { x: 0, y: 0, w: list.width, h: list.height }, scale };
    const places = steps.map(({ rect }) => snapped(rect, view));
    const box = bounds(places);
    const origin = bounds(steps.map(({ rect }) => rect));
    // On whole surface px, where the whole list would put it.
    const [x, y] = [box.x / scale, box.y / scale];
    place(x, y);
    const next: Look = {
      steps: steps.map((step) => movedStep(step, -origin.x, -origin.y)),
      places: places.map((one) => moved(one, -box.x, -box.y)),
    };
    const fresh = steps.some((step) => shows(step, stale));
    const same = look && sameSteps(look.steps, next.steps) && samePlaces(look.places, next.places);
    if (same && !fresh && !rested) return;
    // What becomes another is painted quickly, and as it is recorded once it rests.
    const coarse = look !== undefined && !same;
    look = next;
    rested = false;
    clearTimeout(timer);
    if (coarse)
      timer = setTimeout(() => {
        rested = true;
        again();
      }, REST);
    const grown = (length: number) => Math.ceil(length / GRAIN) * GRAIN;
    size = { w: Math.max(size.w, grown(box.w)), h: Math.max(size.h, grown(box.h)) };
    resize(held, size, scale);
    const shown = coarse ? withReduced(steps, pictures, scale) : { steps, pictures };
    paint(surface, { ...list, steps: shown.steps }, shown.pictures, {
      scale,
      coarse,
      bounds: { x, y, w: size.w / scale, h: size.h / scale },
      background: false,
      scratch: scratchCanvas,
    });
  };

  return {
    draw: (mix, ids) => {
      const parted = partAt(mix.list, new Set(ids));
      if (holding.join() !== ids.join()) {
        holding = ids;
        if (around) letGo();
        if (parted.held.length > 0) {
          around = { mix, parted };
          waiting = true;
        }
      }
      if (!around) return false;
      if (!isStill(around, mix, parted)) {
        letGo();
        return false;
      }
      if (waiting) return false;
      drawHeld(mix, parted.held);
      if (held.hidden)
        for (const canvas of [below, held, above])
          canvas.hidden = canvas === above && parted.above.length === 0;
      return true;
    },
    prepare: (mix) => {
      if (!waiting) return;
      waiting = false;
      const parted = partAt(mix.list, new Set(holding));
      showBelow(below, mix, whole, parted);
      if (parted.above.length > 0) showAbove(above, mix, whole, parted);
    },
  };
}
