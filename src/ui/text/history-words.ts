import type { Text } from '../../domain/text.ts';

/** The texts of the list of steps. */
export const historyWords = {
  history: { en: 'History', zh: '历史记录' },
  beginning: { en: 'Beginning', zh: '初始状态' },
  more: { en: '{n} earlier steps', zh: '更早的 {n} 步' },
} as const satisfies Record<string, Text>;
