import { describe, expect, test } from 'vitest';

import type { Layout, Region, StreamState } from '../domain/layout.ts';
import type { Size } from '../domain/rect.ts';
import type { MixInput } from './draw-list.ts';
import { readingsOf, showsLastFrame } from './readings-used.ts';

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

interface Moment {
  readonly regions: readonly Partial<Region>[];
  readonly state?: StreamState | ((id: string) => StreamState);
  readonly interpolation?: 0 | 1;
  readonly background?: string;
  readonly size?: Size | undefined;
}

function inputOf({ regions, state = 'live', interpolation = 0, background, ...more }: Moment): MixInput {
  const layout: Layout = {
    canvas: {
      width: 640,
      height: 480,
      background: '#102030',
      ...(background === undefined ? {} : { backgroundImage: background }),
    },
    regions: regions.map((change, at) => ({ ...region, id: `r${at}`, ...change })),
    frameInterpolation: interpolation,
  };
  const size = 'size' in more ? more.size : { w: 1280, h: 720 };
  return {
    layout,
    sources: (id) => {
      const now = typeof state === 'string' ? state : state(id);
      return { state: now, size: now === 'unseen' ? undefined : size };
    },
    imageSize: (name) => (name === url ? { w: 801, h: 600 } : undefined),
  };
}

const used = (moment: Moment): string[] => readingsOf(inputOf(moment)).map(({ id }) => id);

describe('the readings a picture rests on', () => {
  test('are none where the rules say all', () => {
    expect(used({ regions: [{}] })).toEqual([]);
    expect(used({ regions: [{}, { zOrder: 1 }], state: 'paused', size: undefined })).toEqual(['last-frame']);
  });

  test('equal layers, only where they overlap', () => {
    expect(used({ regions: [{}, {}] })).toEqual(['order']);
    expect(used({ regions: [{}, { rect: { x: 500, y: 30, w: 100, h: 100 } }] })).toEqual([]);
    const beyond = { x: 400, y: 460, w: 300, h: 100 };
    expect(used({ regions: [{ rect: beyond }, { rect: { ...beyond, x: 640 } }] })).toEqual([]);
  });

  test('equal layers, only where both draw something', () => {
    const audioOnly = { mediaType: 1 } as const;
    expect(used({ regions: [{}, audioOnly] })).toEqual(['audio-only']);
    const second = (id: string) => (id === 'r1' ? 'unseen' : 'live');
    expect(used({ regions: [{}, {}], state: second })).toEqual(['no-frame']);
    expect(used({ regions: [{}, { ...audioOnly, zOrder: 1 }, {}] })).toEqual(['order', 'audio-only']);
  });

  test('a stream not seen so far has no last frame', () => {
    expect(used({ regions: [{}], state: 'unseen' })).toEqual(['no-frame']);
    expect(used({ regions: [{}], state: 'unseen', interpolation: 1 })).toEqual([]);
    const second = (id: string) => (id === 'r1' ? 'unseen' : 'paused');
    expect(used({ regions: [{}, { zOrder: 1 }], state: second })).toEqual(['last-frame', 'no-frame']);
  });

  test('audio only, and a screen that is not shared', () => {
    expect(used({ regions: [{ mediaType: 1 }] })).toEqual(['audio-only']);
    expect(used({ regions: [{ streamType: 1 }], state: 'absent' })).toEqual(['absent-screen']);
    expect(
      used({ regions: [{ streamType: 1, alternateImage: url, alternateImageFillMode: 1 }], state: 'absent' }),
    ).toEqual([]);
  });

  test('black, where it shows opacity or corners', () => {
    const moment = { state: 'absent', interpolation: 1 } as const;
    expect(used({ regions: [{}], ...moment })).toEqual([]);
    expect(used({ regions: [{ alpha: 0.5 }], ...moment })).toEqual(['black']);
    expect(used({ regions: [{ cornerRadius: 0.1 }], ...moment })).toEqual(['black']);
  });

  test('crops of an odd size, of a frame and of an image', () => {
    const crop = (w: number, h: number) => ({ crop: { x: 0, y: 0, w, h } });
    expect(used({ regions: [crop(0.5, 0.5)] })).toEqual([]);
    expect(used({ regions: [crop(0.5, 361 / 720)] })).toEqual(['even']);
    expect(used({ regions: [crop(641 / 1280, 1)] })).toEqual(['even']);
    expect(used({ regions: [crop(641 / 1280, 1)], size: undefined })).toEqual([]);
    const image = { alternateImage: url, alternateImageFillMode: 1 as const };
    expect(used({ regions: [{ ...crop(1, 1), ...image }], state: 'paused' })).toEqual(['even']);
    expect(used({ regions: [{ ...crop(1, 1), mediaType: 1 }] })).toEqual(['audio-only']);
  });

  test('bars over a background image', () => {
    const fitted = { renderMode: 2 } as const;
    expect(used({ regions: [fitted] })).toEqual([]);
    expect(used({ regions: [fitted], background: url })).toEqual(['padding']);
    expect(used({ regions: [{}], background: url })).toEqual([]);
  });

  test('the ratio of a stream never seen', () => {
    const image = { alternateImage: url };
    const paused = { state: 'paused', size: undefined } as const;
    expect(used({ regions: [image], ...paused })).toEqual(['unknown-frame']);
    expect(used({ regions: [image], state: 'paused' })).toEqual([]);
    expect(used({ regions: [{ ...image, alternateImageFillMode: 1 }], ...paused })).toEqual([]);
    expect(used({ regions: [{ alternateImage: 'https://pictures.test/gone.png' }], ...paused })).toEqual([]);
    const beyond = { x: 1, y: 0, w: 0.5, h: 0.5 };
    expect(used({ regions: [{ ...image, crop: beyond }], state: 'paused' })).toEqual([
      'even',
      'unknown-frame',
    ]);
  });
});

test.each<[string, Moment, boolean]>([
  ['live', { regions: [{}] }, false],
  ['paused', { regions: [{}], state: 'paused' }, true],
  ['absent, one of them', { regions: [{}, {}], state: (id) => (id === 'r0' ? 'absent' : 'live') }, true],
  ['not seen so far', { regions: [{}], state: 'unseen' }, false],
  ['with a picture for it', { regions: [{ alternateImage: url }], state: 'paused' }, false],
  ['audio only', { regions: [{ mediaType: 1 }], state: 'paused' }, false],
  ['black', { regions: [{}], state: 'absent', interpolation: 1 }, false],
])('whether a last frame is shown: %s', (_, moment, shown) => {
  expect(showsLastFrame(inputOf(moment))).toBe(shown);
});
