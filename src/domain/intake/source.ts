import type { Places, TextProblem } from '../json-text.ts';
import { readJson } from '../json-text.ts';
import type { Params, Text } from '../text.ts';
import { curlSends, isCurl } from './curl.ts';
import { type Embedded, findEmbedded, keysWithoutBraces, quotedValue } from './embedded.ts';
import type { Finding } from './finding.ts';
import { cut } from './mapped.ts';
import { isKnown } from './shape.ts';
import { type Reading, readValue } from './value.ts';
import { refusalWords, sourceWords as words } from './words.ts';

/** What a pasted text turned out to be. */
export interface Source {
  readonly reading: Reading | undefined;
  readonly findings: readonly Finding[];
  /** What the text says outside the value, as far as the name and the version of the API may stand in it. */
  readonly around: string;
  /** Why there is no reading, where that is not a matter of the notation. */
  readonly problem?: TextProblem;
  /** The value is the text itself. */
  readonly plain: boolean;
}

/** Most of the text around a value that is searched, to each side. */
const AROUND = 4000;

const understood = (text: Text, params?: Params): Finding => ({
  kind: 'understood',
  text,
  ...(params && { params }),
});

const refusal = (message: Text, params: Params, place: ReturnType<Places>): TextProblem => ({
  code: 'json.syntax',
  severity: 'error',
  path: [],
  message,
  params,
  ...place,
});

const isRequestLine = (text: string): boolean => /^\s*(?:GET|POST|PUT|PATCH)\s+\S/.test(text);

function embeddedSource(text: string, found: Embedded, places: Places): Source {
  const { reading, form, from, to } = found;
  const around = `${text.slice(Math.max(0, from - AROUND), from)} ${text.slice(to, to + AROUND)}`;
  const left: Finding = { kind: 'left-out', text: words.around };
  const findings: readonly Finding[] = isRequestLine(text)
    ? [understood(words.http)]
    : form === 'literal'
      ? [understood(words.literal)]
      : form === 'embedded'
        ? [understood(words.embedded, { line: places(from).line }), left]
        : [];
  return { reading, findings, around, plain: false };
}

function curlSource(text: string, places: Places): Source {
  const { data, file, shell, rest } = curlSends(text);
  const findings = [understood(shell === 'cmd' ? words.curlCmd : words.curlPosix)];
  const source = { findings, around: rest, plain: false };
  if (file) {
    const problem = refusal(refusalWords.file, { file: file.name }, places(file.offset));
    const embedded = findEmbedded(text, places);
    return embedded ? { ...source, reading: embedded.reading } : { ...source, reading: undefined, problem };
  }
  if (!data) {
    const problem = refusal(refusalWords.noData, {}, places(text.length - text.trimStart().length));
    return { ...source, reading: undefined, problem };
  }
  const direct = readValue(data, places);
  const reading = isKnown(direct?.json.value) ? direct : (quotedValue(data, places) ?? direct);
  if (reading) return { ...source, reading };
  const [problem] = readJson(data.text, (offset) => places(data.origin(offset))).problems;
  return { ...source, reading, ...(problem && { problem }) };
}

/** Reads a text in whatever form a request body is passed on: plain, relaxed, in a command, in a request, in a program. */
export function sourceOf(text: string, places: Places): Source {
  if (isCurl(text)) return curlSource(text, places);
  const piece = cut(text, 0, text.length);
  const reading = readValue(piece, places);
  const value = reading?.json.value;
  if (reading && typeof value !== 'string')
    return { reading, findings: [], around: '', plain: reading.liberties.length === 0 };
  const bracketFirst = /^\s*[{[]/.test(text);
  const unquoted = /^\s*[{[]\s*\\/.test(text) ? quotedValue(piece, places) : undefined;
  if (unquoted) return { reading: unquoted, findings: [understood(words.literal)], around: '', plain: false };
  const found = bracketFirst ? undefined : (keysWithoutBraces(text, places) ?? findEmbedded(text, places));
  return found ? embeddedSource(text, found, places) : { reading, findings: [], around: '', plain: false };
}
