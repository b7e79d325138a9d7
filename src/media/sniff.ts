/** Size given to a drawing that names none, px. */
const DEFAULT = { w: 1280, h: 720 };

const plain = /^\s*\+?(\d+(?:\.\d+)?)\s*(?:px)?\s*$/;

const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

/** Whether an image is animated, by the first bytes of its file: GIF, WebP and PNG. */
export function isAnimated(head: Uint8Array): boolean {
  const text = latin(head);
  if (text.startsWith('GIF8')) return text.includes('NETSCAPE2.0');
  if (text.startsWith('RIFF') && text.slice(8, 16) === 'WEBPVP8X') return ((head[20] ?? 0) & 2) !== 0;
  const frames = text.indexOf('acTL');
  const data = text.indexOf('IDAT');
  return text.startsWith('\u0089PNG') && frames > 0 && (data < 0 || frames < data);
}

/**
 * The drawing with a width and a height of its own: what it names in px, else by the ratio of its viewBox, else
 * 1280 x 720. Browsers disagree on the size of a drawing that names none.
 */
export function sizedSvg(text: string): string {
  const tag = /<svg\b[^>]*>/i.exec(text)?.[0];
  if (tag === undefined) return text;
  const attribute = (name: string): string | undefined =>
    new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`, 'i').exec(tag)?.[1];
  const length = (name: string): number | undefined => {
    const found = plain.exec(attribute(name) ?? '')?.[1];
    return found === undefined || Number(found) === 0 ? undefined : Number(found);
  };
  const [, , boxWidth = 0, boxHeight = 0] = (attribute('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const box = boxWidth > 0 && boxHeight > 0 ? { w: boxWidth, h: boxHeight } : DEFAULT;
  const [w, h] = [length('width'), length('height')];
  if (w !== undefined && h !== undefined) return text;
  const share =
    w !== undefined
      ? w / box.w
      : h !== undefined
        ? h / box.h
        : Math.min(DEFAULT.w / box.w, DEFAULT.h / box.h);
  const bare = tag.replaceAll(/\s(?:width|height)\s*=\s*(?:"[^"]*"|'[^']*')/gi, '');
  const sized = `<svg width="${Math.round(box.w * share)}" height="${Math.round(box.h * share)}"${bare.slice(4)}`;
  return text.replace(tag, () => sized);
}
