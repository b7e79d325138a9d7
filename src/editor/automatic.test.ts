import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { shownLayout } from '../domain/auto-layout.ts';
import { toBody } from '../domain/document.ts';
import { type JsonObject, get, getAt } from '../domain/json.ts';
import { judge } from '../domain/judge.ts';
import { drawOrder } from '../domain/layout.ts';
import { fromBody } from '../domain/pairing.ts';
import { alignSelection, swapRegions } from './arranging.ts';
import { canBeMain, convertToCustom, makeMain, placedByService, toCustom } from './automatic.ts';
import { cancel, createEditor, select } from './editor.ts';
import { nudge, nudgeEdge } from './nudge.ts';
import { fitSelection, relayer, restack, selectNeighbour, selectNext } from './operations.ts';
import { drag, press, release } from './pointer.ts';

function call(n: number, body: JsonObject) {
  let at = -1;
  return fromBody(
    {
      TargetStreams: {
        StreamList: Array.from({ length: n }, (_, Index) => ({ Index, UserId: `u${Index}` })),
      },
      ...body,
    },
    () => `u${(at += 1)}`,
  ).document;
}
const opened = (n: number, body: JsonObject) => createEditor(call(n, body), () => 'new');

describe('converting to a custom layout', () => {
  test('gives the same picture in explicit pixels, without a fault', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(0, 1, 3),
        fc.integer({ min: 1, max: 17 }),
        fc.integer({ min: 90, max: 960 }),
        (LayoutMode, n, half) => {
          const document = call(n, {
            Layout: { LayoutMode, MainVideoStream: { Index: 0, UserId: `u${n - 1}` } },
            Encode: { VideoWidth: half * 2, VideoHeight: 720 },
          });
          const custom = toCustom(document);
          const [before, after] = [shownLayout(document, {}), shownLayout(custom, {})];
          const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id);
          expect(after.regions.toSorted(byId)).toEqual(before.regions.toSorted(byId));
          expect(after.canvas).toEqual(before.canvas);
          const faults = judge(toBody(custom), { kind: 'layout' }).filter(
            ({ severity }) => severity !== 'info',
          );
          expect(faults).toEqual([]);
        },
      ),
    );
  });

  test('gives every stream a picture and a place, and tells of those that are absent now', () => {
    const document = call(3, {
      Layout: { LayoutMode: 0, CustomLayout: { Regions: [{ StreamIndex: 1, MediaType: 1 }] } },
    });
    const editor = createEditor(document, () => 'new');
    const [first, second] = document.slots.map(({ id }) => id);
    if (first === undefined || second === undefined) throw new Error('no streams');
    editor.setState({ states: { [first]: 'unseen', [second]: 'paused' } });
    expect(convertToCustom(editor)).toEqual({ strays: 0, absent: 1 });
    expect(shownLayout(editor.getState().committed, {}).regions.map(({ mediaType }) => mediaType)).toEqual([
      0, 0, 0,
    ]);
  });

  test('keeps what else the regions hold, and takes away what the automatic layout does not have', () => {
    const region = {
      StreamIndex: 0,
      AlternateImage: 'https://a.test/x.png',
      Note: 1,
      Alpha: 0.5,
      SourceCrop: { LocationX: 0.1 },
      CornerRadius: 0.1,
    };
    const document = call(1, { Layout: { LayoutMode: 0, CustomLayout: { Regions: [region] } } });
    const after = getAt(toBody(toCustom(document)), ['Layout', 'CustomLayout', 'Regions', 0]);
    expect(after).toEqual({
      StreamIndex: 0,
      LocationX: 0,
      LocationY: 0,
      Width: 640,
      Height: 480,
      ZOrder: 0,
      Alpha: 1,
      RenderMode: 1,
      AlternateImage: 'https://a.test/x.png',
      Note: 1,
    });
  });

  test('leaves the picture as it is, whatever regions there were, with a stream or without one', () => {
    const share = fc.double({ min: 0.1, max: 0.9, noNaN: true });
    const region = fc.record(
      {
        StreamIndex: fc.integer({ min: 0, max: 9 }),
        LocationX: fc.integer({ min: 0, max: 200 }),
        Width: fc.integer({ min: 1, max: 200 }),
        ZOrder: fc.integer({ min: 0, max: 100 }),
        RenderMode: fc.constantFrom(0, 1, 2, 3),
        Alpha: share,
        CornerRadius: share,
        SourceCrop: fc.record({ LocationX: share, WidthProportion: share }),
      },
      { requiredKeys: ['StreamIndex'] },
    );
    fc.assert(
      fc.property(
        fc.constantFrom(0, 1, 3),
        fc.integer({ min: 1, max: 6 }),
        fc.uniqueArray(region, { maxLength: 8, selector: ({ StreamIndex }) => StreamIndex }),
        (LayoutMode, n, regions) => {
          const canvas = { Background: '#ff0000', BackgroundImage: 'https://a.test/x.png' };
          const document = call(n, {
            Layout: {
              LayoutMode,
              MainVideoStream: { UserId: 'u0' },
              CustomLayout: { Canvas: canvas, Regions: regions },
            },
          });
          const [before, after] = [document, toCustom(document)].map((one) => shownLayout(one, {}));
          expect(after?.canvas).toEqual(before?.canvas);
          expect(drawOrder(after?.regions ?? [])).toEqual(before?.regions);
        },
      ),
    );
  });

  test('says how many regions without a stream went', () => {
    const regions = [{ StreamIndex: 0 }, { StreamIndex: 8 }, { StreamIndex: 9 }];
    const editor = opened(1, { Layout: { LayoutMode: 0, CustomLayout: { Regions: regions } } });
    expect(convertToCustom(editor)).toEqual({ strays: 2, absent: 0 });
    expect(editor.getState().committed.slots.map(({ id }) => id)).toEqual(['u0']);
  });

  test('is not for a request without streams: what regions it has stay', () => {
    const regions = [{ StreamIndex: 8, Width: 90, Height: 90 }];
    const editor = opened(0, { Layout: { LayoutMode: 0, CustomLayout: { Regions: regions } } });
    expect(convertToCustom(editor)).toEqual({ strays: 0, absent: 0 });
    expect(editor.getState().past).toEqual([]);
  });

  test('is one step, and nothing for a layout that is custom', () => {
    const editor = opened(2, { Layout: { LayoutMode: 3 } });
    convertToCustom(editor);
    convertToCustom(editor);
    expect(editor.getState().past.map(({ label }) => label.text.en)).toEqual(['Convert to custom layout']);
    expect(placedByService(editor)).toBe(false);
  });
});

