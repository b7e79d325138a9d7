import { largestRadius } from '../corner-radius.ts';
import type { Json, JsonEdit } from '../json.ts';
import type { Text } from '../text.ts';
import type { Context } from './context.ts';
import { setFix } from './field-fixes.ts';
import { hasRatio, ratioFix } from './ratio-geometry.ts';
import { REGION, type RegionFacts, regionName } from './region-facts.ts';
import type { Breach, Rule } from './rule.ts';

/** The rule's check from what it says of one region; regions are judged in mixed recording only, whatever the LayoutMode. */
export const eachRegion =
  (judge: (region: RegionFacts, context: Context) => Breach | undefined): Rule['check'] =>
  (context) =>
    context.mixed ? context.regions.flatMap((region) => judge(region, context) ?? []) : [];

const moveInside: Text = { en: 'Move it inside', zh: '移到画布内' };

const reach = (place: number | undefined, size: number | undefined): number => (place ?? 0) + (size ?? 0);

const beyondCanvas: Rule = {
  code: 'region.beyond-canvas',
  severity: 'warning',
  message: {
    en: '{name} reaches to x {right}, y {bottom}, beyond the canvas of {width} × {height}. The part beyond is cut off in the recording; move the region inside.',
    zh: '{name} 的右下角在 x {right}、y {bottom}，超出 {width} × {height} 的画布。超出的部分不会出现在录制画面中，请把区域移到画布内。',
  },
  check: eachRegion((region, { canvas }) => {
    const { x, y, w, h, path } = region;
    const edits: JsonEdit[] = [];
    if (x !== undefined && w !== undefined && x + w > canvas.w) {
      edits.push({ op: 'set', path: [...path, 'LocationX'], value: canvas.w - w });
    }
    if (y !== undefined && h !== undefined && y + h > canvas.h) {
      edits.push({ op: 'set', path: [...path, 'LocationY'], value: canvas.h - h });
    }
    if (edits.length === 0) return undefined;
    return {
      path,
      params: {
        name: regionName(region),
        right: reach(x, w),
        bottom: reach(y, h),
        width: canvas.w,
        height: canvas.h,
      },
      fix: { label: moveInside, edits, sure: true },
    };
  }),
};

const ratioGeometry: Rule = {
  code: 'region.ratio-geometry',
  severity: 'error',
  message: {
    en: '{name} gives its size in shares of the canvas (WidthProportion, HeightProportion), as API versions before 2023-06-01 did. The service refuses the request; convert the regions to pixels.',
    zh: '{name} 用画布的比例（WidthProportion、HeightProportion）表示尺寸，这是 2023-06-01 之前 API 版本的写法。服务会拒绝该请求，请把区域换算为像素。',
  },
  check: eachRegion((region, context) =>
    hasRatio(region)
      ? { path: region.path, params: { name: regionName(region) }, fix: ratioFix(context, region.at) }
      : undefined,
  ),
};

/** A number above `limit`, px, with one decimal, or as many as still tell it from that. */
function above(px: number, limit: number): number {
  for (let places = 1; places < 12; places += 1) {
    const short = Number(px.toFixed(places));
    if (short > limit) return short;
  }
  return px;
}

const cornerTooLarge: Rule = {
  code: 'region.corner-too-large',
  severity: 'warning',
  message: {
    en: 'The corner radius (CornerRadius) of {name} is {radius} px, more than half its shorter side ({half} px). The service then draws no rounding at all; take a smaller radius.',
    zh: '{name} 的圆角半径（CornerRadius）为 {radius} 像素，超过短边的一半（{half} 像素）。此时服务完全不画圆角，请减小半径。',
  },
  check: eachRegion((region, { canvas }) => {
    const { cornerRadius, w, h } = region;
    if (cornerRadius === undefined || w === undefined || h === undefined) return undefined;
    const radius = cornerRadius * canvas.w;
    const half = Math.min(w, h) / 2;
    if (radius <= half) return undefined;
    const path = [...region.path, 'CornerRadius'];
    const params = { name: regionName(region), radius: above(radius, half), half };
    return { path, params, fix: setFix(path, largestRadius(w, h, canvas.w)) };
  }),
};

