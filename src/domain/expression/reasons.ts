import type { Params, Text } from '../text.ts';

/** Why an expression has no value. */
export const reasons = {
  empty: { en: 'Type a number or an expression, as 960/3.', zh: '请输入数字或算式，如 960/3。' },
  unexpected: { en: '{found} was not expected here.', zh: '此处不应出现 {found}。' },
  unfinished: { en: 'The expression is not finished.', zh: '算式不完整。' },
  unclosed: { en: 'A closing bracket ) is missing.', zh: '缺少右括号 )。' },
  unknownName: { en: '{name} is not known here.', zh: '无法识别 {name}。' },
  grouping: {
    en: '{found} can be read in two ways; write the number without grouping, and decimals with a point.',
    zh: '{found} 有两种读法；请不要使用千位分隔符，小数请用小数点。',
  },
  noWhole: { en: 'A percentage has no meaning in this field.', zh: '此字段不支持百分比。' },
  noCurrent: {
    en: 'The field has no value from which to reckon; type a plain number.',
    zh: '该字段没有当前值可供计算；请直接输入数字。',
  },
  oneArgument: {
    en: '{name}() takes one number; inside it write decimals with a point.',
    zh: '{name}() 只接受一个数；其中的小数请用小数点。',
  },
  divisionByZero: { en: 'Division by zero has no result.', zh: '不能除以零。' },
  overflow: { en: 'The result is too large.', zh: '结果过大。' },
  tooDeep: { en: 'The brackets are nested too deeply.', zh: '括号嵌套过深。' },
} as const satisfies Readonly<Record<string, Text>>;

/** One reason with what fills its places. */
export interface Refusal {
  readonly reason: Text;
  readonly params?: Params;
}
