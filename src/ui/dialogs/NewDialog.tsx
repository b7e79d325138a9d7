import type { Document } from '../../domain/document.ts';
import { canvasSizes, emptyDocument, sampleDocument } from '../../domain/samples.ts';
import { replaceDocument } from '../../editor/editor.ts';
import { plainLabels } from '../../editor/labels.ts';
import { fit } from '../../editor/operations.ts';
import { dialogWords } from '../text/dialog-words.ts';
import { words } from '../text/words.ts';
import { useText, useWorkbench } from '../workbench.ts';
import { Dialog } from './Dialog.tsx';

import styles from './dialogs.module.css';

/** Longest side of the drawn shape of a canvas, CSS pixels. */
const SHAPE = 44;

/** A new layout: the sample, or an empty canvas of a size. */
export function NewDialog() {
  const t = useText();
  const { editor, overlays } = useWorkbench();
  const close = () => overlays.setState({ dialog: undefined });
  const open = (document: Document) => {
    replaceDocument(editor, { text: plainLabels.create }, document);
    fit(editor);
    close();
  };
  return (
    <Dialog title={t(words.newLayout)} onClose={close}>
      <div className={styles['body']}>
        <button type="button" className={styles['sample']} onClick={() => open(sampleDocument(editor.newId))}>
          <svg viewBox="0 0 64 36" width="64" height="36" aria-hidden="true">
            <rect width="64" height="36" rx="2" fill="#20242c" />
            <rect x="2" y="6" width="44" height="24" rx="1.5" fill="#d55e00" />
            <rect x="48" y="2" width="14" height="10" rx="1.5" fill="#0072b2" />
            <rect x="48" y="13" width="14" height="10" rx="1.5" fill="#009e73" />
            <rect x="48" y="24" width="14" height="10" rx="1.5" fill="#cc79a7" />
          </svg>
          {t(dialogWords.newSample)}
        </button>
        <p className={styles['label']}>{t(dialogWords.newEmpty)}</p>
        <div className={styles['sizes']}>
          {canvasSizes.map((size) => (
            <button
              key={`${size.w}x${size.h}`}
              type="button"
              className={styles['size']}
              onClick={() => open(emptyDocument(size))}
            >
              <span
                className={styles['shape']}
                style={{
                  width: Math.round((size.w / Math.max(size.w, size.h)) * SHAPE),
                  height: Math.round((size.h / Math.max(size.w, size.h)) * SHAPE),
                }}
              />
              {`${size.w} × ${size.h}`}
            </button>
          ))}
        </div>
      </div>
      <footer className={styles['foot']}>
        <span className={styles['spring']}>{t(dialogWords.newHint)}</span>
      </footer>
    </Dialog>
  );
}
