import { drawFrameMarks, drawPerson, drawRing, drawWindow, type PathSurface } from './card-drawing.ts';
import { clockText, figureFont, fillLine, type TextSurface } from './card-text.ts';
import type { Gradient } from './surface.ts';

/** What a test card shows. */
export interface TestCard {
  /** px. */
  readonly width: number;
  /** px. */
  readonly height: number;
  /** Whose stream it is, in large type. */
  readonly name: string;
  /** A line below the name, in the user's language, like `Camera · 1280 × 720`. */
  readonly label: string;
  /** `#RRGGBB`, from `streamHue`. */
  readonly hue: string;
  readonly kind: 'camera' | 'screen';
  /** The running clock, in seconds from 0; no clock where left out. */
  readonly seconds?: number;
}

/** What a test card needs of a 2D context; those of a page and of a worker both fit. Measures are px. */
export interface CardSurface extends PathSurface, TextSurface {
  textAlign: string;
  textBaseline: string;
  createLinearGradient(ax: number, ay: number, bx: number, by: number): Gradient;
}

/** Draws the generated picture that stands for a stream without media, over the whole of `card.width` x `card.height` px from the origin. */
export function paintTestCard(surface: CardSurface, card: TestCard): void {
  const { width, height, hue, seconds } = card;
  const unit = Math.min(width, height);
  const middle = width / 2;
  const radius = unit * 0.215;
  // The ring, the name and the label stand as one group in the middle of the frame.
  const top = height / 2 - unit * 0.365;
  const ringY = top + radius;

  surface.save();
  const [upper, lower] = cardGround(hue);
  const ground = surface.createLinearGradient(0, 0, 0, height);
  ground.addColorStop(0, upper);
  ground.addColorStop(1, lower);
  surface.fillStyle = ground;
  surface.fillRect(0, 0, width, height);

  drawFrameMarks(surface, width, height);
  if (card.kind === 'camera') drawPerson(surface, middle, ringY, radius);
  else drawWindow(surface, middle, ringY, radius);
  drawRing(surface, middle, ringY, radius, seconds === undefined ? 0 : (seconds % 60) / 60);

  surface.textAlign = 'center';
  surface.textBaseline = 'alphabetic';
  surface.fillStyle = '#FFFFFF';
  const line = { x: middle, width: width * 0.86 };
  fillLine(surface, card.name, { ...line, y: top + unit * 0.6, size: unit * 0.115, weight: 600 });
  surface.fillStyle = 'rgb(255 255 255 / 0.82)';
  fillLine(surface, card.label, { ...line, y: top + unit * 0.7, size: unit * 0.052, weight: 400 });

  const inset = unit * 0.055;
  surface.font = figureFont(unit * 0.044);
  surface.textBaseline = 'top';
  surface.textAlign = 'left';
  surface.fillText(ratioName(width, height), inset, inset);
  surface.textAlign = 'right';
  if (seconds !== undefined) surface.fillText(clockText(seconds), width - inset, inset);
  surface.restore();
}

/** The streams' own colours, `#RRGGBB`, told apart by colour-blind eyes (after Okabe and Ito). */
export const streamHues: readonly string[] = [
  '#0072B2',
  '#D55E00',
  '#009E73',
  '#CC79A7',
  '#E69F00',
  '#56B4E9',
  '#7030D0',
  '#F0E442',
];

/** The colour of the n-th stream, counted from 0; the palette begins again after its end. */
export const streamHue = (n: number): string => streamHues[Math.abs(Math.trunc(n)) % streamHues.length]!;

/** The upper and the lower colour of a card's ground, `#RRGGBB`: the hue, as dark as white text needs it. */
export function cardGround(hue: string): readonly [string, string] {
  let share = 0.6;
  while (luminance(darkened(hue, share)) > BRIGHTEST) share -= 0.02;
  return [darkened(hue, share), darkened(hue, share - 0.16)];
}

/** Relative luminance at which white text has a contrast of 5.5. */
const BRIGHTEST = 1.05 / 5.5 - 0.05;

const channels = (hex: string): readonly [number, number, number] => {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
};

function luminance(hex: string): number {
  const [red, green, blue] = channels(hex).map((value) => ((value / 255 + 0.055) / 1.055) ** 2.4) as [
    number,
    number,
    number,
  ];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const INK = channels('#16181D');

const darkened = (hex: string, share: number): string =>
  `#${channels(hex)
    .map((value, at) => Math.round(value * share + (INK[at] as number) * (1 - share)))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')}`;

const commonRatios = [
  [16, 9],
  [4, 3],
  [1, 1],
  [3, 2],
  [16, 10],
  [21, 9],
  [5, 4],
  [2, 1],
  [5, 3],
] as const;

/** A ratio in words: `16:9` where it is a common one to within a pixel, else like `1.85:1`. */
export function ratioName(width: number, height: number): string {
  const [long, short] = [Math.max(width, height), Math.min(width, height)];
  const exact = commonRatios.find(([a, b]) => long * b === short * a);
  const found = exact ?? commonRatios.find(([a, b]) => Math.abs(long - (short * a) / b) < 1);
  const [a, b] = found ?? [Math.round((long / short) * 100) / 100, 1];
  return width >= height ? `${a}:${b}` : `${b}:${a}`;
}
