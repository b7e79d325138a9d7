import { Camera, ImagePlus, MonitorUp, Trash2 } from 'lucide-react';
import { useId } from 'react';

import { type Slot, findSlot } from '../../domain/document.ts';
import type { SampleSource } from '../../domain/marks.ts';
import type { Size } from '../../domain/rect.ts';
import { clamp } from '../../domain/rect.ts';
import { Group } from '../inspector/Group.tsx';
import { mediaWords } from '../text/media-words.ts';
import { useDocument, useSelection, useText, useWorkbench } from '../workbench.ts';
import { showSources } from './assign.ts';
import { sharingAgain, showCapture } from './capture.ts';
import { cardLimits, cardSizes } from './sizes.ts';
import { cardSize, describeSource, mediaKeyOf, useMedia } from './source.ts';
import { pickFile, showFiles } from './take.ts';

import controls from '../chrome/controls.module.css';
import inspector from '../inspector/Inspector.module.css';
import styles from './media.module.css';

const same = (a: SampleSource | undefined, b: SampleSource | undefined): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** A side of the test card, in px. Enter and leaving commit. */
function Side(props: {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}) {
  const { label, value, onChange } = props;
  const commit = (input: HTMLInputElement) => {
    const typed = Math.round(Number(input.value));
    const next = Number.isFinite(typed) && typed > 0 ? clamp(typed, cardLimits.min, cardLimits.max) : value;
    input.value = String(next);
    delete input.dataset['dirty'];
    if (next !== value) onChange(next);
  };
  return (
    <span className={inspector['box']}>
      <input
        key={value}
        className={inspector['input']}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        aria-label={label}
        defaultValue={value}
        onInput={(event) => {
          event.currentTarget.dataset['dirty'] = 'true';
        }}
        onBlur={(event) => commit(event.currentTarget)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit(event.currentTarget);
          if (event.key === 'Escape') {
            event.currentTarget.value = String(value);
            event.currentTarget.blur();
          }
        }}
      />
    </span>
  );
}

/** The size of the test card: the usual one, a listed one, or any other. */
function CardSize({ slot, show }: { readonly slot: Slot; readonly show: (size: Size | undefined) => void }) {
  const t = useText();
  const id = useId();
  const source = slot.editorOnly?.source;
  const { w, h } = cardSize(slot);
  const listed = cardSizes.findIndex((size) => size.w === w && size.h === h);
  const value = source?.kind === 'media' ? 'none' : source ? (listed < 0 ? 'other' : listed) : 'usual';
  return (
    <div className={styles['card']} data-card-size="">
      <label htmlFor={id}>{t(mediaWords.testCard)}</label>
      <select
        id={id}
        className={inspector['select']}
        value={value}
        onChange={(event) =>
          show(event.target.value === 'usual' ? undefined : cardSizes[Number(event.target.value)])
        }
      >
        {value === 'none' && (
          <option value="none" disabled>
            {t(mediaWords.cardNone)}
          </option>
        )}
        {value === 'other' && <option value="other">{t(mediaWords.cardOther)}</option>}
        <option value="usual">{t(mediaWords.cardUsual)}</option>
        {cardSizes.map((size, at) => (
          <option key={`${size.w}x${size.h}`} value={at}>
            {`${size.w} × ${size.h}`}
          </option>
        ))}
      </select>
      {value !== 'none' && (
        <>
          <Side label={t(mediaWords.cardWidth)} value={w} onChange={(width) => show({ w: width, h })} />
          <span aria-hidden="true">×</span>
          <Side label={t(mediaWords.cardHeight)} value={h} onChange={(height) => show({ w, h: height })} />
        </>
      )}
    </div>
  );
}

/** What the selected streams show here, and all that they can show. */
export function PreviewSource() {
  const t = useText();
  const workbench = useWorkbench();
  const { editor } = workbench;
  const document = useDocument();
  const ids = useSelection();
  const slots = ids.flatMap((id) => findSlot(document, id) ?? []);
  const [first] = slots;
  const key = first && mediaKeyOf(first);
  const media = useMedia(key);
  if (!first) return null;
  const mixed = slots.some((slot) => !same(slot.editorOnly?.source, first.editorOnly?.source));
  const source = describeSource(t, first, media);
  const again = mixed ? undefined : sharingAgain(workbench, document, key, media);
  const about = mixed ? { name: t(mediaWords.several, { n: slots.length }), details: '' } : source;
  const show = (next: SampleSource | undefined) => showSources(editor, new Map(ids.map((id) => [id, next])));
  const choose = async () => {
    const file = await pickFile('image/*,video/*');
    if (file) await showFiles(workbench, [file], ids);
  };
  const button = `${controls['button']} ${controls['outlined']} ${controls['small']}`;
  const hasMedia = slots.some((slot) => mediaKeyOf(slot) !== undefined);
  return (
    <Group title={mediaWords.group}>
      <p className={styles['shown']} data-preview-source="">
        {about.name !== '' && <strong>{about.name}</strong>}
        <span>{about.details}</span>
        {!mixed && media?.firstFrame && <span>{t(mediaWords.firstFrame)}</span>}
      </p>
      <div className={styles['ways']}>
        {again && (
          <button type="button" className={button} onClick={again}>
            {t(mediaWords.shareAgain)}
          </button>
        )}
        <button type="button" className={button} onClick={() => void choose()}>
          <ImagePlus size={14} aria-hidden />
          {t(mediaWords.chooseFile)}
        </button>
        <button
          type="button"
          className={`${button} ${controls['icon']}`}
          aria-label={t(mediaWords.cameraHere)}
          data-tip={t(mediaWords.cameraHere)}
          onClick={() => void showCapture(workbench, 'camera', ids)}
        >
          <Camera size={14} aria-hidden />
        </button>
        <button
          type="button"
          className={`${button} ${controls['icon']}`}
          aria-label={t(mediaWords.shareScreen)}
          data-tip={t(mediaWords.shareScreen)}
          onClick={() => void showCapture(workbench, 'screen', ids)}
        >
          <MonitorUp size={14} aria-hidden />
        </button>
        {hasMedia && (
          <button
            type="button"
            className={`${button} ${controls['icon']}`}
            aria-label={t(mediaWords.removeMedia)}
            data-tip={t(mediaWords.removeMedia)}
            onClick={() => show(undefined)}
          >
            <Trash2 size={14} aria-hidden />
          </button>
        )}
      </div>
      <CardSize
        key={first.id}
        slot={first}
        show={(size) => show(size && { kind: 'card', width: size.w, height: size.h })}
      />
      <p className={inspector['note']}>{t(mediaWords.groupHint)}</p>
    </Group>
  );
}
