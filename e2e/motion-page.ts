import { openFile } from '../src/media/open.ts';
import { createPictureBook } from '../src/media/pictures.ts';

const card = { width: 64, height: 36, name: 'a', label: 'b', hue: '#0072B2', kind: 'camera' as const };

/** A picture book with one video shown for two streams, a and b, and what it has told since. */
export async function showTwice(video: readonly number[]) {
  const book = createPictureBook(async () => undefined);
  const media = await openFile(new Blob([new Uint8Array(video)], { type: 'video/webm' }), 'video');
  book.putMedia('video-1', media);
  book.setCards(
    [
      { ...card, id: 'a', media: 'video-1' },
      { ...card, id: 'b', media: 'video-1' },
      { ...card, id: 'c' },
    ],
    {},
  );
  await book.settled([]);
  const told: { keys: readonly string[]; frame: number }[] = [];
  book.subscribe((keys) => told.push({ keys, frame }));
  return { book, told };
}

/** Counts the frames of the screen. */
let frame = 0;

/** Resolves after so many frames of the screen, or when `done` says so. */
export async function frames(most: number, done = () => false): Promise<void> {
  for (let n = 0; n < most && !done(); n += 1)
    await new Promise<void>((resolve) => {
      requestAnimationFrame(() => {
        frame += 1;
        resolve();
      });
    });
}

/** The page of the tests of moving pictures. */
export type MotionPage = typeof import('./motion-page.ts');
