import type { Text } from '../../domain/text.ts';

/** What the hand does, and what comes of it: the gestures of the shortcut sheet. */
export const handWords = {
  sheet: { en: 'Keyboard and mouse', zh: '键盘与鼠标' },
  search: { en: 'Search the keys', zh: '搜索快捷键' },
  none: { en: 'No key does that.', zh: '没有匹配的快捷键。' },
  singleKeys: { en: 'Single-letter keys', zh: '单字母快捷键' },
  singleKeysHint: {
    en: 'Off, keys that are a letter, figure or sign by itself do nothing, as speech input needs it.',
    zh: '关闭后，单独的字母、数字或符号键不再触发命令，适合语音输入时使用。',
  },
  canvasNote: {
    en: 'The keys for regions work while the canvas or the list of streams has the focus.',
    zh: '针对区域的快捷键在画布或流列表获得焦点时有效。',
  },

  groupHand: { en: 'Mouse and pen', zh: '鼠标与触控笔' },
  groupCanvas: { en: 'On the canvas', zh: '在画布上' },
  groupFields: { en: 'In a field', zh: '在输入框中' },
  groupPreview: { en: 'In the preview', zh: '在预览中' },

  drag: { en: 'drag', zh: '拖动' },
  click: { en: 'click', zh: '点击' },
  wheel: { en: 'wheel', zh: '滚轮' },
  middle: { en: 'middle button', zh: '中键' },
  rightClick: { en: 'right click', zh: '右键' },
  label: { en: 'drag the label', zh: '拖动标签' },

  marquee: { en: 'From empty ground: select what is touched', zh: '从空白处开始：选中碰到的区域' },
  add: { en: 'Select one more, or one less', zh: '加选或减选' },
  below: { en: 'Select what lies below', zh: '选择下层区域' },
  menu: { en: 'Open the menu', zh: '打开菜单' },
  axis: { en: 'Move along one axis', zh: '沿一个方向移动' },
  copy: { en: 'Move a copy', zh: '移动副本' },
  ratio: { en: 'Resize, keeping the ratio', zh: '保持比例调整大小' },
  centre: { en: 'Resize from the centre', zh: '以中心调整大小' },
  snap: { en: 'Snapping off, or on where it is off', zh: '临时关闭或开启吸附' },
  pan: { en: 'Move the view', zh: '移动视图' },
  panAcross: { en: 'Move the view sideways', zh: '左右移动视图' },
  zoom: { en: 'Zoom at the pointer', zh: '以指针为中心缩放' },
  giveUp: { en: 'Give up what is under way', zh: '放弃正在进行的操作' },

  nextRegion: { en: 'Next and previous region', zh: '下一个与上一个区域' },
  reorder: { en: 'In the list: one layer up or down', zh: '在列表中：上移或下移一层' },
  commit: { en: 'Take the figure over', zh: '确认输入' },
  revert: { en: 'Take back what was typed', zh: '撤回输入' },
  step: { en: 'By 1, or by the field’s step', zh: '增减 1 或一个步长' },
  stepMore: { en: 'By ten steps', zh: '增减十个步长' },
  stepLess: { en: 'By a tenth, where there are decimals', zh: '增减十分之一（可用小数时）' },
  scrub: { en: 'Change a figure', zh: '改变数值' },
  fieldHelp: { en: 'Help on the field', zh: '字段说明' },

  scenario: { en: 'Previous and next scenario', zh: '上一个与下一个场景' },
  scenarioAt: { en: 'Scenario by its number', zh: '按编号切换场景' },
  play: { en: 'Play or pause', zh: '播放或暂停' },
  fullScreen: { en: 'Full screen', zh: '全屏' },
} as const satisfies Record<string, Text>;
