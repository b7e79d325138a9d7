import { ImageOff } from 'lucide-react';

import { fill } from '../../domain/text.ts';
import { NoteButton } from '../chrome/NoteButton.tsx';
import { imageName, imagePlaces } from '../media/image-places.ts';
import { useImageTroubles } from '../media/images.ts';
import { shortAddress } from '../media/short-address.ts';
import { previewWords as words } from '../text/preview-words.ts';
import { useDocument, useEditor, usePreferences, useText } from '../workbench.ts';

import styles from './preview.module.css';

/** Says of which pictures named by their URLs the preview shows nothing, or the PNG would, and why; nothing where all are there. */
export function MissingPictures() {
  const t = useText();
  const language = usePreferences((state) => state.language);
  const document = useDocument();
  const states = useEditor((state) => state.states);
  const places = imagePlaces(document, states);
  const troubles = useImageTroubles(places.map(({ url }) => url));
  const rows = places.flatMap((place) => {
    const trouble = troubles.get(place.url);
    return trouble && trouble.tone !== 'stand-in' ? [{ place, trouble }] : [];
  });
  if (rows.length === 0) return null;
  const unseen = rows.filter(({ trouble }) => trouble.tone !== 'unreadable').length;
  return (
    <NoteButton
      icon={ImageOff}
      testId="missing-pictures"
      about={t(words.missingHint)}
      note={
        <dl>
          {rows.map(({ place, trouble }) => (
            <div key={place.id ?? ''} data-missing={trouble.tone}>
              <dt>{imageName(t, document, place)}</dt>
              <dd>{fill(trouble.text, language, { file: trouble.file ?? '' })}</dd>
              <dd className={styles['address']} title={place.url}>
                {shortAddress(place.url)}
              </dd>
            </div>
          ))}
        </dl>
      }
    >
      {unseen > 0 ? t(words.missing, { n: unseen }) : t(words.notInPng, { n: rows.length })}
    </NoteButton>
  );
}
