import type { Document } from '../../domain/document.ts';
import type { EditorState } from '../../editor/editor.ts';
import type { PictureBook } from '../../media/pictures.ts';
import { paint } from '../../mixer/paint.ts';
import { mixOf } from '../stage/mix-of.ts';
import { scratchCanvas } from '../stage/scratch.ts';
import { showStill } from '../still.ts';

/** Longest side of a thumbnail, surface px: twice that on the page. */
const SIDE = 224;

/** Shows the mix of a document at this moment of the call in an element, small. */
export function paintThumbnail(
  host: HTMLElement,
  document: Document,
  call: Pick<EditorState, 'states'>,
  book: PictureBook,
): void {
  const list = mixOf(document, call, book);
  const scale = Math.min(1, SIDE / Math.max(list.width, list.height));
  void showStill(host, list.width * scale, list.height * scale, (surface) =>
    paint(surface, list, book.pictures, { scale, scratch: scratchCanvas }),
  );
}

const jobs = new Set<() => void>();
let waiting = false;

function work(): void {
  const [job] = jobs;
  if (!job) {
    waiting = false;
    return;
  }
  jobs.delete(job);
  job();
  later(work);
}

const later = (run: () => void): unknown =>
  'requestIdleCallback' in globalThis ? requestIdleCallback(run, { timeout: 500 }) : setTimeout(run, 60);

/** Runs a job when the page has nothing else to do, one a turn; the same job waits once. Returns the way to take it back. */
export function whenIdle(job: () => void): () => void {
  jobs.add(job);
  if (!waiting) {
    waiting = true;
    later(work);
  }
  return () => jobs.delete(job);
}
