import type { Document } from '../domain/document.ts';
import { type Json, get, isList, isObject } from '../domain/json.ts';
import type { StreamState } from '../domain/layout.ts';
import { readSaved } from '../domain/saved-file.ts';
import type { Params, Text } from '../domain/text.ts';
import type { EditorState, Moment, Step } from './editor.ts';
import type { Label } from './labels.ts';
import { SAVED_STEPS, type Session } from './session.ts';

/** A session as read back, and whether its history was lost; or why the document cannot be read. */
export type ReadSession =
  | { readonly ok: true; readonly session: Session; readonly historyLost: boolean }
  | { readonly ok: false; readonly reason: Text };

/** Reads a saved document, undefined where it cannot be read; the same object for the same value. */
type Read = (value: Json | undefined) => Document | undefined;

function reader(known: Map<unknown, Document | undefined>): Read {
  return (value) => {
    if (known.has(value)) return known.get(value);
    const read = readSaved(value);
    const document = read.ok ? read.document : undefined;
    known.set(value, document);
    return document;
  };
}

const isText = (value: Json | undefined): value is string => typeof value === 'string';

function readSelection(value: Json | undefined, document: Document): readonly string[] | undefined {
  if (!isList(value) || !value.every(isText)) return undefined;
  return [...new Set(value)].filter((id) => document.slots.some((slot) => slot.id === id));
}

const known: ReadonlySet<Json> = new Set<StreamState>(['live', 'paused', 'absent', 'unseen']);

/** What the streams of the document did; those that cannot be told are live. */
function readStates(value: Json | undefined, document: Document): EditorState['states'] {
  if (!isObject(value)) return {};
  const ids = new Set(document.slots.map(({ id }) => id));
  const told = Object.entries(value).filter(([id, state]) => ids.has(id) && known.has(state));
  return Object.fromEntries(told) as EditorState['states'];
}

function readMoment(value: Json | undefined, read: Read): Moment | undefined {
  const document = read(get(value, 'document'));
  const selection = document && readSelection(get(value, 'selection'), document);
  return selection && { document, selection };
}

function readLabel(value: Json | undefined): Label | undefined {
  const en = get(get(value, 'text'), 'en');
  const zh = get(get(value, 'text'), 'zh');
  const params = get(value, 'params');
  if (!isText(en) || !isText(zh)) return undefined;
  if (params === undefined) return { text: { en, zh } };
  if (!isObject(params)) return undefined;
  const fit = Object.values(params).every((one) => isText(one) || typeof one === 'number');
  return fit ? { text: { en, zh }, params: params as Params } : undefined;
}

function readStep(value: Json, read: Read): Step | undefined {
  const label = readLabel(get(value, 'label'));
  const before = readMoment(get(value, 'before'), read);
  const after = readMoment(get(value, 'after'), read);
  return label && before && after && { label, before, after };
}

type History = Pick<Session, 'past' | 'future'>;

/** The history around `document`; undefined where a step cannot be read or does not lead to the next. */
function readHistory(value: Json, document: Document, read: Read): History | undefined {
  const past = get(value, 'past');
  const future = get(value, 'future');
  if (get(value, 'version') !== 1 || !isList(past) || !isList(future)) return undefined;
  const behind = past.slice(-SAVED_STEPS);
  const saved = [...behind, ...future.slice(0, SAVED_STEPS)];
  const steps = saved.map((step) => readStep(step, read)).filter((step) => step !== undefined);
  if (steps.length < saved.length) return undefined;
  const here = steps[behind.length - 1]?.after ?? steps[behind.length]?.before;
  const joined =
    (here === undefined || here.document === document) &&
    steps.every(({ before }, at) => at === 0 || steps[at - 1]?.after.document === before.document);
  return joined ? { past: steps.slice(0, behind.length), future: steps.slice(behind.length) } : undefined;
}

/**
 * Reads a saved session, whatever the storage gave. Where only the history or the selection cannot be read, the document
 * is there all the same. Steps that shared a document share one again. Never throws.
 */
export function readSession(value: unknown): ReadSession {
  const session = value as Json;
  const saved = get(session, 'document');
  const result = readSaved(saved);
  if (!result.ok) return result;
  const { document } = result;
  const history = readHistory(session, document, reader(new Map([[saved, document]])));
  const selection = readSelection(get(session, 'selection'), document) ?? [];
  return {
    ok: true,
    session: {
      document,
      selection,
      states: readStates(get(session, 'states'), document),
      ...(history ?? { past: [], future: [] }),
    },
    historyLost: history === undefined,
  };
}
