import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Rect } from '../domain/rect.ts';
import type { DrawList, Step } from './draw-list.ts';
import { type MovingPart, type Part, elementsOf, stretchOf } from './elements.ts';

const rect = (x: number, y: number, w: number, h: number): Rect => ({ x, y, w, h });
const list = (steps: readonly Step[], more: Partial<DrawList> = {}): DrawList => ({
  width: 200,
  height: 100,
  background: '#102030',
  steps,
  ...more,
});
/** A step that moves where its id begins with m. */
const step = (id: string, place = rect(20, 10, 80, 40), more: Partial<Step> = {}): Step => ({
  id,
  rect: place,
  alpha: 1,
  radius: 0,
  picture: { key: `stream:${id}`, source: rect(0, 0, 160, 80), target: place },
  ...more,
});
const moves = (key: string) => key.startsWith('stream:m');
const parts = (drawList: DrawList, scale = 1) => elementsOf(drawList, scale, moves);
const pile = (all: readonly Part[]) =>
  all.map((part) =>
    part.kind === 'moving'
      ? part.id
      : `${part.background ? 'ground+' : ''}${part.steps.map(({ id }) => id).join(',')}`,
  );
const only = (one: Step, scale = 1): MovingPart => {
  const [part] = parts(list([one]), scale);
  if (part?.kind !== 'moving') throw new Error('it does not move');
  return part;
};

describe('the pile', () => {
  it('of an empty canvas is nothing but its colour', () => expect(parts(list([]))).toEqual([]));

  it('is one still part where nothing moves', () =>
    expect(parts(list([step('a'), step('b')]))).toEqual([
      { kind: 'still', steps: [step('a'), step('b')], background: true, box: rect(0, 0, 200, 100) },
    ]));

  it('keeps the order, and joins what is still between two moving pictures', () => {
    const steps = ['m1', 'a', 'b', 'm2', 'm3', 'c'].map((id) => step(id));
    expect(pile(parts(list(steps)))).toEqual(['m1', 'a,b', 'm2', 'm3', 'c']);
  });

  it('has the ground where a still step or an image lies on it', () => {
    expect(pile(parts(list([step('a'), step('m')])))).toEqual(['ground+a', 'm']);
    const image = { backgroundImage: 'image:back' };
    expect(pile(parts(list([step('m'), step('a')], image)))).toEqual(['ground+', 'm', 'a']);
    expect(pile(parts(list([step('a'), step('m')], image)))).toEqual(['ground+a', 'm']);
  });

  it('does not move what has no picture', () => {
    const { picture, ...black } = step('m', undefined, { fill: '#000000' });
    expect(picture).toBeDefined();
    expect(pile(parts(list([black])))).toEqual(['ground+m']);
  });

  it('leaves out what lies beyond the canvas', () =>
    expect(parts(list([step('m', rect(200, 0, 50, 50)), step('a', rect(0, 100, 50, 50))]))).toEqual([]));

  it('paints above a moving picture no more than what is seen of the steps', () => {
    const above = [step('a', rect(30, 20, 10, 10)), step('b', rect(190, 60, 40, 20))];
    expect(parts(list([step('m'), ...above]))[1]).toMatchObject({ box: rect(30, 20, 170, 60) });
    expect(parts(list([step('m'), ...above]), 0.5)[1]).toMatchObject({ box: rect(15, 10, 85, 30) });
  });
});

