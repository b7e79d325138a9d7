import { catalogue, findRow, rowOf } from './catalogue.ts';
import type { Row } from './catalogue/row.ts';
import { type Json, getAt } from './json.ts';
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
      rows: catalogue.filter((one) => isValue(one) && one.path.startsWith(`${row.path}.`)),
    })),
];

/** The row whose condition (its own, or that of an object it stands in) keeps the field from having an effect in this request, or undefined. */
export const hindrance = (row: Row, body: Json): Row | undefined =>
  row.path
    .split('.')
    .flatMap((_, depth, parts) => {
      const found = findRow(parts.slice(0, depth + 1).join('.'));
      return found?.appliesWhen ? [{ found, when: found.appliesWhen }] : [];
    })
    .find(({ when }) => {
      const value = getAt(body, when.field.split('.')) ?? rowOf(when.field).default;
      return !when.in.includes(value as number);
    })?.found;

/** Whether the request gives the field, or anything at its path. */
export const isGiven = (row: Row, body: Json): boolean => getAt(body, row.path.split('.')) !== undefined;
