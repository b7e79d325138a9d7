import { type Document, findSlot } from '../domain/document.ts';
import { get } from '../domain/json.ts';
import type { Params, Text } from '../domain/text.ts';

/** The name of one change, as undo, the hint and the screen reader say it. */
export interface Label {
  readonly text: Text;
  readonly params?: Params;
}

/** The names of the changes: of one record, and of several. */
export const labels = {
  move: [
    { en: 'Move {name}', zh: '移动 {name}' },
    { en: 'Move {n} regions', zh: '移动 {n} 个区域' },
  ],
  resize: [
    { en: 'Resize {name}', zh: '调整 {name} 的大小' },
    { en: 'Resize {n} regions', zh: '调整 {n} 个区域的大小' },
  ],
  duplicate: [
    { en: 'Duplicate {name}', zh: '复制 {name}' },
    { en: 'Duplicate {n} regions', zh: '复制 {n} 个区域' },
  ],
  remove: [
    { en: 'Delete {name}', zh: '删除 {name}' },
    { en: 'Delete {n} streams', zh: '删除 {n} 路流' },
  ],
  front: [
    { en: 'Bring {name} to front', zh: '将 {name} 移到最前' },
    { en: 'Bring {n} regions to front', zh: '将 {n} 个区域移到最前' },
  ],
  back: [
    { en: 'Send {name} to back', zh: '将 {name} 移到最后' },
    { en: 'Send {n} regions to back', zh: '将 {n} 个区域移到最后' },
  ],
  forward: [
    { en: 'Bring {name} forward', zh: '将 {name} 上移一层' },
    { en: 'Bring {n} regions forward', zh: '将 {n} 个区域上移一层' },
  ],
  backward: [
    { en: 'Send {name} backward', zh: '将 {name} 下移一层' },
    { en: 'Send {n} regions backward', zh: '将 {n} 个区域下移一层' },
  ],
  reorder: [
    { en: 'Reorder {name}', zh: '调整 {name} 的层级' },
    { en: 'Reorder {n} regions', zh: '调整 {n} 个区域的层级' },
  ],
  align: [
    { en: 'Align {name}', zh: '对齐 {name}' },
    { en: 'Align {n} regions', zh: '对齐 {n} 个区域' },
  ],
  distribute: [
    { en: 'Distribute {name}', zh: '分布 {name}' },
    { en: 'Distribute {n} regions', zh: '分布 {n} 个区域' },
  ],
  matchSize: [
    { en: 'Match size of {name}', zh: '统一 {name} 的大小' },
    { en: 'Match size of {n} regions', zh: '统一 {n} 个区域的大小' },
  ],
  tidy: [
    { en: 'Tidy {name}', zh: '整理 {name}' },
    { en: 'Tidy {n} regions', zh: '整理 {n} 个区域' },
  ],
  fit: [
    { en: 'Fit {name} to the canvas', zh: '将 {name} 适应画布' },
    { en: 'Fit {n} regions to the canvas', zh: '将 {n} 个区域适应画布' },
  ],
  main: [
    { en: 'Make {name} the main picture', zh: '将 {name} 设为主画面' },
    { en: 'Make {n} streams the main picture', zh: '将 {n} 路流设为主画面' },
  ],
  paste: [
    { en: 'Paste {name}', zh: '粘贴 {name}' },
    { en: 'Paste {n} streams', zh: '粘贴 {n} 路流' },
  ],
  cut: [
    { en: 'Cut {name}', zh: '剪切 {name}' },
    { en: 'Cut {n} streams', zh: '剪切 {n} 路流' },
  ],
  replace: [
    { en: 'Replace {name}', zh: '替换 {name}' },
    { en: 'Replace {n} streams', zh: '替换 {n} 路流' },
  ],
  look: [
    { en: 'Paste properties to {name}', zh: '将属性粘贴到 {name}' },
    { en: 'Paste properties to {n} regions', zh: '将属性粘贴到 {n} 个区域' },
  ],
  lock: [
    { en: 'Lock {name}', zh: '锁定 {name}' },
    { en: 'Lock {n} regions', zh: '锁定 {n} 个区域' },
  ],
  unlock: [
    { en: 'Unlock {name}', zh: '解锁 {name}' },
    { en: 'Unlock {n} regions', zh: '解锁 {n} 个区域' },
  ],
  keepRatio: [
    { en: 'Lock aspect ratio of {name}', zh: '锁定 {name} 的宽高比' },
    { en: 'Lock aspect ratio of {n} regions', zh: '锁定 {n} 个区域的宽高比' },
  ],
  freeRatio: [
    { en: 'Free aspect ratio of {name}', zh: '解除 {name} 的宽高比锁定' },
    { en: 'Free aspect ratio of {n} regions', zh: '解除 {n} 个区域的宽高比锁定' },
  ],
  hide: [
    { en: 'Hide {name} in the editor', zh: '在编辑区隐藏 {name}' },
    { en: 'Hide {n} regions in the editor', zh: '在编辑区隐藏 {n} 个区域' },
  ],
  show: [
    { en: 'Show {name} in the editor', zh: '在编辑区显示 {name}' },
    { en: 'Show {n} regions in the editor', zh: '在编辑区显示 {n} 个区域' },
  ],
  swap: [
    { en: 'Swap {name}', zh: '交换 {name}' },
    { en: 'Swap {n} regions', zh: '交换 {n} 个区域的位置' },
  ],
  radius: [
    { en: 'Round the corners of {name}', zh: '调整 {name} 的圆角' },
    { en: 'Round the corners of {n} regions', zh: '调整 {n} 个区域的圆角' },
  ],
  crop: [
    { en: 'Crop {name}', zh: '裁剪 {name}' },
    { en: 'Crop {n} regions', zh: '裁剪 {n} 个区域' },
  ],
  field: [
    { en: 'Change {field} of {name}', zh: '修改 {name} 的 {field}' },
    { en: 'Change {field} of {n} regions', zh: '修改 {n} 个区域的 {field}' },
  ],
} as const satisfies Record<string, readonly [Text, Text]>;

