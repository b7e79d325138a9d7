import type { Document } from '../domain/document.ts';
import { changeSlots, readField, writeSlot } from '../domain/fields.ts';
import type { Json } from '../domain/json.ts';
import { findRegion, resolveLayout } from '../domain/resolve.ts';
import { placeRegions } from './commands.ts';
import { type Editor, commit, say } from './editor.ts';
import { labelFor, nameOf } from './labels.ts';
import { freeOrRefused } from './reach.ts';

const REGION = 'Layout.CustomLayout.Regions[]';

/** The fields of a region that are its look: how it is drawn, neither where nor of what. */
const FIELDS = [
  'Alpha',
  'RenderMode',
  'SourceCrop',
  'AlternateImage',
  'AlternateImageFillMode',
  'CornerRadius',
] as const;

/** The look of a region: its size, canvas px, and its fields as they stand; an absent one is absent. */
export interface Look {
  readonly w: number;
  readonly h: number;
  readonly fields: Readonly<Partial<Record<(typeof FIELDS)[number], Json>>>;
}

/** The look of a record's region, or undefined where it has none. */
export function lookOf(document: Document, id: string): Look | undefined {
  const rect = findRegion(document, id)?.rect;
  if (!rect) return undefined;
  const fields = FIELDS.flatMap((field) => {
    const value = readField(document, id, `${REGION}.${field}`);
    return value === undefined ? [] : [[field, value] as const];
  });
  return { w: rect.w, h: rect.h, fields: Object.fromEntries(fields) };
}

/**
 * The document with the look on the regions of `ids`, each staying at its place; with `keepInside` it is moved by as much
 * as its new size would reach beyond the canvas.
 */
export function giveLook(
  document: Document,
  ids: readonly string[],
  look: Look,
  keepInside: boolean,
): Document {
  const { canvas, regions } = resolveLayout(document);
  const targets = regions.filter(({ id }) => ids.includes(id));
  const w = Math.min(look.w, canvas.width);
  const h = Math.min(look.h, canvas.height);
  const rects = targets.map(({ id, rect: { x, y } }) => {
    const place = keepInside
      ? { x: Math.min(x, canvas.width - w), y: Math.min(y, canvas.height - h) }
      : { x, y };
    return [id, { ...place, w, h }] as const;
  });
  const dressed = changeSlots(
    document,
    targets.map(({ id }) => id),
    (slot) => FIELDS.reduce((next, field) => writeSlot(next, `${REGION}.${field}`, look.fields[field]), slot),
  );
  return placeRegions(dressed, new Map(rects));
}

const same = { en: 'They look like that already', zh: '已是这样的外观' };

/** Copies the look of the region selected last; its name, or undefined where there is none. */
export function copyLook(editor: Editor): string | undefined {
  const { committed, selection } = editor.getState();
  const id = selection.findLast((one) => findRegion(committed, one));
  if (id === undefined) return undefined;
  editor.setState({ look: lookOf(committed, id) });
  return nameOf(committed, id);
}

/** Gives the look that was copied to the selected regions that are not locked, as one step. */
export function pasteLook(editor: Editor): void {
  const { committed, selection, look, keepInside } = editor.getState();
  if (!look || selection.length === 0) return undefined;
  const ids = freeOrRefused(editor, selection);
  const next = giveLook(committed, ids, look, keepInside);
  if (ids.length === 0) return undefined;
  return next === committed ? say(editor, same) : commit(editor, labelFor('look', committed, ids), next);
}
