import type { Text } from '../../domain/text.ts';

/** The texts of a narrow window: its drawers, and the menu of what its bar has no room for. */
export const drawerWords = {
  layers: { en: 'Streams', zh: '流' },
  inspector: { en: 'Inspector', zh: '属性' },
  dock: { en: 'Problems and JSON', zh: '问题与 JSON' },
  more: { en: 'More', zh: '更多' },
  close: { en: 'Close the panel', zh: '关闭面板' },
} as const satisfies Record<string, Text>;
