import { Clapperboard, ImagePlus } from 'lucide-react';
import { useId } from 'react';

import type { Slot } from '../../domain/document.ts';
import { sourceWords } from '../text/source-words.ts';
import { useText, useWorkbench } from '../workbench.ts';
import { describeSource, mediaKeyOf, useMedia } from './source.ts';

import styles from './media.module.css';

/** The sample source in a row of the list: a field for its file, and a button for all that it can be. */
export function SourceControls({ slot, name }: { readonly slot: Slot; readonly name: string }) {
  const t = useText();
  const workbench = useWorkbench();
  const id = useId();
  const source = describeSource(t, slot, useMedia(mediaKeyOf(slot)));
  const what = [source.name, source.details].filter((part) => part !== '').join(' · ');
  return (
    <>
      <span className={styles['pick']}>
        <ImagePlus size={14} aria-hidden />
        <input
          type="file"
          accept="image/*,video/*"
          title=""
          data-testid="stream-media"
          aria-label={t(sourceWords.pickFile, { name })}
          data-tip={t(sourceWords.pickFile, { name })}
          onClick={(event) => event.stopPropagation()}
          onChange={(event) => {
            const { files } = event.target;
            const chosen = [...(files ?? [])];
            // So that the same file can be chosen once more.
            event.target.value = '';
            if (chosen.length > 0)
              void import('./take.ts').then(({ showFiles }) => showFiles(workbench, chosen, [slot.id]));
          }}
        />
      </span>
      <button
        type="button"
        className={styles['more']}
        aria-haspopup="menu"
        aria-label={t(sourceWords.sampleSource, { name })}
        aria-describedby={id}
        data-tip={`${t(sourceWords.sampleSource, { name })}: ${what}`}
        data-source=""
        onClick={(event) => {
          event.stopPropagation();
          const { left, bottom } = event.currentTarget.getBoundingClientRect();
          workbench.overlays.setState({ source: { id: slot.id, x: left, y: bottom } });
        }}
      >
        <Clapperboard size={14} aria-hidden />
      </button>
      <span id={id} hidden>
        {what}
      </span>
    </>
  );
}
