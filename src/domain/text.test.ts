import { expect, test } from 'vitest';

import { fill, joined } from './text.ts';

const text = { en: 'Move {name} by {n}', zh: '将 {name} 移动 {n}' };

test('places are filled, in either language', () => {
  expect(fill(text, 'en', { name: 'host', n: 3 })).toBe('Move host by 3');
  expect(fill(text, 'zh', { name: 'host', n: 3 })).toBe('将 host 移动 3');
});

test('an unknown place stays as it is', () => {
  expect(fill(text, 'en')).toBe('Move {name} by {n}');
  expect(fill({ en: '{toString}', zh: '' }, 'en', {})).toBe('{toString}');
});

test('a word goes with its number', () => {
  const counted = { en: '{n} {n|region|regions}', zh: '{n} 个区域' };
  expect([0, 1, 2].map((n) => fill(counted, 'en', { n }))).toEqual(['0 regions', '1 region', '2 regions']);
  expect(fill(counted, 'zh', { n: 1 })).toBe('1 个区域');
  expect(fill(counted, 'en')).toBe(counted.en);
});

test('what is filled in is not filled again', () => {
  expect(fill(text, 'en', { name: '{n}$&', n: 3 })).toBe('Move {n}$& by 3');
});

test('sentences after each other are spaced as their language does', () =>
  expect(joined([text, text])).toEqual({
    en: 'Move {name} by {n} Move {name} by {n}',
    zh: '将 {name} 移动 {n}将 {name} 移动 {n}',
  }));
