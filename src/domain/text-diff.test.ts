import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { writeJson } from './json-lines.ts';
import { textChanges } from './text-diff.ts';

const applied = (text: string, changes: ReturnType<typeof textChanges>): string =>
  changes.reduceRight((now, { from, to, insert }) => now.slice(0, from) + insert + now.slice(to), text);

const region = (x: number, y: number) => ({
  StreamIndex: 0,
  LocationX: x,
  LocationY: y,
  Width: 100,
  Height: 80,
});

describe('changes of a text', () => {
  test('a moved region changes its two figures and nothing else', () => {
    const before = writeJson([region(40, 30), region(361, 47), region(7, 8)]);
    const after = writeJson([region(40, 30), region(398, 52), region(7, 8)]);
    const changes = textChanges(before, after);
    expect(changes.map(({ from, to, insert }) => [before.slice(from, to), insert])).toEqual([
      ['61', '98'],
      ['47', '52'],
    ]);
    expect(applied(before, changes)).toBe(after);
  });

  test('regions far apart are changed apart', () => {
    const before = writeJson([region(1, 1), region(2, 2), region(3, 3)]);
    const after = writeJson([region(9, 1), region(2, 2), region(3, 8)]);
    expect(textChanges(before, after)).toHaveLength(2);
  });

  test('a region that comes or goes is whole lines', () => {
    const before = writeJson([region(1, 1), region(3, 3)]);
    const after = writeJson([region(1, 1), region(2, 2), region(3, 3)]);
    const [change, ...rest] = textChanges(before, after);
    expect(rest).toEqual([]);
    expect(change?.insert).toContain('"LocationX": 2');
    expect(applied(after, textChanges(after, before))).toBe(before);
  });

  test('the same text needs none', () => {
    expect(textChanges('a\nb', 'a\nb')).toEqual([]);
    expect(textChanges('', '')).toEqual([]);
  });

  test('texts without a line in common are one change', () => {
    const lines = (mark: string) => Array.from({ length: 300 }, (_, at) => `${mark}${at}\n`).join('');
    const changes = textChanges(`${lines('a')}x`, lines('b'));
    expect(changes).toHaveLength(1);
    expect(applied(`${lines('a')}x`, changes)).toBe(lines('b'));
  });

  test('any text becomes any other, by changes in rising order that do not overlap', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'ab', '\n', '\n', '\r\n', '', '布'), { maxLength: 40 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = textChanges(before, after);
        expect(applied(before, changes)).toBe(after);
        let last = 0;
        for (const { from, to, insert } of changes) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(to - from + insert.length).toBeGreaterThan(0);
          last = to;
        }
      }),
    );
  });
});
