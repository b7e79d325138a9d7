import type { Context } from './context.ts';
import type { Breach } from './rule.ts';
import type { ValueCode } from './value-faults.ts';
import type { Fault } from './walk.ts';
import { nameOf, quoted } from './words.ts';

/** The value as messages show it; a credential is never shown. */
const shown = ({ row, value }: Fault): string => (row.secret ? '•••' : quoted(value));

/** The faults of one kind in the body. */
export const faultsOf = (context: Context, code: ValueCode): readonly Fault[] =>
  context.found.faults.filter((fault) => fault.code === code);

/** A breach of a rule about single values, with the places `{label}`, `{name}` and `{value}` known. */
export const breach = (fault: Fault, more: Partial<Breach>): Breach => ({
  path: fault.path,
  row: fault.row,
  ...more,
  params: { name: nameOf(fault.path), value: shown(fault), ...more.params },
});
