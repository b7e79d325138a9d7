import type { Text } from '../../domain/text.ts';

/** What is said where sample sources are chosen, and of pictures that cannot be had. */
export const mediaWords = {
  group: { en: 'Preview source', zh: '预览画面' },
  menu: { en: 'Sample source', zh: '预览画面' },
  groupHint: {
    en: 'Stands for this stream here. It stays in this browser and is not part of the request.',
    zh: '仅在设计器中代表这路流，只保存在此浏览器，不会写入请求。',
  },
  chooseFile: { en: 'Image or video…', zh: '图片或视频…' },
  chooseFileFull: { en: 'Image or video file…', zh: '图片或视频文件…' },
  camera: { en: 'Camera', zh: '摄像头' },
  cameraHere: { en: 'Show this device’s camera', zh: '使用本机摄像头' },
  screen: { en: 'Screen or window', zh: '屏幕或窗口' },
  shareAgain: { en: 'Share again', zh: '重新共享' },
  shareScreen: { en: 'Share a screen or a window', zh: '共享屏幕或窗口' },
  removeMedia: { en: 'Remove media', zh: '移除媒体' },
  testCard: { en: 'Test card', zh: '测试卡' },
  cardUsual: { en: 'Usual size', zh: '默认尺寸' },
  cardOther: { en: 'Other size', zh: '其他尺寸' },
  cardNone: { en: 'Not shown', zh: '未使用' },
  cardWidth: { en: 'Test card width', zh: '测试卡宽度' },
  cardHeight: { en: 'Test card height', zh: '测试卡高度' },
  several: { en: '{n} streams, different sources', zh: '{n} 路流，来源不同' },
  firstFrame: { en: 'Animated image: its first frame is shown.', zh: '动图仅显示第一帧。' },

  stepMedia: { en: 'Show {media} for {name}', zh: '为 {name} 显示 {media}' },
  stepMediaMany: { en: 'Show {media} for {n} streams', zh: '为 {n} 路流显示 {media}' },
  stepFiles: { en: 'Show {files} files for {n} streams', zh: '为 {n} 路流显示 {files} 个文件' },
  stepCamera: { en: 'Show the camera for {name}', zh: '为 {name} 显示摄像头画面' },
  stepCameraMany: { en: 'Show the camera for {n} streams', zh: '为 {n} 路流显示摄像头画面' },
  stepScreen: { en: 'Show a shared screen for {name}', zh: '为 {name} 显示共享屏幕' },
  stepScreenMany: { en: 'Show a shared screen for {n} streams', zh: '为 {n} 路流显示共享屏幕' },
  stepCard: { en: 'Show a test card of {w} × {h} for {name}', zh: '为 {name} 显示 {w} × {h} 的测试卡' },
  stepCardMany: {
    en: 'Show a test card of {w} × {h} for {n} streams',
    zh: '为 {n} 路流显示 {w} × {h} 的测试卡',
  },
  stepUsual: { en: 'Show the usual test card for {name}', zh: '为 {name} 显示默认测试卡' },
  stepUsualMany: { en: 'Show the usual test card for {n} streams', zh: '为 {n} 路流显示默认测试卡' },
  stepStandIn: { en: 'Show {media} in place of a picture', zh: '用 {media} 代替图片' },
  stepNoStandIn: { en: 'Remove a stand-in picture', zh: '移除替代图片' },

  opening: { en: 'Opening {file}…', zh: '正在打开 {file}…' },
  undecodable: {
    en: '{file} ({type}) cannot be shown: it is damaged, or no format of this browser’s. It shows {formats}.',
    zh: '无法显示 {file}（{type}）：文件已损坏，或此浏览器不支持该格式。支持的格式：{formats}。',
  },
  noPicture: {
    en: '{file} ({type}) cannot be shown: there is no picture in it that this browser can decode. It shows {formats}.',
    zh: '无法显示 {file}（{type}）：其中没有此浏览器能解码的画面。支持的格式：{formats}。',
  },
  cutOff: {
    en: '{file} ({type}) cannot be shown: it is damaged, its end is cut off. Save or download it once more.',
    zh: '无法显示 {file}（{type}）：文件已损坏，末尾被截断。请重新保存或下载。',
  },
  emptyFile: { en: '{file} is empty.', zh: '{file} 是空文件。' },
  unknownType: { en: 'unknown type', zh: '未知类型' },
  onlyImages: {
    en: '{file} is no image. Only an image can stand for a picture named by its URL.',
    zh: '{file} 不是图片。只有图片可以代替以 URL 指定的图片。',
  },
  noStreams: {
    en: 'Add a stream first: the file is shown for a stream.',
    zh: '请先添加一路流，文件会作为流的画面。',
  },
  noneFree: {
    en: 'Every stream shows media already. Select the stream that this is for.',
    zh: '每路流都已设置媒体，请先选中要显示它的流。',
  },
  shownFor: { en: 'Shown for {name}', zh: '已为 {name} 显示' },
  filesLeft: {
    en: 'Left over, for want of streams without media: {n}.',
    zh: '没有更多未设置媒体的流，剩余 {n} 个文件未使用。',
  },
  notKeptFull: {
    en: '{file} is shown until this page is closed: the browser’s storage is full, so it is not kept.',
    zh: '{file} 可显示到关闭本页为止：浏览器存储空间已满，无法保留。',
  },
  notKeptForbidden: {
    en: '{file} is shown until this page is closed: this browser forbids storage here, so it is not kept.',
    zh: '{file} 可显示到关闭本页为止：此浏览器禁止在这里存储，无法保留。',
  },
  notKeptFailed: {
    en: '{file} is shown until this page is closed: the browser’s storage failed, so it is not kept.',
    zh: '{file} 可显示到关闭本页为止：浏览器存储出错，无法保留。',
  },
  notKeptLarge: {
    en: '{file} is shown until this page is closed: it is larger than 512 MB, so it is not kept.',
    zh: '{file} 可显示到关闭本页为止：文件超过 512 MB，无法保留。',
  },
  captureHint: {
    en: 'Shown until its stream is deleted or this page is closed. It stays on this device.',
    zh: '可显示到删除该流或关闭本页为止，画面不会离开本机。',
  },
  captureNone: {
    en: 'The browser offers no camera or screen here: the page has to be opened by https, or on this computer.',
    zh: '浏览器在此不提供摄像头或屏幕：需要通过 https 或在本机打开本页。',
  },
  captureRefused: {
    en: 'Not shared: the browser was not allowed to, or the choice was cancelled.',
    zh: '未共享：浏览器未获允许，或已取消选择。',
  },
  captureMissing: { en: 'No camera was found.', zh: '没有找到摄像头。' },
  captureBusy: {
    en: 'The camera or screen gives no picture: another program may be using it.',
    zh: '摄像头或屏幕没有画面：可能正被其他程序占用。',
  },
  captureEnded: {
    en: 'The sharing has ended. Its last frame stays until this page is closed.',
    zh: '共享已结束，最后一帧会保留到关闭本页为止。',
  },
  dropOn: { en: 'Show for {name}', zh: '为 {name} 显示' },
  dropAll: { en: 'Show for the streams without media, in order', zh: '依次为未设置媒体的流显示' },

  imageLoading: { en: 'Loading picture…', zh: '正在载入图片…' },
  imageFailed: {
    en: 'The picture could not be loaded: its host sent nothing, or no picture.',
    zh: '图片无法载入：服务器未返回内容，或返回的不是图片。',
  },
  imageAddress: {
    en: 'The picture could not be loaded: this is not a valid address.',
    zh: '图片无法载入：地址无效。',
  },
  imageScheme: {
    en: 'The picture could not be loaded: its address has to begin with http:// or https://.',
    zh: '图片无法载入：地址必须以 http:// 或 https:// 开头。',
  },
  imageSlow: {
    en: 'The picture could not be loaded: its host did not answer within 20 seconds.',
    zh: '图片无法载入：服务器 20 秒内没有响应。',
  },
  imageUnreadable: {
    en: 'Left out of the PNG: its host does not let this page read it',
    zh: '不会画入 PNG：其服务器不允许本页读取',
  },
  imageStandIn: { en: 'The local file {file} is shown in its place', zh: '正以本地文件 {file} 代替显示' },
  imageStandInGone: {
    en: 'The stand-in {file} is no longer kept in this browser',
    zh: '替代图片 {file} 已不在此浏览器中',
  },
  shortFailed: { en: 'Not loaded', zh: '未载入' },
  shortUnreadable: { en: 'Not in the PNG', zh: '不会画入 PNG' },
  shortStandIn: { en: 'Stand-in: {file}', zh: '替代图片：{file}' },
  retry: { en: 'Try again', zh: '重试' },
  localFile: { en: 'Use a local file…', zh: '使用本地文件…' },
  localFileFull: { en: 'Use a local file in the preview', zh: '预览时使用本地文件' },
  removeStandIn: { en: 'Remove stand-in', zh: '移除替代图片' },
  pictureOf: { en: 'Picture of {name}', zh: '{name} 的图片' },
  backgroundPicture: { en: 'Background image', zh: '背景图片' },
} as const satisfies Record<string, Text>;
