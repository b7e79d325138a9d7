import { catalogue, findRow } from './catalogue.ts';
import type { Row } from './catalogue/row.ts';
import { type Json, getAt, isObject } from './json.ts';
import type { Text } from './text.ts';

/** A group of the request form: a top-level object of the API with all the values in it, or the top-level values together. */
export interface RequestGroup {
  /** The API path of the object; `''` for the top-level values. */
  readonly path: string;
  readonly title: Text;
  readonly rows: readonly Row[];
}

/** The parts that the canvas, the list of streams and the inspector of a region hold. */
const ELSEWHERE = new Set(['TargetStreams', 'Layout']);

const topOf = (path: string): string => path.split('.')[0] ?? '';
const isValue = (row: Row): boolean =>
  row.type !== 'object' && (row.type !== 'array' || row.items !== undefined);

/** The request form, read from the catalogue: a new row there is a new field here. */
export const requestGroups: readonly RequestGroup[] = [
  {
    path: '',
    title: { en: 'Task', zh: '任务' },
    rows: catalogue.filter((row) => isValue(row) && !row.path.includes('.')),
  },
  ...catalogue
    .filter((row) => row.type === 'object' && !row.path.includes('.') && !ELSEWHERE.has(row.path))
    .map((row) => ({
      path: row.path,
      title: row.label,
      rows: catalogue.filter((one) => isValue(one) && one.path.includes('.') && topOf(one.path) === row.path),
    })),
];

/** The row's own condition and those of the objects it stands in. */
const conditionsOf = (row: Row): readonly Row[] =>
  row.path
    .split('.')
    .flatMap((_, depth, parts) => findRow(parts.slice(0, depth + 1).join('.')) ?? [])
    .filter((one) => one.appliesWhen);

/** The row whose condition keeps the field from having an effect in this request, or undefined where it has one. */
export const hindrance = (row: Row, body: Json): Row | undefined =>
  conditionsOf(row).find(({ appliesWhen }) => {
    if (!appliesWhen) return false;
    const value = getAt(body, appliesWhen.field.split('.')) ?? findRow(appliesWhen.field)?.default;
    return !appliesWhen.in.includes(value as number);
  });

/** Whether the request gives the field, or anything at its path. */
export const isGiven = (row: Row, body: Json): boolean =>
  isObject(body) && getAt(body, row.path.split('.')) !== undefined;
