import type { BodyKind } from '../../domain/body-kind.ts';
import { REGIONS, STREAMS, toBody } from '../../domain/document.ts';
import { type Finding, intake, problemsOf } from '../../domain/intake.ts';
import type { Place } from '../../domain/json-text.ts';
import { type JsonEdit, type JsonObject, getAt, isList } from '../../domain/json.ts';
import { fromBody } from '../../domain/pairing.ts';
import type { Problem } from '../../domain/problem.ts';
import { MOST_ROWS } from '../panels/most-rows.ts';

/** Something that is said about a place of the pasted text. */
export type Placed<T> = T & { readonly place: Place | undefined };

/** What a pasted text holds; plain data, so that it can come from a worker. */
export interface Reading {
  /** The body as it would be loaded: without what is beyond the 17th stream and region. Undefined where there is none. */
  readonly body: JsonObject | undefined;
  readonly kind: BodyKind;
  /** The first problems, as many as are shown. */
  readonly problems: readonly Placed<{ readonly problem: Problem }>[];
  readonly problemCount: number;
  readonly findings: readonly Placed<{ readonly finding: Finding }>[];
  /** How many streams and regions the text has, and how many of them would be left out. */
  readonly counts: { readonly streams: number; readonly regions: number };
  readonly leftOut: { readonly streams: number; readonly regions: number };
  /** Whether a repair can change the text. */
  readonly repairs: boolean;
}

/** A reading, with the way from a repair to the repaired text. */
export interface ReadText {
  readonly reading: Reading;
  readonly repaired: (edits: readonly JsonEdit[]) => string | undefined;
}

function cut(body: JsonObject): Pick<Reading, 'body' | 'leftOut'> {
  let born = 0;
  const { document, leftOut } = fromBody(body, () => String((born += 1)));
  return { body: toBody(document), leftOut };
}

/** Reads and judges a pasted text. Places are looked up only for what is shown. */
export function readImport(text: string): ReadText {
  const read = intake(text);
  const { body, stated, kind, locate, editText } = read;
  const all = problemsOf(read);
  const placeOf = ({ line, column }: Place): Place => ({ line, column });
  const at = (path: Problem['path'], find = locate): Place | undefined => {
    const place = find(path);
    return place && placeOf(place);
  };
  const count = (way: typeof STREAMS): number => {
    const list = getAt(body, way);
    return isList(list) ? list.length : 0;
  };
  return {
    reading: {
      kind,
      ...(body ? cut(body) : { body, leftOut: { streams: 0, regions: 0 } }),
      problems: all.slice(0, MOST_ROWS).map((problem) => ({
        problem,
        place: 'line' in problem ? placeOf(problem as Problem & Place) : at(problem.path, stated?.locate),
      })),
      problemCount: all.length,
      findings: read.findings.map((finding) => ({ finding, place: finding.path && at(finding.path) })),
      counts: { streams: count(STREAMS), regions: count(REGIONS) },
      repairs: editText !== undefined,
    },
    repaired: (edits) => editText?.(edits),
  };
}
