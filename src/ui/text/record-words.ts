import type { Text } from '../../domain/text.ts';

/** The texts of what is done with whole streams: the clipboard, locks, hiding, names, layers. */
export const recordWords = {
  cut: { en: 'Cut', zh: '剪切' },
  copy: { en: 'Copy', zh: '复制' },
  paste: { en: 'Paste', zh: '粘贴' },
  pasteReplace: { en: 'Paste to replace', zh: '粘贴并替换' },
  rename: { en: 'Rename', zh: '重命名' },
  copyLook: { en: 'Copy properties', zh: '复制属性' },
  pasteLook: { en: 'Paste properties', zh: '粘贴属性' },
  copiedOne: { en: 'Copied {name}', zh: '已复制 {name}' },
  copiedMany: { en: 'Copied {n} streams', zh: '已复制 {n} 路流' },
  lookNothing: { en: 'Copy the properties of a region first.', zh: '请先复制一个区域的属性。' },
  lock: { en: 'Lock or unlock', zh: '锁定或解锁' },
  hide: { en: 'Hide or show in the editor', zh: '在编辑区隐藏或显示' },
  lockOf: { en: 'Lock {name} (editor only)', zh: '锁定 {name}（仅编辑器内）' },
  unlockOf: { en: 'Unlock {name}', zh: '解锁 {name}' },
  hideOf: {
    en: 'Hide {name} in the editor: it is recorded all the same',
    zh: '在编辑区隐藏 {name}：录制不受影响',
  },
  showOf: { en: 'Show {name} in the editor', zh: '在编辑区显示 {name}' },
  isLocked: { en: ', locked', zh: '，已锁定' },
  isHidden: { en: ', hidden in the editor', zh: '，已在编辑区隐藏' },
  showAll: { en: 'Show all', zh: '全部显示' },
  nameOf: { en: 'Name of {name} (editor only)', zh: '{name} 的名称（仅编辑器内）' },
  renamedHint: {
    en: 'A name for the editor only; the stream is {name}. Double-click or F2 to rename',
    zh: '仅编辑器内的名称，流为 {name}。双击或按 F2 重命名',
  },
  renameHint: { en: 'Double-click or F2 to rename', zh: '双击或按 F2 重命名' },
  layerOf: { en: 'Layer (ZOrder) of {name}', zh: '{name} 的层级（ZOrder）' },
  layerShort: { en: 'z', zh: 'z' },
  layerTip: {
    en: 'Layer (ZOrder), 0 to 100: double click to type',
    zh: '层级（ZOrder），0 到 100：双击修改',
  },
  forwardAny: { en: 'Bring forward past any', zh: '上移一层（不论是否重叠）' },
  backwardAny: { en: 'Send backward past any', zh: '下移一层（不论是否重叠）' },
  compactLayers: { en: 'Compact layers to 0, 1, 2…', zh: '将层级压缩为 0、1、2…' },
  takeOffer: { en: 'Accept what the notice offers', zh: '采用提示中的操作' },
  dismiss: { en: 'Dismiss', zh: '关闭提示' },
} as const satisfies Record<string, Text>;
