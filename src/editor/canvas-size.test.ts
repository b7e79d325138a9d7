import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { type Document, toBody } from '../domain/document.ts';
import { markDocument } from '../domain/marks.ts';
import { fromBody } from '../domain/pairing.ts';
import { resolveLayout } from '../domain/resolve.ts';
import { fill } from '../domain/text.ts';
import { type CanvasWay, resizeCanvas, resizeOtherwise, resizedCanvas } from './canvas-size.ts';
import { amend, createEditor, undo } from './editor.ts';
import { type Box, fields, openBody, tiles } from './script.testing.ts';

const CANVAS = { w: 640, h: 360 };
const boxes = (document: Document) =>
  resolveLayout(document).regions.map(({ rect: { x, y, w, h } }) => [x, y, w, h]);
const sized = (document: Document, way: CanvasWay, w: number, h: number) =>
  boxes(resizedCanvas(document, { w, h }, way));

describe('another canvas size', () => {
  test('keeping pixels moves back and shortens only what has no room', () => {
    const document = tiles(CANVAS, [10, 20, 100, 50], [500, 300, 100, 50], [0, 0, 640, 360]);
    expect(sized(document, 'keep', 320, 320)).toEqual([
      [10, 20, 100, 50],
      [220, 270, 100, 50],
      [0, 0, 320, 320],
    ]);
  });

  test('pinning holds to the edges touched, to both, to the middle, and scales the rest', () => {
    const document = tiles(
      CANVAS,
      [0, 0, 100, 50],
      [540, 310, 100, 50],
      [20, 20, 600, 320],
      [270, 155, 100, 50],
      [100, 60, 100, 60],
    );
    expect(sized(document, 'pin', 1280, 720)).toEqual([
      [0, 0, 100, 50],
      [1180, 670, 100, 50],
      [20, 20, 1240, 680],
      [590, 335, 100, 50],
      [200, 120, 200, 120],
    ]);
  });

  test('pinning keeps size and margins of what lies near an edge, as far as there is room', () => {
    const corner = tiles({ w: 1280, h: 720 }, [1000, 20, 260, 150]);
    expect(sized(corner, 'pin', 1920, 1080)).toEqual([[1640, 20, 260, 150]]);
    const small = resizedCanvas(corner, { w: 640, h: 360 }, 'pin');
    expect(boxes(small)).toEqual([[360, 20, 260, 150]]);
    expect(sized(small, 'pin', 1280, 720)).toEqual(boxes(corner));
    expect(sized(corner, 'pin', 200, 100)).toEqual([[0, 0, 200, 100]]);
  });

  test('pinning stretches what lies near both edges, whatever its margins; a tenth of the side is still near', () => {
    expect(sized(tiles(CANVAS, [10, 36, 600, 288]), 'pin', 1280, 720)).toEqual([[10, 36, 1240, 648]]);
    expect(sized(tiles(CANVAS, [64, 36, 100, 50]), 'pin', 1280, 720)).toEqual([[64, 36, 100, 50]]);
    expect(sized(tiles(CANVAS, [65, 37, 100, 50]), 'pin', 1280, 720)).toEqual([[130, 74, 200, 100]]);
    expect(sized(tiles(CANVAS, [10, 10, 600, 330]), 'pin', 30, 16)).toEqual([[10, 10, 1, 1]]);
  });

  test('corners keep their radius in pixels, unless everything is scaled', () => {
    const document = openBody(
      CANVAS,
      [],
      [
        { StreamIndex: 0, ...fields([0, 0, 100, 100]), CornerRadius: 0.05 },
        { StreamIndex: 1, ...fields([0, 0, 100, 100]) },
      ],
    );
    const radii = (way: CanvasWay, w: number) =>
      resolveLayout(resizedCanvas(document, { w, h: 360 }, way)).regions.map((region) => region.cornerRadius);
    expect(radii('keep', 1280)).toEqual([0.025, 0]);
    expect(radii('pin', 640)).toEqual([0.05, 0]);
    expect(radii('keep', 2)).toEqual([1, 0]);
    expect(radii('scale', 1280)).toEqual([0.05, 0]);
  });

  test('flowing anew lays out the family for the new canvas; what is of no family is scaled', () => {
    const halves = tiles(CANVAS, [0, 0, 320, 360], [320, 0, 320, 360]);
    expect(sized(halves, 'flow', 360, 640)).toEqual([
      [0, 0, 360, 320],
      [0, 320, 360, 320],
    ]);
    expect(sized(tiles(CANVAS, [10, 20, 100, 50]), 'flow', 1280, 720)).toEqual([[20, 40, 200, 100]]);
  });

  test('whatever the way, places are legal and whole', () => {
    const side = fc.integer({ min: 1, max: 960 }).map((half) => half * 2);
    const box = fc
      .tuple(fc.nat(639), fc.nat(359), fc.integer({ min: 1, max: 640 }), fc.integer({ min: 1, max: 360 }))
      .map(([x, y, w, h]): Box => [x, y, Math.min(w, 640 - x), Math.min(h, 360 - y)]);
    fc.assert(
      fc.property(
        fc.array(box, { minLength: 1, maxLength: 6 }),
        fc.constantFrom<CanvasWay>('scale', 'keep', 'pin', 'flow'),
        side,
        side,
        (list, way, w, h) => {
          for (const [x = 0, y = 0, width = 0, height = 0] of sized(tiles(CANVAS, ...list), way, w, h)) {
            expect([x, y, width, height].every(Number.isInteger)).toBe(true);
            expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
            expect(Math.min(width, height)).toBeGreaterThanOrEqual(1);
            expect(x).toBeLessThan(w);
            expect(y).toBeLessThan(h);
            expect(Math.max(width - w, height - h)).toBeLessThanOrEqual(0);
          }
        },
      ),
    );
  });
});

