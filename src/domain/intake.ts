import type { BodyKind } from './body-kind.ts';
import { REGIONS, STREAMS } from './document.ts';
import { applyEdits } from './edits.ts';
import { type Place, readJson } from './json-text.ts';
import { type Json, type JsonEdit, type JsonObject, type Path, getAt, isList, isObject } from './json.ts';
import { detectKind, judge } from './judge.ts';
import type { Problem } from './problem.ts';
import type { Params, Text } from './text.ts';

/** One thing that was done with a pasted text: read as something, changed on the way in, kept though unknown, or left out. */
export interface Finding {
  readonly kind: 'understood' | 'changed' | 'kept' | 'left-out';
  readonly text: Text;
  readonly params?: Params;
  /** Where in the body it was done, where it is one place. */
  readonly path?: Path;
}

/** A pasted text as a request body, and the account of the way there. */
export interface Intake {
  /** The body to judge and load, in the shape of StartRecord 2023-11-01; undefined where the text holds none. */
  readonly body: JsonObject | undefined;
  readonly kind: BodyKind;
  /** In the order: understood, changed, kept, left out. */
  readonly findings: readonly Finding[];
  /** What is wrong with the text itself, with places; where there is no body, why. */
  readonly textProblems: readonly (Problem & Place)[];
  /** Where a path of the body stands in the pasted text: its key (`what` = 'value': its value); where it is missing, the object that lacks it. */
  readonly locate: (path: Path, what?: 'key' | 'value') => Place | undefined;
  /** The pasted text after edits of the body; undefined where the body is not what stands in the text. */
  readonly editText: ((edits: readonly JsonEdit[]) => string) | undefined;
}

/** Reads any pasted text that holds a request body, or a part of one. Never throws. */
export function intake(text: string): Intake {
  const json = readJson(text);
  const { value, locate } = json;
  const start = { line: 1, column: 1 };
  if (!isObject(value)) {
    const root = value === undefined ? [] : judge(value, { kind: 'layout' });
    const textProblems = [...json.problems, ...root.map((one) => ({ ...one, ...(locate([]) ?? start) }))];
    return { body: undefined, kind: 'layout', findings: [], textProblems, locate, editText: undefined };
  }
  return {
    body: value,
    kind: detectKind(value),
    findings: [],
    textProblems: json.problems,
    locate,
    editText: json.editText,
  };
}

/** Most elements of one list that are judged: a hundred times what a recording takes, and still in an instant. */
const MOST_JUDGED = 1700;

/** The body with its two lists cut to what is judged; the same body where they are not longer. */
const judgeable = (body: JsonObject): Json =>
  applyEdits(
    body,
    [STREAMS, REGIONS].flatMap((path) => {
      const list = getAt(body, path);
      return isList(list) && list.length > MOST_JUDGED
        ? [{ op: 'set' as const, path, value: list.slice(0, MOST_JUDGED) }]
        : [];
    }),
  );

/** Everything wrong with a pasted text: with the text itself, then with the body it holds. */
export const problemsOf = ({ body, kind, textProblems }: Intake): readonly Problem[] =>
  body === undefined ? textProblems : [...textProblems, ...judge(judgeable(body), { kind })];
