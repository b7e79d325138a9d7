import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Rect } from './rect.ts';
import { reachAt, snapMove, snapPlace, snapResize } from './snap.ts';
import { AXES } from './snap/axis.ts';
import { guidesOf } from './snap/guides.ts';
import type { Resizing, Sides } from './snap/resizing.ts';
import { type SnapScene, collectTargets } from './snap/targets.ts';

const r = (x: number, y: number, w: number, h: number): Rect => ({ x, y, w, h });
const scene = (siblings: readonly Rect[] = [], more: Partial<SnapScene> = {}) =>
  collectTargets({
    canvas: { w: 640, h: 360 },
    siblings,
    guides: { x: [], y: [] },
    aids: { thirds: false, safeAreas: false, grid: undefined },
    ...more,
  });
const aids = (grid: number) => ({ aids: { thirds: false, safeAreas: false, grid } });
const reach = reachAt(8, 1);

describe('a box being moved', () => {
  const move = (box: Rect, dx: number, dy: number, targets = scene()) => {
    const { dx: x, dy: y } = snapMove({ box, dx, dy, axes: AXES }, targets, reach);
    return [x, y];
  };

  test.each([
    [0.5, 15, 17],
    [1, 8, 9],
    [2, 3, 5],
  ])('at %d screen px a canvas px comes to rest from %d px off, not from %d', (scale, near, far) => {
    const box = r(100, 77, 51, 50);
    const to = (off: number) =>
      snapMove({ box, dx: off - 100, dy: 0, axes: AXES }, scene(), reachAt(8, scale)).dx;
    expect(to(near)).toBe(-100);
    expect(to(far)).toBe(far - 100);
  });

  test('offers its edges and its middle on each axis by itself', () => {
    const box = r(100, 77, 50, 50);
    expect(move(box, 437, 0)).toEqual([437, 0]);
    expect(move(box, 485, 110)).toEqual([490, 103]);
    expect(move(box, 190, 75)).toEqual([195, 78]);
  });

  test('comes to rest on whole pixels where a middle lies between two', () => {
    expect(move(r(100, 77, 51, 51), 193, 0)).toEqual([195, 0]);
  });

  test('comes to rest on guides, siblings, gaps and the grid', () => {
    const box = r(100, 77, 50, 50);
    expect(move(box, 105, 0, scene([], { guides: { x: [200], y: [] } }))).toEqual([100, 0]);
    expect(move(box, 33, 30, scene([r(130, 200, 90, 60)]))).toEqual([30, 30]);
    expect(move(box, 96, 0, scene([r(20, 77, 33, 40), r(83, 77, 80, 40)]))).toEqual([93, 0]);
    expect(move(r(107, 77, 51, 50), 35, 21, scene([], aids(50)))).toEqual([42, 23]);
  });

  test('keeps to the axes it may go along', () => {
    const box = r(100, 5, 50, 50);
    expect(snapMove({ box, dx: -97, dy: 0, axes: ['x'] }, scene(), reach)).toMatchObject({ dx: -100, dy: 0 });
  });

  test('is held a quarter further than it is attracted', () => {
    const box = r(100, 77, 51, 51);
    const first = snapMove({ box, dx: -92, dy: 0, axes: AXES }, scene(), reach);
    expect(first.dx).toBe(-100);
    const held = (dx: number) => snapMove({ box, dx, dy: 0, axes: AXES }, scene(), reach, first.held).dx;
    expect(held(-90)).toBe(-100);
    expect(held(-89)).toBe(-89);
  });

  test('finds the gaps of the row it has come to rest in', () => {
    const row = [r(20, 100, 50, 50), r(90, 100, 50, 50)];
    expect(move(r(300, 300, 50, 50), -137, -232, scene(row))).toEqual([-140, -225]);
    expect(move(r(300, 300, 50, 50), -137, -246, scene(row))).toEqual([-137, -250]);
  });
});

