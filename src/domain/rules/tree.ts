import { keysOf, rowOf } from '../catalogue.ts';
import type { Row } from '../catalogue/row.ts';

/** One known key of an object. */
export interface FieldNode {
  readonly key: string;
  readonly row: Row;
  /** The fields of the object that stands here. */
  readonly fields?: Fields;
  /** The fields of each object of the list that stands here. */
  readonly elements?: Fields;
}

/** The known keys of one object. */
export interface Fields {
  /** Catalogue path of the object, `''` for the body. */
  readonly path: string;
  readonly nodes: ReadonlyMap<string, FieldNode>;
  readonly required: readonly FieldNode[];
}

function buildNode(parent: string, key: string): FieldNode {
  const row = rowOf(parent === '' ? key : `${parent}.${key}`);
  if (row.type === 'object') return { key, row, fields: buildFields(row.path) };
  if (row.type === 'array' && row.items === undefined) {
    return { key, row, elements: buildFields(`${row.path}[]`) };
  }
  return { key, row };
}

function buildFields(path: string): Fields {
  const nodes = new Map(keysOf(path).map((key) => [key, buildNode(path, key)]));
  return { path, nodes, required: [...nodes.values()].filter((node) => node.row.required) };
}

/** The catalogue as a tree: the known keys of the body, and of every object below. */
export const bodyFields: Fields = buildFields('');