/** The names of the changes that concern no record. */
export const plainLabels = {
  add: { en: 'Add {name}', zh: '添加 {name}' },
  canvasField: { en: 'Change {field} of the canvas', zh: '修改画布的 {field}' },
  canvasSize: { en: 'Resize canvas to {w} × {h}', zh: '画布尺寸改为 {w} × {h}' },
  requestField: { en: 'Change {field} of the request', zh: '修改请求的 {field}' },
  rename: { en: 'Rename {from} to {name}', zh: '将 {from} 改名为 {name}' },
  unname: { en: 'Take the name {from} off {name}', zh: '移除 {name} 的名称 {from}' },
  compact: { en: 'Compact the layers', zh: '压缩层级' },
  exclude: { en: 'Exclude a stream', zh: '添加录制黑名单' },
  include: { en: 'Take a stream off the excluded list', zh: '移出录制黑名单' },
  repair: { en: 'Repair {field}', zh: '修复 {field}' },
  repairOf: { en: 'Repair {field} of {name}', zh: '修复 {name} 的 {field}' },
  repairAll: { en: 'Repair all', zh: '全部修复' },
  toCustom: { en: 'Convert to custom layout', zh: '转换为自定义布局' },
  flow: { en: 'Layout: {family}', zh: '版式：{family}' },
  keepScenario: { en: 'Keep scenario {name}', zh: '保存场景 {name}' },
  renameScenario: { en: 'Rename scenario to {name}', zh: '场景改名为 {name}' },
  deleteScenario: { en: 'Delete scenario {name}', zh: '删除场景 {name}' },
  load: { en: 'Import JSON', zh: '导入 JSON' },
  addGuide: { en: 'Add a guide at {axis} {at}', zh: '在 {axis} {at} 添加参考线' },
  moveGuide: { en: 'Move a guide to {axis} {at}', zh: '将参考线移到 {axis} {at}' },
  removeGuide: { en: 'Remove the guide at {axis} {at}', zh: '移除 {axis} {at} 的参考线' },
  clearGuides: { en: 'Remove all guides', zh: '移除所有参考线' },
  create: { en: 'New layout', zh: '新建布局' },
} as const satisfies Record<string, Text>;

/** What people call the record: the name they gave it, else its UserId, or `#Index` where it has none. */
export function nameOf(document: Document, id: string): string {
  const given = findSlot(document, id)?.editorOnly?.name;
  return given === undefined || given === '' ? ownName(document, id) : given;
}

/** What the record is called without a name given in the designer. */
export function ownName(document: Document, id: string): string {
  const slot = findSlot(document, id);
  const user = get(slot?.stream, 'UserId');
  if (typeof user === 'string' && user !== '') return user;
  const index = get(slot?.stream, 'Index') ?? get(slot?.region, 'StreamIndex') ?? 0;
  return `#${typeof index === 'number' ? index : '?'}`;
}

/** The name of a change of the records `ids` as they are in `document`. */
export function labelFor(
  kind: keyof typeof labels,
  document: Document,
  ids: readonly string[],
  params: Params = {},
): Label {
  const [one, many] = labels[kind];
  const [first] = ids;
  return ids.length === 1 && first !== undefined
    ? { text: one, params: { ...params, name: nameOf(document, first) } }
    : { text: many, params: { ...params, n: ids.length } };
}
