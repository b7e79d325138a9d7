import { findSlot } from '../../domain/document.ts';
import { swapRegions } from '../../editor/arranging.ts';
import { commit, select, shown } from '../../editor/editor.ts';
import { regionsAt } from '../../editor/hit.ts';
import { labelFor, nameOf } from '../../editor/labels.ts';
import { inReach } from '../../editor/reach.ts';
import type { SwapOffer } from '../../editor/swap-offer.ts';
import { toCanvas, toScreen } from '../../editor/view.ts';
import { pasteWords } from '../text/paste-words.ts';
import type { Workbench } from '../workbench.ts';

/** Offers to let a region and the one it was dropped on swap their places. */
export function offerSwap(
  { editor, overlays }: Pick<Workbench, 'editor' | 'overlays'>,
  offer: SwapOffer,
): void {
  const { id, other, on, swapped } = offer;
  if (editor.getState().committed !== on) return;
  const params = { name: nameOf(on, id), other: nameOf(on, other) };
  const run = () => {
    if (editor.getState().committed === on) commit(editor, labelFor('swap', on, [id, other]), swapped);
  };
  overlays.setState({
    notice: { text: pasteWords.dropped, params, action: { label: pasteWords.swapPlaces, run, on } },
  });
}

/** A point of the window, CSS pixels. */
type Point = Pick<MouseEvent, 'clientX' | 'clientY'>;

/** Whether a point lies on the stage. */
export function isOnStage({ clientX, clientY }: Point): boolean {
  const box = document.querySelector('[data-testid="stage"]')?.getBoundingClientRect();
  return (
    box !== undefined &&
    clientX >= box.left &&
    clientX < box.right &&
    clientY >= box.top &&
    clientY < box.bottom
  );
}

/** The region under a point of the stage with which a record could swap places; undefined off every such region. */
function partnerAt({ editor }: Workbench, id: string, { clientX, clientY }: Point): string | undefined {
  const state = editor.getState();
  const stage = document.querySelector('[data-testid="stage"]');
  if (!stage || findSlot(state.committed, id)?.region === undefined) return undefined;
  const { left, top } = stage.getBoundingClientRect();
  const at = toCanvas(state.view, { x: clientX - left, y: clientY - top });
  return regionsAt(inReach(state), at).find((region) => region.id !== id)?.id;
}

/** Marks the region under a point of the stage that a dragged row would swap places with; nothing without a point. */
export function markPartner(workbench: Workbench, id: string, point: Point | undefined): void {
  const { editor, overlays } = workbench;
  const state = editor.getState();
  const partner = point && partnerAt(workbench, id, point);
  const rect = shown(state).regions.find((region) => region.id === partner)?.rect;
  const stage = document.querySelector('[data-testid="stage"]')?.getBoundingClientRect();
  if (partner === undefined || !rect || !stage) {
    if (overlays.getState().landing) overlays.setState({ landing: undefined });
    return;
  }
  const place = toScreen(state.view, rect);
  const box = { ...place, x: stage.left + place.x, y: stage.top + place.y };
  const params = { name: nameOf(state.committed, partner) };
  overlays.setState({ landing: { box, text: pasteWords.swapWith, params } });
}

/** Swaps a record's place with that of the region under a point of the stage, where there is one. */
export function dropOnStage(workbench: Workbench, id: string, point: Point): void {
  const partner = partnerAt(workbench, id, point);
  if (partner === undefined) return;
  swapRegions(workbench.editor, id, partner);
  select(workbench.editor, [id]);
}
