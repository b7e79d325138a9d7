import type { Document, Slot } from '../domain/document.ts';
import { get } from '../domain/json.ts';
import type { StreamState } from '../domain/layout.ts';
import { LONGEST_NAME, MOST_MARKS, type Scenario, markDocument } from '../domain/marks.ts';
import type { Text } from '../domain/text.ts';
import { type Editor, type EditorState, commit } from './editor.ts';
import { plainLabels } from './labels.ts';

/** What each stream does, by the record's id; a stream that is not named is live. */
type States = Readonly<Record<string, StreamState>>;

/** A moment of the call that can be looked at: one that every layout has, or one of the user's own. */
export interface ListedScenario {
  readonly id: string;
  /** In both languages, or as the user wrote it. */
  readonly name: Text | string;
  readonly states: States;
  /** Kept with the document, to be renamed and deleted. */
  readonly own: boolean;
}

const isScreen = (slot: Slot): boolean => get(slot.stream, 'StreamType') === 1;

const allIn = (slots: readonly Slot[], state: StreamState): States =>
  Object.fromEntries(slots.map(({ id }) => [id, state]));

/** The scenarios that follow from the streams alone; none of them looks like another. */
function builtIn({ slots }: Document): readonly ListedScenario[] {
  const cameras = slots.filter((slot) => !isScreen(slot));
  const mixed = cameras.length > 0 && cameras.length < slots.length;
  const row = (id: string, name: Text, states: States) => ({ id, name, states, own: false });
  return [
    row('everybody', { en: 'Everybody live', zh: '全员在播' }, {}),
    ...(cameras.length > 0
      ? [row('cameras-off', { en: 'All cameras off', zh: '全部关闭摄像头' }, allIn(cameras, 'paused'))]
      : []),
    ...(mixed
      ? [row('only-screen', { en: 'Only the screen', zh: '只有屏幕' }, allIn(cameras, 'absent'))]
      : []),
    ...(slots.length > 0
      ? [row('nobody', { en: 'Nobody yet', zh: '尚无人入会' }, allIn(slots, 'unseen'))]
      : []),
  ];
}

const lists = new WeakMap<Document, readonly ListedScenario[]>();

/** The scenarios of a document in their order: the built-in ones, then the user's own. */
export function scenariosOf(document: Document): readonly ListedScenario[] {
  const known = lists.get(document);
  if (known) return known;
  const own = document.editorOnly?.scenarios ?? [];
  const list = [...builtIn(document), ...own.map((scenario) => ({ ...scenario, own: true }))];
  lists.set(document, list);
  return list;
}

const sameStates = ({ slots }: Document, a: States, b: States): boolean =>
  slots.every(({ id }) => (a[id] ?? 'live') === (b[id] ?? 'live'));

/** What is imagined of the call: what each stream does. */
type Call = Pick<EditorState, 'states'>;

/** The first scenario that is the present one, or undefined where none is. */
export const currentScenario = (document: Document, { states }: Call): ListedScenario | undefined =>
  scenariosOf(document).find((scenario) => sameStates(document, scenario.states, states));

/**
 * The scenario after (`by` 1) or before (-1) the present one, round and round; the first or the last where no scenario
 * is the present one. Scenarios that look like an earlier one are passed over.
 */
export function neighbourScenario(document: Document, call: Call, by: 1 | -1): ListedScenario {
  const list = scenariosOf(document).filter((scenario) => currentScenario(document, scenario) === scenario);
  const current = currentScenario(document, call);
  const at = current ? list.indexOf(current) : by === 1 ? -1 : 0;
  // The first built-in scenario is always there.
  return list.at((at + by) % list.length) as ListedScenario;
}

/** Imagines every stream in the scenario's state. No step of the history: the recording does not change. */
export const applyScenario = (editor: Editor, { states }: Call): void => editor.setState({ states });

const ownOf = ({ editorOnly }: Document): readonly Scenario[] => editorOnly?.scenarios ?? [];

/** A name as it may be kept: without spaces around it, of 128 characters at most. */
const legalName = (name: string): string =>
  name
    .trim()
    .slice(0, LONGEST_NAME)
    .replace(/[\uD800-\uDBFF]$/, '');

function change(editor: Editor, label: Text, name: string, next: readonly Scenario[]): void {
  const { committed } = editor.getState();
  const scenarios = next.length > 0 ? next : undefined;
  commit(editor, { text: label, params: { name } }, markDocument(committed, { scenarios }));
}

/** Keeps the present states as a scenario of the user's own, the last of the list; nothing happens without a name, or with 100 kept. */
export function keepScenario(editor: Editor, name: string): void {
  const { committed, states } = editor.getState();
  const own = ownOf(committed);
  const legal = legalName(name);
  if (legal === '' || own.length >= MOST_MARKS) return;
  const living = Object.entries(states).filter(
    ([id, state]) => state !== 'live' && committed.slots.some((slot) => slot.id === id),
  );
  const kept: Scenario = { id: editor.newId(), name: legal, states: Object.fromEntries(living) };
  change(editor, plainLabels.keepScenario, legal, [...own, kept]);
}

/** Gives a scenario of the user's own another name; nothing happens without one. */
export function renameScenario(editor: Editor, id: string, name: string): void {
  const own = ownOf(editor.getState().committed);
  const legal = legalName(name);
  const before = own.find((scenario) => scenario.id === id);
  if (legal === '' || !before || before.name === legal) return;
  const next = own.map((scenario) => (scenario.id === id ? { ...scenario, name: legal } : scenario));
  change(editor, plainLabels.renameScenario, legal, next);
}

/** Deletes a scenario of the user's own. */
export function deleteScenario(editor: Editor, id: string): void {
  const own = ownOf(editor.getState().committed);
  const gone = own.find((scenario) => scenario.id === id);
  if (gone)
    change(
      editor,
      plainLabels.deleteScenario,
      gone.name,
      own.filter((scenario) => scenario !== gone),
    );
}
