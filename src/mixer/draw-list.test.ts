import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Canvas, Layout, Region } from '../domain/layout.ts';
import type { Size } from '../domain/rect.ts';
import { type Source, imageKey, imageUrl, mix, streamKey } from './draw-list.ts';
import { covers } from './placement.ts';

const canvas: Canvas = { width: 640, height: 480, background: '#102030' };
const region: Region = {
  id: 'a',
  index: 0,
  userId: 'u',
  streamType: 0,
  rect: { x: 40, y: 30, w: 400, h: 300 },
  zOrder: 0,
  alpha: 1,
  renderMode: 0,
  crop: undefined,
  alternateImage: undefined,
  alternateImageFillMode: 0,
  cornerRadius: 0,
  mediaType: 0,
};
const url = 'https://pictures.test/away.png';
const live: Source = { state: 'live', size: { w: 1280, h: 720 } };

interface Moment {
  readonly canvas?: Canvas;
  readonly regions?: readonly Region[];
  readonly frameInterpolation?: 0 | 1;
  readonly source?: Source;
  readonly images?: Readonly<Record<string, Size>>;
}

function mixed({ source = live, images = {}, ...layout }: Moment) {
  const whole: Layout = { canvas, regions: [region], frameInterpolation: 0, ...layout };
  return mix({ layout: whole, sources: () => source, imageSize: (name) => images[name] });
}

/** The only step of the only region with these changes. */
const stepOf = (change: Partial<Region>, moment: Omit<Moment, 'regions'> = {}) =>
  mixed({ ...moment, regions: [{ ...region, ...change }] }).steps[0];

it('the key of an image gives its URL back', () => {
  expect(imageUrl(imageKey('https://a.test/x.png'))).toBe('https://a.test/x.png');
  expect(imageUrl(streamKey('a'))).toBeUndefined();
});

describe('the background (mixing rule 1)', () => {
  it('is the colour, as large as the canvas', () =>
    expect(mixed({ regions: [] })).toEqual({ width: 640, height: 480, background: '#102030', steps: [] }));
  it('has the image over it where there is one and it has loaded', () =>
    expect(
      mixed({ canvas: { ...canvas, backgroundImage: url }, images: { [url]: { w: 8, h: 8 } } })
        .backgroundImage,
    ).toBe(imageKey(url)));
  it('has no image while it has not loaded', () =>
    expect(mixed({ canvas: { ...canvas, backgroundImage: url } })).not.toHaveProperty('backgroundImage'));
});

it('draws by rising ZOrder, equal ones in the order of the Regions array (mixing rule 2)', () => {
  const regions = [
    { ...region, id: 'top', zOrder: 9 },
    { ...region, id: 'first', zOrder: 1 },
    { ...region, id: 'second', zOrder: 1 },
    { ...region, id: 'bottom', zOrder: 0 },
  ];
  expect(mixed({ regions }).steps.map((step) => step.id)).toEqual(['bottom', 'first', 'second', 'top']);
});

describe('nothing draws nothing (mixing rule 3)', () => {
  it.each<[string, Partial<Region>, Omit<Moment, 'regions'>]>([
    ['audio only', { mediaType: 1 }, {}],
    ['no frame was ever known', {}, { source: { state: 'live', size: undefined } }],
    ['no last frame of a paused stream', {}, { source: { state: 'paused', size: undefined } }],
    ['the alternate image has not loaded', { alternateImage: url }, { source: { ...live, state: 'paused' } }],
    ['the crop leaves no pixel', { crop: { x: 0.9999, y: 0, w: 1, h: 1 } }, {}],
  ])('%s', (_, change, moment) => expect(stepOf(change, moment)).toBeUndefined());
});

it('black fills the rectangle, with its alpha and its rounded corners (mixing rule 3)', () =>
  expect(
    stepOf(
      { alpha: 0.5, cornerRadius: 0.05, renderMode: 2 },
      { source: { state: 'absent', size: undefined }, frameInterpolation: 1 },
    ),
  ).toEqual({ id: 'a', rect: region.rect, alpha: 0.5, radius: 32, fill: '#000000' }));

describe('a source frame (mixing rules 4 and 5)', () => {
  it('is stretched onto the region', () =>
    expect(stepOf({})).toEqual({
      id: 'a',
      rect: region.rect,
      alpha: 1,
      radius: 0,
      picture: { key: streamKey('a'), source: { x: 0, y: 0, w: 1280, h: 720 }, target: region.rect },
    }));
  it('is cropped first, then covers', () => {
    const step = stepOf({ crop: { x: 0.25, y: 0, w: 0.5, h: 1 }, renderMode: 1 });
    expect(step?.picture).toEqual({
      key: streamKey('a'),
      source: { x: 320, y: 0, w: 640, h: 720 },
      target: { x: 40, y: -45, w: 400, h: 450 },
    });
    expect(step).not.toHaveProperty('fill');
  });
  it('is fitted, and the rest of the rectangle is filled with Background', () => {
    const step = stepOf({ renderMode: 2 });
    expect(step?.fill).toBe('#102030');
    expect(step?.picture?.target).toEqual({ x: 40, y: 67.5, w: 400, h: 225 });
  });
  it('leaves nothing to fill where it fits exactly', () =>
    expect(
      stepOf({ renderMode: 2 }, { source: { state: 'live', size: { w: 800, h: 600 } } }),
    ).not.toHaveProperty('fill'));
});

