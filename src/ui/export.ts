import { recordsSingle, shownLayout } from '../domain/auto-layout.ts';
import { writeJson } from '../domain/json-lines.ts';
import type { Layout } from '../domain/layout.ts';
import type { NamedImage } from '../media/images.ts';
import { paint } from '../mixer/paint.ts';
import { reveal } from './report.ts';
import { mixOf } from './stage/mix-of.ts';
import { scratchCanvas } from './stage/mix-surface.ts';
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

/** The text that is copied and downloaded. */
const exportText = ({ report }: Workbench): string => writeJson(report.getState().shown);

function refused({ report, overlays }: Workbench): boolean {
  const errors = report.getState().counts.error;
  if (errors > 0) overlays.setState({ notice: { text: words.copyBlocked, params: { n: errors } } });
  return errors > 0;
}

/** Copies the export, unless it has errors; where the browser forbids it, selects the text for the user's own copying. */
export async function copyJson(workbench: Workbench): Promise<void> {
  if (refused(workbench)) return;
  try {
    await navigator.clipboard.writeText(exportText(workbench));
    reveal(workbench.report, false);
    workbench.overlays.setState({ notice: { text: words.copied } });
  } catch {
    const text = document.querySelector('[data-testid="export-text"]');
    if (text) getSelection()?.selectAllChildren(text);
    workbench.overlays.setState({ notice: { text: words.copyFailed } });
  }
}

const names = { layout: 'layout', 'start-record': 'start-record', 'update-record': 'update-record' };

/** Downloads the export as a file, unless it has errors. */
export function downloadJson(workbench: Workbench): void {
  if (refused(workbench)) return;
  const { exportKind } = workbench.preferences.getState();
  saveFile(`${names[exportKind]}.json`, new Blob([exportText(workbench)], { type: 'application/json' }));
  reveal(workbench.report, false);
}

/** The URLs of the pictures that a mix may show. */
const imageUrls = ({ canvas, regions }: Layout): readonly string[] =>
  [canvas.backgroundImage, ...regions.map((region) => region.alternateImage)].filter(
    (url) => url !== undefined,
  );

/**
 * Downloads the mix as a PNG of exactly the canvas's size, once its pictures have loaded. A picture whose host does not
 * let the page read it is left out, and named.
 */
export async function exportPng({ editor, pictures, overlays }: Workbench): Promise<void> {
  const { committed, states } = editor.getState();
  if (recordsSingle(committed.body)) return overlays.setState({ notice: { text: words.noPng } });
  const layout = shownLayout(committed, states);
  const urls = imageUrls(layout);
  await pictures.settled(urls);
  const images = urls.map((url) => ({ url, ...pictures.image(url) }));
  const urlsWhere = (test: (image: NamedImage) => boolean) => images.filter(test).map(({ url }) => url);
  const unreadable = urlsWhere(({ state, readable }) => state === 'ready' && !readable);
  const book = {
    ...pictures,
    image: (url: string) =>
      unreadable.includes(url) ? { state: 'failed' as const, readable: false } : pictures.image(url),
  };
  const canvas = new OffscreenCanvas(layout.canvas.width, layout.canvas.height);
  const surface = canvas.getContext('2d');
  if (!surface) throw new Error('no 2D context');
  paint(surface, mixOf(committed, states, book), pictures.pictures, { scratch: scratchCanvas });
  saveFile('layout.png', await canvas.convertToBlob({ type: 'image/png' }));
  const left = unreadable.join(', ');
  const standIns = urlsWhere(({ standIn }) => standIn === true).join(', ');
  if (left !== '' && standIns !== '')
    overlays.setState({ notice: { text: sourceWords.pngBoth, params: { left, standIns } } });
  else if (left !== '') overlays.setState({ notice: { text: words.pngLeftOut, params: { urls: left } } });
  else if (standIns !== '')
    overlays.setState({ notice: { text: sourceWords.pngStandIns, params: { standIns } } });
}
