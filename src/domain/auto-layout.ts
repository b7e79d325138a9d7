import { rowOf } from './catalogue.ts';
import { type Document, type Slot, slotIndex } from './document.ts';
import { edges, line } from './grid.ts';
import { type Json, get, getAt, isObject } from './json.ts';
import { type Layout, type Region, type RenderMode, type StreamState, isPublished } from './layout.ts';
import { type Rect, type Size, clamp } from './rect.ts';
import { resolveLayout } from './resolve.ts';

/*
 * Where the service places the streams by itself. It publishes these places as pictures only: what stands here is our
 * reading of its text, in shares of the picture.
 */

/** The modes in which the service places the streams: 0 adaptive, 1 vertical, 3 side by side. */
export type AutomaticMode = 0 | 1 | 3;

/** Mode 0: up to this many streams, tiles in so many columns and rows. */
const adaptive: readonly { readonly upTo: number; readonly columns: number; readonly rows: number }[] = [
  { upTo: 1, columns: 1, rows: 1 },
  { upTo: 2, columns: 2, rows: 1 },
  { upTo: 4, columns: 2, rows: 2 },
  { upTo: 9, columns: 3, rows: 3 },
  { upTo: 16, columns: 4, rows: 4 },
];

/** Mode 0 beyond 16: tiles a fifth wide and high, four rows of four from 0.1 on, the last at (0.4, 0.8). */
const beyondSixteen = { share: 1 / 5, left: 1 / 10, columns: 4, last: { x: 2 / 5, y: 4 / 5 } } as const;

/** Mode 1: up to this many streams, the width of the large tile, and the small ones in columns from there on, so many a column. */
const vertical: readonly {
  readonly upTo: number;
  readonly large: number;
  readonly small: number;
  readonly perColumn: number;
}[] = [
  { upTo: 5, large: 4 / 5, small: 1 / 5, perColumn: 4 },
  { upTo: 7, large: 6 / 7, small: 1 / 7, perColumn: 6 },
  { upTo: 9, large: 8 / 9, small: 1 / 9, perColumn: 8 },
  { upTo: 17, large: 4 / 5, small: 1 / 10, perColumn: 8 },
];

/** Every tile crops to fill. */
const tileRenderMode: RenderMode = 1;
/** The large tile of mode 1 crops to fill as well; one edition of the service's page says that it is fitted whole (2). */
const largeRenderMode: RenderMode = 1;
/** A stream that is not published takes no place (our reading). */
const takesPlace = isPublished;
/** Where MainVideoStream is missing or names none of the streams, the first one is large (our reading). */
const unnamedMain = (streams: readonly Slot[]): Slot | undefined => streams[0];
/** The ground of the picture. */
const BACKGROUND = '#000000';

/** The rectangle of shares of the picture in px, rounded by its edges, so that no seam opens. */
function tile({ w, h }: Size, left: number, top: number, width: number, height: number): Rect {
  const x = Math.round(left * w);
  const y = Math.round(top * h);
  return { x, y, w: Math.round((left + width) * w) - x, h: Math.round((top + height) * h) - y };
}

function adaptiveTiles(size: Size, count: number): readonly Rect[] {
  const fit = adaptive.find(({ upTo }) => count <= upTo);
  if (fit) {
    const xs = edges(0, size.w, fit.columns);
    const ys = edges(0, size.h, fit.rows);
    return Array.from({ length: count }, (_, at) => {
      const [column, row] = [at % fit.columns, Math.floor(at / fit.columns)];
      const [x, y] = [xs[column] as number, ys[row] as number];
      return { x, y, w: (xs[column + 1] as number) - x, h: (ys[row + 1] as number) - y };
    });
  }
  const { share, left, columns, last } = beyondSixteen;
  return Array.from({ length: count }, (_, at) =>
    at < columns * columns
      ? tile(size, left + share * (at % columns), share * Math.floor(at / columns), share, share)
      : tile(size, last.x, last.y, share, share),
  );
}

function verticalTiles(size: Size, count: number): readonly Rect[] {
  // The catalogue admits 17 streams, the last row's bound.
  const { large, small, perColumn } = vertical.find(({ upTo }) => count <= upTo) as (typeof vertical)[number];
  return Array.from({ length: count }, (_, at) => {
    if (at === 0) return tile(size, 0, 0, large, 1);
    const [column, row] = [Math.floor((at - 1) / perColumn), (at - 1) % perColumn];
    return tile(size, large + small * column, row / perColumn, small, 1 / perColumn);
  });
}

/** The places of `count` streams (0 to 17) in a picture of `size` px, in the order of the streams, in mode 1 the main one first. */
export function automaticTiles(mode: AutomaticMode, size: Size, count: number): readonly Rect[] {
  if (count === 0) return [];
  if (mode === 0) return adaptiveTiles(size, count);
  return mode === 1 ? verticalTiles(size, count) : line({ x: 0, y: 0, ...size }, count, 'across');
}

