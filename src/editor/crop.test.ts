import { describe, expect, it } from 'vitest';

import { evenPart } from '../domain/crop.ts';
import type { JsonObject } from '../domain/json.ts';
import { get } from '../domain/json.ts';
import { cropGesture } from './crop-gesture.ts';
import { cropView } from './crop-view.ts';
import {
  croppable,
  croppingView,
  endCrop,
  enterCrop,
  keepCrop,
  nudgeCrop,
  nudgeCropEdge,
  onCrop,
  resetCrop,
  revertCrop,
  setCropRatio,
  watchCrop,
  pinchCrop,
  pinchedFrom,
  zoomCrop,
} from './crop.ts';
import { type Editor, commit, redo, select, undo } from './editor.ts';
import { press, release } from './pointer.ts';
import { NO_KEYS, fields, openBody, script, stage, shown } from './script.testing.ts';

const canvas = { w: 800, h: 600 };
const source = { w: 1280, h: 720 };

/** Two regions, `a` of 640 x 360 at 0, 0 with these fields, and `b` below it. */
function open(more: JsonObject = {}): Editor {
  const document = openBody(
    canvas,
    [
      { Index: 0, UserId: 'ann' },
      { Index: 1, UserId: 'ben' },
    ],
    [
      { StreamIndex: 0, ...fields([0, 0, 640, 360]), RenderMode: 3, ...more },
      { StreamIndex: 1, ...fields([0, 400, 320, 180]), RenderMode: 3 },
    ],
  );
  const editor = stage(document, { selection: ['a'], sourceSize: () => source });
  watchCrop(editor);
  return editor;
}

const cropOf = (editor: Editor, id = 'a') =>
  get(editor.getState().committed.slots.find((slot) => slot.id === id)?.region, 'SourceCrop');
/** What is kept, in whole px as the service takes it. */
const part = (editor: Editor) => {
  const view = croppingView(editor.getState());
  return view && evenPart(view.part, view.size);
};
const steps = (editor: Editor) => editor.getState().past.length;
const said = (editor: Editor) => editor.getState().said?.text.en;

describe('entering', () => {
  it('takes the only selected region with a picture, in a custom layout', () => {
    const editor = open();
    expect(croppable(editor.getState())).toBe('a');
    enterCrop(editor);
    expect(editor.getState().crop).toMatchObject({ id: 'a', ratio: 'region' });
    expect(said(editor)).toMatch(/^Cropping \{name\}/);
  });
  it.each([
    ['several', (editor: Editor) => select(editor, ['a', 'b'])],
    ['none', (editor: Editor) => select(editor, [])],
  ])('takes nothing where %s are selected', (_, prepare) => {
    const editor = open();
    prepare(editor);
    enterCrop(editor);
    expect(editor.getState().crop).toBeUndefined();
  });
  it('takes nothing that has no picture, and nothing the service places', () => {
    expect(croppable(open({ MediaType: 1 }).getState())).toBeUndefined();
    const editor = open();
    const { committed } = editor.getState();
    editor.setState({ committed: { ...committed, body: { ...committed.body, Layout: { LayoutMode: 0 } } } });
    enterCrop(editor, 'a');
    expect(editor.getState().crop).toBeUndefined();
    expect(croppable({ ...editor.getState(), selection: ['gone'] })).toBeUndefined();
  });
  it('leaves the ratio free where the source is fitted whole', () => {
    const editor = open({ RenderMode: 2 });
    enterCrop(editor);
    expect(editor.getState().crop?.ratio).toBe('free');
  });
  it('by a double click', () => {
    const editor = open();
    select(editor, []);
    script(editor).click(100, 100);
    press(editor, { at: { x: 100, y: 100 }, button: 0, pointer: 'mouse', modifiers: NO_KEYS, again: true });
    release(editor);
    expect(editor.getState().crop?.id).toBe('a');
  });
});

