import { describe, expect, test } from 'vitest';

import { type Document, toBody } from './document.ts';
import { addExcluded, excludedStreams, removeExcluded } from './excluded.ts';
import { readField, writeField } from './fields.ts';
import type { JsonObject } from './json.ts';
import { fromBody } from './pairing.ts';

const open = (body: JsonObject): Document => fromBody(body, () => 'id').document;
const PATH = 'ExcludeStreams.StreamList[]';

describe('the excluded streams', () => {
  test.each<[string, JsonObject]>([
    ['absent', {}],
    ['no list', { ExcludeStreams: { StreamList: 3 } }],
  ])('are none where the list is %s', (_, body) => {
    expect(excludedStreams(open(body))).toEqual([]);
  });

  test('are added with the lowest free Index; an absent Index counts as 0', () => {
    const document = open({ ExcludeStreams: { StreamList: [{ UserId: 'a' }, { Index: 2, UserId: 'b' }] } });
    expect(excludedStreams(addExcluded(document)).at(-1)).toEqual({ Index: 1, UserId: 'user_2' });
  });

  test('are at most 17', () => {
    const list = Array.from({ length: 17 }, (_, Index) => ({ Index, UserId: `u${Index}` }));
    const document = open({ ExcludeStreams: { StreamList: list } });
    expect(addExcluded(document)).toBe(document);
  });

  test('go one by one, and with the last one the list', () => {
    const two = addExcluded(addExcluded(open({ RoomId: 'r' })));
    const one = removeExcluded(two, 0);
    expect(excludedStreams(one)).toEqual([{ Index: 1, UserId: 'user_2' }]);
    expect(toBody(removeExcluded(one, 0))).toEqual({ RoomId: 'r' });
  });

  test('have fields, found by their position', () => {
    const document = addExcluded(open({}));
    const renamed = writeField(document, ['0'], `${PATH}.UserId`, 'teacher');
    expect(readField(renamed, '0', `${PATH}.UserId`)).toBe('teacher');
    expect(readField(renamed, '1', `${PATH}.UserId`)).toBeUndefined();
    expect(excludedStreams(writeField(renamed, ['0'], `${PATH}.Index`, undefined))).toEqual([
      { UserId: 'teacher' },
    ]);
    expect(writeField(renamed, ['5'], `${PATH}.Index`, 1)).toBe(renamed);
  });
});
