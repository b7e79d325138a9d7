import type { PointerKind } from './hit.ts';
import type { Pair } from './pinch.ts';
import type { Point } from './view.ts';

/** A pointer that is down on the stage. */
export interface Contact {
  readonly id: number;
  readonly kind: PointerKind;
  /** CSS pixels from the stage's top left. */
  readonly at: Point;
}

/** The pointers that are down, in the order they came, and what they do: one drives the hand, two pinch, others do nothing. */
export interface Contacts {
  readonly down: readonly Contact[];
  /** The id of the one that drives the hand. */
  readonly hand: number | undefined;
  /** The ids of the two that pinch, and where they were when they began to. */
  readonly pinch: { readonly ids: readonly [number, number]; readonly start: Pair } | undefined;
}

/** What follows for the editor from a change of the contacts. */
export type Deed = 'press' | 'drag' | 'release' | 'cancel' | 'pinch-start' | 'pinch' | undefined;

/** The contacts after a change, and what follows. */
export interface Change {
  readonly contacts: Contacts;
  readonly deed: Deed;
}

/** Nothing is down. */
export const noContacts: Contacts = { down: [], hand: undefined, pinch: undefined };

const unchanged = (contacts: Contacts): Change => ({ contacts, deed: undefined });

/** The contacts doing nothing more until they are up, or until another finger comes. */
export const spent = ({ down }: Contacts): Contacts => ({ ...noContacts, down });

const holderOf = ({ down, hand }: Contacts): Contact | undefined => down.find(({ id }) => id === hand);

/** Two fingers pinch; whatever the first one was dragging is given up. */
function joined(contacts: Contacts, contact: Contact): Change {
  const down = [...contacts.down, contact];
  const before = contacts.down.at(-1);
  if (!before) return { contacts: { ...noContacts, down, hand: contact.id }, deed: 'press' };
  // Further fingers do nothing.
  if (contacts.pinch) return unchanged({ ...contacts, down });
  const pinch = { ids: [before.id, contact.id], start: [before.at, contact.at] } as const;
  return { contacts: { down, hand: undefined, pinch }, deed: 'pinch-start' };
}

/**
 * A pointer comes down. Beside a pen or a mouse a finger is the palm of a hand, and left out; a pen beside fingers
 * takes over. A second mouse or pen only gives up what the first was doing.
 */
export function land(contacts: Contacts, contact: Contact): Change {
  const fingers = contacts.down.every(({ kind }) => kind === 'touch');
  if (contact.kind === 'touch') return fingers ? joined(contacts, contact) : unchanged(contacts);
  const down = [...contacts.down.filter(({ id }) => id !== contact.id), contact];
  const holder = holderOf(contacts);
  return !holder || holder.kind === 'touch'
    ? { contacts: { ...noContacts, down, hand: contact.id }, deed: 'press' }
    : { contacts: { ...noContacts, down }, deed: 'cancel' };
}

/** A pointer is somewhere else. */
export function move(contacts: Contacts, id: number, at: Point): Change {
  if (!contacts.down.some((contact) => contact.id === id)) return unchanged(contacts);
  const down = contacts.down.map((contact) => (contact.id === id ? { ...contact, at } : contact));
  const deed = contacts.hand === id ? 'drag' : contacts.pinch?.ids.includes(id) ? 'pinch' : undefined;
  return { contacts: { ...contacts, down }, deed };
}

/** A pointer is up, or the browser has taken it away (`lost`): a pinch ends with it, and the finger that stays does not drag. */
export function lift(contacts: Contacts, id: number, lost = false): Change {
  const down = contacts.down.filter((contact) => contact.id !== id);
  if (contacts.hand === id) return { contacts: { ...noContacts, down }, deed: lost ? 'cancel' : 'release' };
  const pinch = contacts.pinch?.ids.includes(id) ? undefined : contacts.pinch;
  return unchanged({ ...contacts, down, pinch });
}

/** Where the two that pinch were when they began, and where they are now; undefined where none do. */
export function pairs({ down, pinch }: Contacts): { readonly start: Pair; readonly now: Pair } | undefined {
  const [a, b] = (pinch?.ids ?? []).map((id) => down.find((contact) => contact.id === id)?.at);
  return pinch && a && b ? { start: pinch.start, now: [a, b] } : undefined;
}
