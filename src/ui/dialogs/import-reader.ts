import type { JsonEdit } from '../../domain/json.ts';
import { type ReadText, type Reading, readImport } from './import-reading.ts';
import type { Answer, Question } from './import-worker.ts';

/** Longest text, characters, that is read between two keystrokes; a longer one is read beside the page. */
const MOST_AT_ONCE = 200_000;

/** Reads texts, short ones at once and long ones in a worker; only the last one asked for is told of. */
export interface Reader {
  readonly read: (text: string) => void;
  /** The text read last, repaired; undefined where it cannot be. */
  readonly repaired: (edits: readonly JsonEdit[]) => Promise<string | undefined>;
  readonly stop: () => void;
}

/** A reader that tells each reading to `tell`. */
export function createReader(tell: (reading: Reading) => void): Reader {
  let worker: Worker | undefined;
  let here: ReadText | undefined;
  let id = 0;
  const waiting = new Map<number, (answer: Answer) => void>();

  const stop = () => {
    worker?.terminate();
    worker = undefined;
    waiting.clear();
  };
  const ask = (question: Question, answered: (answer: Answer) => void) => {
    if (!worker) {
      worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
      worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
        waiting.get(data.id)?.(data);
        waiting.delete(data.id);
      });
    }
    waiting.set(question.id, answered);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has none
    worker.postMessage(question);
  };
  return {
    read: (text) => {
      // What is still being read is read in vain.
      if (waiting.size > 0) stop();
      id += 1;
      if (text.length <= MOST_AT_ONCE) {
        here = readImport(text);
        tell(here.reading);
        return;
      }
      here = undefined;
      ask({ id, text }, (answer) => 'reading' in answer && tell(answer.reading));
    },
    repaired: async (edits) => {
      if (here) return here.repaired(edits);
      id += 1;
      return new Promise((resolve) => {
        ask({ id, edits }, (answer) => resolve('repaired' in answer ? answer.repaired : undefined));
      });
    },
    stop,
  };
}
