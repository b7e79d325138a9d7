import type { Row } from '../catalogue/row.ts';
import { type Json, isList } from '../json.ts';
import { itemSchemaOf, schemaOf } from '../schema.ts';
import { type Limits, within } from './limits.ts';

/** The codes that one value can earn by itself. */
export type ValueCode =
  | 'field.type'
  | 'field.range'
  | 'field.even'
  | 'field.enum'
  | 'field.pattern'
  | 'field.length'
  | 'field.url';

type Schema = ReturnType<typeof schemaOf>;
type Result = ReturnType<Schema['safeParse']>;
type Issue = NonNullable<Result['error']>['issues'][number];

/** Of these a value has one only, the first. */
const exclusive: readonly ValueCode[] = ['field.type', 'field.range', 'field.even'];

function codeOf(issue: Issue, value: Json): ValueCode {
  if (issue.code === 'too_big' || issue.code === 'too_small') {
    return issue.origin === 'array' ? 'field.length' : 'field.range';
  }
  if (issue.code === 'not_multiple_of') return 'field.even';
  if (issue.code === 'invalid_value') return 'field.enum';
  if (issue.code === 'invalid_format') return 'field.pattern';
  if (issue.code === 'custom') return issue.params?.['code'] as ValueCode;
  // The schemas refuse Infinity, which a number such as 1e400 becomes, as no number at all.
  const huge = typeof value === 'number' && issue.code === 'invalid_type' && issue.expected === 'number';
  return huge ? 'field.range' : 'field.type';
}

function parse(schema: Schema, value: Json): readonly ValueCode[] {
  const result = schema.safeParse(value);
  if (result.success) return [];
  const own = result.error.issues.filter((issue) => issue.path.length === 0);
  const codes = new Set(own.map((issue) => codeOf(issue, value)));
  const first = exclusive.find((code) => codes.has(code));
  return [...codes].filter((code) => code === first || !exclusive.includes(code));
}

/** How many answers are kept for one schema, so that a hostile body cannot fill the memory. */
const REMEMBERED = 500;

const answers = new WeakMap<Schema, Map<Json, readonly ValueCode[]>>();

/** The codes of a value; those of numbers and booleans are remembered, since lists repeat them, and so does every move of a drag. */
function codesBy(schema: Schema, value: Json): readonly ValueCode[] {
  if (typeof value !== 'number' && typeof value !== 'boolean') return parse(schema, value);
  let known = answers.get(schema);
  if (!known || known.size > REMEMBERED) answers.set(schema, (known = new Map()));
  let codes = known.get(value);
  if (!codes) known.set(value, (codes = parse(schema, value)));
  return codes;
}

/** What is wrong with the value of a parameter by itself, its bounds taken from the canvas included; not with its elements. */
export function codesOf(row: Row, value: Json, limits: Limits): readonly ValueCode[] {
  const codes = codesBy(schemaOf(row), value);
  const inside = codes.length > 0 || typeof value !== 'number' || within(value, limits);
  return inside ? codes : ['field.range'];
}

/** What is wrong with each element of a list of plain values, by position; nothing where the value is no list or holds objects. */
export function elementCodes(row: Row, value: Json): readonly (readonly ValueCode[])[] {
  if (row.items === undefined || !isList(value)) return [];
  const schema = itemSchemaOf(row);
  return value.map((element) => codesBy(schema, element));
}
