import type { JsonEdit } from '../../domain/json.ts';
import { type ReadText, type Reading, readImport } from './import-reading.ts';

/** What a worker is asked: to read a text, or to repair the one it read last. */
export type Question =
  | { readonly id: number; readonly text: string }
  | { readonly id: number; readonly edits: readonly JsonEdit[] };

/** What it answers. */
export type Answer =
  | { readonly id: number; readonly reading: Reading }
  | { readonly id: number; readonly repaired: string | undefined };

let last: ReadText | undefined;

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  if ('text' in data) {
    last = readImport(data.text);
    postMessage({ id: data.id, reading: last.reading } satisfies Answer);
  } else postMessage({ id: data.id, repaired: last?.repaired(data.edits) } satisfies Answer);
});
