import { ImageOff, ImageUp, LoaderCircle, ShieldAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';

import { findSlot } from '../../domain/document.ts';
import type { Rect } from '../../domain/rect.ts';
import { findRegion, resolveLayout } from '../../domain/resolve.ts';
import { fill } from '../../domain/text.ts';
import { canvasRect, visible } from '../../editor/editor.ts';
import { nameOf } from '../../editor/labels.ts';
import { toScreen } from '../../editor/view.ts';
import { contentOf } from '../../mixer/content.ts';
import { mediaWords } from '../text/media-words.ts';
import { useDocument, useEditor, usePreferences, useText, useWorkbench } from '../workbench.ts';
import { ImageOffers } from './ImageOffers.tsx';
import { type ImageTrouble, useImageTroubles } from './images.ts';

import styles from './media.module.css';

const icons = {
  loading: LoaderCircle,
  failed: ImageOff,
  unreadable: ShieldAlert,
  'stand-in': ImageUp,
} satisfies Record<ImageTrouble['tone'], unknown>;

/** From the corner of the picture's place to its mark, CSS pixels. */
const INSET = 8;

interface Place {
  /** The record whose region shows the picture; undefined for the canvas. */
  readonly id: string | undefined;
  readonly url: string;
}

/** One mark, which follows its place without React. */
function Mark({ place, trouble }: { readonly place: Place; readonly trouble: ImageTrouble }) {
  const t = useText();
  const { editor } = useWorkbench();
  const document = useDocument();
  const language = usePreferences((state) => state.language);
  const element = useRef<HTMLDivElement>(null);
  const { id, url } = place;
  useEffect(() => {
    const follow = () => {
      const state = editor.getState();
      const now = visible(state);
      const rect: Rect | undefined = id === undefined ? canvasRect(now) : findRegion(now, id)?.rect;
      if (!rect || !element.current) return;
      const { x, y } = toScreen(state.view, rect);
      element.current.style.transform = `translate(${Math.round(Math.max(0, x) + INSET)}px, ${Math.round(Math.max(0, y) + INSET)}px)`;
    };
    follow();
    return editor.subscribe(follow);
  }, [editor, id]);
  const Icon = icons[trouble.tone];
  return (
    <div
      ref={element}
      className={styles['mark']}
      role="group"
      aria-label={
        id === undefined
          ? t(mediaWords.backgroundPicture)
          : t(mediaWords.pictureOf, { name: nameOf(document, id) })
      }
      data-image-mark={trouble.tone}
    >
      <Icon size={14} aria-hidden />
      <span>{fill(trouble.text, language, { file: trouble.file ?? '' })}</span>
      <ImageOffers url={url} trouble={trouble} />
    </div>
  );
}

/** Says over the stage, at its place, of each picture named by its URL that it is not there, or stands for another. */
export function ImageMarks() {
  const document = useDocument();
  const states = useEditor((state) => state.states);
  const { canvas, regions, frameInterpolation } = resolveLayout(document);
  const places: Place[] =
    canvas.backgroundImage === undefined ? [] : [{ id: undefined, url: canvas.backgroundImage }];
  for (const region of regions) {
    const content = contentOf(region, states[region.id] ?? 'live', frameInterpolation);
    if (typeof content === 'object' && findSlot(document, region.id))
      places.push({ id: region.id, url: content.image });
  }
  const troubles = useImageTroubles(places.map(({ url }) => url));
  return (
    <div className={styles['marks']}>
      {places.map((place) => {
        const trouble = troubles.get(place.url);
        return trouble && <Mark key={place.id ?? ''} place={place} trouble={trouble} />;
      })}
    </div>
  );
}
