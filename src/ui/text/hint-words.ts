import type { Text } from '../../domain/text.ts';

/**
 * What the hand can do now, in the line at the bottom. A key stands in braces as the actions name it, and is written as on
 * the user's keyboard; ` · ` parts what is said.
 */
export const hintWords = {
  empty: {
    en: 'Add a camera or a screen, or drop a request here · {$mod+k} finds every command · {Shift+?} shows the keys',
    zh: '添加摄像头或屏幕，或把请求体拖到这里 · {$mod+k} 查找所有命令 · {Shift+?} 查看快捷键',
  },
  idle: {
    en: 'Click to select · {$mod} and wheel zooms · {Space} and drag pans · {$mod+k} finds commands · drag empty ground to select several',
    zh: '点击选择 · {$mod} 加滚轮缩放 · {Space} 加拖动平移 · {$mod+k} 查找命令 · 在空白处拖动可框选',
  },
  hover: {
    en: 'Click selects · {Shift} click selects as well · drag moves · {Alt} click selects what lies below · right click for more',
    zh: '点击选择 · {Shift} 加点击可多选 · 拖动移动 · {Alt} 加点击选择下层 · 右键查看更多',
  },
  hoverSelected: {
    en: 'Drag moves · {Alt} drag copies · {Shift} click deselects · {Alt} click selects what lies below · right click for more',
    zh: '拖动移动 · {Alt} 加拖动复制 · {Shift} 加点击取消选择 · {Alt} 加点击选择下层 · 右键查看更多',
  },
  one: {
    en: '{Arrows} move, with {Shift} by 10 · {Alt} {Arrows} resize · {BracketRight} {BracketLeft} layer · {Delete} removes',
    zh: '{Arrows} 移动，加 {Shift} 为 10 像素 · {Alt} {Arrows} 调整大小 · {BracketRight} {BracketLeft} 层级 · {Delete} 删除',
  },
  unplaced: {
    en: 'No region yet · {Shift+KeyA} arranges all streams · {Delete} removes',
    zh: '还没有区域 · {Shift+KeyA} 排列全部流 · {Delete} 删除',
  },
  several: {
    en: '{Arrows} move all · {Alt+KeyA} {Alt+KeyD} {Alt+KeyW} {Alt+KeyS} align · {Alt+Shift+KeyH} {Alt+Shift+KeyV} distribute · {Delete} removes · {Escape} deselects',
    zh: '{Arrows} 一起移动 · {Alt+KeyA} {Alt+KeyD} {Alt+KeyW} {Alt+KeyS} 对齐 · {Alt+Shift+KeyH} {Alt+Shift+KeyV} 分布 · {Delete} 删除 · {Escape} 取消选择',
  },
  move: {
    en: '{Shift} keeps the axis · {Alt} copies · {$mod} switches snapping · {Escape} puts it back',
    zh: '{Shift} 锁定方向 · {Alt} 复制 · {$mod} 切换吸附 · {Escape} 放弃',
  },
  moveFull: {
    en: '17 streams are the most: no copy · {Escape} puts it back',
    zh: '已有 17 路流，无法复制 · {Escape} 放弃',
  },
  resize: {
    en: '{Shift} keeps the ratio · {Alt} keeps the centre · {$mod} switches snapping · {Escape} puts it back',
    zh: '{Shift} 保持比例 · {Alt} 以中心缩放 · {$mod} 切换吸附 · {Escape} 放弃',
  },
  roundingLost: {
    en: 'Rounding will be off: the radius is more than half the shorter side · {Escape} puts it back',
    zh: '圆角将失效：半径超过短边的一半 · {Escape} 放弃',
  },
  radius: {
    en: 'Inwards rounds the corners, up to half the shorter side · {Escape} puts it back',
    zh: '向内拖动增大圆角，最多到短边的一半 · {Escape} 放弃',
  },
  marquee: {
    en: 'Selects what it touches · {Escape} gives up',
    zh: '选中碰到的区域 · {Escape} 放弃',
  },
  pan: {
    en: 'Moves the view · {Shift+Digit1} shows all of the canvas',
    zh: '移动视图 · {Shift+Digit1} 显示整个画布',
  },
  handTool: {
    en: 'Drag moves the view · {Escape} goes back to selecting',
    zh: '拖动移动视图 · {Escape} 返回选择工具',
  },
  crop: {
    en: '{Enter} keeps · {Escape} puts it back · drag or {Arrows} move the picture · handles crop · wheel zooms · {Shift} keeps or frees the ratio · {Alt} keeps the centre · double click on an edge resets it',
    zh: '{Enter} 保留 · {Escape} 还原 · 拖动或 {Arrows} 移动画面 · 拖手柄裁剪 · 滚轮缩放 · {Shift} 切换是否锁定比例 · {Alt} 以中心裁剪 · 双击边缘可复位',
  },
  guide: {
    en: '{$mod} switches snapping · back on the ruler removes it · {Escape} puts it back',
    zh: '{$mod} 切换吸附 · 拖回标尺即移除 · {Escape} 放弃',
  },
  guidePicked: {
    en: '{Arrows} move the guide by 1, with {Shift} by 10 · {Delete} removes it · {Escape} lets it go',
    zh: '{Arrows} 移动参考线 1 像素，加 {Shift} 移动 10 像素 · {Delete} 移除 · {Escape} 取消选择',
  },
  field: {
    en: '{ArrowUp} {ArrowDown} by 1, with {Shift} by 10 · figures can be sums: 50%, w/2, +=20 · {Enter} takes over · {Escape} takes back · {F1} explains',
    zh: '{ArrowUp} {ArrowDown} 增减 1，加 {Shift} 增减 10 · 可输入算式：50%、w/2、+=20 · {Enter} 确认 · {Escape} 撤回 · {F1} 说明',
  },
  textField: {
    en: '{Enter} takes over · {Escape} takes back · {F1} explains the field',
    zh: '{Enter} 确认 · {Escape} 撤回 · {F1} 查看字段说明',
  },
  row: {
    en: '{Arrows} move by 1 · {Alt} {ArrowUp} {ArrowDown} change the layer · {$mod+Shift+Arrows} select more · {F2} renames · {Delete} removes',
    zh: '{Arrows} 移动 1 像素 · {Alt} {ArrowUp} {ArrowDown} 调整层级 · {$mod+Shift+Arrows} 多选 · {F2} 重命名 · {Delete} 删除',
  },
  automatic: {
    en: 'The service places the streams in this layout mode · Convert to a custom layout to place them yourself',
    zh: '此布局模式由服务摆放各路流 · 转换为自定义布局后可自行摆放',
  },
  vertical: {
    en: 'The service places the streams · Click one to make it the main picture · Convert to a custom layout to place them yourself',
    zh: '由服务摆放各路流 · 点击一路流可设为主画面 · 转换为自定义布局后可自行摆放',
  },
  single: {
    en: 'Each stream becomes a file of its own · Click one to see what it holds',
    zh: '每路流各自成为一个文件 · 点击一路流可查看其属性',
  },
} as const satisfies Record<string, Text>;
