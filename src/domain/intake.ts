import type { BodyKind } from './body-kind.ts';
import { MAX_STREAMS } from './catalogue.ts';
import { REGIONS, STREAMS } from './document.ts';
import { applyEdits } from './edits.ts';
import { keptFindings, spellingFinding } from './intake/account.ts';
import type { Finding } from './intake/finding.ts';
import { formerVersion, modernised } from './intake/former.ts';
import { chain } from './intake/moves.ts';
import { rehome, withMode } from './intake/rehome.ts';
import { wrapped } from './intake/shape.ts';
import { type Source, sourceOf } from './intake/source.ts';
import { respell } from './intake/spelling.ts';
import { libertyWords, sourceWords as words } from './intake/words.ts';
import { type Place, type TextProblem, readJson, syntaxProblem } from './json-text.ts';
import { placesOf } from './json-text/places.ts';
import {
  type Json,
  type JsonEdit,
  type JsonObject,
  type Path,
  get,
  getAt,
  isList,
  isObject,
} from './json.ts';
import { detectKind, judge } from './judge.ts';
import { fromBody } from './pairing.ts';
import { formatPath } from './path.ts';
import type { Problem } from './problem.ts';

export type { Finding } from './intake/finding.ts';

/** A body with the places of its paths in the pasted text. */
interface Stated extends Pick<Intake, 'locate'> {
  readonly body: JsonObject;
}

/** A pasted text as a request body, and the account of the way there. */
export interface Intake {
  /** The body to load, in the shape of StartRecord 2023-11-01; undefined where the text holds none. */
  readonly body: JsonObject | undefined;
  /** What is judged: the body as the text states it, old and misspelt keys included, where that is plain JSON of a body's shape; else the body. */
  readonly stated: Stated | undefined;
  readonly kind: BodyKind;
  /** In the order: understood, changed, kept, left out. */
  readonly findings: readonly Finding[];
  /** What is wrong with the text itself, with places; where there is no body, why. A text that is nearly JSON has both a body and, for each liberty it takes, one problem. */
  readonly textProblems: readonly TextProblem[];
  /** Where a path of the body stands in the pasted text: its key (`what` = 'value': its value); where it is missing, the object that lacks it. */
  readonly locate: (path: Path, what?: 'key' | 'value') => Place | undefined;
  /** The pasted text after edits of the stated body; undefined where that is not what stands in the text. */
  readonly editText: ((edits: readonly JsonEdit[]) => string) | undefined;
}

const ORDER: readonly Finding['kind'][] = ['understood', 'changed', 'kept', 'left-out'];

const countAt = (body: JsonObject, path: Path): number => {
  const list = getAt(body, path);
  return isList(list) ? list.length : 0;
};

/** The kind of a body, by the request around it where that names one. */
function kindOf(body: JsonObject, around: string): BodyKind {
  const [, action] = /\bAction=(Start|Update)Record\b/.exec(around) ?? [];
  if (action === undefined) return detectKind(body);
  return action === 'Start' ? 'start-record' : 'update-record';
}

function versionFinding(before: JsonObject, around: string): readonly Finding[] {
  const [, named] = /\bVersion=(\d{4}-\d{2}-\d{2})\b/.exec(around) ?? [];
  const version = formerVersion(before);
  if (version === 'StartPushPublicStream') return [{ kind: 'understood', text: words.otherApi }];
  const said = named ?? version;
  return said === undefined ? [] : [{ kind: 'understood', text: words.version, params: { version: said } }];
}

