import { expect, test } from 'vitest';

import { score, searched } from './match.ts';
import { pinyinInitials } from './pinyin.ts';

const front = ['Bring to front', '移到最前'].map(searched);
const crop = [
  'Source crop, width',
  '源裁剪宽度',
  'Layout.CustomLayout.Regions[].SourceCrop.WidthProportion',
].map(searched);

test.each([
  'bring',
  'front',
  'FRONT bring',
  'btf',
  'brfr',
  'brto',
  '移到',
  '最前',
  'ydzq',
  'bring 最前',
  'ｆｒｏｎｔ',
])('"%s" finds Bring to front', (query) => expect(score(query, front)).toBeGreaterThan(0));

test.each(['back', 'bring back', 'ftb', 'rnt z', '最后', 'zz'])('"%s" does not', (query) =>
  expect(score(query, front)).toBe(0),
);

test('a path is found by its words, however they are joined', () => {
  for (const query of [
    'widthproportion',
    'proportion',
    'SourceCrop',
    'crop width',
    'Regions[].SourceCrop',
    '裁剪',
  ])
    expect(score(query, crop), query).toBeGreaterThan(0);
});

test('the nearer the better: the whole, its beginning, a word, the beginning of one, a piece', () => {
  const zoom = (query: string) => score(query, [searched('Zoom to selection')]);
  const rising = ['elect', 'select', 'selection', 'zoom', 'zoom to selection'].map(zoom);
  expect(rising).toEqual(rising.toSorted((a, b) => a - b));
  expect(new Set(rising).size).toBe(rising.length);
});

test('what stands first counts most', () => {
  const [a, b] = ['Width', 'Canvas'].map(searched) as [
    ReturnType<typeof searched>,
    ReturnType<typeof searched>,
  ];
  expect(score('width', [a, b])).toBeGreaterThan(score('width', [b, a]));
});

test.each([
  ['撤销', 'cx'],
  ['透明度', 'tmd'],
  ['导出 JSON', 'dc'],
  ['圆角半径', 'yjbj'],
  ['录制布局设计器', 'lzbjsjq'],
  ['Undo', ''],
])('%s is read %s', (text, initials) => expect(pinyinInitials(text)).toBe(initials));
