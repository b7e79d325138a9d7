import { catalogue, rowOf } from './catalogue.ts';
import type { Row } from './catalogue/row.ts';
import type { Document } from './document.ts';
import { excludedStreams } from './excluded.ts';
import { scopeOf } from './fields.ts';
import { getAt } from './json.ts';
import { hindrance, isGiven } from './request-form.ts';

const MAIN = 'Layout.MainVideoStream';
const MODE = 'Layout.LayoutMode';

/** The first value in an object or a list; the row itself where it is a value. */
const valueIn = (row: Row): Row =>
  row.type === 'object' || (row.type === 'array' && row.items === undefined)
    ? valueIn(catalogue[catalogue.indexOf(row) + 1] as Row)
    : row;

/**
 * The parameter in whose field a parameter of the request is set, by catalogue path: its own; the first one in it, where
 * it is an object or a list; the one that it depends on, where that keeps it from being shown. Undefined where there is
 * no stream yet that could have the field.
 */
export function fieldPlace(document: Document, path: string): string | undefined {
  const row = valueIn(rowOf(path));
  // The number that ties a region to its stream is the stream's.
  if (row.path === 'Layout.CustomLayout.Regions[].StreamIndex')
    return fieldPlace(document, 'TargetStreams.StreamList[].Index');
  const scope = scopeOf(row.path);
  if (scope === 'excluded') return excludedStreams(document).length > 0 ? row.path : undefined;
  if (scope !== 'request') return document.slots.length > 0 ? row.path : undefined;
  if (row.path.startsWith(`${MAIN}.`)) {
    const shown = getAt(document.body, MODE.split('.')) === 1 || isGiven(rowOf(MAIN), document.body);
    return shown ? row.path : MODE;
  }
  const by = row.path.startsWith('Layout.') ? undefined : hindrance(row, document.body);
  return by && !isGiven(row, document.body) ? by.appliesWhen?.field : row.path;
}
