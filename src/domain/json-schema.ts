import type { Row } from './catalogue/row.ts';
import type { Json, JsonObject } from './json.ts';
import { type FieldNode, type Fields, bodyFields } from './rules/tree.ts';
import type { Text } from './text.ts';

/** Name of the schema's file on the site. */
export const SCHEMA_FILE = 'start-record.2023-11-01.schema.json';

/** Both languages in one text: tools show no more than the standard `title` and `description`. */
const both = ({ en, zh }: Text, between: string): string => `${en}${between}${zh}`;

/** The entries that are given. */
const given = (entries: Readonly<Record<string, Json | undefined>>): JsonObject =>
  Object.fromEntries(
    Object.entries(entries).filter((entry): entry is [string, Json] => entry[1] !== undefined),
  );

/** Any letter case, as addresses are read. */
const HTTP = '^[hH][tT][tT][pP][sS]?:';

/** The bounds of a value that stand by themselves; those taken from another field no schema can say. */
function bounds(row: Row): JsonObject {
  return given({
    enum: row.options?.map(({ value }) => value),
    minimum: row.min,
    maximum: row.max,
    exclusiveMinimum: row.exclusiveMin,
    exclusiveMaximum: row.exclusiveMax,
    multipleOf: row.multipleOf,
    pattern: row.pattern ?? (row.format === 'uri' ? HTTP : undefined),
    format: row.format,
    maxLength: row.maxLength,
    minItems: row.minItems,
    maxItems: row.maxItems,
  });
}

/** What the options mean, and the bounds that only words can say. */
function remarks(row: Row): readonly Text[] {
  const options = row.options?.map(({ value, label }) => ({
    en: `${value}: ${label.en}`,
    zh: `${value}：${label.zh}`,
  }));
  const top = row.maxRef ?? row.exclusiveMaxRef;
  const below = row.maxRef === undefined ? '<' : '≤';
  return [
    row.help,
    ...(options ?? []),
    ...(top === undefined ? [] : [{ en: `${below} ${top}`, zh: `${below} ${top}` }]),
    ...(row.maxBytes === undefined
      ? []
      : [{ en: `At most ${row.maxBytes} bytes of UTF-8.`, zh: `UTF-8 编码不超过 ${row.maxBytes} 字节。` }]),
  ];
}

const named = (row: Row): JsonObject => ({
  title: both(row.label, ' / '),
  description: both(
    {
      en: remarks(row)
        .map(({ en }) => en)
        .join('\n'),
      zh: remarks(row)
        .map(({ zh }) => zh)
        .join('\n'),
    },
    '\n\n',
  ),
  ...given({ default: row.default, writeOnly: row.secret }),
});

/** The elements of a list of plain values. */
const items = (row: Row): JsonObject =>
  given({
    type: row.items,
    enum: row.itemEnum,
    pattern: row.itemPattern,
    minimum: row.itemMin,
    maximum: row.itemMax,
  });

function objectSchema({ nodes, required }: Fields): JsonObject {
  return {
    type: 'object',
    properties: Object.fromEntries([...nodes.values()].map((node) => [node.key, nodeSchema(node)])),
    ...(required.length > 0 && { required: required.map(({ key }) => key) }),
  };
}

function nodeSchema({ row, fields, elements }: FieldNode): JsonObject {
  if (fields) return { ...named(row), ...objectSchema(fields) };
  if (row.type !== 'array') return { ...named(row), type: row.type, ...bounds(row) };
  return {
    ...named(row),
    type: 'array',
    ...bounds(row),
    items: elements ? objectSchema(elements) : items(row),
  };
}

/**
 * The JSON Schema (draft 2020-12) of a whole StartRecord body, from the catalogue: types, bounds, choices, patterns,
 * lengths and required keys, with titles and descriptions in both languages. Keys it does not name are allowed.
 */
export const jsonSchema = (): JsonObject => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'StartRecord 2023-11-01',
  description: 'Request body of Volcengine RTC cloud recording.\n\n火山引擎实时音视频云端录制的请求体。',
  ...objectSchema(bodyFields),
});
