import * as z from 'zod/mini';

import { MAX_STREAMS } from './catalogue.ts';
import type { Document, Slot } from './document.ts';
import { type Json, type JsonObject, get, isObject } from './json.ts';
import { documentMarksSchema, slotMarksSchema } from './marks.ts';
import { isPlainJson } from './plain-json.ts';
import { withoutSecrets } from './secrets.ts';
import type { Text } from './text.ts';

z.config({ jitless: true });

/** The saved form of a document, for a file and for the browser's storage; without secrets. */
export interface SavedFile extends Document {
  readonly format: 'recording-layout';
  readonly version: 1;
}

/** A document as read back, or why it cannot be read. */
export type ReadSaved =
  | { readonly ok: true; readonly document: Document }
  | { readonly ok: false; readonly reason: Text };

/** For each older version, the function that makes a value of the next version; it may throw at what it cannot read. */
export type Migrations = ReadonlyMap<number, (value: unknown) => unknown>;

const VERSION = 1;
const MIGRATIONS: Migrations = new Map();

const foreign: Text = {
  en: 'This is not a layout saved by this designer.',
  zh: '这不是本工具保存的布局。',
};
const newer: Text = {
  en: 'This layout was saved by a newer version of the designer.',
  zh: '此布局由更新版本的工具保存。',
};
const damaged: Text = {
  en: 'The saved layout is damaged.',
  zh: '保存的布局已损坏。',
};

const json = z.custom<Json>(isPlainJson);
const slotSchema = z.strictObject({
  id: z.string().check(z.minLength(1)),
  stream: z.exactOptional(json),
  region: z.exactOptional(json),
  editorOnly: z.exactOptional(slotMarksSchema),
});
// Counted before the elements are looked at: a stream and a region each may stand alone.
const few = z.array(z.unknown()).check(z.maxLength(2 * MAX_STREAMS));

const distinct = (values: readonly string[]): boolean => new Set(values).size === values.length;

/** Whether ids are unique, the order names just the records with a region, and neither half has more than 17. */
function consistent({ slots, regionOrder }: Pick<Document, 'slots' | 'regionOrder'>): boolean {
  const regions = slots.filter((slot) => slot.region !== undefined).map((slot) => slot.id);
  return (
    distinct(slots.map((slot) => slot.id)) &&
    distinct(regionOrder) &&
    regions.length === regionOrder.length &&
    regions.every((id) => regionOrder.includes(id)) &&
    regions.length <= MAX_STREAMS &&
    slots.filter((slot) => slot.stream !== undefined).length <= MAX_STREAMS
  );
}

const fileSchema = z
  .strictObject({
    format: z.literal('recording-layout'),
    version: z.literal(VERSION),
    slots: z.pipe(few, z.array(slotSchema)),
    regionOrder: z.pipe(few, z.array(z.string())),
    body: json.check(z.refine(isObject)),
    editorOnly: z.exactOptional(documentMarksSchema),
  })
  .check(z.refine(consistent));

const savedSlots = new WeakMap<Slot, Slot>();
const savedFiles = new WeakMap<Document, SavedFile>();

/** The record without secrets; the same object for the same record. */
function toSavedSlot(slot: Slot): Slot {
  const known = savedSlots.get(slot);
  if (known) return known;
  const { stream, region, ...rest } = slot;
  const saved: Slot = {
    ...rest,
    ...(stream === undefined ? {} : { stream: withoutSecrets(stream) }),
    ...(region === undefined ? {} : { region: withoutSecrets(region) }),
  };
  savedSlots.set(slot, saved);
  return saved;
}

/** What is saved of a document: all but its secrets. The same object for the same document, and its parts are shared likewise. */
export function toSaved(document: Document): SavedFile {
  const known = savedFiles.get(document);
  if (known) return known;
  const saved: SavedFile = {
    format: 'recording-layout',
    version: VERSION,
    ...document,
    slots: document.slots.map(toSavedSlot),
    body: withoutSecrets(document.body) as JsonObject,
  };
  savedFiles.set(document, saved);
  return saved;
}

/** The value brought to the present version, or undefined where there is no way. */
function migrated(value: unknown, version: number, migrations: Migrations): unknown {
  let current = value;
  for (let from = version; from < VERSION; from += 1) {
    const step = migrations.get(from);
    if (!step) return undefined;
    current = step(current);
  }
  return current;
}

/**
 * Reads a saved document of this or an older version. `value` is what JSON.parse or the browser's storage gave, whatever
 * that is; the document takes its parts over without copying them. Never throws.
 */
export function readSaved(value: unknown, migrations: Migrations = MIGRATIONS): ReadSaved {
  const version = get(value as Json, 'version');
  if (get(value as Json, 'format') !== 'recording-layout') return { ok: false, reason: foreign };
  if (typeof version !== 'number' || !Number.isInteger(version)) return { ok: false, reason: damaged };
  if (version > VERSION) return { ok: false, reason: newer };
  try {
    const current = migrated(value, version, migrations);
    if (!fileSchema.safeParse(current).success) return { ok: false, reason: damaged };
    const { format: _format, version: _version, ...document } = current as SavedFile;
    return { ok: true, document };
  } catch {
    return { ok: false, reason: damaged };
  }
}