describe('the hands', () => {
  it('a handle changes what is kept, the region stays, and the source then fills it again', () => {
    const editor = open();
    enterCrop(editor);
    setCropRatio(editor, 'free');
    script(editor).press(640, 180).move(500, 180).move(480, 180).release();
    expect(cropOf(editor)).toEqual({
      LocationX: 0,
      LocationY: 0,
      WidthProportion: 0.75,
      HeightProportion: 1,
    });
    expect(shown(editor, 'a')).toEqual({ x: 0, y: 0, w: 640, h: 360 });
    expect(croppingView(editor.getState())?.target).toEqual({ x: 0, y: 0, w: 640, h: 360 });
  });
  it('the ratio is kept, and Shift frees it', () => {
    const editor = open();
    enterCrop(editor);
    const hand = script(editor).press(640, 360).move(480, 360).move(320, 360);
    expect(croppingView(editor.getState())?.part).toEqual({ x: 0, y: 0, w: 1280, h: 720 });
    hand.move(320, 180);
    expect(part(editor)).toEqual({ x: 0, y: 0, w: 640, h: 360 });
    hand.hold('shift').move(320, 300);
    expect(part(editor)).toEqual({ x: 0, y: 0, w: 640, h: 600 });
    hand.let('shift').hold('alt').move(480, 270);
    expect(part(editor)).toEqual({ x: 320, y: 180, w: 640, h: 360 });
    hand.release();
  });
  it('free, the ratio is kept with Shift', () => {
    const editor = open();
    enterCrop(editor);
    setCropRatio(editor, 'free');
    script(editor).press(640, 360).hold('shift').move(560, 360).move(480, 270).release();
    expect(part(editor)).toEqual({ x: 0, y: 0, w: 960, h: 540 });
  });
  it('a handle brings the crop to the ratio that is marked', () => {
    const editor = open(fields([0, 0, 360, 360]));
    enterCrop(editor);
    expect(editor.getState().crop?.ratio).toBe('region');
    script(editor).press(360, 360).move(330, 330).move(300, 300).release();
    const { w = 0, h = 1 } = part(editor) ?? {};
    expect([w, h]).toEqual([600, 600]);
  });
  it('the source’s middle and thirds attract a handle, but not with Control', () => {
    const editor = open();
    enterCrop(editor);
    setCropRatio(editor, 'free');
    const hand = script(editor).press(640, 180).move(500, 180).move(326, 180);
    expect(part(editor)?.w).toBe(640);
    expect(croppingView(editor.getState())?.lines).toEqual([{ axis: 'x', at: 320 }]);
    hand.hold('invert');
    expect(part(editor)?.w).toBe(652);
    hand.let('invert').move(326, 180).escape();
    script(editor).press(320, 0).move(320, 40).move(320, 122).release();
    expect(part(editor)).toMatchObject({ y: 240, h: 480 });
  });
  it('a drag inside moves the source under the region, as far as it goes', () => {
    const editor = open({
      SourceCrop: { LocationX: 0.1, LocationY: 0.1, WidthProportion: 0.5, HeightProportion: 0.5 },
    });
    enterCrop(editor);
    const hand = script(editor).press(300, 180).move(250, 180).move(200, 180);
    expect(part(editor)).toMatchObject({ x: 228, y: 72 });
    expect(croppingView(editor.getState())?.target).toEqual({ x: 0, y: 0, w: 640, h: 360 });
    hand.move(107, 72);
    // The middle of the source attracts the middle of what is kept.
    expect(part(editor)).toMatchObject({ x: 320, y: 180 });
    expect(croppingView(editor.getState())?.lines).toHaveLength(2);
    hand.move(-5000, 5000).release();
    expect(part(editor)).toMatchObject({ x: 640, y: 0 });
  });
  it('Escape in a drag gives up that drag alone', () => {
    const editor = open();
    enterCrop(editor);
    script(editor).press(640, 360).move(500, 280).move(480, 270).escape();
    expect(cropOf(editor)).toBeUndefined();
    expect(editor.getState().crop).toBeDefined();
    expect(steps(editor)).toBe(0);
  });
  it('a second click on an edge resets it', () => {
    const editor = open({
      SourceCrop: { LocationX: 0.25, LocationY: 0.25, WidthProportion: 0.5, HeightProportion: 0.5 },
    });
    enterCrop(editor);
    const twice = { at: { x: 640, y: 180 }, button: 0, pointer: 'mouse', modifiers: NO_KEYS } as const;
    press(editor, twice);
    release(editor);
    press(editor, { ...twice, again: true });
    release(editor);
    expect(part(editor)).toEqual({ x: 320, y: 180, w: 960, h: 360 });
  });
});

