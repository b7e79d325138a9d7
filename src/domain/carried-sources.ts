import type { Document, Slot } from './document.ts';
import { get } from './json.ts';
import { markDocument, markSlot } from './marks.ts';

/** Who a stream shows, as one string; undefined where nobody is named. */
function personOf({ stream }: Slot): string | undefined {
  const user = stream && get(stream, 'UserId');
  return typeof user === 'string' && user !== ''
    ? JSON.stringify([user, stream && get(stream, 'StreamType') === 1])
    : undefined;
}

/** The records by who they show; without those of whom there are several. */
function byPerson(slots: readonly Slot[]): ReadonlyMap<string, Slot> {
  const people = slots.map(personOf);
  return new Map(
    slots.flatMap((slot, at) => {
      const person = people[at];
      return person !== undefined && people.indexOf(person) === people.lastIndexOf(person)
        ? [[person, slot] as const]
        : [];
    }),
  );
}

/**
 * `document` with the sample sources that `previous` has for the same people (one UserId, a screen or not), and with its
 * pictures that stand in for URLs, so that another request for the same call is seen with the same pictures.
 */
export function carrySources(document: Document, previous: Document): Document {
  const before = byPerson(previous.slots);
  const now = byPerson(document.slots);
  const slots = document.slots.map((slot) => {
    const person = personOf(slot);
    const source =
      person !== undefined && now.get(person) === slot ? before.get(person)?.editorOnly?.source : undefined;
    return source && slot.editorOnly?.source === undefined ? markSlot(slot, { source }) : slot;
  });
  const standIns = { ...previous.editorOnly?.standIns, ...document.editorOnly?.standIns };
  return Object.keys(standIns).length > 0
    ? markDocument({ ...document, slots }, { standIns })
    : { ...document, slots };
}
