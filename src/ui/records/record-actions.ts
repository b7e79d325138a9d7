import { idsWith } from '../../domain/marks.ts';
import { showAll, toggleMark } from '../../editor/marking.ts';
import { compact, restack } from '../../editor/operations.ts';
import { refuse } from '../../editor/said.ts';
import type { Action } from '../actions.ts';
import { reveal } from '../narrow.ts';
import { needs } from '../text/command-words.ts';
import { recordWords as words } from '../text/record-words.ts';
import type { Workbench } from '../workbench.ts';

const hasSelection = ({ editor }: Workbench): boolean => editor.getState().selection.length > 0;
const pasting = () => import('./pasting.ts');
const looks = () => import('../../editor/look.ts');

/** Gives names to records in their rows of the list: the one selected last. */
function startRenaming(workbench: Workbench): void {
  const { editor, overlays } = workbench;
  const id = editor.getState().selection.at(-1);
  const row = document.querySelector(`[data-slot="${CSS.escape(id ?? '')}"]`);
  if (row) reveal(workbench, row);
  overlays.setState({ renaming: id });
}

/** Does what the notice offers; the focus goes back to the stage. */
export function takeOffer({ overlays }: Workbench): void {
  const action = overlays.getState().notice?.action;
  overlays.setState({ notice: undefined });
  action?.run();
  document.querySelector<HTMLElement>('[data-testid="stage"]')?.focus({ preventScroll: true });
}

/** The actions on whole streams with their regions: clipboard, locks, hiding, names, layers. */
export const recordActions = {
  cut: {
    label: words.cut,
    group: 'edit',
    keys: ['$mod+x'],
    byBrowser: true,
    where: 'canvas',
    needs: needs.selection,
    enabled: hasSelection,
    run: (workbench) => void pasting().then(({ copyByMenu }) => copyByMenu(workbench, true)),
  },
  copy: {
    label: words.copy,
    group: 'edit',
    keys: ['$mod+c'],
    byBrowser: true,
    where: 'canvas',
    needs: needs.selection,
    enabled: hasSelection,
    run: (workbench) => void pasting().then(({ copyByMenu }) => copyByMenu(workbench, false)),
  },
  paste: {
    label: words.paste,
    group: 'edit',
    keys: ['$mod+v'],
    byBrowser: true,
    where: 'canvas',
    run: (workbench) => void pasting().then(({ pasteByMenu }) => pasteByMenu(workbench, false)),
  },
  pasteReplace: {
    label: words.pasteReplace,
    group: 'edit',
    keys: ['$mod+Shift+v'],
    byBrowser: true,
    where: 'canvas',
    needs: needs.selection,
    enabled: hasSelection,
    run: (workbench) => void pasting().then(({ pasteByMenu }) => pasteByMenu(workbench, true)),
  },
  copyLook: {
    label: words.copyLook,
    group: 'edit',
    keys: ['$mod+Alt+KeyC'],
    where: 'canvas',
    needs: needs.selection,
    enabled: hasSelection,
    run: (workbench) => void pasting().then(({ takeLook }) => takeLook(workbench)),
  },
  pasteLook: {
    label: words.pasteLook,
    group: 'edit',
    keys: ['$mod+Alt+KeyV'],
    where: 'canvas',
    needs: needs.selection,
    enabled: hasSelection,
    run: ({ editor }) => {
      if (editor.getState().look) void looks().then(({ pasteLook }) => pasteLook(editor));
      else refuse(editor, words.lookNothing);
    },
  },
  rename: {
    label: words.rename,
    group: 'edit',
    needs: needs.selection,
    keys: ['F2'],
    where: 'canvas',
    enabled: hasSelection,
    run: startRenaming,
  },
  lock: {
    label: words.lock,
    group: 'edit',
    keys: ['$mod+Shift+KeyL'],
    where: 'canvas',
    needs: needs.selection,
    enabled: hasSelection,
    run: ({ editor }) => toggleMark(editor, editor.getState().selection, 'locked'),
  },
  hide: {
    label: words.hide,
    group: 'edit',
    keys: ['$mod+Shift+KeyH'],
    where: 'canvas',
    needs: needs.selection,
    enabled: hasSelection,
    run: ({ editor }) => toggleMark(editor, editor.getState().selection, 'hidden'),
  },
  showHidden: {
    label: words.showAll,
    group: 'edit',
    where: 'page',
    needs: needs.hidden,
    enabled: ({ editor }) => idsWith(editor.getState().committed, 'hidden').size > 0,
    run: ({ editor }) => showAll(editor),
  },
  forwardAny: {
    label: words.forwardAny,
    group: 'layers',
    keys: ['$mod+Shift+BracketRight'],
    where: 'canvas',
    needs: needs.selection,
    enabled: hasSelection,
    run: ({ editor }) => restack(editor, 'forwardAny'),
  },
  backwardAny: {
    label: words.backwardAny,
    group: 'layers',
    keys: ['$mod+Shift+BracketLeft'],
    where: 'canvas',
    needs: needs.selection,
    enabled: hasSelection,
    run: ({ editor }) => restack(editor, 'backwardAny'),
  },
  compactLayers: {
    label: words.compactLayers,
    group: 'layers',
    where: 'canvas',
    needs: needs.region,
    enabled: ({ editor }) => editor.getState().committed.regionOrder.length > 0,
    run: ({ editor }) => compact(editor),
  },
  takeOffer: {
    label: words.takeOffer,
    group: 'edit',
    keys: ['Alt+Enter'],
    where: 'page',
    needs: needs.offer,
    enabled: ({ overlays }) => overlays.getState().notice?.action !== undefined,
    run: takeOffer,
  },
} as const satisfies Record<string, Action>;
