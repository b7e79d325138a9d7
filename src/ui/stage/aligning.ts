import { snapping } from '../../editor/snapping.ts';
import { drawAids } from './draw-aids.ts';
import { drawCrop } from './draw-crop.ts';
import { drawGuides } from './draw-guides.ts';

/** What is loaded once the stage stands: what attracts, what is drawn of it, and the crop under way. */
export const aligning = { attraction: snapping, below: drawAids, above: drawGuides, crop: drawCrop };
