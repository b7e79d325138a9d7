import { rowOf } from '../catalogue.ts';
import type { Row } from '../catalogue/row.ts';
import { type Json, type Path, getAt, isObject } from '../json.ts';
import { codePoints, utf8Bytes } from '../schema.ts';
import type { Text } from '../text.ts';
import type { Context } from './context.ts';
import { breach, faultsOf } from './fault-breach.ts';
import { colourFix } from './field-fixes.ts';
import { REGION } from './region-facts.ts';
import type { Breach, Rule } from './rule.ts';
import type { Fault } from './walk.ts';
import { nameOf, quoted } from './words.ts';

const mismatch = (en: string, zh: string): Text => ({
  en: `{label} ({name}) is {value}, but must be ${en}. The service refuses the request; correct it.`,
  zh: `{label}（{name}）为 {value}，应为${zh}。服务会拒绝该请求，请改正。`,
});

const patternRule: Rule = {
  code: 'field.pattern',
  severity: 'error',
  message: {
    id: mismatch(
      '1 to 128 of the characters _ @ - . A-Z a-z 0-9',
      ' 1 到 128 个字符，只能使用 _ @ - . A-Z a-z 0-9',
    ),
    colour: mismatch('# and six hexadecimal digits, as #303342', ' # 加六位十六进制数字，如 #303342'),
    folder: mismatch('letters and digits only, at least one', '至少一个字母或数字，不能有其他字符'),
  },
  check: (context) =>
    faultsOf(context, 'field.pattern').map((fault) => {
      const { pattern, itemPattern } = fault.row;
      const variant = itemPattern !== undefined ? 'folder' : pattern?.startsWith('^#') ? 'colour' : 'id';
      return breach(fault, { variant, fix: colourFix(fault) });
    }),
};

function lengthBreach(fault: Fault): Breach {
  const { row, value } = fault;
  const { maxBytes, maxLength, minItems = 0, maxItems = 0 } = row;
  if (typeof value === 'string') {
    return maxBytes === undefined
      ? breach(fault, {
          variant: 'characters',
          params: { count: codePoints(value), max: maxLength as number },
        })
      : breach(fault, { variant: 'bytes', params: { count: utf8Bytes(value), max: maxBytes } });
  }
  const variant = minItems === maxItems ? 'exact' : 'items';
  return breach(fault, { variant, params: { count: (value as readonly unknown[]).length, max: maxItems } });
}

const lengthRule: Rule = {
  code: 'field.length',
  severity: 'error',
  message: {
    characters: {
      en: '{label} ({name}) has {count} characters, but at most {max} are allowed. The service refuses the request; use a shorter text.',
      zh: '{label}（{name}）有 {count} 个字符，最多 {max} 个。服务会拒绝该请求，请缩短。',
    },
    bytes: {
      en: '{label} ({name}) takes {count} bytes in UTF-8, but at most {max} are allowed. The service refuses the request; use a shorter text.',
      zh: '{label}（{name}）按 UTF-8 为 {count} 字节，最多 {max} 字节。服务会拒绝该请求，请缩短。',
    },
    items: {
      en: '{label} ({name}) has {count} entries, but at most {max} are allowed. The service refuses the request; remove some.',
      zh: '{label}（{name}）有 {count} 项，最多 {max} 项。服务会拒绝该请求，请删去一些。',
    },
    exact: {
      en: '{label} ({name}) has {count} entries, but must have {max}. The service refuses the request; correct the list.',
      zh: '{label}（{name}）有 {count} 项，应为 {max} 项。服务会拒绝该请求，请改正。',
    },
  },
  check: (context) => faultsOf(context, 'field.length').map(lengthBreach),
};

const urlRule: Rule = {
  code: 'field.url',
  severity: 'error',
  message: {
    en: '{label} ({name}) is {value}, but must be a whole address beginning with http:// or https://. The service cannot fetch the picture; give its full address.',
    zh: '{label}（{name}）为 {value}，应为以 http:// 或 https:// 开头的完整网址。服务无法获取该图片，请填写完整网址。',
  },
  check: (context) => faultsOf(context, 'field.url').map((fault) => breach(fault, {})),
};

const background = rowOf('Layout.CustomLayout.Canvas.BackgroundImage');
const alternate = rowOf(`${REGION}.AlternateImage`);

/** An address whose path ends as the name of a picture does. */
const IMAGE = /^https?:\/\/[^/?#]+\/[^?#]*\.(?:jpg|jpeg|png)(?:[?#]|$)/i;

const CANVAS: Path = ['Layout', 'CustomLayout', 'Canvas'];

function notAnImage({ read }: Context, object: Json | undefined, path: Path, row: Row): readonly Breach[] {
  const value = isObject(object) ? read.given(object, row.path) : undefined;
  if (typeof value !== 'string' || IMAGE.test(value)) return [];
  return [{ path, row, params: { name: nameOf(path), value: quoted(value) } }];
}

const imageTypeRule: Rule = {
  code: 'field.image-type',
  severity: 'warning',
  message: {
    en: '{label} ({name}) is {value}, which does not end in .jpg, .jpeg or .png. The service may show no picture; use a picture of one of these types.',
    zh: '{label}（{name}）为 {value}，不以 .jpg、.jpeg 或 .png 结尾。服务可能不显示该图片，请使用这些格式的图片。',
  },
  check(context) {
    const canvas = notAnImage(
      context,
      getAt(context.body, CANVAS),
      [...CANVAS, 'BackgroundImage'],
      background,
    );
    const regions = context.regions.flatMap(({ object, path }) =>
      notAnImage(context, object, [...path, 'AlternateImage'], alternate),
    );
    return [...canvas, ...regions];
  },
};

/** The rules about texts and the lengths of texts and lists. */
export const textFieldRules: readonly Rule[] = [patternRule, lengthRule, urlRule, imageTypeRule];
