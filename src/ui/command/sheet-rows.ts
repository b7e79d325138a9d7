import type { Text } from '../../domain/text.ts';
import { actions } from '../actions.ts';
import { arrowRows } from '../arrow-actions.ts';
import { handWords as words } from '../text/hand-words.ts';
import { groupNames } from '../text/palette-words.ts';
import { words as common } from '../text/words.ts';

/** One line of the shortcut sheet. */
export interface SheetRow {
  readonly label: Text;
  /** Other ways to the same, in the notation of tinykeys; with `hand` they are held meanwhile. */
  readonly keys: readonly string[];
  readonly hand?: Text;
}

/** Lines under one heading. */
export interface SheetGroup {
  readonly id: string;
  readonly title: Text;
  readonly rows: readonly SheetRow[];
}

const row = (label: Text, ...keys: readonly string[]): SheetRow => ({ label, keys });

/** What the hand does while a key is held; without one where `held` is left out. */
const hand = (label: Text, by: Text, held?: string): SheetRow => ({
  label,
  keys: held === undefined ? [] : [held],
  hand: by,
});

const gestures: readonly SheetRow[] = [
  hand(words.marquee, words.drag),
  hand(words.add, words.click, 'Shift'),
  hand(words.below, words.click, 'Alt'),
  hand(words.axis, words.drag, 'Shift'),
  hand(words.copy, words.drag, 'Alt'),
  hand(words.ratio, words.drag, 'Shift'),
  hand(words.centre, words.drag, 'Alt'),
  hand(words.snap, words.drag, '$mod'),
  row(words.giveUp, 'Escape'),
  hand(words.menu, words.rightClick),
  hand(words.pan, words.drag, 'Space'),
  hand(words.pan, words.middle),
  hand(words.panAcross, words.wheel, 'Shift'),
  hand(words.zoom, words.wheel, '$mod'),
];

const canvas: readonly SheetRow[] = [
  row(words.nextRegion, 'Tab', 'Shift+Tab'),
  row(words.reorder, 'Alt+ArrowUp', 'Alt+ArrowDown'),
  row(words.menu, 'Shift+F10'),
];

const fields: readonly SheetRow[] = [
  row(words.commit, 'Enter'),
  row(words.revert, 'Escape'),
  row(words.step, 'ArrowUp', 'ArrowDown'),
  row(words.stepMore, 'Shift+ArrowUp', 'PageUp'),
  row(words.stepLess, 'Alt+ArrowUp', 'Alt+ArrowDown'),
  hand(words.scrub, words.label),
  row(words.fieldHelp, 'F1'),
];

const preview: readonly SheetRow[] = [
  row(words.scenario, 'ArrowLeft', 'ArrowRight'),
  row(words.scenarioAt, 'Digit1', 'Digit9'),
  row(words.play, 'Space'),
  row(words.fullScreen, 'KeyF'),
  row(common.zoomFit, 'Shift+Digit1'),
  row(common.zoomActual, 'Shift+Digit0'),
];

type Group = keyof typeof groupNames;

const all = Object.values(actions);

/** The rows of a group of actions that have a key; the arrow keys first. */
const actionRows = (group: Group): readonly SheetRow[] => [
  ...arrowRows.filter((one) => one.group === group).map(({ label, held }) => row(label, `${held}Arrows`)),
  ...all.flatMap((one) => (one.group === group && 'keys' in one ? [row(one.label, ...one.keys)] : [])),
];

/** All that keys and gestures do, in groups; the actions' keys are the actions' own. */
export const sheetGroups: readonly SheetGroup[] = [
  { id: 'canvas', title: words.groupCanvas, rows: canvas },
  ...(Object.keys(groupNames) as Group[]).map((id) => ({
    id,
    title: groupNames[id],
    rows: actionRows(id),
  })),
  { id: 'hand', title: words.groupHand, rows: gestures },
  { id: 'fields', title: words.groupFields, rows: fields },
  { id: 'preview', title: words.groupPreview, rows: preview },
].filter(({ rows }) => rows.length > 0);
