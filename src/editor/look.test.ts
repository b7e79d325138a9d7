import { describe, expect, test } from 'vitest';

import { findSlot } from '../domain/document.ts';
import { markSlot } from '../domain/marks.ts';
import { copyLook, giveLook, lookOf, pasteLook } from './look.ts';
import { fields, openBody, stage } from './script.testing.ts';

const document = openBody(
  { w: 640, h: 360 },
  [0, 1, 2].map((Index) => ({ Index, UserId: `user_${Index}` })),
  [
    {
      StreamIndex: 0,
      ...fields([10, 20, 160, 90]),
      ZOrder: 4,
      Alpha: 0.5,
      RenderMode: 2,
      SourceCrop: { LocationX: 0.1 },
      MediaType: 2,
      own: 1,
    },
    { StreamIndex: 1, ...fields([300, 40, 80, 80]), ZOrder: 2, CornerRadius: 0.1, kept: true },
    { StreamIndex: 2, ...fields([600, 340, 40, 20]), ZOrder: 3 },
  ],
);

describe('a look', () => {
  test('is size and drawing, neither place, layer, number nor what is recorded', () => {
    const editor = stage(document, { selection: ['b', 'a'] });
    expect(copyLook(editor)).toBe('user_0');
    editor.setState({ selection: ['b'] });
    pasteLook(editor);
    expect(findSlot(editor.getState().committed, 'b')?.region).toEqual({
      StreamIndex: 1,
      ...fields([300, 40, 160, 90]),
      ZOrder: 2,
      Alpha: 0.5,
      RenderMode: 2,
      SourceCrop: { LocationX: 0.1 },
      kept: true,
    });
    expect(editor.getState().past).toHaveLength(1);
    pasteLook(editor);
    expect(editor.getState().past).toHaveLength(1);
  });

  test('keeps inside the canvas, where that is wanted', () => {
    const look = lookOf(document, 'a');
    if (!look) throw new Error('no look');
    expect(findSlot(giveLook(document, ['c'], look, true), 'c')?.region).toMatchObject(
      fields([480, 270, 160, 90]),
    );
    expect(findSlot(giveLook(document, ['c'], look, false), 'c')?.region).toMatchObject(
      fields([600, 340, 160, 90]),
    );
  });

  test('is copied of a region, and given where one was copied', () => {
    const editor = stage(document, { selection: [] });
    expect(copyLook(editor)).toBeUndefined();
    pasteLook(editor);
    editor.setState({ selection: ['a'] });
    pasteLook(editor);
    expect(editor.getState().past).toEqual([]);
  });
});

test('nothing is given to what is locked, and a record without a region has no look', () => {
  const locked = document.slots.map((slot) => (slot.id === 'b' ? markSlot(slot, { locked: true }) : slot));
  const editor = stage({ ...document, slots: locked }, { selection: ['a'] });
  copyLook(editor);
  editor.setState({ selection: ['b'] });
  pasteLook(editor);
  expect(editor.getState()).toMatchObject({ past: [], said: { shown: true } });
  expect(lookOf(document, 'gone')).toBeUndefined();
});
