import { zoomCrop } from '../editor/crop.ts';
import { fit, fitSelection, zoom } from '../editor/operations.ts';
import { hasSelection } from './action-conditions.ts';
import type { Action } from './actions.ts';
import { goToField } from './go-to.ts';
import { unitAfter } from './inspector/units.ts';
import { needs } from './text/command-words.ts';
import { unitWords } from './text/unit-words.ts';
import { words } from './text/words.ts';
import type { Workbench } from './workbench.ts';

/** Shows things larger by `factor`: what is being cropped, else the canvas. */
const zoomBy = ({ editor }: Workbench, factor: number): void => {
  if (!zoomCrop(editor, 1 / factor)) zoom(editor, editor.getState().view.scale * factor);
};

/** The actions that change what is seen of the canvas, and the tools. */
export const viewActions = {
  zoomIn: {
    label: words.zoomIn,
    group: 'view',
    keys: ['$mod+Equal', 'Equal', 'Shift+Equal', 'NumpadAdd'],
    where: 'canvas',
    run: (workbench) => zoomBy(workbench, 1.25),
  },
  zoomOut: {
    label: words.zoomOut,
    group: 'view',
    keys: ['$mod+Minus', 'Minus', 'NumpadSubtract'],
    where: 'canvas',
    run: (workbench) => zoomBy(workbench, 1 / 1.25),
  },
  zoomActual: {
    label: words.zoomActual,
    group: 'view',
    keys: ['Shift+Digit0'],
    where: 'canvas',
    run: ({ editor }) => zoom(editor, 1),
  },
  zoomFit: {
    label: words.zoomFit,
    group: 'view',
    keys: ['Shift+Digit1'],
    where: 'canvas',
    run: ({ editor }) => fit(editor),
  },
  zoomSelection: {
    label: words.zoomSelection,
    group: 'view',
    keys: ['Shift+Digit2'],
    where: 'canvas',
    needs: needs.selection,
    enabled: hasSelection,
    run: ({ editor }) => fitSelection(editor),
  },
  position: {
    label: words.goToPosition,
    group: 'view',
    keys: ['$mod+e'],
    where: 'canvas',
    needs: needs.selection,
    enabled: hasSelection,
    run: (workbench) => goToField(workbench, 'Layout.CustomLayout.Regions[].LocationX'),
  },
  selectTool: {
    label: words.selectTool,
    group: 'view',
    keys: ['KeyV'],
    where: 'canvas',
    run: ({ editor }) => editor.setState({ tool: 'select' }),
  },
  handTool: {
    label: words.handTool,
    group: 'view',
    keys: ['KeyH'],
    where: 'canvas',
    run: ({ editor }) => editor.setState(({ tool }) => ({ tool: tool === 'hand' ? 'select' : 'hand' })),
  },
  ratioUnit: {
    label: unitWords.next,
    group: 'view',
    where: 'page',
    run: ({ preferences }) => preferences.setState(({ unit }) => ({ unit: unitAfter(unit) })),
  },
  keepInside: {
    label: words.keepInside,
    group: 'view',
    where: 'canvas',
    on: ({ editor }) => editor.getState().keepInside,
    run: ({ editor }) => editor.setState(({ keepInside }) => ({ keepInside: !keepInside })),
  },
} as const satisfies Record<string, Action>;
