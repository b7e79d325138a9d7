import { describe, expect, test } from 'vitest';

import { catalogue, findRow, keysOf, rowOf } from './catalogue.ts';

test('each parameter stands once', () => {
  expect(new Set(catalogue.map((row) => row.path)).size).toBe(catalogue.length);
});

test('each parameter comes after the object that holds it', () => {
  const seen = new Set(['']);
  for (const { path } of catalogue) {
    const dot = path.lastIndexOf('.');
    expect(seen, path).toContain(dot < 0 ? '' : path.slice(0, dot).replace(/\[\]$/, ''));
    seen.add(path);
  }
});

describe('a row', () => {
  test('is found by its path', () => {
    expect(rowOf('Layout.CustomLayout.Canvas.Width')).toMatchObject({ default: 640, min: 2, max: 1920 });
    expect(findRow('Layout.CustomLayout.Canvas.Width')).toBe(rowOf('Layout.CustomLayout.Canvas.Width'));
  });

  test('does not exist for a path the API does not have', () => {
    expect(findRow('Layout.Custom')).toBeUndefined();
    expect(() => rowOf('Layout.Custom')).toThrow('no such parameter: Layout.Custom');
  });
});

test('the keys of an object are in the order of the catalogue', () => {
  expect(keysOf('TargetStreams.StreamList[]')).toEqual(['Index', 'UserId', 'StreamType']);
  expect(keysOf('').slice(0, 4)).toEqual(['AppId', 'BusinessId', 'RoomId', 'TaskId']);
  expect(keysOf('AppId')).toEqual([]);
});
