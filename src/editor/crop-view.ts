import { partAt, partOf, sourceAt } from '../domain/crop.ts';
import type { Document } from '../domain/document.ts';
import { changeSlots, writeSlot } from '../domain/fields.ts';
import { place } from '../domain/fit.ts';
import type { Layout, RenderMode } from '../domain/layout.ts';
import type { Rect, Size } from '../domain/rect.ts';
import type { Axis } from '../domain/snap/axis.ts';

/** The ratio that a crop is kept to: none, the region's, the whole source's, or a figure (width through height). */
export type CropRatio = 'free' | 'region' | 'source' | number;

/** The ratio (width through height, px of the source) that a crop is kept to. */
export function ratioOf(
  ratio: Exclude<CropRatio, 'free'>,
  { rect, size }: Pick<CropView, 'rect' | 'size'>,
): number {
  if (ratio === 'region') return rect.w / rect.h;
  return ratio === 'source' ? size.w / size.h : ratio;
}

/** How a region's source lies over the canvas while it is cropped. */
export interface CropView {
  /** The region's rectangle, canvas px. */
  readonly rect: Rect;
  readonly renderMode: RenderMode;
  /** Size of the source, px. */
  readonly size: Size;
  /** What is kept of it, px of the source. */
  readonly part: Rect;
  /** Where the whole source lies, canvas px. */
  readonly source: Rect;
  /** Where the kept part lies, canvas px. */
  readonly target: Rect;
  /** What the crop has come to rest at, canvas px. */
  readonly lines?: readonly { readonly axis: Axis; readonly at: number }[];
}

/** What a source is taken to be where nothing is known of it: what most cameras send, px. */
const usualSource: Size = { w: 1280, h: 720 };

/** The view of a crop at rest: the kept part fills the region as its render mode says (mixing rules 4 and 5). Undefined where there is no such region. */
export function cropView(
  layout: Layout,
  id: string,
  sourceSize: (id: string) => Size | undefined,
): CropView | undefined {
  const region = layout.regions.find((one) => one.id === id);
  if (!region) return undefined;
  const size = sourceSize(id) ?? usualSource;
  const part = partOf(region.crop, size);
  const { rect, renderMode } = region;
  const target = place(part, rect, renderMode);
  return { rect, renderMode, size, part, target, source: sourceAt(target, part, size) };
}

/** The view with another part kept, the source staying where it is. */
export const withPart = (view: CropView, part: Rect): CropView => ({
  ...view,
  part,
  target: partAt(view.source, part, view.size),
});

const keys = { x: 'LocationX', y: 'LocationY', w: 'WidthProportion', h: 'HeightProportion' } as const;

/** The document with the SourceCrop of the record `id` set, in shares; a crop of nothing is no key at all. */
export const writeCrop = (document: Document, id: string, crop: Rect | undefined): Document =>
  changeSlots(document, [id], (slot) =>
    (Object.keys(keys) as (keyof typeof keys)[]).reduce(
      (changed, key) =>
        writeSlot(changed, `Layout.CustomLayout.Regions[].SourceCrop.${keys[key]}`, crop?.[key]),
      slot,
    ),
  );
