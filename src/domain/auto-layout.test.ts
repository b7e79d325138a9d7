import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  automaticLayout,
  automaticMode,
  automaticTiles,
  mainSlot,
  recordsSingle,
  shownLayout,
} from './auto-layout.ts';
import type { JsonObject } from './json.ts';
import { fromBody } from './pairing.ts';
import { intersect } from './rect.ts';
import { resolveLayout } from './resolve.ts';

/** A request with `n` cameras `u0`, `u1`, … in records of the same names. */
function call(n: number, body: JsonObject = {}) {
  let at = -1;
  return fromBody(
    {
      TargetStreams: {
        StreamList: Array.from({ length: n }, (_, Index) => ({ Index, UserId: `u${Index}` })),
      },
      ...body,
    },
    () => `u${(at += 1)}`,
  ).document;
}
const full = { w: 1920, h: 1080 };
const boxes = (mode: 0 | 1 | 3, count: number, size = full) =>
  automaticTiles(mode, size, count).map(({ x, y, w, h }) => [x, y, w, h]);

describe('adaptive (0)', () => {
  test.each([
    [1, 1, 1],
    [2, 2, 1],
    [3, 2, 2],
    [4, 2, 2],
    [5, 3, 3],
    [9, 3, 3],
    [10, 4, 4],
    [16, 4, 4],
  ])('%i streams stand on %i columns and %i rows', (count, columns, rows) => {
    const tiles = boxes(0, count);
    expect(tiles).toHaveLength(count);
    expect(tiles[0]).toEqual([0, 0, 1920 / columns, 1080 / rows]);
    const [column, row] = [(count - 1) % columns, Math.floor((count - 1) / columns)];
    expect(tiles.at(-1)).toEqual([
      (1920 / columns) * column,
      (1080 / rows) * row,
      1920 / columns,
      1080 / rows,
    ]);
  });
  test('17 streams stand in four rows of four, and one below', () => {
    expect(boxes(0, 17)[0]).toEqual([192, 0, 384, 216]);
    expect(boxes(0, 17)[5]).toEqual([576, 216, 384, 216]);
    expect(boxes(0, 17)[16]).toEqual([768, 864, 384, 216]);
  });
});

describe('vertical (1)', () => {
  test.each([
    [1, [0, 0, 1536, 1080], undefined],
    [5, [0, 0, 1536, 1080], [1536, 810, 384, 270]],
    [7, [0, 0, 1646, 1080], [1646, 900, 274, 180]],
    [9, [0, 0, 1707, 1080], [1707, 945, 213, 135]],
    [10, [0, 0, 1536, 1080], [1728, 0, 192, 135]],
    [17, [0, 0, 1536, 1080], [1728, 945, 192, 135]],
  ])('%i streams: the large one, and the last of the columns', (count, large, last) => {
    const tiles = boxes(1, count);
    expect(tiles[0]).toEqual(large);
    expect(count > 1 ? tiles.at(-1) : undefined).toEqual(last);
  });
});

test('side by side (3) is equal columns of full height', () =>
  expect(boxes(3, 3, { w: 100, h: 50 })).toEqual([
    [0, 0, 33, 50],
    [33, 0, 34, 50],
    [67, 0, 33, 50],
  ]));

test('tiles lie inside the picture, overlap nowhere and leave no seam in a row', () => {
  const side = fc.integer({ min: 40, max: 960 }).map((half) => half * 2);
  fc.assert(
    fc.property(
      fc.constantFrom(0, 1, 3),
      side,
      side,
      fc.integer({ min: 0, max: 17 }),
      (mode, w, h, count) => {
        const tiles = automaticTiles(mode, { w, h }, count);
        expect(tiles).toHaveLength(count);
        for (const [at, a] of tiles.entries()) {
          expect(intersect(a, { x: 0, y: 0, w, h })).toEqual(a);
          for (const b of tiles.slice(at + 1)) {
            expect(intersect(a, b)).toBeUndefined();
            expect(Math.abs(a.x + a.w - b.x) === 1 && a.y === b.y).toBe(false);
          }
        }
      },
    ),
  );
});

