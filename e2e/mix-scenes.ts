import type { Body, Card, RegionJson, State, World } from './oracle.ts';

/** A number in 0..1 at each call, the same row of numbers for the same seed. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A request and its world. */
export interface Scene {
  readonly body: Body;
  readonly world: World;
}

type Frame = readonly [number, number];
const frames: readonly [Frame, ...Frame[]] = [
  [1280, 720],
  [640, 360],
  [641, 481],
  [360, 640],
  [1920, 1080],
  [333, 333],
  [1000, 250],
  [61, 43],
  [36, 64],
];

/** A scene with 1 to 17 regions, the same for the same seed. Regions reach beyond the canvas, radii lie around the end of rounding. */
export function randomScene(seed: number): Scene {
  const random = randomNumbers(seed);
  const whole = (low: number, high: number) => low + Math.floor(random() * (high - low + 1));
  const oneOf = <T>(list: readonly [T, ...T[]]): T => list[whole(0, list.length - 1)] ?? list[0];
  const perhaps = <T extends object>(share: number, value: () => T): T | object =>
    random() < share ? value() : {};
  const card = (): Card => {
    const [w, h] = oneOf(frames);
    return { w, h, blue: whole(0, 255) };
  };

  const Width = 2 * whole(100, 400);
  const Height = 2 * whole(100, 300);
  const count = whole(1, 17);
  const image = (): Card => ({ ...card(), opacity: oneOf([1, 1, 0.5]) });
  const images = { 'http://pictures.test/back.png': image(), 'http://pictures.test/away.png': image() };
  const url = () =>
    oneOf([
      'http://pictures.test/away.png',
      'http://pictures.test/back.png',
      'http://pictures.test/missing.png',
    ]);

  const region = (StreamIndex: number): RegionJson => {
    const size = { Width: whole(48, Width), Height: whole(48, Height) };
    const shorter = Math.min(size.Width, size.Height);
    return {
      StreamIndex,
      LocationX: whole(0, Width - 1 - (random() < 0.7 ? Math.floor(size.Width / 2) : 0)),
      LocationY: whole(0, Height - 1 - (random() < 0.7 ? Math.floor(size.Height / 2) : 0)),
      ...size,
      ...perhaps(0.8, () => ({ ZOrder: whole(0, 8) })),
      ...perhaps(0.5, () => ({ Alpha: oneOf([1, 0.75, 0.5, 0.1, 0.333]) })),
      ...perhaps(0.8, () => ({ RenderMode: whole(0, 3) })),
      ...perhaps(0.4, () => ({
        SourceCrop: {
          LocationX: random() * 0.6,
          LocationY: random() * 0.6,
          WidthProportion: 0.3 + random() * 0.6,
          HeightProportion: 0.3 + random() * 0.6,
        },
      })),
      ...perhaps(0.5, () => ({
        CornerRadius: Math.min(
          1,
          (oneOf([0.2, 0.5, 1, 1]) * shorter) / 2 / Width + oneOf([0, 0, -0.001, 0.001]),
        ),
      })),
      ...perhaps(0.5, () => ({ AlternateImage: url(), AlternateImageFillMode: whole(0, 1) })),
      ...perhaps(0.2, () => ({ MediaType: whole(0, 2) })),
    };
  };

  const indexes = Array.from({ length: count }, (_, at) => at * 2);
  const state = (): State => oneOf(['live', 'live', 'live', 'paused', 'absent']);
  return {
    body: {
      TargetStreams: {
        StreamList: indexes.map((Index) => ({ Index, UserId: `u${Index}`, StreamType: whole(0, 1) })),
      },
      Control: { FrameInterpolationMode: whole(0, 1) },
      Layout: {
        CustomLayout: {
          Canvas: {
            Width,
            Height,
            Background: oneOf(['#000000', '#FFFFFF', '#1a2B3c', '#C04020']),
            ...perhaps(0.4, () => ({ BackgroundImage: url() })),
          },
          Regions: indexes.map(region),
        },
      },
    },
    world: {
      images,
      streams: Object.fromEntries(
        indexes.map((index) => [index, { state: state(), ...perhaps(0.7, () => ({ card: card() })) }]),
      ),
    },
  };
}

