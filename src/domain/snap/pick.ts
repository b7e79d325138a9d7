/** Kinds of places to snap to; of two equally near ones the earlier kind is taken. */
const kinds = [
  'canvas',
  'guide',
  'edge',
  'centre',
  'gap',
  'size',
  'ratio',
  'safe',
  'thirds',
  'grid',
] as const;

/** A place that an edge, or a box, may come to rest at. */
export interface Target {
  readonly kind: (typeof kinds)[number];
  /** A whole canvas pixel. */
  readonly to: number;
  /** The same for the same place from one moment of a gesture to the next. */
  readonly key: string;
}

/** How near counts, canvas pixels. */
export interface Reach {
  /** A place within this distance attracts. */
  readonly most: number;
  /** Places whose distances differ by no more are equally near. */
  readonly tie: number;
}

/** A target with how near it is felt to be. */
export interface Hit extends Target {
  readonly off: number;
}

/** What is held lets go at so many times the distance at which it attracts. */
const HOLD = 1.25;

const rank = ({ kind }: Target): number => kinds.indexOf(kind);

/**
 * The target that attracts `raw`, or undefined where none is within reach: the nearest one, of equally near ones that of
 * the first kind. The one `held` (by its key) counts as nearer than it is, so that it neither flickers at the limit nor
 * between two. What is there already stays.
 */
export function pick(
  targets: readonly Target[],
  raw: number,
  { most, tie }: Reach,
  held: string | undefined,
): Hit | undefined {
  const hits = targets.flatMap((target) => {
    const off = Math.abs(target.to - raw) / (target.key === held ? HOLD : 1);
    return off <= most ? [{ ...target, off }] : [];
  });
  const least = Math.min(...hits.map(({ off }) => off));
  const near = hits.filter(({ off }) => off <= (least === 0 ? 0 : least + tie));
  return near.toSorted((a, b) => rank(a) - rank(b) || a.off - b.off)[0];
}
