import { recordsSingle } from '../domain/auto-layout.ts';
import { canRepair } from '../domain/repair.ts';
import type { Text } from '../domain/text.ts';
import { canBeMain, canConvert, convertToCustom, makeMain } from '../editor/automatic.ts';
import { roomFor } from '../editor/commands.ts';
import { nudgeCrop, nudgeCropEdge, revertCrop, zoomCrop } from '../editor/crop.ts';
import { cancel, redo, select, undo } from '../editor/editor.ts';
import { nudgePicked, pickedGuide, removePicked } from '../editor/guides.ts';
import { nudge, nudgeEdge, type Direction } from '../editor/nudge.ts';
import {
  add,
  duplicate,
  fullReason,
  fit,
  fitSelection,
  remove,
  restack,
  selectAll,
  selectNeighbour,
  zoom,
} from '../editor/operations.ts';
import { aidActions } from './aid-actions.ts';
import { arrangeActions } from './arrange/arrange-actions.ts';
import { cropActions } from './crop-actions.ts';
import { copyJson, copyPng, downloadJson, exportPng } from './export.ts';
import { visitNext } from './go-to.ts';
import { recordActions } from './records/record-actions.ts';
import { repairEverything } from './repair.ts';
import { autoLayoutWords } from './text/auto-layout-words.ts';
import { outputWords } from './text/output-words.ts';
import { pictureWords } from './text/picture-words.ts';
import { words } from './text/words.ts';
import type { Workbench } from './workbench.ts';

/** A named command: the toolbar, the menus and the keyboard read the same rows. */
export interface Action {
  readonly label: Text;
  /** In the notation of tinykeys; the first is the one that is shown. */
  readonly keys?: readonly string[];
  /** The browser turns these keys into an event of its own, which does the work: they are shown, not listened to. */
  readonly byBrowser?: true;
  /** `canvas`: only while the canvas or the list of streams has the focus; `page`: wherever no text is being typed. */
  readonly where: 'canvas' | 'page';
  readonly enabled?: (workbench: Workbench) => boolean;
  readonly run: (workbench: Workbench) => void;
}

const hasSelection = ({ editor }: Workbench): boolean => editor.getState().selection.length > 0;
const hasRoom = ({ editor }: Workbench): boolean => roomFor(editor.getState().committed) > 0;
const isValid = ({ report }: Workbench): boolean => {
  const { judge, counts } = report.getState();
  return judge !== undefined && counts.error === 0;
};
const hasProblems = ({ report }: Workbench): boolean => report.getState().problems.length > 0;
const hasMix = ({ editor }: Workbench): boolean => !recordsSingle(editor.getState().committed.body);

/** Shows things larger by `factor`: what is being cropped, else the canvas. */
const zoomBy = ({ editor }: Workbench, factor: number): void => {
  if (!zoomCrop(editor, 1 / factor)) zoom(editor, editor.getState().view.scale * factor);
};

/** Enters the clean preview, or leaves it; where nothing is mixed, says so. */
const togglePreview = ({ editor, overlays }: Workbench): void =>
  overlays.setState(({ preview }) =>
    !preview && recordsSingle(editor.getState().committed.body)
      ? { notice: { text: pictureWords.noMix } }
      : { preview: preview ? undefined : { from: document.activeElement } },
  );

/** Gives up what is under way, one rung at a time: the gesture, the drawer, the crop, full screen, the preview, an offer, the selection. */
function escape({ editor, overlays }: Workbench): void {
  const { hand, draft, crop } = editor.getState();
  if (hand.phase !== 'idle' || draft) cancel(editor);
  else if (overlays.getState().drawer && !overlays.getState().preview)
    overlays.setState({ drawer: undefined });
  else if (crop) revertCrop(editor);
  else if (document.fullscreenElement) void document.exitFullscreen();
  else if (overlays.getState().preview) overlays.setState({ preview: undefined });
  else if (overlays.getState().notice?.action) overlays.setState({ notice: undefined });
  else select(editor, []);
}

