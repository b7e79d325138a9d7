import { X } from 'lucide-react';
import { type ReactNode, useLayoutEffect, useRef } from 'react';

import { dialogWords } from '../text/dialog-words.ts';
import { useText } from '../workbench.ts';

import controls from '../chrome/controls.module.css';
import styles from './dialogs.module.css';

interface Props {
  readonly title: string;
  readonly wide?: boolean;
  /** Without the head: the title is only said, and the close button is left out. */
  readonly bare?: boolean;
  readonly className?: string | undefined;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A modal dialog; Escape, its close button and a press beside it close it. */
export function Dialog(props: Props) {
  const { title, wide = false, bare = false, className = '', onClose, children } = props;
  const t = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  // Closed before it is taken away, so that the browser gives the focus back to what had it.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- the press beside the dialog; Escape is the key for it
    <dialog
      ref={dialog}
      className={`${styles['dialog']} ${wide ? styles['wide'] : ''} ${className}`}
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onPointerDown={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div className={styles['frame']}>
        {!bare && (
          <header className={styles['head']}>
            <h2>{title}</h2>
            <button
              type="button"
              className={`${controls['button']} ${controls['icon']}`}
              aria-label={t(dialogWords.close)}
              onClick={onClose}
            >
              <X size={16} aria-hidden />
            </button>
          </header>
        )}
        {children}
      </div>
    </dialog>
  );
}
