import type { Text } from '../../domain/text.ts';

/** What is missing where an action is off. */
export const needs = {
  history: { en: 'Nothing to undo', zh: '没有可撤销的操作' },
  future: { en: 'Nothing to redo', zh: '没有可重做的操作' },
  selection: { en: 'Select a region first', zh: '请先选择区域' },
  two: { en: 'Select two regions or more', zh: '请选择两个或更多区域' },
  pair: { en: 'Select exactly two regions', zh: '请正好选择两个区域' },
  three: { en: 'Select three regions or more', zh: '请选择三个或更多区域' },
  automatic: { en: 'The layout is a custom one already', zh: '当前已是自定义布局' },
  custom: { en: 'The service places the streams in this mode', zh: '此模式由服务摆放各路流' },
  vertical: {
    en: 'Select another stream of the vertical layout',
    zh: '请在垂直布局中选择另一路流',
  },
  valid: { en: 'Mend the errors first', zh: '请先修正错误' },
  problem: { en: 'There are no problems', zh: '没有问题' },
  repair: { en: 'Nothing can be repaired by itself', zh: '没有可自动修复的问题' },
  guides: { en: 'There are no guides', zh: '没有参考线' },
  hidden: { en: 'Nothing is hidden', zh: '没有隐藏的区域' },
  region: { en: 'There are no regions', zh: '没有区域' },
  offer: { en: 'No notice offers anything', zh: '当前没有可采用的提示' },
  crop: { en: 'Crop a region on the canvas first', zh: '请先在画布上裁剪区域' },
  nothing: { en: 'Nothing to do here now', zh: '现在无需执行' },
  canvas: { en: 'Leave the preview first', zh: '请先退出预览' },
} as const satisfies Record<string, Text>;

/** The repair of the problem that one is at. */
export const problemWords = {
  repair: { en: 'Repair this problem', zh: '修复此问题' },
  noRepair: { en: 'This problem has no repair of its own', zh: '此问题没有现成的修复' },
} as const satisfies Record<string, Text>;

/** The texts of the help button, of the keys, and of the rows that open both. */
export const commandWords = {
  help: { en: 'Help', zh: '帮助' },
  palette: { en: 'Command palette', zh: '命令面板' },
  shortcuts: { en: 'Keyboard shortcuts', zh: '键盘快捷键' },
  moveBy: { en: 'Move by 1 px', zh: '移动 1 像素' },
  moveByMore: { en: 'Move by 10 px', zh: '移动 10 像素' },
  resizeEnd: { en: 'Resize from the right or bottom by 1 px', zh: '从右边或下边调整 1 像素' },
  resizeEndMore: { en: 'Resize from the right or bottom by 10 px', zh: '从右边或下边调整 10 像素' },
  resizeStart: { en: 'Resize from the left or top by 1 px', zh: '从左边或上边调整 1 像素' },
  resizeStartMore: { en: 'Resize from the left or top by 10 px', zh: '从左边或上边调整 10 像素' },
  selectNeighbour: { en: 'Select the nearest region', zh: '选择最近的区域' },
  addNeighbour: { en: 'Select the nearest region as well', zh: '同时选择最近的区域' },
} as const satisfies Record<string, Text>;
