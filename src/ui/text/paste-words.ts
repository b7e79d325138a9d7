import type { Text } from '../../domain/text.ts';

/** The texts of pasting, hiding and swapping that are not needed before something is pasted, hidden or dropped. */
export const pasteWords = {
  lookCopied: {
    en: 'Copied the look and size of {name}. Select regions and press {keys} to give it to them.',
    zh: '已复制 {name} 的外观和大小。选择区域后按 {keys} 即可粘贴。',
  },
  pastedPart: {
    en: 'Pasted {n} streams into this layout.',
    zh: '已将 {n} 路流粘贴到当前布局。',
  },
  addToLayout: { en: 'Add to this layout', zh: '添加到当前布局' },
  addHint: {
    en: 'Puts the streams of the text on top of those that are here',
    zh: '将文本中的流添加到现有各路流之上',
  },
  importInstead: { en: 'Import as a layout instead', zh: '改为作为布局导入' },
  nothingToPaste: {
    en: 'Nothing on the clipboard that can be pasted here.',
    zh: '剪贴板中没有可以粘贴到这里的内容。',
  },
  clipboardRefused: {
    en: 'The browser refused the clipboard. Press {keys} instead.',
    zh: '浏览器不允许使用剪贴板，请改按 {keys}。',
  },
  hiddenOne: { en: '1 hidden region: recorded all the same', zh: '1 个区域已隐藏：仍会被录制' },
  hiddenMany: { en: '{n} hidden regions: recorded all the same', zh: '{n} 个区域已隐藏：仍会被录制' },
  dropped: { en: '{name} lies on {other}.', zh: '{name} 已放到 {other} 上。' },
  swapPlaces: { en: 'Swap', zh: '交换位置' },
  swapWith: { en: 'Swap places with {name}', zh: '与 {name} 交换位置' },
} as const satisfies Record<string, Text>;