/** The account of a value that was read, brought into the shape of a body. */
function bodyOf(value: Json, around: string) {
  const whole = wrapped(value);
  if (!whole) return undefined;
  const spelled = respell(whole.body);
  const homed = rehome(spelled.value);
  const respelled = respell(homed.body);
  const modern = modernised(respelled.value);
  const made =
    whole.part === 'CustomLayout' || whole.part === 'Regions' || get(spelled.value, 'Layout') === undefined;
  const body = made ? withMode(modern.body) : modern.body;
  const step = chain([whole.step, spelled.step, homed.step, respelled.step, modern.step]);
  const kind = kindOf(body, around);
  const { leftOut } = fromBody(body, () => '');
  const home = whole.part && formatPath(step.forth([]));
  const findings: readonly Finding[] = [
    {
      kind: 'understood',
      text: words[kind],
      params: { streams: countAt(body, STREAMS), regions: countAt(body, REGIONS) },
    },
    ...versionFinding(respelled.value, around),
    ...(home === undefined
      ? []
      : [{ kind: 'changed' as const, text: words.wrapped, params: { part: String(whole.part), home } }]),
    ...spellingFinding(new Map([...spelled.renamed, ...respelled.renamed]), spelled.count + respelled.count),
    ...homed.moves.map(({ to, from }) => ({
      kind: 'changed' as const,
      text: words.moved,
      params: { from: formatPath(from), to: formatPath(to) },
      path: to,
    })),
    ...(body === modern.body
      ? []
      : [{ kind: 'changed' as const, text: words.mode, path: ['Layout', 'LayoutMode'] }]),
    ...modern.findings,
    ...keptFindings(body),
    ...(leftOut.streams + leftOut.regions === 0
      ? []
      : [{ kind: 'left-out' as const, text: words.beyond, params: { ...leftOut, most: MAX_STREAMS } }]),
  ];
  return { body, kind, step, findings, part: whole.part };
}

/** What is said of liberties and of numbers that could not be kept. */
function textFindings({ reading }: Source, forth: (path: Path) => Path): readonly Finding[] {
  const { json, liberties } = reading as NonNullable<Source['reading']>;
  return [
    ...liberties.map(({ kind }): Finding => ({
      kind: 'changed',
      text: libertyWords[kind as keyof typeof libertyWords],
    })),
    ...json.inexact.map(({ path, written }): Finding => {
      const here = forth(path);
      const params = { path: formatPath(here), written, read: String(Number(written)) };
      return { kind: 'changed', text: words.inexact, params, path: here };
    }),
  ];
}

/** The account of a text without a body: what is wrong with its notation, or that the value is none. */
function refused(text: string, source: Source): Intake {
  const { reading } = source;
  const { value, problems, locate } = reading?.json ?? readJson(text);
  const root = value === undefined ? [] : judge(value, { kind: 'layout' });
  return {
    body: undefined,
    stated: undefined,
    kind: 'layout',
    findings: [],
    textProblems: source.problems ?? [
      ...problems,
      ...root.map((one) => ({ ...one, ...(locate([]) as Place) })),
    ],
    locate,
    editText: undefined,
  };
}

/**
 * Reads any pasted text that holds a request body, or a part of one: plain JSON or nearly JSON, in a curl command, in an
 * HTTP request or in a program, in this or an older version of the API. Never throws.
 */
export function intake(pasted: string): Intake {
  const text = pasted.startsWith('\uFEFF') ? pasted.slice(1) : pasted;
  let known: ReturnType<typeof placesOf> | undefined;
  const places = (offset: number): Place => (known ??= placesOf(text))(offset);
  const source = sourceOf(text, places);
  const { reading } = source;
  const value = reading?.json.value;
  const made = value === undefined ? undefined : bodyOf(value, source.around);
  if (!reading || !made) return refused(text, source);
  const { json, liberties } = reading;
  const { body, kind, step } = made;
  const findings = [
    ...source.findings,
    ...made.findings.slice(0, 1),
    ...textFindings(source, step.forth),
    ...made.findings.slice(1),
  ];
  const mark = pasted.slice(0, pasted.length - text.length);
  const locate: Intake['locate'] = (path, what) => json.locate(step.back(path), what);
  const asItStands = source.plain && made.part === undefined && isObject(value);
  return {
    body,
    stated: asItStands ? { body: value, locate: json.locate } : { body, locate },
    kind,
    findings: ORDER.flatMap((kind) => findings.filter((one) => one.kind === kind)),
    textProblems: [
      ...(source.code ? [] : liberties.map((fault) => syntaxProblem(fault, places))),
      ...json.problems,
    ],
    locate,
    editText: asItStands ? (edits) => mark + json.editText(edits) : undefined,
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

/** Everything wrong with a pasted text: with the text itself, then with the body it states. */
export const problemsOf = ({ stated, kind, textProblems }: Intake): readonly Problem[] =>
  stated === undefined ? textProblems : [...textProblems, ...judge(judgeable(stated.body), { kind })];
