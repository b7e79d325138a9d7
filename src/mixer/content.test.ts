import { describe, expect, it } from 'vitest';

import type { Region, StreamState } from '../domain/layout.ts';
import { contentOf } from './content.ts';

const region: Region = {
  id: 'r',
  index: 0,
  userId: 'u',
  streamType: 0,
  rect: { x: 0, y: 0, w: 320, h: 180 },
  zOrder: 0,
  alpha: 1,
  renderMode: 0,
  crop: undefined,
  alternateImage: undefined,
  alternateImageFillMode: 0,
  cornerRadius: 0,
  mediaType: 0,
};

const alternateImage = 'https://pictures.test/away.png';
const image = { image: alternateImage };

describe('what a region shows (mixing rule 3)', () => {
  it.each<[string, Partial<Region>, StreamState, 0 | 1, unknown]>([
    ['live: the source frame', {}, 'live', 0, 'frame'],
    ['live: the source frame, whatever else is given', { alternateImage }, 'live', 1, 'frame'],
    ['paused: AlternateImage where given', { alternateImage }, 'paused', 1, image],
    ['paused: else the last frame', {}, 'paused', 0, 'frame'],
    ['paused: the interpolation mode has no say', {}, 'paused', 1, 'frame'],
    ['absent: AlternateImage where given', { alternateImage }, 'absent', 1, image],
    ['absent: mode 0, the last frame', {}, 'absent', 0, 'frame'],
    ['absent: mode 1, black', {}, 'absent', 1, 'black'],
    ['absent screen: AlternateImage where given', { alternateImage, streamType: 1 }, 'absent', 0, image],
    ['absent screen: nothing in mode 0', { streamType: 1 }, 'absent', 0, 'nothing'],
    ['absent screen: nothing in mode 1', { streamType: 1 }, 'absent', 1, 'nothing'],
    ['paused screen: the last frame', { streamType: 1 }, 'paused', 1, 'frame'],
    ['audio only, live: nothing', { mediaType: 1 }, 'live', 0, 'nothing'],
    ['audio only, paused: nothing', { mediaType: 1, alternateImage }, 'paused', 0, 'nothing'],
    ['audio only, absent: nothing', { mediaType: 1 }, 'absent', 1, 'nothing'],
    ['video only, live: the source frame', { mediaType: 2 }, 'live', 0, 'frame'],
  ])('%s', (_, change, state, interpolation, expected) =>
    expect(contentOf({ ...region, ...change }, state, interpolation)).toEqual(expected),
  );
});
