import { rowOf } from '../catalogue.ts';
import { type Json, getAt, isList } from '../json.ts';
import { codePoints } from '../schema.ts';
import type { Text } from '../text.ts';
import type { Context } from './context.ts';
import { fileFormats, namePattern, storageType, variablesIn } from './file-facts.ts';
import type { Breach, Rule } from './rule.ts';
import { short } from './words.ts';

const FORMATS = ['FileFormatConfig', 'FileFormat'];
const PREFIX = ['FileNameConfig', 'Prefix'];
const PATTERN = ['FileNameConfig', 'Pattern'];

const formatRow = rowOf('FileFormatConfig.FileFormat');
const prefixRow = rowOf('FileNameConfig.Prefix');

/** The formats that the service documents for audio-only recording. */
const AUDIO_FORMATS: ReadonlySet<Json> = new Set(['MP3', 'AAC', 'M4A']);

const audioFormatWithVideo: Rule = {
  code: 'files.audio-format-with-video',
  severity: 'warning',
  message: {
    en: '{format} (FileFormat) is documented for audio-only recording, but Recorded media (Control.MediaType) is not 1. The file may be missing; remove the format, or set Control.MediaType to 1.',
    zh: '文件格式（FileFormat）{format} 仅用于纯音频录制，但订阅流类型（Control.MediaType）不为 1。可能不会生成该文件，请删除该格式，或把 Control.MediaType 改为 1。',
  },
  check(context) {
    const { read, body } = context;
    if (read.number(read.part(body, 'Control'), 'Control.MediaType') !== 0) return [];
    return (fileFormats(context) ?? []).flatMap((format, at) =>
      typeof format === 'string' && AUDIO_FORMATS.has(format)
        ? [{ path: [...FORMATS, at], params: { format } }]
        : [],
    );
  },
};

const removeRepetition: Text = { en: 'Remove the repetition', zh: '删除重复项' };

const duplicateFormat: Rule = {
  code: 'files.duplicate-format',
  severity: 'warning',
  message: {
    en: '{format} stands twice among the file formats (FileFormat). One file is made of each format; remove the repetition.',
    zh: '文件格式（FileFormat）中 {format} 出现了多次。每种格式只生成一个文件，请删除重复项。',
  },
  check(context) {
    const seen = new Set<Json>();
    return (fileFormats(context) ?? []).flatMap((format, at): readonly Breach[] => {
      if (typeof format !== 'string' || !formatRow.itemEnum?.includes(format)) return [];
      if (!seen.has(format)) {
        seen.add(format);
        return [];
      }
      const path = [...FORMATS, at];
      const fix = { label: removeRepetition, edits: [{ op: 'remove' as const, path }], sure: true as const };
      return [{ path, params: { format }, fix }];
    });
  },
};

const folders = ({ body }: Context): readonly Json[] | undefined => {
  const prefix = getAt(body, PREFIX);
  return isList(prefix) ? prefix : undefined;
};

const prefixLength: Rule = {
  code: 'files.prefix-length',
  severity: 'error',
  message: {
    en: 'The folders (Prefix), joined by and ended with /, take {count} characters, but at most {max} are allowed. The service refuses the request; shorten them.',
    zh: '前缀目录（Prefix）以 / 相连并以 / 结尾后共 {count} 个字符，最多 {max} 个。服务会拒绝该请求，请缩短。',
  },
  check(context) {
    const max = prefixRow.joinedMaxLength as number;
    const count = (folders(context) ?? []).reduce<number>(
      (sum, folder) => (typeof folder === 'string' ? sum + codePoints(folder) + 1 : sum),
      0,
    );
    return count > max ? [{ path: PREFIX, params: { count, max } }] : [];
  },
};

const prefixIgnored: Rule = {
  code: 'files.prefix-ignored',
  severity: 'warning',
  message: {
    en: 'Folders (Prefix) are given, but the files go to VOD (StorageConfig.Type 1), which takes none; the service ignores them. Remove Prefix.',
    zh: '设置了前缀目录（Prefix），但文件存到 VOD（StorageConfig.Type 为 1），VOD 不支持目录，服务会忽略它。请删除 Prefix。',
  },
  check: (context) => (folders(context) && storageType(context) === 1 ? [{ path: PREFIX }] : []),
};

/** The variables of a file name, in small letters: the service takes any letter case. */
const VARIABLES = new Set(['taskid', 'roomid', 'userid', 'type', 'starttime', 'duration', 'random']);

const patternUnknownVariable: Rule = {
  code: 'files.pattern-unknown-variable',
  severity: 'warning',
  message: {
    en: 'The name pattern (Pattern) contains {names}, which is no known variable and stays plain text in the file name. The variables are {known}.',
    zh: '文件名模式（Pattern）包含 {names}，不是已知变量，会按普通文本写入文件名。可用的变量有 {known}。',
  },
  check(context) {
    const unknown = variablesIn(namePattern(context) ?? '').filter(
      (name) => !VARIABLES.has(name.toLowerCase()),
    );
    if (unknown.length === 0) return [];
    const names = short([...new Set(unknown)].map((name) => `{${name}}`).join(' '));
    const known = '{TaskId} {RoomId} {UserId} {Type} {StartTime} {Duration} {Random}';
    return [{ path: PATTERN, params: { names, known } }];
  },
};

const patternNotUnique: Rule = {
  code: 'files.pattern-not-unique',
  severity: 'info',
  message: {
    en: 'The name pattern (Pattern) has neither {random} nor {start}, so two recordings can get one file name, and the later overwrites the earlier. Add one of them, or see to it that names differ.',
    zh: '文件名模式（Pattern）既没有 {random} 也没有 {start}，两次录制的文件可能重名，后者会覆盖前者。请添加其中之一，或自行保证文件名不重复。',
  },
  check(context) {
    const pattern = namePattern(context);
    const type = storageType(context);
    if (pattern === undefined || (type !== 0 && type !== 2)) return [];
    const names = new Set(variablesIn(pattern).map((name) => name.toLowerCase()));
    return names.has('random') || names.has('starttime')
      ? []
      : [{ path: PATTERN, params: { random: '{Random}', start: '{StartTime}' } }];
  },
};

/** The rules about the files' formats and names. */
export const fileRules: readonly Rule[] = [
  audioFormatWithVideo,
  duplicateFormat,
  prefixLength,
  prefixIgnored,
  patternUnknownVariable,
  patternNotUnique,
];