describe('edges being moved', () => {
  const resize = (
    box: Rect,
    sides: Sides,
    targets = scene(),
    more: Partial<Resizing> = {},
    held: { x?: string; y?: string } = {},
  ) => {
    const resizing = { start: r(100, 100, 160, 90), sides, keepRatio: false, aboutCentre: false, ...more };
    return snapResize(box, resizing, targets, reach, held).edges;
  };

  test('come to rest on lines, those that stay do not', () => {
    expect(resize(r(100, 100, 225, 51), { x: 'to', y: 'to' })).toEqual({ x: 320 });
    expect(resize(r(5, 103, 255, 60), { x: 'from' })).toEqual({ x: 0 });
    expect(resize(r(5, 103, 255, 60), {})).toEqual({});
  });

  test('come to rest at the length of a sibling', () => {
    const targets = scene([r(400, 300, 97, 33)]);
    expect(resize(r(100, 100, 101, 71), { x: 'to' }, targets)).toEqual({ x: 197 });
    expect(resize(r(159, 100, 101, 71), { x: 'from' }, targets)).toEqual({ x: 163 });
    expect(resize(r(100, 100, 171, 37), { y: 'to' }, targets)).toEqual({ y: 133 });
  });

  test('come to rest at a ratio, also that of the source', () => {
    expect(resize(r(100, 100, 164, 90), { x: 'to' })).toEqual({ x: 260 });
    expect(resize(r(100, 100, 160, 157), { y: 'to' })).toEqual({ y: 260 });
    const own = scene([], { source: { name: 'own', value: 2 } });
    expect(resize(r(100, 100, 197, 97), { x: 'to' }, own)).toEqual({ x: 294 });
  });

  test('come to rest at equal gaps, and on the grid', () => {
    const row = [r(20, 100, 51, 90), r(305, 100, 50, 90)];
    expect(resize(r(100, 100, 173, 33), { x: 'to' }, scene(row))).toEqual({ x: 276 });
    expect(resize(r(100, 100, 143, 33), { x: 'to' }, scene([], aids(50)))).toEqual({ x: 250 });
  });

  test('keeping the ratio, only the nearer one comes to rest, and no length counts', () => {
    const sides = { x: 'to', y: 'to' } as const;
    const targets = scene([], { guides: { x: [300], y: [207] } });
    expect(resize(r(100, 100, 195, 110), sides, targets, { keepRatio: true })).toEqual({ y: 207 });
    expect(resize(r(100, 100, 198, 111), sides, targets, { keepRatio: true })).toEqual({ x: 300 });
    const one = scene([], { guides: { x: [300], y: [] } });
    expect(resize(r(100, 100, 195, 110), sides, one, { keepRatio: true })).toEqual({ x: 300 });
    expect(resize(r(100, 100, 93, 52), sides, scene([r(400, 300, 97, 54)]), { keepRatio: true })).toEqual({});
  });

  test('about the centre both edges come to rest, and lengths grow on both sides', () => {
    const about = { aboutCentre: true };
    const targets = scene([r(400, 300, 99, 33)], { guides: { x: [40], y: [] } });
    expect(resize(r(43, 100, 274, 31), { x: 'to' }, targets, about)).toEqual({ x: 320 });
    expect(resize(r(129, 100, 102, 31), { x: 'to' }, targets, about)).toEqual({ x: 230 });
    expect(resize(r(129, 100, 102, 31), { x: 'from' }, targets, about)).toEqual({ x: 131 });
  });

  test('never turn the box over', () => {
    const targets = scene([], { guides: { x: [98, 262], y: [] } });
    expect(resize(r(100, 100, 2, 37), { x: 'to' }, targets)).toEqual({});
    expect(resize(r(258, 100, 2, 37), { x: 'from' }, targets)).toEqual({});
  });
});

describe('what is shown of it', () => {
  const all = {
    anchors: { x: ['from', 'middle', 'to'], y: ['from', 'middle', 'to'] },
    lengths: false,
  } as const;

  test('is every line that holds, as long as what lies on it', () => {
    const guides = guidesOf(r(100, 50, 40, 40), scene([r(100, 200, 60, 20)]), all);
    expect(guides).toEqual([{ kind: 'line', of: 'edge', axis: 'x', at: 100, span: { from: 50, to: 220 } }]);
  });

  test('is nothing that is half a pixel off', () => {
    expect(guidesOf(r(295, 7, 51, 40), scene(), all)).toEqual([]);
    expect(guidesOf(r(295, 7, 50, 40), scene(), all)).toMatchObject([{ of: 'canvas', at: 320 }]);
  });

  test('is equal gaps with their figure', () => {
    const row = [r(20, 100, 50, 50), r(90, 100, 50, 50)];
    const found = guidesOf(r(160, 107, 50, 50), scene(row), all).filter(({ kind }) => kind === 'gap');
    expect(found).toMatchObject([{ axis: 'x', size: 20, cross: 128.5 }]);
    expect(guidesOf(r(161, 107, 50, 51), scene(row), all).filter(({ kind }) => kind === 'gap')).toEqual([]);
  });

  test('of a resize is what its edges met, lengths, and the ratio', () => {
    const met = { anchors: { x: ['to'] }, lengths: true } as const;
    const found = guidesOf(r(100, 100, 160, 90), scene([r(400, 7, 160, 35)]), met);
    expect(found).toEqual([
      { kind: 'size', axis: 'x', size: 160, rects: [r(100, 100, 160, 90), r(400, 7, 160, 35)] },
      { kind: 'ratio', name: '16:9', rect: r(100, 100, 160, 90) },
    ]);
    const row = [r(20, 100, 51, 90), r(305, 100, 50, 90)];
    const gap = guidesOf(r(100, 100, 176, 33), scene(row), met);
    expect(gap).toMatchObject([{ kind: 'gap', size: 29 }]);
    expect(guidesOf(r(100, 100, 175, 33), scene(row), met)).toEqual([]);
  });
});

