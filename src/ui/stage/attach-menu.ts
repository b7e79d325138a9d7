import { select, shown } from '../../editor/editor.ts';
import { regionsAt } from '../../editor/hit.ts';
import { inReach, seenOf } from '../../editor/reach.ts';
import { type Point, toCanvas } from '../../editor/view.ts';
import type { Workbench } from '../workbench.ts';

const middleOf = (element: Element): Point => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
};

/**
 * Opens the context menu at a place of the window (CSS pixels), for the region under it, which is selected unless it is
 * already; `byKey` for what is selected, wherever that lies.
 */
export function openMenu(
  stage: HTMLElement,
  { editor, overlays }: Workbench,
  place: Point,
  byKey = false,
): void {
  const state = editor.getState();
  const box = stage.getBoundingClientRect();
  const point = toCanvas(state.view, { x: place.x - box.left, y: place.y - box.top });
  const under = regionsAt(seenOf(state.committed, shown(state).regions), point).map(({ id }) => id);
  const [top] = regionsAt(inReach(state), point);
  // A locked region gives way to what can be taken hold of; where there is nothing else, it can be unlocked here.
  const meant = top?.id ?? under[0];
  if (!byKey && !under.some((id) => state.selection.includes(id)))
    select(editor, meant === undefined ? [] : [meant]);
  overlays.setState({ menu: { ...place, under } });
}

/** The menu key, not a pointer: browsers agree only on what a right button, Control and a click, and a finger look like. */
const isKey = ({ button, ctrlKey, pointerType }: PointerEvent): boolean =>
  button !== 2 && !ctrlKey && pointerType !== 'touch' && pointerType !== 'pen';

/** Opens the context menu on the stage, for the region under the pointer, or by the menu key; returns the way to stop. */
export function attachMenu(stage: HTMLElement, workbench: Workbench): () => void {
  const open = (event: PointerEvent) => {
    event.preventDefault();
    const { clientX: x, clientY: y } = event;
    const region =
      stage.querySelector('[role="option"]:focus') ?? stage.querySelector('[aria-selected="true"]');
    if (isKey(event)) openMenu(stage, workbench, middleOf(region ?? stage), true);
    else openMenu(stage, workbench, { x, y });
  };
  stage.addEventListener('contextmenu', open);
  return () => stage.removeEventListener('contextmenu', open);
}
