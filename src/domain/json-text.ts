import { editOnce } from './json-text/edit.ts';
import type { Fault } from './json-text/fault.ts';
import { faultMessages } from './json-text/messages.ts';
import type { Place } from './json-text/places.ts';
import { placesOf } from './json-text/places.ts';
import { furtherFaults } from './json-text/recover.ts';
import type { Duplicate, Inexact } from './json-text/scan.ts';
import { scan } from './json-text/scan.ts';
import { readTree } from './json-text/tree.ts';
import type { Json, JsonEdit, Path } from './json.ts';
import type { Problem } from './problem.ts';
import { jsonDuplicateKey, jsonSyntax } from './rules/text-rules.ts';

export type { Inexact } from './json-text/scan.ts';
export type { Place } from './json-text/places.ts';

/** A breach of `json.syntax` or `json.duplicate-key`, with its place in the text. */
export interface TextProblem extends Problem, Place {}

/** A JSON text as read: its value, what is wrong with the text itself, and the way back from paths to places. */
export interface JsonText {
  /** The value; undefined where the text is not JSON, or is nested beyond 200 levels. */
  readonly value: Json | undefined;
  /** In the order of the text. Where it is not JSON only `json.syntax`, at most 100, the first the most telling; else at most 1,000 repeated keys. */
  readonly problems: readonly TextProblem[];
  /** The numbers that are read as others, at most 100. */
  readonly inexact: readonly Inexact[];
  /** Where `path` stands: its key (`what` = 'value': its value); where it is missing, the object or list that lacks it; undefined where there is no value. */
  readonly locate: (path: Path, what?: 'key' | 'value') => Place | undefined;
  /** The text after `edits`, in its own indentation; what they do not touch stays as it stands, as does a text that is not JSON. */
  readonly editText: (edits: readonly JsonEdit[]) => string;
}

const MAX_SYNTAX_PROBLEMS = 100;

/** From an offset of a text to its place. */
export type Places = ReturnType<typeof placesOf>;

/** The breach of `json.syntax` that a fault is. */
export function syntaxProblem(fault: Fault, placeOf: Places): TextProblem {
  const place = placeOf(fault.offset);
  const opened = fault.opened === undefined ? {} : { openedLine: placeOf(fault.opened).line };
  const params = { ...place, found: fault.found ?? '', ...opened };
  const { code, severity } = jsonSyntax;
  return { code, severity, path: [], message: faultMessages[fault.kind], params, ...place };
}

function duplicateProblem({ path, offset, first }: Duplicate, placeOf: Places): TextProblem {
  const place = placeOf(offset);
  const { code, severity, message } = jsonDuplicateKey;
  const params = { ...place, key: String(path.at(-1)), firstLine: placeOf(first).line };
  return { code, severity, path, message, params, ...place };
}

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/**
 * Reads a JSON text strictly, as JSON.parse does; a byte-order mark before it is accepted and not counted. `places` tells
 * where its offsets stand, for a text that was taken out of another one. Never throws.
 */
export function readJson(original: string, places?: Places): JsonText {
  const mark = original.startsWith('\uFEFF') ? '\uFEFF' : '';
  const text = original.slice(mark.length);
  const { fault, tooDeep, duplicates, inexact } = scan(text);
  const value = tooDeep ? undefined : parse(text);

  if (value === undefined) {
    let told: readonly TextProblem[] | undefined;
    // Looked for only when asked: what is not JSON may be read another way, and the search goes through the whole text.
    const tell = (): readonly TextProblem[] => {
      const placeOf = places ?? placesOf(text);
      const faults = [fault, ...furtherFaults(text, fault, MAX_SYNTAX_PROBLEMS - 1)];
      return faults.map((each) => syntaxProblem(each, placeOf));
    };
    return {
      value,
      get problems() {
        return (told ??= tell());
      },
      inexact: [],
      locate: () => undefined,
      editText: () => original,
    };
  }

  let placeOf = places;
  let find: ReturnType<typeof readTree> | undefined;
  const place = (offset: number): Place => (placeOf ??= placesOf(text))(offset);
  const locate = (path: Path, what: 'key' | 'value' = 'key'): Place => {
    const { found, whole } = (find ??= readTree(text))(path);
    return place((what === 'key' && whole && found.property ? found.property : found.node).offset);
  };
  return {
    value,
    problems: duplicates.map((each) => duplicateProblem(each, place)),
    inexact,
    locate,
    editText: (edits) => mark + edits.reduce(editOnce, text),
  };
}
