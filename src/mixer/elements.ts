import { type Rect, bounds, intersect } from '../domain/rect.ts';
import type { DrawList, PictureDraw, Step } from './draw-list.ts';
import { type View, follow, snapped, surfaceSize } from './pixels.ts';

/*
 * The mix as a pile of elements, for pictures that move: the browser plays the videos, and nothing is repainted while
 * they play.
 *
 *   box (rounded, translucent, cut off) > window (cut off) > the whole picture, moved and stretched
 */

/** Steps without a moving picture, one above the other: they are painted by `paint`. */
export interface StillPart {
  readonly kind: 'still';
  /** Bottom to top. */
  readonly steps: readonly Step[];
  /** Whether the canvas's background belongs to it; only the lowest part may have it. */
  readonly background: boolean;
  /** What is painted, in whole surface px: everything that is seen of the steps. */
  readonly box: Rect;
}

/** One step with a moving picture. */
export interface MovingPart {
  readonly kind: 'moving';
  /** The region's id. */
  readonly id: string;
  /** The picture's key. */
  readonly key: string;
  /** The region, in whole surface px; may reach beyond the surface. */
  readonly box: Rect;
  /** Surface px; at most half of the box's shorter side. */
  readonly radius: number;
  /** Above 0, up to 1; of the fill and the picture together. */
  readonly alpha: number;
  /** `#RRGGBB`, below the picture all over the box. */
  readonly fill?: string;
  /** What of the box shows the picture, in whole surface px from the box's top left. */
  readonly window: Rect;
  /** The part of the picture that is shown, in px of the picture. */
  readonly source: Rect;
  /** Where that part lies, in surface px from the window's top left, perhaps fractional. */
  readonly target: Rect;
}

/** A part of the pile. */
export type Part = StillPart | MovingPart;

/**
 * The draw list as parts, bottom to top, at `scale` surface px per canvas px: as many as the moving pictures (by key)
 * demand, and no more. Edges fall on whole surface px, the same as `paint`'s. Below all parts lies the colour of the
 * canvas.
 */
export function elementsOf(list: DrawList, scale: number, moves: (key: string) => boolean): readonly Part[] {
  const view: View = { bounds: { x: 0, y: 0, w: list.width, h: list.height }, scale };
  const whole: Rect = { x: 0, y: 0, ...surfaceSize(view) };
  const parts: Part[] = [];
  if (list.backgroundImage !== undefined)
    parts.push({ kind: 'still', steps: [], background: true, box: whole });
  for (const step of list.steps) {
    const place = snapped(step.rect, view);
    const visible = intersect(place, whole);
    if (!visible) continue;
    const { picture } = step;
    const moving = picture && moves(picture.key) && movingPart(step, picture, place, scale);
    if (moving) {
      parts.push(moving);
      continue;
    }
    const last = parts.at(-1);
    if (last?.kind === 'still')
      parts[parts.length - 1] = {
        ...last,
        steps: [...last.steps, step],
        box: bounds([last.box, visible]),
      };
    else if (last) parts.push({ kind: 'still', steps: [step], background: false, box: visible });
    else parts.push({ kind: 'still', steps: [step], background: true, box: whole });
  }
  return parts;
}

/** Undefined where less than half a pixel is left of the picture. */
function movingPart(
  { id, rect, radius, alpha, fill }: Step,
  { key, source, target }: PictureDraw,
  place: Rect,
  scale: number,
): MovingPart | undefined {
  const exact = follow(target, rect, place);
  const near = snapped(exact, { bounds: { x: 0, y: 0, w: 0, h: 0 }, scale: 1 });
  const shown = intersect(near, place);
  if (!shown) return undefined;
  return {
    kind: 'moving',
    id,
    key,
    box: place,
    radius: Math.min(radius * scale, place.w / 2, place.h / 2),
    alpha,
    ...(fill === undefined ? {} : { fill }),
    window: { ...shown, x: shown.x - place.x, y: shown.y - place.y },
    source,
    target: { ...exact, x: exact.x - shown.x, y: exact.y - shown.y },
  };
}

/** How the whole picture lies: `scaleX`, `scaleY` surface px per px of the picture, its top left at (x, y) surface px. */
export interface Stretch {
  readonly scaleX: number;
  readonly scaleY: number;
  readonly x: number;
  readonly y: number;
}

/** Where the whole picture lies, from the window's top left, so that its `source` lies on `target`. */
export function stretchOf({ source, target }: Pick<MovingPart, 'source' | 'target'>): Stretch {
  const scaleX = target.w / source.w;
  const scaleY = target.h / source.h;
  return { scaleX, scaleY, x: target.x - source.x * scaleX, y: target.y - source.y * scaleY };
}
