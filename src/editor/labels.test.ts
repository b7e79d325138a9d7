import { describe, expect, test } from 'vitest';

import type { JsonObject } from '../domain/json.ts';
import { type Text, fill } from '../domain/text.ts';
import { labelFor, labels, nameOf, plainLabels } from './labels.ts';
import { openBody } from './script.testing.ts';

const CANVAS = { w: 640, h: 480 };

describe('a record is called', () => {
  test.each<[string, JsonObject[], JsonObject[]]>([
    ['host', [{ Index: 3, UserId: 'host' }], []],
    ['#3', [{ Index: 3, UserId: '' }], []],
    ['#3', [{ Index: 3 }], []],
    ['#0', [{ UserId: 7 }], []],
    ['#5', [], [{ StreamIndex: 5 }]],
    ['#?', [], [{ StreamIndex: '5' }]],
  ])('%s', (name, streams, regions) => {
    expect(nameOf(openBody(CANVAS, streams, regions), 'a')).toBe(name);
  });

  test('#0 where there is none', () => {
    expect(nameOf(openBody(CANVAS, [], []), 'x')).toBe('#0');
  });
});

describe('a change is called', () => {
  const document = openBody(CANVAS, [{ UserId: 'host' }, { Index: 1, UserId: 'guest' }], []);
  const english = (...args: Parameters<typeof labelFor>) => {
    const { text, params } = labelFor(...args);
    return fill(text, 'en', params);
  };

  test('by the name of one record, or by their number', () => {
    expect(english('move', document, ['a'])).toBe('Move host');
    expect(english('move', document, ['a', 'b'])).toBe('Move 2 regions');
    expect(english('move', document, [])).toBe('Move 0 regions');
  });

  test('with what else it names', () => {
    expect(english('field', document, ['b'], { field: 'Alpha' })).toBe('Change Alpha of guest');
  });
});

test('both languages name the same places', () => {
  const places = (text: string) => new Set(text.match(/\{\w+\}/g));
  const all: Text[] = [...Object.values(labels).flat(), ...Object.values(plainLabels)];
  for (const { en, zh } of all) expect(places(zh), en).toEqual(places(en));
});
