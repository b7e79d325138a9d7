import { expect, test } from 'vitest';

import { fill } from './text.ts';

const text = { en: 'Move {name} by {n}', zh: '将 {name} 移动 {n}' };

test('places are filled, in either language', () => {
  expect(fill(text, 'en', { name: 'host', n: 3 })).toBe('Move host by 3');
  expect(fill(text, 'zh', { name: 'host', n: 3 })).toBe('将 host 移动 3');
});

test('an unknown place stays as it is', () => {
  expect(fill(text, 'en')).toBe('Move {name} by {n}');
  expect(fill({ en: '{toString}', zh: '' }, 'en', {})).toBe('{toString}');
});

test('what is filled in is not filled again', () => {
  expect(fill(text, 'en', { name: '{n}$&', n: 3 })).toBe('Move {n}$& by 3');
});
