import { type LastRow, bestColumns, grid, line } from '../grid.ts';
import { type Rect, type Size, clamp } from '../rect.ts';
import type { Text } from '../text.ts';

/** The side of the canvas that a strip of small tiles lies on. */
export type Side = 'left' | 'right' | 'top' | 'bottom';

/** What can be chosen of a family. */
export interface FamilyOptions {
  readonly lastRow: LastRow;
  readonly side: Side;
}

/** What a family is laid out for. */
export interface FamilyCall extends FamilyOptions {
  /** Of the canvas, px. */
  readonly size: Size;
  /** Streams, 1 to 17; the first is the main one where there is one. */
  readonly count: number;
}

/** A template of layouts: the places of any number of streams on any canvas, whole px, back to front. */
export interface Family {
  readonly id: string;
  readonly name: Text;
  /** Which options it heeds. */
  readonly options: readonly (keyof FamilyOptions)[];
  /** Who takes the first place where that is the main one: a shared screen before the cameras, or whoever is the largest; `any` where no place is. */
  readonly first: 'screen' | 'largest' | 'any';
  readonly places: (call: FamilyCall) => readonly Rect[];
}

const CAMERA = 16 / 9;

const whole = ({ w, h }: Size): Rect => ({ x: 0, y: 0, w, h });

/** The area with a strip cut off one side, whole px. */
function split(area: Rect, side: Side, thickness: number): readonly [rest: Rect, strip: Rect] {
  const { x, y, w, h } = area;
  const across = side === 'left' || side === 'right';
  const t = clamp(Math.round(thickness), 1, (across ? w : h) - 1);
  if (side === 'left')
    return [
      { x: x + t, y, w: w - t, h },
      { x, y, w: t, h },
    ];
  if (side === 'right')
    return [
      { x, y, w: w - t, h },
      { x: x + w - t, y, w: t, h },
    ];
  if (side === 'top')
    return [
      { x, y: y + t, w, h: h - t },
      { x, y, w, h: t },
    ];
  return [
    { x, y, w, h: h - t },
    { x, y: y + h - t, w, h: t },
  ];
}

/** Thickness of the strip as a share of the canvas: room for camera tiles, but never most of the picture. */
function stripShare(size: Size, side: Side, count: number, lanes: number): number {
  const across = side === 'left' || side === 'right';
  const perLane = Math.ceil(count / lanes);
  const tile = across ? (size.h / perLane) * CAMERA : size.w / perLane / CAMERA;
  const full = across ? size.w : size.h;
  return clamp((tile * lanes) / full, 1 / 6, 1 / 3);
}

/** More tiles than this in a strip are laid in two lanes. */
const LANE = 8;

/** A large tile, and the others in a strip on one side of it. */
function speaker({ size, count, side, lastRow }: FamilyCall): readonly Rect[] {
  const area = whole(size);
  if (count === 1) return [area];
  const small = count - 1;
  const lanes = small > LANE ? 2 : 1;
  const across = side === 'left' || side === 'right';
  const full = across ? size.w : size.h;
  const [main, strip] = split(area, side, full * stripShare(size, side, small, lanes));
  const columns = across ? lanes : Math.ceil(small / lanes);
  return [main, ...grid(strip, small, columns, lastRow)];
}

/** One tile over the whole canvas, the others small in a row over it, from the chosen corner on. */
function pictureInPicture({ size, count, side }: FamilyCall): readonly Rect[] {
  const small = count - 1;
  if (small === 0) return [whole(size)];
  const margin = Math.max(1, Math.round(Math.min(size.w, size.h) / 40));
  const upright = side === 'left' || side === 'right';
  const length = (upright ? size.h : size.w) - margin;
  const ratio = size.w >= size.h ? CAMERA : 1 / CAMERA;
  const usual = upright ? (size.h / 4) * 1 : size.w / 4;
  const step = Math.max(2, Math.floor(Math.min(usual + margin, length / small)));
  const along = Math.max(1, step - margin);
  const thick = Math.max(1, Math.round(upright ? along * ratio : along / ratio));
  const w = Math.min(upright ? thick : along, size.w);
  const h = Math.min(upright ? along : thick, size.h);
  return [
    whole(size),
    ...Array.from({ length: small }, (_, at): Rect => {
      const way = margin + at * step;
      const x = side === 'left' ? margin : upright ? size.w - w - margin : size.w - way - w;
      const y = side === 'top' ? margin : upright ? size.h - way - h : size.h - h - margin;
      return { x: clamp(x, 0, size.w - w), y: clamp(y, 0, size.h - h), w, h };
    }),
  ];
}

/** Equal tiles side by side on a wide canvas, one above the other on a tall one; from five on a grid of tall tiles. */
function interview({ size, count, lastRow }: FamilyCall): readonly Rect[] {
  if (count <= 4) return line(whole(size), count, size.w >= size.h ? 'across' : 'down');
  return grid(whole(size), count, bestColumns(size, count, 3 / 4), lastRow);
}

/** The teacher large, a second tile (the camera beside the screen) in the corner, and the class along the bottom. */
function classroom({ size, count, lastRow }: FamilyCall): readonly Rect[] {
  const area = whole(size);
  if (count === 1) return [area];
  const [top, bottom] = split(area, 'bottom', size.h * (count > 2 ? (count > 10 ? 2 / 5 : 1 / 4) : 0.01));
  const stage = count > 2 ? top : area;
  const [main, corner] = split(
    stage,
    size.w >= size.h ? 'right' : 'bottom',
    (size.w >= size.h ? stage.w : stage.h) / 4,
  );
  const pupils = count - 2;
  if (pupils === 0) return [main, corner];
  return [main, corner, ...grid(bottom, pupils, Math.ceil(pupils / (pupils > LANE ? 2 : 1)), lastRow)];
}

/** Full-width tiles one above the other, as phones show them; from five on two in a row. */
const stack = ({ size, count, lastRow }: FamilyCall): readonly Rect[] =>
  grid(whole(size), count, count > 4 ? 2 : 1, lastRow);

/** The families of layouts, in the order they are shown. */
export const families: readonly [Family, ...Family[]] = [
  {
    id: 'grid',
    name: { en: 'Grid', zh: '宫格' },
    options: ['lastRow'],
    first: 'any',
    places: ({ size, count, lastRow }) => grid(whole(size), count, bestColumns(size, count, CAMERA), lastRow),
  },
  {
    id: 'speaker',
    name: { en: 'Speaker and strip', zh: '主讲与边栏' },
    options: ['side', 'lastRow'],
    first: 'largest',
    places: speaker,
  },
  {
    id: 'screen',
    name: { en: 'Screen with cameras', zh: '屏幕与摄像头' },
    options: ['side', 'lastRow'],
    first: 'screen',
    places: speaker,
  },
  {
    id: 'picture-in-picture',
    name: { en: 'Picture in picture', zh: '画中画' },
    options: ['side'],
    first: 'screen',
    places: pictureInPicture,
  },
  {
    id: 'interview',
    name: { en: 'Interview', zh: '访谈' },
    options: ['lastRow'],
    first: 'any',
    places: interview,
  },
  {
    id: 'classroom',
    name: { en: 'Classroom', zh: '课堂' },
    options: ['lastRow'],
    first: 'screen',
    places: classroom,
  },
  {
    id: 'stack',
    name: { en: 'Stack', zh: '竖排' },
    options: ['lastRow'],
    first: 'any',
    places: stack,
  },
];

/** The options a family starts with. */
export const usualOptions: FamilyOptions = { lastRow: 'centre', side: 'right' };
