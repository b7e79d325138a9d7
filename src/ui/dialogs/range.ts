import type { Row } from '../../domain/catalogue/row.ts';

/** The range of a row in figures, its bounds by other fields named as such; undefined where it has none. */
export function rangeOf(row: Row): string | undefined {
  if (row.options) return row.options.map((option) => option.value).join(', ');
  if (row.itemMin !== undefined) return `${row.minItems} × ${row.itemMin}…${row.itemMax}`;
  if (row.type !== 'integer' && row.type !== 'number') return row.pattern;
  const low = row.exclusiveMin === undefined ? `≥ ${row.min}` : `> ${row.exclusiveMin}`;
  const nameOf = (path: string) => path.split('.').slice(-2).join('.');
  const tops = [
    row.max !== undefined && `≤ ${row.max}`,
    row.exclusiveMax !== undefined && `< ${row.exclusiveMax}`,
    row.maxRef !== undefined && `≤ ${nameOf(row.maxRef)}`,
    row.exclusiveMaxRef !== undefined && `< ${nameOf(row.exclusiveMaxRef)}`,
    row.multipleOf !== undefined && `÷ ${row.multipleOf}`,
  ];
  return [low, ...tops.filter((top) => top !== false)].join(', ');
}
