import { describe, expect, test } from 'vitest';

import { edgeGapPlaces, gapPlaces } from './gaps.ts';

const r = (x: number, y: number, w: number, h: number) => ({ x, y, w, h });
const ats = (places: readonly { at: number }[]) => places.map(({ at }) => at);

describe('a moving box makes equal gaps', () => {
  const box = r(0, 0, 40, 50);

  test('in the middle between two neighbours, and beside them', () => {
    const places = gapPlaces(box, 'x', [r(100, 0, 50, 50), r(250, 0, 50, 50)]);
    expect(places).toEqual([
      {
        at: 180,
        gaps: [
          { from: 150, to: 180 },
          { from: 220, to: 250 },
        ],
        cross: 25,
      },
      {
        at: 400,
        gaps: [
          { from: 150, to: 250 },
          { from: 300, to: 400 },
        ],
        cross: 25,
      },
      {
        at: -40,
        gaps: [
          { from: 0, to: 100 },
          { from: 150, to: 250 },
        ],
        cross: 25,
      },
    ]);
  });

  test('along y as along x', () => {
    expect(ats(gapPlaces(r(0, 0, 50, 40), 'y', [r(0, 100, 50, 50), r(0, 250, 50, 50)]))).toEqual([
      180, 400, -40,
    ]);
  });

  test('not between those that are nearer than it is long', () => {
    expect(ats(gapPlaces(box, 'x', [r(100, 0, 50, 50), r(190, 0, 50, 50)]))).toEqual([280, 20]);
  });

  test('of neighbours only: what reaches into a gap divides it', () => {
    const row = [r(100, 0, 50, 50), r(250, 0, 50, 50), r(200, 20, 10, 10)];
    expect(ats(gapPlaces(r(0, 0, 10, 50), 'x', row))).toEqual([170, 260, 40, 225, 340, 150]);
  });

  test('not with what lies above or below it, nor with what lies around the others', () => {
    const row = [r(100, 0, 50, 50), r(250, 0, 50, 50)];
    expect(gapPlaces(r(0, 50, 40, 50), 'x', row)).toEqual([]);
    expect(ats(gapPlaces(box, 'x', [...row, r(0, 0, 400, 50)]))).toEqual([180, 400, -40]);
  });

  test('where two that are alike lie on each other as where there is one', () => {
    const row = [r(100, 0, 50, 50), r(250, 0, 50, 50), r(250, 0, 50, 50)];
    expect(new Set(ats(gapPlaces(box, 'x', row)))).toEqual(new Set([180, 400, -40]));
  });

  test('shown where all three have something in common', () => {
    expect(gapPlaces(r(0, 0, 40, 100), 'x', [r(100, 40, 50, 80), r(250, 0, 50, 60)])[0]?.cross).toBe(50);
  });
});

describe('a moving edge makes equal gaps', () => {
  const [before, box, next, after] = [
    r(0, 0, 50, 50),
    r(80, 0, 60, 50),
    r(200, 0, 50, 50),
    r(270, 0, 50, 50),
  ];

  test('the right one to the next, as to the one before, and as the next one has', () => {
    expect(edgeGapPlaces(box, 'x', 'to', [after, next, before])).toEqual([
      {
        at: 170,
        gaps: [
          { from: 170, to: 200 },
          { from: 50, to: 80 },
        ],
        cross: 25,
      },
      {
        at: 180,
        gaps: [
          { from: 180, to: 200 },
          { from: 250, to: 270 },
        ],
        cross: 25,
      },
    ]);
  });

  test('the left one the other way round', () => {
    expect(edgeGapPlaces(r(200, 0, 50, 50), 'x', 'from', [before, box, after])).toEqual([
      {
        at: 160,
        gaps: [
          { from: 140, to: 160 },
          { from: 250, to: 270 },
        ],
        cross: 25,
      },
      {
        at: 170,
        gaps: [
          { from: 140, to: 170 },
          { from: 50, to: 80 },
        ],
        cross: 25,
      },
    ]);
  });

  test('none where nothing comes next, or none is as wide', () => {
    expect(edgeGapPlaces(box, 'x', 'to', [before])).toEqual([]);
    expect(edgeGapPlaces(box, 'x', 'to', [next])).toEqual([]);
  });

  test('none that would turn the box over', () => {
    expect(edgeGapPlaces(r(100, 0, 60, 50), 'x', 'to', [r(0, 0, 10, 50), r(170, 0, 50, 50)])).toEqual([]);
  });

  test('to the nearest of those before', () => {
    const row = [r(0, 0, 20, 50), r(40, 0, 10, 50), next];
    expect(ats(edgeGapPlaces(box, 'x', 'to', row))).toEqual([170]);
  });
});
