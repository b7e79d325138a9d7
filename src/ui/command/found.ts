import type { Language, Text } from '../../domain/text.ts';
import { paletteWords as words } from '../text/palette-words.ts';
import type { Entry } from './entries.ts';
import { type Searched, score, searched } from './match.ts';

/** Entries under one heading. */
export interface EntryGroup {
  readonly id: string;
  readonly heading: Text | undefined;
  readonly items: readonly Entry[];
}

/** Most entries a search shows. */
const MOST = 40;

/** What a search looks through: the name in the user's language, then the rest. */
export function textsOf({ name, detail, group }: Entry, language: Language): readonly Searched[] {
  const other = language === 'en' ? 'zh' : 'en';
  const texts = [
    name[language],
    name[other],
    ...(detail ? [detail[language], detail[other]] : []),
    `${group.en} ${group.zh}`,
  ];
  return texts.map(searched);
}

/** All entries that need no search under their headings, those used last at the top; what is off is left out. */
export function listed(entries: readonly Entry[], recent: readonly string[]): readonly EntryGroup[] {
  const usable = entries.filter(({ off }) => off === undefined);
  const used = recent.flatMap((id) => usable.find((entry) => entry.id === id) ?? []);
  const groups = new Map<Text, Entry[]>();
  for (const entry of usable)
    if (entry.searchOnly !== true && !used.includes(entry))
      groups.set(entry.group, [...(groups.get(entry.group) ?? []), entry]);
  const rest = [...groups].map(([heading, items]) => ({ id: heading.en, heading, items }));
  return used.length > 0 ? [{ id: 'recent', heading: words.recent, items: used }, ...rest] : rest;
}

/** The entries that fit a query, the best first, those used last before their equals; what is off comes last. */
export function found(
  entries: readonly (readonly [Entry, readonly Searched[]])[],
  query: string,
  recent: readonly string[],
): readonly EntryGroup[] {
  const worth = ({ id, off, detail }: Entry, points: number) =>
    points + (recent.includes(id) ? 0.05 : 0) - (off ? 1 : 0) - (detail ? 0.01 : 0);
  const items = entries
    .map(([entry, texts]) => ({ entry, points: score(query, texts) }))
    .filter(({ points }) => points > 0)
    .map(({ entry, points }) => ({ entry, points: worth(entry, points) }))
    .toSorted((a, b) => b.points - a.points)
    .slice(0, MOST)
    .map(({ entry }) => entry);
  return items.length > 0 ? [{ id: 'found', heading: undefined, items }] : [];
}
