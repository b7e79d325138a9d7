import type { Row } from '../../domain/catalogue/row.ts';
import type { Document } from '../../domain/document.ts';
import { excludedStreams } from '../../domain/excluded.ts';
import { readField, scopeOf, writeField } from '../../domain/fields.ts';
import { type Json, sameJson } from '../../domain/json.ts';
import { type Limits, limitsOf } from '../../domain/limits.ts';
import { type Anchor, mostOf, withSide } from '../../domain/proportions.ts';
import type { Size } from '../../domain/rect.ts';
import { findRegion, resolveLayout } from '../../domain/resolve.ts';
import type { Text } from '../../domain/text.ts';
import { type CanvasWay, resizeCanvas, resizedCanvas } from '../../editor/canvas-size.ts';
import { placeRegions } from '../../editor/commands.ts';
import { type Editor, type EditorState, commit, selected, visible } from '../../editor/editor.ts';
import { type Label, labelFor, plainLabels } from '../../editor/labels.ts';
import { ratioKept } from '../../editor/proportions.ts';

const REGION = 'Layout.CustomLayout.Regions[]';

/** A change of a field's name with the field's label already in it, in every language. */
const withField = (text: Text, row: Row): Text => ({
  en: text.en.replace('{field}', row.label.en),
  zh: text.zh.replace('{field}', row.label.zh),
});

function labelOf(document: Document, ids: readonly string[], row: Row): Label {
  const scope = scopeOf(row.path);
  if (scope === 'excluded') return { text: withField(plainLabels.requestField, row) };
  if (scope === 'request')
    return {
      text: withField(
        row.path.startsWith('Layout.') ? plainLabels.canvasField : plainLabels.requestField,
        row,
      ),
    };
  const label = labelFor('field', document, ids);
  return { ...label, text: withField(label.text, row) };
}

/** What a field shows the value of: the selected records, the selected excluded stream, or the request, which needs no id. */
export function targetsOf(row: Row, state: EditorState): readonly (string | undefined)[] {
  const scope = scopeOf(row.path);
  if (scope === 'request') return [undefined];
  if (scope !== 'excluded') return selected(state);
  return state.excluded < excludedStreams(visible(state)).length ? [String(state.excluded)] : [];
}

/** What a field reads of the document: a region that is dragged changes nothing of the request around the two lists. */
export const readsOf =
  (row: Row) =>
  (state: EditorState): unknown =>
    ['request', 'excluded'].includes(scopeOf(row.path)) ? visible(state).body : visible(state);

/** The size that a change of a canvas field means, px; undefined for every other field. */
function canvasSizeBy(document: Document, row: Row, to: Json | undefined): Size | undefined {
  const side = /Canvas\.(Width|Height)$/.exec(row.path)?.[1];
  if (side === undefined || typeof to !== 'number') return undefined;
  const { width: w, height: h } = resolveLayout(document).canvas;
  return side === 'Width' ? { w: to, h } : { w, h: to };
}

/** The side of a region that a field sets; undefined for every other field. */
const sideOf = (row: Row): 'w' | 'h' | undefined =>
  row.path === `${REGION}.Width` ? 'w' : row.path === `${REGION}.Height` ? 'h' : undefined;

/** The range of a number field for one record: a side of a region that keeps its ratio must leave room for the other one. */
export function limitsFor(row: Row, document: Document, id: string | undefined): Limits {
  const limits = limitsOf(row, document.body);
  const side = sideOf(row);
  const ratio = side && id !== undefined ? ratioKept(document, id) : undefined;
  if (!side || ratio === undefined) return limits;
  const { canvas } = resolveLayout(document);
  return { ...limits, max: Math.min(limits.max, mostOf(side, ratio, { w: canvas.width, h: canvas.height })) };
}

/** The document with a side of a region set: the other side follows where the ratio is kept, and the anchor's point stays. */
function withRegionSide(
  document: Document,
  id: string,
  side: 'w' | 'h',
  length: number,
  anchor: Anchor,
): Document | undefined {
  const ratio = ratioKept(document, id);
  const rect = findRegion(document, id)?.rect;
  if (!rect || (ratio === undefined && anchor.x === 0 && anchor.y === 0)) return undefined;
  const { width: w, height: h } = resolveLayout(document).canvas;
  return placeRegions(
    document,
    new Map([[id, withSide(rect, side, length, { ratio, anchor, canvas: { w, h } })]]),
  );
}

/** How a change of one field takes others along. */
export interface Along {
  /** The way the regions follow the canvas's size. */
  readonly way?: CanvasWay;
  /** The point of a region that stays. */
  readonly anchor?: Anchor;
}

/** The document with the field set by `value(id)` on each target; what goes with it is taken along. */
export function editedDocument(
  document: Document,
  ids: readonly (string | undefined)[],
  row: Row,
  value: (id: string | undefined) => Json | undefined,
  { way = 'scale', anchor = { x: 0, y: 0 } }: Along = {},
): Document {
  return ids.reduce((next, id) => {
    const to = value(id);
    if (sameJson(readField(next, id, row.path), to)) return next;
    const size = canvasSizeBy(next, row, to);
    const side = sideOf(row);
    const resized =
      side && id !== undefined && typeof to === 'number' && withRegionSide(next, id, side, to, anchor);
    if (resized) return resized;
    return size
      ? resizedCanvas(next, size, way)
      : writeField(next, id === undefined ? [] : [id], row.path, to);
  }, document);
}

/** Sets a field on its targets as one step of the history. */
export function setField(
  editor: Editor,
  ids: readonly (string | undefined)[],
  row: Row,
  value: (id: string | undefined) => Json | undefined,
  burst?: string,
): void {
  const { committed, canvasWay, anchor } = editor.getState();
  const [first] = ids;
  const size = ids.length > 0 && canvasSizeBy(committed, row, value(first));
  if (size) return resizeCanvas(editor, size);
  const named = ids.flatMap((id) => id ?? []);
  const next = editedDocument(committed, ids, row, value, { way: canvasWay, anchor });
  return commit(editor, labelOf(committed, named, row), next, burst === undefined ? {} : { burst });
}
