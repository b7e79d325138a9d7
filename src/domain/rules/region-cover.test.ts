import fc from 'fast-check';
import { expect, test } from 'vitest';

import { type Rect, contains } from '../rect.ts';
import { PAIRS_BOUND, isCovered, subtract } from './region-cover.ts';
import { bodyWith, said } from './testing.ts';

const rect = fc.record({
  x: fc.nat(8),
  y: fc.nat(8),
  w: fc.integer({ min: 1, max: 8 }),
  h: fc.integer({ min: 1, max: 8 }),
});

const pixels = ({ x, y, w, h }: Rect): (readonly [number, number])[] =>
  Array.from({ length: w * h }, (_, at) => [x + (at % w), y + Math.floor(at / w)] as const);

test('subtract leaves each pixel that the other does not have, once', () => {
  fc.assert(
    fc.property(rect, rect, (a, b) => {
      const left = subtract(a, b).flatMap(pixels).map(String).toSorted();
      const expected = pixels(a).filter(([x, y]) => !contains(b, x, y));
      expect(left).toEqual(expected.map(String).toSorted());
    }),
  );
});

test('isCovered is true where every pixel is covered', () => {
  fc.assert(
    fc.property(rect, fc.array(rect, { maxLength: 6 }), (a, covers) => {
      const every = pixels(a).every(([x, y]) => covers.some((cover) => contains(cover, x, y)));
      expect(isCovered(a, covers)).toBe(every);
    }),
    { numRuns: 2000 },
  );
});

test('regions beyond the bound are not judged against each other', () => {
  const regions = Array.from({ length: PAIRS_BOUND + 5 }, (_, StreamIndex) => ({
    StreamIndex,
    Width: 2,
    Height: 2,
    LocationX: 2 * StreamIndex,
  }));
  const streams = regions.map(({ StreamIndex }) => ({ Index: StreamIndex, UserId: `u${StreamIndex}` }));
  const twice = regions.with(PAIRS_BOUND + 4, {
    ...(regions[0] as (typeof regions)[number]),
    StreamIndex: PAIRS_BOUND + 4,
  });
  const body = (list: typeof regions) =>
    bodyWith({ 'TargetStreams.StreamList': streams, 'Layout.CustomLayout.Regions': list });
  const tooMany = ['error field.length TargetStreams.StreamList'];
  expect(said(body(twice))).toEqual(tooMany);
  expect(said(body(twice.with(1, twice[0] as (typeof regions)[number]))).length).toBeGreaterThan(
    tooMany.length,
  );
});
