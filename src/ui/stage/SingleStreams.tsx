import { useEffect, useRef } from 'react';

import { recordsAudioOnly, streamSlots } from '../../domain/auto-layout.ts';
import type { Slot } from '../../domain/document.ts';
import { slotIndex } from '../../domain/document.ts';
import { get } from '../../domain/json.ts';
import { isPublished } from '../../domain/layout.ts';
import { select } from '../../editor/editor.ts';
import { nameOf } from '../../editor/labels.ts';
import { streamKey } from '../../mixer/draw-list.ts';
import { streamHue } from '../../mixer/test-card.ts';
import { modeWords } from '../text/mode-words.ts';
import { singleWords } from '../text/single-words.ts';
import { words } from '../text/words.ts';
import { useDocument, useEditor, useSelection, useText, useWorkbench } from '../workbench.ts';

import styles from './SingleStreams.module.css';

/** Height of a picture, surface px. */
const HEIGHT = 360;

/** A stream's own picture, whole. */
function Picture({ id }: { readonly id: string }) {
  const { pictures } = useWorkbench();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const draw = () => {
      const size = pictures.streamSize(id);
      const picture = pictures.pictures(streamKey(id));
      const surface = canvas.current?.getContext('2d');
      if (!size || !picture || !surface || !canvas.current) return;
      const scale = Math.min(1, HEIGHT / size.h);
      canvas.current.width = Math.max(1, Math.round(size.w * scale));
      canvas.current.height = Math.max(1, Math.round(size.h * scale));
      surface.imageSmoothingQuality = 'high';
      surface.drawImage(picture, 0, 0, canvas.current.width, canvas.current.height);
    };
    draw();
    return pictures.subscribe((keys) => {
      if (keys.includes(streamKey(id))) draw();
    });
  }, [id, pictures]);
  return <canvas ref={canvas} className={styles['picture']} aria-hidden="true" />;
}

function Card({ slot }: { readonly slot: Slot }) {
  const t = useText();
  const { editor, pictures } = useWorkbench();
  const document = useDocument();
  const chosen = useSelection().includes(slot.id);
  const state = useEditor((now) => now.states[slot.id] ?? 'live');
  const soundOnly = recordsAudioOnly(document.body);
  const size = soundOnly ? undefined : pictures.streamSize(slot.id);
  const kind = get(slot.stream, 'StreamType') === 1 ? words.screen : words.camera;
  return (
    <li>
      <button
        type="button"
        className={styles['card']}
        aria-pressed={chosen}
        data-testid="single-stream"
        data-stream-index={slotIndex(slot) ?? 0}
        data-state={state}
        onClick={() => select(editor, [slot.id])}
      >
        {!isPublished(state) || soundOnly ? (
          <span className={styles['nothing']}>
            {t(!isPublished(state) ? singleWords.noFile : singleWords.soundOnly)}
          </span>
        ) : (
          <Picture id={slot.id} />
        )}
        <span className={styles['caption']}>
          <span className={styles['dot']} style={{ background: streamHue(slotIndex(slot) ?? 0) }} />
          <strong>{nameOf(document, slot.id)}</strong>
          <span>{t(kind)}</span>
          {size && <span>{`${size.w} × ${size.h}`}</span>}
        </span>
      </button>
    </li>
  );
}

/** Single-stream recording: every stream becomes a file of its own, so each is shown as its own picture. */
export function SingleStreams() {
  const t = useText();
  const document = useDocument();
  const streams = streamSlots(document);
  return (
    <section className={styles['sheet']} aria-label={t(modeWords.singleStream)} data-testid="single-streams">
      {streams.length === 0 && <p className={styles['empty']}>{t(singleWords.empty)}</p>}
      <ul className={styles['list']} data-canvas-keys="">
        {streams.map((slot) => (
          <Card key={slot.id} slot={slot} />
        ))}
      </ul>
    </section>
  );
}
