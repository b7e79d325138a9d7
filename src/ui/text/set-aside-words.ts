import type { Text } from '../../domain/text.ts';

/** The texts about a saved layout that could not be read. */
export const setAsideWords = {
  setAside: {
    en: 'The saved layout could not be read. It was set aside, not deleted.',
    zh: '已保存的布局无法读取。它被另存一处，没有删除。',
  },
  download: { en: 'Download it', zh: '下载' },
  discard: { en: 'Discard it', zh: '丢弃' },
} as const satisfies Record<string, Text>;
