import type { Text } from '../text.ts';
import type { FaultKind } from './fault.ts';

const at = (en: string, zh: string): Text => ({
  en: `Line {line}, column {column}: ${en}`,
  zh: `第 {line} 行第 {column} 列：${zh}`,
});

/** The message of each kind of fault. Places: line, column, found, and openedLine where something was opened. */
export const faultMessages: Readonly<Record<FaultKind, Text>> = {
  empty: { en: 'The text is empty; a JSON object was expected.', zh: '文本为空；此处应为一个 JSON 对象。' },
  'end-in-object': at(
    'the text ends inside the object opened at line {openedLine}; its closing } was expected. Perhaps only a part was copied.',
    '文本在第 {openedLine} 行开始的对象内部就结束了，缺少右花括号 }。可能只复制了一部分。',
  ),
  'end-in-list': at(
    'the text ends inside the list opened at line {openedLine}; its closing ] was expected. Perhaps only a part was copied.',
    '文本在第 {openedLine} 行开始的数组内部就结束了，缺少右方括号 ]。可能只复制了一部分。',
  ),
  'end-in-string': at(
    'the text ends inside the string opened at line {openedLine}; its closing double quote was expected.',
    '文本在第 {openedLine} 行开始的字符串内部就结束了，缺少右双引号。',
  ),
  'missing-comma': at('a comma was expected before {found}.', '{found} 之前缺少逗号。'),
  'missing-colon': at(
    'a colon was expected after the key, but {found} stands here.',
    '键之后应为冒号，这里却是 {found}。',
  ),
  'missing-key': at(
    'a key in double quotes was expected, but {found} stands here.',
    '此处应为带双引号的键，却是 {found}。',
  ),
  'missing-value': at(
    'a value was expected before {found}; write one, or remove the key.',
    '{found} 之前缺少值；请补上值，或删除该键。',
  ),
  'trailing-comma': at(
    'another entry was expected before {found}, because a comma stands before it; remove that comma.',
    '{found} 之前多了一个逗号；请删除该逗号。',
  ),
  'spare-comma': at(
    'an entry was expected before this comma; remove the comma.',
    '这个逗号之前没有内容；请删除该逗号。',
  ),
  'close-object': at(
    'the object opened at line {openedLine} is still open; } was expected before {found}.',
    '第 {openedLine} 行开始的对象还没有结束，{found} 之前应为右花括号 }。',
  ),
  'close-list': at(
    'the list opened at line {openedLine} is still open; ] was expected before {found}.',
    '第 {openedLine} 行开始的数组还没有结束，{found} 之前应为右方括号 ]。',
  ),
  'spare-close': at(
    '{found} closes nothing; the end of the text was expected. Remove it.',
    '多了一个 {found}；此处文本应已结束，请删除它。',
  ),
  'after-end': at(
    'the end of the text was expected, but {found} follows the JSON value; keep one value only.',
    'JSON 值之后文本应结束，却还有 {found}；请只保留一个值。',
  ),
  comment: at('JSON has no comments; remove this one.', 'JSON 不允许注释；请删除。'),
  'single-quote': at(
    'a double quote " was expected; JSON does not know the quote {found}.',
    '此处应为双引号 "；JSON 不使用引号 {found}。',
  ),
  'curly-quote': at(
    'a straight double quote " was expected instead of {found}.',
    '此处应为英文直双引号 "，而不是 {found}。',
  ),
  'wide-punctuation': at(
    'a plain sign was expected instead of the full-width {found}; switch the input method to English punctuation.',
    '此处应为英文半角符号，而不是全角的 {found}；请切换到英文标点。',
  ),
  'unquoted-key': at('the key {found} was expected in double quotes.', '键 {found} 必须加双引号。'),
  'unquoted-text': at(
    'a value was expected; if {found} is a text, put it in double quotes.',
    '此处应为值；如果 {found} 是文本，请加双引号。',
  ),
  'literal-case': at(
    'true, false or null was expected, in small letters, instead of {found}.',
    '此处应为小写的 true、false 或 null，而不是 {found}。',
  ),
  'not-finite': at(
    'a number was expected; JSON does not know {found}.',
    '此处应为数字；JSON 不允许 {found}。',
  ),
  number: at(
    'a number was expected, as 0.5, -12 or 1e3 (no plus, no leading zeros, a digit on each side of the point); {found} is none.',
    '此处应为数字，如 0.5、-12、1e3（不能有正号或多余的前导零，小数点两边都要有数字）；{found} 不符合。',
  ),
  escape: at(
    'after \\ one of " \\ / b f n r t or u with four hexadecimal digits was expected. Write a backslash as \\\\.',
    '\\ 之后应为 " \\ / b f n r t 之一，或 u 加四位十六进制数字。反斜杠本身请写作 \\\\。',
  ),
  'line-break': at(
    'the closing double quote of the string was expected before the end of the line. Write a line break within it as \\n.',
    '行尾之前应为字符串的右双引号。字符串中的换行请写作 \\n。',
  ),
  control: at(
    'a visible character was expected within the string; write {found} as an escape (a tab as \\t).',
    '字符串中不能直接含有控制字符 {found}；请用转义写法（制表符写作 \\t）。',
  ),
  invisible: at(
    'the invisible character {found} was not expected here; remove it, or write a plain space.',
    '此处不应出现不可见字符 {found}；请删除它，或改用普通空格。',
  ),
  unexpected: at('{found} was not expected here.', '此处不应出现 {found}。'),
  deep: at('the value is nested too deeply; at most 200 levels are read.', '嵌套过深；最多读取 200 层。'),
  unknown: {
    en: 'The text is not JSON; a JSON object was expected.',
    zh: '文本不是 JSON；此处应为一个 JSON 对象。',
  },
};
