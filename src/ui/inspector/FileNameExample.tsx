import { toBody } from '../../domain/document.ts';
import { fileNames } from '../../domain/file-name.ts';
import { dialogWords } from '../text/dialog-words.ts';
import { useDocument, useText } from '../workbench.ts';

import styles from './Inspector.module.css';

/** The files that the request would make, as an example that follows every change. */
export function FileNameExample() {
  const t = useText();
  const { names, cut } = fileNames(toBody(useDocument()));
  return (
    <div className={styles['example']} data-testid="file-name-example">
      <p className={styles['note']}>{t(dialogWords.fileNameExample)}</p>
      <ul>
        {names.map((name) => (
          <li key={name}>
            <code>{name}</code>
          </li>
        ))}
      </ul>
      {cut && <p className={styles['note']}>{t(dialogWords.fileNameCut)}</p>}
    </div>
  );
}
