import * as z from 'zod/mini';

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

/** Lets the JSON Schema say what the checks alone do not show. */
function described<S extends z.ZodMiniType>(schema: S, meta: Record<string, unknown>): S {
  z.globalRegistry.add(schema, meta);
  return schema;
}

function numberSchema(integer: boolean, bounds: NumberBounds): z.ZodMiniType {
  const { min, max, exclusiveMin, exclusiveMax, multipleOf } = bounds;
  const checks = [
    integer && z.refine<number>(Number.isInteger, { params: { code: 'field.type' } }),
    min !== undefined && z.gte(min),
    max !== undefined && z.lte(max),
    exclusiveMin !== undefined && z.gt(exclusiveMin),
    exclusiveMax !== undefined && z.lt(exclusiveMax),
    multipleOf !== undefined && z.multipleOf(multipleOf),
  ].filter((check) => check !== false);
  const schema = z.number().check(...checks);
  return integer ? described(schema, { type: 'integer' }) : schema;
}

function wholeSchema(row: Row): z.ZodMiniType {
  if (!row.options) return numberSchema(true, row);
  const listed = z.literal(row.options.map((option) => option.value));
  return z.pipe(numberSchema(true, {}) as z.ZodMiniType<number>, described(listed, { type: 'integer' }));
}

const tooLong = { params: { code: 'field.length' } };

/** Spaces around an address and line breaks inside it would be dropped by a browser, so such a text is no address as it stands. */
const BLANKS = /^\s|\s$|[\t\n\r]/;

const address = z.url({ protocol: /^https?$/ });

const isAddress = (text: string): boolean => !BLANKS.test(text) && address.safeParse(text).success;

function textSchema({ format, pattern, maxLength, maxBytes }: Row): z.ZodMiniType {
  const checks = [
    format === 'uri' && z.refine<string>(isAddress, { params: { code: 'field.url' } }),
    pattern !== undefined && z.regex(new RegExp(pattern)),
    maxBytes !== undefined && z.refine<string>((text) => utf8Bytes(text) <= maxBytes, tooLong),
    maxLength !== undefined && z.refine<string>((text) => codePoints(text) <= maxLength, tooLong),
  ].filter((check) => check !== false);
  return described(z.string().check(...checks), {
    ...(format && { format }),
    ...(maxLength !== undefined && { maxLength }),
  });
}

function buildItem(row: Row): z.ZodMiniType {
  if (row.items === 'integer') return numberSchema(true, { min: row.itemMin, max: row.itemMax });
  if (row.items === undefined) return z.looseObject({});
  if (row.itemEnum) return z.pipe(z.string(), z.literal(row.itemEnum));
  return row.itemPattern === undefined ? z.string() : z.string().check(z.regex(new RegExp(row.itemPattern)));
}

function listSchema(row: Row): z.ZodMiniType {
  const checks = [
    row.minItems !== undefined && z.minLength(row.minItems),
    row.maxItems !== undefined && z.maxLength(row.maxItems),
  ].filter((check) => check !== false);
  return z.array(itemSchemaOf(row)).check(...checks);
}

const builders: Readonly<Record<Row['type'], (row: Row) => z.ZodMiniType>> = {
  integer: wholeSchema,
  number: (row) => numberSchema(false, row),
  boolean: () => z.boolean(),
  string: textSchema,
  object: () => z.looseObject({}),
  array: listSchema,
};

function remembered(make: (row: Row) => z.ZodMiniType): (row: Row) => z.ZodMiniType {
  const known = new Map<Row, z.ZodMiniType>();
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
