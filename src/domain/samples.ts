import type { Document } from './document.ts';
import type { JsonObject } from './json.ts';
import { fromBody } from './pairing.ts';
import type { Size } from './rect.ts';

/** The sizes offered for a canvas, width x height in pixels; 640 x 480 is the API's default. */
export const canvasSizes: readonly Size[] = [
  { w: 1920, h: 1080 },
  { w: 1280, h: 720 },
  { w: 960, h: 540 },
  { w: 640, h: 480 },
  { w: 640, h: 360 },
  { w: 1080, h: 1920 },
  { w: 720, h: 1280 },
  { w: 1080, h: 1080 },
  { w: 1920, h: 1920 },
  { w: 1600, h: 1200 },
];

const custom = (
  size: Size,
  background: string,
  streams: JsonObject[],
  regions: JsonObject[],
): JsonObject => ({
  TargetStreams: { StreamList: streams },
  Layout: {
    LayoutMode: 2,
    CustomLayout: { Canvas: { Width: size.w, Height: size.h, Background: background }, Regions: regions },
  },
});

/** A custom layout without streams on a black canvas of this size. */
export const emptyDocument = (size: Size): Document =>
  fromBody(custom(size, '#000000', [], []), () => '').document;

const camera = (StreamIndex: number, LocationY: number): JsonObject => ({
  StreamIndex,
  LocationX: 976,
  LocationY,
  Width: 280,
  Height: 208,
  ZOrder: StreamIndex,
  Alpha: 1,
  RenderMode: 1,
  CornerRadius: 0.0125,
});

/** The layout a first visit opens with: a shared screen and three cameras at 1280 x 720. */
export const sampleDocument = (newId: () => string): Document =>
  fromBody(
    custom(
      { w: 1280, h: 720 },
      '#20242C',
      [
        { Index: 0, UserId: 'host', StreamType: 1 },
        { Index: 1, UserId: 'host', StreamType: 0 },
        { Index: 2, UserId: 'guest_1', StreamType: 0 },
        { Index: 3, UserId: 'guest_2', StreamType: 0 },
      ],
      [
        {
          StreamIndex: 0,
          LocationX: 24,
          LocationY: 99,
          Width: 928,
          Height: 522,
          ZOrder: 0,
          Alpha: 1,
          RenderMode: 2,
          CornerRadius: 0.0125,
        },
        camera(1, 24),
        camera(2, 256),
        camera(3, 488),
      ],
    ),
    newId,
  ).document;
