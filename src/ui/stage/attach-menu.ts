import { select, shown } from '../../editor/editor.ts';
import { regionsAt } from '../../editor/hit.ts';
import { type Point, toCanvas } from '../../editor/view.ts';
import type { Workbench } from '../workbench.ts';

/** Where the menu key (which has no pointer) means: the middle of the focused element. */
function placeOf(event: MouseEvent): Point {
  if (event.clientX > 0 || event.clientY > 0) return { x: event.clientX, y: event.clientY };
  const box = (event.target as Element).getBoundingClientRect();
  return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
}

/** Opens the context menu at a place of the window (CSS pixels), for the region under it; that is selected, unless it is already. */
export function openMenu(stage: HTMLElement, { editor, overlays }: Workbench, place: Point): void {
  const { selection, view } = editor.getState();
  const box = stage.getBoundingClientRect();
  const point = toCanvas(view, { x: place.x - box.left, y: place.y - box.top });
  const under = regionsAt(shown(editor.getState()).regions, point).map((region) => region.id);
  if (!under.some((id) => selection.includes(id))) select(editor, under.slice(0, 1));
  overlays.setState({ menu: { ...place, under } });
}

/** Opens the context menu on the stage, for the region under the pointer; returns the way to stop. */
export function attachMenu(stage: HTMLElement, workbench: Workbench): () => void {
  const open = (event: MouseEvent) => {
    event.preventDefault();
    openMenu(stage, workbench, placeOf(event));
  };
  stage.addEventListener('contextmenu', open);
  return () => stage.removeEventListener('contextmenu', open);
}
