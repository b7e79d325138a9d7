import { expect, test } from 'vitest';

import { markSlot } from '../domain/marks.ts';
import { sampleDocument } from '../domain/samples.ts';
import { createEditor } from '../editor/editor.ts';
import type { KeptMedia, MediaDatabase } from './database.ts';
import { keepMedia, sweepMedia } from './media-keeping.ts';

const now = new Date(Date.UTC(2026, 10, 22, 9, 30));
const old = new Date(Date.UTC(2026, 10, 20));
let next = 0;
const newId = () => `id${(next += 1)}`;

function memory(kept: Readonly<Record<string, Date>> = {}, fault?: string) {
  const media = new Map<string, KeptMedia>(
    Object.entries(kept).map(([key, date]) => [key, { blob: new Blob(['x']), date }]),
  );
  const database: MediaDatabase = {
    readMedia: async (key) => media.get(key),
    writeMedia: async (key, value) => {
      if (fault) throw new DOMException('', fault);
      media.set(key, value);
    },
    sweepMedia: async (goes) => {
      for (const [key, value] of media) if (goes(key, value)) media.delete(key);
    },
  };
  return { database, keys: () => [...media.keys()] };
}

function showing(media: string) {
  const document = sampleDocument(newId);
  const [first, ...rest] = document.slots;
  const slot = first && markSlot(first, { source: { kind: 'media', media, name: '' } });
  return createEditor({ ...document, slots: slot ? [slot, ...rest] : [] }, newId).getState();
}

test('a file is kept under its key', async () => {
  const { database, keys } = memory();
  expect(await keepMedia(database, 'image-1', new Blob(['x']), now)).toBe('done');
  expect(keys()).toEqual(['image-1']);
});

test.each([
  ['full', 'QuotaExceededError'],
  ['forbidden', 'SecurityError'],
  ['failed', 'DataCloneError'],
])('a storage that is %s says so', async (outcome, name) => {
  expect(await keepMedia(memory({}, name).database, 'image-1', new Blob(['x']), now)).toBe(outcome);
});

test('a file that is too large for any browser is not tried', async () => {
  const { database, keys } = memory();
  const large = Object.defineProperty(new Blob(['x']), 'size', { value: 512 * 1024 * 1024 + 1 });
  expect(await keepMedia(database, 'video-1', large, now)).toBe('too-large');
  expect(keys()).toEqual([]);
});

test('what nothing refers to is swept away, and what is in use stays', async () => {
  const { database, keys } = memory({ 'image-1': old, 'image-2': old, 'image-3': now });
  await sweepMedia(database, showing('image-1'), now, 0);
  expect(keys()).toEqual(['image-1']);
});

test('what was kept lately may be spared, since another tab may show it', async () => {
  const { database, keys } = memory({ 'image-1': old, 'image-2': old, 'image-3': now });
  await sweepMedia(database, showing('image-1'), now, 1000);
  expect(keys()).toEqual(['image-1', 'image-3']);
});

test('what cannot be read goes, whatever it is', async () => {
  const { database, keys } = memory({ 'image-1': 'rubbish' as unknown as Date });
  await sweepMedia(database, showing('image-2'), now, 1000);
  expect(keys()).toEqual([]);
});
