import { expect, test } from 'vitest';

import { carrySources } from './carried-sources.ts';
import type { Document } from './document.ts';
import { markDocument, markSlot } from './marks.ts';
import { fromBody } from './pairing.ts';

let ids = 0;
const newId = () => `s${(ids += 1)}`;

/** A document of streams, each as UserId and StreamType. */
const call = (...streams: readonly (readonly [string | undefined, number?])[]): Document =>
  fromBody(
    {
      TargetStreams: {
        StreamList: streams.map(([UserId, StreamType], Index) => ({
          Index,
          ...(UserId !== undefined && { UserId }),
          ...(StreamType !== undefined && { StreamType }),
        })),
      },
    },
    newId,
  ).document;

const media = (name: string) => ({ kind: 'media', media: `video:${name}`, name }) as const;

/** The document with a video for each of its streams, named by its position. */
const filmed = (document: Document): Document => ({
  ...document,
  slots: document.slots.map((slot, at) => markSlot(slot, { source: media(String(at)) })),
});

const sources = ({ slots }: Document) =>
  slots.map(({ editorOnly }) => (editorOnly?.source?.kind === 'media' ? editorOnly.source.name : undefined));

test('the same people keep their pictures, wherever they stand', () => {
  const before = filmed(call(['ann'], ['ben', 0], ['ann', 1]));
  expect(sources(carrySources(call(['ben'], ['cat'], ['ann', 1], ['ann', 0]), before))).toEqual([
    '1',
    undefined,
    '2',
    '0',
  ]);
});

test('nobody gets the picture of one of several of the same name, or of nobody', () => {
  expect(sources(carrySources(call(['ann']), filmed(call(['ann'], ['ann']))))).toEqual([undefined]);
  expect(sources(carrySources(call(['ann'], ['ann']), filmed(call(['ann']))))).toEqual([
    undefined,
    undefined,
  ]);
  expect(sources(carrySources(call([undefined], ['']), filmed(call([undefined], ['']))))).toEqual([
    undefined,
    undefined,
  ]);
  const region = { TargetStreams: {}, Layout: { CustomLayout: { Regions: [{ StreamIndex: 4 }] } } };
  expect(sources(carrySources(fromBody(region, newId).document, filmed(call(['ann']))))).toEqual([undefined]);
});

test('a picture of its own stays; pictures for URLs come along, the own ones first', () => {
  const own = filmed(call(['ann']));
  const [slot] = own.slots;
  const renamed = { ...own, slots: slot ? [markSlot(slot, { source: media('own') })] : [] };
  expect(sources(carrySources(renamed, own))).toEqual(['own']);

  const standIn = (name: string) => ({ media: `image:${name}`, name });
  const before = markDocument(call(['ann']), { standIns: { a: standIn('1'), b: standIn('2') } });
  const next = markDocument(call(['ann']), { standIns: { b: standIn('3') } });
  expect(carrySources(next, before).editorOnly?.standIns).toEqual({ a: standIn('1'), b: standIn('3') });
  expect(carrySources(call(['ann']), call(['ann'])).editorOnly).toBeUndefined();
});
