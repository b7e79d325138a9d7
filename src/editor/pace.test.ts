import { describe, expect, test } from 'vitest';

import { isFast, paceAfter } from './pace.ts';

const at = (x: number) => ({ x, y: 0 });
const still = { time: 0, speed: 0 };

describe('the pace of a pointer', () => {
  test('is fast above half a pixel a millisecond', () => {
    expect(isFast(paceAfter(still, at(0), at(20), 40))).toBe(false);
    expect(isFast(paceAfter(still, at(0), at(21), 40))).toBe(true);
  });

  test('is measured over a while: one small step in a burst is not fast, a long one is', () => {
    expect(isFast(paceAfter(still, at(0), at(2), 1))).toBe(false);
    expect(isFast(paceAfter(still, at(0), at(90), 1))).toBe(true);
    expect(isFast(paceAfter(still, at(0), at(90), 0))).toBe(true);
  });

  test('is forgotten after as long', () => {
    const fast = paceAfter(still, at(0), at(90), 10);
    expect(isFast(paceAfter(fast, at(90), at(91), 20))).toBe(true);
    expect(isFast(paceAfter(fast, at(90), at(91), 42))).toBe(false);
  });

  test('does not run backwards with the clock', () => {
    expect(paceAfter({ time: 50, speed: 1 }, at(0), at(0), 40)).toEqual({ time: 40, speed: 1 });
  });

  test('is at rest where no time is told', () => {
    expect(paceAfter({ time: 7, speed: 3 }, at(0), at(90), undefined)).toEqual({ time: 7, speed: 0 });
  });
});
