import type { Document } from '../domain/document.ts';
import { mediaOf } from '../domain/marks.ts';
import type { EditorState } from './editor.ts';

/** The keys of all media that the committed document shows, or that undo or redo could bring back. */
export function mediaInUse({
  committed,
  past,
  future,
}: Pick<EditorState, 'committed' | 'past' | 'future'>): ReadonlySet<string> {
  // Steps share their documents.
  const documents = new Set<Document>([committed]);
  for (const { before, after } of [...past, ...future]) documents.add(before.document).add(after.document);
  return new Set([...documents].flatMap(mediaOf));
}
