import { place } from '../domain/fit.ts';
import { drawOrder, type Layout, type Region, type StreamState } from '../domain/layout.ts';
import type { Rect, Size } from '../domain/rect.ts';
import { contentOf } from './content.ts';
import { cornerRadius, covers, cut } from './placement.ts';
import { black, paddingColour, unknownFrame } from './readings.ts';

/** A stream at this moment. */
export interface Source {
  readonly state: StreamState;
  /** The frame's size in px, the last one's where none comes now; undefined where no frame was ever known. */
  readonly size: Size | undefined;
}

/** All that decides the mix at one moment. */
export interface MixInput {
  readonly layout: Layout;
  /** The source of the region `id`. */
  readonly sources: (id: string) => Source;
  /** The size of a picture named by the layout, in px; undefined where it is not loaded: nothing is drawn of it. */
  readonly imageSize: (url: string) => Size | undefined;
}

/** A picture and where it goes. */
export interface PictureDraw {
  /** From `streamKey` or `imageKey`. */
  readonly key: string;
  /** The part of the picture that is shown, in px of the picture. */
  readonly source: Rect;
  /** Where that part lies, in canvas px, perhaps fractional; what lies outside the step's `rect` is cut off. */
  readonly target: Rect;
}

/** One region as it is drawn: the picture, and a fill where the picture leaves some of the rectangle; both are one layer. */
export interface Step {
  /** The region's id. */
  readonly id: string;
  /** Canvas px, whole; may reach beyond the canvas. */
  readonly rect: Rect;
  /** Above 0, up to 1; multiplies fill and picture together, once. */
  readonly alpha: number;
  /** Of the corners, in canvas px; 0 where they are square. */
  readonly radius: number;
  /** `#RRGGBB`, over what the picture leaves of `rect`; over all of it where there is no picture. */
  readonly fill?: string;
  readonly picture?: PictureDraw;
}

/** The resolved drawing steps of one moment, bottom to top. */
export interface DrawList {
  /** Canvas px. */
  readonly width: number;
  /** Canvas px. */
  readonly height: number;
  /** `#RRGGBB`. */
  readonly background: string;
  /** A picture key, where there is an image and it has loaded; it is stretched to the canvas. */
  readonly backgroundImage?: string;
  readonly steps: readonly Step[];
}

/** The picture key of the stream in region `id`. */
export const streamKey = (id: string): string => `stream:${id}`;

/** The picture key of an image named by the layout. */
export const imageKey = (url: string): string => `image:${url}`;

/** The URL of an image's picture key; undefined for another key. */
export const imageUrl = (key: string): string | undefined =>
  key.startsWith(imageKey('')) ? key.slice(imageKey('').length) : undefined;

/** What the service would draw (mixing rules 1 to 9), as data. */
export function mix(input: MixInput): DrawList {
  const { canvas, regions } = input.layout;
  const image = canvas.backgroundImage;
  return {
    width: canvas.width,
    height: canvas.height,
    background: canvas.background,
    ...(image !== undefined && input.imageSize(image) && { backgroundImage: imageKey(image) }),
    steps: drawOrder(regions).flatMap((region) => step(region, input) ?? []),
  };
}

function step(region: Region, input: MixInput): Step | undefined {
  const { canvas, frameInterpolation } = input.layout;
  const source = input.sources(region.id);
  const content = contentOf(region, source.state, frameInterpolation);
  if (content === 'nothing') return undefined;
  const { id, rect, alpha } = region;
  const look = { id, rect, alpha, radius: cornerRadius(region.cornerRadius, canvas.width, rect) };
  if (content === 'black') return { ...look, fill: black };
  const picture =
    content === 'frame'
      ? framePicture(region, source.size)
      : alternatePicture(region, source.size, content.image, input.imageSize(content.image));
  if (!picture) return undefined;
  return covers(picture.target, rect)
    ? { ...look, picture }
    : { ...look, fill: paddingColour(canvas), picture };
}

function framePicture(region: Region, size: Size | undefined): PictureDraw | undefined {
  const source = size && cut(size, region.crop);
  return (
    source && { key: streamKey(region.id), source, target: place(source, region.rect, region.renderMode) }
  );
}

/** The alternate image keeps its own ratio or takes that of the stream's cut frame (mixing rule 6). */
function alternatePicture(
  region: Region,
  frame: Size | undefined,
  url: string,
  size: Size | undefined,
): PictureDraw | undefined {
  const source = size && cut(size, region.crop);
  if (!source) return undefined;
  const likeTheUser = (frame && cut(frame, region.crop)) ?? unknownFrame;
  const ratio = region.alternateImageFillMode === 1 ? source : likeTheUser;
  return { key: imageKey(url), source, target: place(ratio, region.rect, region.renderMode) };
}
