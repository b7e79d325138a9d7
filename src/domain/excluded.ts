import { MAX_STREAMS } from './catalogue.ts';
import type { Document } from './document.ts';
import { writeField } from './fields.ts';
import { type Json, get, getAt, isList } from './json.ts';

const LIST = 'ExcludeStreams.StreamList';

/** The streams that are not to be recorded, as they stand in the body; none where the list is absent or no list. */
export function excludedStreams(document: Document): readonly Json[] {
  const list = getAt(document.body, LIST.split('.'));
  return isList(list) ? list : [];
}

/** The document with one more excluded stream, its Index the lowest free one; the document itself where 17 are excluded. */
export function addExcluded(document: Document): Document {
  const list = excludedStreams(document);
  if (list.length >= MAX_STREAMS) return document;
  const used = new Set(list.map((stream) => get(stream, 'Index') ?? 0));
  let index = 0;
  while (used.has(index)) index += 1;
  return writeField(document, [], LIST, [...list, { Index: index, UserId: `user_${index + 1}` }]);
}

/** The document without the excluded stream at a position; with the last one the list itself goes. */
export function removeExcluded(document: Document, at: number): Document {
  const rest = excludedStreams(document).toSpliced(at, 1);
  return writeField(document, [], LIST, rest.length === 0 ? undefined : rest);
}
