import type { Text } from '../../domain/text.ts';

/** The texts of the clean preview. */
export const previewWords = {
  leave: { en: 'Leave the preview', zh: '退出预览' },
  controls: { en: 'Preview controls', zh: '预览控制' },
  picture: { en: 'The recording’s picture, {w} × {h} · {scenario}', zh: '录制画面，{w} × {h} · {scenario}' },
  scenario: { en: 'Scenario', zh: '场景' },
  previousScenario: { en: 'Previous scenario', zh: '上一个场景' },
  nextScenario: { en: 'Next scenario', zh: '下一个场景' },
  ownStates: { en: 'States as set in the list', zh: '列表中设置的状态' },
  play: { en: 'Play', zh: '播放' },
  pause: { en: 'Pause', zh: '暂停' },
  nothingMoves: { en: 'Nothing moves in this picture', zh: '画面中没有动态内容' },
  oneToOne: { en: '1:1', zh: '1:1' },
  fullScreen: { en: 'Full screen', zh: '全屏' },
  leaveFullScreen: { en: 'Leave full screen', zh: '退出全屏' },
  fullScreenRefused: { en: 'The browser refused full screen.', zh: '浏览器不允许全屏。' },
  missing: { en: 'Pictures missing {n}', zh: '缺 {n} 张图片' },
  notInPng: { en: 'Not in the PNG {n}', zh: 'PNG 缺 {n} 张图片' },
  missingHint: {
    en: 'Pictures named by their URLs that the preview or the PNG does not show',
    zh: '预览或 PNG 中没有的以 URL 指定的图片',
  },
  size: { en: 'Size and scale of the picture', zh: '画面尺寸与缩放' },
} as const satisfies Record<string, Text>;
