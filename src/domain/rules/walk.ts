import type { Row } from '../catalogue/row.ts';
import { type Json, type JsonObject, type Path, isList, isObject } from '../json.ts';
import { type Limits, limitsOf } from './limits.ts';
import type { FieldNode, Fields } from './tree.ts';
import { type ValueCode, codesOf, elementCodes } from './value-faults.ts';

/** A value that is at fault by itself. */
export interface Fault {
  readonly code: ValueCode;
  readonly row: Row;
  readonly path: Path;
  readonly value: Json;
  /** The object that holds it, or its list. */
  readonly owner: JsonObject;
}

/** A required field that is not there. */
export interface Missing {
  readonly row: Row;
  readonly path: Path;
}

/** A key that the catalogue does not have. */
export interface UnknownKey {
  readonly key: string;
  readonly path: Path;
  readonly owner: JsonObject;
  readonly fields: Fields;
}

/** What a walk over a body finds. */
export interface Found {
  readonly faults: Fault[];
  readonly missing: Missing[];
  readonly unknown: UnknownKey[];
  /** For each parameter the objects in which its value is at fault. */
  readonly faulty: Map<Row, Set<JsonObject>>;
}

/** How to walk: the values of the fields that others have for bound, and which required fields may be missing. */
export interface WalkOptions {
  readonly bound: (path: string) => number;
  readonly optional: ReadonlySet<string>;
}

const limitsFor = (options: WalkOptions): ((row: Row) => Limits) => {
  const known = new Map<Row, Limits>();
  return (row) => {
    let limits = known.get(row);
    if (!limits) known.set(row, (limits = limitsOf(row, options.bound)));
    return limits;
  };
};

/** Every fault of single values, missing field and unknown key of the object with these fields; what lies inside an unknown key is not judged. */
export function walk(root: JsonObject, fields: Fields, options: WalkOptions, start: Path = []): Found {
  const found: Found = { faults: [], missing: [], unknown: [], faulty: new Map() };
  const limits = limitsFor(options);

  function visitElements(
    row: Row,
    elements: Fields,
    list: readonly Json[],
    path: Path,
    owner: JsonObject,
  ): void {
    for (const [at, element] of list.entries()) {
      const here = [...path, at];
      if (isObject(element)) visit(elements, element, here);
      else found.faults.push({ code: 'field.type', row, path: here, value: element, owner });
    }
  }

  function visitValue(
    { row, fields, elements }: FieldNode,
    value: Json,
    path: Path,
    owner: JsonObject,
  ): void {
    const codes = codesOf(row, value, limits(row));
    if (codes.length > 0) found.faulty.set(row, (found.faulty.get(row) ?? new Set()).add(owner));
    for (const code of codes) found.faults.push({ code, row, path, value, owner });
    for (const [at, wrong] of elementCodes(row, value).entries()) {
      const element = (value as readonly Json[])[at] as Json;
      for (const code of wrong) found.faults.push({ code, row, path: [...path, at], value: element, owner });
    }
    if (fields && isObject(value)) visit(fields, value, path);
    if (elements && isList(value)) visitElements(row, elements, value, path, owner);
  }

  function visit(fields: Fields, owner: JsonObject, path: Path): void {
    for (const key of Object.keys(owner)) {
      const node = fields.nodes.get(key);
      if (node) visitValue(node, owner[key] as Json, [...path, key], owner);
      else found.unknown.push({ key, path: [...path, key], owner, fields });
    }
    for (const { key, row } of fields.required) {
      if (!Object.hasOwn(owner, key) && !options.optional.has(row.path)) {
        found.missing.push({ row, path: [...path, key] });
      }
    }
  }

  visit(fields, root, start);
  return found;
}
