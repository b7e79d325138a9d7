import type { Size } from '../rect.ts';
import type { Reader } from './read.ts';
import { REGION, type RegionFacts, regionName } from './region-facts.ts';
import { eachRegion } from './region.ts';
import type { Rule } from './rule.ts';

/** A stretched picture is called distorted where its ratio is off by more than one in so many: 2 %. */
const ONE_IN = 50;

const even = (value: number): number => Math.max(2, 2 * Math.floor(Math.round(value) / 2));

/** What SourceCrop leaves of a source, in its pixels: an even size, cut off at the frame (mixing rule 4); undefined where the crop is at fault. */
function cutSize({ object }: RegionFacts, source: Size, read: Reader): Size | undefined {
  if (!Object.hasOwn(object, 'SourceCrop')) return source;
  const crop = read.part(object, 'SourceCrop');
  const number = (key: string) => read.number(crop, `${REGION}.SourceCrop.${key}`);
  const [x, y, w, h] = ['LocationX', 'LocationY', 'WidthProportion', 'HeightProportion'].map(number);
  if (x === undefined || y === undefined || w === undefined || h === undefined) return undefined;
  return {
    w: Math.min(even(w * source.w), source.w - Math.round(x * source.w)),
    h: Math.min(even(h * source.h), source.h - Math.round(y * source.h)),
  };
}

/** The rule that stretching keeps the picture's ratio. */
export const distorted: Rule = {
  code: 'region.distorted',
  severity: 'warning',
  message: {
    en: '{name} is {width} × {height} and stretches (RenderMode {mode}) a picture of {sourceWidth} × {sourceHeight}: people look too wide or too narrow. Use RenderMode 1 or 2, or give the region the ratio of its source.',
    zh: '{name} 的尺寸为 {width} × {height}，却把 {sourceWidth} × {sourceHeight} 的画面拉伸显示（RenderMode 为 {mode}），人物会变宽或变窄。请把 RenderMode 改为 1 或 2，或让区域与源画面比例一致。',
  },
  check: eachRegion((region, { read, sourceSize }) => {
    const { w, h, renderMode, mediaType, index } = region;
    if (w === undefined || h === undefined || index === undefined) return undefined;
    if (mediaType === 1 || (renderMode !== 0 && renderMode !== 3)) return undefined;
    const source = sourceSize(index);
    const cut = source && cutSize(region, source, read);
    if (!cut || cut.w <= 0 || cut.h <= 0) return undefined;
    const own = w * cut.h;
    const right = h * cut.w;
    if (Math.abs(own - right) * ONE_IN <= right) return undefined;
    return {
      path: [...region.path, 'RenderMode'],
      params: {
        name: regionName(region),
        width: w,
        height: h,
        mode: renderMode,
        sourceWidth: cut.w,
        sourceHeight: cut.h,
      },
    };
  }),
};