/** One minus the location, without the noise of binary fractions where that stays within the source. */
export function restOf(location: number): number {
  const short = Number((1 - location).toFixed(12));
  return short > 0 && location + short <= 1 ? short : 1 - location;
}

const cropAxes = [
  { place: 'LocationX', share: 'WidthProportion' },
  { place: 'LocationY', share: 'HeightProportion' },
] as const;

const shrinkCrop: Text = { en: 'Shrink the crop to the source', zh: '把裁剪缩小到源画面内' };

const cropBeyondSource: Rule = {
  code: 'region.crop-beyond-source',
  severity: 'warning',
  message: {
    en: 'The source crop (SourceCrop) of {name} reaches beyond the source frame: location and proportion add up to more than 1. The part beyond does not exist; shrink the proportion.',
    zh: '{name} 的源裁剪（SourceCrop）超出源画面：位置与比例之和大于 1。超出的部分并不存在，请减小比例。',
  },
  check: eachRegion((region, { read }) => {
    const crop = read.part(region.object, 'SourceCrop');
    const path = [...region.path, 'SourceCrop'];
    const edits = cropAxes.flatMap(({ place, share }): readonly JsonEdit[] => {
      const at = read.number(crop, `${REGION}.SourceCrop.${place}`);
      const size = read.number(crop, `${REGION}.SourceCrop.${share}`);
      return at !== undefined && size !== undefined && at + size > 1
        ? [{ op: 'set', path: [...path, share], value: restOf(at) }]
        : [];
    });
    if (edits.length === 0) return undefined;
    return { path, params: { name: regionName(region) }, fix: { label: shrinkCrop, edits, sure: true } };
  }),
};

const renderModeLegacy: Rule = {
  code: 'region.render-mode-legacy',
  severity: 'info',
  message: {
    en: '{name} uses the render mode (RenderMode) 0. Mode 3 looks the same and is the recommended one; set 3.',
    zh: '{name} 的渲染模式（RenderMode）为 0。模式 3 效果相同，且为推荐值，请改为 3。',
  },
  check: eachRegion((region, { read }) => {
    const path = [...region.path, 'RenderMode'];
    return read.given(region.object, `${REGION}.RenderMode`) === 0
      ? { path, params: { name: regionName(region) }, fix: setFix(path, 3) }
      : undefined;
  }),
};

const audioOnlyVisual: Rule = {
  code: 'region.audio-only-visual',
  severity: 'info',
  message: {
    en: '{name} is audio only (MediaType 1): its picture is not mixed in, so its place, layer and look have no effect. Set MediaType to 0 to show it.',
    zh: '{name} 为纯音频（MediaType 为 1）：画面不参与合流，位置、图层和外观设置都不起作用。要显示画面，请把 MediaType 改为 0。',
  },
  check: eachRegion((region) =>
    region.mediaType === 1 ? { path: region.path, params: { name: regionName(region) } } : undefined,
  ),
};

const given = (value: Json | undefined): boolean => value !== undefined;

const fillUnused: Rule = {
  code: 'region.alternate-image-fill-unused',
  severity: 'info',
  message: {
    en: '{name} sets the alternate image fill (AlternateImageFillMode), but has no AlternateImage to fill with. The service ignores it; give an image, or remove the setting.',
    zh: '{name} 设置了补位图片填充（AlternateImageFillMode），但没有补位图片（AlternateImage）。服务会忽略该设置，请添加图片，或删除该设置。',
  },
  check: eachRegion((region, { read }) =>
    given(read.given(region.object, `${REGION}.AlternateImageFillMode`)) &&
    !Object.hasOwn(region.object, 'AlternateImage')
      ? { path: [...region.path, 'AlternateImageFillMode'], params: { name: regionName(region) } }
      : undefined,
  ),
};

/** The rules about a region by itself. */
export const regionRules: readonly Rule[] = [
  beyondCanvas,
  ratioGeometry,
  cornerTooLarge,
  cropBeyondSource,
  renderModeLegacy,
  audioOnlyVisual,
  fillUnused,
];