describe('the keyboard', () => {
  it('moves the picture, its edges, and zooms; a held key is one inner step', () => {
    const editor = open({
      SourceCrop: { LocationX: 0.25, LocationY: 0.25, WidthProportion: 0.5, HeightProportion: 0.5 },
    });
    expect(nudgeCrop(editor, { dx: 1, dy: 0 }, 1)).toBe(false);
    expect(nudgeCropEdge(editor, { dx: 1, dy: 0 }, 1, false)).toBe(false);
    expect(zoomCrop(editor, 2)).toBe(false);
    enterCrop(editor);
    nudgeCrop(editor, { dx: 1, dy: 0 }, 1);
    nudgeCrop(editor, { dx: 0, dy: -1 }, 10);
    expect(part(editor)).toEqual({ x: 319, y: 190, w: 640, h: 360 });
    expect(steps(editor)).toBe(1);
    expect(editor.getState().said?.params).toEqual({ x: 319, y: 190, w: 640, h: 360, sw: 1280, sh: 720 });
    nudgeCropEdge(editor, { dx: 1, dy: 0 }, 1, false);
    nudgeCropEdge(editor, { dx: 0, dy: 1 }, 10, false);
    nudgeCropEdge(editor, { dx: -1, dy: 0 }, 10, true);
    nudgeCropEdge(editor, { dx: 0, dy: -1 }, 10, true);
    expect(part(editor)).toEqual({ x: 309, y: 180, w: 652, h: 380 });
    zoomCrop(editor, 0.5);
    expect(part(editor)).toMatchObject({ w: 326, h: 190 });
    zoomCrop(editor, 100, { x: 0, y: 0 });
    expect(part(editor)?.w).toBeGreaterThan(1200);
  });
  it.each([3, 10, 25])('zooms in %i notches and out again to the whole picture, which needs no crop', (n) => {
    const editor = open();
    enterCrop(editor);
    for (let i = 0; i < n; i += 1) zoomCrop(editor, 0.9, { x: 100 + i, y: 77 });
    expect(cropOf(editor)).toBeDefined();
    for (let i = 0; i <= n; i += 1) zoomCrop(editor, 1 / 0.9, { x: 300 - i, y: 12 });
    expect(cropOf(editor)).toBeUndefined();
  });
  it('says where the picture ends', () => {
    const editor = open();
    enterCrop(editor);
    nudgeCrop(editor, { dx: 1, dy: 0 }, 1);
    expect(said(editor)).toBe('The picture ends here');
  });
});

describe('ratios', () => {
  it.each([
    ['region', 640 / 360],
    ['source', 1280 / 720],
    [1, 1],
  ] as const)('%s', (ratio, expected) => {
    const editor = open({
      SourceCrop: { LocationX: 0.25, LocationY: 0, WidthProportion: 0.25, HeightProportion: 1 },
    });
    enterCrop(editor);
    setCropRatio(editor, ratio);
    const { w = 0, h = 1 } = part(editor) ?? {};
    expect(w / h).toBeCloseTo(expected, 1);
    expect(editor.getState().crop?.ratio).toBe(ratio);
  });
  it('nothing without a crop', () => {
    const editor = open();
    setCropRatio(editor, 1);
    resetCrop(editor);
    revertCrop(editor);
    endCrop(editor);
    expect(steps(editor)).toBe(0);
    expect(onCrop(editor.getState(), { x: 1, y: 1 })).toBe(false);
  });
});

describe('leaving', () => {
  it('keeps the whole of it as one step, which undo takes back', () => {
    const editor = open();
    const { committed } = editor.getState();
    enterCrop(editor);
    setCropRatio(editor, 1);
    zoomCrop(editor, 0.5);
    expect(steps(editor)).toBe(2);
    keepCrop(editor);
    expect(steps(editor)).toBe(1);
    expect(editor.getState().past[0]?.label.text.en).toBe('Crop {name}');
    undo(editor);
    expect(editor.getState().committed).toBe(committed);
    redo(editor);
    expect(cropOf(editor)).toBeDefined();
  });
  it('undo and redo inside go step by step, and no further than its beginning', () => {
    const editor = open();
    commit(editor, { text: { en: 'x', zh: 'x' } }, { ...editor.getState().committed });
    const { committed } = editor.getState();
    enterCrop(editor);
    setCropRatio(editor, 1);
    undo(editor);
    undo(editor);
    expect(editor.getState().committed).toBe(committed);
    redo(editor);
    expect(cropOf(editor)).toBeDefined();
    keepCrop(editor);
    expect(steps(editor)).toBe(2);
  });
  it('Escape gives back document, history and what could be done again', () => {
    const editor = open();
    commit(editor, { text: { en: 'x', zh: 'x' } }, { ...editor.getState().committed });
    undo(editor);
    const { committed, future } = editor.getState();
    enterCrop(editor);
    setCropRatio(editor, 1);
    revertCrop(editor);
    expect(editor.getState()).toMatchObject({ committed, future, past: [], crop: undefined });
  });
  it('a crop that changed nothing leaves no step, and what could be done again', () => {
    const editor = open();
    commit(editor, { text: { en: 'x', zh: 'x' } }, { ...editor.getState().committed });
    undo(editor);
    const { future } = editor.getState();
    enterCrop(editor);
    keepCrop(editor);
    expect(editor.getState()).toMatchObject({ past: [], future });
  });
  it('a full crop is no key at all', () => {
    const editor = open({
      SourceCrop: { LocationX: 0.25, LocationY: 0.25, WidthProportion: 0.5, HeightProportion: 0.5 },
    });
    enterCrop(editor);
    resetCrop(editor);
    keepCrop(editor);
    expect(cropOf(editor)).toBeUndefined();
  });
  it('a click beside it keeps it, one on another region goes on there, and a drag there does nothing', () => {
    const editor = open();
    enterCrop(editor);
    setCropRatio(editor, 1);
    script(editor).press(100, 450).move(200, 500).release();
    expect(shown(editor, 'b')).toMatchObject({ x: 0, y: 400 });
    expect(editor.getState().crop?.id).toBe('a');
    script(editor).click(100, 450);
    expect(editor.getState().crop?.id).toBe('b');
    expect(cropOf(editor)).toBeDefined();
    script(editor).click(700, 590);
    expect(editor.getState().crop).toBeUndefined();
    expect(steps(editor)).toBe(1);
  });
  it('another selection keeps it', () => {
    const editor = open();
    enterCrop(editor);
    setCropRatio(editor, 1);
    select(editor, ['b']);
    expect(editor.getState().crop).toBeUndefined();
    expect(steps(editor)).toBe(1);
  });
});

