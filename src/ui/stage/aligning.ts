import { snapping } from '../../editor/snapping.ts';
import type { Helpers } from './chrome.ts';
import { drawAids } from './draw-aids.ts';
import { drawBadge } from './draw-badge.ts';
import { drawCrop } from './draw-crop.ts';
import { drawGuides } from './draw-guides.ts';
import { drawLostRounding, drawRadiusDot } from './draw-radius.ts';

/** What is drawn over the marks of the regions, bottom to top. */
const above: readonly Helpers['above'][] = [drawGuides, drawLostRounding, drawRadiusDot, drawBadge];

/** What is loaded once the stage stands: what attracts, and what is drawn to help the hand. */
export const aligning = {
  attraction: snapping,
  below: drawAids,
  above: (context, state) => {
    for (const draw of above) draw(context, state);
  },
  crop: drawCrop,
} satisfies Helpers & { readonly attraction: typeof snapping };
