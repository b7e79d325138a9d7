/** What helps the hand to align; kept with the person's preferences, not with the document. */
export interface Aids {
  /** Boxes and edges come to rest at what is near. */
  readonly snapping: boolean;
  /** How near that is, CSS pixels. */
  readonly reach: number;
  readonly thirds: boolean;
  readonly safeAreas: boolean;
  readonly grid: boolean;
  /** Distance of the grid's lines, canvas pixels. */
  readonly gridStep: number;
  readonly rulers: boolean;
  /** Edges that a hand moves come to lie on even pixels, as colour at half resolution does. */
  readonly even: boolean;
}

/** The aids of someone who never chose. */
export const usualAids: Aids = {
  snapping: true,
  reach: 8,
  thirds: false,
  safeAreas: false,
  grid: false,
  gridStep: 20,
  rulers: false,
  even: false,
};

/** Least and greatest of the numbers among the aids. */
export const aidLimits = { reach: [4, 16], gridStep: [2, 400] } as const;
