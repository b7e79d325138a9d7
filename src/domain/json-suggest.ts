import { type Location, type Node, findNodeAtLocation, getLocation, parseTree } from 'jsonc-parser';

import { findRow, keysOf } from './catalogue.ts';
import type { Row } from './catalogue/row.ts';
import { REGIONS, STREAMS } from './document.ts';
import type { Json, Path } from './json.ts';
import { catalogPath } from './path.ts';
import type { Text } from './text.ts';

/** A range of a text, offsets in UTF-16 units, the end excluded. */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}

/** One key or value that may stand at a place. */
export interface Suggestion {
  /** As it stands in the JSON: a key without its quotes, a value with them. */
  readonly label: string;
  /** What people call the key, or what the value means. */
  readonly meaning: Text;
  readonly row: Row;
  readonly isDefault: boolean;
  readonly insert: string;
  /** What of `insert` is selected afterwards: the part to be typed over. */
  readonly select: TextRange;
}

/** What may stand at a place of a text. */
export interface Suggestions {
  readonly at: 'key' | 'value';
  /** The key or value that is being typed, without its opening quote; empty where nothing is typed yet. */
  readonly typed: TextRange;
  /** What a suggestion replaces. */
  readonly replace: TextRange;
  /** Where a comma is missing before it. */
  readonly commaAt: number | undefined;
  readonly list: readonly Suggestion[];
}

const YES: Text = { en: 'Yes', zh: '是' };
const NO: Text = { en: 'No', zh: '否' };
const DEFAULT: Text = { en: 'Default', zh: '默认值' };

const isBlank = (text: string): boolean => text.trim() === '';

/** The token at a place: a quoted text, else what is written without a gap. */
interface Token extends TextRange {
  readonly quoted: boolean;
}

function tokenAt(text: string, position: number, { previousNode: node }: Location): Token {
  const quoted = node !== undefined && text[node.offset] === '"';
  if (quoted && position > node.offset && position <= node.offset + node.length) {
    const end = node.offset + node.length;
    const closed = node.length > 1 && text[end - 1] === '"';
    // A text without its closing quote runs to the end of the line: what stands there was not meant.
    return { from: node.offset, to: closed ? end : position, quoted };
  }
  let from = position;
  let to = position;
  while (from > 0 && /[\w.+-]/.test(text.charAt(from - 1))) from -= 1;
  while (/[\w.+-]/.test(text.charAt(to))) to += 1;
  return { from, to, quoted: false };
}

/** What a new key's value begins with, and what of it is to be typed over. */
function starter(row: Row): { readonly text: string; readonly from: number; readonly to: number } {
  if (row.type === 'object' || row.type === 'array') {
    const text = row.type === 'object' ? '{}' : '[]';
    return { text, from: 1, to: 1 };
  }
  const text = row.default === undefined ? (row.type === 'string' ? '""' : '') : JSON.stringify(row.default);
  const inset = row.type === 'string' ? 1 : 0;
  return { text, from: inset, to: text.length - inset };
}

interface Setting {
  readonly text: string;
  readonly path: Path;
  readonly tree: Node | undefined;
  readonly token: Token;
}

const nodeAt = (tree: Node | undefined, path: Path): Node | undefined =>
  tree && findNodeAtLocation(tree, [...path]);

function keys({ text, path, tree, token }: Setting, rootKeys: readonly string[]): Suggestion[] {
  const parent = path.slice(0, -1);
  const parentPath = catalogPath(parent);
  const present = new Set(
    nodeAt(tree, parent)?.children?.flatMap(({ children }) => {
      const key = children?.[0];
      return key === undefined || key.offset === token.from ? [] : [String(key.value)];
    }),
  );
  const rest = text.slice(token.to).trimStart();
  const named = rest.startsWith(':');
  const comma = rest.startsWith('"') ? ',' : '';
  const names = parentPath === '' ? rootKeys : keysOf(parentPath);
  return names.flatMap((key): Suggestion[] => {
    const row = findRow(parentPath === '' ? key : `${parentPath}.${key}`);
    if (!row || present.has(key)) return [];
    const name = JSON.stringify(key);
    const { text: value, from, to } = starter(row);
    const start = name.length + 2;
    return [
      {
        label: key,
        meaning: row.label,
        row,
        isDefault: false,
        insert: named ? name : `${name}: ${value}${comma}`,
        select: named ? { from: name.length, to: name.length } : { from: start + from, to: start + to },
      },
    ];
  });
}

