/** The first character of each initial letter in the order of pinyin; no reading begins with i, u or v. */
const firsts = [
  ['a', '阿'],
  ['b', '八'],
  ['c', '嚓'],
  ['d', '哒'],
  ['e', '妸'],
  ['f', '发'],
  ['g', '旮'],
  ['h', '哈'],
  ['j', '讥'],
  ['k', '咔'],
  ['l', '垃'],
  ['m', '妈'],
  ['n', '拏'],
  ['o', '噢'],
  ['p', '妑'],
  ['q', '七'],
  ['r', '呥'],
  ['s', '扨'],
  ['t', '它'],
  ['w', '穵'],
  ['x', '夕'],
  ['y', '丫'],
  ['z', '帀'],
] as const;

const order = new Intl.Collator('zh-CN-u-co-pinyin');

/**
 * The first letters of how Chinese characters are read, `bjys` for `布局预设`; empty where there are none. Characters with
 * several readings take the commonest. The order of the language itself is the table.
 */
export const pinyinInitials = (text: string): string =>
  Array.from(
    text.matchAll(/\p{Script=Han}/gu),
    ([character]) => firsts.findLast(([, first]) => order.compare(first, character) <= 0)?.[0] ?? '',
  ).join('');
