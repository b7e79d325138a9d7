import type { Text } from '../../domain/text.ts';

/** The groups in which actions and keys are listed, in their order. */
export const groupNames = {
  edit: { en: 'Edit', zh: '编辑' },
  select: { en: 'Select', zh: '选择' },
  move: { en: 'Move and resize', zh: '移动与调整大小' },
  layers: { en: 'Layers', zh: '层级' },
  arrange: { en: 'Arrange', zh: '排列' },
  view: { en: 'View', zh: '视图' },
  file: { en: 'Open and export', zh: '打开与导出' },
  problems: { en: 'Problems', zh: '问题' },
  help: { en: 'Help', zh: '帮助' },
} as const satisfies Record<string, Text>;

/** The texts of the command palette. */
export const paletteWords = {
  search: { en: 'Search commands, fields, streams…', zh: '搜索命令、字段、流……' },
  found: { en: '{n} found', zh: '找到 {n} 项' },
  foundNone: { en: 'Nothing has that in its name.', zh: '没有匹配的结果。' },
  on: { en: 'On', zh: '开' },
  recent: { en: 'Recently used', zh: '最近使用' },
  streams: { en: 'Streams', zh: '流' },
  fields: { en: 'Fields', zh: '字段' },
  scenarios: { en: 'Scenarios', zh: '场景' },
  layouts: { en: 'Layouts for all streams', zh: '全部流的版式' },
  canvas: { en: 'Canvas size', zh: '画布尺寸' },
  settings: { en: 'Language and theme', zh: '语言与主题' },
  keysChoose: { en: 'Choose', zh: '选择' },
  keysRun: { en: 'Run', zh: '执行' },
  keysClose: { en: 'Close', zh: '关闭' },
} as const satisfies Record<string, Text>;
