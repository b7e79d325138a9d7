import { expect, test } from 'vitest';

import type { Size } from '../rect.ts';
import { type Changes, bodyWith, said } from './testing.ts';

const REGION = 'Layout.CustomLayout.Regions[1]';
/** The region is 300 x 168. */
const stretched: Changes = { [`${REGION}.RenderMode`]: 3 };

const spoken = (changes: Changes, size: Size | undefined): boolean =>
  said(bodyWith({ ...stretched, ...changes }), {
    kind: 'start-record',
    sourceSize: (index) => (index === 1 ? size : undefined),
  }).includes(`warning region.distorted ${REGION}.RenderMode`);

const wide = { w: 1280, h: 720 };

test.each<[string, Changes, Size | undefined, boolean]>([
  ['another ratio', {}, { w: 640, h: 480 }, true],
  ['another ratio, RenderMode 0', { [`${REGION}.RenderMode`]: 0 }, { w: 640, h: 480 }, true],
  [
    'another ratio, RenderMode 0 by default',
    { [`${REGION}.RenderMode`]: undefined },
    { w: 640, h: 480 },
    true,
  ],
  ['the ratio but for rounding', {}, wide, false],
  ['2 % wider', {}, { w: 1000, h: 571.2 }, false],
  ['more than 2 % wider', {}, { w: 1000, h: 571.5 }, true],
  ['a size not known', {}, undefined, false],
  ['cropped to fill', { [`${REGION}.RenderMode`]: 1 }, { w: 640, h: 480 }, false],
  ['fitted', { [`${REGION}.RenderMode`]: 2 }, { w: 640, h: 480 }, false],
  ['audio only', { [`${REGION}.MediaType`]: 1 }, { w: 640, h: 480 }, false],
  ['a size at fault', { [`${REGION}.Width`]: 0 }, { w: 640, h: 480 }, false],
  ['a stream at fault', { [`${REGION}.StreamIndex`]: -1 }, { w: 640, h: 480 }, false],
  [
    'a crop that makes the ratio',
    { [`${REGION}.SourceCrop`]: { HeightProportion: 0.75 } },
    { w: 640, h: 480 },
    false,
  ],
  ['a crop that breaks the ratio', { [`${REGION}.SourceCrop`]: { WidthProportion: 0.5 } }, wide, true],
  [
    'a crop cut off at the frame',
    { [`${REGION}.SourceCrop`]: { LocationX: 0.5 } },
    { w: 1280, h: 360 },
    false,
  ],
  ['a crop at fault', { [`${REGION}.SourceCrop`]: { WidthProportion: 0 } }, { w: 640, h: 480 }, false],
  ['a crop that is none', { [`${REGION}.SourceCrop`]: null }, { w: 640, h: 480 }, false],
  ['a crop of nothing', { [`${REGION}.SourceCrop`]: { LocationX: 0.999 } }, { w: 100, h: 100 }, false],
  [
    'a crop of nothing in the other direction',
    { [`${REGION}.SourceCrop`]: { LocationY: 0.999 } },
    { w: 100, h: 100 },
    false,
  ],
])('%s', (_, changes, size, expected) => {
  expect(spoken(changes, size)).toBe(expected);
});
