import type { Text } from '../../domain/text.ts';

/** The texts of the JSON editor, of the import around it, and of the panel that is edited. */
export const codeWords = {
  keysHint: {
    en: 'Tab leaves the text. Control+Space offers keys and values, Control+F searches, F8 goes to the next problem.',
    zh: '按 Tab 离开文本。Control+空格提示键与值，Control+F 查找，F8 跳到下一个问题。',
  },
  defaultValue: { en: 'Default', zh: '默认' },
  editorName: { en: 'JSON of the export, editable', zh: '可编辑的导出 JSON' },
  broken: {
    en: 'Line {line}: not taken over until it is mended. The layout is as it was.',
    zh: '第 {line} 行：修正之前不会应用，布局保持不变。',
  },
  notObject: {
    en: 'Not taken over: the text must be a JSON object.',
    zh: '尚未应用：文本必须是 JSON 对象。',
  },
  discard: { en: 'Discard', zh: '放弃修改' },
  discardHint: { en: 'Put the text back to the layout as it is', zh: '将文本恢复为当前布局' },
  leftAlone: {
    en: 'Not part of this export, so it is left alone. Choose the whole request to edit it.',
    zh: '不属于当前导出内容，因此不会改动。如需编辑，请选择完整请求。',
  },
  editLeftOut: {
    en: 'Left out beyond the 17th: {streams} {streams|stream|streams}, {regions} {regions|region|regions}.',
    zh: '第 17 路之后的内容已舍去：{streams} 路流，{regions} 个区域。',
  },
  indent: { en: 'Indent', zh: '整理缩进' },
  large: { en: 'A large text: shown plain.', zh: '文本较大，以纯文本显示。' },
} as const satisfies Record<string, Text>;

/** What the editor's own parts say: its name for each text, and the text. */
export const editorPhrases = {
  Find: { en: 'Find', zh: '查找' },
  Replace: { en: 'Replace', zh: '替换为' },
  next: { en: 'Next', zh: '下一个' },
  previous: { en: 'Previous', zh: '上一个' },
  all: { en: 'All', zh: '全部选中' },
  'match case': { en: 'Match case', zh: '区分大小写' },
  'by word': { en: 'Whole words', zh: '全词匹配' },
  regexp: { en: 'Regular expression', zh: '正则表达式' },
  replace: { en: 'Replace', zh: '替换' },
  'replace all': { en: 'Replace all', zh: '全部替换' },
  close: { en: 'Close', zh: '关闭' },
  'current match': { en: 'current match', zh: '当前匹配' },
  'on line': { en: 'on line', zh: '位于行' },
  'replaced match on line $': { en: 'Replaced the match on line $', zh: '已替换第 $ 行的匹配项' },
  'replaced $ matches': { en: 'Replaced $ matches', zh: '已替换 $ 处' },
  Completions: { en: 'Suggestions', zh: '建议' },
  Diagnostics: { en: 'Problems', zh: '问题' },
  'No diagnostics': { en: 'No problems', zh: '没有问题' },
  'Fold line': { en: 'Fold line', zh: '折叠此行' },
  'Unfold line': { en: 'Unfold line', zh: '展开此行' },
  'Folded lines': { en: 'Folded lines', zh: '已折叠的行' },
  'Unfolded lines': { en: 'Unfolded lines', zh: '已展开的行' },
  'folded code': { en: 'folded text', zh: '已折叠的文本' },
  unfold: { en: 'Unfold', zh: '展开' },
  to: { en: 'to', zh: '到' },
  'Selection deleted': { en: 'Selection deleted', zh: '已删除所选内容' },
  'Control character': { en: 'Control character', zh: '控制字符' },
  'Go to line': { en: 'Go to line', zh: '转到行' },
  go: { en: 'Go', zh: '跳转' },
} as const satisfies Record<string, Text>;
