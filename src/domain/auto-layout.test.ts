import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  automaticLayout,
  automaticMode,
  automaticTiles,
  mainSlot,
  namedMain,
  recordsAudioOnly,
  recordsSingle,
  shownLayout,
} from './auto-layout.ts';
import type { JsonObject } from './json.ts';
import { fromBody } from './pairing.ts';
import { type Size, intersect } from './rect.ts';
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
const boxes = (mode: 0 | 1 | 3, count: number, size: Size) =>
  automaticTiles(mode, size, count).map(({ x, y, w, h }) => [x, y, w, h]);

/** A picture whose fifths, sixths, sevenths, eighths, ninths and tenths are whole pixels. */
const even = { w: 2520, h: 240 };

describe('adaptive (0)', () => {
  test.each([
    [1, 1, 1],
    [2, 2, 1],
    [3, 2, 2],
    [4, 2, 2],
    [5, 3, 3],
    [6, 3, 3],
    [7, 3, 3],
    [8, 3, 3],
    [9, 3, 3],
    [10, 4, 4],
    [11, 4, 4],
    [12, 4, 4],
    [13, 4, 4],
    [14, 4, 4],
    [15, 4, 4],
    [16, 4, 4],
  ])('%i streams stand on %i columns and %i rows, row by row', (count, columns, rows) => {
    const [w, h] = [even.w / columns, even.h / rows];
    const places = Array.from({ length: columns * rows }, (_, at) => [
      (at % columns) * w,
      Math.floor(at / columns) * h,
      w,
      h,
    ]);
    expect(boxes(0, count, even)).toEqual(places.slice(0, count));
  });
  test('17 streams stand in four rows of four a fifth wide and high, and one below', () => {
    const rows = [0, 48, 96, 144].flatMap((y) => [252, 756, 1260, 1764].map((x) => [x, y, 504, 48]));
    expect(boxes(0, 17, even)).toEqual([...rows, [1008, 192, 504, 48]]);
  });
});

describe('vertical (1)', () => {
  const column = (x: number, w: number, h: number) =>
    Array.from({ length: even.h / h }, (_, at) => [x, at * h, w, h]);
  test.each([
    [[1, 2, 3, 4, 5], 2016, column(2016, 504, 60)],
    [[6, 7], 2160, column(2160, 360, 40)],
    [[8, 9], 2240, column(2240, 280, 30)],
    [[10, 11, 12, 13, 14, 15, 16, 17], 2016, [...column(2016, 252, 30), ...column(2268, 252, 30)]],
  ])('%j streams: the large one at the left, the others in columns from the top', (counts, large, small) => {
    for (const count of counts)
      expect(boxes(1, count, even)).toEqual([[0, 0, large, 240], ...small.slice(0, count - 1)]);
  });
});

describe('side by side (3)', () => {
  test.each(Array.from({ length: 17 }, (_, at) => at + 1))('%i streams are equal columns', (count) => {
    const w = 10;
    expect(boxes(3, count, { w: count * w, h: 50 })).toEqual(
      Array.from({ length: count }, (_, at) => [at * w, 0, w, 50]),
    );
  });
  test('what is not a whole pixel is rounded by the edges', () =>
    expect(boxes(3, 3, { w: 100, h: 50 })).toEqual([
      [0, 0, 33, 50],
      [33, 0, 34, 50],
      [67, 0, 33, 50],
    ]));
});

const side = fc.integer({ min: 40, max: 960 }).map((half) => half * 2);

test('tiles lie inside the picture, overlap nowhere and leave no seam in a row or a column', () => {
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
          for (const b of tiles.slice(at + 1)) expect(intersect(a, b)).toBeUndefined();
          const right = tiles.filter((b) => b.y === a.y && b.x > a.x).toSorted((b, c) => b.x - c.x)[0];
          if (right) expect(right.x).toBe(a.x + a.w);
          const below = tiles.filter((b) => b.x === a.x && b.y > a.y).toSorted((b, c) => b.y - c.y)[0];
          if (below) expect(below.y).toBe(a.y + a.h);
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
    expect([{}, { Control: { MediaType: 1 } }].map(recordsAudioOnly)).toEqual([false, true]);
    const custom = call(1, { Layout: { LayoutMode: 2 } });
    expect(shownLayout(custom, {})).toBe(resolveLayout(custom));
    const regions = { CustomLayout: { Regions: [{ StreamIndex: 0, Width: 9, Height: 9 }] } };
    const single = shownLayout(call(1, { RecordMode: 1, Layout: { LayoutMode: 2, ...regions } }), {});
    expect([single.canvas, single.regions]).toEqual([{ width: 640, height: 480, background: '#000000' }, []]);
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
    expect(namedMain(main(undefined))).toBeUndefined();
  });
  test('is never a region without a stream, not even where neither has a name', () => {
    const stray = { CustomLayout: { Regions: [{ StreamIndex: 9 }] }, MainVideoStream: { StreamType: 0 } };
    expect(mainSlot(call(2, { Layout: { LayoutMode: 1, ...stray } }))?.id).toBe('u0');
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
