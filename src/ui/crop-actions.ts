import { croppable, enterCrop, keepCrop, resetCrop } from '../editor/crop.ts';
import { cropWords } from './text/crop-words.ts';
import type { Workbench } from './workbench.ts';

/** The actions of cropping on the canvas. */
export const cropActions = {
  crop: {
    label: cropWords.crop,
    keys: ['KeyC', 'Enter'],
    where: 'canvas',
    enabled: ({ editor }: Workbench) => croppable(editor.getState()) !== undefined,
    run: ({ editor }: Workbench) => (editor.getState().crop ? keepCrop(editor) : enterCrop(editor)),
  },
  resetCrop: {
    label: cropWords.resetTip,
    where: 'canvas',
    enabled: ({ editor }: Workbench) => editor.getState().crop !== undefined,
    run: ({ editor }: Workbench) => resetCrop(editor),
  },
} as const;
