import { describe, expect, test } from 'vitest';

import { type Target, pick } from './pick.ts';

const reach = { most: 8, tie: 0.5 };
const at = (to: number, kind: Target['kind'] = 'edge', key = `${kind} ${to}`): Target => ({ kind, to, key });

describe('what attracts', () => {
  test('is the nearest within reach, its limit included', () => {
    expect(pick([at(0), at(20)], 8, reach, undefined)?.to).toBe(0);
    expect(pick([at(0), at(20)], 13, reach, undefined)?.to).toBe(20);
    expect(pick([at(0), at(20)], 9, reach, undefined)).toBeUndefined();
    expect(pick([], 9, reach, undefined)).toBeUndefined();
  });

  test.each<[Target['kind'], Target['kind']]>([
    ['canvas', 'guide'],
    ['guide', 'edge'],
    ['edge', 'centre'],
    ['centre', 'gap'],
    ['gap', 'size'],
    ['size', 'ratio'],
    ['ratio', 'safe'],
    ['safe', 'thirds'],
    ['thirds', 'grid'],
  ])('of two equally near ones is %s rather than %s', (first, second) => {
    expect(pick([at(9, second), at(11, first)], 10, reach, undefined)?.kind).toBe(first);
  });

  test('counts distances as equal that differ by no more than the tie', () => {
    expect(pick([at(8, 'grid'), at(13, 'canvas')], 10, { most: 8, tie: 1 }, undefined)?.to).toBe(13);
    expect(pick([at(8, 'grid'), at(13, 'canvas')], 10, { most: 8, tie: 0.9 }, undefined)?.to).toBe(8);
  });

  test('of one kind is the nearer one all the same', () => {
    expect(pick([at(13), at(8)], 10, { most: 8, tie: 1 }, undefined)?.to).toBe(8);
  });

  test('leaves be what is there already', () => {
    expect(pick([at(10, 'grid'), at(11, 'canvas')], 10, { most: 80, tie: 5 }, undefined)?.to).toBe(10);
  });
});

describe('what is held', () => {
  test('is let go a quarter further off than it was taken', () => {
    expect(pick([at(0)], 10, reach, 'edge 0')?.to).toBe(0);
    expect(pick([at(0)], 11, reach, 'edge 0')).toBeUndefined();
    expect(pick([at(0)], 10, reach, 'edge 1')).toBeUndefined();
  });

  test('gives way only to what is clearly nearer', () => {
    expect(pick([at(0), at(10)], 5.4, reach, 'edge 0')?.to).toBe(0);
    expect(pick([at(0), at(10)], 5.4, reach, 'edge 10')?.to).toBe(10);
    expect(pick([at(0), at(10)], 7, reach, 'edge 0')?.to).toBe(10);
  });
});
