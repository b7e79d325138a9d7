import type { Text } from '../../domain/text.ts';

/** The texts of the automatic layouts. */
export const autoLayoutWords = {
  pickFirst: {
    en: 'Select one stream that is not the main picture yet, then make it that.',
    zh: '请先选中一路还不是主画面的流。',
  },
  nothingToConvert: {
    en: 'The request names no stream to place. Add a stream first.',
    zh: '请求中没有可摆放的流，请先添加流。',
  },
  absentPlaced: {
    en: 'Every stream has a place now, also those that are absent: {absent}.',
    zh: '每路流都已有位置，包括当前缺席的 {absent} 路。',
  },
  straysLeftOut: {
    en: 'Regions without a stream were left out: {strays}.',
    zh: '已略去 {strays} 个没有流的区域。',
  },
  automaticKeys: {
    en: 'Tab moves through the streams. The service places them; their places cannot be changed by hand.',
    zh: 'Tab 键在各路流间移动。位置由服务决定，不能手动更改。',
  },
} as const satisfies Record<string, Text>;
