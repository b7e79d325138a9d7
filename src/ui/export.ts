import { recordsSingle } from '../domain/auto-layout.ts';
import { writeJson } from '../domain/json-lines.ts';
import { reveal } from './report.ts';
import { pictureWords } from './text/picture-words.ts';
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

/** Single-stream recording mixes nothing: there is no picture to hand out, and that is said. */
function hasNoMix({ editor, overlays }: Workbench): boolean {
  const single = recordsSingle(editor.getState().committed.body);
  if (single) overlays.setState({ notice: { text: words.noPng } });
  return single;
}

const pngOf = async (workbench: Workbench) => (await import('./png.ts')).pngOf(workbench);

/** Downloads the mix as a PNG; names the pictures that had to be left out. */
export async function exportPng(workbench: Workbench): Promise<void> {
  if (hasNoMix(workbench)) return;
  const { file, notice } = await pngOf(workbench);
  saveFile('layout.png', file);
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
    const { width: w, height: h, notice } = await png;
    overlays.setState({ notice: notice ?? { text: pictureWords.pngCopied, params: { w, h } } });
  } catch {
    overlays.setState({ notice: { text: pictureWords.pngRefused } });
  }
}
