import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { type Document, findSlot } from '../domain/document.ts';
import { type Family, families, usualOptions } from '../domain/families/families.ts';
import { type Json, get } from '../domain/json.ts';
import { drawOrder } from '../domain/layout.ts';
import { intersect } from '../domain/rect.ts';
import { resolveLayout } from '../domain/resolve.ts';
import { emptyDocument, sampleDocument } from '../domain/samples.ts';
import { resizeCanvas, resizedCanvas } from './canvas-size.ts';
import { addStream, scaleCanvas } from './commands.ts';
import { createEditor } from './editor.ts';
import { familyOf, flowInto, headcount } from './flow.ts';
import { swapPlaces } from './swap-offer.ts';

let ids = 0;
const sample = sampleDocument(() => `s${(ids += 1)}`);
const named = (id: string) => {
  const family = families.find((one) => one.id === id);
  if (!family) throw new Error(id);
  return family;
};
const fresh = Array.from({ length: 17 }, (_, at) => `new${at}`);
const flowed = (id: string, count = 4, more = {}, document: Document = sample) =>
  flowInto(document, { family: named(id), options: usualOptions, count, ...more }, fresh);
const rectOf = (document: Document, id: string) =>
  resolveLayout(document).regions.find((region) => region.id === id)?.rect;

