import type { Size } from '../domain/rect.ts';
import { isCutOff } from './cut-off.ts';
import type { MediaKind, OpenMedia } from './media.ts';
import { isAnimated, sizedSvg } from './sniff.ts';

const errorNames = {
  undecodable: 'EncodingError',
  'no-picture': 'NotFoundError',
  'cut-off': 'DataError',
} as const;

/** Why media cannot be opened: the browser cannot decode it, there is no picture in it, or its end is missing. */
export type OpenFault = keyof typeof errorNames;

const isFault = (reason: string): reason is OpenFault => Object.hasOwn(errorNames, reason);

/** Why media could not be opened. */
export const faultOf = (error: unknown): OpenFault =>
  error instanceof DOMException && isFault(error.message) ? error.message : 'undecodable';

const fault = (reason: OpenFault): DOMException => new DOMException(reason, errorNames[reason]);

/** Most px of a picture that is drawn in its own size: 8K. Larger ones are drawn reduced. */
const MOST_PIXELS = 7680 * 4320;
/** Most px of a side of it. */
const MOST_SIDE = 16_384;
/** How long a video may take to show its first frame, milliseconds. */
const PATIENCE = 20_000;
/** As much of a file as tells whether it is animated, bytes. */
const HEAD = 4096;

/** The size in which a picture is drawn. */
function reduced({ w, h }: Size): Size {
  const share = Math.min(1, Math.sqrt(MOST_PIXELS / (w * h)), MOST_SIDE / w, MOST_SIDE / h);
  return { w: Math.max(1, Math.floor(w * share)), h: Math.max(1, Math.floor(h * share)) };
}

/** Longest side in which transparency is looked for, px. */
const LOOKED_AT = 1024;

/** Whether a picture has no transparency: none that is seen in a reduced copy of it. */
function isSolid(image: CanvasImageSource, { w, h }: Size): boolean {
  const share = Math.min(1, LOOKED_AT / Math.max(w, h));
  const [width, height] = [Math.max(1, Math.round(w * share)), Math.max(1, Math.round(h * share))];
  const surface = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!surface) return false;
  surface.drawImage(image, 0, 0, width, height);
  const { data } = surface.getImageData(0, 0, width, height);
  // Every fourth of millions of bytes: a call for each would take long for many files.
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return false;
  return true;
}

async function openImage(file: Blob): Promise<OpenMedia> {
  const isSvg = file.type === 'image/svg+xml';
  const source = isSvg ? new Blob([sizedSvg(await file.text())], { type: file.type }) : file;
  const url = URL.createObjectURL(source);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const size = { w: image.naturalWidth, h: image.naturalHeight };
    if (size.w === 0 || size.h === 0) throw fault('no-picture');
    // Drawn once: turned as its EXIF data say, in the page's colours, and cheap to draw from then on.
    const drawn = reduced(size);
    const canvas = new OffscreenCanvas(drawn.w, drawn.h);
    const surface = canvas.getContext('2d');
    if (!surface) throw fault('undecodable');
    surface.imageSmoothingQuality = 'high';
    surface.drawImage(image, 0, 0, drawn.w, drawn.h);
    const still = canvas.transferToImageBitmap();
    const head = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
    return {
      size,
      still,
      solid: isSolid(still, drawn),
      firstFrame: isAnimated(head),
      close: () => still.close(),
    };
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** A video element that may play by itself in any browser. */
function newVideo(): HTMLVideoElement {
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  video.loop = true;
  video.disablePictureInPicture = true;
  video.preload = 'auto';
  return video;
}

/** Resolves when the video has its first frame. */
async function firstFrame(video: HTMLVideoElement): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      timer = setTimeout(() => reject(fault('undecodable')), PATIENCE);
      video.addEventListener('loadeddata', () => resolve(), { once: true });
      video.addEventListener('error', () => reject(fault('undecodable')), { once: true });
    });
  } finally {
    clearTimeout(timer);
  }
}

const sizeOf = (video: HTMLVideoElement): Size => ({ w: video.videoWidth, h: video.videoHeight });

function stopVideo(video: HTMLVideoElement): void {
  video.removeAttribute('src');
  video.srcObject = null;
  video.load();
}

async function openVideo(file: Blob): Promise<OpenMedia> {
  const video = newVideo();
  const url = URL.createObjectURL(file);
  const close = () => {
    stopVideo(video);
    URL.revokeObjectURL(url);
  };
  try {
    video.src = url;
    await firstFrame(video);
    const size = sizeOf(video);
    if (size.w === 0 || size.h === 0) throw fault('no-picture');
    const solid = isSolid(video, size);
    if (video.duration > 0) return { size, video, solid, close };
    const still = await createImageBitmap(video);
    close();
    return { size, still, solid, close: () => still.close() };
  } catch (error) {
    close();
    throw error;
  }
}

/** Rejects a file that `faultOf` names cut off: the browser would show what there is of it, and nothing for the rest. */
export async function refuseCutOff(file: Blob): Promise<void> {
  const misses = async (part: Blob) => isCutOff(new Uint8Array(await part.arrayBuffer()));
  // The head tells whether it is a file whose end is known: only such a one is read as a whole.
  if ((await misses(file.slice(0, HEAD))) && (await misses(file))) throw fault('cut-off');
}

/** Opens a file as an image or a video; rejects with what `faultOf` names. */
export const openFile = (file: Blob, kind: MediaKind): Promise<OpenMedia> =>
  kind === 'video' ? openVideo(file) : openImage(file);

/** Opens what the browser captures. */
export async function openCapture(stream: MediaStream): Promise<OpenMedia> {
  const video = newVideo();
  const close = () => {
    for (const track of stream.getTracks()) track.stop();
    stopVideo(video);
  };
  try {
    video.srcObject = stream;
    const ready = firstFrame(video);
    await Promise.all([ready, video.play()]);
  } catch (error) {
    close();
    throw error;
  }
  return {
    size: sizeOf(video),
    video,
    solid: true,
    onEnd: (listener) => {
      for (const track of stream.getVideoTracks()) track.addEventListener('ended', listener, { once: true });
    },
    close,
  };
}