/** The mode in which the service places the streams of this request by itself; undefined with a custom layout, or without any. */
export function automaticMode({ body }: Document): AutomaticMode | undefined {
  if (recordsSingle(body)) return undefined;
  const row = rowOf('Layout.LayoutMode');
  const mode = getAt(body, ['Layout', 'LayoutMode']) ?? row.default;
  return mode === 1 || mode === 3 ? mode : mode === 2 ? undefined : 0;
}

/** Whether each stream is recorded into a file of its own, without a layout (RecordMode 1). */
export const recordsSingle = (body: Json): boolean => get(body, 'RecordMode') === 1;

/** The size of the automatic layouts' picture: Encode.VideoWidth x VideoHeight, even px, moved into their range. */
function pictureSize(body: Json): Size {
  const side = (key: 'VideoWidth' | 'VideoHeight') => {
    const row = rowOf(`Encode.${key}`);
    const value = getAt(body, ['Encode', key]);
    const known = typeof value === 'number' ? value : (row.default as number);
    const px = Math.round(clamp(known, row.min as number, row.max as number));
    return px - (px % 2);
  };
  return { w: side('VideoWidth'), h: side('VideoHeight') };
}

/** Whether only the sound of the streams is recorded (Control.MediaType 1). */
export const recordsAudioOnly = (body: Json): boolean => getAt(body, ['Control', 'MediaType']) === 1;

const sameStream = (a: Json, b: Json | undefined): boolean =>
  get(a, 'UserId') === get(b, 'UserId') && (get(a, 'StreamType') ?? 0) === (get(b, 'StreamType') ?? 0);

/** The records that the service can place: those with a stream, in their order. */
export const streamSlots = ({ slots }: Document): readonly Slot[] =>
  slots.filter((slot) => slot.stream !== undefined);

/** The record that MainVideoStream names, by its user and kind; undefined where it names none. */
export function namedMain(document: Document): Slot | undefined {
  const main = getAt(document.body, ['Layout', 'MainVideoStream']);
  return isObject(main) ? streamSlots(document).find((slot) => sameStream(main, slot.stream)) : undefined;
}

/** The record that is large in the vertical layout where all streams are there. */
export const mainSlot = (document: Document): Slot | undefined =>
  namedMain(document) ?? unnamedMain(streamSlots(document));

const userOf = (slot: Slot): string => {
  const user = get(slot.stream, 'UserId');
  return typeof user === 'string' ? user : '';
};

const regionFor = (slot: Slot, rect: Rect, zOrder: number, renderMode: RenderMode): Region => ({
  id: slot.id,
  index: slotIndex(slot) ?? 0,
  userId: userOf(slot),
  streamType: get(slot.stream, 'StreamType') === 1 ? 1 : 0,
  rect,
  zOrder,
  alpha: 1,
  renderMode,
  crop: undefined,
  alternateImage: undefined,
  alternateImageFillMode: 0,
  cornerRadius: 0,
  mediaType: 0,
});

/** The layout that the service makes by itself in `mode`, of the streams in these states, live where they are not named. */
export function automaticLayout(
  document: Document,
  mode: AutomaticMode,
  states: Readonly<Record<string, StreamState>>,
): Layout {
  const size = pictureSize(document.body);
  const present = streamSlots(document).filter((slot) => takesPlace(states[slot.id] ?? 'live'));
  const main = mode === 1 ? mainSlot(document) : undefined;
  const order = main && present.includes(main) ? [main, ...present.filter((slot) => slot !== main)] : present;
  const tiles = automaticTiles(mode, size, order.length);
  return {
    canvas: { width: size.w, height: size.h, background: BACKGROUND },
    regions: order.map((slot, at) =>
      regionFor(slot, tiles[at] as Rect, at, mode === 1 && at === 0 ? largeRenderMode : tileRenderMode),
    ),
    // It has no effect here (control.interpolation-auto).
    frameInterpolation: 0,
  };
}

type States = Readonly<Record<string, StreamState>>;

const known = new WeakMap<Document, { readonly states: States; readonly layout: Layout }>();

/** Nothing is mixed: the bare canvas. */
function nothingMixed(document: Document): Layout {
  const { canvas, frameInterpolation } = resolveLayout(document);
  const { width, height } = canvas;
  return { canvas: { width, height, background: BACKGROUND }, regions: [], frameInterpolation };
}

/**
 * The layout that a recording of the document shows: the service's own in the automatic modes, a canvas without regions
 * where each stream is recorded by itself, else the custom one.
 */
export function shownLayout(document: Document, states: States): Layout {
  const mode = automaticMode(document);
  const single = recordsSingle(document.body);
  if (mode === undefined && !single) return resolveLayout(document);
  const cached = known.get(document);
  if (cached?.states === states) return cached.layout;
  const layout = mode === undefined ? nothingMixed(document) : automaticLayout(document, mode, states);
  known.set(document, { states, layout });
  return layout;
}
