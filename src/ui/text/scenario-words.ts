import type { Text } from '../../domain/text.ts';

/** The texts of the scenarios, and of what the picture rests on. */
export const scenarioWords = {
  title: { en: 'Scenarios', zh: '场景' },
  keep: { en: 'Keep this moment', zh: '保存此刻' },
  keepHint: {
    en: 'Keeps the states of the streams as a scenario of your own',
    zh: '把各路流的当前状态保存为自己的场景',
  },
  name: { en: 'Name of the scenario', zh: '场景名称' },
  usualName: { en: 'Scenario {n}', zh: '场景 {n}' },
  rename: { en: 'Rename {name}', zh: '重命名 {name}' },
  remove: { en: 'Delete {name}', zh: '删除 {name}' },
  fold: { en: 'Fold the scenarios away', zh: '收起场景' },
  unfold: { en: 'Show the scenarios', zh: '展开场景' },
  lastFrames: { en: 'last frames', zh: '最后一帧' },
  readings: { en: 'Readings', zh: '解读' },
  readingsHint: {
    en: 'Where the service leaves a choice open, this is how the picture reads it',
    zh: '服务未明确说明之处，画面按以下方式解读',
  },
} as const satisfies Record<string, Text>;
