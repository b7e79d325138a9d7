import { describe, expect, test } from 'vitest';

import type { Document } from './document.ts';
import { writeField } from './fields.ts';
import type { Json, JsonObject } from './json.ts';
import type { Canvas, Region } from './layout.ts';
import { fromBody } from './pairing.ts';
import { findRegion, resolveLayout } from './resolve.ts';

const open = (region: Json, canvas: Json = {}, rest: JsonObject = {}, stream: JsonObject = {}): Document =>
  fromBody(
    {
      ...rest,
      TargetStreams: { StreamList: [{ Index: 1, ...stream }] },
      Layout: { CustomLayout: { Canvas: canvas, Regions: [region] } },
    },
    () => 'a',
  ).document;

const canvasOf = (canvas: Json): Canvas => resolveLayout(open({ StreamIndex: 1 }, canvas)).canvas;
const regionOf = (region: JsonObject, stream: JsonObject = {}): Region | undefined =>
  findRegion(open({ StreamIndex: 1, ...region }, { Width: 640, Height: 480 }, {}, stream), 'a');

describe('the canvas', () => {
  test.each<[string, Json, Partial<Canvas>]>([
    ['has the defaults of the API', {}, { width: 640, height: 480, background: '#000000' }],
    ['has them where it is no object', null, { width: 640, height: 480, background: '#000000' }],
    ['is as large as it says', { Width: 1920, Height: 2 }, { width: 1920, height: 2 }],
    ['is at least 2 and at most 1920', { Width: 0, Height: 4000 }, { width: 2, height: 1920 }],
    ['has whole pixels', { Width: 99.6 }, { width: 100 }],
    ['takes a text for no number', { Width: '100' }, { width: 640 }],
    ['has the colour it says', { Background: '#Ff0080' }, { background: '#Ff0080' }],
    ['is black for what is no colour', { Background: 'red' }, { background: '#000000' }],
    ['has the image it says', { BackgroundImage: 'https://a/b.png' }, { backgroundImage: 'https://a/b.png' }],
  ])('%s', (_, canvas, resolved) => {
    expect(canvasOf(canvas)).toMatchObject(resolved);
  });

  test('has no image for an empty text', () => {
    expect(canvasOf({ BackgroundImage: '' })).not.toHaveProperty('backgroundImage');
  });
});

describe('a region', () => {
  test('has the defaults of the API, at least a pixel large', () => {
    expect(regionOf({})).toEqual({
      id: 'a',
      index: 1,
      userId: '',
      streamType: 0,
      rect: { x: 0, y: 0, w: 1, h: 1 },
      zOrder: 0,
      alpha: 1,
      renderMode: 0,
      crop: undefined,
      alternateImage: undefined,
      alternateImageFillMode: 0,
      cornerRadius: 0,
      mediaType: 0,
    });
  });

  test('is what it says', () => {
    const region = {
      LocationX: 10,
      LocationY: 20,
      Width: 630,
      Height: 460,
      ZOrder: 100,
      Alpha: 0.5,
      RenderMode: 3,
      SourceCrop: { LocationX: 0.25, WidthProportion: 0.5 },
      AlternateImage: 'https://a/b.png',
      AlternateImageFillMode: 1,
      CornerRadius: 0.1,
      MediaType: 2,
    };
    expect(regionOf(region, { UserId: 'host', StreamType: 1 })).toEqual({
      id: 'a',
      index: 1,
      userId: 'host',
      streamType: 1,
      rect: { x: 10, y: 20, w: 630, h: 460 },
      zOrder: 100,
      alpha: 0.5,
      renderMode: 3,
      crop: { x: 0.25, y: 0, w: 0.5, h: 1 },
      alternateImage: 'https://a/b.png',
      alternateImageFillMode: 1,
      cornerRadius: 0.1,
      mediaType: 2,
    });
  });

  test.each<[string, JsonObject, Partial<Region>]>([
    ['starts within the canvas', { LocationX: 640, LocationY: -1 }, { rect: { x: 639, y: 0, w: 1, h: 1 } }],
    ['is at most as large', { Width: 641, Height: 900 }, { rect: { x: 0, y: 0, w: 640, h: 480 } }],
    ['may reach beyond the canvas', { LocationX: 600, Width: 300 }, { rect: { x: 600, y: 0, w: 300, h: 1 } }],
    ['has whole pixels', { LocationX: 1.5, Width: 9.4, Height: 0.4 }, { rect: { x: 2, y: 0, w: 9, h: 1 } }],
    ['has a layer of 0..100', { ZOrder: 101 }, { zOrder: 100 }],
    ['has an alpha of at most 1', { Alpha: 2 }, { alpha: 1 }],
    [
      'takes an unlisted value for the default',
      { RenderMode: 4, MediaType: 'x' },
      { renderMode: 0, mediaType: 0 },
    ],
    ['takes a wrong type for absent', { LocationX: '5', Alpha: true }, { alpha: 1 }],
    ['has a radius of at most the width', { CornerRadius: 7 }, { cornerRadius: 1 }],
  ])('%s', (_, region, resolved) => {
    expect(regionOf(region)).toMatchObject(resolved);
  });

  test.each<[string, Json, Region['crop']]>([
    ['all of the source is a crop still', { LocationX: 0, WidthProportion: 1 }, { x: 0, y: 0, w: 1, h: 1 }],
    ['what is no object is no crop', [0, 0, 1, 1], undefined],
    ['shares are of 0..1', { LocationX: 2, LocationY: -1, WidthProportion: 3 }, { x: 1, y: 0, w: 1, h: 1 }],
    ['something always stays', { HeightProportion: 0 }, { x: 0, y: 0, w: 1, h: Number.EPSILON }],
  ])('of SourceCrop, %s', (_, SourceCrop, crop) => {
    expect(regionOf({ SourceCrop })?.crop).toEqual(crop);
  });

  test('without a stream, or a number, is drawn all the same', () => {
    expect(
      findRegion(fromBody({ Layout: { CustomLayout: { Regions: ['x'] } } }, () => 'a').document, 'a'),
    ).toEqual(expect.objectContaining({ index: 0, userId: '', rect: { x: 0, y: 0, w: 1, h: 1 } }));
  });

  test('does not exist for a record without one', () => {
    expect(findRegion(open({ StreamIndex: 9 }), 'x')).toBeUndefined();
  });
});

test.each<[Json, number]>([
  [0, 0],
  [1, 1],
  [2, 0],
])('FrameInterpolationMode %j resolves to %d', (FrameInterpolationMode, mode) => {
  expect(resolveLayout(open({}, {}, { Control: { FrameInterpolationMode } })).frameInterpolation).toBe(mode);
});

describe('what did not change', () => {
  const before = open({ StreamIndex: 1, LocationX: 600 }, { Width: 640, Height: 480 });

  test('keeps its objects', () => {
    const after = writeField(before, [], 'Layout.CustomLayout.Canvas.Background', '#123456');
    expect(resolveLayout(before)).toBe(resolveLayout(before));
    expect(resolveLayout(after).regions[0]).toBe(resolveLayout(before).regions[0]);
  });

  test.each([
    ['Width', 320, { x: 319, y: 0 }],
    ['Height', 240, { x: 600, y: 0 }],
  ])('is resolved anew on a canvas of another %s', (side, size, place) => {
    const after = writeField(before, [], `Layout.CustomLayout.Canvas.${side}`, size);
    expect(resolveLayout(after).regions[0]).not.toBe(resolveLayout(before).regions[0]);
    expect(resolveLayout(after).regions[0]?.rect).toMatchObject(place);
  });
});
