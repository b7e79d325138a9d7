import * as z from 'zod/mini';

import type { Document, Slot } from './document.ts';
import type { StreamState } from './layout.ts';

z.config({ jitless: true });

/** What stands for a stream's picture in the designer: a drawn card of a size, px, or media kept, or captured, by the browser. */
export type SampleSource =
  | { readonly kind: 'card'; readonly width: number; readonly height: number }
  | { readonly kind: 'media'; readonly media: string; readonly name: string };

/** What only the designer knows of a record; saved and undone with the document, never part of the payload. */
export interface SlotMarks {
  /** What people call it, in place of its UserId. */
  readonly name?: string;
  /** Its region cannot be changed on the canvas. */
  readonly locked?: true;
  /** Its region is not shown on the stage. */
  readonly hidden?: true;
  /** The ratio, width to height, that its region keeps. */
  readonly ratio?: { readonly w: number; readonly h: number };
  readonly source?: SampleSource;
}

/** A moment of the call: what each stream does, by the record's id; those not named are live. */
export interface Scenario {
  readonly id: string;
  readonly name: string;
  readonly states: Readonly<Record<string, StreamState>>;
}

/** What only the designer knows of the whole document; saved and undone with it, never part of the payload. */
export interface DocumentMarks {
  /** Lines to align to, whole canvas px from the left and from the top. */
  readonly guides?: { readonly x: readonly number[]; readonly y: readonly number[] };
  readonly scenarios?: readonly Scenario[];
  /** The canvas's size as it was loaded, px: an UpdateRecord cannot change it. */
  readonly started?: { readonly width: number; readonly height: number };
  /** For pictures named by URL that cannot be had: the media shown in their place. */
  readonly standIns?: Readonly<Record<string, { readonly media: string; readonly name: string }>>;
}

/** Most sides, px, of a sample source. */
const MOST_SAMPLE_SIDE = 7680;
/** Most characters of a name given in the designer. */
export const LONGEST_NAME = 128;
/** Most guides of an axis, and most scenarios. */
export const MOST_MARKS = 100;

const name = z.string().check(z.maxLength(LONGEST_NAME));
const fileName = z.string().check(z.maxLength(1024));
const side = z.int().check(z.minimum(2), z.maximum(MOST_SAMPLE_SIDE));
const places = z.array(z.int()).check(z.maxLength(MOST_MARKS));
const yes = z.literal(true);
const ratioPart = z.int().check(z.minimum(1), z.maximum(MOST_SAMPLE_SIDE));

/** A record's marks as saved. */
export const slotMarksSchema = z.strictObject({
  name: z.exactOptional(name),
  locked: z.exactOptional(yes),
  hidden: z.exactOptional(yes),
  ratio: z.exactOptional(z.strictObject({ w: ratioPart, h: ratioPart })),
  source: z.exactOptional(
    z.union([
      z.strictObject({ kind: z.literal('card'), width: side, height: side }),
      z.strictObject({ kind: z.literal('media'), media: z.string(), name: fileName }),
    ]),
  ),
});

/** A document's marks as saved. */
export const documentMarksSchema = z.strictObject({
  guides: z.exactOptional(z.strictObject({ x: places, y: places })),
  scenarios: z.exactOptional(
    z
      .array(
        z.strictObject({
          id: z.string(),
          name,
          states: z.record(z.string(), z.enum(['live', 'paused', 'absent', 'unseen'])),
        }),
      )
      .check(z.maxLength(MOST_MARKS)),
  ),
  started: z.exactOptional(z.strictObject({ width: side, height: side })),
  standIns: z.exactOptional(z.record(z.string(), z.strictObject({ media: z.string(), name: fileName }))),
});

/** `marks` with some changed; a mark that is undefined is taken away, and undefined is what is left of none. */
function changed<Marks extends object>(marks: Marks | undefined, change: object): Marks | undefined {
  const entries = Object.entries({ ...marks, ...change }).filter(([, value]) => value !== undefined);
  return entries.length > 0 ? (Object.fromEntries(entries) as Marks) : undefined;
}

type Change<Marks> = { readonly [K in keyof Marks]?: Marks[K] | undefined };

/** The record with some of its marks changed; undefined takes a mark away. */
export function markSlot(slot: Slot, change: Change<SlotMarks>): Slot {
  const { editorOnly, ...rest } = slot;
  const marks = changed<SlotMarks>(editorOnly, change);
  return marks ? { ...rest, editorOnly: marks } : rest;
}

/** The document with some of its marks changed; undefined takes a mark away. */
export function markDocument(document: Document, change: Change<DocumentMarks>): Document {
  const { editorOnly, ...rest } = document;
  const marks = changed<DocumentMarks>(editorOnly, change);
  return marks ? { ...rest, editorOnly: marks } : rest;
}

/** The ids of the records that have a mark. */
export const idsWith = (document: Document, mark: 'locked' | 'hidden'): ReadonlySet<string> =>
  new Set(document.slots.filter(({ editorOnly }) => editorOnly?.[mark] === true).map(({ id }) => id));

/** The keys of all media that the document shows. */
export const mediaOf = (document: Document): readonly string[] => [
  ...document.slots.flatMap(({ editorOnly }) =>
    editorOnly?.source?.kind === 'media' ? [editorOnly.source.media] : [],
  ),
  ...Object.values(document.editorOnly?.standIns ?? {}).map(({ media }) => media),
];
