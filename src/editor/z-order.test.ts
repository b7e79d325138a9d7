import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { drawOrder } from '../domain/layout.ts';
import { resolveLayout } from '../domain/resolve.ts';
import { type Box, fields, openBody, tiles } from './script.testing.ts';
import { type ZMove, compactLayers, moveInZ, moveToLayer, setLayers } from './z-order.ts';

const CANVAS = { w: 640, h: 480 };
type Opened = ReturnType<typeof tiles>;

const order = (document: Opened) =>
  drawOrder(resolveLayout(document).regions)
    .map(({ id }) => id)
    .join('');
const layers = (document: Opened) => resolveLayout(document).regions.map(({ zOrder }) => zOrder);

/** Regions a, b, c, … of these layers, all in one place. */
const stack = (...zOrders: number[]) =>
  openBody(
    CANVAS,
    zOrders.map((_, Index) => ({ Index, UserId: `u${Index}` })),
    zOrders.map((ZOrder, index) => ({ StreamIndex: index, ...fields([0, 0, 10, 10]), ZOrder })),
  );

describe('among regions that overlap', () => {
  test.each<[ZMove, string[], string]>([
    ['front', ['b'], 'acdeb'],
    ['front', ['d', 'b'], 'acebd'],
    ['back', ['d'], 'dabce'],
    ['back', ['b', 'd'], 'bdace'],
    ['forward', ['b'], 'acbde'],
    ['forward', ['b', 'c'], 'adbce'],
    ['backward', ['d'], 'abdce'],
    ['backward', ['c', 'd'], 'acdbe'],
    ['forward', ['a', 'c'], 'bdace'],
    ['forward', ['e'], 'abcde'],
    ['backward', ['a'], 'abcde'],
    ['front', ['e'], 'abcde'],
    ['back', ['x'], 'abcde'],
    ['front', [], 'abcde'],
    ['front', ['a', 'b', 'c', 'd', 'e'], 'abcde'],
  ])('%s of %j makes abcde %s', (move, ids, expected) => {
    const before = stack(0, 1, 2, 3, 4);
    const after = moveInZ(before, ids, move);
    expect(order(after)).toBe(expected);
    expect(after === before).toBe(expected === 'abcde');
  });
});

describe('one step passes the next region it overlaps', () => {
  const boxes: Box[] = [
    [0, 0, 100, 100],
    [200, 0, 100, 100],
    [50, 50, 100, 100],
    [400, 0, 100, 100],
  ];
  test.each<[ZMove, string, string]>([
    ['forward', 'a', 'bcad'],
    ['backward', 'c', 'cabd'],
  ])('%s of %s: %s, so that something is seen to change', (move, id, expected) => {
    expect(order(moveInZ(tiles(CANVAS, ...boxes), [id], move))).toBe(expected);
  });

  test.each<[ZMove, string]>([
    ['forward', 'c'],
    ['backward', 'a'],
  ])('and none where all that it overlaps is passed: %s of %s', (move, id) => {
    const before = tiles(CANVAS, ...boxes);
    expect(moveInZ(before, [id], move)).toBe(before);
  });

  test.each<[ZMove, string, string]>([
    ['forward', 'b', 'acbd'],
    ['backward', 'd', 'abdc'],
  ])('or the next one at all, where it overlaps none: %s of %s, %s', (move, id, expected) => {
    expect(order(moveInZ(tiles(CANVAS, ...boxes), [id], move))).toBe(expected);
  });
});

describe('a step past any region', () => {
  test.each<[ZMove, string, string]>([
    ['forwardAny', 'a', 'bacd'],
    ['backwardAny', 'c', 'acbd'],
    ['forwardAny', 'd', 'abcd'],
  ])('%s of %s: %s, overlapping or not', (move, id, expected) => {
    const apart = tiles(CANVAS, [0, 0, 9, 9], [20, 0, 9, 9], [0, 0, 9, 9], [0, 20, 9, 9]);
    expect(order(moveInZ(apart, [id], move))).toBe(expected);
  });
});

test('compact layers are numbered from 0 as they are drawn', () => {
  const compacted = compactLayers(stack(7, 3, 3, 90));
  expect(layers(compacted)).toEqual([2, 0, 1, 3]);
  expect(compactLayers(compacted)).toBe(compacted);
});

test('several layers are put together, in their order', () => {
  const before = stack(0, 1, 2, 3);
  expect(order(moveToLayer(before, ['d', 'a'], 1))).toBe('badc');
  expect(moveToLayer(before, ['b', 'a'], 0)).toBe(before);
});

describe('ZOrder values', () => {
  test.each<[string, number[], ZMove, number[]]>([
    ['of the others stay', [3, 7, 9], 'front', [10, 7, 9]],
    ['move down where the top is taken', [50, 60, 100], 'front', [100, 60, 99]],
    ['of ties become distinct', [5, 5, 5], 'front', [7, 5, 6]],
    ['of the others stay, at the back', [3, 7, 9], 'back', [3, 7, 9]],
  ])('%s', (_, before, move, after) => {
    expect(layers(moveInZ(stack(...before), ['a'], move))).toEqual(after);
  });

  test('that do not change are not written', () => {
    const before = openBody(
      CANVAS,
      [],
      [fields([0, 0, 10, 10]), { ...fields([0, 0, 10, 10]), ZOrder: 4 }].map((one, at) => ({
        StreamIndex: at,
        ...one,
      })),
    );
    const after = setLayers(before, resolveLayout(before).regions, [0, 5]);
    expect(after.slots[0]).toBe(before.slots[0]);
    expect(after.slots[1]?.region).toMatchObject({ ZOrder: 5 });
    expect(setLayers(before, resolveLayout(before).regions, [0, 4])).toBe(before);
  });

  test('are distinct and within 0..100 after any move, the others keeping their order', () => {
    const list = fc.array(fc.oneof(fc.nat(100), fc.constantFrom(0, 99, 100)), {
      minLength: 2,
      maxLength: 17,
    });
    const moves = fc.constantFrom<ZMove>('front', 'back', 'forward', 'backward');
    fc.assert(
      fc.property(list, moves, fc.nat(16), (values, move, which) => {
        const before = stack(...values);
        const id = before.slots[which % values.length]?.id ?? '';
        const after = moveInZ(before, [id], move);
        const others = (document: Opened) => order(document).replace(id, '');
        expect(others(after)).toBe(others(before));
        if (after === before) return;
        expect(new Set(layers(after)).size).toBe(values.length);
        expect(layers(after).every((value) => value >= 0 && value <= 100)).toBe(true);
        if (move === 'front') expect(order(after).endsWith(id)).toBe(true);
        if (move === 'back') expect(order(after).startsWith(id)).toBe(true);
      }),
    );
  });
});

test.each<[string, number, string]>([
  ['a', 0, 'abcd'],
  ['a', 1, 'bacd'],
  ['a', 3, 'bcda'],
  ['a', 99, 'bcda'],
  ['d', 0, 'dabc'],
  ['c', 2, 'abcd'],
  ['x', 0, 'abcd'],
])('%s dropped at layer %d: %s', (id, to, expected) => {
  const before = stack(0, 1, 2, 3);
  const after = moveToLayer(before, [id], to);
  expect(order(after)).toBe(expected);
  expect(after === before).toBe(expected === 'abcd');
});
