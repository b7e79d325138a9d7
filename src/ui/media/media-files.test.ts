import { expect, test } from 'vitest';

import { mediaFiles, mediaKindOf } from './media-files.ts';

test.each([
  ['image/png', 'a.bin', 'image'],
  ['video/webm', 'a', 'video'],
  ['audio/mpeg', 'a.mp3', 'video'],
  ['', 'a.MKV', 'video'],
  ['', 'a.tiff', 'image'],
  ['', 'a', undefined],
  ['application/json', 'a.png', undefined],
  ['text/plain', 'layout.txt', undefined],
])('a file of type "%s" named %s', (type, name, kind) => {
  expect(mediaKindOf({ type, name })).toBe(kind);
});

test('media is told from other files', () => {
  const files = [
    new File([], 'layout.json', { type: 'application/json' }),
    new File([], 'a.mov'),
    new File([], 'b.png'),
  ];
  expect(mediaFiles(files).map(({ name }) => name)).toEqual(['a.mov', 'b.png']);
  expect(mediaFiles(undefined)).toEqual([]);
});
