import { type Document, findSlot, slotIndex } from '../domain/document.ts';
import { type Family, type FamilyOptions, families, usualOptions } from '../domain/families/families.ts';
import { get } from '../domain/json.ts';
import type { Region } from '../domain/layout.ts';
import { type Rect, intersect } from '../domain/rect.ts';
import { findRegion, resolveLayout } from '../domain/resolve.ts';
import { spread } from '../domain/z-spread.ts';
import { addRegion, addStream, deleteSlots, placeRegions } from './commands.ts';
import { readingOrder } from './hit.ts';
import { setLayers } from './z-order.ts';

/** A family with its options and the number of streams it is laid out for. */
export interface Flow {
  readonly family: Family;
  readonly options: FamilyOptions;
  /** 1 to 17. */
  readonly count: number;
  /** Who takes the first, the large place; by the family where it is left out. */
  readonly first?: string | undefined;
  /** Streams without a region stay without one, instead of coming after the others. */
  readonly placedOnly?: boolean;
}

/**
 * How a layout was flowed, for as long as nobody changes it by hand: one family then leads back to another, and families
 * that have the same places for so many streams are told apart.
 */
const flows = new WeakMap<
  Document,
  {
    readonly found: Pick<Flow, 'family' | 'options'>;
    /** The order of people before anyone took the main place. */
    readonly order: readonly string[];
  }
>();

/** The regions in the places of the family that the layout is in; undefined where it is in none. */
function inFamily(document: Document): readonly Region[] | undefined {
  const found = familyOf(document);
  if (!found) return undefined;
  const rest = [...resolveLayout(document).regions];
  return placesFor(document, { ...found, count: rest.length }).map((place) => {
    const at = rest.findIndex(({ rect }) => sameRect(rect, place));
    return rest.splice(at, 1)[0] as Region;
  });
}

/** Who has the main place of a layout: the first of a family that has one, the largest of a layout that is no family's. */
function mainOf(document: Document): Region | undefined {
  const found = familyOf(document);
  if (found) return found.family.first === 'any' ? undefined : inFamily(document)?.[0];
  const area = ({ rect }: Region) => rect.w * rect.h;
  return readingOrder(resolveLayout(document).regions).toSorted((a, b) => area(b) - area(a))[0];
}

/** The records of a layout in the order people have in it: as it was flowed, as its family places them, or as they are read. */
export function people(document: Document): readonly string[] {
  const { regions } = resolveLayout(document);
  return flows.get(document)?.order ?? (inFamily(document) ?? readingOrder(regions)).map(({ id }) => id);
}

/** The records that wait for a region: their stream has an Index that is theirs alone. */
function waiting({ slots }: Document): readonly string[] {
  const indices = slots.map(slotIndex);
  const isAlone = (index: number) => indices.filter((one) => one === index).length === 1;
  return slots.flatMap(({ id, stream, region }, at) => {
    const index = indices[at];
    return stream !== undefined && region === undefined && index !== undefined && isAlone(index) ? [id] : [];
  });
}

/** How many streams a layout of all of them has: those with a region, and those that wait for one. */
export const headcount = (document: Document): number =>
  resolveLayout(document).regions.length + waiting(document).length;

/** Who takes the main place of a family; undefined where it has none, or nobody comes before the others. */
function mainFor(document: Document, { family, first }: Flow): string | undefined {
  if (family.first === 'any') return undefined;
  const { regions } = resolveLayout(document);
  const isScreen = ({ id }: Region) => get(findSlot(document, id)?.stream, 'StreamType') === 1;
  const main =
    regions.find((region) => region.id === first) ??
    (family.first === 'screen' ? regions.find(isScreen) : undefined) ??
    mainOf(document);
  return main?.id;
}

/** The places of a family on the document's canvas. */
function placesFor(document: Document, { family, options, count }: Flow): readonly Rect[] {
  const { canvas } = resolveLayout(document);
  return family.places({ size: { w: canvas.width, h: canvas.height }, count, ...options });
}

const overlap = (rects: readonly Rect[]): boolean =>
  rects.some((rect, at) => rects.slice(at + 1).some((other) => intersect(rect, other)));

/**
 * The document flowed into a family: streams keep their identity, crop and images, those without a region get one; those
 * beyond `count` go, missing ones are added as cameras with `newIds`. Where places overlap, ZOrder rises in the family's order, as few changed as will do.
 * The order of people is that of `like`: the same layout, perhaps on another canvas, or before some came back; they are last.
 */
export function flowInto(
  document: Document,
  flow: Flow,
  newIds: readonly string[],
  like: Document = document,
): Document {
  const known = people(like);
  const back = resolveLayout(document).regions.flatMap(({ id }) => (known.includes(id) ? [] : [id]));
  const order = [...known, ...(flow.placedOnly ? [] : waiting(document)), ...back];
  const main = mainFor(like, flow);
  const mainFirst = (ids: readonly string[]) =>
    main === undefined ? ids : [main, ...ids.filter((id) => id !== main)];
  const kept = new Set(mainFirst(order).slice(0, flow.count));
  const fewer = deleteSlots(
    document,
    order.filter((id) => !kept.has(id)),
  );
  const added = newIds.slice(0, Math.max(0, flow.count - order.length));
  const housed = order.reduce(addRegion, fewer);
  const full = added.reduce((now, id) => addStream(now, id), housed);
  // A full recording takes no more: records without a region count as well.
  const all = [...order.filter((id) => kept.has(id)), ...added].filter((id) => findSlot(full, id));
  const ids = mainFirst(all);
  const places = placesFor(full, { ...flow, count: ids.length });
  const placed = placeRegions(full, new Map(ids.map((id, at) => [id, places[at] as Rect])));
  const rising = ids.map((id) => findRegion(placed, id) as Region);
  const flowed = overlap(places)
    ? setLayers(placed, rising, spread(rising.map(({ zOrder }) => zOrder)))
    : placed;
  // A layout that has these places already stays what it was flowed into.
  if (flowed !== like)
    flows.set(flowed, { found: { family: flow.family, options: flow.options }, order: all });
  return flowed;
}

const sameRect = (a: Rect, b: Rect): boolean => a.x === b.x && a.y === b.y && a.w === b.w && a.h === b.h;

const samePlaces = (a: readonly Rect[], b: readonly Rect[]): boolean =>
  a.length === b.length && a.every((one) => b.some((other) => sameRect(one, other)));

const sides = ['right', 'left', 'top', 'bottom'] as const;
const lastRows = ['centre', 'stretch'] as const;

/** The family, with its options, that a layout has the places of; undefined where it is none's. Of several with the same places, it is the one it was flowed into. */
export function familyOf(document: Document): Pick<Flow, 'family' | 'options'> | undefined {
  const known = flows.get(document);
  if (known) return known.found;
  const { regions } = resolveLayout(document);
  const count = regions.length;
  if (count === 0) return undefined;
  const rects = regions.map(({ rect }) => rect);
  for (const family of families)
    for (const side of family.options.includes('side') ? sides : [usualOptions.side])
      for (const lastRow of lastRows) {
        const options = { side, lastRow };
        if (samePlaces(placesFor(document, { family, options, count }), rects)) return { family, options };
      }
  return undefined;
}
