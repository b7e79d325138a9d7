import type { Node } from 'jsonc-parser';
import { parseTree } from 'jsonc-parser';

import type { Path } from '../json.ts';

/** A value of a JSON text with its place, and where it is a property's, the place of its key. */
export interface Found {
  readonly node: Node;
  /** The value's property; undefined for the root and for elements of lists. */
  readonly property: Node | undefined;
}

/** Reads a text, which must be JSON, into a tree of places, and finds values in it; of a key that stands twice the last one counts. */
export function readTree(text: string): (path: Path) => { readonly found: Found; readonly whole: boolean } {
  const root = parseTree(text) as Node;
  const properties = new WeakMap<Node, ReadonlyMap<string, Node>>();
  const propertyOf = (object: Node, key: string): Node | undefined => {
    let map = properties.get(object);
    if (!map) {
      map = new Map(object.children?.map((property) => [String(property.children?.[0]?.value), property]));
      properties.set(object, map);
    }
    return map.get(key);
  };
  return (path) => {
    let found: Found = { node: root, property: undefined };
    for (const part of path) {
      const { node } = found;
      const isList = node.type === 'array';
      const property =
        typeof part === 'string' && node.type === 'object' ? propertyOf(node, part) : undefined;
      const value = typeof part === 'number' && isList ? node.children?.[part] : property?.children?.[1];
      if (!value) return { found, whole: false };
      found = { node: value, property };
    }
    return { found, whole: true };
  };
}
