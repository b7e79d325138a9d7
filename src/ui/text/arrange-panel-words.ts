import type { Text } from '../../domain/text.ts';

/** The texts of the panel that arranges: what it asks for, and the families of layouts. */
export const arrangePanelWords = {
  selection: { en: 'Selection', zh: '所选区域' },
  selectionHint: {
    en: 'Select regions to arrange them. One alone goes by the canvas.',
    zh: '选择区域后即可排列；只选一个时以画布为准。',
  },
  gap: { en: 'Gap', zh: '间距' },
  gapHint: { en: 'Empty for equal gaps', zh: '留空则间距相等' },
  noRegions: { en: 'No regions yet', zh: '还没有区域' },
  noRegionsHint: {
    en: 'Place all streams by a layout, or begin with a request you have.',
    zh: '选择一种版式来摆放全部流，或从已有的请求开始。',
  },
  chooseLayout: { en: 'Choose a layout…', zh: '选择版式…' },
  families: { en: 'Layouts for all streams', zh: '全部流的版式' },
  lastRow: { en: 'Last row', zh: '末行' },
  lastRowCentre: { en: 'Centred', zh: '居中' },
  lastRowStretch: { en: 'Stretched', zh: '拉伸' },
  side: { en: 'Strip', zh: '边栏' },
  sideRight: { en: 'Right', zh: '右侧' },
  sideLeft: { en: 'Left', zh: '左侧' },
  sideTop: { en: 'Top', zh: '顶部' },
  sideBottom: { en: 'Bottom', zh: '底部' },
  count: { en: 'Streams', zh: '流的数量' },
} as const satisfies Record<string, Text>;
