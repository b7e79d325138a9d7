import { endCrop } from '../editor/crop.ts';
import { type Action, actions } from './actions.ts';
import { arrowActions } from './arrow-actions.ts';
import type { Workbench } from './workbench.ts';

/** What may be done while a region is cropped, the crop going on. */
const besideCrop: ReadonlySet<Action> = new Set([
  ...arrowActions,
  actions.undo,
  actions.redo,
  actions.escape,
  actions.crop,
  actions.resetCrop,
  actions.zoomIn,
  actions.zoomOut,
  actions.zoomActual,
  actions.zoomFit,
  actions.zoomSelection,
  actions.selectTool,
  actions.handTool,
  actions.snapping,
  actions.rulers,
  actions.grid,
  actions.thirds,
  actions.safeAreas,
  actions.copyJson,
  actions.downloadJson,
  actions.exportPng,
  actions.copyPng,
]);

/** Runs an action; a crop under way is kept first, unless it can go on beside it. */
export function perform(workbench: Workbench, action: Action): void {
  if (!besideCrop.has(action)) endCrop(workbench.editor);
  action.run(workbench);
}
