import type { Text } from '../../domain/text.ts';

/** What is said of a PNG and the pictures in it. */
export const pngWords = {
  waiting: {
    en: 'The PNG waits for {n} {n|picture|pictures} still loading.',
    zh: '正在等待 {n} 张图片加载完成后生成 PNG。',
  },
  without: { en: 'Do not wait', zh: '不再等待' },
  refusedSize: {
    en: 'Drawn at {w} × {h}, since the size of the canvas, {given}, is not allowed.',
    zh: '画布尺寸 {given} 不在允许范围内，已按 {w} × {h} 绘制。',
  },
  missing: {
    en: 'Missing in the PNG, since it could not be loaded: {missing}.',
    zh: '以下图片无法加载，未画入 PNG：{missing}。',
  },
  forbidden: {
    en: 'Left out of the PNG, since its host does not let this page read it: {forbidden}.',
    zh: '以下图片的服务器不允许本页读取，未画入 PNG：{forbidden}。',
  },
  standIns: {
    en: 'Drawn with local files in place of: {standIns}.',
    zh: '以下图片以本地文件代替画入：{standIns}。',
  },
} as const satisfies Record<string, Text>;
