import { croppable, enterCrop, keepCrop, resetCrop } from '../editor/crop.ts';
import { needs } from './text/command-words.ts';
import { cropWords } from './text/crop-words.ts';
import type { Workbench } from './workbench.ts';

/** The actions of cropping on the canvas. */
export const cropActions = {
  crop: {
    label: cropWords.crop,
    group: 'edit',
    needs: needs.selection,
    keys: ['KeyC', 'Enter'],
    where: 'canvas',
    enabled: ({ editor }: Workbench) => croppable(editor.getState()) !== undefined,
    run: ({ editor }: Workbench) => (editor.getState().crop ? keepCrop(editor) : enterCrop(editor)),
  },
  resetCrop: {
    label: cropWords.resetTip,
    group: 'edit',
    where: 'canvas',
    needs: needs.crop,
    enabled: ({ editor }: Workbench) => editor.getState().crop !== undefined,
    run: ({ editor }: Workbench) => resetCrop(editor),
  },
} as const;
