import { describe, expect, test } from 'vitest';

import { MAX_STREAMS } from '../domain/catalogue.ts';
import { findSlot, toBody } from '../domain/document.ts';
import { readField } from '../domain/fields.ts';
import { intersect } from '../domain/rect.ts';
import { findRegion, resolveLayout } from '../domain/resolve.ts';
import { canvasSizes, emptyDocument } from '../domain/samples.ts';
import { addStream, changeField, deleteSlots, duplicateSlots, placeRegions, roomFor } from './commands.ts';
import { type Box, fields, ids, openBody, rect, tiles } from './script.testing.ts';

const CANVAS = { w: 640, h: 480 };
const R = 'Layout.CustomLayout.Regions[]';
const S = 'TargetStreams.StreamList[]';

/** a: stream and region; b: a stream only; c: a region only. */
const mixed = openBody(
  CANVAS,
  [
    { Index: 0, UserId: 'host', StreamType: 1, extra: true },
    { Index: 1, UserId: 'guest' },
  ],
  [
    { StreamIndex: 0, ...fields([10, 20, 300, 200]), ZOrder: 3, Alpha: 0.5 },
    { StreamIndex: 9, ...fields([0, 0, 50, 50]) },
  ],
);

describe('placing regions', () => {
  test('writes the figures that differ, and no others', () => {
    const document = openBody(CANVAS, [], [{ StreamIndex: 0, LocationX: 10, Width: 20, Height: 30 }]);
    const next = placeRegions(document, new Map([['a', rect([11, 0, 20, 30])]]));
    expect(next.slots[0]?.region).toEqual({ StreamIndex: 0, LocationX: 11, Width: 20, Height: 30 });
  });

  test('changes nothing where nothing moves, or there is nothing to move', () => {
    const same = new Map([
      ['a', rect([10, 20, 300, 200])],
      ['b', rect([1, 2, 3, 4])],
      ['x', rect([1, 2, 3, 4])],
    ]);
    expect(placeRegions(mixed, same)).toBe(mixed);
  });
});

test('there is room for 17 streams', () => {
  expect(roomFor(emptyDocument(CANVAS))).toBe(17);
  expect(roomFor(mixed)).toBe(14);
  const many = Array.from({ length: 17 }, (_, at) => ({ Index: at }));
  expect(
    roomFor(
      openBody(
        CANVAS,
        many,
        many.map((_, at) => ({ StreamIndex: at + 50 })),
      ),
    ),
  ).toBe(0);
});

describe('a new stream', () => {
  test('comes with a region of its own, on top, in a free place', () => {
    const next = addStream(mixed, 'new');
    expect(findSlot(next, 'new')).toEqual({
      id: 'new',
      stream: { Index: 2, UserId: 'user_3', StreamType: 0 },
      region: { StreamIndex: 2, ...fields([320, 0, 160, 90]), ZOrder: 4, Alpha: 1, RenderMode: 1 },
    });
    expect(next.regionOrder).toEqual(['a', 'c', 'new']);
  });

  test('is shown whole where it is a screen', () => {
    expect(findSlot(addStream(mixed, 'new', 1), 'new')).toMatchObject({
      stream: { StreamType: 1 },
      region: { RenderMode: 2 },
    });
  });

  test('has a UserId that is not taken', () => {
    const document = openBody(
      CANVAS,
      [
        { Index: 5, UserId: 'user_1' },
        { Index: 6, UserId: 'user_1_2' },
      ],
      [],
    );
    expect(readField(addStream(document, 'new'), 'new', `${S}.UserId`)).toBe('user_1_3');
  });

  test('is on top even where 100 is taken: the layers below move together', () => {
    const full = openBody(
      CANVAS,
      [],
      [100, 7, 100].map((ZOrder, index) => ({ StreamIndex: index, ...fields([0, 0, 9, 9]), ZOrder })),
    );
    const next = addStream(full, 'new');
    expect(resolveLayout(next).regions.map(({ zOrder }) => zOrder)).toEqual([98, 7, 99, 100]);
    expect(next.slots[1]).toBe(full.slots[1]);
  });

  test('is the first on an empty canvas', () => {
    expect(findSlot(addStream(emptyDocument(CANVAS), 'new'), 'new')?.region).toMatchObject({ ZOrder: 0 });
  });

  test('covers as little of the others as it can in a full canvas', () => {
    const full = tiles(CANVAS, [0, 0, 640, 480]);
    const one = addStream(full, 'one');
    const two = addStream(one, 'two');
    expect(findRegion(one, 'one')?.rect).toEqual(rect([0, 0, 160, 90]));
    expect(findRegion(two, 'two')?.rect).toEqual(rect([160, 0, 160, 90]));
  });

  test.each([{ w: 2, h: 2 }, { w: 1920, h: 1920 }, { w: 1920, h: 2 }, { w: 2, h: 1920 }, ...canvasSizes])(
    'fits $w x $h, seventeen times',
    (size) => {
      const newId = ids('new');
      let document = emptyDocument(size);
      for (let n = 0; n < MAX_STREAMS; n += 1) document = addStream(document, newId());
      const { regions } = resolveLayout(document);
      expect(regions).toHaveLength(17);
      expect(new Set(regions.map(({ zOrder }) => zOrder)).size).toBe(17);
      for (const { rect: r } of regions)
        expect(r.x >= 0 && r.y >= 0 && r.x + r.w <= size.w && r.y + r.h <= size.h).toBe(true);
      if (size.w > 600 && size.h > 400)
        expect(
          regions.slice(0, 12).some((a, at) => regions.slice(0, at).some((b) => intersect(a.rect, b.rect))),
        ).toBe(false);
      expect(addStream(document, newId())).toBe(document);
    },
  );
});

