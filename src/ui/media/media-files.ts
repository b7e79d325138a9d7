import type { MediaKind } from '../../media/media.ts';

/** Files whose type the system does not name, by the end of their names. */
const endings: readonly (readonly [RegExp, 'image' | 'video'])[] = [
  [/\.(?:apng|avif|bmp|gif|heic|heif|ico|jpe?g|jxl|png|svg|tiff?|webp)$/i, 'image'],
  [/\.(?:3gp|avi|flv|m4v|mkv|mov|mp4|mpe?g|ogv|ts|webm|wmv)$/i, 'video'],
];

/** Whether a file is an image or a video, by its type, else by its name; undefined where it is neither. */
export function mediaKindOf({
  type,
  name,
}: Pick<File, 'type' | 'name'>): Extract<MediaKind, 'image' | 'video'> | undefined {
  const [family] = type.split('/');
  if (family === 'image' || family === 'video') return family;
  // A sound has no picture, but it is meant for a stream.
  if (family === 'audio') return 'video';
  return type === '' ? endings.find(([ending]) => ending.test(name))?.[1] : undefined;
}

/** The images and videos among files. */
export const mediaFiles = (files: Iterable<File> | null | undefined): readonly File[] =>
  [...(files ?? [])].filter((file) => mediaKindOf(file) !== undefined);

/** Whether images or videos alone are being dragged, as far as the browser says before they are dropped. */
export const carriesMedia = (data: DataTransfer | null): boolean => {
  const files = [...(data?.items ?? [])].filter((item) => item.kind === 'file');
  return files.length > 0 && files.every(({ type }) => /^(?:image|video|audio)\//.test(type));
};
