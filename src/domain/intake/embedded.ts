import type { Places } from '../json-text.ts';
import { literalAt, unescaped } from './literal.ts';
import { type Mapped, cut, through, weave } from './mapped.ts';
import { readRelaxed } from './relaxed.ts';
import { isKnown } from './shape.ts';
import { type Reading, readValue, relaxedReading } from './value.ts';

/** A body found inside another text. */
export interface Embedded {
  readonly reading: Reading;
  readonly form: 'literal' | 'embedded' | 'keys';
  /** Where it begins and ends in the text. */
  readonly from: number;
  readonly to: number;
}

/** How many times its own length a text may be gone through in search of a body. */
const MOST_PASSES = 4;

/** How many places of a text are tried. */
const MOST_TRIED = 1000;

const KEY_FIRST = /^\s*(?:"[^"\\\n]*"|'[^'\\\n]*'|[A-Za-z_$][\w$]*)\s*[:：]/;

/** The text as the inside of an object, where it begins with a key. */
export function keysWithoutBraces(text: string, places: Places): Embedded | undefined {
  if (!KEY_FIRST.test(text)) return undefined;
  const out = weave();
  out.add('{', 0);
  out.add(text, 0);
  out.add('\n}', text.length);
  const reading = readValue(out.done(), places);
  return reading && isKnown(reading.json.value)
    ? { reading, form: 'keys', from: 0, to: text.length }
    : undefined;
}

/** The value that a quoted text holds, its escapes resolved or, where that makes no sense, as it is written. */
export function quotedValue(content: Mapped, places: Places): Reading | undefined {
  const plain = unescaped(content.text);
  const first = plain && readValue(through(content, plain), places);
  return first && isKnown(first.json.value) ? first : readValue(content, places);
}

const BRACKET_WITHIN = /\s*(?:\\+[nrt]\s*)*[{[]/y;

/** The first body that stands in a text among other things: in the notation of JSON or of a programming language, bare or in quotes. Not looked for in a text that breaks off. */
export function findEmbedded(text: string, places: Places): Embedded | undefined {
  const opener = /[{["'`]/g;
  let left = MOST_PASSES * text.length;
  let tried = 0;
  for (let hit = opener.exec(text); hit && left > 0 && tried < MOST_TRIED; hit = opener.exec(text)) {
    const from = hit.index;
    if (/[{[]/.test(hit[0])) {
      tried += 1;
      const found = readRelaxed(text, from, true);
      if ('json' in found) {
        const reading = relaxedReading(cut(text, 0, text.length), found, places);
        if (isKnown(reading.json.value)) return { reading, form: 'embedded', from, to: found.end };
      } else if (text.slice(found.refusedAt).trim() === '') return undefined;
      left -= ('json' in found ? found.end : found.refusedAt) - from;
    } else {
      BRACKET_WITHIN.lastIndex = from + /^(?:"""|'''|["'`])/.exec(text.slice(from, from + 3))![0].length;
      const literal = BRACKET_WITHIN.test(text) ? literalAt(text, from) : undefined;
      if (!literal) continue;
      tried += 1;
      const reading = quotedValue(literal.content, places);
      if (reading && isKnown(reading.json.value)) return { reading, form: 'literal', from, to: literal.end };
      left -= literal.end - from;
    }
  }
  return undefined;
}
