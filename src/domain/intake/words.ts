import type { Text } from '../text.ts';

/** What is said of keys and geometry of older versions. */
export const formerWords = {
  renamed: { en: '{from} is {to} in version 2023-11-01.', zh: '{from} 在 2023-11-01 版本中是 {to}。' },
  vod: {
    en: 'Vod is StorageConfig.VodConfig in version 2023-11-01; Type 1 (VOD) was set with it.',
    zh: 'Vod 在 2023-11-01 版本中是 StorageConfig.VodConfig；同时设置了 Type 1（VOD）。',
  },
  mainIndexUnused: {
    en: 'MainVideoStreamIndex: version 2023-11-01 has no such key, and MainVideoStream is given.',
    zh: 'MainVideoStreamIndex：2023-11-01 版本没有此键，且已给出 MainVideoStream。',
  },
  pushKeys: {
    en: 'Control: {keys}. They acted on pushing to a CDN only; recording has no counterpart.',
    zh: 'Control：{keys}。它们只对转推直播有效，录制没有对应的参数。',
  },
  shares: {
    en: '{region} from shares of the canvas to pixels: {list}.',
    zh: '{region} 由画布比例换算为像素：{list}。',
  },
  moreShares: {
    en: '{n} more regions from shares of the canvas to pixels.',
    zh: '另有 {n} 个区域由画布比例换算为像素。',
  },
} as const satisfies Record<string, Text>;

/** What is said of where the body was found, and in what shape. */
export const sourceWords = {
  curlPosix: { en: 'A curl command (Bash); its data was read.', zh: 'curl 命令（Bash）；已读取其数据。' },
  curlCmd: {
    en: 'A curl command (Windows command prompt); its data was read.',
    zh: 'curl 命令（Windows 命令提示符）；已读取其数据。',
  },
  http: { en: 'An HTTP request; its body was read.', zh: 'HTTP 请求；已读取其请求体。' },
  literal: {
    en: 'JSON inside a quoted text of a program; the text was read.',
    zh: '程序中引号内的 JSON；已读取该文本。',
  },
  embedded: {
    en: 'JSON with other text around it; from line {line} on it was read.',
    zh: 'JSON 前后还有其他文本；已从第 {line} 行起读取。',
  },
  keys: {
    en: 'Keys without the braces around them; the braces were put there.',
    zh: '外层缺少花括号的键；已补上花括号。',
  },
  around: { en: 'The text around the JSON.', zh: 'JSON 前后的文本。' },
  version: { en: 'Version {version} of the API.', zh: 'API 版本 {version}。' },
  otherApi: {
    en: 'A body of StartPushPublicStream, another API; what recording has too was taken over.',
    zh: '另一个接口 StartPushPublicStream 的请求体；录制也有的参数已带入。',
  },
  layout: {
    en: 'A layout: {streams} streams, {regions} regions.',
    zh: '布局：{streams} 路流、{regions} 个区域。',
  },
  'start-record': {
    en: 'A StartRecord body: {streams} streams, {regions} regions.',
    zh: 'StartRecord 请求体：{streams} 路流、{regions} 个区域。',
  },
  'update-record': {
    en: 'An UpdateRecord body: {streams} streams, {regions} regions.',
    zh: 'UpdateRecord 请求体：{streams} 路流、{regions} 个区域。',
  },
  wrapped: {
    en: '{part} alone was put where it belongs: {home}.',
    zh: '单独的 {part} 已放到应在的位置：{home}。',
  },
  moved: { en: '{from} was moved to {to}, where it belongs.', zh: '{from} 已移到应在的位置 {to}。' },
  mode: {
    en: 'LayoutMode 2 was added, without which a custom layout has no effect.',
    zh: '已加上 LayoutMode 2，否则自定义布局不起作用。',
  },
  spelling: {
    en: 'Keys in another spelling than the API’s, {n} in all: {list}.',
    zh: '键名写法与 API 不同，共 {n} 处：{list}。',
  },
  inexact: {
    en: '{path}: no number here can hold {written} exactly; it was read as {read}.',
    zh: '{path}：无法精确表示 {written}，已读作 {read}。',
  },
  unknown: {
    en: '{path}: unknown to the API, {n} in all; it stays as it is.',
    zh: '{path}：API 没有此键，共 {n} 处；原样保留。',
  },
  moreUnknown: { en: '{n} more unknown keys; they stay as they are.', zh: '另有 {n} 个未知的键；原样保留。' },
  beyond: {
    en: 'A recording takes 17 at most: {streams} streams and {regions} regions beyond the 17th.',
    zh: '一次录制最多 17 个：第 17 个之后的 {streams} 路流、{regions} 个区域。',
  },
} as const satisfies Record<string, Text>;

/** What is said of each liberty that a text takes and JSON does not know. */
export const libertyWords = {
  comment: { en: 'Comments were taken out.', zh: '已去掉注释。' },
  'trailing-comma': {
    en: 'Commas before a closing bracket were taken out.',
    zh: '已去掉右括号之前多余的逗号。',
  },
  'single-quote': {
    en: 'Single quotes or backticks became double quotes.',
    zh: '单引号或反引号已改为双引号。',
  },
  'curly-quote': { en: 'Curly quotes became straight ones.', zh: '弯引号已改为直引号。' },
  'wide-punctuation': { en: 'Full-width signs became plain ones.', zh: '全角符号已改为半角。' },
  'unquoted-key': { en: 'Keys were put in double quotes.', zh: '键名已加双引号。' },
  'literal-case': {
    en: 'True, False, None and their like became true, false and null.',
    zh: 'True、False、None 等已改为 true、false、null。',
  },
  'not-finite': {
    en: 'NaN and undefined became null, Infinity a number beyond any range: JSON does not know them.',
    zh: 'JSON 没有 NaN、undefined 和 Infinity：前两者已改为 null，Infinity 改为超出范围的数字。',
  },
  number: {
    en: 'Numbers such as .5, +1 and 0x1F were written the JSON way.',
    zh: '.5、+1、0x1F 之类的数字已改为 JSON 写法。',
  },
  escape: { en: 'Escapes that JSON does not know were resolved.', zh: 'JSON 没有的转义已还原。' },
  control: { en: 'Tabs and other controls in texts were escaped.', zh: '文本中的制表符等控制字符已转义。' },
  invisible: { en: 'Invisible characters became plain spaces.', zh: '不可见字符已改为普通空格。' },
  'after-end': { en: 'The sign behind the end was taken out.', zh: '已去掉末尾多余的符号。' },
} as const satisfies Record<string, Text>;

/** Why a request that was recognised has no body to read. */
export const refusalWords = {
  file: {
    en: 'The command sends the file {file}, which cannot be read from here; paste what the file holds.',
    zh: '该命令发送文件 {file}，此处无法读取；请粘贴该文件的内容。',
  },
  noData: {
    en: 'The command sends no data; a request body was expected after -d or --data.',
    zh: '该命令没有发送数据；-d 或 --data 之后应有请求体。',
  },
} as const satisfies Record<string, Text>;