/** A scene with a region for each state, with and without a frame, without and with an alternate image of both fill modes. */
export function stateScene(RenderMode: number, StreamType: number, FrameInterpolationMode: number): Scene {
  const AlternateImage = 'http://pictures.test/away.png';
  const card: Card = { w: 320, h: 240, blue: 90 };
  const cases = (['paused', 'absent', 'live'] as const).flatMap((state) =>
    [{ card }, {}].flatMap((known) =>
      [{}, { AlternateImage, AlternateImageFillMode: 0 }, { AlternateImage, AlternateImageFillMode: 1 }].map(
        (alternate) => ({ source: { state, ...known }, alternate }),
      ),
    ),
  );
  const shown = cases.slice(0, 17);
  return {
    body: {
      TargetStreams: { StreamList: shown.map((_, Index) => ({ Index, UserId: `u${Index}`, StreamType })) },
      Control: { FrameInterpolationMode },
      Layout: {
        CustomLayout: {
          Canvas: {
            Width: 660,
            Height: 440,
            Background: '#305070',
            BackgroundImage: 'http://pictures.test/back.png',
          },
          Regions: shown.map(({ alternate }, at) => ({
            StreamIndex: at,
            LocationX: 10 + (at % 6) * 108,
            LocationY: 10 + Math.floor(at / 6) * 140,
            Width: 100,
            Height: 130,
            RenderMode,
            ...alternate,
          })),
        },
      },
    },
    world: {
      images: {
        [AlternateImage]: { w: 200, h: 150, blue: 200 },
        'http://pictures.test/back.png': { w: 64, h: 64, blue: 20 },
      },
      streams: Object.fromEntries(shown.map(({ source }, at) => [at, source])),
    },
  };
}

/** Regions of a few pixels, and thin ones, that show large pictures in one of the render modes. */
export function tinyScene(RenderMode: number): Scene {
  const sizes: readonly (readonly [number, number])[] = [
    [2, 2],
    [2, 6],
    [5, 10],
    [6, 14],
    [7, 5],
    [6, 40],
    [12, 35],
    [16, 16],
    [22, 48],
    [40, 9],
    [32, 24],
    [20, 320],
    [320, 20],
  ];
  let right = 4;
  return {
    body: {
      TargetStreams: { StreamList: sizes.map((_, Index) => ({ Index, UserId: `u${Index}` })) },
      Layout: {
        CustomLayout: {
          Canvas: { Width: 640, Height: 360, Background: '#305070' },
          Regions: sizes.map(([Width, Height], StreamIndex) => {
            const LocationX = right;
            right += Width + 4;
            return { StreamIndex, LocationX, LocationY: 4 + StreamIndex, Width, Height, RenderMode };
          }),
        },
      },
    },
    world: {
      images: {},
      streams: Object.fromEntries(
        sizes.map((_, index) => [
          index,
          {
            state: 'live' as const,
            card: index % 2 === 0 ? { w: 1920, h: 1080, blue: 90 } : { w: 640, h: 360, blue: 30 },
          },
        ]),
      ),
    },
  };
}

/** A Canvas of a few pixels, all of it one region that shows a large picture. */
export const smallestScene = (Width: number, Height: number): Scene => ({
  body: {
    TargetStreams: { StreamList: [{ Index: 0 }] },
    Layout: {
      CustomLayout: {
        Canvas: { Width, Height },
        Regions: [{ StreamIndex: 0, LocationX: 0, LocationY: 0, Width, Height, RenderMode: 1 }],
      },
    },
  },
  world: { images: {}, streams: { 0: { state: 'live', card: { w: 1280, h: 720, blue: 120 } } } },
});