const valueOf = (node: Node | undefined, key: string): unknown => {
  const property = node?.children?.find(({ children }) => children?.[0]?.value === key);
  return property?.children?.[1]?.value;
};

/** The streams that have no region yet, as values of a StreamIndex. */
function streamValues({ tree, path }: Setting): (readonly [Json, Text])[] {
  const elements = (way: Path) => nodeAt(tree, way)?.children ?? [];
  const own = path[REGIONS.length];
  const taken = new Set(
    elements(REGIONS).flatMap((region, at) => (at === own ? [] : [valueOf(region, 'StreamIndex')])),
  );
  return elements(STREAMS).flatMap((stream): (readonly [Json, Text])[] => {
    const index = valueOf(stream, 'Index') ?? 0;
    if (typeof index !== 'number' || taken.has(index)) return [];
    const user = valueOf(stream, 'UserId');
    const name = typeof user === 'string' ? user : '';
    return [[index, { en: name, zh: name }]];
  });
}

function rowValues(setting: Setting, row: Row): readonly (readonly [Json, Text])[] {
  if (row.options) return row.options.map(({ value, label }) => [value, label]);
  if (row.type === 'boolean')
    return [
      [true, YES],
      [false, NO],
    ];
  if (row.path === `${REGIONS.join('.')}[].StreamIndex`) return streamValues(setting);
  return row.default === undefined ? [] : [[row.default, DEFAULT]];
}

/** The listed elements of a list of plain values that are not in it yet. */
function itemValues({ path, tree, token }: Setting, row: Row): readonly (readonly [Json, Text])[] {
  const others = nodeAt(tree, path.slice(0, -1))?.children?.filter(({ offset }) => offset !== token.from);
  const present = new Set(others?.map(({ value }): unknown => value));
  return (row.itemEnum ?? []).filter((item) => !present.has(item)).map((item) => [item, row.label]);
}

function values(setting: Setting): Suggestion[] {
  const { path } = setting;
  const list = typeof path.at(-1) === 'number';
  const row = findRow(catalogPath(list ? path.slice(0, -1) : path));
  if (!row) return [];
  return (list ? itemValues(setting, row) : rowValues(setting, row)).map(([value, meaning]) => {
    const insert = JSON.stringify(value);
    const isDefault = !list && JSON.stringify(row.default) === insert;
    return {
      label: insert,
      meaning,
      row,
      isDefault,
      insert,
      select: { from: insert.length, to: insert.length },
    };
  });
}

/**
 * The keys and values that the catalogue knows for a place of a JSON text, which may be broken: keys that are not in the
 * object yet, listed values with their meaning. `rootKeys` are those of the body as a whole. Undefined where there are none.
 */
export function suggest(
  text: string,
  position: number,
  rootKeys: readonly string[] = keysOf(''),
): Suggestions | undefined {
  const location = getLocation(text, position);
  const { path, previousNode } = location;
  const token = tokenAt(text, position, location);
  const lead = text.slice(0, token.from).trimEnd();
  const before = lead.at(-1);
  const last = path.at(-1);
  if (last === undefined || before === undefined) return undefined;

  const at = typeof last === 'string' && before !== ':' ? 'key' : 'value';
  const opened = at === 'key' ? '{,' : typeof last === 'number' ? '[,' : ':';
  const open = opened.includes(before);
  // After a whole property a comma may still be missing; after a key alone it is a colon, and in a list nothing is offered.
  const lacksComma = at === 'key' && !open && (token.quoted || previousNode?.type !== 'property');
  if (!open && !lacksComma) return undefined;
  if (
    lacksComma &&
    !token.quoted &&
    isBlank(text.slice(token.from, token.to)) &&
    !/\n/.test(text.slice(lead.length, token.from))
  )
    return undefined;

  const setting = { text, path, tree: parseTree(text), token };
  const list = at === 'key' ? keys(setting, rootKeys) : values(setting);
  if (list.length === 0) return undefined;
  return {
    at,
    typed: { from: token.quoted ? token.from + 1 : token.from, to: position },
    replace: { from: token.from, to: token.to },
    commaAt: lacksComma ? lead.length : undefined,
    list,
  };
}
