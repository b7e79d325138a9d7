import { writeJson } from '../domain/json-lines.ts';
import { canvasRect } from '../editor/editor.ts';
import { paint } from '../mixer/paint.ts';
import { reveal } from './report.ts';
import { mixOf } from './stage/mix-of.ts';
import { scratchCanvas } from './stage/mix-surface.ts';
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

/** Downloads the mix as a PNG of exactly the canvas's size. */
export async function exportPng({ editor, pictures }: Workbench): Promise<void> {
  const { committed, states } = editor.getState();
  const { w, h } = canvasRect(committed);
  const canvas = new OffscreenCanvas(w, h);
  const surface = canvas.getContext('2d');
  if (!surface) throw new Error('no 2D context');
  paint(surface, mixOf(committed, states, pictures), pictures.pictures, { scratch: scratchCanvas });
  saveFile('layout.png', await canvas.convertToBlob({ type: 'image/png' }));
}
