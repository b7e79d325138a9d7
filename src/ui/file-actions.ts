import { recordsSingle } from '../domain/auto-layout.ts';
import { isValid } from './action-conditions.ts';
import type { Action } from './actions.ts';
import { copyJson, copyPng, downloadJson, exportPng } from './export.ts';
import { commandWords, needs } from './text/command-words.ts';
import { outputWords } from './text/output-words.ts';
import { pictureWords } from './text/picture-words.ts';
import { words } from './text/words.ts';
import type { Workbench } from './workbench.ts';

const hasMix = ({ editor }: Workbench): boolean => !recordsSingle(editor.getState().committed.body);

/** Enters the clean preview, or leaves it; where nothing is mixed, says so. */
const togglePreview = ({ editor, overlays }: Workbench): void =>
  overlays.setState(({ preview }) =>
    !preview && recordsSingle(editor.getState().committed.body)
      ? { notice: { text: pictureWords.noMix } }
      : preview
        ? { preview: undefined }
        : // What was said of the window before would lie over the picture.
          { preview: { from: document.activeElement }, notice: undefined },
  );

/** The actions that bring a layout in and out, and those that open what helps. */
export const fileActions = {
  copyJson: {
    label: words.copyJson,
    group: 'file',
    keys: ['$mod+Shift+c'],
    where: 'page',
    needs: needs.valid,
    enabled: isValid,
    run: (workbench) => void copyJson(workbench),
  },
  downloadJson: {
    label: words.downloadJson,
    group: 'file',
    keys: ['$mod+s'],
    where: 'page',
    needs: needs.valid,
    enabled: isValid,
    run: (workbench) => void downloadJson(workbench),
  },
  exportPng: {
    label: words.exportPng,
    group: 'file',
    where: 'page',
    needs: words.noPng,
    enabled: hasMix,
    run: (workbench) => void exportPng(workbench),
  },
  copyPng: {
    label: pictureWords.copyPng,
    group: 'file',
    where: 'page',
    needs: words.noPng,
    enabled: hasMix,
    run: (workbench) => void copyPng(workbench),
  },
  preview: {
    label: pictureWords.preview,
    group: 'file',
    keys: ['KeyP'],
    where: 'page',
    run: togglePreview,
  },
  importJson: {
    label: words.importJson,
    group: 'file',
    keys: ['$mod+o'],
    where: 'page',
    run: ({ overlays }) => overlays.setState({ dialog: 'import', importText: '' }),
  },
  reference: {
    label: outputWords.reference,
    group: 'help',
    where: 'page',
    run: ({ overlays }) => overlays.setState({ dialog: 'reference' }),
  },
  newLayout: {
    label: words.newLayout,
    group: 'file',
    where: 'page',
    run: ({ overlays }) => overlays.setState({ dialog: 'new' }),
  },
  palette: {
    label: commandWords.palette,
    group: 'help',
    keys: ['$mod+k', '$mod+Slash'],
    where: 'page',
    run: ({ overlays }) => overlays.setState({ dialog: 'palette' }),
  },
  shortcuts: {
    label: commandWords.shortcuts,
    group: 'help',
    keys: ['Shift+?', '?'],
    where: 'page',
    run: ({ overlays }) => overlays.setState({ dialog: 'shortcuts' }),
  },
} as const satisfies Record<string, Action>;
