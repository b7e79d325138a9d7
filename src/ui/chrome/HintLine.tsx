import { useSyncExternalStore } from 'react';

import { fill } from '../../domain/text.ts';
import { useEditor, usePreferences } from '../workbench.ts';
import { type FocusKind, heldKeys, hintOf, hintParts } from './hints.ts';
import { keysText } from './keys-text.ts';

import styles from './StatusBar.module.css';

function focusKind(): FocusKind {
  const active = document.activeElement;
  if (active?.matches('input[data-field][role="spinbutton"]')) return 'field';
  if (active?.matches('input[data-field]:not([type="checkbox"])')) return 'textField';
  return active?.matches('[data-testid="layer"]') ? 'row' : undefined;
}

function watchFocus(changed: () => void): () => void {
  document.addEventListener('focusin', changed);
  document.addEventListener('focusout', changed);
  return () => {
    document.removeEventListener('focusin', changed);
    document.removeEventListener('focusout', changed);
  };
}

/** What the hand can do now, with the keys for it; those that are held in a gesture stand out. */
export function HintLine() {
  const language = usePreferences((state) => state.language);
  const singleKeys = usePreferences((state) => state.singleKeys);
  const focus = useSyncExternalStore(watchFocus, focusKind);
  const hint = useEditor((state) => hintOf(state, focus));
  const held = useEditor(heldKeys).split(' ');
  const parts = hintParts(fill(hint, language), singleKeys);
  const whole = parts.map((pieces) => pieces.map(({ text, keys = '' }) => text ?? keysText(keys)).join(''));
  return (
    // Parts that find no room are in the tip.
    <span className={styles['hint']} data-hint="" data-tip={whole.join(' · ')}>
      {parts.map((pieces) => (
        <span key={pieces.map(({ text, keys }) => text ?? keys).join(' ')}>
          {pieces.map(({ text, keys }) =>
            keys === undefined ? (
              text
            ) : (
              <kbd key={keys} data-held={held.includes(keys) || undefined}>
                {keysText(keys)}
              </kbd>
            ),
          )}
        </span>
      ))}
    </span>
  );
}
