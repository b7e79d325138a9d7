import type { Alignment } from '../../domain/arrange.ts';
import type { Text } from '../../domain/text.ts';
import type { Action } from '../actions.ts';
import { arrangeWords as words } from '../text/arrange-words.ts';
import type { Workbench } from '../workbench.ts';

/** Loaded after the first picture of the page, or with the first action. */
const arranging = () => import('../../editor/arranging.ts');

const selectedAtLeast =
  (least: number) =>
  ({ editor }: Workbench): boolean =>
    editor.getState().selection.length >= least;

const aligning = (label: Text, key: string, by: Alignment) =>
  ({
    label,
    keys: [key],
    where: 'canvas',
    enabled: selectedAtLeast(1),
    run: ({ editor }: Workbench) => void arranging().then(({ alignSelection }) => alignSelection(editor, by)),
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
    keys: ['Alt+Shift+KeyH'],
    where: 'canvas',
    enabled: selectedAtLeast(3),
    run: ({ editor }) =>
      void arranging().then(({ distributeSelection }) => distributeSelection(editor, 'across')),
  },
  distributeDown: {
    label: words.distributeDown,
    keys: ['Alt+Shift+KeyV'],
    where: 'canvas',
    enabled: selectedAtLeast(3),
    run: ({ editor }) =>
      void arranging().then(({ distributeSelection }) => distributeSelection(editor, 'down')),
  },
  matchWidth: {
    label: words.matchWidth,
    where: 'canvas',
    enabled: selectedAtLeast(2),
    run: ({ editor }) => void arranging().then(({ matchSelection }) => matchSelection(editor, 'width')),
  },
  matchHeight: {
    label: words.matchHeight,
    where: 'canvas',
    enabled: selectedAtLeast(2),
    run: ({ editor }) => void arranging().then(({ matchSelection }) => matchSelection(editor, 'height')),
  },
  matchSize: {
    label: words.matchSize,
    where: 'canvas',
    enabled: selectedAtLeast(2),
    run: ({ editor }) => void arranging().then(({ matchSelection }) => matchSelection(editor, 'both')),
  },
  tidy: {
    label: words.tidy,
    where: 'canvas',
    enabled: selectedAtLeast(1),
    run: ({ editor }) => void arranging().then(({ tidySelection }) => tidySelection(editor)),
  },
  swap: {
    label: words.swap,
    where: 'canvas',
    enabled: ({ editor }) => editor.getState().selection.length === 2,
    run: ({ editor }) => {
      const [a, b] = editor.getState().selection;
      if (a !== undefined && b !== undefined)
        void arranging().then(({ swapRegions }) => swapRegions(editor, a, b));
    },
  },
  arrange: {
    label: words.arrange,
    keys: ['Shift+KeyA'],
    where: 'canvas',
    run: ({ overlays }) => overlays.setState((state) => ({ arranging: !state.arranging })),
  },
} as const satisfies Record<string, Action>;
