import type { StoreApi } from 'zustand/vanilla';

import { type Document, slotIndex } from '../domain/document.ts';
import { type Editor, visible } from '../editor/editor.ts';
import { nameOf } from '../editor/labels.ts';
import type { PictureBook, StreamCard } from '../media/pictures.ts';
import { streamHue } from '../mixer/test-card.ts';
import { cardSize, goneText, mediaKeyOf, streamKind } from './media/source.ts';
import type { Preferences } from './preferences.ts';
import { translator } from './text/translate.ts';
import { words } from './text/words.ts';

/** What stands for a document's streams. */
function cardsOf(
  document: Document,
  { language }: Preferences,
  pictures: PictureBook,
  seconds: number | undefined,
): StreamCard[] {
  const t = translator(language);
  return document.slots.map((slot) => {
    const kind = streamKind(slot);
    const index = slotIndex(slot) ?? 0;
    const { w: width, h: height } = cardSize(slot);
    const source = slot.editorOnly?.source;
    const media = source?.kind === 'media' ? source : undefined;
    const label =
      media && pictures.media(media.media).state === 'gone'
        ? goneText(t, media.media, media.name)
        : `${t(words[kind])} ${index} · ${width} × ${height}`;
    return {
      id: slot.id,
      width,
      height,
      kind,
      name: nameOf(document, slot.id),
      label,
      hue: streamHue(index),
      ...(media && { media: media.media }),
      ...(seconds === undefined ? {} : { seconds }),
    };
  });
}

/** The media of a document's streams that is not there. */
const goneMedia = (document: Document, pictures: PictureBook): string =>
  document.slots
    .flatMap((slot) => mediaKeyOf(slot) ?? [])
    .filter((key) => pictures.media(key).state === 'gone')
    .join(' ');

/** Keeps the test cards true to the streams, the language, and the clock where it runs, and the stand-ins to the document; returns the way to stop. */
export function keepCards(
  editor: Editor,
  preferences: StoreApi<Preferences>,
  pictures: PictureBook,
): () => void {
  const start = Date.now();
  let timer: ReturnType<typeof setInterval> | undefined;
  let shown: readonly unknown[] = [];
  let gone = '';
  /** All of the document that the pictures depend on. */
  const causes = ({ slots, editorOnly }: Document): readonly unknown[] => [
    ...slots.flatMap((slot) => [slot.id, slot.stream, slot.editorOnly]),
    editorOnly?.standIns,
  ];
  const refresh = () => {
    const document = visible(editor.getState());
    shown = causes(document);
    gone = goneMedia(document, pictures);
    const seconds = preferences.getState().sourcesPlay ? Math.floor((Date.now() - start) / 1000) : undefined;
    const standIns = Object.entries(document.editorOnly?.standIns ?? {});
    pictures.setCards(
      cardsOf(document, preferences.getState(), pictures, seconds),
      Object.fromEntries(standIns.map(([url, { media }]) => [url, media])),
    );
  };
  const tick = () => {
    clearInterval(timer);
    if (preferences.getState().sourcesPlay && !globalThis.document.hidden) timer = setInterval(refresh, 1000);
  };
  const stops = [
    editor.subscribe((state) => {
      const now = causes(visible(state));
      if (now.length !== shown.length || now.some((cause, at) => cause !== shown[at])) refresh();
    }),
    pictures.subscribe(() => {
      if (goneMedia(visible(editor.getState()), pictures) !== gone) refresh();
    }),
    preferences.subscribe((now, before) => {
      refresh();
      tick();
      if (now.sourcesPlay !== before.sourcesPlay) pictures.play(now.sourcesPlay);
    }),
    () => clearInterval(timer),
    () => globalThis.document.removeEventListener('visibilitychange', tick),
  ];
  globalThis.document.addEventListener('visibilitychange', tick);
  refresh();
  tick();
  pictures.play(preferences.getState().sourcesPlay);
  return () => {
    for (const stop of stops) stop();
  };
}
