import { escapeAt } from './escapes.ts';
import { type Mapped, weave } from './mapped.ts';

/** The words of a command, as the program gets them. */
export type Words = readonly Mapped[];

/** What ends a command at the beginning of a word. */
const ENDS = /\r?\n|[|;<>)]|&&/y;
const BLANKS = /(?:[^\S\r\n]|\r(?!\n)|[\\`]\r?\n)+/y;

/** A word under way, with what has been read of it. */
interface Word {
  readonly text: Mapped;
  readonly end: number;
}

/** The content of single quotes, and where they end. */
function singleQuoted(text: string, from: number): { readonly piece: string; readonly end: number } {
  const close = text.indexOf("'", from);
  const end = close < 0 ? text.length : close;
  return { piece: text.slice(from, end), end: end + 1 };
}

const PLAIN_RUN = /[^\s|;<>)'"\\$]+/y;
const QUOTED_RUN = /[^"\\]+/y;
const ANSI_RUN = /[^'\\]+/y;

/** The run of signs without a meaning of their own at `at`; '' where there is none. */
export function runAt(text: string, at: number, pattern: RegExp): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

/** The backslash at `at`: what it and the next sign stand for, and how many signs they take. */
function backslashAt(
  text: string,
  at: number,
  quoted: boolean,
): { readonly piece: string; readonly length: number } {
  const next = text.charAt(at + 1);
  if (next === '\n') return { piece: '', length: 2 };
  if (text.startsWith('\r\n', at + 1)) return { piece: '', length: 3 };
  return quoted && !/["\\$`]/.test(next) ? { piece: '\\', length: 1 } : { piece: next, length: 2 };
}

function wordAt(text: string, start: number): Word {
  const out = weave();
  let at = start;
  let quoted = false;
  while (at < text.length) {
    const run = runAt(text, at, quoted ? QUOTED_RUN : PLAIN_RUN);
    out.add(run, at);
    at += run.length;
    const char = text.charAt(at);
    if (char === '\\') {
      const { piece, length } = backslashAt(text, at, quoted);
      out.add(piece, at + length - 1);
      at += length;
    } else if (char === '"') {
      quoted = !quoted;
      at += 1;
    } else if (char === "'") {
      const { piece, end } = singleQuoted(text, at + 1);
      out.add(piece, at + 1);
      at = end;
    } else if (text.startsWith("$'", at)) at = ansiQuoted(text, at + 2, out.add);
    else if (char !== '$') break;
    else {
      out.add(char, at);
      at += 1;
    }
  }
  return { text: out.done(), end: at };
}

/** The content of `$'…'`, in which backslashes escape as in C; gives where it ends. */
function ansiQuoted(text: string, from: number, add: (piece: string, source: number) => void): number {
  for (let at = from; ;) {
    const run = runAt(text, at, ANSI_RUN);
    add(run, at);
    at += run.length;
    const escape = text.charAt(at) === '\\' ? escapeAt(text, at) : undefined;
    if (text.charAt(at) !== '\\') return at + 1;
    add(escape ? escape.stands : '\\', at);
    at += escape ? escape.length : 1;
  }
}

/** The words of the first command of a text for a POSIX shell; a backtick at the end of a line continues it too, as in PowerShell. */
export function posixWords(text: string): Words {
  const words: Mapped[] = [];
  for (let at = text.search(/\S|$/); ;) {
    BLANKS.lastIndex = at;
    if (BLANKS.test(text)) at = BLANKS.lastIndex;
    ENDS.lastIndex = at;
    if (at >= text.length || ENDS.test(text)) return words;
    const { text: word, end } = wordAt(text, at);
    words.push(word);
    at = end;
  }
}
