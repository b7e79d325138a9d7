import type { Places } from '../json-text.ts';
import { type JsonText, readJson } from '../json-text.ts';
import type { Fault } from '../json-text/fault.ts';
import { type Mapped, through } from './mapped.ts';
import { readRelaxed } from './relaxed.ts';

/** A text read as a value: strictly where it is JSON, else with the liberties it takes. */
export interface Reading {
  readonly json: JsonText;
  /** The first liberty of each kind, by offsets of the pasted text. */
  readonly liberties: readonly Fault[];
}

/** The value that a piece of the pasted text is; `places` tells where its offsets stand. Undefined where it cannot be read at all. */
export function readValue(piece: Mapped, places: Places): Reading | undefined {
  const strict = readJson(piece.text, (offset) => places(piece.origin(offset)));
  if (strict.value !== undefined) return { json: strict, liberties: [] };
  const relaxed = readRelaxed(piece.text);
  return 'json' in relaxed ? relaxedReading(piece, relaxed, places) : undefined;
}

/** The reading of what was read with liberties out of a piece of the pasted text. */
export function relaxedReading(
  piece: Mapped,
  { json, liberties }: { readonly json: Mapped; readonly liberties: readonly Fault[] },
  places: Places,
): Reading {
  const whole = through(piece, json);
  return {
    json: readJson(json.text, (offset) => places(whole.origin(offset))),
    liberties: liberties.map((fault) => ({ ...fault, offset: piece.origin(fault.offset) })),
  };
}
