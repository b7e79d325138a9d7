import type { Text } from '../../domain/text.ts';

/** The names of what arranges regions. */
export const arrangeWords = {
  arrange: { en: 'Arrange', zh: '排列' },
  alignLeft: { en: 'Align left', zh: '左对齐' },
  alignCentre: { en: 'Align centre', zh: '水平居中' },
  alignRight: { en: 'Align right', zh: '右对齐' },
  alignTop: { en: 'Align top', zh: '顶部对齐' },
  alignMiddle: { en: 'Align middle', zh: '垂直居中' },
  alignBottom: { en: 'Align bottom', zh: '底部对齐' },
  distributeAcross: { en: 'Distribute across', zh: '水平分布' },
  distributeDown: { en: 'Distribute down', zh: '垂直分布' },
  matchWidth: { en: 'Match width', zh: '统一宽度' },
  matchHeight: { en: 'Match height', zh: '统一高度' },
  matchSize: { en: 'Match size', zh: '统一大小' },
  tidy: { en: 'Tidy into a grid', zh: '整理为宫格' },
  fit: { en: 'Fit to the canvas', zh: '适应画布' },
  swap: { en: 'Swap places', zh: '交换位置' },
} as const satisfies Record<string, Text>;