describe('the main stream', () => {
  test('is chosen in the vertical layout, as one step', () => {
    const editor = opened(2, { Layout: { LayoutMode: 1 } });
    makeMain(editor, 'u1');
    makeMain(editor, 'u1');
    const { committed, past } = editor.getState();
    expect(get(get(committed.body, 'Layout'), 'MainVideoStream')).toEqual({
      Index: 1,
      UserId: 'u1',
      StreamType: 0,
    });
    expect([canBeMain(committed, 'u1'), canBeMain(committed, 'u0'), past.length]).toEqual([false, true, 1]);
  });
  test('is named by its click also where it is the large one for want of a name', () => {
    const editor = opened(2, { Layout: { LayoutMode: 1 } });
    makeMain(editor, 'u0');
    expect(getAt(editor.getState().committed.body, ['Layout', 'MainVideoStream', 'UserId'])).toBe('u0');
  });
  test('not in other layouts, nor for what is no stream', () => {
    for (const [mode, id] of [
      [0, 'u1'],
      [1, 'gone'],
      [1, 'u2'],
    ] as const) {
      const body = { Layout: { LayoutMode: mode, CustomLayout: { Regions: [{ StreamIndex: 9 }] } } };
      const editor = opened(2, body);
      makeMain(editor, id);
      expect(editor.getState().past).toEqual([]);
    }
  });
  test('a screen is named as one', () => {
    const editor = opened(0, {
      TargetStreams: { StreamList: [{ Index: 3, UserId: 'a', StreamType: 1 }] },
      Layout: { LayoutMode: 1 },
    });
    makeMain(editor, 'u0');
    expect(get(get(editor.getState().committed.body, 'Layout'), 'MainVideoStream')).toMatchObject({
      StreamType: 1,
    });
  });
});

test('who tries to place a stream is told that the service does', () => {
  const editor = opened(1, {});
  expect(placedByService(editor)).toBe(true);
  expect(editor.getState().said?.text.en).toContain('The service places');
});

test('who tries to place a stream that is recorded by itself is told that there is no layout', () => {
  const editor = opened(1, { RecordMode: 1 });
  expect(placedByService(editor)).toBe(true);
  expect(editor.getState().said?.text.en).toContain('no layout');
});

