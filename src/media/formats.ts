const videos: readonly (readonly [string, string])[] = [
  ['WebM (VP8)', 'video/webm; codecs="vp8"'],
  ['WebM (VP9)', 'video/webm; codecs="vp9"'],
  ['WebM (AV1)', 'video/webm; codecs="av01.0.04M.08"'],
  ['MP4 (H.264)', 'video/mp4; codecs="avc1.42E01E"'],
  ['MP4 (H.265)', 'video/mp4; codecs="hvc1.1.6.L93.B0"'],
  ['MP4 (AV1)', 'video/mp4; codecs="av01.0.04M.08"'],
  ['QuickTime', 'video/quicktime'],
  ['Matroska', 'video/x-matroska'],
  ['Ogg (Theora)', 'video/ogg; codecs="theora"'],
];

/** What every browser shows, and what some show besides. */
const commonImages = ['PNG', 'JPEG', 'GIF', 'WebP', 'SVG'];
const moreImages: readonly (readonly [string, string])[] = [
  ['AVIF', 'image/avif'],
  ['HEIC', 'image/heic'],
  ['JPEG XL', 'image/jxl'],
];

async function showsImage(type: string): Promise<boolean> {
  // Only there on secure origins, and not in every browser.
  const decoder = (globalThis as { ImageDecoder?: typeof ImageDecoder }).ImageDecoder;
  return (await decoder?.isTypeSupported(type)) ?? false;
}

/** The formats of images and videos that this browser decodes, by their names. */
export async function decodableFormats(): Promise<readonly string[]> {
  const video = document.createElement('video');
  const more = await Promise.all(
    moreImages.map(async ([name, type]) => ((await showsImage(type)) ? [name] : [])),
  );
  const playable = videos.filter(([, type]) => video.canPlayType(type) !== '').map(([name]) => name);
  return [...commonImages, ...more.flat(), ...playable];
}
