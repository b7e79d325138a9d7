import { describe, expect, it } from 'vitest';

import type { DrawList, Step } from './draw-list.ts';
import { type PaintOptions, paint } from './paint.ts';
import type { Surface } from './surface.ts';

/** A surface that writes down what is drawn on it, with the alpha and the innermost clip that hold. */
function notebook(name: string, notes: string[]): Surface<string> {
  let path = '';
  const state = {
    globalAlpha: 0.123,
    globalCompositeOperation: 'xor',
    imageSmoothingEnabled: false,
    imageSmoothingQuality: 'low',
    fillStyle: 'pink' as unknown,
    within: '',
    transform: '',
  };
  const stack: (typeof state)[] = [];
  const note = (what: string) => {
    const { globalAlpha, globalCompositeOperation: operation, within, transform } = surface;
    const extras = [
      globalAlpha === 1 ? '' : ` alpha ${globalAlpha}`,
      operation === 'source-over' ? '' : ` ${operation}`,
      within && ` in ${within}`,
      transform && ` moved ${transform}`,
    ];
    notes.push(`${name}: ${what}${extras.join('')}`);
  };
  const surface = {
    ...state,
    save: () => stack.push({ ...surface }),
    restore: () => Object.assign(surface, stack.pop()),
    setTransform: (...[, , , , x, y]: number[]) => {
      surface.transform = x === 0 && y === 0 ? '' : `${x},${y}`;
    },
    beginPath: () => (path = ''),
    rect: (...numbers: number[]) => (path += numbers.join(',')),
    clip: () => (surface.within = path),
    fillRect: (...numbers: number[]) => note(`fill ${String(surface.fillStyle)} ${numbers.join(',')}`),
    clearRect: (...numbers: number[]) => note(`clear ${numbers.join(',')}`),
    createRadialGradient: (...numbers: number[]) => ({
      addColorStop: () => undefined,
      toString: () => `ring ${numbers.join(',')} of`,
    }),
    drawImage: (image: string, ...numbers: number[]) =>
      note(
        `${surface.imageSmoothingEnabled ? surface.imageSmoothingQuality : 'copy'} ${image} ${numbers.join(',')}`,
      ),
  };
  return surface;
}

const rect = { x: 10, y: 20, w: 40, h: 30 };
const picture = { key: 'stream:a', source: { x: 0, y: 0, w: 80, h: 60 }, target: rect };
const step: Step = { id: 'a', rect, alpha: 1, radius: 0, picture };
const fitted: Step = { ...step, fill: '#123456', picture: { ...picture, target: { ...rect, y: 30, h: 10 } } };
const list = (...steps: Step[]): DrawList => ({ width: 100, height: 80, background: '#ABCDEF', steps });

/** What is drawn, without the background. */
function painted(drawList: DrawList, options: Partial<PaintOptions<string>> = {}): string[] {
  const notes: string[] = [];
  const surface = notebook('surface', notes);
  const before = { ...surface };
  paint(surface, drawList, (key) => (key.includes('missing') ? undefined : key), {
    scratch: (width, height, use) => {
      notes.push(`layer of ${width}x${height}${use === undefined ? '' : ` for ${use}`}`);
      return { surface: notebook('layer', notes), image: 'layer' };
    },
    ...options,
  });
  expect({ ...surface }).toEqual(before);
  return notes;
}
const withoutGround = (...args: Parameters<typeof painted>) => painted(...args).slice(2);

describe('the background (mixing rule 1)', () => {
  it('is filled first', () =>
    expect(painted(list())).toEqual(['surface: clear 0,0,100,80', 'surface: fill #ABCDEF 0,0,100,80']));
  it('has its image stretched to the whole canvas', () =>
    expect(withoutGround({ ...list(), backgroundImage: 'image:b' }, { dirty: rect })).toEqual([
      'surface: high image:b 0,0,100,80 in 10,20,40,30',
    ]));
  it('does without the image where there is no picture of it', () =>
    expect(withoutGround({ ...list(), backgroundImage: 'image:missing' })).toEqual([]));
  it('is left out where it is not wanted', () =>
    expect(painted(list(), { background: false })).toEqual(['surface: clear 0,0,100,80']));
  it('ends at the canvas', () => {
    const bounds = { x: -20, y: 0, w: 200, h: 80 };
    expect(painted(list(), { bounds })).toEqual([
      'surface: clear 0,0,200,80',
      'surface: fill #ABCDEF 20,0,100,80',
    ]);
    const beyond = { x: 100, y: 0, w: 50, h: 80 };
    expect(painted(list(), { bounds: beyond })).toEqual(['surface: clear 0,0,50,80']);
  });
});

