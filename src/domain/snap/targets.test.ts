import { describe, expect, test } from 'vitest';

import { safeAreas, thirdsOf } from './aids.ts';
import { type SnapScene, collectTargets } from './targets.ts';

const bare: SnapScene = {
  canvas: { w: 640, h: 361 },
  siblings: [],
  guides: { x: [], y: [] },
  aids: { thirds: false, safeAreas: false, grid: undefined },
};
const places = (scene: Partial<SnapScene>, axis: 'x' | 'y') =>
  collectTargets({ ...bare, ...scene }).lines[axis].map(({ kind, at }) => `${kind} ${at}`);

describe('the lines to align to', () => {
  test('are those of the canvas: its edges and its middle', () => {
    expect(places({}, 'x')).toEqual(['canvas 0', 'canvas 320', 'canvas 640']);
    expect(places({}, 'y')).toEqual(['canvas 0', 'canvas 180.5', 'canvas 361']);
  });

  test('and those of siblings, guides, thirds and safe areas', () => {
    const scene: Partial<SnapScene> = {
      siblings: [{ x: 10, y: 20, w: 31, h: 40 }],
      guides: { x: [77], y: [88] },
      aids: { thirds: true, safeAreas: true, grid: undefined },
    };
    expect(places(scene, 'x').slice(3)).toEqual([
      'guide 77',
      'edge 10',
      'edge 41',
      'centre 25.5',
      'safe 22',
      'safe 618',
      'safe 32',
      'safe 608',
      'thirds 213',
      'thirds 427',
    ]);
    expect(places(scene, 'y').slice(3, 7)).toEqual(['guide 88', 'edge 20', 'edge 60', 'centre 40']);
  });

  test('reach as far as what they belong to', () => {
    const { lines } = collectTargets({ ...bare, siblings: [{ x: 10, y: 20, w: 30, h: 40 }] });
    expect(lines.x.map(({ span }) => span)).toEqual([
      ...Array.from({ length: 3 }, () => ({ from: 0, to: 361 })),
      ...Array.from({ length: 3 }, () => ({ from: 20, to: 60 })),
    ]);
  });
});

describe('the ratios to come to rest at', () => {
  const names = (value?: number) =>
    collectTargets({
      ...bare,
      ...(value === undefined ? {} : { source: { name: 'own', value } }),
    }).ratios.map(({ name }) => name);
  const usual = ['16:9', '4:3', '1:1', '3:4', '9:16'];

  test('are the usual ones, and that of the source where it is another', () => {
    expect(names()).toEqual(usual);
    expect(names(1280 / 720)).toEqual(usual);
    expect(names(2.39)).toEqual([...usual, 'own']);
  });
});

describe('aids', () => {
  // EBU R 95 lists these for 1920 x 1080 and 1280 x 720.
  test.each([
    [1920, 1080, [67, 38, 1786, 1004], [96, 54, 1728, 972]],
    [1280, 720, [45, 25, 1190, 670], [64, 36, 1152, 648]],
  ])('the safe areas of %d x %d', (w, h, action, graphics) => {
    const areas = safeAreas({ w, h });
    expect(Object.values(areas.action)).toEqual(action);
    expect(Object.values(areas.graphics)).toEqual(graphics);
  });

  test('thirds lie on whole pixels', () => {
    expect(thirdsOf(640)).toEqual({ from: 213, to: 427 });
  });
});
