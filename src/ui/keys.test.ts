import { expect, test } from 'vitest';

import { isCharacterKey, liveKeys } from './keys.ts';

test.each([
  'KeyV',
  'Shift+KeyA',
  'BracketRight',
  'Equal',
  'NumpadAdd',
  'Digit1',
  'Shift+Digit1',
  '?',
  'Shift+?',
])('%s is a character', (keys) => expect(isCharacterKey(keys)).toBe(true));

test.each([
  '$mod+z',
  'Alt+KeyA',
  'Alt+Shift+KeyH',
  '$mod+BracketLeft',
  'Delete',
  'Escape',
  'F8',
  'Shift+F8',
  'ArrowLeft',
])('%s is none', (keys) => expect(isCharacterKey(keys)).toBe(false));

test('without the single keys an action keeps the others', () => {
  const action = { keys: ['$mod+Equal', 'Equal', 'Shift+Equal', 'NumpadAdd'] };
  expect(liveKeys(action, false)).toEqual(['$mod+Equal']);
  expect(liveKeys(action, true)).toBe(action.keys);
  expect(liveKeys({}, false)).toEqual([]);
});
