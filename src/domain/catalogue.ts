import { controlRows } from './catalogue/control.ts';
import { encodeRows } from './catalogue/encode.ts';
import { layoutRows } from './catalogue/layout.ts';
import type { Row } from './catalogue/row.ts';
import { storageRows } from './catalogue/storage.ts';
import { taskRows } from './catalogue/task.ts';

/** Most streams of one recording, by the published page. */
export const MAX_STREAMS = 17;

/** Every parameter of StartRecord, in the order in which the designer writes keys. */
export const catalogue: readonly Row[] = [
  ...taskRows,
  ...encodeRows,
  ...layoutRows,
  ...controlRows,
  ...storageRows,
];

const byPath = new Map(catalogue.map((row) => [row.path, row]));

/** The row of an API path (`[]` for array positions), or undefined for a path the API does not have. */
export const findRow = (path: string): Row | undefined => byPath.get(path);

/** The row of an API path that is known to exist; throws on a misspelt path, which is a fault of the caller. */
export function rowOf(path: string): Row {
  const row = byPath.get(path);
  if (!row) throw new Error(`no such parameter: ${path}`);
  return row;
}

const childNames = new Map<string, string[]>();
for (const { path } of catalogue) {
  const dot = path.lastIndexOf('.');
  const parent = dot < 0 ? '' : path.slice(0, dot);
  childNames.set(parent, [...(childNames.get(parent) ?? []), path.slice(dot + 1)]);
}

/** The known keys of the object at an API path (`''` for the body, `Layout.CustomLayout.Regions[]` for a region), in order. */
export const keysOf = (path: string): readonly string[] => childNames.get(path) ?? [];
