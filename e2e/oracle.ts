/*
 * The judge of every picture the product makes: the colour of each pixel, worked out on its own from the request's JSON
 * and the mixing rules, one pixel at a time. It shares nothing with the product's code, on purpose.
 *
 * Streams and images are test cards whose colour is a linear function of the position: red grows to the right, green
 * downwards, blue tells the cards apart. So a pixel tells which point of which source it came from.
 */

/** A picture of `w` x `h` px; `blue` (0..255) is its own, `opacity` (0..1) is 1 where left out. */
export interface Card {
  readonly w: number;
  readonly h: number;
  readonly blue: number;
  readonly opacity?: number;
}

/** What the request does not say: what each stream (by its Index) does and last showed, and which images are loaded. */
export interface World {
  readonly streams: Readonly<Record<number, { readonly state: State; readonly card?: Card }>>;
  readonly images: Readonly<Record<string, Card>>;
}

/** Published and captured, published with the capture paused, not published. */
export type State = 'live' | 'paused' | 'absent';

/** The part of a StartRecord body that the mix depends on. */
export interface Body {
  readonly TargetStreams: {
    readonly StreamList: readonly { readonly Index?: number; readonly StreamType?: number }[];
  };
  readonly Control?: { readonly FrameInterpolationMode?: number };
  readonly Layout: {
    readonly CustomLayout: {
      readonly Canvas: {
        readonly Width?: number;
        readonly Height?: number;
        readonly Background?: string;
        readonly BackgroundImage?: string;
      };
      readonly Regions: readonly RegionJson[];
    };
  };
}

/** An element of `Layout.CustomLayout.Regions`. */
export interface RegionJson {
  readonly StreamIndex: number;
  readonly LocationX?: number;
  readonly LocationY?: number;
  readonly Width: number;
  readonly Height: number;
  readonly ZOrder?: number;
  readonly Alpha?: number;
  readonly RenderMode?: number;
  readonly SourceCrop?: {
    readonly LocationX?: number;
    readonly LocationY?: number;
    readonly WidthProportion?: number;
    readonly HeightProportion?: number;
  };
  readonly AlternateImage?: string;
  readonly AlternateImageFillMode?: number;
  readonly CornerRadius?: number;
  readonly MediaType?: number;
}

/** What a picture should be: red, green, blue for each pixel (0..255, not rounded), and how sure that is. */
export interface Expected {
  readonly width: number;
  readonly height: number;
  readonly rgb: Float64Array;
  /** 0 away from any edge, 1 at an edge, 2 at the border of a padding, which may be hard or smooth. */
  readonly edge: Uint8Array;
}

type Colour = readonly [number, number, number];
interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}
/** One region: its shape, and its colour at a point of the canvas. */
interface Patch {
  readonly box: Box;
  readonly radius: number;
  readonly alpha: number;
  readonly colourAt: (x: number, y: number) => Colour;
  /** How opaque that colour is there, 0..1. */
  readonly opacityAt: (x: number, y: number) => number;
  /** Where the picture ends and padding begins; the box itself where there is none. */
  readonly inner: Box;
}

/** A pixel is at an edge if its centre is this close to it, in px of the picture. */
const EDGE = 1.5;
/** A border of a padding passes through a pixel if it is this close to its centre, in px of the picture. */
const THROUGH = 0.5;

const limit = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);

const hexColour = (hex: string): Colour => [
  Number.parseInt(hex.slice(1, 3), 16),
  Number.parseInt(hex.slice(3, 5), 16),
  Number.parseInt(hex.slice(5, 7), 16),
];

/** The card's colour at a point in px, between pixel centres by straight lines; beyond the outermost centres of `cut`, theirs. */
const cardColour = (card: Card, cut: Box, x: number, y: number): Colour => [
  (255 * limit(x, cut.x + 0.5, cut.x + cut.w - 0.5)) / card.w,
  (255 * limit(y, cut.y + 0.5, cut.y + cut.h - 0.5)) / card.h,
  card.blue,
];

