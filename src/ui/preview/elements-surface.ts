import type { Rect } from '../../domain/rect.ts';
import type { PictureBook } from '../../media/pictures.ts';
import type { DrawList } from '../../mixer/draw-list.ts';
import { type MovingPart, type StillPart, elementsOf, stretchOf } from '../../mixer/elements.ts';
import { paint } from '../../mixer/paint.ts';
import { scratchCanvas } from '../stage/scratch.ts';
import { createVideoCopies } from './video-copies.ts';

import styles from './preview.module.css';

/** The mix as elements in a host of its own. */
export interface ElementsSurface {
  /** Shows the mix at `scale` host px per canvas px; touches only what changed or shows a stale picture (by key). */
  readonly draw: (list: DrawList, scale: number, stale: ReadonlySet<string>) => void;
  /** Whether the picture of this key is seen as a video alone, so that its new frames need no drawing. */
  readonly plays: (key: string) => boolean;
  /** Gives the videos back and empties the host. */
  readonly clear: () => void;
}

/** A canvas with steps that lie still, and what it shows. */
interface Still {
  readonly element: HTMLCanvasElement;
  look: string;
}

/** A region with a moving picture: the box, the window in it, and in that the video itself or a copy. */
interface Moving {
  readonly element: HTMLElement;
  readonly window: HTMLElement;
  readonly copy: HTMLCanvasElement;
}

const px = ({ x, y, w, h }: Rect) => ({ left: `${x}px`, top: `${y}px`, width: `${w}px`, height: `${h}px` });

const contextOf = (canvas: HTMLCanvasElement): CanvasRenderingContext2D => {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no 2D context');
  return context;
};

function newCanvas(style: string): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.className = styles[style] ?? '';
  return canvas;
}

function newMoving(): Moving {
  const element = document.createElement('div');
  const window = document.createElement('div');
  element.className = styles['box'] ?? '';
  window.className = styles['window'] ?? '';
  element.append(window);
  const copy = newCanvas('content');
  return { element, window, copy };
}

/** The keys of all pictures that a still part shows. */
const keysOf = ({ steps, background }: StillPart, list: DrawList): readonly (string | undefined)[] => [
  background ? list.backgroundImage : undefined,
  ...steps.map((step) => step.picture?.key),
];

