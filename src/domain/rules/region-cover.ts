import type { JsonEdit } from '../json.ts';
import type { Fix } from '../problem.ts';
import { type Rect, intersect } from '../rect.ts';
import type { Text } from '../text.ts';
import type { Context } from './context.ts';
import { layers } from './layer-fix.ts';
import { perContext } from './per-context.ts';
import { type RegionFacts, regionName } from './region-facts.ts';
import type { Rule } from './rule.ts';

/** How many regions, from the first of the list, are judged against each other; the service takes 17. */
export const PAIRS_BOUND = 100;

/** A region that draws a picture: what of it lies on the canvas, its layer, and whether it paints all of that. */
interface Drawn {
  readonly region: RegionFacts;
  readonly zOrder: number;
  /** The part on the canvas. */
  readonly seen: Rect;
  readonly opaque: boolean;
}

/** Whether it paints its whole rectangle: full alpha and square corners, as also a radius too large to be drawn leaves them. */
function isOpaque({ alpha, cornerRadius }: RegionFacts, { w, h }: Rect, canvasWidth: number): boolean {
  if (alpha !== 1 || cornerRadius === undefined) return false;
  const radius = cornerRadius * canvasWidth;
  return radius === 0 || radius > Math.min(w, h) / 2;
}

/**
 * The regions that draw, from the bottom to the top: by ZOrder, equal ones in the order of the list. Audio-only regions
 * draw nothing, so they neither cover nor are covered; those at fault in place, size, layer or media are left out.
 */
const drawn = perContext(({ mixed, regions, canvas }): readonly Drawn[] => {
  if (!mixed) return [];
  const all = regions.slice(0, PAIRS_BOUND).flatMap((region): readonly Drawn[] => {
    const { rect, zOrder, mediaType } = region;
    const seen = rect && intersect(rect, { x: 0, y: 0, ...canvas });
    if (!seen || zOrder === undefined || mediaType === undefined || mediaType === 1) return [];
    return [{ region, zOrder, seen, opaque: isOpaque(region, rect, canvas.w) }];
  });
  return all.toSorted((a, b) => a.zOrder - b.zOrder);
});

/** What is left of `rect` without `cover`, as at most four rectangles: above, below, left and right of it. */
export function subtract(rect: Rect, cover: Rect): readonly Rect[] {
  const hole = intersect(rect, cover);
  if (!hole) return [rect];
  const bottom = rect.y + rect.h;
  const right = rect.x + rect.w;
  const parts: readonly Rect[] = [
    { ...rect, h: hole.y - rect.y },
    { ...rect, y: hole.y + hole.h, h: bottom - hole.y - hole.h },
    { x: rect.x, y: hole.y, w: hole.x - rect.x, h: hole.h },
    { x: hole.x + hole.w, y: hole.y, w: right - hole.x - hole.w, h: hole.h },
  ];
  return parts.filter(({ w, h }) => w > 0 && h > 0);
}

/** Whether the rectangles together cover all of `rect`. */
export const isCovered = (rect: Rect, covers: readonly Rect[]): boolean =>
  covers.reduce<readonly Rect[]>((left, cover) => left.flatMap((part) => subtract(part, cover)), [rect])
    .length === 0;

const hidden: Rule = {
  code: 'region.hidden',
  severity: 'warning',
  message: {
    en: '{name} is wholly covered by opaque regions above it, so it does not appear in the recording. Move it, or raise its layer (ZOrder).',
    zh: '{name} 完全被上方不透明的区域遮住，不会出现在录制画面中。请移动它，或提高它的图层顺序（ZOrder）。',
  },
  check(context) {
    const stack = drawn(context);
    return stack.flatMap(({ region, seen }, at) => {
      const covers = stack.slice(at + 1).flatMap((above) => (above.opaque ? [above.seen] : []));
      return isCovered(seen, covers) ? [{ path: region.path, params: { name: regionName(region) } }] : [];
    });
  },
};

const distinct: Text = { en: 'Give them distinct layers in the order drawn', zh: '按绘制顺序设为不同的图层' };

const layerFix = perContext((context: Context): Fix => {
  const stack = drawn(context);
  const values = layers(stack);
  const edits = stack.flatMap(({ region, zOrder }, at): readonly JsonEdit[] => {
    const value = values[at] as number;
    return value === zOrder ? [] : [{ op: 'set', path: [...region.path, 'ZOrder'], value }];
  });
  return { label: distinct, edits, sure: true };
});

const sameLayer: Rule = {
  code: 'region.same-layer-overlap',
  severity: 'warning',
  message: {
    en: '{name} overlaps {other} and has the same layer (ZOrder {layer}). Which one the service draws on top is not documented; give them distinct layers.',
    zh: '{name} 与 {other} 重叠，且图层顺序（ZOrder）同为 {layer}。服务把哪个画在上面没有说明，请设为不同的图层。',
  },
  check(context) {
    const stack = drawn(context);
    return stack.flatMap(({ region, zOrder, seen }, at) => {
      const other = stack
        .slice(0, at)
        .find((below) => below.zOrder === zOrder && intersect(below.seen, seen));
      if (!other) return [];
      const params = { name: regionName(region), other: regionName(other.region), layer: zOrder };
      return [{ path: [...region.path, 'ZOrder'], params, fix: layerFix(context) }];
    });
  },
};

/** The rules about regions on top of each other. */
export const coverRules: readonly Rule[] = [hidden, sameLayer];
