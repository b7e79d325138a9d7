import { recordsSingle, shownLayout } from '../domain/auto-layout.ts';
import { writeJson } from '../domain/json-lines.ts';
import type { Layout } from '../domain/layout.ts';
import type { NamedImage } from '../media/images.ts';
import { paint } from '../mixer/paint.ts';
import type { Overlays } from './overlays.ts';
import { reveal } from './report.ts';
import { mixOf } from './stage/mix-of.ts';
import { scratchCanvas } from './stage/mix-surface.ts';
import { pictureWords } from './text/picture-words.ts';
import { sourceWords } from './text/source-words.ts';
import { words } from './text/words.ts';
import type { Workbench } from './workbench.ts';

/** Hands a file to the user. */
export function saveFile(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The download has its own hold on the content once the click is handled.
  setTimeout(() => URL.revokeObjectURL(link.href), 0);
}

/** What is copied and downloaded: its text, and the name it is saved under. */
export async function exportOf({ report, preferences }: Workbench): Promise<{ text: string; file: string }> {
  const { shown } = report.getState();
  const { exportKind, exportFormat } = preferences.getState();
  if (exportFormat === 'json') return { text: writeJson(shown), file: `${exportKind}.json` };
  const { codeFile, codeOf } = await import('../domain/code/code.ts');
  return { text: codeOf(exportFormat, exportKind, shown), file: codeFile(exportFormat, exportKind) };
}

function refused({ report, overlays }: Workbench): boolean {
  const errors = report.getState().counts.error;
  if (errors > 0) overlays.setState({ notice: { text: words.copyBlocked, params: { n: errors } } });
  return errors > 0;
}

/** Copies the export, unless it has errors; where the browser forbids it, selects the text for the user's own copying. */
export async function copyJson(workbench: Workbench): Promise<void> {
  if (refused(workbench)) return;
  try {
    await navigator.clipboard.writeText((await exportOf(workbench)).text);
    reveal(workbench.report, false);
    workbench.overlays.setState({ notice: { text: words.copied } });
  } catch {
    const text = document.querySelector('[data-testid="export-text"]');
    if (text) getSelection()?.selectAllChildren(text);
    workbench.overlays.setState({ notice: { text: words.copyFailed } });
  }
}

/** Downloads the export as a file, unless it has errors. */
export async function downloadJson(workbench: Workbench): Promise<void> {
  if (refused(workbench)) return;
  const { text, file } = await exportOf(workbench);
  const type = file.endsWith('.json') ? 'application/json' : 'text/plain';
  saveFile(file, new Blob([text], { type }));
  reveal(workbench.report, false);
}

/** The URLs of the pictures that a mix may show. */
const imageUrls = ({ canvas, regions }: Layout): readonly string[] =>
  [canvas.backgroundImage, ...regions.map((region) => region.alternateImage)].filter(
    (url) => url !== undefined,
  );

/** The mix as a PNG, and the URLs of the pictures that are missing in it. */
interface Png {
  readonly file: Blob;
  readonly width: number;
  readonly height: number;
  readonly leftOut: readonly string[];
  /** The URLs of the pictures that a local file stands in for. */
  readonly standIns: readonly string[];
}

/**
 * The mix as a PNG of exactly the canvas's size, once its pictures have loaded. A picture whose host does not let the
 * page read it is left out.
 */
async function pngOf({ editor, pictures }: Workbench): Promise<Png> {
  // Taken before the pictures are waited for: the picture is of this moment.
  const state = editor.getState();
  const layout = shownLayout(state.committed, state.states);
  const { width, height } = layout.canvas;
  const urls = imageUrls(layout);
  await pictures.settled(urls);
  const images = urls.map((url) => ({ url, ...pictures.image(url) }));
  const urlsWhere = (test: (image: NamedImage) => boolean) => images.filter(test).map(({ url }) => url);
  const leftOut = urlsWhere(({ state, readable }) => state === 'ready' && !readable);
  const standIns = urlsWhere(({ standIn }) => standIn === true);
  const book = {
    ...pictures,
    image: (url: string) =>
      leftOut.includes(url) ? { state: 'failed' as const, readable: false } : pictures.image(url),
  };
  const canvas = new OffscreenCanvas(width, height);
  const surface = canvas.getContext('2d');
  if (!surface) throw new Error('no 2D context');
  paint(surface, mixOf(state.committed, state, book), pictures.pictures, { scratch: scratchCanvas });
  return { file: await canvas.convertToBlob({ type: 'image/png' }), width, height, leftOut, standIns };
}

/** Single-stream recording mixes nothing: there is no picture to hand out, and that is said. */
function hasNoMix({ editor, overlays }: Workbench): boolean {
  const single = recordsSingle(editor.getState().committed.body);
  if (single) overlays.setState({ notice: { text: words.noPng } });
  return single;
}

/** What there is to say of the pictures in the PNG; undefined where all are as the service would show them. */
function pngNotice({ leftOut, standIns }: Png): Overlays['notice'] {
  const [left, stand] = [leftOut.join(', '), standIns.join(', ')];
  if (left !== '' && stand !== '') return { text: sourceWords.pngBoth, params: { left, standIns: stand } };
  if (left !== '') return { text: words.pngLeftOut, params: { urls: left } };
  return stand === '' ? undefined : { text: sourceWords.pngStandIns, params: { standIns: stand } };
}

/** Downloads the mix as a PNG; names the pictures that had to be left out. */
export async function exportPng(workbench: Workbench): Promise<void> {
  if (hasNoMix(workbench)) return;
  const png = await pngOf(workbench);
  saveFile('layout.png', png.file);
  const notice = pngNotice(png);
  if (notice) workbench.overlays.setState({ notice });
}

/** Puts the mix on the clipboard as a PNG; names the pictures that had to be left out. */
export async function copyPng(workbench: Workbench): Promise<void> {
  if (hasNoMix(workbench)) return;
  const { overlays } = workbench;
  try {
    // Asked for before it is ready: some browsers grant the clipboard only during the press itself.
    const png = pngOf(workbench);
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png.then(({ file }) => file) })]);
    const done = await png;
    const copied = { text: pictureWords.pngCopied, params: { w: done.width, h: done.height } };
    overlays.setState({ notice: pngNotice(done) ?? copied });
  } catch {
    overlays.setState({ notice: { text: pictureWords.pngRefused } });
  }
}
