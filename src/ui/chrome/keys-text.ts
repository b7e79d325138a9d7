const mac = typeof navigator !== 'undefined' && /Mac|iP(hone|ad)/.test(navigator.platform);

const modifiers: Readonly<Record<string, string>> = mac
  ? { $mod: '⌘', Control: '⌃', Shift: '⇧', Alt: '⌥' }
  : { $mod: 'Ctrl', Control: 'Ctrl' };

const characters: Readonly<Record<string, string>> = {
  BracketRight: ']',
  BracketLeft: '[',
  Equal: '+',
  Minus: '−',
  Slash: '/',
  Period: '.',
};

const names: Readonly<Record<string, string>> = {
  ...characters,
  Delete: 'Del',
  Escape: 'Esc',
  Arrows: '← → ↑ ↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
};

/** The keys of a shortcut as they are written on the user's keyboard, one after the other. */
export function keyParts(keys: string): readonly string[] {
  // The shift that a character takes to be written is no key of its own.
  const parts = keys === 'Shift+?' ? ['?'] : keys.split('+');
  return parts.map((part) => {
    const plain = part.replace(/^(?:Key|Digit)(?=.$)/, '');
    return modifiers[part] ?? names[part] ?? (plain.length === 1 ? plain.toUpperCase() : plain);
  });
}

/** How a key of an action is written for people, in the manner of their system. */
export const keysText = (keys: string): string => keyParts(keys).join(mac ? '' : '+');

/** The same for `aria-keyshortcuts`. */
export const keysAria = (keys: string): string =>
  keys
    .split('+')
    .map((part) => {
      const plain = part.replace(/^(?:Key|Digit)(?=.$)/, '');
      return part === '$mod' ? (mac ? 'Meta' : 'Control') : (characters[plain] ?? plain);
    })
    .join('+');
