import type { Action } from './actions.ts';

/** A key that writes a character, by the name of its place on the keyboard or by that character. */
const character = /^(?:Key[A-Z]|Digit\d|Numpad.+|Bracket\w+|Equal|Minus|Slash|Period|.)$/u;

/**
 * Whether a key, in the notation of tinykeys, is a character pressed alone or with Shift: such keys can be switched off,
 * since speech input types them by accident (WCAG 2.2, 2.1.4).
 */
export function isCharacterKey(keys: string): boolean {
  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';
  return character.test(key) && parts.slice(0, -1).every((modifier) => modifier === 'Shift');
}

/** The keys of an action that do something; with `singleKeys` false those that are a character do not. */
export const liveKeys = ({ keys = [] }: Pick<Action, 'keys'>, singleKeys: boolean): readonly string[] =>
  singleKeys ? keys : keys.filter((key) => !isCharacterKey(key));