describe('an alternate image (mixing rule 6)', () => {
  const images = { [url]: { w: 100, h: 100 } };
  const away: Source = { state: 'absent', size: { w: 1280, h: 720 } };
  const never: Source = { state: 'absent', size: undefined };
  const fitted = (h: number) => ({ x: 40, y: 180 - h / 2, w: 400, h });
  it.each<[string, Partial<Region>, Source, object]>([
    [
      'fill mode 1 keeps its own ratio',
      { alternateImageFillMode: 1, renderMode: 2 },
      away,
      { source: { x: 0, y: 0, w: 100, h: 100 }, target: { x: 90, y: 30, w: 300, h: 300 } },
    ],
    [
      'fill mode 1 treats it as a frame of its cut size',
      { alternateImageFillMode: 1, renderMode: 2, crop: { x: 0, y: 0.25, w: 1, h: 0.5 } },
      away,
      { source: { x: 0, y: 25, w: 100, h: 50 }, target: fitted(200) },
    ],
    [
      'fill mode 0 stretches it to the ratio of the frame',
      { renderMode: 2 },
      away,
      { source: { x: 0, y: 0, w: 100, h: 100 }, target: fitted(225) },
    ],
    [
      'fill mode 0 takes the ratio of the cut frame',
      { renderMode: 2, crop: { x: 0, y: 0, w: 1, h: 0.5 } },
      away,
      { source: { x: 0, y: 0, w: 100, h: 50 }, target: fitted(112.5) },
    ],
    [
      'fill mode 0 takes 16:9 where no frame is known',
      { renderMode: 2, crop: { x: 0, y: 0, w: 1, h: 0.5 } },
      never,
      { source: { x: 0, y: 0, w: 100, h: 50 }, target: fitted(225) },
    ],
    [
      'fill mode 1 stretches it in render mode 0',
      { alternateImageFillMode: 1 },
      away,
      { target: region.rect },
    ],
    [
      'fill mode 0 covers with the ratio of the frame',
      { renderMode: 1 },
      { state: 'absent', size: { w: 1600, h: 800 } },
      { target: { x: -60, y: 30, w: 600, h: 300 } },
    ],
  ])('%s', (_, change, source, expected) => {
    const picture = stepOf({ alternateImage: url, ...change }, { source, images })?.picture;
    expect(picture).toMatchObject({ key: imageKey(url), ...expected });
  });
});

it('a region that reaches beyond the canvas keeps its whole rectangle; the surface cuts it (mixing rule 9)', () => {
  const rect = { x: 600, y: 400, w: 400, h: 300 };
  expect(stepOf({ rect })?.rect).toEqual(rect);
});

it('steps lie in drawing order, pictures where they belong, radii at most half a side', () => {
  const size = fc.record({ w: fc.integer({ min: 1, max: 1920 }), h: fc.integer({ min: 1, max: 1920 }) });
  const share = fc.double({ min: 0.001, max: 1, noNaN: true });
  const regions = fc.array(
    fc.record({
      index: fc.nat(16),
      userId: fc.constant('u'),
      streamType: fc.constantFrom(0 as const, 1 as const),
      rect: fc
        .tuple(fc.nat(639), fc.nat(479), size)
        .map(([x, y, { w, h }]) => ({ x, y, w: Math.min(w, 640), h: Math.min(h, 480) })),
      zOrder: fc.nat(100),
      alpha: share,
      renderMode: fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const),
      crop: fc.option(fc.record({ x: share, y: share, w: share, h: share }), { nil: undefined }),
      alternateImage: fc.option(fc.constantFrom(url, 'https://pictures.test/missing.png'), {
        nil: undefined,
      }),
      alternateImageFillMode: fc.constantFrom(0 as const, 1 as const),
      cornerRadius: share,
      mediaType: fc.constantFrom(0 as const, 1 as const, 2 as const),
    }),
    { maxLength: 17 },
  );
  const source = fc.record({
    state: fc.constantFrom('live' as const, 'paused' as const, 'absent' as const),
    size: fc.option(size, { nil: undefined }),
  });
  fc.assert(
    fc.property(
      regions,
      source,
      fc.constantFrom(0 as const, 1 as const),
      (list, source, frameInterpolation) => {
        const named = list.map((one, at) => ({ id: String(at), ...one }));
        const { steps } = mixed({
          regions: named,
          source,
          frameInterpolation,
          images: { [url]: { w: 99, h: 50 } },
        });
        const order = steps.map((step) => (named[Number(step.id)]?.zOrder ?? 0) * 100 + Number(step.id));
        expect(order).toEqual(order.toSorted((a, b) => a - b));
        for (const step of steps) {
          const { renderMode, rect } = named[Number(step.id)] ?? region;
          expect(step.radius).toBeLessThanOrEqual(Math.min(rect.w, rect.h) / 2);
          expect(step.fill ?? step.picture).toBeDefined();
          if (!step.picture) continue;
          const { target } = step.picture;
          expect(renderMode === 2 ? covers(rect, target) : covers(target, rect)).toBe(true);
          expect(step.fill !== undefined).toBe(!covers(target, rect));
        }
      },
    ),
  );
});