/** The card as RGBA, row by row. */
export function cardPixels(card: Card): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint8ClampedArray(card.w * card.h * 4);
  for (let at = 0; at < pixels.length; at += 4) {
    const x = (at / 4) % card.w;
    const y = Math.floor(at / 4 / card.w);
    pixels[at] = (255 * (x + 0.5)) / card.w;
    pixels[at + 1] = (255 * (y + 0.5)) / card.h;
    pixels[at + 2] = card.blue;
    pixels[at + 3] = 255 * (card.opacity ?? 1);
  }
  return pixels;
}

/** Distance of a point from the border of a box with rounded corners; negative inside. */
function distance(box: Box, radius: number, x: number, y: number): number {
  const across = Math.abs(x - box.x - box.w / 2) - box.w / 2 + radius;
  const down = Math.abs(y - box.y - box.h / 2) - box.h / 2 + radius;
  return Math.hypot(Math.max(across, 0), Math.max(down, 0)) + Math.min(Math.max(across, down), 0) - radius;
}

/** How much of the pixel around (x, y), `px` canvas px wide, lies in the patch: 8 x 8 points where its border is near. */
function coverage({ box, radius }: Patch, x: number, y: number, px: number): number {
  const far = distance(box, radius, x, y);
  if (Math.abs(far) > px) return far < 0 ? 1 : 0;
  let hits = 0;
  for (let i = 0.5; i < 8; i += 1)
    for (let j = 0.5; j < 8; j += 1)
      if (distance(box, radius, x + (i / 8 - 0.5) * px, y + (j / 8 - 0.5) * px) < 0) hits += 1;
  return hits / 64;
}

function evenNumber(value: number): number {
  let n = Math.round(value);
  if (n % 2 === 1) n -= 1;
  return n < 2 ? 2 : n;
}

function cutOf(card: Card, crop: RegionJson['SourceCrop']): Box {
  if (!crop) return { x: 0, y: 0, w: card.w, h: card.h };
  const x = Math.round((crop.LocationX ?? 0) * card.w);
  const y = Math.round((crop.LocationY ?? 0) * card.h);
  const right = Math.min(card.w, x + evenNumber((crop.WidthProportion ?? 1) * card.w));
  const bottom = Math.min(card.h, y + evenNumber((crop.HeightProportion ?? 1) * card.h));
  return { x, y, w: right - x, h: bottom - y };
}

/** What the region shows: a card in the shape (ratio) of `w` : `h`, black, or nothing. */
function contentOf(
  region: RegionJson,
  body: Body,
  world: World,
): { card: Card; w: number; h: number } | 'black' | undefined {
  if (region.MediaType === 1) return undefined;
  const stream = world.streams[region.StreamIndex] ?? { state: 'absent' };
  const frame = stream.card && cutOf(stream.card, region.SourceCrop);
  if (stream.state !== 'live' && region.AlternateImage) {
    const card = world.images[region.AlternateImage];
    if (!card) return undefined;
    const own = cutOf(card, region.SourceCrop);
    const shape = region.AlternateImageFillMode === 1 ? own : (frame ?? { w: 16, h: 9 });
    return { card, w: shape.w, h: shape.h };
  }
  if (stream.state === 'absent') {
    const target = body.TargetStreams.StreamList.find((one) => (one.Index ?? 0) === region.StreamIndex);
    if (target?.StreamType === 1) return undefined;
    if (body.Control?.FrameInterpolationMode === 1) return 'black';
  }
  return stream.card && frame ? { card: stream.card, w: frame.w, h: frame.h } : undefined;
}

function targetBox(box: Box, mode: number, w: number, h: number): Box {
  if (mode !== 1 && mode !== 2) return box;
  const [narrow, wide] = [box.w / w, box.h / h].toSorted((a, b) => a - b) as [number, number];
  const scale = mode === 1 ? wide : narrow;
  const size = { w: w * scale, h: h * scale };
  return { x: box.x + box.w / 2 - size.w / 2, y: box.y + box.h / 2 - size.h / 2, ...size };
}