describe('a step without a layer', () => {
  it('is drawn straight, with its alpha (mixing rule 8), cut off at its rectangle', () =>
    expect(
      withoutGround(
        list({ ...step, alpha: 0.5, picture: { ...picture, target: { x: 0, y: 20, w: 60, h: 30 } } }),
      ),
    ).toEqual(['surface: high stream:a 0,0,80,60,0,20,60,30 alpha 0.5 in 10,20,40,30']));
  it('fills beside the picture', () =>
    expect(withoutGround(list(fitted))).toEqual([
      'surface: fill #123456 10,20,40,10 in 10,20,40,30',
      'surface: fill #123456 10,40,40,10 in 10,20,40,30',
      'surface: high stream:a 0,0,80,60,10,30,40,10 in 10,20,40,30',
    ]));
  it('fills everything where there is no picture', () =>
    expect(withoutGround(list({ id: 'a', rect, alpha: 0.5, radius: 0, fill: '#000000' }))).toEqual([
      'surface: fill #000000 10,20,40,30 alpha 0.5 in 10,20,40,30',
    ]));
  it('is left out, padding too, where there is no picture of its key', () =>
    expect(withoutGround(list({ ...fitted, picture: { ...picture, key: 'stream:missing' } }))).toEqual([]));
  it('is left out where it is not asked for', () =>
    expect(withoutGround(list(step, { ...step, id: 'b' }), { only: ({ id }) => id === 'b' })).toHaveLength(
      1,
    ));
});

describe('a picture reduced to a few pixels', () => {
  const large = { x: 0, y: 0, w: 1280, h: 720 };
  const at = (place: typeof rect, source = large) =>
    withoutGround(list({ ...step, rect: place, picture: { ...picture, source, target: place } }));
  it('is drawn larger, and halved step by step, that nothing is lost of its borders', () =>
    expect(at({ x: 3, y: 5, w: 10, h: 20 })).toEqual([
      'layer of 80x160 for 8',
      'layer: clear 0,0,80,160',
      'layer: high stream:a 0,0,1280,720,0,0,80,160',
      'layer of 40x80 for 4',
      'layer: clear 0,0,40,80',
      'layer: high layer 0,0,80,160,0,0,40,80',
      'layer of 20x40 for 2',
      'layer: clear 0,0,20,40',
      'layer: high layer 0,0,40,80,0,0,20,40',
      'surface: high layer 0,0,20,40,3,5,10,20 in 3,5,10,20',
    ]));
  it('is drawn larger only as far as it is seen', () => {
    const place = { x: 0, y: 0, w: 10, h: 10 };
    const target = { x: -5, y: 2.5, w: 20, h: 5 };
    expect(
      withoutGround(list({ ...step, rect: place, picture: { ...picture, source: large, target } })),
    ).toEqual(
      expect.arrayContaining([
        'layer of 160x96 for 16',
        'layer: high stream:a 0,0,1280,720,-80,8,320,80',
        'surface: high layer 0,0,20,12,0,2,10,6 in 0,0,10,10',
      ]),
    );
  });
  it.each([
    [2, 4, 32],
    [4, 4, 32],
    [5, 4, 16],
    [8, 8, 16],
    [9, 8, 8],
    [48, 60, 8],
    [20, 60, 8],
    [40, 150, 8],
    [40, 151, 4],
    [40, 500, 4],
  ])('of %d x %d: %d times', (w, h, times) =>
    expect(at({ x: 0, y: 0, w, h })[0]).toBe(`layer of ${w * times}x${h * times} for ${times}`),
  );
  it.each([
    [49, 49, large],
    [40, 501, large],
    [40, 30, { ...large, w: 319, h: 239 }],
  ])('is drawn straight where it is large enough, or little reduced: %d x %d', (w, h, source) =>
    expect(at({ x: 0, y: 0, w, h }, source)).toHaveLength(1),
  );
  it('is drawn straight on a surface smaller than the canvas', () => {
    const place = { x: 0, y: 0, w: 10, h: 20 };
    const small = list({ ...step, rect: place, picture: { ...picture, source: large, target: place } });
    expect(withoutGround(small, { scale: 0.5 })).toHaveLength(1);
  });
  it('is not drawn where none of it is seen', () => {
    const target = { x: 200, y: 0, w: 20, h: 5 };
    expect(withoutGround(list({ ...step, picture: { ...picture, target } }))).toEqual([]);
  });
});

