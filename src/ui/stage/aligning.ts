import { snapping } from '../../editor/snapping.ts';
import { drawAids } from './draw-aids.ts';
import { drawGuides } from './draw-guides.ts';

/** All that helps to align, loaded once the stage stands: what attracts, and what is drawn of it. */
export const aligning = { attraction: snapping, below: drawAids, above: drawGuides };