function patchOf(region: RegionJson, body: Body, world: World): Patch | undefined {
  const { Canvas } = body.Layout.CustomLayout;
  const content = contentOf(region, body, world);
  if (!content) return undefined;
  const box = { x: region.LocationX ?? 0, y: region.LocationY ?? 0, w: region.Width, h: region.Height };
  const wanted = (region.CornerRadius ?? 0) * (Canvas.Width ?? 640);
  const radius = wanted > Math.min(box.w, box.h) / 2 ? 0 : wanted;
  const common = { box, radius, alpha: region.Alpha ?? 1 };
  if (content === 'black') return { ...common, inner: box, colourAt: () => [0, 0, 0], opacityAt: () => 1 };
  const { card } = content;
  const cut = cutOf(card, region.SourceCrop);
  if (cut.w <= 0 || cut.h <= 0) return undefined;
  const mode = region.RenderMode ?? 0;
  const target = targetBox(box, mode, content.w, content.h);
  const padding = hexColour(Canvas.Background ?? '#000000');
  const inside = (x: number, y: number) =>
    x >= target.x && x < target.x + target.w && y >= target.y && y < target.y + target.h;
  return {
    ...common,
    inner: mode === 2 ? target : box,
    opacityAt: (x, y) => (inside(x, y) ? (card.opacity ?? 1) : 1),
    colourAt(x, y) {
      if (!inside(x, y)) return padding;
      const u = (x - target.x) / target.w;
      const v = (y - target.y) / target.h;
      return cardColour(card, cut, cut.x + u * cut.w, cut.y + v * cut.h);
    },
  };
}

/** The picture that the service would make of the body in this world, at `scale` px per canvas px. */
export function expectMix(body: Body, world: World, scale = 1): Expected {
  const { Canvas, Regions } = body.Layout.CustomLayout;
  const canvas = { x: 0, y: 0, w: Canvas.Width ?? 640, h: Canvas.Height ?? 480 };
  const image = world.images[Canvas.BackgroundImage ?? ''];
  const patches = Regions.map((region, at) => ({ region, at }))
    .toSorted((a, b) => (a.region.ZOrder ?? 0) - (b.region.ZOrder ?? 0) || a.at - b.at)
    .flatMap(({ region }) => patchOf(region, body, world) ?? []);
  const width = Math.round(canvas.w * scale);
  const height = Math.round(canvas.h * scale);
  const rgb = new Float64Array(width * height * 3);
  const edge = new Uint8Array(width * height);
  for (let py = 0, at = 0; py < height; py += 1)
    for (let px = 0; px < width; px += 1, at += 1) {
      const x = (px + 0.5) / scale;
      const y = (py + 0.5) / scale;
      let colour = hexColour(Canvas.Background ?? '#000000');
      if (image) {
        const over = cardColour(
          image,
          { x: 0, y: 0, w: image.w, h: image.h },
          (x * image.w) / canvas.w,
          (y * image.h) / canvas.h,
        );
        colour = blend(colour, over, image.opacity ?? 1);
      }
      for (const patch of patches) {
        if (distance(patch.box, 0, x, y) > EDGE / scale) continue;
        edge[at] = Math.max(edge[at] ?? 0, edgeOf(patch, x, y, 1 / scale));
        const share = coverage(patch, x, y, 1 / scale) * patch.alpha * patch.opacityAt(x, y);
        if (share > 0) colour = blend(colour, patch.colourAt(x, y), share);
      }
      rgb.set(colour, at * 3);
    }
  return { width, height, rgb, edge };
}

/** The kind of edge at a pixel, `px` canvas px wide. */
function edgeOf({ box, radius, inner }: Patch, x: number, y: number, px: number): 0 | 1 | 2 {
  const toOuter = distance(box, radius, x, y);
  const toInner = Math.abs(distance(inner, 0, x, y));
  if (toOuter < 0 && toInner <= THROUGH * px && toInner < -distance(box, 0, x, y)) return 2;
  return Math.min(toInner, Math.abs(toOuter)) <= EDGE * px ? 1 : 0;
}

const blend = (below: Colour, above: Colour, share: number): Colour => [
  below[0] + (above[0] - below[0]) * share,
  below[1] + (above[1] - below[1]) * share,
  below[2] + (above[2] - below[2]) * share,
];
