import type { Text } from '../../domain/text.ts';

/** What is said above the stage of a recording whose places the service chooses, or that has none. */
export const modeWords = {
  indicative: { en: 'Indicative', zh: '示意' },
  automaticNote: {
    en: '{mode} layout: the service places the streams, and does not publish the exact places.',
    zh: '{mode}：由服务摆放各路流，具体位置未公布。',
  },
  singleStream: {
    en: 'Single-stream recording: each stream becomes a file of its own, and no layout is used.',
    zh: '单流录制：每路流各自成为一个文件，不使用布局。',
  },
} as const satisfies Record<string, Text>;