describe('a guide being dragged', () => {
  test('comes to rest on lines and on the grid, on whole pixels', () => {
    const targets = scene([r(101, 33, 60, 21)], aids(50));
    expect(snapPlace(102.6, 'x', targets, reach)).toBe(101);
    expect(snapPlace(255, 'x', targets, reach)).toBe(250);
    expect(snapPlace(223.4, 'x', targets, reach)).toBe(223);
    expect(snapPlace(-3, 'y', scene(), reach)).toBe(0);
  });
});

const side = (max: number) => fc.integer({ min: 2, max });
const rects = fc.record({
  x: fc.integer({ min: 0, max: 600 }),
  y: fc.integer({ min: 0, max: 330 }),
  w: side(300),
  h: side(200),
});
const scenes = fc.record({
  canvas: fc.constant({ w: 640, h: 360 }),
  siblings: fc.array(rects, { maxLength: 5 }),
  guides: fc.record({
    x: fc.array(fc.integer({ min: 0, max: 640 }), { maxLength: 2 }),
    y: fc.array(fc.integer({ min: 0, max: 360 }), { maxLength: 2 }),
  }),
  aids: fc.record({
    thirds: fc.boolean(),
    safeAreas: fc.boolean(),
    grid: fc.option(fc.integer({ min: 2, max: 50 }), { nil: undefined }),
  }),
});
const scales = fc.constantFrom(0.25, 0.5, 1, 1.7, 4);
const pull = fc.double({ min: -300, max: 300, noNaN: true });

describe('whatever there is to align to', () => {
  test('a move goes to whole pixels, no further off than things attract, and once there it stays', () => {
    fc.assert(
      fc.property(scenes, rects, pull, pull, scales, (scene, box, dx, dy, scale) => {
        const targets = collectTargets(scene);
        const reach = reachAt(8, scale);
        const once = snapMove({ box, dx, dy, axes: AXES }, targets, reach);
        expect([once.dx, once.dy].every(Number.isInteger)).toBe(true);
        expect(Math.abs(once.dx - Math.round(dx))).toBeLessThanOrEqual(reach.most);
        expect(Math.abs(once.dy - Math.round(dy))).toBeLessThanOrEqual(reach.most);
        const there = { ...box, x: box.x + once.dx, y: box.y + once.dy };
        const twice = snapMove({ box: there, dx: 0, dy: 0, axes: AXES }, targets, reach);
        expect([twice.dx, twice.dy]).toEqual([0, 0]);
        const again = snapMove({ box, dx, dy, axes: AXES }, targets, reach, once.held);
        expect(again).toEqual(once);
      }),
    );
  });

  test('a resize goes to whole pixels, no further off than things attract', () => {
    const sides = fc.record({
      x: fc.constantFrom('from' as const, 'to' as const),
      y: fc.constantFrom('from' as const, 'to' as const),
    });
    fc.assert(
      fc.property(
        scenes,
        rects,
        sides,
        fc.boolean(),
        fc.boolean(),
        scales,
        (scene, box, sides, keepRatio, aboutCentre, scale) => {
          const reach = reachAt(8, scale);
          const resizing = { start: box, sides, keepRatio, aboutCentre };
          const { edges } = snapResize(box, resizing, collectTargets(scene), reach);
          const own = { x: { from: box.x, to: box.x + box.w }, y: { from: box.y, to: box.y + box.h } };
          for (const axis of AXES) {
            const edge = edges[axis] ?? own[axis][sides[axis]];
            expect(Number.isInteger(edge)).toBe(true);
            expect(Math.abs(edge - own[axis][sides[axis]])).toBeLessThanOrEqual(reach.most);
          }
          expect(keepRatio && Object.keys(edges).length > 1).toBe(false);
        },
      ),
    );
  });
});
