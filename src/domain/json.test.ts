import { describe, expect, test } from 'vitest';

import { type Json, get, getAt, isList, isObject, sameJson, set, without } from './json.ts';

const parse = (text: string): Json => JSON.parse(text);
const hostile = parse('{"__proto__": {"polluted": true}, "a": 1}');

describe('reading', () => {
  test.each<[Json | undefined, boolean, boolean]>([
    [undefined, false, false],
    [null, false, false],
    ['{}', false, false],
    [0, false, false],
    [[], false, true],
    [{}, true, false],
  ])('%j: object %s, list %s', (value, object, list) => {
    expect(isObject(value)).toBe(object);
    expect(isList(value)).toBe(list);
  });

  test('what a prototype holds is not there', () => {
    expect(get({}, 'toString')).toBeUndefined();
    expect(get({}, '__proto__')).toBeUndefined();
    expect(get(hostile, '__proto__')).toEqual({ polluted: true });
    expect(get(hostile, 'polluted')).toBeUndefined();
    expect(get(null, 'a')).toBeUndefined();
  });

  test.each<[string, (string | number)[], Json | undefined]>([
    ['the root', [], { a: [{ b: 2 }, 3], c: null }],
    ['a key in a list', ['a', 0, 'b'], 2],
    ['null, which is a value', ['c'], null],
    ['a missing key', ['x', 'y'], undefined],
    ['a position beyond the end', ['a', 2], undefined],
    ['a position of an object', [0], undefined],
    ['a key of a list', ['a', 'length'], undefined],
  ])('at %s', (_, path, value) => {
    expect(getAt({ a: [{ b: 2 }, 3], c: null }, path)).toEqual(value);
  });
});

describe('writing', () => {
  test('an existing key keeps its place', () => {
    expect(JSON.stringify(set({ a: 1, b: 2, c: 3 }, 'b', 9, 'a'))).toBe('{"a":1,"b":9,"c":3}');
  });

  test('a new key goes last, or before the named one', () => {
    expect(JSON.stringify(set({ a: 1, b: 2 }, 'x', 9))).toBe('{"a":1,"b":2,"x":9}');
    expect(JSON.stringify(set({ a: 1, b: 2 }, 'x', 9, 'b'))).toBe('{"a":1,"x":9,"b":2}');
    expect(JSON.stringify(set({ a: 1, b: 2 }, 'x', 9, 'none'))).toBe('{"a":1,"b":2,"x":9}');
  });

  test('`__proto__` is a key like any other', () => {
    const object = set({}, '__proto__', { polluted: true });
    expect(JSON.stringify(object)).toBe('{"__proto__":{"polluted":true}}');
    expect(Object.getPrototypeOf(object)).toBe(Object.prototype);
    expect(get({}, 'polluted')).toBeUndefined();
  });

  test('removing a key', () => {
    const object = { a: 1, b: 2 };
    expect(without(object, 'a')).toEqual({ b: 2 });
    expect(without(object, 'toString')).toBe(object);
  });
});

describe('equality', () => {
  test.each<[Json | undefined, Json | undefined, boolean]>([
    [1, 1, true],
    [0, -0, true],
    [0, false, false],
    [0, null, false],
    [undefined, null, false],
    [undefined, undefined, true],
    [[1, [2]], [1, [2]], true],
    [[1, 2], [2, 1], false],
    [[1], [1, 2], false],
    [{ a: 1, b: 2 }, { b: 2, a: 1 }, true],
    [{ a: 1 }, { a: 1, b: 2 }, false],
    [{ a: 1 }, { b: 1 }, false],
    [{ toString: 1 }, { a: 1 }, false],
    [{}, [], false],
    [[], {}, false],
  ])('%j and %j: %s', (a, b, same) => {
    expect(sameJson(a, b)).toBe(same);
  });
});
