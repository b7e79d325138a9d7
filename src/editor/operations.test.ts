import { beforeEach, describe, expect, test } from 'vitest';

import { resolveLayout } from '../domain/resolve.ts';
import { type Editor, undo } from './editor.ts';
import { nudge } from './nudge.ts';
import {
  add,
  addNeighbour,
  compact,
  duplicate,
  fit,
  fitSelection,
  fullReason,
  pan,
  relayer,
  remove,
  resizeViewport,
  restack,
  selectAll,
  selectNeighbour,
  selectNext,
  setStreamState,
  zoom,
} from './operations.ts';
import { type Box, openBody, script, shown, stage, tiles } from './script.testing.ts';

const CANVAS = { w: 640, h: 480 };
const QUARTERS: Box[] = [
  [0, 0, 320, 240],
  [320, 0, 320, 240],
  [0, 240, 320, 240],
  [320, 240, 320, 240],
];

let editor: Editor;
beforeEach(() => {
  editor = stage(tiles(CANVAS, ...QUARTERS));
});
const select = (...ids: string[]) => editor.setState({ selection: ids });
const steps = () => editor.getState().past.map(({ label }) => label.text.en);
const full = () => stage(tiles(CANVAS, ...Array.from({ length: 17 }, (): Box => [0, 0, 9, 9])));

describe('adding', () => {
  test('is one step, the new one being selected', () => {
    add(editor);
    const { committed, selection, past } = editor.getState();
    expect(committed.slots).toHaveLength(5);
    expect(selection).toEqual(['new1']);
    expect(past[0]?.label.params).toEqual({ name: 'user_5' });
    undo(editor);
    expect(editor.getState()).toMatchObject({ selection: [], past: [] });
  });

  test('can add a screen', () => {
    add(editor, 1);
    expect(editor.getState().committed.slots[4]?.stream).toMatchObject({ StreamType: 1 });
  });

  test('to 17 is refused, with the reason', () => {
    const editor = full();
    const { committed } = editor.getState();
    add(editor);
    expect(editor.getState()).toMatchObject({ committed, past: [], said: { text: fullReason } });
  });
});

describe('removing', () => {
  test('is one step, nothing being selected after it', () => {
    select('a', 'c');
    remove(editor);
    expect(editor.getState().committed.slots.map(({ id }) => id)).toEqual(['b', 'd']);
    expect(editor.getState().selection).toEqual([]);
    expect(steps()).toEqual(['Delete {n} streams']);
    undo(editor);
    expect(editor.getState().selection).toEqual(['a', 'c']);
  });

  test('nothing is no step', () => {
    remove(editor);
    expect(steps()).toEqual([]);
  });
});

describe('duplicating', () => {
  test('selects the copies, which lie a little aside', () => {
    select('a', 'b');
    duplicate(editor);
    expect(editor.getState().selection).toEqual(['new1', 'new2']);
    // Two quarters side by side have no room to the right: both go down, and stay side by side.
    expect(shown(editor, 'new1')).toEqual({ x: 0, y: 16, w: 320, h: 240 });
    expect(shown(editor, 'new2')).toEqual({ x: 320, y: 16, w: 320, h: 240 });
    expect(steps()).toEqual(['Duplicate {n} regions']);
  });

  test('copies that were moved goes as far again', () => {
    const editor = stage(tiles(CANVAS, [0, 0, 50, 40]), { selection: ['a'] });
    duplicate(editor);
    expect(shown(editor, 'new1')).toMatchObject({ x: 16, y: 16 });
    script(editor).press(30, 30).move(130, 50).release();
    duplicate(editor);
    const copy = () => shown(editor, editor.getState().selection[0] ?? '');
    expect(copy()).toMatchObject({ x: 232, y: 72 });
    duplicate(editor);
    expect(copy()).toMatchObject({ x: 348, y: 108 });
  });

  test('copies that were dragged out with Alt goes as far again', () => {
    const editor = stage(tiles(CANVAS, [0, 0, 50, 40]), { selection: ['a'] });
    script(editor).hold('alt').press(20, 20).move(80, 20).release();
    duplicate(editor);
    expect(editor.getState().selection.map((id) => shown(editor, id)?.x)).toEqual([120]);
  });

  test('something else begins anew', () => {
    const editor = stage(tiles(CANVAS, [0, 0, 50, 40], [200, 200, 50, 40]), { selection: ['a'] });
    duplicate(editor);
    script(editor).press(30, 30).move(130, 50).release();
    editor.setState({ selection: ['b'] });
    duplicate(editor);
    expect(editor.getState().selection.map((id) => shown(editor, id)?.x)).toEqual([216]);
  });

  test('nothing is no step', () => {
    duplicate(editor);
    expect(steps()).toEqual([]);
  });

  test('more than there is room for is refused, with the reason', () => {
    const editor = full();
    editor.setState({ selection: ['a'] });
    duplicate(editor);
    expect(editor.getState()).toMatchObject({ past: [], said: { text: fullReason } });
  });
});

