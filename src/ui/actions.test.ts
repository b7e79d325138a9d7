import { expect, test } from 'vitest';

import { type Action, actions } from './actions.ts';
import { arrowActions } from './arrow-actions.ts';
import { keyParts, keysText } from './chrome/keys-text.ts';
import { sheetGroups } from './command/sheet-rows.ts';
import { groupNames } from './text/palette-words.ts';

const rows: readonly (readonly [string, Action])[] = [
  ...Object.entries(actions),
  ...arrowActions.map((row) => [row.label.en, row] as const),
];

test('no key belongs to two actions', () => {
  const owners = new Map<string, string[]>();
  for (const [id, { keys = [] }] of rows)
    for (const key of keys) owners.set(key, [...(owners.get(key) ?? []), id]);
  expect([...owners].filter(([, ids]) => ids.length > 1)).toEqual([]);
});

test('each action has a group, a name in both languages, and a reason where it can be off', () => {
  for (const [id, { label, group, enabled, needs }] of rows) {
    expect(Object.keys(groupNames), id).toContain(group);
    expect(label.en, id).toMatch(/^\p{Lu}/u);
    expect(label.zh, id).toMatch(/\p{Script=Han}/u);
    if (enabled) expect(needs, id).toBeDefined();
  }
});

test('each action with a key is in the sheet of keys', () => {
  const labels = new Set(sheetGroups.flatMap((group) => group.rows.map((row) => row.label)));
  const missing = rows.filter(([, { label, keys = [] }]) => keys.length > 0 && !labels.has(label));
  expect(missing.map(([id]) => id)).toEqual([]);
});

test('keys are written as people know them', () => {
  expect(keysText('$mod+Shift+z')).toBe('Ctrl+Shift+Z');
  expect(keysText('Shift+Digit1')).toBe('Shift+1');
  expect(keysText('Shift+?')).toBe('?');
  expect(keyParts('Alt+$mod+Arrows')).toEqual(['Alt', 'Ctrl', '← → ↑ ↓']);
});
