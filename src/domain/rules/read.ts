import { catalogue } from '../catalogue.ts';
import { type Json, type JsonObject, get, isObject } from '../json.ts';
import type { Found } from './walk.ts';

/** An object of the body: undefined where it is absent, null where something else stands in its place. */
export type Part = JsonObject | undefined | null;

/** Reads values for the rules over several fields, which leave out what is at fault by itself. */
export interface Reader {
  /** The object under `key` of a part; null where the part, or what stands there, is no object. */
  readonly part: (parent: Part, key: string) => Part;
  /** The value of the parameter where it is given and not at fault. */
  readonly given: (part: Part, path: string) => Json | undefined;
  /** The number given, or the default where the field (or the whole part) is absent; undefined where it is at fault. */
  readonly number: (part: Part, path: string) => number | undefined;
}

const parameters = new Map(
  catalogue.map((row) => [row.path, { row, key: row.path.slice(row.path.lastIndexOf('.') + 1) }]),
);

/** The reader of a body, from what is wrong with its single values. */
export function readerOf({ faulty }: Found): Reader {
  function raw(part: Part, path: string): Json | undefined {
    const parameter = parameters.get(path);
    if (!parameter) throw new Error(`no such parameter: ${path}`);
    const { row, key } = parameter;
    if (part === null) return undefined;
    if (part === undefined || !Object.hasOwn(part, key)) return row.default;
    return faulty.get(row)?.has(part) ? undefined : part[key];
  }
  return {
    part(parent, key) {
      if (!parent) return parent;
      const value = get(parent, key);
      return value === undefined || isObject(value) ? value : null;
    },
    given: (part, path) =>
      part && Object.hasOwn(part, path.slice(path.lastIndexOf('.') + 1)) ? raw(part, path) : undefined,
    number(part, path) {
      const value = raw(part, path);
      return typeof value === 'number' ? value : undefined;
    },
  };
}