describe('the drawn order', () => {
  test('changes by a command, as one step', () => {
    select('a');
    restack(editor, 'front');
    expect(steps()).toEqual(['Bring {name} to front']);
    restack(editor, 'front');
    expect(steps()).toHaveLength(1);
    expect(editor.getState().said?.text.en).toBe('Already there');
  });

  test('does not change for no selection, and nothing is said', () => {
    restack(editor, 'front');
    expect(editor.getState()).toMatchObject({ past: [], said: undefined });
  });

  test('changes by dropping a layer, which is then selected', () => {
    relayer(editor, ['a'], 2);
    expect(steps()).toEqual(['Reorder {name}']);
    expect(editor.getState().selection).toEqual(['a']);
    relayer(editor, ['b'], 0);
    expect(steps()).toHaveLength(1);
    expect(editor.getState().selection).toEqual(['b']);
  });

  test('a row that is moved out of several leaves them selected', () => {
    select('a', 'c');
    relayer(editor, ['a'], 2);
    expect(editor.getState().selection).toEqual(['a', 'c']);
  });
});

describe('selecting', () => {
  test('all takes every record', () => {
    selectAll(editor);
    expect(editor.getState().selection).toEqual(['a', 'b', 'c', 'd']);
  });

  test('next goes in reading order, and past the end nowhere', () => {
    const forwards = [1, 1, 1, 1, 1].map(() => [selectNext(editor, 1), editor.getState().selection[0]]);
    expect(forwards).toEqual([
      [true, 'a'],
      [true, 'b'],
      [true, 'c'],
      [true, 'd'],
      [false, 'd'],
    ]);
  });

  test('previous goes back, from the end where nothing is selected', () => {
    expect(selectNext(editor, -1)).toBe(true);
    expect(editor.getState().selection).toEqual(['d']);
    select('b', 'a');
    expect(selectNext(editor, -1)).toBe(false);
    expect(selectNext(stage(tiles(CANVAS)), 1)).toBe(false);
  });

  test('the neighbour goes by direction, from the one selected last', () => {
    select('d', 'a');
    selectNeighbour(editor, { dx: 1, dy: 0 });
    expect(editor.getState().selection).toEqual(['b']);
    selectNeighbour(editor, { dx: 1, dy: 0 });
    expect(editor.getState().selection).toEqual(['b']);
  });

  test('the neighbour of nothing is the first in reading order', () => {
    selectNeighbour(editor, { dx: -1, dy: 0 });
    expect(editor.getState().selection).toEqual(['a']);
  });

  test('neighbours are added one after the other, those selected already passed over', () => {
    addNeighbour(editor, { dx: 1, dy: 0 });
    expect(editor.getState().selection).toEqual(['a']);
    addNeighbour(editor, { dx: 1, dy: 0 });
    addNeighbour(editor, { dx: 0, dy: 1 });
    expect(editor.getState().selection).toEqual(['a', 'b', 'd']);
    addNeighbour(editor, { dx: 0, dy: -1 });
    expect(editor.getState().selection).toEqual(['a', 'b', 'd']);
  });
});

test('layers are numbered without gaps, once', () => {
  const zOrders = () => resolveLayout(editor.getState().committed).regions.map(({ zOrder }) => zOrder);
  select('a');
  restack(editor, 'front');
  compact(editor);
  const compacted = zOrders();
  expect(compacted.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3]);
  const before = steps();
  compact(editor);
  expect(zOrders()).toEqual(compacted);
  expect(steps()).toEqual(before);
  expect(editor.getState().said?.text.en).toBe('The layers are compact already');
});

test('where the service places the streams, no layers are numbered', () => {
  const automatic = stage({ ...tiles(CANVAS, ...QUARTERS), body: { Layout: { LayoutMode: 0 } } });
  const { committed } = automatic.getState();
  compact(automatic);
  expect(automatic.getState().committed).toBe(committed);
});

