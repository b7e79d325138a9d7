import { rowOf } from './catalogue.ts';
import { type Document, type Slot, regionSlots, slotIndex } from './document.ts';
import { type Json, type JsonObject, get, getAt, isObject } from './json.ts';
import type { Canvas, Layout, Region, RenderMode } from './layout.ts';
import { type Rect, clamp } from './rect.ts';

const REGION = 'Layout.CustomLayout.Regions[]';
const CANVAS = 'Layout.CustomLayout.Canvas';

/** A number of the document, or its default; moved into `min..max`. */
function number(value: Json | undefined, path: string, min: number, max: number): number {
  const fallback = rowOf(path).default;
  const known = typeof value === 'number' ? value : typeof fallback === 'number' ? fallback : min;
  return clamp(known, min, max);
}

const whole = (value: Json | undefined, path: string, min: number, max: number): number =>
  Math.round(number(value, path, min, max));

/** One of the listed values, or the default. */
function choice(value: Json | undefined, path: string): number {
  const row = rowOf(path);
  const listed = row.options?.some((option) => option.value === value);
  return (listed ? value : row.default) as number;
}

const text = (value: Json | undefined): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

function resolveCanvas(body: Json): Canvas {
  const canvas = getAt(body, ['Layout', 'CustomLayout', 'Canvas']);
  const size = (key: 'Width' | 'Height') => {
    const row = rowOf(`${CANVAS}.${key}`);
    return whole(get(canvas, key), row.path, row.min as number, row.max as number);
  };
  const colour = rowOf(`${CANVAS}.Background`);
  const background = text(get(canvas, 'Background')) ?? '';
  const image = text(get(canvas, 'BackgroundImage'));
  return {
    width: size('Width'),
    height: size('Height'),
    background: new RegExp(colour.pattern as string).test(background)
      ? background
      : (colour.default as string),
    ...(image === undefined ? {} : { backgroundImage: image }),
  };
}

function resolveCrop(region: Json): Rect | undefined {
  const crop = get(region, 'SourceCrop');
  if (!isObject(crop)) return undefined;
  const part = (key: string, min: number) => number(get(crop, key), `${REGION}.SourceCrop.${key}`, min, 1);
  // Also where all of the source is given: its size is still moved to even pixels.
  return {
    x: part('LocationX', 0),
    y: part('LocationY', 0),
    w: part('WidthProportion', Number.EPSILON),
    h: part('HeightProportion', Number.EPSILON),
  };
}

function resolveRegion(slot: Slot, canvas: Canvas): Region {
  const region = slot.region as Json;
  const field = (key: string) => [get(region, key), `${REGION}.${key}`] as const;
  return {
    id: slot.id,
    index: slotIndex(slot) ?? 0,
    userId: text(get(slot.stream, 'UserId')) ?? '',
    streamType: choice(get(slot.stream, 'StreamType'), 'TargetStreams.StreamList[].StreamType') as 0 | 1,
    rect: {
      x: whole(...field('LocationX'), 0, canvas.width - 1),
      y: whole(...field('LocationY'), 0, canvas.height - 1),
      w: whole(...field('Width'), 1, canvas.width),
      h: whole(...field('Height'), 1, canvas.height),
    },
    zOrder: whole(...field('ZOrder'), 0, 100),
    alpha: number(...field('Alpha'), 0, 1),
    renderMode: choice(...field('RenderMode')) as RenderMode,
    crop: resolveCrop(region),
    alternateImage: text(get(region, 'AlternateImage')),
    alternateImageFillMode: choice(...field('AlternateImageFillMode')) as 0 | 1,
    cornerRadius: number(...field('CornerRadius'), 0, 1),
    mediaType: choice(...field('MediaType')) as 0 | 1 | 2,
  };
}

const canvases = new WeakMap<JsonObject, Canvas>();
const layouts = new WeakMap<Document, Layout>();
const regions = new WeakMap<Slot, { canvas: Canvas; region: Region }>();

/**
 * The custom layout as the mix and the hands use it: defaults filled in, what is out of range moved into it, what is of
 * a wrong type taken for absent. A record that did not change keeps its Region object.
 */
export function resolveLayout(document: Document): Layout {
  const known = layouts.get(document);
  if (known) return known;
  const canvas = canvases.get(document.body) ?? resolveCanvas(document.body);
  canvases.set(document.body, canvas);
  const layout: Layout = {
    canvas,
    regions: regionSlots(document).map((slot) => {
      const cached = regions.get(slot);
      if (cached && cached.canvas.width === canvas.width && cached.canvas.height === canvas.height)
        return cached.region;
      const region = resolveRegion(slot, canvas);
      regions.set(slot, { canvas, region });
      return region;
    }),
    frameInterpolation: choice(
      getAt(document.body, ['Control', 'FrameInterpolationMode']),
      'Control.FrameInterpolationMode',
    ) as 0 | 1,
  };
  layouts.set(document, layout);
  return layout;
}

/** The region of the record with this id, or undefined where it has none. */
export const findRegion = (document: Document, id: string): Region | undefined =>
  resolveLayout(document).regions.find((region) => region.id === id);
