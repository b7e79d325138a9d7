const mac = /Mac|iP(hone|ad)/.test(navigator.platform);

const names: Record<string, string> = {
  BracketRight: ']',
  BracketLeft: '[',
  Equal: '+',
  Minus: '−',
  Delete: 'Del',
  Escape: 'Esc',
  Space: 'Space',
  Enter: 'Enter',
  Digit0: '0',
  Digit1: '1',
  Digit2: '2',
};

/** How a key of an action is written for people, in the manner of their system. */
export function keysText(keys: string): string {
  const parts = keys.split('+').map((part) => {
    if (part === '$mod') return mac ? '⌘' : 'Ctrl';
    if (part === 'Shift') return mac ? '⇧' : 'Shift';
    if (part === 'Alt') return mac ? '⌥' : 'Alt';
    return names[part] ?? part.replace(/^Key/, '').toUpperCase();
  });
  return parts.join(mac ? '' : '+');
}