describe('which layout is shown', () => {
  test('the automatic one by mode, none of them with a custom layout or a file for each stream', () => {
    const modes = [undefined, 0, 1, 2, 3, 'x'].map((LayoutMode) =>
      automaticMode(call(1, LayoutMode === undefined ? {} : { Layout: { LayoutMode } })),
    );
    expect(modes).toEqual([0, 0, 1, undefined, 3, 0]);
    expect(automaticMode(call(1, { RecordMode: 1 }))).toBeUndefined();
    expect(recordsSingle({ RecordMode: 1 })).toBe(true);
    const custom = call(1, { Layout: { LayoutMode: 2 } });
    expect(shownLayout(custom, {})).toBe(resolveLayout(custom));
  });

  test('the picture has the size of the encoding, black', () => {
    const size = (Encode: JsonObject) => automaticLayout(call(0, { Encode }), 0, {}).canvas;
    expect(size({})).toEqual({ width: 640, height: 480, background: '#000000' });
    expect(size({ VideoWidth: 1281, VideoHeight: 4000 })).toEqual({
      width: 1280,
      height: 1920,
      background: '#000000',
    });
    expect(size({ VideoWidth: '7', VideoHeight: 0 })).toMatchObject({ width: 640, height: 2 });
  });

  test('the streams stand in their order, cropped to fill; who is absent, or no stream, takes no place', () => {
    const document = call(3, { Layout: { LayoutMode: 3, CustomLayout: { Regions: [{ StreamIndex: 9 }] } } });
    const layout = shownLayout(document, { u1: 'absent', u2: 'paused' });
    expect(
      layout.regions.map(({ id, zOrder, renderMode, index }) => [id, zOrder, renderMode, index]),
    ).toEqual([
      ['u0', 0, 1, 0],
      ['u2', 1, 1, 2],
    ]);
    expect(layout.regions[1]).toMatchObject({
      userId: 'u2',
      streamType: 0,
      alpha: 1,
      rect: { x: 320, w: 320 },
    });
  });

  test('the same layout is the same object, until the states change', () => {
    const document = call(2);
    const states = {};
    expect(shownLayout(document, states)).toBe(shownLayout(document, states));
    expect(shownLayout(document, { u0: 'absent' }).regions).toHaveLength(1);
  });
});

describe('the main stream', () => {
  const main = (MainVideoStream: JsonObject | undefined, more: JsonObject = {}) =>
    call(3, { Layout: { LayoutMode: 1, ...(MainVideoStream ? { MainVideoStream } : {}) }, ...more });
  test('is the one that is named by user and kind, else the first', () => {
    expect(mainSlot(main({ UserId: 'u2' }))?.id).toBe('u2');
    expect(mainSlot(main({ UserId: 'u2', StreamType: 1 }))?.id).toBe('u0');
    expect(mainSlot(main(undefined))?.id).toBe('u0');
    expect(mainSlot(call(0))).toBeUndefined();
  });
  test('stands first and large, where it is there', () => {
    const document = main({ UserId: 'u2' });
    expect(shownLayout(document, {}).regions.map(({ id }) => id)).toEqual(['u2', 'u0', 'u1']);
    expect(shownLayout(document, { u2: 'absent' }).regions.map(({ id }) => id)).toEqual(['u0', 'u1']);
    expect(automaticLayout(call(0), 1, {}).regions).toEqual([]);
  });
  test('a screen and a nameless stream keep what they are', () => {
    const streams = { TargetStreams: { StreamList: [{ Index: 4, StreamType: 1 }, { Index: 'x' }] } };
    const [screen, odd] = shownLayout(call(0, streams), {}).regions;
    expect(screen).toMatchObject({ index: 4, streamType: 1, userId: '' });
    expect(odd).toMatchObject({ index: 0, streamType: 0 });
  });
});
