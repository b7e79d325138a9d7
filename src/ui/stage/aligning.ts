import type { Editor } from '../../editor/editor.ts';
import { snapping } from '../../editor/snapping.ts';
import type { Helpers } from './chrome.ts';
import { drawAids } from './draw-aids.ts';
import { drawBadge } from './draw-badge.ts';
import { drawCrop } from './draw-crop.ts';
import { drawGuides } from './draw-guides.ts';
import { drawLostRounding, drawRadiusDot } from './draw-radius.ts';
import { createFlash } from './flash.ts';

/** What is drawn over the marks of the regions, bottom to top. */
const over: readonly Helpers['above'][] = [drawGuides, drawLostRounding, drawRadiusDot, drawBadge];

/** What is loaded once the stage stands: what attracts, and what is drawn to help the hand. `redraw` draws the marks anew. */
export function createAligning(editor: Editor, redraw: () => void) {
  const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
  const flash = createFlash(editor, redraw, calm);
  return {
    attraction: snapping,
    below: drawAids,
    above: (context, state) => {
      for (const draw of [flash.draw, ...over]) draw(context, state);
    },
    crop: drawCrop,
    stop: flash.stop,
  } satisfies Helpers & { readonly attraction: typeof snapping; readonly stop: () => void };
}
