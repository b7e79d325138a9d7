import { ImageOff, ImageUp, LoaderCircle, ShieldAlert } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';

import { clamp } from '../../domain/rect.ts';
import { fill } from '../../domain/text.ts';
import { type EditorState, canvasRect, shown, visible } from '../../editor/editor.ts';
import { toScreen } from '../../editor/view.ts';
import { useDocument, useEditor, usePreferences, useText, useWorkbench } from '../workbench.ts';
import { type ImagePlace, imageName, imagePlaces } from './image-places.ts';
import { ImageOffers } from './ImageOffers.tsx';
import { type ImageTrouble, useImageTroubles } from './images.ts';
import { shortAddress } from './short-address.ts';

import styles from './media.module.css';

const icons = {
  loading: LoaderCircle,
  failed: ImageOff,
  unreadable: ShieldAlert,
  'stand-in': ImageUp,
} satisfies Record<ImageTrouble['tone'], unknown>;

/** From the border of the picture's place to its mark, and the side of the smallest mark, CSS pixels. */
const INSET = 8;
const LEAST = 24;
/** Most of a mark, and of what unfolds from it, CSS pixels. */
const MOST = { w: 264, h: 148 };
/** Beside the words of a mark: its icon and its borders. And the most room that words need not to be left out; names of files may be cut. CSS pixels. */
const BESIDE_WORDS = 28;
const ENOUGH = 128;

/** Lays a mark within the stage: into the lower left of a region, or below the canvas at its right; `words` is how wide its words are. */
function lay(
  element: HTMLElement,
  state: EditorState,
  id: string | undefined,
  words: number,
  open: boolean,
): void {
  const { regions } = shown(state);
  const rect =
    id === undefined ? canvasRect(visible(state)) : regions.find((region) => region.id === id)?.rect;
  if (!rect) return;
  const { x, y, w, h } = toScreen(state.view, rect);
  const { viewport } = state;
  const width = open ? MOST.w : clamp(w - 2 * INSET, LEAST, MOST.w);
  const most = viewport.w - width - INSET;
  const left = clamp(id === undefined ? x + w - width : x + INSET, INSET, Math.max(INSET, most));
  const bottom = id === undefined ? y + h + LEAST + INSET : y + h - INSET;
  const lowest = clamp(bottom, open ? MOST.h : LEAST + INSET, viewport.h - INSET);
  element.toggleAttribute('data-brief', width < Math.min(words + BESIDE_WORDS, ENOUGH));
  element.style.width = `${Math.round(width)}px`;
  element.style.transform = `translate(${Math.round(left)}px, ${Math.round(lowest)}px) translateY(-100%)`;
}

/** One mark, which follows its place without React, and unfolds to what can be done. */
function Mark({ place, trouble }: { readonly place: ImagePlace; readonly trouble: ImageTrouble }) {
  const t = useText();
  const { editor } = useWorkbench();
  const document = useDocument();
  const language = usePreferences((state) => state.language);
  const element = useRef<HTMLDivElement>(null);
  const words = useRef<HTMLSpanElement>(null);
  /** How wide the words are, CSS pixels. */
  const wide = useRef(0);
  const [open, setOpen] = useState(false);
  const { id, url } = place;
  const params = { file: trouble.file ?? '' };
  const short = fill(trouble.short, language, params);
  useLayoutEffect(() => {
    wide.current = words.current?.scrollWidth ?? 0;
    if (element.current) lay(element.current, editor.getState(), id, wide.current, open);
  });
  useLayoutEffect(
    () =>
      editor.subscribe((state) => {
        if (element.current) lay(element.current, state, id, wide.current, open);
      }),
    [editor, id, open],
  );
  useEffect(() => {
    const mark = element.current;
    if (!open || !mark) return undefined;
    // One press of Escape takes back one thing only.
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      setOpen(false);
    };
    const onLeave = ({ relatedTarget }: FocusEvent) => {
      if (!(relatedTarget instanceof Node && mark.contains(relatedTarget))) setOpen(false);
    };
    mark.addEventListener('keydown', onKey);
    mark.addEventListener('focusout', onLeave);
    return () => {
      mark.removeEventListener('keydown', onKey);
      mark.removeEventListener('focusout', onLeave);
    };
  }, [open]);
  const Icon = icons[trouble.tone];
  const whose = imageName(t, document, place);
  return (
    <div
      ref={element}
      className={`${styles['mark']} ${id === undefined ? styles['atEnd'] : ''}`}
      role="group"
      aria-label={whose}
      data-image-mark={trouble.tone}
      data-tone={trouble.tone}
    >
      {open && (
        <div className={styles['offers']}>
          <p>{fill(trouble.text, language, params)}</p>
          <p className={styles['address']} title={url}>
            {shortAddress(url)}
          </p>
          <ImageOffers url={url} trouble={trouble} />
        </div>
      )}
      <button
        type="button"
        className={styles['chip']}
        aria-expanded={open}
        aria-label={`${whose}: ${short}`}
        data-tip={`${whose}: ${short}`}
        onClick={() => setOpen(!open)}
      >
        <Icon size={14} aria-hidden />
        <span ref={words}>{short}</span>
      </button>
    </div>
  );
}

/** Says over the stage, at its place, of each picture named by its URL that it is not there, or stands for another. */
export function ImageMarks() {
  const document = useDocument();
  const states = useEditor((state) => state.states);
  const places = imagePlaces(document, states);
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
