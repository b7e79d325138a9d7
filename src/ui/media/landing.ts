import type { Document } from '../../domain/document.ts';
import type { Region } from '../../domain/layout.ts';
import type { Rect } from '../../domain/rect.ts';
import { shown } from '../../editor/editor.ts';
import { regionsAt } from '../../editor/hit.ts';
import { nameOf } from '../../editor/labels.ts';
import { seenOf } from '../../editor/reach.ts';
import { type View, toCanvas, toScreen } from '../../editor/view.ts';
import { mediaWords } from '../text/media-words.ts';
import type { Workbench } from '../workbench.ts';
import { notice, refuse, showFiles } from './take.ts';

/** A point of the window with the element under it. */
type Point = Pick<DragEvent, 'clientX' | 'clientY' | 'target'>;

interface Spot {
  /** The record on which the point lies, where it lies on one. */
  readonly id: string | undefined;
  /** CSS pixels of the window. */
  readonly box: Rect;
}

const boxOf = (element: Element): Rect => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left, y: top, w: width, h: height };
};

/** What lies at a point of a picture of the canvas, which is seen through `view` in the box of an element. */
function spotIn(regions: readonly Region[], view: View, { x, y }: Rect, point: Point): Spot | undefined {
  const [region] = regionsAt(regions, toCanvas(view, { x: point.clientX - x, y: point.clientY - y }));
  if (!region) return undefined;
  const place = toScreen(view, region.rect);
  return { id: region.id, box: { ...place, x: x + place.x, y: y + place.y } };
}

/** What lies under a point: a row of the list, a region of the preview or the stage, or these themselves. */
function spotAt({ editor }: Workbench, point: Point): Spot | undefined {
  const element = point.target instanceof Element ? point.target : undefined;
  const { committed, view } = editor.getState();
  const { canvas, regions } = shown(editor.getState());
  const preview = element?.closest('[data-preview]')?.querySelector('[data-testid="preview-surface"]');
  if (preview) {
    const box = boxOf(preview);
    return spotIn(regions, { x: 0, y: 0, scale: box.w / canvas.width }, box, point) ?? { id: undefined, box };
  }
  const row = element?.closest<HTMLElement>('[data-slot]');
  if (row) return { id: row.dataset['slot'], box: boxOf(row) };
  const stage = document.querySelector('[data-testid="stage"]');
  if (!stage) return undefined;
  const box = boxOf(stage);
  if (!stage?.closest('section')?.contains(element ?? null)) return { id: undefined, box };
  return spotIn(seenOf(committed, regions), view, box, point) ?? { id: undefined, box };
}

/** Marks where dragged media would land; nothing is marked without a point. */
export function markLanding(workbench: Workbench, point: Point | undefined): void {
  const { editor, overlays } = workbench;
  const spot = point && spotAt(workbench, point);
  if (!spot) {
    if (overlays.getState().landing) overlays.setState({ landing: undefined });
    return;
  }
  const name = spot.id === undefined ? undefined : nameOf(editor.getState().committed, spot.id);
  overlays.setState({
    landing:
      name === undefined
        ? { box: spot.box, text: mediaWords.dropAll }
        : { box: spot.box, text: mediaWords.dropOn, params: { name } },
  });
}

/**
 * The streams that so many files go to, in order: the one they are dropped on, the selected ones, then those that show no
 * media yet; none where all do and none is meant. A single file goes to one of them, or to all that are selected.
 */
export function targets(
  { slots }: Document,
  selection: readonly string[],
  id: string | undefined,
  files: number,
): readonly string[] {
  const free = slots.filter((slot) => slot.stream !== undefined && slot.editorOnly?.source?.kind !== 'media');
  const order = [...new Set([...(id === undefined ? selection : [id]), ...free.map((slot) => slot.id)])];
  if (files > 1) return order;
  if (id === undefined && selection.length > 0) return selection;
  return order.slice(0, 1);
}

/** Shows files that were dropped at a point, or pasted, for the streams that are meant. */
export async function landFiles(
  workbench: Workbench,
  files: readonly File[],
  point: Point | undefined,
): Promise<void> {
  markLanding(workbench, undefined);
  const { committed, selection } = workbench.editor.getState();
  const id = point && spotAt(workbench, point)?.id;
  const ids = targets(committed, selection, id, files.length);
  if (ids.length === 0 && committed.slots.length > 0) return refuse(workbench, mediaWords.noneFree);
  const shown = await showFiles(workbench, files, ids);
  // Nobody pointed at the stream that was taken.
  const [taken] = ids;
  if (shown && files.length === 1 && id === undefined && selection.length === 0 && taken !== undefined)
    notice(workbench, mediaWords.shownFor, { name: nameOf(committed, taken) });
}