it('where it is to be quick, pictures are smoothed over four pixels only, in layers as well', () => {
  const drawn = painted(list(step, { ...step, radius: 4 }), { coarse: true });
  expect(drawn.filter((what) => what.includes('stream:a'))).toEqual([
    'surface: low stream:a 0,0,80,60,10,20,40,30 in 10,20,40,30',
    'layer: low stream:a 0,0,80,60,10,20,40,30 in 10,20,40,30 moved -10,-20',
  ]);
});

describe('a layer', () => {
  const place = { x: 80, y: 60, w: 40, h: 30 };
  const there = { rect: place, picture: { ...picture, target: place } };
  it('is made for rounded corners, of what is visible (mixing rules 7 and 9)', () =>
    expect(withoutGround(list({ ...step, ...there, radius: 4, alpha: 0.5 }))).toEqual([
      'layer of 20x20',
      'layer: clear 80,60,20,20 in 80,60,20,20 moved -80,-60',
      'layer: high stream:a 0,0,80,60,80,60,40,30 in 80,60,20,20 moved -80,-60',
      'layer: fill ring 84,64,3.5,84,64,4.5 of 80,60,4,4 destination-out in 80,60,20,20 moved -80,-60',
      'layer: fill ring 116,64,3.5,116,64,4.5 of 116,60,4,4 destination-out in 80,60,20,20 moved -80,-60',
      'layer: fill ring 84,86,3.5,84,86,4.5 of 80,86,4,4 destination-out in 80,60,20,20 moved -80,-60',
      'layer: fill ring 116,86,3.5,116,86,4.5 of 116,86,4,4 destination-out in 80,60,20,20 moved -80,-60',
      'surface: copy layer 0,0,20,20,80,60,20,20 alpha 0.5 in 80,60,20,20',
    ]));
  it('is made for padding with alpha, which multiplies both once (mixing rule 8)', () =>
    expect(withoutGround(list({ ...fitted, alpha: 0.5 })).slice(-2)).toEqual([
      'layer: high stream:a 0,0,80,60,10,30,40,10 in 10,20,40,30 moved -10,-20',
      'surface: copy layer 0,0,40,30,10,20,40,30 alpha 0.5 in 10,20,40,30',
    ]));
});

describe('a dirty part', () => {
  const dirty = { x: 40.5, y: 30.5, w: 30, h: 9 };
  it('is widened to whole pixels, and what does not touch it is left out', () =>
    expect(painted(list(step, { ...step, rect: { x: 0, y: 0, w: 9, h: 9 } }), { dirty })).toEqual([
      'surface: clear 40,30,31,10',
      'surface: fill #ABCDEF 40,30,31,10',
      'surface: high stream:a 0,0,80,60,10,20,40,30 in 40,30,10,10',
    ]));
  it('does not change where the layer lies', () => {
    const notes = withoutGround(list({ ...step, radius: 4 }), { dirty });
    expect(notes[0]).toBe('layer of 40x30');
    expect(notes.at(-1)).toBe('surface: copy layer 0,0,40,30,10,20,40,30 in 40,30,10,10');
  });
  it('outside the surface is nothing to do', () =>
    expect(painted(list(step), { dirty: { x: 200, y: 0, w: 5, h: 5 } })).toEqual([]));
});

describe('a scale', () => {
  it('moves edges to whole pixels, the target with them', () => {
    const odd = {
      ...step,
      rect: { x: 11, y: 20, w: 41, h: 30 },
      picture: { ...picture, target: { x: 11, y: 10, w: 41, h: 50 } },
    };
    expect(withoutGround(list(odd), { scale: 0.5 })).toEqual([
      'surface: high stream:a 0,0,80,60,6,5,20,25 in 6,10,20,15',
    ]);
  });
  it('leaves out what is smaller than a pixel', () =>
    expect(withoutGround(list({ ...step, rect: { x: 10, y: 10, w: 2, h: 30 } }), { scale: 0.1 })).toEqual(
      [],
    ));
});
