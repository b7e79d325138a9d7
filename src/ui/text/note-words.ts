import type { Severity } from '../../domain/problem.ts';
import type { Text } from '../../domain/text.ts';
import { words } from './words.ts';

/** How grave a problem is. */
export const severityWords = {
  error: words.severityError,
  warning: words.severityWarning,
  info: words.severityInfo,
} as const satisfies Record<Severity, Text>;

/** What is said to the screen reader as things change, and of the regions on the stage. */
export const noteWords = {
  changedTo: { en: '{label}: {w} by {h} at {x}, {y}', zh: '{label}：{w} × {h}，位于 {x}, {y}' },
  snappedTo: {
    en: '{label}: {w} by {h} at {x}, {y}, snapped',
    zh: '{label}：{w} × {h}，位于 {x}, {y}，已吸附',
  },
  problemAt: { en: '{severity} {at} of {n}: {message}', zh: '{severity}，第 {at} 个，共 {n} 个：{message}' },
  cropped: { en: ', cropped', zh: '，已裁剪' },
  audioOnly: { en: ', audio only', zh: '，纯音频' },
  screen: { en: ', screen', zh: '，屏幕' },
  paused: { en: ', paused', zh: '，暂停' },
  absent: { en: ', absent', zh: '，缺席' },
  seeThrough: { en: ', opacity {percent} %', zh: '，透明度 {percent}%' },
} as const satisfies Record<string, Text>;
