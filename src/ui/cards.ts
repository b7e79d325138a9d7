import type { StoreApi } from 'zustand/vanilla';

import { type Document, slotIndex } from '../domain/document.ts';
import { get } from '../domain/json.ts';
import { type Editor, visible } from '../editor/editor.ts';
import { nameOf } from '../editor/labels.ts';
import type { PictureBook, StreamCard } from '../media/pictures.ts';
import { streamHue } from '../mixer/test-card.ts';
import type { Preferences } from './preferences.ts';
import { translator } from './text/translate.ts';
import { words } from './text/words.ts';

/** Sizes that a test card assumes, px: a camera's, and a shared screen's. */
const sizes = { camera: { width: 1280, height: 720 }, screen: { width: 1920, height: 1080 } };

/** The test cards of a document's streams. */
function cardsOf(document: Document, { language }: Preferences, seconds: number | undefined): StreamCard[] {
  const t = translator(language);
  return document.slots.map((slot) => {
    const kind = get(slot.stream, 'StreamType') === 1 ? 'screen' : 'camera';
    const index = slotIndex(slot) ?? 0;
    const { width, height } = sizes[kind];
    return {
      id: slot.id,
      ...sizes[kind],
      kind,
      name: nameOf(document, slot.id),
      label: `${t(words[kind])} ${index} · ${width} × ${height}`,
      hue: streamHue(index),
      ...(seconds === undefined ? {} : { seconds }),
    };
  });
}

/** Keeps the test cards true to the streams, the language, and the clock where it runs; returns the way to stop. */
export function keepCards(
  editor: Editor,
  preferences: StoreApi<Preferences>,
  pictures: PictureBook,
): () => void {
  const start = Date.now();
  let timer: ReturnType<typeof setInterval> | undefined;
  let streams: readonly unknown[] = [];
  const refresh = () => {
    const document = visible(editor.getState());
    streams = document.slots.map((slot) => slot.stream);
    const seconds = preferences.getState().clocks ? Math.floor((Date.now() - start) / 1000) : undefined;
    pictures.setCards(cardsOf(document, preferences.getState(), seconds));
  };
  const tick = () => {
    clearInterval(timer);
    if (preferences.getState().clocks && !globalThis.document.hidden) timer = setInterval(refresh, 1000);
  };
  const stops = [
    editor.subscribe((state) => {
      const { slots } = visible(state);
      if (slots.length !== streams.length || slots.some((slot, at) => slot.stream !== streams[at])) refresh();
    }),
    preferences.subscribe(() => {
      refresh();
      tick();
    }),
    () => clearInterval(timer),
    () => globalThis.document.removeEventListener('visibilitychange', tick),
  ];
  globalThis.document.addEventListener('visibilitychange', tick);
  refresh();
  tick();
  return () => {
    for (const stop of stops) stop();
  };
}
