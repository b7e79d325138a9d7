import type { Text } from '../../domain/text.ts';

/** What was done with a pasted text: the list's name, and the name of each kind of finding. */
export const intakeWords = {
  account: { en: 'What was done with the text', zh: '对文本的处理' },
  understood: { en: 'Understood', zh: '已识别' },
  changed: { en: 'Changed', zh: '已更改' },
  kept: { en: 'Kept', zh: '已保留' },
  'left-out': { en: 'Left out', zh: '已略去' },
} as const satisfies Record<string, Text>;
