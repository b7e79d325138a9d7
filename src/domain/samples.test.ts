import { expect, test } from 'vitest';

import { resolveLayout } from './resolve.ts';
import { canvasSizes, emptyDocument, sampleDocument } from './samples.ts';

test('every size offered is even and within 2..1920, both ways', () => {
  for (const { w, h } of canvasSizes)
    for (const side of [w, h]) expect(side % 2 === 0 && side >= 2 && side <= 1920).toBe(true);
});

test('the empty document is a black canvas', () => {
  expect(resolveLayout(emptyDocument({ w: 1080, h: 1920 }))).toEqual({
    canvas: { width: 1080, height: 1920, background: '#000000' },
    regions: [],
    frameInterpolation: 0,
  });
});

test('the sample is one screen and three cameras inside the canvas', () => {
  let next = 0;
  const document = sampleDocument(() => `id${(next += 1)}`);
  const { canvas, regions } = resolveLayout(document);
  expect(document.slots.map(({ id }) => id)).toEqual(['id1', 'id2', 'id3', 'id4']);
  expect(regions.map(({ index, streamType }) => [index, streamType])).toEqual([
    [0, 1],
    [1, 0],
    [2, 0],
    [3, 0],
  ]);
  for (const { rect, cornerRadius } of regions) {
    expect(rect.x + rect.w).toBeLessThan(canvas.width);
    expect(rect.y + rect.h).toBeLessThan(canvas.height);
    expect(cornerRadius * canvas.width).toBeLessThanOrEqual(Math.min(rect.w, rect.h) / 2);
  }
});