describe('the view', () => {
  const view = () => editor.getState().view;

  test('is zoomed about the middle, or about a point, and is then no longer fitted', () => {
    editor.setState({ fitted: true });
    zoom(editor, 2);
    expect(view()).toEqual({ scale: 2, x: -500, y: -400 });
    expect(editor.getState().fitted).toBe(false);
    zoom(editor, 1, { x: -500, y: -400 });
    expect(view()).toEqual({ scale: 1, x: -500, y: -400 });
  });

  test('is moved', () => {
    pan(editor, 30, -20);
    expect(view()).toEqual({ scale: 1, x: 30, y: -20 });
    expect(editor.getState().fitted).toBe(false);
  });

  test('is fitted to the canvas', () => {
    fit(editor);
    expect(view()).toEqual({ scale: 1.4375, x: 40, y: 55 });
    expect(editor.getState().fitted).toBe(true);
  });

  test('is fitted to the selection, at most 4 screen pixels a canvas pixel', () => {
    select('b', 'd');
    fitSelection(editor);
    expect(view()).toEqual({ scale: 1.5, x: -220, y: 40 });
    select('a');
    editor.setState({ committed: tiles(CANVAS, [0, 0, 10, 10]) });
    fitSelection(editor);
    expect(view().scale).toBe(4);
  });

  test('stays where no region is selected', () => {
    const before = view();
    fitSelection(editor);
    expect(view()).toBe(before);
  });

  test('is fitted anew to another stage, if it was fitted', () => {
    fit(editor);
    resizeViewport(editor, 500, 400);
    expect(view()).toEqual({ scale: 0.65625, x: 40, y: 43 });
  });

  test('else keeps its middle', () => {
    resizeViewport(editor, 1200, 700);
    expect(view()).toEqual({ scale: 1, x: 100, y: -50 });
    expect(editor.getState().viewport).toEqual({ w: 1200, h: 700 });
    const before = editor.getState();
    resizeViewport(editor, 1200, 700);
    expect(editor.getState()).toBe(before);
  });
});

test('a stream is imagined in a state, which is no step', () => {
  setStreamState(editor, 'a', 'paused');
  setStreamState(editor, 'b', 'absent');
  expect(editor.getState()).toMatchObject({ states: { a: 'paused', b: 'absent' }, past: [] });
});

test('a recording can be empty of regions', () => {
  const bare = stage(openBody(CANVAS, [{ Index: 0 }], []));
  selectAll(bare);
  restack(bare, 'front');
  expect(bare.getState()).toMatchObject({ selection: ['a'], past: [] });
});

describe('layers made compact', () => {
  test('are numbered from 0, as one step; where they are so, that is said', () => {
    const sparse = stage(
      openBody(
        CANVAS,
        [0, 1].map((Index) => ({ Index, UserId: `user_${Index}` })),
        [0, 1].map((StreamIndex) => ({ StreamIndex, Width: 100, Height: 100, ZOrder: 10 + StreamIndex * 5 })),
      ),
    );
    compact(sparse);
    expect(resolveLayout(sparse.getState().committed).regions.map(({ zOrder }) => zOrder)).toEqual([0, 1]);
    compact(sparse);
    expect(sparse.getState().past).toHaveLength(1);
    expect(sparse.getState().said?.text.en).toBe('The layers are compact already');
  });
  test('stay where the service places the streams', () => {
    const { committed } = editor.getState();
    editor.setState({ committed: { ...committed, body: { ...committed.body, Layout: { LayoutMode: 0 } } } });
    compact(editor);
    expect(editor.getState().past).toEqual([]);
  });
});

describe('one more in a direction', () => {
  test('is added to the selection, those selected being passed over', () => {
    select('a');
    addNeighbour(editor, { dx: 1, dy: 0 });
    expect(editor.getState().selection).toEqual(['a', 'b']);
    addNeighbour(editor, { dx: 1, dy: 0 });
    expect(editor.getState().selection).toEqual(['a', 'b']);
  });
  test('is the first where none is selected', () => {
    addNeighbour(editor, { dx: 0, dy: 1 });
    expect(editor.getState().selection).toEqual(['a']);
  });
});

describe('duplicating again', () => {
  test('goes a little aside where the copies are back on their originals, or the originals are gone', () => {
    select('a');
    duplicate(editor);
    const [copy] = editor.getState().selection;
    nudge(editor, { dx: -1, dy: 0 }, shown(editor, copy ?? '')?.x ?? 0);
    nudge(editor, { dx: 0, dy: -1 }, shown(editor, copy ?? '')?.y ?? 0);
    duplicate(editor);
    expect(shown(editor, editor.getState().selection[0] ?? '')).not.toMatchObject({ x: 0, y: 0 });
    const [second] = editor.getState().selection;
    select(copy ?? '');
    remove(editor);
    select(second ?? '');
    duplicate(editor);
    expect(editor.getState().selection).not.toEqual([second]);
  });
});

test.each(['forwardAny', 'backwardAny'] as const)('%s has the name of its direction', (move) => {
  select(move === 'forwardAny' ? 'a' : 'd');
  restack(editor, move);
  expect(steps()).toEqual([move === 'forwardAny' ? 'Bring {name} forward' : 'Send {name} backward']);
});

test('a record without a region is duplicated all the same', () => {
  const bare = stage(openBody(CANVAS, [{ Index: 0, UserId: 'guest' }], []), { selection: ['a'] });
  duplicate(bare);
  expect(bare.getState().committed.slots).toHaveLength(2);
});
