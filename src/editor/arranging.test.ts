import { describe, expect, test } from 'vitest';

import { type Document } from '../domain/document.ts';
import { fromBody } from '../domain/pairing.ts';
import { resolveLayout } from '../domain/resolve.ts';
import {
  alignSelection,
  distributeSelection,
  fitToCanvas,
  selectionWay,
  matchSelection,
  swapRegions,
  tidySelection,
} from './arranging.ts';
import { type Editor, createEditor, select } from './editor.ts';
import { swapPlaces } from './swap-offer.ts';

type Box = readonly [number, number, number, number];

/** A 640 x 360 canvas with regions `r0`, `r1`, …, all selected. */
function opened(...boxes: readonly Box[]): Editor {
  let id = -1;
  const { document } = fromBody(
    {
      TargetStreams: { StreamList: boxes.map((_, Index) => ({ Index, UserId: `user_${Index}` })) },
      Layout: {
        LayoutMode: 2,
        CustomLayout: {
          Canvas: { Width: 640, Height: 360 },
          Regions: boxes.map(([LocationX, LocationY, Width, Height], StreamIndex) => ({
            StreamIndex,
            LocationX,
            LocationY,
            Width,
            Height,
            ZOrder: StreamIndex,
          })),
        },
      },
    },
    () => `r${(id += 1)}`,
  );
  const editor = createEditor(document, () => 'new');
  select(
    editor,
    document.slots.map((slot) => slot.id),
  );
  return editor;
}

const boxesOf = (document: Document) =>
  resolveLayout(document).regions.map(({ rect: { x, y, w, h } }) => [x, y, w, h]);
const boxes = (editor: Editor) => boxesOf(editor.getState().committed);

describe('align', () => {
  test('several regions by the box around them, as one step', () => {
    const editor = opened([10, 20, 100, 50], [200, 100, 60, 40]);
    alignSelection(editor, 'right');
    expect(boxes(editor)).toEqual([
      [160, 20, 100, 50],
      [200, 100, 60, 40],
    ]);
    expect(editor.getState().past.map(({ label }) => label.text.en)).toEqual(['Align {n} regions']);
  });

  test('a single one by the canvas; once more changes nothing, and says so', () => {
    const editor = opened([10, 20, 100, 50]);
    alignSelection(editor, 'centre');
    expect(boxes(editor)).toEqual([[270, 20, 100, 50]]);
    alignSelection(editor, 'centre');
    expect(editor.getState().past).toHaveLength(1);
    expect(editor.getState().said?.text.en).toBe('Already so');
  });

  test('nothing where nothing is selected', () => {
    const editor = opened([10, 20, 100, 50]);
    select(editor, []);
    alignSelection(editor, 'left');
    expect(editor.getState().past).toEqual([]);
  });
});

test('distribute gives equal gaps, or the one that is typed, and stays on the canvas', () => {
  const three: readonly Box[] = [
    [0, 0, 100, 50],
    [110, 0, 100, 50],
    [500, 0, 100, 50],
  ];
  const editor = opened(...three);
  distributeSelection(editor, 'across');
  expect(boxes(editor).map(([x]) => x)).toEqual([0, 250, 500]);
  expect(distributeSelection(editor, 'across', 20)).toBe(20);
  expect(boxes(editor).map(([x]) => x)).toEqual([0, 120, 240]);
});

test('a gap for which there is no room is the greatest that there is room for, and a negative one keeps the order', () => {
  const three: readonly Box[] = [
    [0, 0, 100, 50],
    [110, 0, 100, 50],
    [500, 0, 100, 50],
  ];
  const editor = opened(...three);
  expect(distributeSelection(editor, 'across', 300)).toBe(170);
  expect(boxes(editor).map(([x]) => x)).toEqual([0, 270, 540]);
  expect(distributeSelection(editor, 'across', -5000)).toBe(-99);
  expect(boxes(editor).map(([x]) => x)).toEqual([0, 1, 2]);
  editor.setState({ keepInside: false });
  expect(distributeSelection(editor, 'across', 300)).toBe(219);
  expect(boxes(editor).map(([x]) => x)).toEqual([0, 319, 638]);
  editor.setState({ keepInside: true });
  expect(distributeSelection(editor, 'down', 400)).toBe(105);
  expect(boxes(editor).map(([, y]) => y)).toEqual([0, 155, 310]);
  select(editor, []);
  expect(distributeSelection(editor, 'across', 4)).toBe(4);
});

test('the way the selection stretches is the longer one', () => {
  expect(selectionWay(opened([0, 0, 10, 10], [50, 20, 10, 10]).getState())).toBe('across');
  expect(selectionWay(opened([0, 0, 10, 10], [20, 50, 10, 10]).getState())).toBe('down');
});

