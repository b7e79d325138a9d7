import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { usualAids } from './aids.ts';
import { select } from './editor.ts';
import { nudge, nudgeEdge } from './nudge.ts';
import { type Box, rect, script, shown, stage, tiles } from './script.testing.ts';
import { snapping } from './snapping.ts';

const CANVAS = { w: 640, h: 480 };
const one = (box: Box) => stage(tiles(CANVAS, box), { selection: ['a'], aids: { ...usualAids, even: true } });

describe('on even pixels', () => {
  test('a move ends, along the axes it goes', () => {
    const editor = one([101, 61, 100, 50]);
    script(editor).press(150, 80).move(160, 80).release();
    expect(shown(editor, 'a')).toEqual(rect([112, 61, 100, 50]));
  });

  test('the edge that is pulled ends, the others stay', () => {
    const editor = one([101, 61, 100, 50]);
    script(editor).press(201, 111).move(216, 120).release();
    expect(shown(editor, 'a')).toEqual(rect([101, 61, 115, 59]));
  });

  test('an axis that is not gone along keeps its place', () => {
    const editor = one([101, 61, 100, 50]);
    script(editor).hold('shift').press(150, 80).move(150, 90).release();
    expect(shown(editor, 'a')).toEqual(rect([101, 72, 100, 50]));
    script(editor).hold('shift').press(150, 90).move(160, 90).release();
    expect(shown(editor, 'a')).toEqual(rect([112, 72, 100, 50]));
  });

  test('any edge or corner ends, and nothing else', () => {
    const pulled = (x: number, y: number, dx: number, dy: number) => {
      const editor = one([101, 61, 100, 50]);
      script(editor)
        .press(x, y)
        .move(x + dx, y + dy)
        .release();
      return shown(editor, 'a');
    };
    expect(pulled(101, 61, -10, -10)).toEqual(rect([92, 52, 109, 59]));
    expect(pulled(151, 111, 5, 10)).toEqual(rect([101, 61, 100, 61]));
    expect(pulled(151, 61, 5, -10)).toEqual(rect([101, 52, 100, 59]));
    expect(pulled(101, 86, -10, 5)).toEqual(rect([92, 61, 109, 50]));
  });

  test('keys go by two, and by ten', () => {
    const editor = one([101, 61, 100, 50]);
    nudge(editor, { dx: 1, dy: 0 }, 1);
    nudge(editor, { dx: 0, dy: 1 }, 10);
    nudgeEdge(editor, { dx: 1, dy: 0 }, 1, false);
    expect(shown(editor, 'a')).toEqual(rect([103, 71, 102, 50]));
  });

  test('tiles keep their seams, on even pixels, whatever they are pulled to', () => {
    const by = fc.integer({ min: -90, max: 90 });
    fc.assert(
      fc.property(by, by, (dx, dy) => {
        const editor = stage(tiles(CANVAS, [100, 100, 90, 80], [190, 100, 110, 80]), {
          attraction: snapping,
          aids: { ...usualAids, even: true },
        });
        select(editor, ['a', 'b']);
        script(editor)
          .press(300, 180)
          .move(300 + dx, 180 + dy);
        const [a, b] = [shown(editor, 'a'), shown(editor, 'b')];
        expect(a && b && [a.x + a.w, a.w % 2, b.w % 2, b.h % 2]).toEqual([b?.x, 0, 0, 0]);
      }),
      { numRuns: 100 },
    );
  });
});
