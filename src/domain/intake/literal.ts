import { escapeAt } from './escapes.ts';
import { type Mapped, weave } from './mapped.ts';

/** A text in quotes out of a program: its content, and where it ends behind the closing quotes. */
export interface Literal {
  readonly content: Mapped;
  readonly end: number;
}

const QUOTES = ['"""', "'''", '"', "'", '`'];
/** From a literal to the next one it is joined with: signs of addition, ends of lines with a backslash, or nothing at all. */
const JOINT = /(?:\s|\\\r?\n)*(?:[+.]\s*)?(?=["'`])/y;

/** Where the quotation that begins behind `from` ends, escaped quotes passed over; undefined where it does not. */
function closeOf(text: string, from: number, quote: string): number | undefined {
  for (let at = from; at < text.length; at += 1) {
    if (text.startsWith(quote, at)) return at;
    if (text.charAt(at) === '\\') at += 1;
    else if (quote.length === 1 && quote !== '`' && /[\r\n]/.test(text.charAt(at))) return undefined;
  }
  return undefined;
}

/** What a text means in which backslashes escape, as most programming languages have it; undefined where one escapes nothing. */
export function unescaped(text: string): Mapped | undefined {
  const out = weave();
  let copied = 0;
  for (let at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', copied)) {
    const escape = escapeAt(text, at);
    if (!escape) return undefined;
    out.add(text.slice(copied, at), copied);
    out.add(escape.stands, at);
    copied = at + escape.length;
  }
  out.add(text.slice(copied), copied);
  return out.done();
}

/** The one literal whose quotes open at `start`. */
function pieceAt(text: string, start: number) {
  const quote = String(QUOTES.find((one) => text.startsWith(one, start)));
  const from = start + quote.length;
  const close = closeOf(text, from, quote);
  return close === undefined ? undefined : { from, close, end: close + quote.length };
}

/** The literal whose quotes open at `start`, with those it is joined to; its escapes stand in it as they are written. */
export function literalAt(text: string, start: number): Literal | undefined {
  const out = weave();
  let end: number | undefined;
  for (let piece = pieceAt(text, start); piece;) {
    out.add(text.slice(piece.from, piece.close), piece.from);
    ({ end } = piece);
    JOINT.lastIndex = end;
    piece = JOINT.test(text) ? pieceAt(text, JOINT.lastIndex) : undefined;
  }
  return end === undefined ? undefined : { content: out.done(), end };
}
