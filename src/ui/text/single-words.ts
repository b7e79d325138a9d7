import type { Text } from '../../domain/text.ts';

/** The texts of the stage in single-stream recording. */
export const singleWords = {
  empty: {
    en: 'The request names no stream: every published stream of the room becomes a file of its own.',
    zh: '请求中没有列出流：房间内每路已发布的流各自成为一个文件。',
  },
  noFile: { en: 'Not published: no file', zh: '未发布，不生成文件' },
  soundOnly: { en: 'Sound only: no picture in the file', zh: '纯音频，文件中没有画面' },
} as const satisfies Record<string, Text>;