it('what fills the region, or is fitted into it, lies around it or within it', () => {
  const around = open({ ...fields([0, 0, 360, 360]), RenderMode: 1 });
  enterCrop(around);
  expect(croppingView(around.getState())?.target).toEqual({ x: -140, y: 0, w: 640, h: 360 });
  expect(onCrop(around.getState(), { x: 450, y: 20 })).toBe(true);
  const within = open({ ...fields([0, 0, 640, 600]), RenderMode: 2 });
  enterCrop(within);
  expect(croppingView(within.getState())?.target).toEqual({ x: 0, y: 120, w: 640, h: 360 });
  within.setState({ sourceSize: () => undefined });
  expect(croppingView(within.getState())?.size).toEqual(source);
});

describe('two fingers', () => {
  const at = (x: number, y: number) => ({ x, y });

  it('zoom about their middle and move the picture along, as one inner step', () => {
    const editor = open();
    enterCrop(editor);
    const start = croppingView(editor.getState());
    if (!start) throw new Error('no crop');
    // The source of 1280 x 720 fills 640 x 360; half of it stays, about its middle.
    pinchCrop(editor, start, { from: at(320, 180), centre: at(320, 180), scale: 2 });
    expect(part(editor)).toEqual({ x: 320, y: 180, w: 640, h: 360 });
    // 32 px to the right are now 32 px of the source, which was under the fingers and is so still.
    pinchCrop(editor, start, { from: at(320, 180), centre: at(352, 180), scale: 2 });
    expect(part(editor)).toEqual({ x: 288, y: 180, w: 640, h: 360 });
    expect(steps(editor)).toBe(1);
  });

  it('that spread from a corner keep that corner', () => {
    const editor = open();
    enterCrop(editor);
    const start = croppingView(editor.getState());
    if (!start) throw new Error('no crop');
    pinchCrop(editor, start, { from: at(0, 0), centre: at(0, 0), scale: 4 });
    expect(part(editor)).toEqual({ x: 0, y: 0, w: 320, h: 180 });
  });

  it('that spread, and then come together, end at the whole picture', () => {
    const editor = open();
    expect(pinchedFrom(editor.getState())).toBeUndefined();
    enterCrop(editor);
    for (const scale of [1.7, 1 / 1.7, 1.1]) {
      const start = pinchedFrom(editor.getState());
      if (!start) throw new Error('no crop');
      pinchCrop(editor, start, { from: at(101, 57), centre: at(101, 57), scale });
      expect(cropOf(editor) === undefined).toBe(scale < 1);
    }
  });

  it('that come together show no more than there is', () => {
    const editor = open({
      SourceCrop: { LocationX: 0.25, LocationY: 0.25, WidthProportion: 0.5, HeightProportion: 0.5 },
    });
    enterCrop(editor);
    const start = croppingView(editor.getState());
    if (!start) throw new Error('no crop');
    pinchCrop(editor, start, { from: at(320, 180), centre: at(400, 300), scale: 0.01 });
    expect(part(editor)).toEqual({ x: 0, y: 0, w: 1280, h: 720 });
    expect(cropOf(editor)).toBeUndefined();
  });
});

it('of a region that is gone nothing is shown, and nothing can be done to it', () => {
  const editor = open();
  enterCrop(editor);
  script(editor).press(100, 100);
  const { hand, crop } = editor.getState();
  if (hand.phase === 'idle') throw new Error('nothing pressed');
  expect(cropGesture({ ...hand.start, crop: undefined }, hand.now)).toEqual({ kind: 'none' });
  expect(cropView(hand.start.layout, 'gone', () => source)).toBeUndefined();
  editor.setState({ crop: crop && { ...crop, id: 'gone' } });
  expect(resetCrop(editor)).toBe(false);
});
