import type { Row } from '../../domain/catalogue/row.ts';
import type { Document } from '../../domain/document.ts';
import { type ExpressionResult, evaluate, normaliseInput } from '../../domain/expression.ts';
import { readField } from '../../domain/fields.ts';
import { type Limits, legal } from '../../domain/limits.ts';
import type { Size } from '../../domain/rect.ts';
import { findRegion, resolveLayout } from '../../domain/resolve.ts';
import { type Params, type Text, joined } from '../../domain/text.ts';
import { words } from '../text/words.ts';
import { limitsFor } from './edit.ts';
import { type Unit, factorOf, inUnit, isShare } from './units.ts';

/** Why a typed figure was changed, said beside the field. */
export interface Note {
  readonly text: Text;
  readonly params?: Params;
  readonly refused?: true;
}

/** A figure as it will be written, with what was changed about it. */
export type Typed = { readonly value: number; readonly note?: Note } | { readonly note: Note };

/** What a field of a ratio is a share of, in pixels: the canvas's width for a corner, the source's side for a crop. */
export function pixelsOf(row: Row, document: Document, source: Size | undefined): number | undefined {
  if (row.path.endsWith('.CornerRadius')) return resolveLayout(document).canvas.width;
  if (!isShare(row)) return undefined;
  return /LocationX|WidthProportion/.test(row.path) ? source?.w : source?.h;
}

function percentOf(row: Row, document: Document): number | undefined {
  const { canvas } = resolveLayout(document);
  if (row.type === 'number') return 1;
  if (/Regions\[\]\.(LocationX|Width)$/.test(row.path)) return canvas.width;
  if (/Regions\[\]\.(LocationY|Height)$/.test(row.path)) return canvas.height;
  return row.max;
}

/** The field's value of one record as a number: what is set, or the default. */
export function currentOf(row: Row, document: Document, id: string | undefined): number | undefined {
  const value = readField(document, id, row.path) ?? row.default;
  return typeof value === 'number' ? value : undefined;
}

/** Evaluates what was typed for one record, in the unit; `4 px` in a ratio field is turned into a share. */
function reckon(
  row: Row,
  document: Document,
  id: string | undefined,
  text: string,
  share: number | undefined,
  factor: number,
): ExpressionResult {
  const rect = id === undefined ? undefined : findRegion(document, id)?.rect;
  const { canvas } = resolveLayout(document);
  const whole = factor === 1 ? percentOf(row, document) : factor;
  const current = currentOf(row, document, id);
  const result = evaluate(text, {
    current: current === undefined ? undefined : current * factor,
    ...(whole === undefined ? {} : { percentOf: whole }),
    variables: { W: canvas.width, H: canvas.height, ...rect },
  });
  if (!result.ok) return result;
  const inPixels = !result.relative && share !== undefined && /px/i.test(normaliseInput(text));
  return { ...result, value: result.value / (inPixels ? share : factor) };
}

function noteOf({ instead }: Row, value: number, to: number, limits: Limits): Note | undefined {
  if (value === to) return undefined;
  if (to === limits.max && value > to) return { text: words.clampedMax, params: { from: value, to } };
  if (to === limits.min && value < to)
    return {
      text: instead ? joined([words.clampedMin, instead]) : words.clampedMin,
      params: { from: value, to },
    };
  if (limits.step === 2) return { text: words.clampedEven, params: { to } };
  return limits.whole ? { text: words.clampedWhole, params: { to } } : undefined;
}

/** The value that a text typed into the field means for one record: evaluated, made whole or even, moved into range, and said so. */
export function typed(
  row: Row,
  document: Document,
  id: string | undefined,
  text: string,
  source: Size | undefined,
  unit: Unit = 'ratio',
): Typed {
  const share = pixelsOf(row, document, source);
  const factor = factorOf(row, unit, share);
  const result = reckon(row, document, id, text, share, factor);
  if (!result.ok)
    return {
      note: { text: result.reason, ...(result.params ? { params: result.params } : {}), refused: true },
    };
  const limits = limitsFor(row, document, id);
  const value = legal(result.value, limits);
  const note = noteOf(row, Number(result.value.toFixed(6)), value, limits);
  if (!note) return { value };
  const shown = Object.fromEntries(
    Object.entries(note.params ?? {}).map(([key, figure]) => [key, inUnit(Number(figure), factor)]),
  );
  return { value, note: { ...note, params: shown } };
}
