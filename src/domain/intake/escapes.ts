const PATTERN = /\\(?:u([\da-fA-F]{4})|x([\da-fA-F]{2})|u\{([\da-fA-F]{1,6})\}|(\r\n|[^]))/y;

/** What single characters mean after a backslash; an escaped line end stands for nothing, any other sign for itself. */
const MEANING: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '0': '\0',
  '\n': '',
  '\r': '',
  '\r\n': '',
  '\u2028': '',
  '\u2029': '',
};

/** An escape in a text: what it stands for, and how many characters it takes. */
export interface Escape {
  readonly stands: string;
  readonly length: number;
}

/** The escape whose backslash is at `at`, as most programming languages write them; undefined where it is cut off or none. */
export function escapeAt(text: string, at: number): Escape | undefined {
  PATTERN.lastIndex = at;
  const found = PATTERN.exec(text);
  if (!found) return undefined;
  const [{ length }, four, two, braced, sign] = found;
  const digits = four ?? two ?? braced;
  if (digits !== undefined) {
    const code = Number.parseInt(digits, 16);
    return code > 0x10_ff_ff ? undefined : { stands: String.fromCodePoint(code), length };
  }
  const char = String(sign);
  if (char === 'u' || char === 'x') return undefined;
  return { stands: Object.hasOwn(MEANING, char) ? String(MEANING[char]) : char, length };
}