describe('choosing another way after it', () => {
  const opened = (...list: Box[]) => createEditor(tiles(CANVAS, ...list), () => 'new');

  test('changes the outcome of the one step, and is remembered', () => {
    const editor = opened([0, 0, 100, 50]);
    resizeCanvas(editor, { w: 1280, h: 720 });
    expect(boxes(editor.getState().committed)).toEqual([[0, 0, 200, 100]]);
    resizeOtherwise(editor, 'keep');
    expect(boxes(editor.getState().committed)).toEqual([[0, 0, 100, 50]]);
    expect(editor.getState().past).toHaveLength(1);
    resizeCanvas(editor, { w: 640, h: 360 });
    expect(boxes(editor.getState().committed)).toEqual([[0, 0, 100, 50]]);
    undo(editor);
    undo(editor);
    expect(boxes(editor.getState().committed)).toEqual([[0, 0, 100, 50]]);
    expect(resolveLayout(editor.getState().committed).canvas.width).toBe(640);
  });

  test('is over once something else has happened', () => {
    const editor = opened([0, 0, 100, 50]);
    resizeOtherwise(editor, 'keep');
    resizeCanvas(editor, { w: 1280, h: 720 });
    undo(editor);
    resizeOtherwise(editor, 'keep');
    expect(editor.getState().canvasWay).toBe('scale');
    amend(editor, tiles(CANVAS));
    expect(boxes(editor.getState().committed)).toEqual([[0, 0, 100, 50]]);
  });

  test('regions that could not keep their pixels are told, in both languages', () => {
    const editor = opened([10, 20, 100, 50], [500, 300, 100, 50], [0, 0, 640, 360], [400, 0, 240, 340]);
    const told = () => {
      const { said } = editor.getState();
      return said && (['en', 'zh'] as const).map((language) => fill(said.text, language, said.params));
    };
    resizeCanvas(editor, { w: 320, h: 320 });
    expect(told()).toBeUndefined();
    resizeOtherwise(editor, 'keep');
    expect(told()).toEqual([
      'Resize canvas to 320 × 320. 1 region moved to fit. 2 regions made smaller to fit.',
      '画布尺寸改为 320 × 320。1 个区域已移动以适应画布。2 个区域已缩小以适应画布。',
    ]);
    editor.setState({ said: undefined });
    resizeOtherwise(editor, 'pin');
    resizeOtherwise(editor, 'scale');
    expect(told()).toBeUndefined();
    undo(editor);
    editor.setState({ canvasWay: 'keep' });
    resizeCanvas(editor, { w: 640, h: 400 });
    expect(told()).toBeUndefined();
    resizeCanvas(editor, { w: 560, h: 400 });
    expect(told()?.[0]).toMatch(/560 × 400\. 2 regions moved to fit\. 1 region made smaller/);
    resizeCanvas(editor, { w: 560, h: 350 });
    expect(told()?.[0]).toMatch(/560 × 350\. 1 region made smaller/);
    resizeCanvas(editor, { w: 560, h: 348 });
    expect(editor.getState().said?.shown).toBe(true);
  });

  test('is not offered without regions, or without a change', () => {
    const empty = opened();
    resizeCanvas(empty, { w: 1280, h: 720 });
    expect(empty.getState().resized).toBeUndefined();
    const same = opened([0, 0, 100, 50]);
    resizeCanvas(same, CANVAS);
    expect(same.getState().resized).toBeUndefined();
  });
});

describe('the guides on another canvas size', () => {
  const guided = markDocument(tiles(CANVAS, [0, 0, 100, 50]), {
    guides: { x: [0, 320, 321, 640], y: [350] },
  });
  const guides = (way: CanvasWay, w: number, h: number) =>
    resizedCanvas(guided, { w, h }, way).editorOnly?.guides;

  test.each(['scale', 'pin', 'flow'] as const)('%s carries them along', (way) => {
    expect(guides(way, 1280, 180)).toEqual({ x: [0, 640, 642, 1280], y: [175] });
    expect(guides(way, 64, 360)).toEqual({ x: [0, 32, 64], y: [350] });
  });
  test('keeping pixels keeps them, as far as the canvas goes', () => {
    expect(guides('keep', 320, 300)).toEqual({ x: [0, 320], y: [] });
    expect(
      resizedCanvas(markDocument(guided, { guides: { x: [], y: [350] } }), { w: 640, h: 100 }, 'keep')
        .editorOnly,
    ).toBeUndefined();
  });
  test('the same size changes none', () => {
    expect(guides('scale', 640, 360)).toBe(guided.editorOnly?.guides);
  });
});

test('where the service places the streams, the size is that of its picture', () => {
  const { document } = fromBody({ Layout: { LayoutMode: 3 } }, () => 'a');
  const editor = createEditor(document, () => 'new');
  resizeCanvas(editor, { w: 1280, h: 720 });
  expect(toBody(editor.getState().committed)).toEqual({
    Layout: { LayoutMode: 3 },
    Encode: { VideoWidth: 1280, VideoHeight: 720 },
  });
});
