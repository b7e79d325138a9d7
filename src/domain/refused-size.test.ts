import { expect, test } from 'vitest';

import type { Json } from './json.ts';
import { fromBody } from './pairing.ts';
import { refusedSize } from './refused-size.ts';

let next = 0;
const documentOf = (layout: Json, encode: Json = {}) =>
  fromBody({ Layout: layout, Encode: encode }, () => `r${(next += 1)}`).document;
const canvas = (Width: Json, Height: Json) => ({
  LayoutMode: 2,
  CustomLayout: { Canvas: { Width, Height } },
});
const drawn = { w: 1920, h: 1080 };

test.each([
  ['as it is given', documentOf(canvas(1920, 1080)), undefined],
  ['where none is given', documentOf({ LayoutMode: 2 }), undefined],
  ['too large', documentOf(canvas(4000, 3000)), '4000 × 3000'],
  ['one side too large', documentOf(canvas(1920, 3000)), '1920 × 3000'],
  ['of another type', documentOf(canvas('1920', 1080)), '"1920" × 1080'],
  [
    'of an automatic layout',
    documentOf({ ...canvas(640, 360), LayoutMode: 0 }, { VideoWidth: 4096, VideoHeight: 2160 }),
    '4096 × 2160',
  ],
  ['of an automatic layout, as it is given', documentOf({ LayoutMode: 1 }, { VideoWidth: 1920 }), undefined],
])('the size of a picture that is not allowed: %s', (_, document, said) => {
  expect(refusedSize(document, drawn)).toBe(said);
});
