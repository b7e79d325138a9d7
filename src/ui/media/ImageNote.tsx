import { readField } from '../../domain/fields.ts';
import { fill } from '../../domain/text.ts';
import { usePreferences, useDocument, useSelection } from '../workbench.ts';
import { ImageOffers } from './ImageOffers.tsx';
import { useImageTroubles } from './images.ts';

import styles from './media.module.css';

/** What is to be said, below its field, of the picture that the field at `path` names. */
export function ImageNote({ path }: { readonly path: string }) {
  const document = useDocument();
  const [first] = useSelection();
  const language = usePreferences((state) => state.language);
  const value = readField(document, first, path);
  const url = typeof value === 'string' && value !== '' ? value : undefined;
  const troubles = useImageTroubles(url === undefined ? [] : [url]);
  const trouble = url === undefined ? undefined : troubles.get(url);
  if (url === undefined || !trouble) return null;
  return (
    <div className={styles['imageNote']} data-tone={trouble.tone} data-image-note={trouble.tone}>
      <span role="status">{fill(trouble.text, language, { file: trouble.file ?? '' })}</span>
      <div className={styles['ways']}>
        <ImageOffers url={url} trouble={trouble} full />
      </div>
    </div>
  );
}
