import type { Alignment } from '../../domain/arrange.ts';
import type { Text } from '../../domain/text.ts';
import type { Editor } from '../../editor/editor.ts';
import type { Action } from '../actions.ts';
import { arrangeWords as words } from '../text/arrange-words.ts';
import { needs } from '../text/command-words.ts';
import type { Workbench } from '../workbench.ts';

type Arranging = typeof import('../../editor/arranging.ts');

/** Arranges by what is loaded after the first picture of the page. */
const arranging =
  (run: (arrange: Arranging, editor: Editor) => void) =>
  ({ editor }: Workbench): void =>
    void import('../../editor/arranging.ts').then((arrange) => run(arrange, editor));

const selectedAtLeast =
  (least: number) =>
  ({ editor }: Workbench): boolean =>
    editor.getState().selection.length >= least;

const aligning = (label: Text, key: string, by: Alignment) =>
  ({
    label,
    group: 'arrange',
    keys: [key],
    where: 'canvas',
    enabled: selectedAtLeast(1),
    needs: needs.selection,
    run: arranging((arrange, editor) => arrange.alignSelection(editor, by)),
  }) as const satisfies Action;

/** The actions that arrange the selected regions. */
export const arrangeActions = {
  alignLeft: aligning(words.alignLeft, 'Alt+KeyA', 'left'),
  alignCentre: aligning(words.alignCentre, 'Alt+KeyH', 'centre'),
  alignRight: aligning(words.alignRight, 'Alt+KeyD', 'right'),
  alignTop: aligning(words.alignTop, 'Alt+KeyW', 'top'),
  alignMiddle: aligning(words.alignMiddle, 'Alt+KeyV', 'middle'),
  alignBottom: aligning(words.alignBottom, 'Alt+KeyS', 'bottom'),
  distributeAcross: {
    label: words.distributeAcross,
    group: 'arrange',
    keys: ['Alt+Shift+KeyH'],
    where: 'canvas',
    enabled: selectedAtLeast(3),
    needs: needs.three,
    run: arranging((arrange, editor) => arrange.distributeSelection(editor, 'across')),
  },
  distributeDown: {
    label: words.distributeDown,
    group: 'arrange',
    keys: ['Alt+Shift+KeyV'],
    where: 'canvas',
    enabled: selectedAtLeast(3),
    needs: needs.three,
    run: arranging((arrange, editor) => arrange.distributeSelection(editor, 'down')),
  },
  matchWidth: {
    label: words.matchWidth,
    group: 'arrange',
    where: 'canvas',
    enabled: selectedAtLeast(2),
    needs: needs.two,
    run: arranging((arrange, editor) => arrange.matchSelection(editor, 'width')),
  },
  matchHeight: {
    label: words.matchHeight,
    group: 'arrange',
    where: 'canvas',
    enabled: selectedAtLeast(2),
    needs: needs.two,
    run: arranging((arrange, editor) => arrange.matchSelection(editor, 'height')),
  },
  matchSize: {
    label: words.matchSize,
    group: 'arrange',
    where: 'canvas',
    enabled: selectedAtLeast(2),
    needs: needs.two,
    run: arranging((arrange, editor) => arrange.matchSelection(editor, 'both')),
  },
  tidy: {
    label: words.tidy,
    group: 'arrange',
    where: 'canvas',
    enabled: selectedAtLeast(1),
    needs: needs.selection,
    run: arranging((arrange, editor) => arrange.tidySelection(editor)),
  },
  fitCanvas: {
    label: words.fit,
    group: 'arrange',
    keys: ['$mod+f'],
    where: 'canvas',
    enabled: selectedAtLeast(1),
    needs: needs.selection,
    run: arranging((arrange, editor) => arrange.fitToCanvas(editor)),
  },
  swap: {
    label: words.swap,
    group: 'arrange',
    where: 'canvas',
    enabled: ({ editor }) => editor.getState().selection.length === 2,
    needs: needs.pair,
    run: arranging((arrange, editor) => {
      const [a, b] = editor.getState().selection;
      if (a !== undefined && b !== undefined) arrange.swapRegions(editor, a, b);
    }),
  },
  arrange: {
    label: words.arrange,
    group: 'arrange',
    keys: ['Shift+KeyA'],
    where: 'canvas',
    run: ({ overlays }) => overlays.setState((state) => ({ arranging: !state.arranging })),
  },
} as const satisfies Record<string, Action>;
