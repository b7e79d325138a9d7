import { pinyinInitials } from './pinyin.ts';

/** A text that a search looks through, made ready once. */
export interface Searched {
  /** In small letters. */
  readonly text: string;
  readonly words: readonly string[];
  /** Of a text with Chinese characters, the first letters of how they are read. */
  readonly initials: string;
}

/** Makes a text ready to be searched: `LocationX` is two words, as is `Layout.Canvas`. */
export function searched(text: string): Searched {
  const words = text
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  return { text: text.toLowerCase(), words, initials: pinyinInitials(text) };
}

/** Whether `part` is made of the beginnings of some of the words, in their order: `btf` and `brfr` of `bring to front`. */
function acrossWords(part: string, words: readonly string[], from = 0): boolean {
  if (part === '') return true;
  return words.some((word, at) => {
    if (at < from || word[0] !== part[0]) return false;
    let length = 0;
    while (length < part.length && word[length] === part[length]) length += 1;
    for (let taken = length; taken > 0; taken -= 1)
      if (acrossWords(part.slice(taken), words, at + 1)) return true;
    return false;
  });
}

const ideograph = /\p{Script=Han}/u;

/** How well one part of a query, in small letters, fits a text: 0 not at all, 1 the whole text. */
function fit(part: string, { text, words, initials }: Searched): number {
  if (text === part) return 1;
  if (text.startsWith(part)) return 0.9;
  if (words.includes(part)) return 0.85;
  if (words.some((word) => word.startsWith(part))) return 0.8;
  // Chinese is written without gaps: a word may begin anywhere.
  if (text.includes(part)) return ideograph.test(part) ? 0.75 : 0.4;
  if (part.length < 2) return 0;
  if (initials.startsWith(part)) return 0.6;
  if (acrossWords(part, words)) return 0.5;
  return initials.includes(part) ? 0.3 : 0;
}

/**
 * How well a query fits texts, the first of which count most: 0 where some part of it fits none of them. The parts stand
 * between blanks, in any order.
 */
export function score(query: string, texts: readonly Searched[]): number {
  const whole = query.normalize('NFKC').toLowerCase().trim();
  const best = (part: string) => Math.max(0, ...texts.map((text, at) => fit(part, text) * 0.8 ** at));
  const fits = whole.split(/\s+/).filter(Boolean).map(best);
  if (fits.length === 0 || fits.includes(0)) return 0;
  return Math.max(best(whole), fits.reduce((sum, one) => sum + one, 0) / fits.length);
}
