import type { Text } from '../text.ts';
import type { Context } from './context.ts';
import { breach, faultsOf } from './fault-breach.ts';
import { evenFix, rangeFix, typeFix, wantedType } from './field-fixes.ts';
import { limitsOf } from './limits.ts';
import type { Breach, Rule } from './rule.ts';
import { unknownRule } from './unknown-keys.ts';
import type { Fault } from './walk.ts';
import { nameOf } from './words.ts';

const typeVariant = (fault: Fault): string => {
  const wanted = wantedType(fault);
  return wanted === 'integer' && typeof fault.value === 'number' ? 'fraction' : wanted;
};

const wrongType = (en: string, zh: string): Text => ({
  en: `{label} ({name}) must be ${en}, but {value} stands here. The service refuses the request; correct the value.`,
  zh: `{label}（{name}）应为${zh}，这里却是 {value}。服务会拒绝该请求，请改正。`,
});

/** The rule that a value has the type of its parameter; its text `root` is for a body that is no object. */
export const typeRule: Rule = {
  code: 'field.type',
  severity: 'error',
  message: {
    root: {
      en: 'A request body is a JSON object, but {value} stands here. Nothing can be read from it; paste the whole object, braces included.',
      zh: '请求体应为 JSON 对象，这里却是 {value}，无法读取。请粘贴完整的对象（包括花括号）。',
    },
    string: wrongType('text in double quotes', '带双引号的文本'),
    integer: wrongType('a whole number', '整数'),
    fraction: wrongType('a whole number', '整数'),
    number: wrongType('a number', '数字'),
    boolean: wrongType('true or false', ' true 或 false'),
    object: wrongType('an object in braces', '花括号中的对象'),
    array: wrongType('a list in brackets', '方括号中的列表'),
  },
  check: (context) =>
    faultsOf(context, 'field.type').map((fault) =>
      breach(fault, { variant: typeVariant(fault), fix: typeFix(fault) }),
    ),
};

const requiredRule: Rule = {
  code: 'field.required',
  severity: 'error',
  message: {
    en: '{label} ({name}) is missing, but required. The service refuses the request; fill it in.',
    zh: '缺少必填的{label}（{name}）。服务会拒绝该请求，请补上。',
  },
  check: ({ found }) => found.missing.map(({ row, path }) => ({ path, row, params: { name: nameOf(path) } })),
};

const outOfRange = (en: string, zh: string): Text => ({
  en: `{label} ({name}) is {value}, but must be ${en}. The service refuses the request; choose a value in this range.`,
  zh: `{label}（{name}）为 {value}，应${zh}。服务会拒绝该请求，请改为范围内的值。`,
});

function rangeBreach(fault: Fault, context: Context): Breach {
  const { min, max, exclusiveMin, exclusiveMax } = limitsOf(fault.row, context.bound);
  const low = min ?? exclusiveMin;
  const high = max ?? exclusiveMax;
  const from = exclusiveMin === undefined ? 'from' : 'above';
  const to = exclusiveMax === undefined ? 'To' : 'Below';
  const open = Number.isFinite(fault.value) ? 'from' : 'huge';
  const variant = high === undefined ? open : from + to;
  return breach(fault, {
    variant,
    params: { min: low ?? '', max: high ?? '' },
    fix: rangeFix(fault, context),
  });
}

const rangeRule: Rule = {
  code: 'field.range',
  severity: 'error',
  message: {
    fromTo: outOfRange('from {min} to {max}', '在 {min} 到 {max} 之间'),
    fromBelow: outOfRange('at least {min} and below {max}', '不小于 {min} 且小于 {max}'),
    aboveTo: outOfRange('above {min} and at most {max}', '大于 {min} 且不超过 {max}'),
    from: outOfRange('at least {min}', '不小于 {min}'),
    huge: {
      en: '{label} ({name}) is a number too large for the service. It refuses the request; choose a smaller one.',
      zh: '{label}（{name}）的数值过大。服务会拒绝该请求，请改为较小的值。',
    },
  },
  check: (context) => faultsOf(context, 'field.range').map((fault) => rangeBreach(fault, context)),
};

const evenRule: Rule = {
  code: 'field.even',
  severity: 'error',
  message: {
    en: '{label} ({name}) is {value}, but must be an even number. The service refuses the request; take the even number beside it.',
    zh: '{label}（{name}）为 {value}，应为偶数。服务会拒绝该请求，请改为相邻的偶数。',
  },
  check: (context) =>
    faultsOf(context, 'field.even').map((fault) => breach(fault, { fix: evenFix(fault, context) })),
};

const enumRule: Rule = {
  code: 'field.enum',
  severity: 'error',
  message: {
    en: '{label} ({name}) is {value}, but must be one of {allowed}. The service refuses the request; choose a listed value.',
    zh: '{label}（{name}）为 {value}，只能是 {allowed} 之一。服务会拒绝该请求，请选择列出的值。',
  },
  check: (context) =>
    faultsOf(context, 'field.enum').map((fault) => {
      const { options = [], itemEnum = options.map((option) => option.value) } = fault.row;
      return breach(fault, { params: { allowed: itemEnum.join(', ') } });
    }),
};

/** The rules about types, presence, ranges and keys. */
export const fieldRules: readonly Rule[] = [
  typeRule,
  requiredRule,
  rangeRule,
  evenRule,
  enumRule,
  unknownRule,
];
