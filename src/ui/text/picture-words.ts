import type { Text } from '../../domain/text.ts';

/** The texts of entering the preview and of handing the picture out. */
export const pictureWords = {
  preview: { en: 'Preview', zh: '预览' },
  noMix: {
    en: 'Single-stream recording has no mixed picture to preview.',
    zh: '单流录制没有合流画面可预览。',
  },
  copyPng: { en: 'Copy PNG', zh: '复制 PNG' },
  pngCopied: { en: 'Picture copied, {w} × {h}', zh: '已复制图片，{w} × {h}' },
  pngRefused: {
    en: 'The browser refused to put the picture on the clipboard. Save it as PNG instead.',
    zh: '浏览器不允许把图片放入剪贴板。请改用“存为 PNG”。',
  },
} as const satisfies Record<string, Text>;
