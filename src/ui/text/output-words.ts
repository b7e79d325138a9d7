import type { Text } from '../../domain/text.ts';

/** The texts of what the export is written as, and of the reference. */
export const outputWords = {
  format: { en: 'Written as', zh: '导出格式' },
  reference: { en: 'Parameter reference', zh: '参数参考' },
  all: { en: 'All parameters', zh: '全部参数' },
  parameter: { en: 'Parameter', zh: '参数' },
  meaning: { en: 'Meaning', zh: '说明' },
  search: { en: 'Search by path, name or meaning', zh: '按路径、名称或说明搜索' },
  none: { en: 'No parameter has that in it.', zh: '没有匹配的参数。' },
  schema: { en: 'JSON Schema of the request', zh: '请求的 JSON Schema' },
  found: { en: '{n} of {all} parameters', zh: '{n} / {all} 个参数' },
  goTo: { en: 'Go to the field', zh: '跳到该字段' },
  frozen: {
    en: 'The recording was started at {from}. UpdateRecord cannot change the canvas’s size: {to} has no effect.',
    zh: '录制开始时的画布为 {from}。UpdateRecord 不能更改画布尺寸：{to} 不会生效。',
  },
} as const satisfies Record<string, Text>;