describe('the hands in an automatic layout', () => {
  const vertical = () => {
    const editor = createEditor(call(3, { Layout: { LayoutMode: 1 } }), () => 'new');
    editor.setState({ viewport: { w: 640, h: 480 } });
    return editor;
  };
  const none = { shift: false, alt: false, invert: false };
  const pressAt = (
    editor: ReturnType<typeof vertical>,
    x: number,
    y: number,
    modifiers = none,
    again = false,
  ) => press(editor, { at: { x, y }, button: 0, pointer: 'mouse', modifiers, again });
  const clickAt = (...args: Parameters<typeof pressAt>) => {
    pressAt(...args);
    release(args[0]);
  };
  const large = (editor: ReturnType<typeof vertical>) =>
    shownLayout(editor.getState().committed, {}).regions[0]?.id;

  test('a click on a tile selects it and makes it the large one, as one step', () => {
    const editor = vertical();
    clickAt(editor, 600, 180);
    expect(editor.getState().selection).toEqual(['u2']);
    expect(editor.getState().past.map(({ label }) => label.params)).toEqual([{ name: 'u2' }]);
    expect(large(editor)).toBe('u2');
  });

  test('a click with a key held only selects', () => {
    const editor = vertical();
    clickAt(editor, 600, 180, { ...none, alt: true });
    clickAt(editor, 600, 180, { ...none, shift: true });
    expect(editor.getState().past).toEqual([]);
  });

  test.each([[[]], [['u2']]])('a double click with %j selected makes the tile large, once', (selection) => {
    const editor = vertical();
    select(editor, selection);
    clickAt(editor, 600, 180);
    // Where it was selected already, another tile lies under the second press.
    clickAt(editor, 600, 180, none, true);
    expect([large(editor), editor.getState().selection]).toEqual(['u2', ['u2']]);
    expect(editor.getState().past).toHaveLength(1);
  });

  test('the second press of a double click is like any other on the ground, with several selected, and elsewhere', () => {
    const editor = vertical();
    select(editor, ['u1']);
    clickAt(editor, 700, 400, none, true);
    expect(editor.getState().selection).toEqual([]);
    clickAt(editor, 600, 180, none, true);
    expect(editor.getState().selection).toEqual(['u2']);
    const grid = createEditor(call(2, { Layout: { LayoutMode: 0 } }), () => 'new');
    grid.setState({ viewport: { w: 640, h: 480 } });
    select(grid, ['u1']);
    clickAt(grid, 100, 100, none, true);
    expect([grid.getState().selection, grid.getState().past]).toEqual([['u0'], []]);
  });

  test('nothing can be moved, resized, nudged, arranged or restacked, and it is said why', () => {
    const editor = vertical();
    pressAt(editor, 100, 100);
    drag(editor, { x: 200, y: 200 }, none);
    release(editor);
    expect(editor.getState().selection).toEqual(['u0']);
    select(editor, ['u0']);
    pressAt(editor, 510, 475);
    expect(editor.getState().hand).toMatchObject({ start: { grip: { kind: 'region' } } });
    cancel(editor);
    const custom = { LayoutMode: 1, CustomLayout: { Regions: [{ StreamIndex: 0 }, { StreamIndex: 1 }] } };
    const held = createEditor(call(2, { Layout: custom }), () => 'new');
    select(held, ['u0']);
    const said = () => held.getState().said?.text.en;
    for (const act of [
      () => nudge(held, { dx: 1, dy: 0 }, 1),
      () => nudgeEdge(held, { dx: 1, dy: 0 }, 1, false),
      () => restack(held, 'front'),
      () => relayer(held, ['u0'], 1),
      () => alignSelection(held, 'left'),
      () => swapRegions(held, 'u0', 'u1'),
    ]) {
      held.setState({ said: undefined });
      act();
      expect(said()).toContain('The service places');
    }
    expect(held.getState().past).toEqual([]);
  });

  test('tiles are selected in reading order, and by a rubber band', () => {
    const editor = vertical();
    selectNext(editor, 1);
    expect(editor.getState().selection).toEqual(['u0']);
    selectNeighbour(editor, { dx: 1, dy: 0 });
    expect(editor.getState().selection).toEqual(['u2']);
    pressAt(editor, 630, 470);
    drag(editor, { x: 600, y: 110 }, none);
    release(editor);
    expect(editor.getState().selection).toEqual(['u1', 'u2']);
    fitSelection(editor);
    expect(editor.getState().fitted).toBe(false);
  });
});
