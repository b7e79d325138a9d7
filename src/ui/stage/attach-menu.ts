import { select, shown } from '../../editor/editor.ts';
import { regionsAt } from '../../editor/hit.ts';
import { inReach, seenOf } from '../../editor/reach.ts';
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
  const state = editor.getState();
  const box = stage.getBoundingClientRect();
  const point = toCanvas(state.view, { x: place.x - box.left, y: place.y - box.top });
  const under = regionsAt(seenOf(state.committed, shown(state).regions), point).map(({ id }) => id);
  const [top] = regionsAt(inReach(state), point);
  // A locked region gives way to what can be taken hold of; where there is nothing else, it can be unlocked here.
  const meant = top?.id ?? under[0];
  if (!under.some((id) => state.selection.includes(id))) select(editor, meant === undefined ? [] : [meant]);
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
