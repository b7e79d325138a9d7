import type { Region } from '../domain/layout.ts';
import { type Rect, intersect } from '../domain/rect.ts';
import type { Text } from '../domain/text.ts';
import { contentOf } from './content.ts';
import { type DrawList, type MixInput, mix } from './draw-list.ts';
import { cut } from './placement.ts';

/** A point where the service's rules leave a choice open, and how this picture reads it. */
export interface Reading {
  readonly id: string;
  readonly title: Text;
  readonly text: Text;
}

/** A region, and what it shows by the state of its stream. */
interface Shown {
  readonly region: Region;
  readonly content: ReturnType<typeof contentOf>;
}

/** What a reading looks at: the mix's input, each region with what it shows, and the mix. */
interface Scene {
  readonly input: MixInput;
  readonly shown: readonly Shown[];
  readonly list: DrawList;
}

interface Row extends Reading {
  /** Whether the picture would look different, read another way. */
  readonly applies: (scene: Scene) => boolean;
}

const overlap = (a: Rect, b: Rect, within: Rect): boolean => {
  const both = intersect(a, b);
  return both !== undefined && intersect(both, within) !== undefined;
};

/** Whether two regions that both draw something share a layer and overlap. */
function tied({ shown, list }: Scene): boolean {
  const canvas = { x: 0, y: 0, w: list.width, h: list.height };
  const drawn = new Set(list.steps.map(({ id }) => id));
  const regions = shown.map(({ region }) => region).filter(({ id }) => drawn.has(id));
  return regions.some((a, at) =>
    regions.slice(at + 1).some((b) => a.zOrder === b.zOrder && overlap(a.rect, b.rect, canvas)),
  );
}

/** The regions that wait for a frame of a stream which sends none now. */
const withoutFrame = ({ input, shown }: Pick<Scene, 'input' | 'shown'>) =>
  shown
    .filter(({ content }) => content === 'frame')
    .map(({ region }) => input.sources(region.id).state)
    .filter((state) => state !== 'live');

const isOdd = (px: number): boolean => Math.round(px) % 2 === 1;

const lastFrames = (scene: Pick<Scene, 'input' | 'shown'>): boolean =>
  withoutFrame(scene).some((state) => state !== 'unseen');

/** Every reading of the rules that a picture may rest on. */
const rows: readonly Row[] = [
  {
    id: 'order',
    title: { en: 'Equal layers', zh: '层级相同' },
    text: {
      en: 'Overlapping regions share a ZOrder. The service does not say which is on top; the one that stands later in Regions is drawn above.',
      zh: '重叠的区域 ZOrder 相同。服务未说明谁在上面，这里把 Regions 中靠后的画在上面。',
    },
    applies: tied,
  },
  {
    id: 'last-frame',
    title: { en: 'The last frame', zh: '最后一帧' },
    text: {
      en: 'A stream that sends no picture now shows its last frame. Here that is what its sample source shows.',
      zh: '暂时没有画面的流显示最后一帧。这里以其示例画面代替最后一帧。',
    },
    applies: lastFrames,
  },
  {
    id: 'no-frame',
    title: { en: 'No frame so far', zh: '尚无画面' },
    text: {
      en: 'A stream that has sent no picture so far has no last frame either. It draws nothing: what lies below stays visible.',
      zh: '尚未发送过画面的流也没有最后一帧，不画任何内容，下方的画面仍可见。',
    },
    applies: (scene) => withoutFrame(scene).includes('unseen'),
  },
  {
    id: 'audio-only',
    title: { en: 'Audio only', zh: '纯音频' },
    text: {
      en: 'A region with MediaType 1 draws nothing, whatever its stream does: what lies below stays visible.',
      zh: 'MediaType 为 1 的区域不画任何内容，无论流的状态如何，下方的画面仍可见。',
    },
    applies: ({ shown }) => shown.some(({ region }) => region.mediaType === 1),
  },
  {
    id: 'absent-screen',
    title: { en: 'A screen that is not shared', zh: '未共享的屏幕' },
    text: {
      en: 'FrameInterpolationMode has no effect on a screen stream. Not published and without AlternateImage, it draws nothing: what lies below stays visible.',
      zh: 'FrameInterpolationMode 对屏幕流无效。未发布且没有 AlternateImage 的屏幕流不画任何内容，下方的画面仍可见。',
    },
    applies: ({ shown }) =>
      shown.some(({ region, content }) => region.mediaType !== 1 && content === 'nothing'),
  },
  {
    id: 'black',
    title: { en: 'Black frames', zh: '黑帧' },
    text: {
      en: 'The black of FrameInterpolationMode 1 fills the region with its own opacity and rounded corners.',
      zh: 'FrameInterpolationMode 为 1 时的黑色按区域自身的透明度和圆角填充。',
    },
    applies: ({ shown }) =>
      shown.some(
        ({ region, content }) => content === 'black' && (region.alpha < 1 || region.cornerRadius > 0),
      ),
  },
  {
    id: 'even',
    title: { en: 'Crops of an odd size', zh: '奇数尺寸的裁剪' },
    text: {
      en: 'The service makes the size of a crop even. It does not say which even number it takes; the next lower one is used here.',
      zh: '服务会把裁剪尺寸调整为偶数，但未说明取哪个偶数，这里取较小的一个。',
    },
    applies: ({ input, shown }) =>
      shown.some(({ region, content }) => {
        const size =
          content === 'frame'
            ? input.sources(region.id).size
            : typeof content === 'object'
              ? input.imageSize(content.image)
              : undefined;
        return (
          size !== undefined &&
          region.crop !== undefined &&
          (isOdd(region.crop.w * size.w) || isOdd(region.crop.h * size.h))
        );
      }),
  },
  {
    id: 'padding',
    title: { en: 'Bars over a background image', zh: '背景图上的留边' },
    text: {
      en: 'RenderMode 2 fills what the picture leaves with Background, opaque also where there is a BackgroundImage.',
      zh: 'RenderMode 为 2 时，画面之外以 Background 填充，有 BackgroundImage 时也不透明。',
    },
    applies: ({ list: { backgroundImage, steps } }) =>
      backgroundImage !== undefined && steps.some(({ fill, picture }) => fill && picture),
  },
  {
    id: 'unknown-frame',
    title: { en: 'A stream never seen', zh: '从未出现的流' },
    text: {
      en: 'AlternateImageFillMode 0 gives the image the ratio of the stream. Where that is not known, 16:9 is taken.',
      zh: 'AlternateImageFillMode 为 0 时，图片采用流的宽高比；流的尺寸未知时按 16:9 处理。',
    },
    applies: ({ input, shown }) =>
      shown.some(({ region, content }) => {
        if (typeof content !== 'object' || region.alternateImageFillMode === 1) return false;
        const { size } = input.sources(region.id);
        return input.imageSize(content.image) !== undefined && (!size || !cut(size, region.crop));
      }),
  },
];

const shownBy = ({ layout, sources }: MixInput): readonly Shown[] =>
  layout.regions.map((region) => ({
    region,
    content: contentOf(region, sources(region.id).state, layout.frameInterpolation),
  }));

/** Whether a stream that sends no picture now shows its last frame. */
export const showsLastFrame = (input: MixInput): boolean => lastFrames({ input, shown: shownBy(input) });

/** The readings of the rules that this picture rests on: where one were another, the picture would be. */
export function readingsOf(input: MixInput): readonly Reading[] {
  const scene = { input, shown: shownBy(input), list: mix(input) };
  return rows.filter((row) => row.applies(scene));
}
