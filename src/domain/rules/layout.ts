import { get, isList } from '../json.ts';
import type { Text } from '../text.ts';
import type { Context } from './context.ts';
import type { Part } from './read.ts';
import type { Breach, Rule } from './rule.ts';
import { whoOf } from './stream-facts.ts';

const CUSTOM = ['Layout', 'CustomLayout'];
const MAIN = ['Layout', 'MainVideoStream'];

const layoutOf = ({ read, body }: Context): Part => read.part(body, 'Layout');

const customOf = (context: Context): Part => context.read.part(layoutOf(context), 'CustomLayout');

const mainOf = (context: Context): Part => context.read.part(layoutOf(context), 'MainVideoStream');

/** One breach at `path` where the condition holds. */
const when = (holds: boolean, breach: Breach): readonly Breach[] => (holds ? [breach] : []);

const removeLayout: Text = { en: 'Remove Layout', zh: '删除 Layout' };

const singleStream: Rule = {
  code: 'layout.single-stream',
  severity: 'error',
  message: {
    en: 'A layout (Layout) is given, but RecordMode 1 records each stream into a file of its own and takes none. The service refuses the request; remove Layout, or set RecordMode to 0.',
    zh: '单流录制（RecordMode 为 1）为每路流各生成一个文件，不使用布局，却给出了布局（Layout）。服务会拒绝该请求，请删除 Layout，或把 RecordMode 改为 0。',
  },
  check: (context) =>
    when(!context.mixed && Boolean(layoutOf(context)), {
      path: ['Layout'],
      fix: { label: removeLayout, edits: [{ op: 'remove', path: ['Layout'] }] },
    }),
};

function lacksRegions(context: Context): boolean {
  const custom = customOf(context);
  if (!custom) return custom === undefined;
  const regions = get(custom, 'Regions');
  return regions === undefined || (isList(regions) && regions.length === 0);
}

const customMissing: Rule = {
  code: 'layout.custom-missing',
  severity: 'error',
  message: {
    en: 'LayoutMode is 2, but CustomLayout has no Regions. The service refuses the request; add a region for each target stream, or choose an automatic layout.',
    zh: '布局模式（LayoutMode）为 2，但自定义布局（CustomLayout）中没有区域（Regions）。服务会拒绝该请求，请为每路目标流添加区域，或改用自动布局。',
  },
  check: (context) =>
    when(context.mixed && context.layoutMode === 2 && lacksRegions(context), { path: CUSTOM }),
};

/** Whether the layout mode is known and another one than `mode`. */
const otherMode = ({ mixed, layoutMode }: Context, mode: number): boolean =>
  mixed && layoutMode !== undefined && layoutMode !== mode;

const customIgnored: Rule = {
  code: 'layout.custom-ignored',
  severity: 'warning',
  message: {
    en: 'A custom layout (CustomLayout) is given, but LayoutMode is {mode}: the service places the streams by itself and ignores it, canvas and background included. Set LayoutMode to 2, or remove CustomLayout.',
    zh: '给出了自定义布局（CustomLayout），但布局模式（LayoutMode）为 {mode}：服务会自行摆放各路流，忽略自定义布局及其画布与背景。请把 LayoutMode 改为 2，或删除 CustomLayout。',
  },
  check: (context) =>
    when(otherMode(context, 2) && Boolean(customOf(context)), {
      path: CUSTOM,
      params: { mode: context.layoutMode ?? 0 },
    }),
};

const mainMissing: Rule = {
  code: 'layout.main-missing',
  severity: 'error',
  message: {
    en: 'LayoutMode is 1, but no main stream (MainVideoStream) says who is shown large. The service refuses the request; choose a main stream.',
    zh: '布局模式（LayoutMode）为 1，但没有用主画面流（MainVideoStream）指定大画面显示谁。服务会拒绝该请求，请指定主画面流。',
  },
  check: (context) =>
    when(context.mixed && context.layoutMode === 1 && mainOf(context) === undefined, { path: MAIN }),
};

const mainIgnored: Rule = {
  code: 'layout.main-ignored',
  severity: 'warning',
  message: {
    en: 'A main stream (MainVideoStream) is given, but LayoutMode is {mode}: only the vertical layout (1) uses it, and the service ignores it. Set LayoutMode to 1, or remove MainVideoStream.',
    zh: '给出了主画面流（MainVideoStream），但布局模式（LayoutMode）为 {mode}：只有垂直布局（1）使用它，服务会忽略它。请把 LayoutMode 改为 1，或删除 MainVideoStream。',
  },
  check: (context) =>
    when(otherMode(context, 1) && Boolean(mainOf(context)), {
      path: MAIN,
      params: { mode: context.layoutMode ?? 0 },
    }),
};

function mainIsNoTarget(context: Context): boolean {
  const main = mainOf(context);
  const who = main ? whoOf(main, 'Layout.MainVideoStream', context.read) : undefined;
  const targets = context.targets.streams.flatMap((stream) => stream.who ?? []);
  return who !== undefined && targets.length > 0 && !targets.includes(who);
}

const mainNotTarget: Rule = {
  code: 'layout.main-not-target',
  severity: 'warning',
  message: {
    en: 'The main stream (MainVideoStream) is not among the target streams, so it is not recorded; in the vertical layout another one is large then, by our reading the first. Add it to TargetStreams, or choose another main stream.',
    zh: '主画面流（MainVideoStream）不在录制目标流中，不会被录制；垂直布局的大画面将改为其他流，按我们的理解为第一路。请把它加入 TargetStreams，或改选其他主画面流。',
  },
  check: (context) => when(context.mixed && mainIsNoTarget(context), { path: MAIN }),
};

/** The rules about the choice of a layout. */
export const layoutRules: readonly Rule[] = [
  singleStream,
  customMissing,
  customIgnored,
  mainMissing,
  mainIgnored,
  mainNotTarget,
];
