import { cmdWords } from './cmd.ts';
import type { Mapped } from './mapped.ts';
import { posixWords } from './shell.ts';

/** What a curl command sends. */
export interface Sent {
  /** The text of its body; undefined where the command has none. */
  readonly data: Mapped | undefined;
  /** The name of the file that holds the body instead, and where the command names it. */
  readonly file: { readonly name: string; readonly offset: number } | undefined;
  /** The other words of the command. */
  readonly rest: string;
}

/** Whether a text is a curl command, a prompt before it included. */
export const isCurl = (text: string): boolean =>
  /^\s*(?:[$>]\s+|PS[^>\n]{0,100}>\s*)?curl(?:\.exe)?\s/i.test(text);

const DATA = /^--(?:data(?:-raw|-binary|-ascii|-urlencode)?|json)$/;
/** Short options end in d where the next word is the data: -d, -sSd. */
const SHORT = /^-[a-zA-Z]*d$/;
/** The data stands in the same word: -d{…}, --data={…}. */
const ATTACHED = /^(?:-d|--(?:data(?:-raw|-binary|-ascii)?|json)=)/;

const behind = ({ text, origin }: Mapped, from: number): Mapped => ({
  text: text.slice(from),
  origin: (offset) => origin(offset + from),
});

const looksLikeJson = ({ text }: Mapped): boolean => /^\s*[{[]/.test(text);

/** What the first curl command of a text sends, read as its shell reads it; of several bodies the first that looks like JSON. */
export function curlSends(text: string, shell: 'posix' | 'cmd'): Sent {
  const sent: { readonly raw: boolean; readonly data: Mapped }[] = [];
  const rest: string[] = [];
  let option: string | undefined;
  for (const word of shell === 'cmd' ? cmdWords(text) : posixWords(text)) {
    const [attached = ''] = ATTACHED.exec(word.text) ?? [];
    if (option !== undefined) sent.push({ raw: option === '--data-raw', data: word });
    else if (attached !== '' && attached !== word.text)
      sent.push({ raw: attached === '--data-raw=', data: behind(word, attached.length) });
    else rest.push(word.text);
    option = option === undefined && (DATA.test(word.text) || SHORT.test(word.text)) ? word.text : undefined;
  }
  const [first] = sent;
  const chosen = sent.find(({ data }) => looksLikeJson(data)) ?? first;
  const isFile = chosen !== undefined && !chosen.raw && chosen.data.text.startsWith('@');
  return {
    data: isFile ? undefined : chosen?.data,
    file: isFile ? { name: chosen.data.text.slice(1), offset: chosen.data.origin(0) } : undefined,
    rest: rest.join(' '),
  };
}
