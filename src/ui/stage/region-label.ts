import { type Region, type StreamState, isPublished } from '../../domain/layout.ts';
import { noteWords } from '../text/note-words.ts';
import { recordWords } from '../text/record-words.ts';
import type { Translate } from '../text/translate.ts';
import { words } from '../text/words.ts';

/** What the screen reader says of a region beside what the region itself holds. */
export interface RegionFacts {
  readonly region: Region;
  readonly name: string;
  /** Counted from the bottom, 1 to `layers`. */
  readonly layer: number;
  readonly layers: number;
  readonly state: StreamState;
  readonly locked: boolean;
  readonly hidden: boolean;
  readonly problems: number;
}

/** What is worth saying of a region beyond its name, place and layer, each where it holds. */
const remarks: readonly {
  readonly when: (facts: RegionFacts) => boolean;
  readonly say: (t: Translate, facts: RegionFacts) => string;
}[] = [
  { when: ({ region }) => region.streamType === 1, say: (t) => t(noteWords.screen) },
  { when: ({ region }) => region.mediaType === 1, say: (t) => t(noteWords.audioOnly) },
  { when: ({ state }) => state === 'paused', say: (t) => t(noteWords.paused) },
  { when: ({ state }) => !isPublished(state), say: (t) => t(noteWords.absent) },
  {
    when: ({ region }) => region.alpha < 1,
    say: (t, { region }) => t(noteWords.seeThrough, { percent: Math.round(region.alpha * 100) }),
  },
  { when: ({ region }) => region.crop !== undefined, say: (t) => t(noteWords.cropped) },
  { when: ({ locked }) => locked, say: (t) => t(recordWords.isLocked) },
  { when: ({ hidden }) => hidden, say: (t) => t(recordWords.isHidden) },
  { when: ({ problems }) => problems > 0, say: (t, { problems: n }) => t(words.regionProblems, { n }) },
];

/** What the screen reader says of a region: whose it is, where it lies, on which layer, and what is special about it. */
export function regionLabel(t: Translate, facts: RegionFacts): string {
  const { region, name, layer, layers } = facts;
  const place = t(words.regionName, { name, ...region.rect, layer, layers });
  return place + remarks.map(({ when, say }) => (when(facts) ? say(t, facts) : '')).join('');
}
