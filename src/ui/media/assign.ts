import { type Document, findSlot } from '../../domain/document.ts';
import { changeSlots } from '../../domain/fields.ts';
import { type DocumentMarks, type SampleSource, markDocument, markSlot } from '../../domain/marks.ts';
import type { Text } from '../../domain/text.ts';
import { type Editor, commit } from '../../editor/editor.ts';
import { type Label, nameOf } from '../../editor/labels.ts';
import { isCapture, kindOfKey } from '../../media/media.ts';
import { mediaWords } from '../text/media-words.ts';

/** What streams are to show, by the records' ids; undefined is the usual test card. */
export type Sources = ReadonlyMap<string, SampleSource | undefined>;

const wordsOf = (source: SampleSource | undefined): readonly [Text, Text] => {
  if (!source) return [mediaWords.stepUsual, mediaWords.stepUsualMany];
  if (source.kind === 'card') return [mediaWords.stepCard, mediaWords.stepCardMany];
  const kind = kindOfKey(source.media);
  if (!isCapture(kind)) return [mediaWords.stepMedia, mediaWords.stepMediaMany];
  return kind === 'camera'
    ? [mediaWords.stepCamera, mediaWords.stepCameraMany]
    : [mediaWords.stepScreen, mediaWords.stepScreenMany];
};

function labelOf(document: Document, sources: Sources): Label {
  const ids = [...sources.keys()];
  const kinds = [...new Set(sources.values())];
  const [source] = kinds;
  if (kinds.length > 1) return { text: mediaWords.stepFiles, params: { files: kinds.length, n: ids.length } };
  const [one, many] = wordsOf(source);
  const what =
    source?.kind === 'card' ? { w: source.width, h: source.height } : source && { media: source.name };
  const [first = ''] = ids;
  return ids.length === 1
    ? { text: one, params: { ...what, name: nameOf(document, first) } }
    : { text: many, params: { ...what, n: ids.length } };
}

const same = (a: SampleSource | undefined, b: SampleSource | undefined): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** Shows sources for streams, as one step; records that are not there any more are passed over. */
export function showSources(editor: Editor, sources: Sources): void {
  const { committed } = editor.getState();
  const there = new Map([...sources].filter(([id]) => findSlot(committed, id)));
  const next = changeSlots(committed, [...there.keys()], (slot) =>
    same(slot.editorOnly?.source, there.get(slot.id)) ? slot : markSlot(slot, { source: there.get(slot.id) }),
  );
  if (next !== committed) commit(editor, labelOf(committed, there), next);
}

type StandIn = NonNullable<DocumentMarks['standIns']>[string];

/** Shows an image in place of the picture at a URL, or that picture itself again, as one step. */
export function setStandIn(editor: Editor, url: string, standIn: StandIn | undefined): void {
  const { committed } = editor.getState();
  const kept = Object.entries(committed.editorOnly?.standIns ?? {}).filter(([other]) => other !== url);
  const all = standIn ? [...kept, [url, standIn] as const] : kept;
  const next = markDocument(committed, { standIns: all.length > 0 ? Object.fromEntries(all) : undefined });
  const label = standIn
    ? { text: mediaWords.stepStandIn, params: { media: standIn.name } }
    : { text: mediaWords.stepNoStandIn };
  commit(editor, label, next);
}
