import type { Node } from 'jsonc-parser';

import { setOrdered } from '../edits.ts';
import { writeJson } from '../json-lines.ts';
import type { Json, JsonEdit, JsonObject, Path } from '../json.ts';
import { catalogPath } from '../path.ts';
import { readTree } from './tree.ts';

/** How a text is laid out: its unit of indentation ('' for a text of one line), its line end, and what follows a colon. */
interface Style {
  readonly unit: string;
  readonly lineEnd: string;
  readonly gap: string;
}

const styleOf = (text: string): Style => ({
  unit: /[\r\n]([ \t]+)\S/.exec(text)?.[1] ?? (/[\r\n]\s*\S/.test(text.trim()) ? '  ' : ''),
  lineEnd: /\r\n|\r|\n/.exec(text)?.[0] ?? '\n',
  gap: /":\S/.test(text) && !/": /.test(text) ? '' : ' ',
});

const endOf = (node: Node): number => node.offset + node.length;
const childrenOf = (node: Node): readonly Node[] => node.children ?? [];
const splice = (text: string, from: number, to: number, content: string): string =>
  text.slice(0, from) + content + text.slice(to);

/** The indentation of the line on which `offset` lies. */
function indentAt(text: string, offset: number): string {
  const start = Math.max(text.lastIndexOf('\n', offset), text.lastIndexOf('\r', offset)) + 1;
  const line = text.slice(start, offset);
  return line.slice(0, line.length - line.trimStart().length);
}

/** `value` as text, its further lines indented by `indent` and one more unit a level; on one line where `unit` is ''. */
function write(value: Json, style: Style, unit: string, indent: string): string {
  const text = writeJson(value, unit);
  return unit === '' ? text : text.replaceAll('\n', style.lineEnd + indent);
}

function replace(text: string, node: Node, value: Json): string {
  const style = styleOf(text);
  const inline = childrenOf(node).length > 0 && !/[\r\n]/.test(text.slice(node.offset, endOf(node)));
  return splice(
    text,
    node.offset,
    endOf(node),
    write(value, style, inline ? '' : style.unit, indentAt(text, node.offset)),
  );
}

/** Adds an entry (`name` is its key with the colon, or '') to a container, before its child at `at` or last. */
function add(text: string, container: Node, at: number, name: string, value: Json): string {
  const style = styleOf(text);
  const children = childrenOf(container);
  const [first, second] = children;
  const last = children.at(-1);
  if (!first || !last) {
    const indent = indentAt(text, container.offset);
    const entry = name + write(value, style, style.unit, indent + style.unit);
    const inside =
      style.unit === '' ? entry : `${style.lineEnd}${indent}${style.unit}${entry}${style.lineEnd}${indent}`;
    return splice(text, container.offset + 1, endOf(container) - 1, inside);
  }
  const lead = text.slice(container.offset + 1, first.offset);
  const lines = /[\r\n]/.test(lead);
  const between = second ? text.slice(endOf(first), second.offset).replace(',', '') : style.gap;
  const entry = name + write(value, style, lines ? style.unit : '', indentAt(text, first.offset));
  const separator = lines ? lead : between;
  const next = children[at];
  if (next) return splice(text, next.offset, next.offset, `${entry},${separator}`);
  return splice(text, endOf(last), endOf(last), `,${separator}${entry}`);
}

function remove(text: string, container: Node, child: Node): string {
  const children = childrenOf(container);
  const at = children.indexOf(child);
  const previous = children[at - 1];
  const next = children[at + 1];
  if (previous) return splice(text, endOf(previous), endOf(child), '');
  if (next) return splice(text, child.offset, next.offset, '');
  return splice(text, container.offset + 1, endOf(container) - 1, '');
}

/** Where among the keys of `object` the new `key` goes: in the catalogue's order. */
function placeOfKey(object: Node, key: string, parent: Path): number {
  const names = childrenOf(object).map((property) => String(childrenOf(property)[0]?.value));
  const known: JsonObject = Object.fromEntries(names.map((name) => [name, null]));
  const keys = Object.keys(setOrdered(known, key, null, catalogPath(parent)));
  const next = keys[keys.indexOf(key) + 1];
  return next === undefined ? names.length : names.indexOf(next);
}

/** `text`, which is JSON, after one edit, as `applyEdits` changes the value: an edit whose place does not exist changes nothing. */
export function editOnce(text: string, edit: JsonEdit): string {
  const { path } = edit;
  const last = path.at(-1);
  const find = readTree(text);
  const { found, whole } = find(path);
  if (last === undefined) return edit.op === 'set' ? replace(text, found.node, edit.value) : text;
  const parentPath = path.slice(0, -1);
  const parent = find(parentPath);
  if (!parent.whole) return text;
  const container = parent.found.node;
  if (edit.op === 'insert') {
    const possible = container.type === 'array' && typeof last === 'number';
    return possible ? add(text, container, last, '', edit.value) : text;
  }
  if (edit.op === 'remove') {
    if (!whole) return text;
    const left = remove(text, container, found.property ?? found.node);
    // Of a key that stands twice, the other one goes too.
    return found.property ? editOnce(left, edit) : left;
  }
  if (whole) return replace(text, found.node, edit.value);
  if (container.type !== 'object' || typeof last === 'number') return text;
  const name = `${JSON.stringify(last)}:${styleOf(text).gap}`;
  return add(text, container, placeOfKey(container, last, parentPath), name, edit.value);
}
