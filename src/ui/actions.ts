import { type Text, joined } from '../domain/text.ts';
import { canBeMain, canConvert, convertToCustom, makeMain } from '../editor/automatic.ts';
import { roomFor } from '../editor/commands.ts';
import { revertCrop } from '../editor/crop.ts';
import { cancel, redo, select, undo } from '../editor/editor.ts';
import { pickedGuide, removePicked } from '../editor/guides.ts';
import { add, duplicate, fullReason, remove, restack, selectAll } from '../editor/operations.ts';
import { hasRoom, hasSelection } from './action-conditions.ts';
import { aidActions } from './aid-actions.ts';
import { arrangeActions } from './arrange/arrange-actions.ts';
import { cropActions } from './crop-actions.ts';
import { fileActions } from './file-actions.ts';
import { problemActions } from './problem-actions.ts';
import { recordActions } from './records/record-actions.ts';
import { autoLayoutWords } from './text/auto-layout-words.ts';
import { needs } from './text/command-words.ts';
import type { groupNames } from './text/palette-words.ts';
import { words } from './text/words.ts';
import { viewActions } from './view-actions.ts';
import type { Workbench } from './workbench.ts';

/** A named command: the toolbar, the menus and the keyboard read the same rows. */
export interface Action {
  readonly label: Text;
  /** Where it is listed. */
  readonly group: keyof typeof groupNames;
  /** In the notation of tinykeys; the first is the one that is shown. */
  readonly keys?: readonly string[];
  /** The browser turns these keys into an event of its own, which does the work: they are shown, not listened to. */
  readonly byBrowser?: true;
  /** `canvas`: only while the canvas or the list of streams has the focus; `page`: wherever no text is being typed. */
  readonly where: 'canvas' | 'page';
  readonly enabled?: (workbench: Workbench) => boolean;
  /** What is missing where it is off. */
  readonly needs?: Text;
  /** Whether what it switches is on; absent where it switches nothing. */
  readonly on?: (workbench: Workbench) => boolean;
  readonly run: (workbench: Workbench) => void;
}

/** Gives up what is under way, one rung at a time: the gesture, the drawer, the crop, full screen, the preview, an offer, the hand tool, the selection. */
function escape({ editor, overlays }: Workbench): void {
  const { hand, draft, crop, tool } = editor.getState();
  if (hand.phase !== 'idle' || draft) cancel(editor);
  else if (overlays.getState().drawer && !overlays.getState().preview)
    overlays.setState({ drawer: undefined });
  else if (crop) revertCrop(editor);
  else if (document.fullscreenElement) void document.exitFullscreen();
  else if (overlays.getState().preview) overlays.setState({ preview: undefined });
  else if (overlays.getState().notice?.action) overlays.setState({ notice: undefined });
  else if (tool === 'hand') editor.setState({ tool: 'select' });
  else select(editor, []);
}

/** Every action by its id. */
export const actions = {
  undo: {
    label: words.undo,
    group: 'edit',
    keys: ['$mod+z'],
    where: 'page',
    needs: needs.history,
    enabled: ({ editor }) => editor.getState().past.length > 0 || editor.getState().hand.phase !== 'idle',
    run: ({ editor }) => undo(editor),
  },
  redo: {
    label: words.redo,
    group: 'edit',
    keys: ['$mod+Shift+z', '$mod+y'],
    where: 'page',
    needs: needs.future,
    enabled: ({ editor }) => editor.getState().future.length > 0,
    run: ({ editor }) => redo(editor),
  },
  addCamera: {
    label: words.addCamera,
    group: 'edit',
    where: 'page',
    needs: fullReason,
    enabled: hasRoom,
    run: ({ editor }) => add(editor, 0),
  },
  addScreen: {
    label: words.addScreen,
    group: 'edit',
    where: 'page',
    needs: fullReason,
    enabled: hasRoom,
    run: ({ editor }) => add(editor, 1),
  },
  duplicate: {
    label: words.duplicate,
    group: 'edit',
    keys: ['$mod+d'],
    where: 'page',
    needs: needs.selection,
    enabled: hasSelection,
    run: (workbench) => {
      const { committed, selection } = workbench.editor.getState();
      if (roomFor(committed) >= selection.length) duplicate(workbench.editor);
      else workbench.overlays.setState({ notice: { text: fullReason } });
    },
  },
  delete: {
    label: words.delete,
    group: 'edit',
    keys: ['Delete', 'Backspace'],
    where: 'canvas',
    needs: needs.selection,
    enabled: (workbench) => hasSelection(workbench) || pickedGuide(workbench.editor.getState()) !== undefined,
    run: ({ editor }) => removePicked(editor) || remove(editor),
  },
  selectAll: {
    label: words.selectAll,
    group: 'select',
    keys: ['$mod+a'],
    where: 'canvas',
    run: ({ editor }) => selectAll(editor),
  },
  escape: {
    label: words.deselect,
    group: 'select',
    keys: ['Escape'],
    where: 'page',
    run: escape,
  },
  front: {
    label: words.bringToFront,
    group: 'layers',
    keys: ['BracketRight'],
    where: 'canvas',
    needs: needs.selection,
    enabled: hasSelection,
    run: ({ editor }) => restack(editor, 'front'),
  },
  forward: {
    label: words.bringForward,
    group: 'layers',
    keys: ['$mod+BracketRight'],
    where: 'canvas',
    needs: needs.selection,
    enabled: hasSelection,
    run: ({ editor }) => restack(editor, 'forward'),
  },
  backward: {
    label: words.sendBackward,
    group: 'layers',
    keys: ['$mod+BracketLeft'],
    where: 'canvas',
    needs: needs.selection,
    enabled: hasSelection,
    run: ({ editor }) => restack(editor, 'backward'),
  },
  back: {
    label: words.sendToBack,
    group: 'layers',
    keys: ['BracketLeft'],
    where: 'canvas',
    needs: needs.selection,
    enabled: hasSelection,
    run: ({ editor }) => restack(editor, 'back'),
  },
  ...recordActions,
  ...arrangeActions,
  convertToCustom: {
    label: words.makeCustom,
    group: 'arrange',
    where: 'page',
    needs: needs.automatic,
    enabled: ({ editor }) => canConvert(editor.getState().committed),
    run: ({ editor, overlays }) => {
      const { strays, absent } = convertToCustom(editor);
      const said = [
        ...(absent > 0 ? [autoLayoutWords.absentPlaced] : []),
        ...(strays > 0 ? [autoLayoutWords.straysLeftOut] : []),
      ];
      if (said.length > 0) overlays.setState({ notice: { text: joined(said), params: { strays, absent } } });
    },
  },
  makeMain: {
    label: words.makeMain,
    group: 'arrange',
    where: 'canvas',
    needs: needs.vertical,
    enabled: ({ editor }) => {
      const { committed, selection } = editor.getState();
      const [id] = selection;
      return selection.length === 1 && id !== undefined && canBeMain(committed, id);
    },
    run: ({ editor }) => {
      const [id] = editor.getState().selection;
      if (id !== undefined) makeMain(editor, id);
    },
  },
  ...cropActions,
  ...viewActions,
  ...aidActions,
  ...fileActions,
  ...problemActions,
} as const satisfies Record<string, Action>;

/** The id of an action. */
export type ActionId = keyof typeof actions;
