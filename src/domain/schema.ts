import { z } from 'zod';

import type { Row } from './catalogue/row.ts';

z.config({ jitless: true });

/** Characters of a text: code points, so that a pair of surrogates counts once. */
export function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** Bytes of a text in UTF-8; a lone surrogate counts as the three bytes of its replacement. */
export function utf8Bytes(text: string): number {
  let count = 0;
  for (const char of text) {
    const code = char.codePointAt(0) as number;
    count += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return count;
}

interface NumberBounds {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly exclusiveMin?: number | undefined;
  readonly exclusiveMax?: number | undefined;
  readonly multipleOf?: number | undefined;
}

function numberSchema(integer: boolean, bounds: NumberBounds): z.ZodNumber {
  let schema = z.number();
  if (integer) schema = schema.refine(Number.isInteger, { params: { code: 'field.type' } });
  if (bounds.min !== undefined) schema = schema.min(bounds.min);
  if (bounds.max !== undefined) schema = schema.max(bounds.max);
  if (bounds.exclusiveMin !== undefined) schema = schema.gt(bounds.exclusiveMin);
  if (bounds.exclusiveMax !== undefined) schema = schema.lt(bounds.exclusiveMax);
  if (bounds.multipleOf !== undefined) schema = schema.multipleOf(bounds.multipleOf);
  return integer ? schema.meta({ type: 'integer' }) : schema;
}

function wholeSchema(row: Row): z.ZodType {
  if (!row.options) return numberSchema(true, row);
  return numberSchema(true, {}).pipe(
    z.literal(row.options.map((option) => option.value)).meta({ type: 'integer' }),
  );
}

const tooLong = { params: { code: 'field.length' } };

/** Spaces around an address and line breaks inside it would be dropped by a browser, so such a text is no address as it stands. */
const BLANKS = /^\s|\s$|[\t\n\r]/;

const address = z.url({ protocol: /^https?$/ });

const isAddress = (text: string): boolean => !BLANKS.test(text) && address.safeParse(text).success;

function textSchema({ format, pattern, maxLength, maxBytes }: Row): z.ZodType {
  let schema = z.string();
  if (format === 'uri') schema = schema.refine(isAddress, { params: { code: 'field.url' } });
  if (pattern !== undefined) schema = schema.regex(new RegExp(pattern));
  if (maxBytes !== undefined) schema = schema.refine((text) => utf8Bytes(text) <= maxBytes, tooLong);
  if (maxLength !== undefined) schema = schema.refine((text) => codePoints(text) <= maxLength, tooLong);
  return schema.meta({ ...(format && { format }), ...(maxLength !== undefined && { maxLength }) });
}

function buildItem(row: Row): z.ZodType {
  if (row.items === 'integer') return numberSchema(true, { min: row.itemMin, max: row.itemMax });
  if (row.items === undefined) return z.looseObject({});
  if (row.itemEnum) return z.string().pipe(z.literal(row.itemEnum));
  return row.itemPattern === undefined ? z.string() : z.string().regex(new RegExp(row.itemPattern));
}

function listSchema(row: Row): z.ZodType {
  let schema = z.array(itemSchemaOf(row));
  if (row.minItems !== undefined) schema = schema.min(row.minItems);
  if (row.maxItems !== undefined) schema = schema.max(row.maxItems);
  return schema;
}

const builders: Readonly<Record<Row['type'], (row: Row) => z.ZodType>> = {
  integer: wholeSchema,
  number: (row) => numberSchema(false, row),
  boolean: () => z.boolean(),
  string: textSchema,
  object: () => z.looseObject({}),
  array: listSchema,
};

function remembered(make: (row: Row) => z.ZodType): (row: Row) => z.ZodType {
  const known = new Map<Row, z.ZodType>();
  return (row) => {
    let schema = known.get(row);
    if (!schema) known.set(row, (schema = make(row)));
    return schema;
  };
}

/** The Zod schema of one element of a list, from the list's catalogue row; any object where the list holds objects. */
export const itemSchemaOf = remembered(buildItem);

/** The Zod schema of one parameter's value, from its catalogue row: fixed bounds only, those taken from another field are a rule's. */
export const schemaOf = remembered((row) => builders[row.type](row));
