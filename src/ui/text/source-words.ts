import type { Text } from '../../domain/text.ts';

/** What the list of streams and the test cards say of sample sources, from the first screen on. */
export const sourceWords = {
  sampleSource: { en: 'Sample source of {name}', zh: '{name} 的预览画面' },
  pickFile: { en: 'Show an image or video file for {name}', zh: '为 {name} 选择图片或视频文件' },
  card: { en: 'test card', zh: '测试卡' },
  image: { en: 'image', zh: '图片' },
  video: { en: 'video', zh: '视频' },
  cameraCapture: { en: 'camera', zh: '摄像头' },
  screenCapture: { en: 'shared screen', zh: '屏幕共享' },
  loading: { en: 'opening', zh: '正在打开' },
  fileGone: { en: '{file} is no longer kept in this browser', zh: '{file} 已不在此浏览器中' },
  captureGone: { en: 'The sharing has ended', zh: '共享已结束' },
  dropHere: {
    en: 'Drop a JSON file to import it, an image or a video to show it',
    zh: '松开以导入 JSON 文件，或显示图片与视频',
  },
} as const satisfies Record<string, Text>;