/** Every action by its id. */
export const actions = {
  undo: {
    label: words.undo,
    keys: ['$mod+z'],
    where: 'page',
    enabled: ({ editor }) => editor.getState().past.length > 0 || editor.getState().hand.phase !== 'idle',
    run: ({ editor }) => undo(editor),
  },
  redo: {
    label: words.redo,
    keys: ['$mod+Shift+z', '$mod+y'],
    where: 'page',
    enabled: ({ editor }) => editor.getState().future.length > 0,
    run: ({ editor }) => redo(editor),
  },
  addCamera: { label: words.addCamera, where: 'page', enabled: hasRoom, run: ({ editor }) => add(editor, 0) },
  addScreen: { label: words.addScreen, where: 'page', enabled: hasRoom, run: ({ editor }) => add(editor, 1) },
  duplicate: {
    label: words.duplicate,
    keys: ['$mod+d'],
    where: 'page',
    enabled: hasSelection,
    run: (workbench) => {
      const { committed, selection } = workbench.editor.getState();
      if (roomFor(committed) >= selection.length) duplicate(workbench.editor);
      else workbench.overlays.setState({ notice: { text: fullReason } });
    },
  },
  delete: {
    label: words.delete,
    keys: ['Delete', 'Backspace'],
    where: 'canvas',
    enabled: (workbench) => hasSelection(workbench) || pickedGuide(workbench.editor.getState()) !== undefined,
    run: ({ editor }) => removePicked(editor) || remove(editor),
  },
  selectAll: {
    label: words.selectAll,
    keys: ['$mod+a'],
    where: 'canvas',
    run: ({ editor }) => selectAll(editor),
  },
  escape: { label: words.deselect, keys: ['Escape'], where: 'page', run: escape },
  front: {
    label: words.bringToFront,
    keys: ['BracketRight'],
    where: 'canvas',
    enabled: hasSelection,
    run: ({ editor }) => restack(editor, 'front'),
  },
  forward: {
    label: words.bringForward,
    keys: ['$mod+BracketRight'],
    where: 'canvas',
    enabled: hasSelection,
    run: ({ editor }) => restack(editor, 'forward'),
  },
  backward: {
    label: words.sendBackward,
    keys: ['$mod+BracketLeft'],
    where: 'canvas',
    enabled: hasSelection,
    run: ({ editor }) => restack(editor, 'backward'),
  },
  back: {
    label: words.sendToBack,
    keys: ['BracketLeft'],
    where: 'canvas',
    enabled: hasSelection,
    run: ({ editor }) => restack(editor, 'back'),
  },
  ...recordActions,
  ...arrangeActions,
  convertToCustom: {
    label: words.makeCustom,
    where: 'page',
    enabled: ({ editor }) => canConvert(editor.getState().committed),
    run: ({ editor, overlays }) => {
      const n = convertToCustom(editor);
      if (n > 0) overlays.setState({ notice: { text: autoLayoutWords.straysLeftOut, params: { n } } });
    },
  },
  makeMain: {
    label: words.makeMain,
    where: 'canvas',
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
  zoomIn: {
    label: words.zoomIn,
    keys: ['$mod+Equal', 'Equal', 'Shift+Equal', 'NumpadAdd'],
    where: 'canvas',
    run: (workbench) => zoomBy(workbench, 1.25),
  },
  zoomOut: {
    label: words.zoomOut,
    keys: ['$mod+Minus', 'Minus', 'NumpadSubtract'],
    where: 'canvas',
    run: (workbench) => zoomBy(workbench, 1 / 1.25),
  },
  zoomActual: {
    label: words.zoomActual,
    keys: ['Shift+Digit0'],
    where: 'canvas',
    run: ({ editor }) => zoom(editor, 1),
  },
  zoomFit: {
    label: words.zoomFit,
    keys: ['Shift+Digit1'],
    where: 'canvas',
    run: ({ editor }) => fit(editor),
  },
  zoomSelection: {
    label: words.zoomSelection,
    keys: ['Shift+Digit2'],
    where: 'canvas',
    enabled: hasSelection,
    run: ({ editor }) => fitSelection(editor),
  },
  selectTool: {
    label: words.selectTool,
    keys: ['KeyV'],
    where: 'canvas',
    run: ({ editor }) => editor.setState({ tool: 'select' }),
  },
  handTool: {
    label: words.handTool,
    keys: ['KeyH'],
    where: 'canvas',
    run: ({ editor }) => editor.setState(({ tool }) => ({ tool: tool === 'hand' ? 'select' : 'hand' })),
  },
  keepInside: {
    label: words.keepInside,
    where: 'canvas',
    run: ({ editor }) => editor.setState(({ keepInside }) => ({ keepInside: !keepInside })),
  },
  ...cropActions,
  ...aidActions,
  copyJson: {
    label: words.copyJson,
    keys: ['$mod+Shift+c'],
    where: 'page',
    enabled: isValid,
    run: (workbench) => void copyJson(workbench),
  },
  downloadJson: {
    label: words.downloadJson,
    keys: ['$mod+s'],
    where: 'page',
    enabled: isValid,
    run: (workbench) => void downloadJson(workbench),
  },
  exportPng: {
    label: words.exportPng,
    where: 'page',
    enabled: hasMix,
    run: (workbench) => void exportPng(workbench),
  },
  copyPng: {
    label: pictureWords.copyPng,
    where: 'page',
    enabled: hasMix,
    run: (workbench) => void copyPng(workbench),
  },
  preview: { label: pictureWords.preview, keys: ['KeyP'], where: 'page', run: togglePreview },
  importJson: {
    label: words.importJson,
    keys: ['$mod+o'],
    where: 'page',
    run: ({ overlays }) => overlays.setState({ dialog: 'import', importText: '' }),
  },
  nextProblem: {
    label: words.nextProblem,
    keys: ['F8'],
    where: 'page',
    enabled: hasProblems,
    run: (workbench) => visitNext(workbench, 1),
  },
  previousProblem: {
    label: words.previousProblem,
    keys: ['Shift+F8'],
    where: 'page',
    enabled: hasProblems,
    run: (workbench) => visitNext(workbench, -1),
  },
  repairAll: {
    label: words.repairAll,
    where: 'page',
    enabled: ({ report }) => canRepair(report.getState().problems),
    run: repairEverything,
  },
  reference: {
    label: outputWords.reference,
    where: 'page',
    run: ({ overlays }) => overlays.setState({ dialog: 'reference' }),
  },
  newLayout: {
    label: words.newLayout,
    where: 'page',
    run: ({ overlays }) => overlays.setState({ dialog: 'new' }),
  },
} as const satisfies Record<string, Action>;

/** The id of an action. */
export type ActionId = keyof typeof actions;

const arrows: readonly (readonly [string, Direction])[] = [
  ['ArrowLeft', { dx: -1, dy: 0 }],
  ['ArrowRight', { dx: 1, dy: 0 }],
  ['ArrowUp', { dx: 0, dy: -1 }],
  ['ArrowDown', { dx: 0, dy: 1 }],
];

/** Moves what the arrow keys mean: the picture being cropped, the guide that was picked, the selection. */
const step = (editor: Workbench['editor'], direction: Direction, by: number): unknown =>
  nudgeCrop(editor, direction, by) || nudgePicked(editor, direction, by) || nudge(editor, direction, by);

const stepEdge = (editor: Workbench['editor'], direction: Direction, by: number, far: boolean): unknown =>
  nudgeCropEdge(editor, direction, by, far) || nudgeEdge(editor, direction, by, far);

/** What the arrow keys do, by the modifiers held: nothing, Shift, Alt (with Shift), Alt and Control (with Shift), Control. */
export const arrowActions: readonly Action[] = arrows.flatMap(([key, direction]): Action[] => {
  const act = (keys: string, run: (workbench: Workbench) => void): Action => ({
    label: words.region,
    keys: [keys],
    where: 'canvas',
    run,
  });
  return [
    act(key, ({ editor }) => step(editor, direction, 1)),
    act(`Shift+${key}`, ({ editor }) => step(editor, direction, 10)),
    act(`Alt+${key}`, ({ editor }) => stepEdge(editor, direction, 1, false)),
    act(`Alt+Shift+${key}`, ({ editor }) => stepEdge(editor, direction, 10, false)),
    act(`Alt+$mod+${key}`, ({ editor }) => stepEdge(editor, direction, 1, true)),
    act(`Alt+Shift+$mod+${key}`, ({ editor }) => stepEdge(editor, direction, 10, true)),
    act(`$mod+${key}`, ({ editor }) => selectNeighbour(editor, direction)),
  ];
});
