import type { Text } from '../domain/text.ts';
import { nudgeCrop, nudgeCropEdge } from '../editor/crop.ts';
import { nudgePicked } from '../editor/guides.ts';
import { type Direction, nudge, nudgeEdge } from '../editor/nudge.ts';
import { addNeighbour, selectNeighbour } from '../editor/operations.ts';
import type { Action } from './actions.ts';
import { commandWords as words } from './text/command-words.ts';
import type { Workbench } from './workbench.ts';

/** What all four arrow keys do with the same modifiers held. */
export interface ArrowRow {
  readonly label: Text;
  readonly group: 'move' | 'select';
  /** The modifiers in the notation of tinykeys, each with its `+`. */
  readonly held: string;
  readonly run: (workbench: Workbench, direction: Direction) => void;
}

const move =
  (step: number): ArrowRow['run'] =>
  ({ editor }, direction) =>
    nudgeCrop(editor, direction, step) ||
    nudgePicked(editor, direction, step) ||
    nudge(editor, direction, step);

const resize =
  (step: number, far: boolean): ArrowRow['run'] =>
  ({ editor }, direction) =>
    nudgeCropEdge(editor, direction, step, far) || nudgeEdge(editor, direction, step, far);

/** What the arrow keys do, one row for each set of modifiers. */
export const arrowRows: readonly ArrowRow[] = [
  { label: words.moveBy, group: 'move', held: '', run: move(1) },
  { label: words.moveByMore, group: 'move', held: 'Shift+', run: move(10) },
  { label: words.resizeEnd, group: 'move', held: 'Alt+', run: resize(1, false) },
  { label: words.resizeEndMore, group: 'move', held: 'Alt+Shift+', run: resize(10, false) },
  { label: words.resizeStart, group: 'move', held: 'Alt+$mod+', run: resize(1, true) },
  { label: words.resizeStartMore, group: 'move', held: 'Alt+Shift+$mod+', run: resize(10, true) },
  {
    label: words.selectNeighbour,
    group: 'select',
    held: '$mod+',
    run: ({ editor }, direction) => selectNeighbour(editor, direction),
  },
  {
    label: words.addNeighbour,
    group: 'select',
    held: '$mod+Shift+',
    run: ({ editor }, direction) => addNeighbour(editor, direction),
  },
];

const directions: readonly (readonly [string, Direction])[] = [
  ['ArrowLeft', { dx: -1, dy: 0 }],
  ['ArrowRight', { dx: 1, dy: 0 }],
  ['ArrowUp', { dx: 0, dy: -1 }],
  ['ArrowDown', { dx: 0, dy: 1 }],
];

/** Each of those rows for each of the arrow keys. */
export const arrowActions: readonly Action[] = arrowRows.flatMap(({ label, group, held, run }) =>
  directions.map(([key, direction]): Action => ({
    label,
    group,
    keys: [held + key],
    where: 'canvas',
    run: (workbench) => run(workbench, direction),
  })),
);
