import { type Mapped, through, weave } from './mapped.ts';
import { type Words, runAt } from './shell.ts';

/** What cmd.exe hands on: carets outside double quotes escape the next sign, or the end of the line. */
function withoutCarets(text: string): Mapped {
  const out = weave();
  let copied = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '"') quoted = !quoted;
    else if (char === '^' && !quoted) {
      out.add(text.slice(copied, at), copied);
      const lineEnd = /^\^\r?\n/.exec(text.slice(at, at + 3));
      copied = at + (lineEnd?.[0].length ?? 1);
      // The sign behind the caret, or behind the line end that it takes away, is one without a meaning.
      at = copied;
    }
  }
  out.add(text.slice(copied), copied);
  return out.done();
}

const BLANKS = /\s+/y;
const RUN = /[^\s"\\]+/y;
const QUOTED_RUN = /[^"\\]+/y;
const SLASHES = /\\+/y;

/** The word at `start` as a Windows program splits it off: only double quotes count, and a backslash before one makes it a sign like others. */
function wordAt(text: string, start: number): { readonly word: Mapped; readonly end: number } {
  const out = weave();
  let at = start;
  let quoted = false;
  for (;;) {
    const run = runAt(text, at, quoted ? QUOTED_RUN : RUN);
    out.add(run, at);
    at += run.length;
    const slashes = runAt(text, at, SLASHES);
    const end = at + slashes.length;
    if (text.charAt(end) === '"') {
      // Of backslashes before a quote every second one counts; an odd one makes the quote a sign like others.
      out.add('\\'.repeat(slashes.length / 2), at);
      const doubled = quoted && slashes === '' && text.charAt(end + 1) === '"';
      if (slashes.length % 2 === 1 || doubled) out.add('"', end);
      else quoted = !quoted;
      at = end + (doubled ? 2 : 1);
    } else if (slashes === '') return { word: out.done(), end };
    else {
      out.add(slashes, at);
      at = end;
    }
  }
}

/** The words of a command for cmd.exe. */
export function cmdWords(text: string): Words {
  const plain = withoutCarets(text);
  const words: Mapped[] = [];
  for (let at = 0; ;) {
    at += runAt(plain.text, at, BLANKS).length;
    if (at >= plain.text.length) return words;
    const { word, end } = wordAt(plain.text, at);
    words.push(through(plain, word));
    at = end;
  }
}

/** Whether a command may be written for cmd.exe: carets before quotes, or at the end of lines. */
export const mayBeCmd = (text: string): boolean => /\^["\r\n]/.test(text);