describe('a moving picture', () => {
  it('fills its box where it is stretched', () => {
    const part = only(step('m', undefined, { alpha: 0.5 }));
    expect(part).toEqual({
      kind: 'moving',
      id: 'm',
      key: 'stream:m',
      box: rect(20, 10, 80, 40),
      radius: 0,
      alpha: 0.5,
      window: rect(0, 0, 80, 40),
      source: rect(0, 0, 160, 80),
      target: rect(0, 0, 80, 40),
    });
    expect(stretchOf(part)).toEqual({ scaleX: 0.5, scaleY: 0.5, x: 0, y: 0 });
  });

  it('hangs over where it is cropped to fill, and the box cuts it off', () => {
    const picture = { key: 'stream:m', source: rect(0, 0, 80, 80), target: rect(20, -10, 80, 80) };
    expect(only(step('m', undefined, { picture }))).toMatchObject({
      window: rect(0, 0, 80, 40),
      target: rect(0, -20, 80, 80),
    });
  });

  it('lies in a window within its padding where it is fitted', () => {
    const picture = { key: 'stream:m', source: rect(0, 0, 80, 80), target: rect(40, 10, 40, 40) };
    expect(only(step('m', undefined, { picture, fill: '#FF0000' }))).toMatchObject({
      fill: '#FF0000',
      box: rect(20, 10, 80, 40),
      window: rect(20, 0, 40, 40),
      target: rect(0, 0, 40, 40),
    });
  });

  it('between pixels has a window on whole ones, and keeps its own place', () => {
    const picture = { key: 'stream:m', source: rect(0, 0, 9, 4), target: rect(20.3, 10, 79.4, 40) };
    const part = only(step('m', undefined, { picture }));
    expect(part.window).toEqual(rect(0, 0, 80, 40));
    expect(part.target.x).toBeCloseTo(0.3);
  });

  it('of which less than half a pixel is left is painted', () => {
    const picture = { key: 'stream:m', source: rect(0, 0, 9, 4), target: rect(20.1, 10, 0.3, 40) };
    expect(pile(parts(list([step('m', undefined, { picture })])))).toEqual(['ground+m']);
  });

  it('shows the part that the crop keeps', () => {
    const picture = { key: 'stream:m', source: rect(40, 20, 80, 40), target: rect(20, 10, 80, 40) };
    const part = only(step('m', undefined, { picture }));
    expect(stretchOf(part)).toEqual({ scaleX: 1, scaleY: 1, x: -40, y: -20 });
  });

  it('has corners of at most half its shorter side', () => {
    expect(only(step('m', undefined, { radius: 12 }), 0.5).radius).toBe(6);
    expect(only(step('m', rect(0, 0, 31, 31), { radius: 15.5 }), 0.25).radius).toBe(3.875);
    expect(only(step('m', rect(2, 2, 27, 27), { radius: 13.5 }), 0.25).radius).toBe(3);
  });
});

const sides = fc.integer({ min: 1, max: 300 });
const places = fc.record({ x: fc.integer({ min: 0, max: 199 }), y: fc.nat(99), w: sides, h: sides });
const scales = fc.double({ min: 0.05, max: 3, noNaN: true });

describe('at any scale', () => {
  it('neighbours meet, and edges fall on whole pixels', () =>
    fc.assert(
      fc.property(places, sides, scales, (left, more, scale) => {
        const right = { ...left, x: left.x + left.w, w: more };
        const [a, b] = parts(list([step('m1', left), step('m2', right)], { width: 1000 }), scale).flatMap(
          (part) => (part.kind === 'moving' ? [part] : []),
        );
        if (!a || !b) return;
        expect(a.box.x + a.box.w).toBe(b.box.x);
        for (const { box, window } of [a, b])
          for (const figure of [...Object.values(box), ...Object.values(window)])
            expect(Number.isInteger(figure)).toBe(true);
      }),
    ));

  it('the kept part of the picture lands on its target', () =>
    fc.assert(
      fc.property(places, places, scales, (source, place, scale) => {
        const picture = { key: 'stream:m', source, target: place };
        const [part] = parts(list([step('m', place, { picture })]), scale);
        if (part?.kind !== 'moving') return;
        const { scaleX, scaleY, x, y } = stretchOf(part);
        const landed = [source.x * scaleX + x, source.y * scaleY + y, source.w * scaleX, source.h * scaleY];
        const wanted = [part.target.x, part.target.y, part.target.w, part.target.h];
        for (const [at, figure] of landed.entries()) expect(figure).toBeCloseTo(wanted[at] ?? Number.NaN, 6);
      }),
    ));
});
