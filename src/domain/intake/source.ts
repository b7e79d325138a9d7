import type { Places, TextProblem } from '../json-text.ts';
import { readJson } from '../json-text.ts';
import type { Params, Text } from '../text.ts';
import { mayBeCmd } from './cmd.ts';
import { curlSends, isCurl } from './curl.ts';
import { type Embedded, findEmbedded, keysWithoutBraces, quotedValue } from './embedded.ts';
import type { Finding } from './finding.ts';
import { type Mapped, cut } from './mapped.ts';
import { isKnown } from './shape.ts';
import { type Reading, readValue } from './value.ts';
import { refusalWords, sourceWords as words } from './words.ts';

/** What a pasted text turned out to be. */
export interface Source {
  readonly reading: Reading | undefined;
  readonly findings: readonly Finding[];
  /** What the text says outside the value, as far as the name and the version of the API may stand in it. */
  readonly around: string;
  /** Why there is no reading, where the text is not what JSON was expected of. */
  readonly problems?: readonly TextProblem[];
  /** The value is the text itself. */
  readonly plain: boolean;
  /** The value is code of a programming language, whose liberties are no faults. */
  readonly code?: true;
}

/** Most of the text around a value that is searched, to each side. */
const AROUND = 4000;

/** The longest text that is read other than as JSON; a hundred times what any body has, and still in an instant. */
const MOST_READ = 2_000_000;

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
        : [understood(words.keys)];
  const code = form === 'embedded' && !isRequestLine(text);
  return { reading, findings, around, plain: false, ...(code && { code }) };
}

/** The value that a command's data is, its escapes resolved where it makes sense only so. */
function dataReading(data: Mapped | undefined, places: Places): Reading | undefined {
  const direct = data && readValue(data, places);
  return !data || isKnown(direct?.json.value) ? direct : (quotedValue(data, places) ?? direct);
}

function curlSource(text: string, places: Places): Source {
  const posix = curlSends(text, 'posix');
  const first = dataReading(posix.data, places);
  const cmd = !first && mayBeCmd(text) ? curlSends(text, 'cmd') : undefined;
  const { data, file, rest } = cmd ?? posix;
  const source = {
    findings: [understood(cmd ? words.curlCmd : words.curlPosix)],
    around: rest,
    plain: false,
  };
  const reading = cmd ? dataReading(data, places) : first;
  if (reading) return { ...source, reading };
  const embedded = file && findEmbedded(text, places);
  if (embedded) return { ...source, reading: embedded.reading };
  if (data)
    return {
      ...source,
      reading,
      problems: readJson(data.text, (offset) => places(data.origin(offset))).problems,
    };
  const problem = file
    ? refusal(refusalWords.file, { file: file.name }, places(file.offset))
    : refusal(refusalWords.noData, {}, places(text.length - text.trimStart().length));
  return { ...source, reading, problems: [problem] };
}

/** Reads a text in whatever form a request body is passed on: plain, relaxed, in a command, in a request, in a program. */
export function sourceOf(text: string, places: Places): Source {
  if (text.length > MOST_READ) {
    const json = readJson(text, places);
    return { reading: { json, liberties: [] }, findings: [], around: '', plain: true };
  }
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
