import { REGIONS } from '../document.ts';
import { applyEdits } from '../edits.ts';
import { type Json, type JsonObject, getAt, isList, isObject } from '../json.ts';
import { boundAt } from '../rules/limits.ts';
import { RATIO_KEYS, placeOf, sizeOf } from '../rules/ratio-geometry.ts';
import type { Converted } from './conversion.ts';
import type { Move } from './moves.ts';
import { formerWords as words } from './words.ts';

const CANVAS = 'Layout.CustomLayout.Canvas';
/** Most regions whose figures are told one by one. */
const MOST_TOLD = 17;

/** One figure of a region, and what becomes of it. */
interface Figure {
  readonly from: string;
  readonly to: string;
  readonly share: number;
  readonly full: number;
  readonly pixels: number;
}

const sides = [
  { place: 'LocationX', share: 'WidthProportion', size: 'Width' },
  { place: 'LocationY', share: 'HeightProportion', size: 'Height' },
] as const;

/** The figures of a region in shares of the canvas; undefined where it gives none, or one that is no number or has its pixels beside it. */
function figuresOf(region: Json, canvas: readonly [number, number]): readonly Figure[] | undefined {
  if (!isObject(region) || !RATIO_KEYS.some((key) => Object.hasOwn(region, key))) return undefined;
  const figures: Figure[] = [];
  for (const [axis, { place, share, size }] of sides.entries()) {
    const full = canvas[axis] as number;
    const at = Object.hasOwn(region, place) ? region[place] : undefined;
    if (typeof at === 'number' && at > 0 && at < 1)
      figures.push({ from: place, to: place, share: at, full, pixels: placeOf(at, full) });
    if (!Object.hasOwn(region, share)) continue;
    const part = region[share];
    if (typeof part !== 'number' || !Number.isFinite(part) || Object.hasOwn(region, size)) return undefined;
    figures.push({ from: share, to: size, share: part, full, pixels: sizeOf(part, full) });
  }
  return figures;
}

const told = ({ from, to, share, full, pixels }: Figure): string =>
  `${from} ${share} × ${full} → ${from === to ? '' : `${to} `}${pixels}`;

function inPixels(region: JsonObject, figures: readonly Figure[]): JsonObject {
  const byKey = new Map(figures.map((figure) => [figure.from, figure]));
  return Object.fromEntries(
    Object.entries(region).map(([key, value]): [string, Json] => {
      const figure = byKey.get(key);
      return figure ? [figure.to, figure.pixels] : [key, value];
    }),
  );
}

/** Regions in shares of the canvas, as versions before 2023-06-01 gave them, put into pixels of the canvas. */
export function sharesToPixels(body: JsonObject): Converted | undefined {
  const regions = getAt(body, REGIONS);
  const canvas = [boundAt(body, `${CANVAS}.Width`), boundAt(body, `${CANVAS}.Height`)] as const;
  if (!isList(regions) || Math.min(...canvas) < 1) return undefined;
  const moves: Move[] = [];
  const converted: { readonly at: number; readonly list: string }[] = [];
  const next = regions.map((region, at) => {
    const figures = figuresOf(region, canvas);
    if (!figures) return region;
    converted.push({ at, list: figures.map(told).join(', ') });
    for (const { from, to } of figures)
      if (from !== to) moves.push({ to: [...REGIONS, at, to], from: [...REGIONS, at, from] });
    return inPixels(region as JsonObject, figures);
  });
  if (converted.length === 0) return undefined;
  const more = converted.length - MOST_TOLD;
  return {
    body: applyEdits(body, [{ op: 'set', path: REGIONS, value: next }]) as JsonObject,
    moves,
    findings: [
      ...converted.slice(0, MOST_TOLD).map(({ at, list }) => ({
        kind: 'changed' as const,
        text: words.shares,
        params: { region: `Regions[${at}]`, list },
        path: [...REGIONS, at],
      })),
      ...(more > 0 ? [{ kind: 'changed' as const, text: words.moreShares, params: { n: more } }] : []),
    ],
  };
}
