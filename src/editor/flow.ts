import { type Document, findSlot } from '../domain/document.ts';
import { type Family, type FamilyOptions, families, usualOptions } from '../domain/families/families.ts';
import { get } from '../domain/json.ts';
import type { Region } from '../domain/layout.ts';
import type { Rect, Size } from '../domain/rect.ts';
import { findRegion, resolveLayout } from '../domain/resolve.ts';
import { spread } from '../domain/z-spread.ts';
import { addStream, deleteSlots, placeRegions } from './commands.ts';
import { type Editor, commit } from './editor.ts';
import { readingOrder } from './hit.ts';
import { type Label, plainLabels } from './labels.ts';
import { setLayers } from './z-order.ts';

/** A family with its options and the number of streams it is laid out for. */
export interface Flow {
  readonly family: Family;
  readonly options: FamilyOptions;
  /** 1 to 17. */
  readonly count: number;
  /** Who takes the first, the large place; by the family where it is left out. */
  readonly first?: string | undefined;
}

/** The records of a layout in the order a family places them: the main one, then as they are read. */
function order(document: Document, { family, first }: Flow): readonly string[] {
  const regions = readingOrder(resolveLayout(document).regions);
  const area = ({ rect }: (typeof regions)[number]) => rect.w * rect.h;
  const largest = regions.toSorted((a, b) => area(b) - area(a))[0];
  const screen = regions.find((region) => get(findSlot(document, region.id)?.stream, 'StreamType') === 1);
  const main =
    regions.find((region) => region.id === first) ??
    (family.first === 'screen' ? screen : undefined) ??
    // A grid has no main place; the others keep the one who has it.
    (family.options.includes('side') ? largest : undefined);
  const ids = regions.map(({ id }) => id);
  return main ? [main.id, ...ids.filter((id) => id !== main.id)] : ids;
}

/**
 * The document flowed into a family: streams keep their identity, crop and images; those beyond `count` go, missing ones
 * are added as cameras with `newIds`. ZOrder rises in the family's order, as few changed as will do.
 */
export function flowInto(document: Document, flow: Flow, newIds: readonly string[]): Document {
  const before = order(document, flow);
  const fewer = deleteSlots(document, before.slice(flow.count));
  const added = newIds.slice(0, Math.max(0, flow.count - before.length));
  const full = added.reduce((now, id) => addStream(now, id), fewer);
  // A full recording takes no more: records without a region count as well.
  const ids = [...before.slice(0, flow.count), ...added].filter((id) => findSlot(full, id));
  const { canvas } = resolveLayout(full);
  const size = { w: canvas.width, h: canvas.height };
  const places = flow.family.places({ size, count: ids.length, ...flow.options });
  const placed = placeRegions(full, new Map(ids.map((id, at) => [id, places[at] as Rect])));
  const rising = ids.map((id) => findRegion(placed, id) as Region);
  return setLayers(placed, rising, spread(rising.map(({ zOrder }) => zOrder)));
}

/** The name of the step that flows a layout into a family. */
export const flowLabel = ({ name }: Family): Label => ({
  text: {
    en: plainLabels.flow.en.replace('{family}', name.en),
    zh: plainLabels.flow.zh.replace('{family}', name.zh),
  },
});

/** Flows the layout into a family as one step: the only selected record takes the first place, an empty layout gets a camera. */
export function flow(editor: Editor, family: Family, options: FamilyOptions): void {
  const { committed, selection } = editor.getState();
  const count = Math.max(1, resolveLayout(committed).regions.length);
  const first = selection.length === 1 ? selection[0] : undefined;
  const flowed = flowInto(committed, { family, options, count, first }, [editor.newId()]);
  commit(editor, flowLabel(family), flowed);
}

const samePlaces = (a: readonly Rect[], b: readonly Rect[]): boolean =>
  a.length === b.length &&
  a.every((one) => b.some(({ x, y, w, h }) => one.x === x && one.y === y && one.w === w && one.h === h));

const sides = ['right', 'left', 'top', 'bottom'] as const;
const lastRows = ['centre', 'stretch'] as const;

/** The family, with its options, that a layout has the places of; undefined where it is none's. */
export function familyOf(document: Document): Pick<Flow, 'family' | 'options'> | undefined {
  const { canvas, regions } = resolveLayout(document);
  const count = regions.length;
  if (count === 0) return undefined;
  const size: Size = { w: canvas.width, h: canvas.height };
  const rects = regions.map(({ rect }) => rect);
  for (const family of families)
    for (const side of family.options.includes('side') ? sides : [usualOptions.side])
      for (const lastRow of lastRows) {
        const options = { side, lastRow };
        if (samePlaces(family.places({ size, count, ...options }), rects)) return { family, options };
      }
  return undefined;
}
