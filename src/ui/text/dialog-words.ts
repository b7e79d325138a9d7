import type { Text } from '../../domain/text.ts';

/** The texts of what is loaded only when it is opened: the dialogs, the help, the example of file names. */
export const dialogWords = {
  cancel: { en: 'Cancel', zh: '取消' },
  importTitle: { en: 'Import a request body', zh: '导入请求体' },
  importHint: {
    en: 'Paste a StartRecord or UpdateRecord body, or its TargetStreams and Layout, or drop a file here.',
    zh: '粘贴 StartRecord 或 UpdateRecord 的请求体，或其中的 TargetStreams 与 Layout，也可以把文件拖到这里。',
  },
  importText: { en: 'JSON text', zh: 'JSON 文本' },
  importApply: { en: 'Load into designer', zh: '载入设计器' },
  importFile: { en: 'Open file…', zh: '打开文件…' },
  importEmpty: { en: 'Nothing pasted yet.', zh: '还没有粘贴内容。' },
  importReading: { en: 'Reading…', zh: '正在读取…' },
  importClean: { en: 'No problems. Ready to load.', zh: '没有问题，可以载入。' },
  importRefused: { en: 'It cannot be loaded until it is a JSON object.', zh: '必须是 JSON 对象才能载入。' },
  importLeftOut: {
    en: 'Loaded. Left out beyond the 17th: {streams} {streams|stream|streams}, {regions} {regions|region|regions}.',
    zh: '已载入。第 17 个之后被略去：{streams} 路流、{regions} 个区域。',
  },
  importLoaded: { en: 'Loaded {n} {n|stream|streams}.', zh: '已载入 {n} 路流。' },
  importWillLeaveOut: {
    en: 'A recording takes 17 at most. Loading leaves out {streams} {streams|stream|streams} and {regions} {regions|region|regions} beyond the 17th.',
    zh: '一次录制最多 17 个。载入时会略去第 17 个之后的 {streams} 路流和 {regions} 个区域。',
  },
  importFound: {
    en: '{streams} {streams|stream|streams}, {regions} {regions|region|regions}',
    zh: '{streams} 路流，{regions} 个区域',
  },
  importKinds: { en: 'Read as', zh: '识别为' },
  fileTooLarge: { en: 'The file is larger than {limit} MB.', zh: '文件超过 {limit} MB。' },
  helpRange: { en: 'Range', zh: '范围' },
  helpDefault: { en: 'Default', zh: '默认值' },
  helpType: { en: 'Type', zh: '类型' },
  helpRequired: { en: 'Required', zh: '必填' },
  helpPath: { en: 'API path', zh: 'API 路径' },
  helpReset: { en: 'Reset to default', zh: '恢复默认' },
  helpNone: { en: 'none', zh: '无' },
  newSample: { en: 'Sample: a screen and three cameras', zh: '示例：一路屏幕和三路摄像头' },
  newEmpty: { en: 'Empty canvas', zh: '空画布' },
  newHint: {
    en: 'The layout that is open stays in the history: undo brings it back.',
    zh: '当前布局会留在历史中，撤销即可恢复。',
  },
  fileNameExample: { en: 'The files would be named, for instance:', zh: '文件名示例：' },
  fileNameCut: {
    en: 'The name is longer than 128 characters: the service cuts it, and its last character becomes ~.',
    zh: '文件名超过 128 个字符：服务会截断，最后一个字符变为 ~。',
  },
  kindLayout: { en: 'Layout fragment', zh: '布局片段' },
  kindStart: { en: 'StartRecord body', zh: 'StartRecord 请求体' },
  kindUpdate: { en: 'UpdateRecord body', zh: 'UpdateRecord 请求体' },
  selectLayer: { en: 'Select layer', zh: '选择图层' },
  close: { en: 'Close', zh: '关闭' },
} as const satisfies Record<string, Text>;