test('match size takes the size of the first, and keeps inside only where that is asked for', () => {
  const editor = opened([0, 0, 300, 50], [600, 0, 40, 30]);
  matchSelection(editor, 'width');
  expect(boxes(editor)[1]).toEqual([340, 0, 300, 30]);
  const free = opened([0, 0, 300, 50], [600, 0, 40, 30]);
  free.setState({ keepInside: false });
  matchSelection(free, 'both');
  expect(boxes(free)[1]).toEqual([600, 0, 300, 50]);
});

describe('tidy', () => {
  test('lays out a grid in the box around them, in reading order', () => {
    const editor = opened([330, 10, 100, 100], [0, 0, 300, 90], [10, 150, 630, 210], [340, 200, 300, 160]);
    tidySelection(editor);
    expect(boxes(editor)).toEqual([
      [320, 0, 320, 180],
      [0, 0, 320, 180],
      [0, 180, 320, 180],
      [320, 180, 320, 180],
    ]);
  });
  test('fills the canvas with a single one', () => {
    const editor = opened([330, 10, 100, 100]);
    tidySelection(editor);
    expect(boxes(editor)).toEqual([[0, 0, 640, 360]]);
  });
  test.each([
    [
      [0, 0, 2, 1],
      [1, 0, 1, 1],
      [0, 0, 1, 1],
    ],
    [
      [0, 0, 1, 2],
      [0, 1, 1, 1],
      [0, 0, 1, 1],
    ],
  ] as const)('leaves alone what is too small to share out', (...tiny) => {
    const editor = opened(...tiny);
    tidySelection(editor);
    expect(editor.getState().past).toEqual([]);
  });
});

describe('fit to the canvas', () => {
  test('keeps the ratio, and lies in the middle', () => {
    const wide = opened([330, 10, 100, 50]);
    fitToCanvas(wide);
    expect(boxes(wide)).toEqual([[0, 20, 640, 320]]);
    const high = opened([330, 10, 50, 100]);
    fitToCanvas(high);
    expect(boxes(high)).toEqual([[230, 0, 180, 360]]);
  });
  test.each<readonly (readonly [number, number, number, number])[]>([
    [[3, 4, 101, 157]],
    [[7, 9, 333, 187]],
    [
      [101, 140, 101, 157],
      [192, 210, 203, 133],
      [385, 256, 155, 99],
    ],
  ])('lies on whole pixels whatever the ratio: %j, %j, %j', (...regions) => {
    const editor = opened(...regions.filter(Boolean));
    fitToCanvas(editor);
    const placed = boxes(editor).flat();
    expect(placed.every((figure) => Number.isInteger(figure))).toBe(true);
    expect(placed).not.toEqual(regions.flat());
  });
  test('keeps the edges shared that several regions share', () => {
    const editor = opened([10, 10, 33, 90], [43, 10, 67, 41], [43, 51, 67, 49]);
    fitToCanvas(editor);
    const [a, b, c] = boxes(editor);
    expect([a?.[1], a?.[3]]).toEqual([0, 360]);
    expect((a?.[0] ?? 0) + (a?.[2] ?? 0)).toBe(b?.[0]);
    expect((b?.[1] ?? 0) + (b?.[3] ?? 0)).toBe(c?.[1]);
    expect((c?.[1] ?? 0) + (c?.[3] ?? 0)).toBe(360);
  });
  test('says so where it fits already', () => {
    const editor = opened([0, 0, 640, 360]);
    fitToCanvas(editor);
    expect(editor.getState().past).toEqual([]);
    expect(editor.getState().said?.text.en).toBe('Already so');
  });
});

describe('swap', () => {
  test('exchanges places and layers', () => {
    const editor = opened([10, 20, 100, 50], [200, 100, 60, 40]);
    swapRegions(editor, 'r0', 'r1');
    const { regions } = resolveLayout(editor.getState().committed);
    expect(regions.map(({ rect, zOrder }) => [rect.x, zOrder])).toEqual([
      [200, 1],
      [10, 0],
    ]);
  });
  test('needs two', () => {
    const { committed } = opened([10, 20, 100, 50]).getState();
    expect(swapPlaces(committed, 'r0', 'r0')).toBe(committed);
    expect(swapPlaces(committed, 'r0', 'gone')).toBe(committed);
    expect(swapPlaces(committed, 'gone', 'r0')).toBe(committed);
  });
});

test('a record without a region is passed over', () => {
  const editor = opened([10, 20, 100, 50], [50, 80, 60, 60]);
  const { committed } = editor.getState();
  const slots = committed.slots.map((slot, at) => (at === 0 ? { ...slot, region: undefined } : slot));
  editor.setState({ committed: { ...committed, slots, regionOrder: ['r1'] } as Document });
  alignSelection(editor, 'left');
  expect(resolveLayout(editor.getState().committed).regions.map(({ rect }) => rect.x)).toEqual([0]);
});
