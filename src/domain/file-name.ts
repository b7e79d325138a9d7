import { rowOf } from './catalogue.ts';
import { STREAMS } from './document.ts';
import { type Json, type JsonObject, get, getAt, isList } from './json.ts';

/** Most characters of a file's name; a longer one is cut, and its last character becomes `~` (volcengine.com/docs/6348/106873). */
const LONGEST = 128;

/** The names where no Pattern is given, by RecordMode (same page); of the mixed one it is stated which variables it may hold. */
const usual = {
  mixed: '{TaskId}_{RoomId}_{StartTime}_{Duration}_{Random}',
  single: '{TaskId}_{RoomId}_{UserId}_{Type}_{StartTime}_{Duration}_{Random}',
} as const;

/** What stands for the values that only a recording gives: UTC ms, seconds in six digits, eight digits. */
const sampleValues = { starttime: '1735689600000', duration: '003600', random: '48201573' } as const;

/** What a format's file ends in; HLS makes a playlist with its segments. */
const extensions: Readonly<Record<string, string>> = { HLS: 'm3u8' };

/** The names of the files that a request would make, as an example. */
export interface FileNames {
  /** With folders and extension, one for each format. */
  readonly names: readonly string[];
  /** The name is longer than 128 characters, and so the service cuts it. */
  readonly cut: boolean;
}

const textOr = (value: Json | undefined, other: string): string =>
  typeof value === 'string' && value !== '' ? value : other;

const texts = (value: Json | undefined): readonly string[] =>
  isList(value) ? value.filter((one) => typeof one === 'string') : [];

/** What each variable of the pattern, in small letters, becomes; a name that is not among them stays plain text. */
function variables(body: JsonObject, single: boolean): ReadonlyMap<string, string> {
  const streams = getAt(body, STREAMS);
  const stream = isList(streams) ? streams[0] : undefined;
  return new Map<string, string>([
    ['taskid', textOr(get(body, 'TaskId'), 'TaskId')],
    ['roomid', textOr(get(body, 'RoomId'), 'RoomId')],
    ...Object.entries(sampleValues),
    ...(single
      ? ([
          ['userid', textOr(get(stream, 'UserId'), 'UserId')],
          ['type', get(stream, 'StreamType') === 1 ? 'S' : 'C'],
        ] as const)
      : []),
  ]);
}

/** The files a request would make, with the values it gives and examples for the rest; in single-stream recording those of the first stream. */
export function fileNames(body: JsonObject): FileNames {
  const single = get(body, 'RecordMode') === 1;
  const values = variables(body, single);
  const pattern = textOr(getAt(body, ['FileNameConfig', 'Pattern']), single ? usual.single : usual.mixed);
  const whole = pattern.replaceAll(
    /\{([^{}]+)\}/g,
    (place, name: string) => values.get(name.toLowerCase()) ?? place,
  );
  const letters = Array.from(whole);
  const cut = letters.length > LONGEST;
  const name = cut ? `${letters.slice(0, LONGEST - 1).join('')}~` : whole;
  // VOD takes no folders (files.prefix-ignored).
  const vod = getAt(body, ['StorageConfig', 'Type']) === 1;
  const folders = vod ? [] : texts(getAt(body, ['FileNameConfig', 'Prefix']));
  const given = texts(getAt(body, ['FileFormatConfig', 'FileFormat']));
  const formats = given.length > 0 ? given : texts(rowOf('FileFormatConfig.FileFormat').default);
  return {
    names: [...new Set(formats)].map((format) =>
      [...folders, `${name}.${extensions[format] ?? format.toLowerCase()}`].join('/'),
    ),
    cut,
  };
}
