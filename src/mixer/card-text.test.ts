import { describe, expect, it } from 'vitest';

import { clockText, ellipsised, fillLine } from './card-text.ts';

/** A surface on which every character is as wide as the font is large. */
function typewriter() {
  const lines: string[] = [];
  const surface = {
    font: '10px x',
    measureText: (text: string) => ({
      width: Array.from(text).length * Number(/([\d.]+)px/.exec(surface.font)?.[1]),
    }),
    fillText: (text: string, x: number, y: number) => {
      lines.push(`${text} at ${x},${y}, ${/[\d.]+px/.exec(surface.font)?.[0]}`);
    },
  };
  return { surface, lines };
}

describe('ellipsised', () => {
  it.each([
    ['short', 50, 'short'],
    ['longer', 50, 'long…'],
    ['two words', 60, 'two w…'],
    ['two words', 50, 'two…'],
    ['陈晓雨老师', 40, '陈晓雨…'],
    ['👩👩👩', 20, '👩…'],
    ['any', 5, ''],
    ['', 0, ''],
  ])('%s in %s px is %s', (text, width, expected) =>
    expect(ellipsised(typewriter().surface, text, width)).toBe(expected),
  );
});

describe('a line', () => {
  it.each([
    ['keeps its size where it fits', 'abcd', 'abcd at 7,9, 30px'],
    ['becomes smaller where it does not', 'abcde', 'abcde at 7,9, 24px'],
    ['is cut short at two thirds of its size', 'abcdefgh', 'abcde… at 7,9, 20px'],
    ['may be empty', '', ' at 7,9, 30px'],
  ])('%s', (_, text, expected) => {
    const { surface, lines } = typewriter();
    fillLine(surface, text, { x: 7, y: 9, width: 120, size: 30, weight: 600 });
    expect(lines).toEqual([expected]);
  });
});

it.each([
  [0, '0:00.0'],
  [7.39, '0:07.3'],
  [59.999, '0:59.9'],
  [61, '1:01.0'],
  [600.5, '10:00.5'],
])('the clock at %s s reads %s', (seconds, expected) => expect(clockText(seconds)).toBe(expected));
