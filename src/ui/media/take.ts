import type { SampleSource } from '../../domain/marks.ts';
import { type Text, type Params, fill } from '../../domain/text.ts';
import { decodableFormats } from '../../media/formats.ts';
import { type MediaKind, type OpenMedia, mediaKey } from '../../media/media.ts';
import { type OpenFault, faultOf, openFile, refuseCutOff } from '../../media/open.ts';
import type { Notice } from '../overlays.ts';
import { mediaWords } from '../text/media-words.ts';
import type { MediaKept, Workbench } from '../workbench.ts';
import { setStandIn, showSources } from './assign.ts';
import { mediaKindOf } from './media-files.ts';

/** How long the opening of a file goes without a word, milliseconds. */
const QUIET = 600;

interface Opened {
  readonly key: string;
  readonly file: File;
  readonly media: OpenMedia;
}

export const notice = ({ overlays }: Workbench, text: Text, params: Params = {}): void =>
  overlays.setState({ notice: { text, params } });

/** What was last said of files that could not be shown. */
let refusal: Notice | undefined;

/** Says that files cannot be shown, until others are. */
export function refuse({ overlays }: Workbench, text: Text, params: Params = {}): void {
  refusal = { text, params };
  overlays.setState({ notice: refusal });
}

/** Takes back what was said of earlier files that could not be shown. */
function forget({ overlays }: Workbench, former: Notice | undefined): void {
  if (former && overlays.getState().notice === former) overlays.setState({ notice: undefined });
}

const faultWords: Readonly<Record<OpenFault, Text>> = {
  undecodable: mediaWords.undecodable,
  'no-picture': mediaWords.noPicture,
  'cut-off': mediaWords.cutOff,
};

async function sayFault(workbench: Workbench, file: File, error: unknown): Promise<void> {
  if (file.size === 0) return refuse(workbench, mediaWords.emptyFile, { file: file.name });
  const formats = await decodableFormats();
  const { language } = workbench.preferences.getState();
  return refuse(workbench, faultWords[faultOf(error)], {
    file: file.name,
    type: file.type === '' ? fill(mediaWords.unknownType, language) : file.type,
    formats: formats.join(', '),
  });
}

/** Opens a file as what it says it is; what says nothing, as an image, else as a video. */
async function openAsItIs(file: File): Promise<{ kind: MediaKind; media: OpenMedia }> {
  const kind = mediaKindOf(file);
  if (kind !== 'video') await refuseCutOff(file);
  if (kind) return { kind, media: await openFile(file, kind) };
  try {
    return { kind: 'image', media: await openFile(file, 'image') };
  } catch {
    return { kind: 'video', media: await openFile(file, 'video') };
  }
}

async function open(workbench: Workbench, file: File): Promise<Opened | undefined> {
  const { overlays } = workbench;
  const word = { text: mediaWords.opening, params: { file: file.name } };
  const timer = setTimeout(() => overlays.setState({ notice: word }), QUIET);
  try {
    const { kind, media } = await openAsItIs(file);
    return { key: mediaKey(kind, workbench.editor.newId()), file, media };
  } catch (error) {
    clearTimeout(timer);
    await sayFault(workbench, file, error);
    return undefined;
  } finally {
    clearTimeout(timer);
    if (overlays.getState().notice === word) overlays.setState({ notice: undefined });
  }
}

/** Resolves when no gesture and no draft is under way: what is committed then ends neither. */
export const whenIdle = ({ editor }: Workbench): Promise<void> =>
  new Promise((resolve) => {
    const idle = () => editor.getState().hand.phase === 'idle' && editor.getState().draft === undefined;
    if (idle()) return resolve();
    const stop = editor.subscribe(() => {
      if (!idle()) return;
      stop();
      resolve();
    });
    return undefined;
  });

const keptWords: Readonly<Record<Exclude<MediaKept, 'done'>, Text>> = {
  full: mediaWords.notKeptFull,
  forbidden: mediaWords.notKeptForbidden,
  failed: mediaWords.notKeptFailed,
  'too-large': mediaWords.notKeptLarge,
};

/** Takes opened files into the page, and keeps them where the browser can; false where there was something to say of one. */
async function keep(workbench: Workbench, opened: readonly Opened[]): Promise<boolean> {
  let all = true;
  for (const { key, file } of opened) {
    const kept = await workbench.keepMedia(key, file);
    if (kept !== 'done') notice(workbench, keptWords[kept], { file: file.name });
    all &&= kept === 'done';
  }
  return all;
}

const sourceOf = ({ key, file }: Opened): SampleSource => ({
  kind: 'media',
  media: key,
  name: file.name.slice(-1024),
});

/**
 * Shows files for streams, the nth for the nth of `ids`, a single one for all of them, as one step. A file that cannot be
 * shown is named, with the reason; resolves to whether nothing had to be said.
 */
export async function showFiles(
  workbench: Workbench,
  files: readonly File[],
  ids: readonly string[],
): Promise<boolean> {
  if (ids.length === 0) {
    refuse(workbench, mediaWords.noStreams);
    return false;
  }
  const former = refusal;
  const wanted = files.slice(0, ids.length);
  const opened = await Promise.all(wanted.map((file) => open(workbench, file)));
  await whenIdle(workbench);
  // One file for several streams is one source, opened and kept once.
  const given = opened.map((one) => one && sourceOf(one));
  const sources = new Map<string, SampleSource>();
  for (const [at, id] of ids.entries()) {
    const source = given[files.length === 1 ? 0 : at];
    if (source) sources.set(id, source);
  }
  const good = opened.filter((one) => one !== undefined);
  for (const { key, media, file } of good) workbench.pictures.putMedia(key, media, file);
  showSources(workbench.editor, sources);
  if (good.length > 0) forget(workbench, former);
  if (files.length > wanted.length)
    notice(workbench, mediaWords.filesLeft, { n: files.length - wanted.length });
  const kept = await keep(workbench, good);
  return kept && good.length === files.length;
}

/** Shows an image file in place of the picture at a URL, as one step. */
export async function showLocalImage(workbench: Workbench, url: string, file: File): Promise<void> {
  if (mediaKindOf(file) === 'video') return refuse(workbench, mediaWords.onlyImages, { file: file.name });
  const former = refusal;
  const opened = await open(workbench, file);
  if (!opened) return undefined;
  await whenIdle(workbench);
  workbench.pictures.putMedia(opened.key, opened.media, file);
  forget(workbench, former);
  setStandIn(workbench.editor, url, { media: opened.key, name: file.name.slice(-1024) });
  await keep(workbench, [opened]);
  return undefined;
}

/** Asks the person for a file; undefined where none is chosen. */
export const pickFile = (accept: string): Promise<File | undefined> =>
  new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.addEventListener('change', () => resolve(input.files?.[0]));
    input.addEventListener('cancel', () => resolve(undefined));
    input.click();
  });
