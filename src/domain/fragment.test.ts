import { describe, expect, test } from 'vitest';

import { readFragment } from './fragment-text.ts';
import { excerptOf, fragmentText } from './fragment.ts';
import type { JsonObject } from './json.ts';
import { judge } from './judge.ts';
import { markDocument, markSlot } from './marks.ts';
import { fromBody } from './pairing.ts';
import { sampleDocument } from './samples.ts';

let next = 0;
const newId = () => `id${(next += 1)}`;
const sample = sampleDocument(newId);
const [first, second] = sample.slots.map(({ id }) => id) as [string, string];

describe('an excerpt', () => {
  test('is a layout fragment of the records alone, on a canvas of the same size', () => {
    const body = JSON.parse(fragmentText(excerptOf(sample, [second]))) as JsonObject;
    expect(body).toMatchObject({
      TargetStreams: { StreamList: [{ Index: 1, UserId: 'host' }] },
      Layout: {
        LayoutMode: 2,
        CustomLayout: { Canvas: { Width: 1280, Height: 720 }, Regions: [{ StreamIndex: 1 }] },
      },
    });
    expect(Object.keys(body)).toEqual(['TargetStreams', 'Layout']);
    expect(judge(body, { kind: 'layout' }).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('keeps the order of both lists, whatever the order asked for', () => {
    const excerpt = excerptOf(sample, [second, first]);
    expect(excerpt.slots.map(({ id }) => id)).toEqual([first, second]);
    expect(excerpt.regionOrder).toEqual(sample.regionOrder.filter((id) => [first, second].includes(id)));
  });

  test('holds the marks of the records and the stand-ins of their images, the text none of them', () => {
    const standIns = {
      'https://example.com/a.png': { media: 'm1', name: 'a.png' },
      'https://example.com/b.png': { media: 'm2', name: 'b.png' },
    };
    const slots = sample.slots.map((slot) =>
      slot.id === first
        ? markSlot(
            {
              ...slot,
              region: { ...(slot.region as JsonObject), AlternateImage: 'https://example.com/a.png' },
            },
            { name: 'Teacher' },
          )
        : slot,
    );
    const excerpt = excerptOf(markDocument({ ...sample, slots }, { standIns }), [first]);
    expect(excerpt.slots[0]?.editorOnly).toEqual({ name: 'Teacher' });
    expect(excerpt.editorOnly).toEqual({
      standIns: { 'https://example.com/a.png': { media: 'm1', name: 'a.png' } },
    });
    expect(fragmentText(excerpt)).not.toMatch(/Teacher|m1|editorOnly/);
  });

  test('of an automatic layout names its streams and no canvas', () => {
    const automatic = fromBody(
      {
        TargetStreams: { StreamList: [{ Index: 0, UserId: 'a' }] },
        Layout: { LayoutMode: 0 },
      },
      newId,
    ).document;
    const ids = automatic.slots.map(({ id }) => id);
    expect(JSON.parse(fragmentText(excerptOf(automatic, ids)))).toEqual({
      TargetStreams: { StreamList: [{ Index: 0, UserId: 'a' }] },
      Layout: { LayoutMode: 0 },
    });
  });
});

describe('a text', () => {
  const own = JSON.parse(fragmentText(excerptOf(sample, [first]))) as {
    TargetStreams: { StreamList: object[] };
    Layout: { CustomLayout: { Canvas: object; Regions: object[] } };
  };
  const withCanvas = (canvas: object) => ({
    ...own,
    Layout: { ...own.Layout, CustomLayout: { ...own.Layout.CustomLayout, Canvas: canvas } },
  });

  test('that was copied is read again as it is', () => {
    expect(readFragment(JSON.stringify(own))).toEqual(own);
    expect(readFragment(`\n ${JSON.stringify(own, undefined, 4)}\n`)).toEqual(own);
  });

  test.each<[string, unknown]>([
    ['streams without regions', { TargetStreams: own.TargetStreams }],
    ['regions without streams', { Layout: { CustomLayout: { Regions: own.Layout.CustomLayout.Regions } } }],
    ['an empty canvas', withCanvas({})],
  ])('of %s is a fragment', (_, value) => {
    expect(readFragment(JSON.stringify(value))).toEqual(value);
  });

  test.each<[string, unknown]>([
    ['a whole request', { ...own, AppId: 'a' }],
    ['a layout with a background of its own', withCanvas({ Width: 640, Height: 360, Background: '#000000' })],
    ['a vertical layout', { ...own, Layout: { ...own.Layout, MainVideoStream: {} } }],
    ['no record', { TargetStreams: { StreamList: [] } }],
    ['records that are no objects', { TargetStreams: { StreamList: [7] } }],
    ['a list that is none', { TargetStreams: { StreamList: 7 } }],
    ['a list', [own]],
    ['a figure', 7],
  ])('of %s is none', (_, value) => {
    expect(readFragment(JSON.stringify(value))).toBeUndefined();
  });

  test.each(['', 'hello', '{', '{"TargetStreams":', '{} {}', `{"a":"${'x'.repeat(1_000_000)}"}`])(
    'that is no JSON, or too long, is none: %.12s',
    (text) => {
      expect(readFragment(text)).toBeUndefined();
    },
  );
});

test('a text that is nested deeper than any request is no fragment', () => {
  expect(readFragment(`${'{"a":'.repeat(600)}1${'}'.repeat(600)}`)).toBeUndefined();
});