describe('deleting', () => {
  test('takes both halves, and leaves the rest', () => {
    const next = deleteSlots(mixed, ['a', 'b', 'x']);
    expect(next.slots).toEqual([mixed.slots[2]]);
    expect(next.regionOrder).toEqual(['c']);
  });

  test('changes nothing where there is nothing to delete', () => {
    expect(deleteSlots(mixed, ['x'])).toBe(mixed);
    expect(deleteSlots(mixed, [])).toBe(mixed);
  });
});

describe('a duplicate', () => {
  test('has an Index, a UserId and a top layer of its own, and all else of the original', () => {
    const next = duplicateSlots(mixed, ['a'], ['copy'], 16, 8);
    expect(findSlot(next, 'copy')).toEqual({
      id: 'copy',
      stream: { Index: 2, UserId: 'host_2', StreamType: 1, extra: true },
      region: { StreamIndex: 2, ...fields([26, 28, 300, 200]), ZOrder: 4, Alpha: 0.5 },
    });
    expect(next.regionOrder).toEqual(['a', 'c', 'copy']);
    expect(findSlot(next, 'a')).toBe(findSlot(mixed, 'a'));
  });

  test.each([
    ['the right and bottom edges', 999, 999, [340, 280]],
    ['the left and top edges', -999, -999, [0, 0]],
  ])('stops at %s', (_, dx, dy, [x, y]) => {
    expect(findRegion(duplicateSlots(mixed, ['a'], ['copy'], dx, dy), 'copy')?.rect).toMatchObject({ x, y });
  });

  test('of one half has one half', () => {
    const next = duplicateSlots(mixed, ['b', 'c'], ['b2', 'c2'], 0, 0);
    expect(findSlot(next, 'b2')).toEqual({ id: 'b2', stream: { Index: 2, UserId: 'guest_2' } });
    expect(findSlot(next, 'c2')).toEqual({
      id: 'c2',
      region: { StreamIndex: 3, ...fields([0, 0, 50, 50]), ZOrder: 4 },
    });
  });

  test('of a stream without a UserId is called user', () => {
    const next = duplicateSlots(openBody(CANVAS, [{ Index: 0 }], []), ['a'], ['copy'], 0, 0);
    expect(findSlot(next, 'copy')?.stream).toEqual({ Index: 1, UserId: 'user' });
  });

  test('of several: they lie on each other as their originals do', () => {
    const next = duplicateSlots(
      tiles(CANVAS, [0, 0, 9, 9], [0, 0, 9, 9], [0, 0, 9, 9]),
      ['c', 'a'],
      ['c2', 'a2'],
      0,
      0,
    );
    expect(findRegion(next, 'a2')?.zOrder).toBe(3);
    expect(findRegion(next, 'c2')?.zOrder).toBe(4);
  });

  test('is made for as many as there is room, of what exists and has a name to take', () => {
    expect(duplicateSlots(mixed, ['x', 'a'], ['copy'], 0, 0)).toBe(mixed);
    const sixteen = tiles(CANVAS, ...Array.from({ length: 16 }, (): Box => [0, 0, 9, 9]));
    const next = duplicateSlots(sixteen, ['a', 'b'], ['a2', 'b2'], 0, 0);
    expect(next.slots).toHaveLength(17);
    expect(duplicateSlots(next, ['a'], ['a3'], 0, 0)).toBe(next);
  });

  test('can be imported again as it is', () => {
    const next = duplicateSlots(mixed, ['a'], ['copy'], 16, 8);
    const { StreamList } = toBody(next)['TargetStreams'] as { StreamList: unknown[] };
    expect(StreamList).toHaveLength(3);
  });
});

describe('changing a field', () => {
  test('computes each value from what it was', () => {
    const next = changeField(mixed, ['a', 'c'], `${R}.Alpha`, (now, id) =>
      id === 'a' ? Number(now) / 2 : 1,
    );
    expect(readField(next, 'a', `${R}.Alpha`)).toBe(0.25);
    expect(readField(next, 'c', `${R}.Alpha`)).toBe(1);
  });

  test('to what it is changes nothing', () => {
    expect(changeField(mixed, ['a', 'c'], `${R}.Alpha`, (now) => now)).toBe(mixed);
  });
});
