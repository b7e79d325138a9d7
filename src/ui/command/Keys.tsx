import { keyParts } from '../chrome/keys-text.ts';

import styles from './command.module.css';

/** The keys of a shortcut, each drawn as a key. */
export function Keys({ keys }: { readonly keys: string }) {
  return (
    <span className={styles['keys']}>
      {keyParts(keys).map((part) => (
        <kbd key={part}>{part}</kbd>
      ))}
    </span>
  );
}