/** A painter of the mix into `host`. An element stays with its region while the document and the states change. */
export function createElementsSurface(
  host: HTMLElement,
  { pictures, moving }: Pick<PictureBook, 'pictures' | 'moving'>,
): ElementsSurface {
  const stills: Still[] = [];
  const regions = new Map<string, Moving>();
  /** The region that shows the video itself; others with the same video show copies. */
  const holders = new Map<HTMLVideoElement, string>();
  const copies = createVideoCopies();
  let played: ReadonlySet<string> = new Set();
  let painted: ReadonlySet<string | undefined> = new Set();

  const drawStill = (
    part: StillPart,
    still: Still,
    list: DrawList,
    scale: number,
    stale: ReadonlySet<string>,
  ) => {
    const ground = part.background ? [list.background, list.backgroundImage] : [];
    const look = JSON.stringify([part, scale, ground]);
    if (still.look === look && !keysOf(part, list).some((key) => key !== undefined && stale.has(key))) return;
    still.look = look;
    const { box } = part;
    const { element } = still;
    if (element.width !== box.w) element.width = box.w;
    if (element.height !== box.h) element.height = box.h;
    Object.assign(element.style, px(box));
    paint(contextOf(element), { ...list, steps: part.steps }, pictures, {
      scale,
      bounds: { x: box.x / scale, y: box.y / scale, w: box.w / scale, h: box.h / scale },
      background: part.background,
      scratch: scratchCanvas,
    });
  };

  const showVideo = (part: MovingPart, { window, copy }: Moving, video: HTMLVideoElement) => {
    copies.drop(copy);
    const { scaleX, scaleY, x, y } = stretchOf(part);
    video.className = styles['content'] ?? '';
    video.disablePictureInPicture = true;
    Object.assign(video.style, {
      width: `${video.videoWidth}px`,
      height: `${video.videoHeight}px`,
      transform: `matrix(${scaleX}, 0, 0, ${scaleY}, ${x}, ${y})`,
    });
    if (video.parentElement !== window) window.replaceChildren(video);
  };

  const showCopy = (part: MovingPart, { window, copy }: Moving, video: HTMLVideoElement) => {
    const { source, target } = part;
    if (copy.width !== part.window.w) copy.width = part.window.w;
    if (copy.height !== part.window.h) copy.height = part.window.h;
    if (copy.parentElement !== window) window.replaceChildren(copy);
    const context = contextOf(copy);
    context.imageSmoothingQuality = 'high';
    copies.keep(copy, video, () => {
      context.clearRect(0, 0, copy.width, copy.height);
      context.drawImage(
        video,
        source.x,
        source.y,
        source.w,
        source.h,
        target.x,
        target.y,
        target.w,
        target.h,
      );
    });
  };

  const drawMoving = (part: MovingPart, region: Moving, video: HTMLVideoElement) => {
    Object.assign(region.element.style, {
      ...px(part.box),
      borderRadius: `${part.radius}px`,
      opacity: String(part.alpha),
      background: part.fill ?? 'none',
    });
    Object.assign(region.window.style, px(part.window));
    if (holders.get(video) === part.id) showVideo(part, region, video);
    else showCopy(part, region, video);
  };

  const release = (video: HTMLVideoElement) => {
    holders.delete(video);
    video.remove();
    video.removeAttribute('class');
    video.removeAttribute('style');
  };

  /** Lets each video stay where it is; one that is new, or whose region is gone, goes to the lowest that shows it. */
  const assign = (parts: readonly MovingPart[]) => {
    const wanted = new Map<HTMLVideoElement, string[]>();
    for (const { key, id } of parts) {
      const video = moving(key);
      if (video) wanted.set(video, [...(wanted.get(video) ?? []), id]);
    }
    for (const [video, holder] of holders) if (!wanted.get(video)?.includes(holder)) release(video);
    for (const [video, [first]] of wanted)
      if (first !== undefined && !holders.has(video)) holders.set(video, first);
  };

  return {
    draw: (list, scale, stale) => {
      const parts = elementsOf(list, scale, (key) => (moving(key)?.videoWidth ?? 0) > 0);
      host.style.background = list.background;
      const movingParts = parts.filter((part) => part.kind === 'moving');
      const stillParts = parts.filter((part) => part.kind === 'still');
      played = new Set(movingParts.map(({ key }) => key));
      painted = new Set(stillParts.flatMap((part) => keysOf(part, list)));
      assign(movingParts);
      let stillCount = 0;
      const shown = new Set<string>();
      for (const [at, part] of parts.entries()) {
        let element: HTMLElement | undefined;
        if (part.kind === 'still') {
          const still = stills[stillCount] ?? { element: newCanvas('still'), look: '' };
          stills[stillCount] = still;
          stillCount += 1;
          drawStill(part, still, list, scale, stale);
          ({ element } = still);
        } else {
          const video = moving(part.key);
          if (!video) continue;
          const region = regions.get(part.id) ?? newMoving();
          regions.set(part.id, region);
          shown.add(part.id);
          drawMoving(part, region, video);
          ({ element } = region);
        }
        // The order is said, not made: moving a video in the page would interrupt it.
        element.style.zIndex = String(at);
        if (element.parentElement !== host) host.append(element);
      }
      for (const { element } of stills.splice(stillCount)) element.remove();
      for (const [id, { element, copy }] of regions) {
        if (shown.has(id)) continue;
        copies.drop(copy);
        element.remove();
        regions.delete(id);
      }
    },
    plays: (key) => played.has(key) && !painted.has(key),
    clear: () => {
      for (const video of holders.keys()) release(video);
      for (const { copy } of regions.values()) copies.drop(copy);
      regions.clear();
      stills.length = 0;
      host.replaceChildren();
    },
  };
}