describe('flowing a layout into a family', () => {
  test('streams keep their identity, their crop, their images and all else', () => {
    const next = flowed('grid');
    expect(next.slots.map(({ id, stream }) => [id, stream])).toEqual(
      sample.slots.map(({ id, stream }) => [id, stream]),
    );
    for (const { id, region } of next.slots)
      expect(get(region, 'CornerRadius')).toEqual(get(findSlot(sample, id)?.region, 'CornerRadius'));
  });

  test('the screen comes first where the family wants it, the largest or a chosen one elsewhere', () => {
    const [screen, camera] = sample.slots.map(({ id }) => id);
    expect(rectOf(flowed('screen'), screen ?? '')?.w).toBeGreaterThan(640);
    expect(rectOf(flowed('speaker'), screen ?? '')?.w).toBeGreaterThan(640);
    expect(rectOf(flowed('speaker', 4, { first: camera }), camera ?? '')?.w).toBeGreaterThan(640);
    const cameras = [0, 1].reduce((now, at) => addStream(now, `c${at}`), emptyDocument({ w: 1280, h: 720 }));
    expect(flowed('classroom', 2, {}, cameras).slots.map(({ id }) => id)).toEqual(['c0', 'c1']);
  });

  test('adds cameras and takes the last ones away, to the number asked for', () => {
    expect(
      flowed('grid', 6)
        .slots.map(({ id }) => id)
        .slice(4),
    ).toEqual(['new0', 'new1']);
    expect(flowed('grid', 1).slots).toHaveLength(1);
    expect(flowed('grid', 1).slots[0]?.id).toBe(sample.slots[0]?.id);
    expect(flowed('grid', 17, {}, flowed('grid', 17)).slots).toHaveLength(17);
  });

  test('goes no further than a full recording, where records without a region take room', () => {
    const half: Document = {
      ...sample,
      regionOrder: sample.regionOrder.slice(1),
      slots: sample.slots.map((slot, at) =>
        at === 0 ? { id: slot.id, ...(slot.stream === undefined ? {} : { stream: slot.stream }) } : slot,
      ),
    };
    expect(flowed('grid', 17, {}, half).slots).toHaveLength(17);
  });

  test('streams without a region get one, after the others and before new ones', () => {
    const [screen, ...cameras] = sample.slots.map(({ id }) => id);
    const bare: Document = {
      ...sample,
      regionOrder: sample.regionOrder.slice(0, 1),
      slots: sample.slots.map((slot, at) => (at === 0 ? slot : { id: slot.id, stream: slot.stream as Json })),
    };
    expect(headcount(bare)).toBe(4);
    const five = flowed('grid', 5, {}, bare);
    expect(five.slots.map(({ id }) => id)).toEqual([screen, ...cameras, 'new0']);
    const { regions } = resolveLayout(five);
    const inOrder = regions.toSorted((a, b) => a.rect.y - b.rect.y || a.rect.x - b.rect.x);
    expect(inOrder.map(({ id }) => id)).toEqual([screen, ...cameras, 'new0']);
    expect(new Set(regions.map(({ zOrder }) => zOrder)).size).toBe(5);
    expect(flowed('grid', 2, {}, bare).slots.map(({ id }) => id)).toEqual([screen, cameras[0]]);
  });

  test('a full request without any region is laid out whole; Indexes that are not unique wait for their repair', () => {
    const streams = (indices: readonly (number | undefined)[]): Document => ({
      ...emptyDocument({ w: 1280, h: 720 }),
      slots: indices.map((Index, at) => ({
        id: `s${at}`,
        stream: { ...(Index !== undefined && { Index }), UserId: `u${at}`, StreamType: 0 },
      })),
    });
    const full = streams(Array.from({ length: 17 }, (_, at) => at));
    const whole = flowed('grid', headcount(full), {}, full);
    expect(resolveLayout(whole).regions.map(({ id }) => id)).toEqual(full.slots.map(({ id }) => id));
    const twice = streams([0, 1, 1, 2]);
    expect(headcount(twice)).toBe(2);
    expect(resolveLayout(flowed('grid', 2, {}, twice)).regions.map(({ id }) => id)).toEqual(['s0', 's3']);
  });

  test('a canvas that is resized leaves streams without a region as they are', () => {
    const grid = flowed('grid', 4);
    const five: Document = {
      ...grid,
      slots: [...grid.slots, { id: 'late', stream: { Index: 9, UserId: 'late', StreamType: 0 } }],
    };
    const upright = resizedCanvas(five, { w: 720, h: 1280 }, 'flow');
    expect(findSlot(upright, 'late')).toEqual(findSlot(five, 'late'));
    expect(resolveLayout(upright).regions).toHaveLength(4);
  });

  test('what overlaps is layered in the order of the family', () => {
    const next = flowed('picture-in-picture', 17);
    const order = drawOrder(resolveLayout(next).regions);
    expect(order[0]?.rect).toEqual({ x: 0, y: 0, w: 1280, h: 720 });
    expect(new Set(order.map(({ zOrder }) => zOrder)).size).toBe(17);
    expect(intersect(order[0]!.rect, order[1]!.rect)).toBeDefined();
  });

  test('is found again as what it is, and flows anew on another canvas', () => {
    const options = fc.record({
      side: fc.constantFrom('left', 'right', 'top', 'bottom'),
      lastRow: fc.constantFrom('centre', 'stretch'),
    } as const);
    fc.assert(
      fc.property(
        fc.constantFrom(...families),
        fc.integer({ min: 1, max: 17 }),
        options,
        (family, count, one) => {
          const document = flowInto(sample, { family, options: one, count }, fresh);
          const found = familyOf(document);
          const again = found && flowInto(document, { ...found, count }, fresh);
          const rects = (of: Document) =>
            resolveLayout(of)
              .regions.map(({ rect }) => JSON.stringify(rect))
              .toSorted();
          expect(again && rects(again)).toEqual(rects(document));
        },
      ),
    );
    expect(familyOf(sample)).toBeUndefined();
    expect(familyOf(emptyDocument({ w: 2, h: 2 }))).toBeUndefined();
    const tall = scaleCanvas(flowed('grid', 3), { w: 720, h: 1280 });
    expect(flowed('grid', 3, {}, tall).slots).toHaveLength(3);
  });

  test('leads from one family to another and back, with every stream where it was, its layer too', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...families),
        fc.constantFrom(...families),
        fc.integer({ min: 1, max: 17 }),
        (one, other, count) => {
          const into = (family: Family, document: Document) =>
            flowInto(document, { family, options: usualOptions, count }, fresh);
          const first = into(one, sample);
          expect(familyOf(first)?.family).toBe(one);
          const there = into(other, first);
          const back = into(one, there);
          expect(resolveLayout(back).regions).toEqual(resolveLayout(into(one, into(other, back))).regions);
          const rects = (document: Document) => resolveLayout(document).regions.map(({ rect }) => rect);
          // A family with a main place keeps whoever has it.
          if (one.first === 'any' || other.first === 'any') expect(rects(back)).toEqual(rects(first));
          const tops = (document: Document) => resolveLayout(document).regions.map(({ zOrder }) => zOrder);
          expect(Math.max(...tops(back))).toBeLessThanOrEqual(Math.max(...tops(there)));
        },
      ),
    );
  });

  test('one that is only tried on, as a small picture, does not change what a layout is', () => {
    const one = flowed('stack', 1);
    expect(familyOf(one)?.family.id).toBe('stack');
    for (const family of families) flowInto(one, { family, options: usualOptions, count: 1 }, []);
    expect(familyOf(one)?.family.id).toBe('stack');
  });

  test('a hand’s own places lead back as they are seen: who was moved to the front is there', () => {
    const grid = flowed('grid');
    const [a, b] = grid.slots.map(({ id }) => id);
    const swapped = swapPlaces(grid, a ?? '', b ?? '');
    expect(familyOf(swapped)?.family.id).toBe('grid');
    const again = flowed('grid', 4, {}, flowed('picture-in-picture', 4, {}, swapped));
    expect(rectOf(again, b ?? '')).toEqual(rectOf(grid, a ?? ''));
  });

  test('another canvas keeps the family that was chosen, also where another has the same places', () => {
    const editor = createEditor(flowed('stack', 17), () => 'n');
    editor.setState({ canvasWay: 'flow' });
    const before = editor.getState().committed;
    resizeCanvas(editor, { w: 720, h: 1280 });
    resizeCanvas(editor, { w: 1280, h: 720 });
    const after = editor.getState().committed;
    expect(familyOf(after)?.family.id).toBe('stack');
    expect(resolveLayout(after).regions.map(({ rect }) => rect)).toEqual(
      resolveLayout(before).regions.map(({ rect }) => rect),
    );
  });
});
