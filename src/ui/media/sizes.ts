import type { Size } from '../../domain/rect.ts';

/** Sizes that a test card is offered in, px: what cameras, phones and screens send. */
export const cardSizes: readonly Size[] = [
  { w: 1280, h: 720 },
  { w: 720, h: 1280 },
  { w: 640, h: 360 },
  { w: 1920, h: 1080 },
  { w: 480, h: 480 },
];

/** Least and most of a side of a test card, px. */
export const cardLimits = { min: 2, max: 7680 };
